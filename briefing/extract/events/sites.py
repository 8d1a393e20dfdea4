"""Where an event takes place, and whose places they are: from the grammar of its clause."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from briefing.countries import capital
from briefing.extract.cast.actors import Actors
from briefing.extract.events.casualties import counted_beside
from briefing.extract.events.nouns import names_event
from briefing.extract.text.grammar import (
    agents,
    markers,
    obliques,
    own_subjects,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.tree import is_ruled_out, outer_clause
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_IN = ("in", "at", "near", "outside", "inside", "across", "on", "along", "around", "of", "")
_NEAR = ("in", "at", "near", "outside", "inside", "off")
_TOWARDS = ("to", "into", "through", "from", "for")
_AROUND = frozenset((*_NEAR, "on", "across", "along", "around"))
_WHERE = frozenset((*_IN, *_TOWARDS))


def place_of(clause: Token, actors: Actors, *, spoken: bool = False) -> str:
    """The nearest place named in the clause, or in the clause that governs it; '' if none.

    What is only said (`spoken`) is done where the verb itself says so: not in Gaza is 'the attack in Gaza' condemned.
    """
    if spoken:
        near = (o for o in obliques(clause, "in", "at") if o.i < clause.i or _follows(o, clause))
        return place_among(near, actors)
    here: Token | None = clause
    part = ""
    for _ in range(2):
        if here is None:
            return part
        # an ambassador in Lima does not act there
        beside = (*undergoers(here), *(s for s in subjects(here) if s.lemma_.lower() not in word_set("roles", "heads")))
        inside = [o for n in beside for o in obliques(n, "in", "at", "on", "near", "outside", "to")]
        further = [o for n in undergoers(here) for o in obliques(n, "of")]
        attacks = (o for o in obliques(here, "in") if names_event(o, "ASSAULT"))
        further += (o for n in attacks for o in obliques(n, "on", "against"))  # 'were killed in an assault on Lima'
        deeper = [o for n in (*obliques(here), *agents(here), *inside, *further) for o in obliques(n, *_NEAR)]
        nouns = [*obliques(here), *undergoers(here), *inside, *deeper, *further]
        counted = [o for c in counted_beside(here) for o in obliques(c)]
        nouns += [n for o in counted for n in (o, *obliques(o, *_NEAR))]
        meetings = [s for s in subjects(here) if names_event(s, "CONSULT")]
        for noun in (*sites(nouns, actors), *_named_after((*inside, *meetings))):
            mention = actors.mention(noun)
            if mention is not None and mention.kind == "place" and preposition(noun) in _WHERE and not _is_away(noun):
                return mention.entity
            if mention is not None and preposition(noun) in _IN:
                part = part or mention.part  # 'in northern Peru', where no place in it is named
        here = outer_clause(here) if here.dep_ == "xcomp" else None
    return part


def only_place(clause: Token, actors: Actors) -> str:
    """The one place that a clause, with those that only go on with it, names as where something is, however deep it
    stands: 'shot a man and hurt two IN LIMA', 'arrested ten in raids AROUND LIMA'; '' for none or several."""
    words = clause.doc[clause.left_edge.i : clause.right_edge.i + 1]
    named = (m for t in words if (m := actors.mention(t)) is not None and m.kind == "place" and _is_inside(t, clause))
    found = tuple(dict.fromkeys(m.entity for m in named))
    return found[0] if len(found) == 1 else ""


def _is_inside(word: Token, clause: Token) -> bool:
    """Whether a word says where what a clause tells was done: every step up to the verb stays at the same spot."""
    located = False
    while word != clause:
        if word.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
            case = preposition(word)
            located = located or case in _AROUND
            here = case in (*_AROUND, "during", "by") or (case == "of" and not _is_away(word))
            kind = word.dep_ == "compound" and word.head.lemma_.lower() in _ground()
            if not (here or kind or word.dep_ in ("appos", "obj", "nsubj", "nsubj:pass", "conj")):
                return False
        elif not (word.dep_ in ("advcl", "conj", "acl") and _goes_on(word)):
            return False
        word = word.head
    return located


def _is_away(word: Token) -> bool:
    """'ten kilometres NORTH OF Lima'."""
    before = word.doc[max(0, word.left_edge.i - 1)]
    return before.lower_.endswith(("north", "south", "east", "west"))


def _goes_on(clause: Token) -> bool:
    """Whether a clause is at the same spot as the one above it: 'was shot AS he LEFT', 'shot one and HURT two'."""
    who = own_subjects(clause)
    if any(s.tag_ != "PRP" for s in who) and clause.dep_ != "acl":
        return False
    return (clause.dep_ == "conj" and not who) or clause.tag_ == "VBG" or bool({"as", "while"} & set(markers(clause)))


def place_among(nouns: Iterable[Token], actors: Actors) -> str:
    """The first place that one of some nouns names; '' if none."""
    mentions = [m for n in nouns if not is_ruled_out(n) and (m := actors.mention(n)) is not None]
    parts = (m.part for m in mentions if m.part)
    return next((m.entity for m in mentions if m.kind == "place"), "") or next(parts, "")


def _follows(noun: Token, clause: Token) -> bool:
    """Whether nothing but the verb's own small words stands between it and a noun."""
    return not any(t.pos_ in ("NOUN", "PROPN", "PRON", "VERB") for t in clause.doc[clause.i + 1 : noun.left_edge.i])


def sites(nouns: Iterable[Token], actors: Actors) -> list[Token]:
    """Nouns, with those for a kind of place replaced by the name beside them: 'the town of Reda', 'the Reda valley'."""
    found: list[Token] = []
    for noun in nouns:
        if actors.mention(noun) is not None or noun.lemma_.lower() not in _ground():
            found.append(noun)
            continue
        beside = (*obliques(noun, "of"), *premodifiers(noun)) if preposition(noun) in _WHERE else ()
        named = [t for t in beside if (m := actors.mention(t)) is not None and m.kind in ("place", "country")]
        found += sorted(named, key=lambda t: getattr(actors.mention(t), "kind", "") != "place") or [noun]
    return found


@cache
def _ground() -> frozenset[str]:
    """The nouns for kinds of place."""
    kinds: dict[str, list[str]] = vocabulary("geography")["nouns"]
    return word_set("geography", "place_nouns").union(*kinds.values())


def _named_after(nouns: Iterable[Token]) -> list[Token]:
    """The places in the names of facilities and meetings: 'Lima' in 'on Lima airport', 'the Lima meeting'."""
    return [t for n in nouns for t in premodifiers(n)]


def countries_of(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """The countries of places that somebody goes to; a body or person visited stays itself."""
    met = (entity for noun in nouns if not is_ruled_out(noun) for entity in actors.one(noun))
    found = ((actors.country(e) or e) if actors.kind(e) == "place" else e for e in met)
    return tuple(dict.fromkeys(e for e in found if actors.kind(e) != "place"))


def governments(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """The countries whose capitals are spoken to: 'called on Lima to pay'."""
    found: list[str] = []
    for noun in nouns:
        mention = actors.mention(noun)
        code = actors.country(mention.entity) if mention is not None and mention.kind == "place" else ""
        if mention is not None and code and noun.doc[mention.start : mention.end].text == capital(code):
            found.append(code)
    return tuple(dict.fromkeys(found))
