"""Around a cue: who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefing.countries import lookup
from briefing.extract.cast.actors import Actors
from briefing.extract.cast.scene import is_head
from briefing.extract.speech.again import goes_on, is_again, is_somebody
from briefing.extract.speech.moments import is_when
from briefing.extract.speech.relatives import document_before, first_mention, is_thing, somebody_before
from briefing.extract.speech.sayings import Saying, Stretch
from briefing.extract.speech.surface import after, before, head
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import (
    agents,
    doers,
    is_passive,
    is_relative_word,
    markers,
    modifying_clauses,
    obliques,
    own_subjects,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.spans import from_sentence_before, noun_phrase
from briefing.extract.text.tree import children, clause_of, conjuncts, first_conjunct, is_finite, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Span, Token

_TITLES = frozenset({"NNP", "NN", "JJ"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_SET_AFTER = frozenset({"VBG", "VBN", "WP", "WDT", "WP$"})


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name a speaker, and the one that carries them."""

    noun: Token
    stretch: Stretch


def source(cue: Token) -> Source | None:
    """The noun that speaks: the subject of the cue, in a passive its agent ('was told by X').

    The tree and the order of words should agree; where they do not, the words right beside the cue win.
    """
    quoting = quoted_by(cue)
    if quoting is not None:
        return next((of_noun(u) for u in undergoers(quoting)), None)
    set_off = cue.tag_ == "VBD" and cue.i > 0 and cue.nbor(-1).text == ","
    if is_passive(cue) and not (set_off and before(cue) is not None):
        return next((of_noun(a) for a in agents(cue)), None)
    if cue.tag_ == "VBG" and cue.i > 1 and cue.nbor(-1).text == "," and act(cue.nbor(-2)):
        return source(cue.nbor(-2))
    nearest = _governing(cue) if cue.tag_ == "VBG" and cue.i > 1 and cue.nbor(-1).text == "," else None
    if nearest is not None:
        return of_noun(nearest)
    printed = [s for s in own_subjects(cue) if s.ent_type_ not in ("DATE", "TIME")]
    inverted = bool(printed) and printed[0].i > cue.i
    if inverted and cue.lemma_.lower() == "tell" and (told := before(cue)) is not None:
        return Source(head(cue, told), told)  # whoever stands behind 'told' is told
    beside = after(cue) if inverted else before(cue) if is_finite(cue) else None
    papers = [s for s in printed if not inverted and s.lemma_.lower() in word_set("speech", "documents") | {"source"}]
    if beside is not None and papers and papers[0].right_edge.i == cue.i - 1 and papers[0].i < beside[0]:
        # 'a statement released after the meeting said', 'a source close to the group told AFP'
        return Source(papers[0], (papers[0].left_edge.i, papers[0].right_edge.i + 1))
    around = next((s for s in printed if beside is not None and s.i < beside[0] <= s.right_edge.i), None)
    if beside is not None and around is not None:
        last = head(cue, beside)
        # 'X, who is due in Lima with Y, says'
        between = cue.doc[around.i + 1 : beside[0]]
        aside = any(is_relative_word(t) or (t.dep_ == "acl" and t.head == around) for t in between)
        if aside or last.dep_ in ("obj", "obl") or (last.ent_type_ == "GPE" and around.ent_type_ != "GPE"):
            return of_noun(around)  # 'the institute that tracks the data says', 'the centre in Turku, Finland, says'
    if beside is not None:
        spoken = next((s for s in printed if beside[0] <= s.i < beside[1]), head(cue, beside))
        if printed and not inverted and printed[0].i < beside[0] and spoken in conjuncts(printed[0]):
            return Source(printed[0], (printed[0].left_edge.i, beside[1]))  # 'Peru, Chile and Bolivia say'
        return Source(spoken, beside)
    if printed:
        relative = next((c for c in cue.lefts if is_subject(c) and is_relative_word(c)), printed[0])
        written = document_before(relative) if relative != printed[0] else None
        written = somebody_before(relative, printed[0]) if written is None and relative.lower_ == "who" else written
        if written is not None:
            return of_noun(written)
        return of_noun(printed[0]) if relative == printed[0] else Source(printed[0], (relative.i, relative.i + 1))
    shared = _around_participle(cue) or subjects(cue)
    outer = _teller_around(cue, shared)
    if outer is not None:
        return of_noun(outer)
    return of_noun(shared[0]) if shared else None


