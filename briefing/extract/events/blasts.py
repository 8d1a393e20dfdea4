"""Which explosions nobody sets off: of gas, in mines and factories, by accident."""

from __future__ import annotations

from itertools import pairwise

from briefing.extract.text.grammar import obliques
from briefing.extract.text.memory import remembered
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_BLASTS = frozenset({"explosion", "explosions", "blast", "blasts"})
_MISHAPS = frozenset({"accident", "accidental"})


@remembered
def is_mishap_blast(noun: Token) -> bool:
    """Whether a noun names an explosion that nobody sets off, by the words before it, where it happened, or an earlier
    one that is meant: 'a gas explosion', 'an explosion at a coal mine', 'the blast was accidental', 'Friday's blast'.
    """
    if noun.lower_ not in _BLASTS:
        return False
    if _words(noun) & word_set("incidents", "bursting"):
        return True
    if _is_planted(noun):
        return False
    if noun.head.lower_ in _MISHAPS or _words(noun) & word_set("incidents", "laden"):
        return True
    if any(_is_works(place) for place in _places(noun)):
        return True
    before = _blast_before(noun) if _is_known(noun) else None
    return before is not None and is_mishap_blast(before)


def _is_planted(noun: Token) -> bool:
    """Whether its sentence, or the next one about an explosion, tells of a bomb or of those who set it off."""
    end = noun.sent.end
    behind = noun.doc[end].sent if end < len(noun.doc) else ()
    told = (*noun.sent, *(behind if any(t.lower_ in _BLASTS for t in behind) else ()))
    return bool({w for t in told for w in (t.lower_, t.lemma_.lower())} & word_set("incidents", "planted"))


def _words(noun: Token) -> frozenset[str]:
    """The words before a noun in its phrase, and the pairs of them: 'fuel', 'truck', 'fuel truck'."""
    before = [t for t in noun.doc[noun.left_edge.i : noun.i] if t.pos_ not in ("VERB", "ADP")]
    own = {w for t in before for w in (t.lower_, t.lemma_.lower())}
    return frozenset(own | {f"{a.lower_} {b.lower_}" for a, b in pairwise(before)})


def _places(noun: Token) -> tuple[Token, ...]:
    """Where an explosion was, said of it or of its deed: 'the blast happened AT A PLANT', 'ripped THROUGH A MILL'."""
    own = obliques(noun, "at", "in", "inside", "on")
    does = noun.head if noun.dep_ == "nsubj" else None
    # 'were missing after an explosion at a mine', whatever a parse hangs the mine on
    own = (*own, *(o for o in obliques(noun.head, "at", "in", "inside") if o.left_edge.i == noun.i + 1))
    return (*own, *(obliques(does, "at", "in", "inside", "on", "through") if does is not None else ()))


def _is_works(place: Token) -> bool:
    """Whether things explode at a place by themselves: 'a sugar refinery', 'an ammunition shop'."""
    named = {place.lower_, place.lemma_.lower()} & word_set("incidents", "works")
    return bool(named or _words(place) & word_set("incidents", "bursting"))


def _is_known(noun: Token) -> bool:
    """'THE blast', 'FRIDAY'S explosion': one that was told before."""
    beside = {c.lower_ for c in noun.children if c.dep_ == "det"}
    return bool(beside & {"the", "this", "that"}) or any(c.dep_ == "nmod:poss" for c in noun.children)


def _blast_before(noun: Token) -> Token | None:
    return next((t for t in reversed(_blasts(noun.doc)) if t.i < noun.i), None)


@remembered
def _blasts(doc: Doc) -> tuple[Token, ...]:
    return tuple(t for t in doc if t.lower_ in _BLASTS)
