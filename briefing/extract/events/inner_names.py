"""Who of those named inside the object of a verb has to do with the deed: "rejected CHAD's offer", but not 'demanded
the release of MORA', of whom nothing is asked."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.extract.cast.actors import Actors
from briefing.extract.events.frames import Frame
from briefing.extract.events.nouns import keys, names_event, people_words, word_set_class
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import doers, obliques, possessors
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token

_OWN = frozenset({"COERCE", "CONCEDE", "REQUEST", "ASSAULT", "RETREAT"})
"""What nobody does to his own country by doing it to what is of it: "nationalised CHAD'S mines"."""


_RULING = frozenset({"government", "administration", "cabinet", "regime", "junta"})
"""Whose end is that of who leads them."""

_BODILY = frozenset({"COERCE", "ASSAULT", "SANCTION", "RETREAT"})
"""What is done to those whom the object itself tells."""


def tells_of_others(noun: Token, clause: Token, rule: Frame) -> bool:
    """Whether nobody named inside an object is the one to whom the deed is done: what is asked for is done to whoever
    is named ('demanded the ARREST of Mora'), what is denied ties the denier to him ('denied any LINK with Chad')."""
    if rule.type == "REQUEST":
        return bool(keys(noun) & either(word_set("events", "suffered"), word_set("events", "undergone")))
    if rule.type == "REJECT" and names_event(noun, "SANCTION", "COERCE", "ASSAULT") and obliques(noun, "against", "on"):
        return not possessors(noun)  # 'oppose SANCTIONS against Chad', who are asked nothing
    return rule.type == "REJECT" and act(clause) == "denial" and bool(keys(noun) & word_set("events", "ties"))


def named_inside(nouns: Iterable[Token], rule: Frame, doing: tuple[str, ...], actors: Actors) -> tuple[str, ...]:
    """The actors named inside the objects of a clause, without the country of those who do it to what is its own."""
    nouns = tuple(nouns)
    home = {actors.country(d) for d in doing if actors.sort(d) != "armed_group"} if rule.type in _OWN else set()
    named = ((n, x) for n in nouns if not _is_of_another(n, rule) for x in actors.in_phrase(n))
    people = people_words() if rule.type in _BODILY else frozenset()
    # 'detained members of the staff of Mora', who is free; but 'toppled the government of Mora'
    apart = {n.i for n in nouns if keys(n) & people and not keys(n) & _RULING}
    return tuple(x for n, x in named if x not in home and not (actors.kind(x) == "person" and n.i in apart))


def _is_of_another(noun: Token, rule: Frame) -> bool:
    """Whether nobody named in an object is meant: 'backed the DISMISSAL of Mora'."""
    hard = either(word_set("events", "suffered"), word_set("events", "ousting"))
    return rule.type == "SUPPORT" and bool(keys(noun) & hard)


def charged(nouns: Iterable[Token], rule: Frame, actors: Actors) -> tuple[str, ...] | None:
    """Whom charges name that are looked into: 'investigated Peru's claims that CHAD armed them'; None where something
    else is looked into."""
    claims = [n for n in nouns if keys(n) & word_set_class("charges")] if rule.mode == "investigate" else []
    if not claims:
        return None
    held = (c for n in claims for c in children(n, "acl", "ccomp"))
    return actors.of((*(d for c in held for d in doers(c)), *(o for n in claims for o in obliques(n, "against"))))
