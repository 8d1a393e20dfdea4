"""Words that tell what kind of place a name is."""

from __future__ import annotations

from functools import cache

from briefing.extract.text.vocabulary import vocabulary
from briefing.types.digest import PlaceKind


@cache
def last_words() -> dict[str, PlaceKind]:
    """From the last word of a name, small, to the kind that it shows."""
    listed: dict[PlaceKind, list[str]] = vocabulary("geography")["kinds"]
    return {word.lower(): kind for kind, words in listed.items() for word in words}


@cache
def nouns() -> dict[str, PlaceKind]:
    """From a common noun beside a name ('the village of X') to the kind that it shows."""
    listed: dict[PlaceKind, list[str]] = vocabulary("geography")["nouns"]
    return {word: kind for kind, words in listed.items() for word in words}