def _around_participle(cue: Token) -> tuple[Token, ...]:
    """Whose 'saying' it is behind a thing that cannot speak or a comma: of 'denied the appeal, saying' who denied."""
    noun = cue.head
    if cue.i == 0:
        return ()
    if cue.tag_ == "VBG" and cue.dep_ == "acl" and noun != cue.nbor(-1) and cue.nbor(-1).ent_type_ == "PERSON":
        return (cue.nbor(-1),)  # 'footage of Ruiz saying'
    if cue.tag_ == "VBG" and cue.dep_ == "advcl" and cue.nbor(-1).text == ",":
        clause = noun
        while clause.dep_ in ("acl", "acl:relcl", "ccomp"):
            if not (clause.dep_ == "acl" and "that" in markers(clause)) and not all(map(is_thing, subjects(clause))):
                break
            clause = clause_of(clause.head)
        return subjects(clause) if clause != noun else ()  # 'rejected claims that its ships fired, calling them "lies"'
    tells = cue.tag_ == "VB" and cue.lemma_.lower() not in word_set("speech", "shown_by")
    if tells and cue.dep_ == "acl" and is_thing(noun) and not is_subject(noun):
        return subjects(clause_of(noun))  # 'missed a chance to remind them'
    if cue.tag_ != "VBG" or cue.dep_ != "acl" or noun.i > cue.i or is_subject(noun) or noun.tag_ == "PRP":
        return ()
    return subjects(clause_of(noun)) if cue.nbor(-1).text == "," or (is_thing(noun) and not noun.ent_type_) else ()


def _teller_around(cue: Token, shared: tuple[Token, ...]) -> Token | None:
    """Who tells of a thing and goes on to tell more: of 'Ruiz says the work goes on and said that ...' Ruiz."""
    first = first_conjunct(cue)
    if cue.dep_ != "conj" or first.dep_ != "ccomp" or {act(first.head), act(cue)} != {"tell"} or not shared:
        return None
    thing = shared[0].tag_ in ("NN", "NNS") and not shared[0].ent_type_ and not is_head(shared[0])
    return next(iter(own_subjects(first.head)), None) if thing and not is_passive(first.head) else None


def _governing(cue: Token) -> Token | None:
    """The subject of the clause that ends where ', calling it ...' begins, if that is one beside the main clause."""
    near = (t for t in reversed(cue.doc[cue.sent.start : cue.i]) if t.tag_ in ("VBD", "VBZ", "VBP"))
    verb = next((t for t in near if t.dep_ in ("ROOT", "advcl", "parataxis", "conj") and own_subjects(t)), None)
    told = own_subjects(verb)[0] if verb is not None and verb.dep_ == "advcl" and cue.head != verb else None
    return told if told is not None and told.tag_.startswith("NN") else None


def quoted_by(cue: Token) -> Token | None:
    """The verb of 'X quoted Y as saying', 'Y was quoted as saying by X'; None where nobody is quoted by another."""
    head = cue.head
    quotes = head != cue and head.lemma_.lower() in ("quote", "cite") and cue.tag_ == "VBG"
    return head if quotes and "as" in markers(cue) and undergoers(head) else None


def reporter(cue: Token, actors: Actors, last: Saying | None) -> str:
    """Who quotes the speaker: X in 'X quoted Y as saying'; '' where nobody does."""
    verb = quoted_by(cue)
    spoken = source(verb) if verb is not None else _quoting(source(cue))
    return next(iter(speakers(spoken, actors, last)), "") if spoken is not None else ""


