"""Around a cue: who speaks, to whom, and by what means."""

from __future__ import annotations

from spacy.tokens import Token

from briefing.extract.actors import Actors
from briefing.extract.grammar import (
    agents,
    children,
    clause_of,
    doers,
    indirect_objects,
    is_passive,
    modifying_clauses,
    objects,
    obliques,
    own_subjects,
    preposition,
    subjects,
)
from briefing.extract.sayings import Saying, Stretch
from briefing.extract.spans import core, noun_phrase
from briefing.extract.vocabulary import vocabulary, word_set

_MEDIUM_PREPOSITIONS = ("in", "on", "during", "at", "via", "through", "by", "from")
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_LINKED = ("on", "with", "to")


def speaker_token(cue: Token) -> Token | None:
    """The noun that speaks: the subject of the cue, in a passive its agent ('was told by X')."""
    found = agents(cue) if is_passive(cue) else own_subjects(cue) or subjects(cue)
    return found[0] if found else None


def speakers(noun: Token, actors: Actors, before: Saying | None) -> tuple[str, ...]:
    """Who a speaking noun is: ids or codes, else its printed words.

    A document speaks for its issuer ('the statement said'); a pronoun that means nobody known continues the speaker
    `before`.
    """
    if noun.lemma_.lower() in word_set("speech", "documents"):
        return issuer(noun, actors, before)
    known = actors.group(noun)
    if known:
        return known
    if noun.lower_ in _PRONOUNS:
        return before.speakers if before else ()
    return (actors.words(noun),)


def issuer(document: Token, actors: Actors, before: Saying | None) -> tuple[str, ...]:
    """Who issued a document that speaks; of an unsigned one, whoever spoke before; else its printed words."""
    named = actors.in_phrase(document) or actors.of(obliques(document, "from"))
    signed = tuple(a for clause in modifying_clauses(document) for a in agents(clause))
    found = actors.of(signed) or named
    if found:
        return found
    if document.dep_ in ("obj", "obl", "nsubj:pass"):
        governing = clause_of(document)
        return actors.of(doers(governing)) or (before.speakers if before else ())
    if before is not None and any(c.lower_ in ("the", "this", "that") for c in children(document, "det")):
        return before.speakers
    return (actors.words(document),)


def source_stretch(noun: Token) -> Stretch:
    """The tokens that name the speaker."""
    span = noun_phrase(noun)
    return span.start, span.end


def addressee(cue: Token, actors: Actors) -> tuple[str, ...]:
    """Who is spoken to: 'told X', 'said to X'; 'press' and 'public' for unnamed audiences."""
    nouns = list(indirect_objects(cue))
    if cue.lemma_.lower() in ("tell", "inform", "assure", "brief", "warn", "remind", "ask"):
        nouns += objects(cue)
    nouns += obliques(cue, "to")
    found: list[str] = []
    for noun in nouns:
        known = actors.one(noun)
        found += [k for k in known if actors.kind(k) != "place"] or _audience(noun)
    return tuple(dict.fromkeys(found))


def medium(cue: Token) -> str:
    """How it was said, in the words of the text without article: 'statement on Facebook'."""
    nouns = list(obliques(cue, *_MEDIUM_PREPOSITIONS))
    if cue.lemma_.lower() in ("tell", "inform", "brief"):
        nouns += [*indirect_objects(cue), *objects(cue)]
    for noun in nouns:
        if noun.text in word_set("speech", "mediums") or noun.lemma_.lower() in word_set("speech", "mediums"):
            words = [t for t in core(noun) if t.pos_ != "DET" and not t.is_punct]
            text = " ".join(t.text for t in words)
            linked = [c for c in children(noun, "nmod") if preposition(c) in _LINKED and c.i > noun.i]
            return " ".join([text, *(f"{preposition(c)} {core(c).text}" for c in linked[:1])])
    return ""


def _audience(noun: Token) -> list[str]:
    lemma = noun.lemma_.lower()
    return [name for name, words in vocabulary("speech")["hearers"].items() if lemma in words or noun.lower_ in words]
