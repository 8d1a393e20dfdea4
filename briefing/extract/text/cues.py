"""Which words introduce speech, and as what kind of act."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

T = TypeVar("T")


@cache
def _acts() -> dict[str, str]:
    groups: dict[str, list[str]] = vocabulary("speech")["cues"]
    return {verb: act for act, verbs in groups.items() for verb in reversed(verbs)}


def act(token: Token) -> str:
    """The speech act of a verb that can introduce speech: 'tell', 'demand', 'denial' ...; '' for any other word."""
    if token.pos_ not in ("VERB", "AUX") and not token.tag_.startswith("VB"):
        return ""
    lemma = token.lemma_.lower()
    return _acts().get(lemma) or ("tell" if (lemma == "go" and _goes_on(token)) or _answers_back(token, lemma) else "")


def _goes_on(verb: Token) -> bool:
    """'..., he went on, ...': somebody goes on to say what stands around, where an army would go on to fight."""
    if not 0 < verb.i < len(verb.doc) - 2 or verb.nbor().lower_ != "on":
        return False
    who, behind = verb.nbor(-1), verb.nbor(2)
    return behind.is_punct and (who.lower_ in ("he", "she") or who.ent_type_ == "PERSON")


def _answers_back(verb: Token, lemma: str) -> bool:
    """'fired back that the deal was dead', '"No," she shot back': what somebody says who might hit back otherwise."""
    if lemma not in word_set("speech", "hitting_back") or not 0 < verb.i < len(verb.doc) - 1:
        return False
    return verb.nbor().lower_ == "back" and any(c.dep_ == "ccomp" for c in verb.children)


def looked_up(token: Token, table: Mapping[str, T]) -> T | None:
    """What a table says of the base form of a word."""
    return table.get(token.lemma_.lower())


def needs_quotation(token: Token) -> bool:
    """Whether a cue introduces speech only where words are quoted ('called the plan "hasty"')."""
    return token.lemma_.lower() in word_set("speech", "quoted_only")


def takes_object(token: Token) -> bool:
    """Whether a cue introduces what its object says ('stressed the need for talks')."""
    return token.lemma_.lower() in word_set("speech", "object_cues")


@cache
def claimed(group: str) -> frozenset[str]:
    """A group of the words by which a clause claims something: 'charges', 'untrue', 'harsh' ..."""
    return word_set("claims", group)