def _quoting(spoken: Source | None) -> Source | None:
    """Who quotes a source: Y in 'a ministry aide quoted by Y said'."""
    told = children(spoken.noun, "acl") if spoken is not None else ()
    return next((of_noun(a) for c in told if c.lemma_.lower() in ("quote", "cite") for a in agents(c)), None)


def speaks_for_another(cue: Token) -> bool:
    """Whether what speaks is a document: 'the statement said'."""
    spoken = source(cue) if act(cue) else None
    return spoken is not None and spoken.noun.lemma_.lower() in word_set("speech", "documents")


def of_noun(noun: Token) -> Source:
    """A noun as the source of what is said."""
    span = noun_phrase(noun)
    return Source(noun, (span.start, span.end))


def speakers(spoken: Source, actors: Actors, last: Saying | None) -> tuple[str, ...]:
    """Who a source is: ids or codes, else its printed words.

    A document speaks for its issuer ('the statement said'); a pronoun that means nobody known continues the speaker
    of the `last` saying.
    """
    noun = spoken.noun
    if noun.ent_type_ != "PERSON" and is_when(noun):
        return ()
    shown = noun.lemma_.lower() in word_set("attitudes", "evidence") and bool(obliques(noun, "from"))
    if shown or noun.lemma_.lower() in word_set("speech", "documents"):
        return issuer(noun, actors, last)
    if last is not None and goes_on(noun, last, actors):
        return last.speakers
    unnamed = actors.mention(noun) is None and is_anybody(noun)
    known = _named(spoken, actors) or (() if unnamed else actors.group(noun))
    known = known or _apposed(spoken, actors) or _capital(noun, actors)
    if known:
        return known
    if noun.lower_ in _PRONOUNS:
        return _continued(noun, actors, last)
    if last is not None and is_again(noun, last, actors):
        return last.speakers
    start, end = spoken.stretch
    phrase = noun.doc[start:end] if start <= noun.i < end else noun_phrase(noun)
    opened = ("IN", "CC", "TO", "PDT")
    inner = [t for t in phrase if t.tag_ == "DT" and t.i > phrase.start]
    astray = any(not t.nbor(-1).is_punct and t.nbor(-1).tag_ not in opened for t in inner)
    own = [t.i for t in phrase if t.dep_ == "nsubj"]
    astray = astray or any(b - a > 1 for a, b in pairwise(own))
    if astray or phrase[0].tag_ == "IN":
        return ()
    several = conjuncts(noun)
    if len(several) > 1 and all(is_anybody(n) or n.tag_ == "NNS" for n in several) and not any(map(is_thing, several)):
        return tuple(name for n in several for name in actors.one(n) or (_printed(noun_phrase(n), actors),))
    return (_printed(phrase, actors),)


def is_anybody(noun: Token) -> bool:
    """'a Norwegian official', 'two diplomats': somebody whom the text leaves unnamed."""
    articles = {c.lower_ for c in children(noun, "det")}
    return bool(articles & {"a", "an", "another"}) or (bool(children(noun, "nummod")) and not articles)


def _continued(pronoun: Token, actors: Actors, last: Saying | None) -> tuple[str, ...]:
    """Whom a pronoun that means nobody known continues: who spoke last; 'it' and 'they' are no single person."""
    if pronoun.lower_ in ("it", "they"):
        for noun, meant in _spoke_before(pronoun, actors, last):
            many = noun is None or (noun.tag_ in ("NNS", "NNPS")) == (pronoun.lower_ == "they")
            if not is_somebody(meant, actors) and (many or actors.kind(meant[0])):
                return meant
    return last.speakers if last else ()


