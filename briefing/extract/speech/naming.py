"""Who is named in the words for a speaker: a person beside his title, two in a row, a capital for its country."""

from __future__ import annotations

from briefing.countries import lookup
from briefing.extract.cast.actors import Actors
from briefing.extract.speech.sources import Source
from briefing.extract.text.grammar import preposition
from briefing.extract.text.tree import children, conjuncts
from briefing.extract.text.words import Doc, Token

_TITLES = frozenset({"NNP", "NN", "JJ", "HYPH", "POS"})


def person_named(spoken: Source, actors: Actors) -> tuple[str, ...]:
    """A person named in the source's words, not one that only belongs to it ("X's aides", 'aides to X')."""
    doc = spoken.noun.doc
    for token in doc[spoken.stretch[0] : spoken.stretch[1]]:
        mention = actors.mention(token)
        if mention is not None and mention.kind == "person" and token.i == mention.start and mention.form == "name":
            owned = mention.end < len(doc) and doc[mention.end].tag_ == "POS"
            # 'lawyers for JAILED MALIAN SINGER Ann Low'
            front = max(_untitled(doc, mention.start - 1), spoken.stretch[0])
            treated = doc[front].tag_ == "VBG" and doc[front - 1].tag_ in ("NN", "NNS")  # 'doctors treating Mr. Ruiz'
            governed = mention.start > spoken.stretch[0] and (doc[front].tag_ in ("IN", "TO") or treated)
            root = doc[mention.start : mention.end].root
            governed = governed or (root.dep_ == "nmod" and bool(children(root, "case")))
            around = root.head
            governed = governed or (root.dep_ == "appos" and around != spoken.noun and preposition(around) == "by")
            governed = governed or (mention.end == spoken.noun.i and spoken.noun.tag_ in ("NN", "NNS"))  # 'a Low aide'
            if not owned and not governed and doc[mention.end - 1].i >= spoken.noun.i - 1:
                several = conjuncts(spoken.noun)
                beside = actors.of(several) if len(several) > 1 else ()
                others = (*beside, *_listed(doc, mention.end, spoken.stretch[1], actors))
                return tuple(dict.fromkeys((mention.entity, *(o for o in others if actors.kind(o) == "person"))))
    return ()


def _is_title(word: Token) -> bool:
    return (word.tag_ in _TITLES and word.ent_type_ != "PERSON") or (word.tag_ == "VBN" and word.dep_ == "amod")


def _listed(doc: Doc, start: int, end: int, actors: Actors) -> tuple[str, ...]:
    """Who else is named behind a comma or 'and': 'two senators, Ann Low of Utah and [Jo Nuno] of Ohio'."""
    named = (m for t in doc[start:end] if (m := actors.mention(t)) is not None and m.start == t.i and m.form == "name")
    free = [m for m in named if m.kind == "person" and m.end < len(doc) and doc[m.end].tag_ != "POS"]
    before = {m.entity: doc[_untitled(doc, m.start - 1)].lower_ for m in free}
    return tuple(m.entity for m in free if "and" in before.values() and before[m.entity] in (",", "and"))


def _untitled(doc: Doc, word: int) -> int:
    """The word before a title, from its last word: the 'and' of 'and Norwegian Prime Minister'."""
    while word > 0 and _is_title(doc[word]):
        word -= 1
    return word


def capital(noun: Token, actors: Actors) -> tuple[str, ...]:
    """'according to Manila': the country that a capital speaks for."""
    hit = lookup(noun.text) if noun.tag_ == "NNP" and noun.left_edge.lower_ not in ("the", "a") else None
    meant = hit is not None and hit.form == "capital" and actors.kind(hit.code) == "country"
    return (hit.code,) if meant and hit is not None else ()


def apposed(spoken: Source, actors: Actors) -> tuple[str, ...]:
    """'one of them, Gul Marjan': the person named right behind a comma."""
    doc, end = spoken.noun.doc, spoken.stretch[1]
    first = end + 1 + (end + 2 < len(doc) and doc[end + 1].lower_ == "the")  # 'the leader, the Lama'
    mention = actors.mention(doc[first]) if first < len(doc) and doc[end].text == "," else None
    named = mention is not None and mention.kind == "person" and mention.form == "name"
    named = named and mention is not None and mention.start in (end + 1, first)
    alone = named and mention is not None and mention.end < len(doc) and doc[mention.end].is_punct
    return (mention.entity,) if alone and mention is not None else ()
