"""Arrests, releases and resignations that somebody only makes known: those who tell of them need not be those who made
them."""

from __future__ import annotations

from briefing.extract.events.nouns import event_noun, keys, word_set_class
from briefing.extract.text.grammar import doers, obliques, possessors, undergoers
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


def is_made_known(clause: Token, mode: str) -> bool:
    """Whether a clause tells that an arrest or release is announced: 'officials ANNOUNCED the arrest of two men'."""
    return mode in ("arrest", "release") and base(clause) in word_set("events", "announcing")


def is_by_others(clause: Token, mode: str) -> bool:
    """Whether what is announced is not done by those who announce it; the police tell of their own arrests."""
    police = any(keys(d) & word_set_class("searching") for d in doers(clause))
    return is_made_known(clause, mode) and (mode == "release" or not police)


def resigning(clause: Token, mode: str) -> tuple[Token, ...]:
    """Whose resignation it is where it is told to be somebody else's: "announced the KING'S resignation"."""
    told = (n for n in undergoers(clause) if event_noun(n) == ("RETREAT", "resign")) if mode == "resign" else ()
    return tuple(p for n in told for p in (*possessors(n), *obliques(n, "of")) if p.tag_ != "PRP$")