def _spoke_before(token: Token, actors: Actors, last: Saying | None) -> Iterator[tuple[Token | None, tuple[str, ...]]]:
    """Who spoke before a document or pronoun, the last first: a noun and who is meant, or who said `last`.

    A document does not speak for those whose words its own sentence tells.
    """
    end = token.sent.start if token.pos_ == "NOUN" else token.i
    for noun in reversed(token.doc[from_sentence_before(token) : end]):
        if last is not None and last.verb > noun.i:
            yield None, last.speakers
            return
        named = noun.tag_.startswith("NN") and noun_phrase(noun)[0].tag_ != "VBG"
        told = {noun.lemma_.lower()} & word_set("speech", "nouns") and noun.tag_ == "NNS"
        own = noun.lemma_.lower() not in word_set("speech", "signed") and not told
        if named and own and is_subject(noun) and act(noun.head):
            meant = speakers(of_noun(noun), actors, last)
            if meant:
                yield noun, meant


def _printed(phrase: Span, actors: Actors) -> str:
    """The words of a phrase, without what is set after it ('two envoys, speaking on condition of anonymity'); of 'his
    office', where the article says who is meant, the name in place of 'his'."""
    apposed = _SET_AFTER | (frozenset() if any(t.dep_ == "cc" for t in phrase) else {"DT"})
    commas = (t.i for t in phrase[1:-1] if t.text == "," and (t.nbor().tag_ in apposed or t.nbor().lower_ == "through"))
    quoted = (t.i for t in phrase[1:] if t.tag_ == "VBN" and t.lemma_.lower() in ("quote", "cite"))
    phrase = phrase.doc[phrase.start : min(next(commas, phrase.end), next(quoted, phrase.end))]
    first = phrase[0]
    owner = actors.name(next(iter(actors.one(first)), "")) if first.tag_ == "PRP$" and len(phrase) > 1 else ""
    return " ".join([f"{owner}'s", *phrase[1:].text.split()]) if owner else " ".join(phrase.text.split())


def _named(spoken: Source, actors: Actors) -> tuple[str, ...]:
    """A person named in the source's words, not one that only belongs to it ("X's aides", 'aides to X')."""
    doc = spoken.noun.doc
    for token in doc[spoken.stretch[0] : spoken.stretch[1]]:
        mention = actors.mention(token)
        if mention is not None and mention.kind == "person" and token.i == mention.start and mention.form == "name":
            owned = mention.end < len(doc) and doc[mention.end].tag_ == "POS"
            front = mention.start - 1
            while front > spoken.stretch[0] and doc[front].tag_ in _TITLES and doc[front].ent_type_ != "PERSON":
                front -= 1
            treated = doc[front].tag_ == "VBG" and doc[front - 1].tag_ in ("NN", "NNS")  # 'doctors treating Mr. Ruiz'
            governed = mention.start > spoken.stretch[0] and (doc[front].tag_ in ("IN", "TO") or treated)
            root = doc[mention.start : mention.end].root
            governed = governed or (root.dep_ == "nmod" and bool(children(root, "case")))
            governed = governed or (mention.end == spoken.noun.i and spoken.noun.tag_ in ("NN", "NNS"))  # 'a Low aide'
            if not owned and not governed and doc[mention.end - 1].i >= spoken.noun.i - 1:
                several = conjuncts(spoken.noun)
                beside = actors.of(several) if len(several) > 1 else ()
                others = (*beside, *_listed(doc, mention.end, spoken.stretch[1], actors))
                return tuple(dict.fromkeys((mention.entity, *(o for o in others if actors.kind(o) == "person"))))
    return ()


def _listed(doc: Doc, start: int, end: int, actors: Actors) -> tuple[str, ...]:
    """Who else is named behind a comma or 'and': 'two senators, Ann Low of Utah and [Jo Nuno] of Ohio'."""
    named = (m for t in doc[start:end] if (m := actors.mention(t)) is not None and m.start == t.i and m.form == "name")
    free = [m for m in named if m.kind == "person" and m.end < len(doc) and doc[m.end].tag_ != "POS"]
    last = any(doc[m.start - 1].lower_ == "and" for m in free)
    return tuple(m.entity for m in free if last and doc[m.start - 1].lower_ in (",", "and"))


