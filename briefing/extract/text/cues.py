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
    return looked_up(token, _acts()) or ""


def looked_up(token: Token, table: Mapping[str, T]) -> T | None:
    """What a table says of the base form of a word."""
    return table.get(token.lemma_.lower())


def needs_quotation(token: Token) -> bool:
    """Whether a cue introduces speech only where words are quoted ('called the plan "hasty"')."""
    return token.lemma_.lower() in word_set("speech", "quoted_only")


def takes_object(token: Token) -> bool:
    """Whether a cue introduces what its object says ('stressed the need for talks')."""
    return token.lemma_.lower() in word_set("speech", "object_cues")


def claimed(group: str) -> frozenset[str]:
    """A group of the words by which a clause claims something: 'charges', 'untrue', 'harsh' ..."""
    return word_set("claims", group)
