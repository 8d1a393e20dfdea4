"""Whether the words around a noun tell that an instrument came about, or what became of it."""

from __future__ import annotations

from functools import cache

from briefing.extract.agreements.around import clauses, is_done_to, is_put_name_to
from briefing.extract.agreements.nouns import (
    concerns,
)
from briefing.extract.agreements.standin import standing_in
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.grammar import agents, markers, obliques, premodifiers, preposition, undergoers
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.unreal import is_unreal
from briefing.extract.text.verbs import base, hyphened
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token


def is_made(head: Token) -> bool:
    """Whether the clause tells that an instrument came about or was dealt with, not that it is wished for."""
    around = (clause_of(head), *clauses(head))
    if any(is_put_name_to(head, c) for c in around):
        return True
    if any(base(c) == "negotiate" and c.tag_ in ("VBD", "VBN") and is_done_to(head, c) for c in around):
        return True
    return any(base(c) in making() | word_set("agreements", "resolving") for c in around)


def is_signed(head: Token) -> bool:
    """Whether its clause tells that it was signed or ratified, which is done to nothing else."""
    verb = clause_of(head)
    past = verb.tag_ in ("VBD", "VBN") and not is_negated(verb)
    return past and base(verb) in ("sign", "ink", "initial", "ratify") and is_done_to(head, verb)


@cache
def making() -> frozenset[str]:
    """The verbs that tell of an instrument that there is."""
    statuses: dict[str, list[str]] = vocabulary("agreements")["statuses"]
    return frozenset(v for s, verbs in statuses.items() if s not in ("proposed", "under_negotiation") for v in verbs)


def is_undone(head: Token, parties: tuple[str, ...]) -> bool:
    """Whether its clause tells what became of it: 'quit A JOINT PATROL ACCORD'; not of one with nobody known."""
    others = obliques(head, "between", "with")
    verb = clause_of(head)
    return bool(parties or not others) and is_done_to(head, verb) and base(verb) in _ending()


@cache
def _ending() -> frozenset[str]:
    """The verbs that tell what became of an instrument that there was."""
    statuses: dict[str, list[str]] = vocabulary("agreements")["statuses"]
    return frozenset(v for s in ("suspended", "withdrawn", "terminated", "violated") for v in statuses[s])


def is_on(head: Token) -> bool:
    """Whether it is told what it is on."""
    return any(t.lower_ == "on" for t in head.subtree if t.i > head.i) or bool(concerns(head, "on"))


def is_neared(head: Token) -> bool:
    """Whether somebody is all but there: 'are CLOSE TO a deal', 'are NEARING an accord'."""
    verb = clause_of(head)
    if is_negated(verb) or is_unreal(verb):
        return False
    close = preposition(head) == "to" and head.head.lower_ in ("close", "closer", "near")
    return close or (base(verb) == "near" and is_done_to(head, verb))


def is_treated(head: Token) -> bool:
    """Whether its clause tells what is done to it that tells how an instrument stands."""
    statuses: dict[str, list[str]] = vocabulary("agreements")["statuses"]
    place = standing_in(head)
    verb = clause_of(place)
    if place.head.lemma_.lower() in word_set("agreements", "signings") and preposition(place) == "of":
        return True
    return is_done_to(place, verb) and any(base(verb) in verbs for verbs in statuses.values())


def is_dealt_with(head: Token) -> bool:
    """Whether words of its own or its clause tell that it came about or what became of it: 'an understanding REACHED in
    May', 'WALKED OUT of an arrangement'."""
    if is_treated(head) or any(base(c) in making() for c in (*clauses(head), *following(head))):
        return True
    return base(clause_of(head)) in word_set("agreements", "leaving") and preposition(head) in ("of", "out of", "from")


def following(head: Token) -> tuple[Token, ...]:
    """The participle right behind a noun, wherever the parse hangs it: 'an accord REACHED in Oslo'."""
    after = head.doc[head.i + 1 : head.i + 2]
    return tuple(t for t in after if t.tag_ in ("VBN", "VBD") and base(t) in word_set("agreements", "done_to"))


def is_timed(head: Token) -> bool:
    """Whether it is told how long it lasts: 'a 60-day truce'."""
    lengths = [t for t in premodifiers(head) if t.lower_ in ("hour", "day", "week", "month", "year")]
    return any(hyphened(t) for t in lengths)


def is_missed(head: Token, words: set[str], *, indefinite: bool) -> bool:
    """'failed to reach an accord', 'was never replaced by a treaty': none is there; 'a trade pact' has a name."""
    verb = clause_of(head)
    failed = verb.dep_ == "xcomp" and (base(verb.head) == "fail" or verb.head.lower_ == "unable")
    failed = failed and words <= word_set("agreements", "unspecific")
    if is_unreal(verb) and base(verb) in making():
        return True
    if failed or "without" in markers(verb):
        return True
    if base(verb) in word_set("agreements", "presupposing"):
        return False
    if any(head in undergoers(c) and not is_negated(c) for c in children(verb, "conj")):
        return False  # 'could not be finished and WILL BE SIGNED'
    return is_negated(verb) and (not indefinite or head in undergoers(verb) or head in agents(verb))