def _capital(noun: Token, actors: Actors) -> tuple[str, ...]:
    """'according to Manila': the country that a capital speaks for."""
    hit = lookup(noun.text) if noun.tag_ == "NNP" and noun.left_edge.lower_ not in ("the", "a") else None
    meant = hit is not None and hit.form == "capital" and actors.kind(hit.code) == "country"
    return (hit.code,) if meant and hit is not None else ()


def _apposed(spoken: Source, actors: Actors) -> tuple[str, ...]:
    """'one of them, Gul Marjan': the person named right behind a comma."""
    doc, end = spoken.noun.doc, spoken.stretch[1]
    mention = actors.mention(doc[end + 1]) if end + 1 < len(doc) and doc[end].text == "," else None
    named = mention is not None and mention.kind == "person" and mention.form == "name" and mention.start == end + 1
    alone = named and mention is not None and mention.end < len(doc) and doc[mention.end].is_punct
    return (mention.entity,) if alone and mention is not None else ()


def issuer(document: Token, actors: Actors, last: Saying | None) -> tuple[str, ...]:
    """Who issued a document that speaks; of an unsigned one, whoever spoke last; else its printed words."""
    named = actors.in_phrase(document) or actors.of(obliques(document, "from"))
    if document.lemma_.lower() not in word_set("speech", "signed"):
        named = tuple(n for n in named if actors.kind(n) != "country")  # 'German news reports' are not Germany's
    others = word_set("speech", "read_by")
    if document.lemma_.lower() not in word_set("speech", "signed"):
        others = others - {"publish"}  # a poll is of who publishes it, where a letter may be of anybody
    signed = tuple(a for c in modifying_clauses(document) if c.lemma_.lower() not in others for a in agents(c))
    found = actors.of(signed) or named
    if found:
        return found
    told = preposition(document) in word_set("speech", "source_prepositions")
    joint = any(t.lower_ == "joint" for t in premodifiers(document))
    if joint and len(both := actors.of(doers(clause_of(document)))) > 1:
        return both  # 'Chad and Togo will meet, according to a joint statement'
    behind = next((c for c in modifying_clauses(document) if c.lemma_.lower() not in others and agents(c)), None)
    sent = (o for o in obliques(document, "from") if o.ent_type_ not in ("GPE", "LOC", "FAC") and not is_thing(o))
    whose = agents(behind) if behind is not None else tuple(sent)
    if whose:
        return speakers(of_noun(whose[0]), actors, None)  # 'a poll published by the Nord institute'
    around = document.head if is_subject(document) and "with" in markers(document.head) else document
    if (around != document or document.dep_ in ("obj", "obl", "nsubj:pass")) and not told:
        # 'marked the day with a speech stressing ...', 'released a message saying ...'
        governing = clause_of(around.head if around != document else document)
        known = actors.of(doers(governing))
        issuing = next((d for d in doers(governing) if d.pos_ != "PRON"), None)
        if known or issuing is None or document.dep_ != "obj":
            return known or (last.speakers if last else ())
        got = governing.lemma_.lower() in others
        return (actors.words(document),) if got else speakers(of_noun(issuing), actors, last)
    definite = any(c.lower_ in ("the", "this", "that") for c in children(document, "det"))
    first = first_mention(document) if definite else None
    if first is not None and (found := issuer(first, actors, None)) and all(map(actors.kind, found)):
        return found
    if last is not None and definite and document.lemma_.lower() in word_set("speech", "signed"):
        return next((meant for _, meant in _spoke_before(document, actors, last)), last.speakers)
    return (actors.words(document),)
