"""A match of a date pattern in its context: what the rules resolve."""

from __future__ import annotations

from msgspec import Struct

from briefing.extract.dates.patterns import name_index
from briefing.extract.dates.values import Anchor, Tense, Told, Unit

UNITS: dict[str, Unit] = {"day": "day", "week": "week", "fortnight": "week", "weekend": "weekend", "month": "month",
                          "quarter": "quarter", "period": "quarter", "year": "year", "decade": "decade",
                          "century": "century", "centurie": "century"}
STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1, "new": 1}
"""How far 'last', 'this' and 'next' lie from where they count from."""


class Found(Struct, frozen=True):
    """The parts of a match, the tense of its clause, the publication date, what was told before it.

    `near` is the day that a time of day belongs to; `apart` what was told last of another month and year than those of
    publication, as 'that year' is seldom this one.
    """

    parts: dict[str, str]
    tense: Tense
    anchor: Anchor
    told: Told
    near: Anchor
    apart: Told

    def month(self, key: str = "m") -> int:
        """The number of a month printed as a name."""
        return name_index("months")[self.parts[key].rstrip(".").lower()]

    def weekday(self, key: str = "w") -> int:
        """The number of a weekday printed as a name, 0 for Monday."""
        return name_index("weekdays")[self.parts[key].rstrip(".").lower()]

    def year(self, key: str = "y") -> int:
        """A printed year, 0 where there is none."""
        return int(self.parts.get(key, "0"))

    def word(self, key: str) -> str:
        """A printed word in small letters, '' where there is none."""
        return self.parts.get(key, "").lower()

    @property
    def told_year(self) -> int:
        """The year of 'that year', 'the following year': it counts from the one told last that is not of publication,
        else from the one told last; 0 for none."""
        told = self.apart.year.year or self.told.year.year
        words = self.word("that").split()
        step = 1 if {"following", "next"} & set(words) else -1 if "previous" in words else 0
        return told + step if told else 0

    @property
    def unit(self) -> Unit:
        """The printed unit of time; a day where there is none."""
        return UNITS[self.parts.get("u", "day").lower()]
