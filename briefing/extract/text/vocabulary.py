"""The word lists in `data/`: read once, when first asked for."""

from __future__ import annotations

from functools import cache
from typing import Any

from briefing import bundled


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """The content of `data/<name>.yaml`, a map from group name to its words."""
    content: dict[str, Any] = bundled.read("briefing.extract", name)
    return content


@cache
def word_set(name: str, *groups: str) -> frozenset[str]:
    """The words of one list of a vocabulary, or of several, for membership tests."""
    return frozenset(word for group in groups for word in vocabulary(name)[group])


@cache
def either(*lists: frozenset[str]) -> frozenset[str]:
    """The words of several lists, put together once."""
    return frozenset().union(*lists)


@cache
def person_words() -> frozenset[str]:
    """The words for a person, by what he does or is."""
    callings = word_set("actors", "unnamed", "private") | word_set("roles", "heads") | word_set("casualties", "people")
    return callings - word_set("actors", "impersonal", "no_callings")
