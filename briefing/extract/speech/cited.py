"""Whom a paper or station quotes for what it tells: 'Reuters reported, citing two officials, that ...'."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.nameless import is_of_people
from briefing.extract.speech.pieces import pieces_of
from briefing.extract.speech.relatives import is_thing
from briefing.extract.speech.sayings import Stretch
from briefing.extract.speech.sources import Source, of_noun
from briefing.extract.text.grammar import objects
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_CITING = frozenset({"cite", "quote"})


def citing(told: Token, outlet: Token, actors: Actors) -> Token | None:
    """The verb by which a paper or station quotes somebody, beside its name or behind the verb with which it tells."""
    if not _is_outlet(outlet, actors):
        return None
    behind = told.doc[outlet.i + 1 : told.sent.end]
    verb = next((t for t in behind if t.lemma_.lower() in _CITING and t.tag_ in ("VBG", "VBD")), None)
    if verb is None or not (verb.tag_ == "VBG" or verb.nbor(-1).lower_ == "which"):
        return None
    opens = next((t for t in verb.doc[verb.left_edge.i : verb.i + 1] if not t.is_punct), verb)
    apart = verb.doc[opens.i - 1].text == "," or verb.head in (told, outlet)
    if verb.head not in (told, outlet) and _stands_inside(verb, told):
        return None
    return verb if apart and cited(verb) is not None else None


def cited(verb: Token) -> Source | None:
    """Who is quoted: somebody, or a paper of somebody's; no reasons."""
    noun = next((o for o in objects(verb) if o.i > verb.i), None)
    if noun is None or noun.pos_ == "PRON":
        return None
    paper = noun.lemma_.lower() in word_set("speech", "documents")
    somebody = noun.pos_ == "PROPN" or is_of_people(noun) or paper or not is_thing(noun)
    return of_noun(noun) if somebody else None


def _stands_inside(verb: Token, told: Token) -> bool:
    """'said that NORWAY, citing a report, had left': within what is told, where somebody else points to it."""
    before = (t for t in told.doc[told.i + 1 : verb.left_edge.i] if not t.is_punct and t.lower_ != "that")
    after = told.doc[verb.right_edge.i + 1 : told.sent.end]
    return any(before) and any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.i > told.i for t in after)


def _is_outlet(noun: Token, actors: Actors) -> bool:
    """Whether a noun is for those who tell news."""
    names = actors.one(noun)
    if names:
        return all(actors.sort(n) == "media" for n in names)
    return noun.lemma_.lower() in word_set("speech", "outlets") or noun.lower_ == "media"


def outside(pieces: tuple[Stretch, ...], verb: Token) -> tuple[Stretch, ...]:
    """The words of what is told before or behind those that tell who is quoted for it."""
    first, end = verb.left_edge.i, verb.right_edge.i + 1
    if not any(a < end and first < b for a, b in pieces):
        return pieces
    kept = [i for a, b in pieces for i in range(a, b) if not first <= i < end]
    return pieces_of(verb.doc, kept, None) or pieces
