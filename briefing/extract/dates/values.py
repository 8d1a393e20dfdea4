"""Arithmetic of dates: from numbers and words of time to EDTF, against an anchor day where one is needed."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from briefing import edtf

Tense = Literal["past", "future", "unknown"]
Unit = Literal["day", "week", "weekend", "month", "quarter", "year", "decade", "century"]

_EARLIEST, _LATEST = 1000, 9000
"""Years that an article can have been published in, with room to count from them."""
_WINTER = 100
"""How many days a period may have that is of two years, and told of the first."""
_MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_YEAR_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}


class Anchor(Struct, frozen=True):
    """What relative expressions count from; parts that are not known are 0. Never today's date, only a printed one."""

    year: int = 0
    month: int = 0
    day: int = 0

    @property
    def date(self) -> date | None:
        """The anchor as a day, if it is known to the day."""
        return date(self.year, self.month, self.day) if self.day else None


def anchor_of(value: str) -> Anchor:
    """The anchor that a publication date gives; an empty or interval value gives none."""
    if not value or "/" in value:
        return Anchor()
    point = edtf.parse(value).start
    if point is None or point.unknown or point.month > 12 or not _EARLIEST <= point.year <= _LATEST:
        return Anchor()
    return Anchor(point.year, point.month, point.day)


class Told(Struct, frozen=True):
    """What a narrative told last: to the day, to the month or finer, to the year or finer; a quarter, by its month."""

    day: Anchor = Anchor()
    month: Anchor = Anchor()
    year: Anchor = Anchor()
    quarter: Anchor = Anchor()

    def at(self, unit: Unit) -> Anchor:
        """What 'the next', 'the same' or 'three later' of a unit counts from."""
        if unit in ("year", "decade", "century"):
            return self.year
        return self.month if unit in ("month", "quarter") else self.day

    def then(self, value: str) -> Told:
        """What is told after an expression with this EDTF value ('' changes nothing)."""
        if not value:
            return self
        first, last = edtf.bounds(value)
        if first == last:
            here = Anchor(first.year, first.month, first.day)
            return Told(here, here, here, self.quarter)
        if (first.year, first.month) == (last.year, last.month):
            return Told(self.day, Anchor(first.year, first.month), Anchor(first.year, first.month), self.quarter)
        if first.year != last.year and (last - first).days > _WINTER:
            return self
        is_quarter = first.day == 1 and value == quarter(first.year, (first.month + 2) // 3)
        told = Anchor(first.year, first.month) if is_quarter else self.quarter
        return Told(self.day, self.month, Anchor(first.year), told)


def day(year: int, month: int, number: int) -> str:
    """A day, '' where the calendar has no such day."""
    value = f"{year:04d}-{month:02d}-{number:02d}"
    return value if edtf.is_valid(value) else ""


def days(first: date, last: date) -> str:
    """All days from first to last."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def month(year: int, number: int, part: str = "") -> str:
    """A month, or its early (1 to 10), mid (11 to 20) or late (21 to the end) part with approximate ends."""
    stem = f"{year:04d}-{number:02d}"
    if part not in _MONTH_PARTS:
        return stem
    first, last = _MONTH_PARTS[part]
    last = min(last, calendar.monthrange(year, number)[1])
    return f"{stem}-{first:02d}~/{stem}-{last:02d}~"


def year(number: int, part: str = "") -> str:
    """A year, or its early, mid or late third with approximate ends."""
    if part not in _YEAR_PARTS:
        return f"{number:04d}"
    first, last = _YEAR_PARTS[part]
    return f"{number:04d}-{first:02d}~/{number:04d}-{last:02d}~"


def decade(number: int) -> str:
    """The ten years from a year that ends in 0."""
    return f"{number // 10:03d}X"


def months(first_year: int, first: int, last_year: int, last: int) -> str:
    """All months from first to last."""
    return f"{first_year:04d}-{first:02d}/{last_year:04d}-{last:02d}"


def month_near(number: int, anchor: Anchor, tense: Tense) -> int:
    """The year of a month printed without one: the last such month, the next one when the clause looks forward, or the
    nearest where that is unknown (the last one half a year away).

    The anchor's own month counts as both. 0 where the anchor's month is not known.
    """
    if not anchor.month:
        return 0
    if tense == "unknown":
        tense = "future" if (number - anchor.month) % 12 < 6 else "past"
    if tense == "future":
        return anchor.year + (number < anchor.month)
    return anchor.year - (number > anchor.month)


_SOON = timedelta(days=60)
"""How far ahead the day lies of which no report would tell a year later without the year."""


def day_near(month_number: int, day_number: int, anchor: Anchor, tense: Tense) -> str:
    """A day printed without its year: past or next after the tense, the nearest to the anchor where that is unknown.

    A day that comes soon is that of this year whatever the tense: 'once they WERE there BY OCTOBER 1', in September.
    """
    base = anchor.date
    if base is None:
        return day(anchor.year, month_number, day_number) if anchor.year and not anchor.month else ""
    found = [date.fromisoformat(value) for y in (base.year - 1, base.year, base.year + 1)
             if (value := day(y, month_number, day_number))]
    soon = any(timedelta() < d - base <= _SOON for d in found)
    if tense == "past" and not soon:
        found = [d for d in found if d <= base]
    elif tense == "future":
        found = [d for d in found if d >= base]
    return min(found, key=lambda d: abs(d - base)).isoformat() if found else ""


def weekday_near(number: int, base: date, tense: Tense, word: str = "") -> date:
    """The day of a weekday (0 is Monday): the last one up to the anchor, or the next one when the clause looks forward.

    'last' and 'next' exclude the anchor day itself; 'this' is the one of the anchor's week.
    """
    back = (base.weekday() - number) % 7
    if word == "last":
        return base - timedelta(back or 7)
    if word in ("next", "coming"):
        return base + timedelta(7 - back)
    if word == "this":
        return base + timedelta(number - base.weekday())
    if tense == "future":
        return base + timedelta((7 - back) % 7)
    return base - timedelta(back)


def weekend_near(anchor: Anchor, tense: Tense) -> str:
    """The weekend of the anchor's week; on a weekday the last one where the clause looks back, or nobody can tell and
    it is the nearer one.
    """
    day = anchor.date.weekday() if anchor.date else 5
    is_over = (tense == "past" and day < 5) or (tense == "unknown" and day < 3)
    return shifted("weekend", -is_over, anchor)


def shifted(unit: Unit, count: int, anchor: Anchor) -> str:
    """The unit that lies `count` units from the anchor's (negative: before): 'last month' is -1. '' where unknown."""
    base = anchor.date
    if unit == "year" and anchor.year:
        return year(anchor.year + count)
    if unit == "decade" and anchor.year:
        return decade(anchor.year + 10 * count)
    if unit == "century" and anchor.year:
        return f"{anchor.year // 100 + count:02d}XX"
    if unit in ("month", "quarter") and anchor.month:
        return _shifted_months(unit, count, anchor)
    if base is None:
        return ""
    if unit == "day":
        return (base + timedelta(count)).isoformat()
    monday = base - timedelta(base.weekday()) + timedelta(7 * count)
    if unit == "weekend":
        return days(monday + timedelta(5), monday + timedelta(6))
    return days(monday, monday + timedelta(6)) if unit == "week" else ""


def _shifted_months(unit: Unit, count: int, anchor: Anchor) -> str:
    """The month or quarter that lies `count` of them from the anchor's."""
    if unit == "month":
        total = anchor.year * 12 + anchor.month - 1 + count
        return month(total // 12, total % 12 + 1)
    total = anchor.year * 4 + (anchor.month - 1) // 3 + count
    return quarter(total // 4, total % 4 + 1)


def quarter(year_number: int, number: int) -> str:
    """The months of a quarter."""
    return months(year_number, 3 * number - 2, year_number, 3 * number)


def distant(unit: Unit, count: int, anchor: Anchor) -> str:
    """A point `count` units from the anchor ('four years ago' is -4): exact for days, about for longer units."""
    base = anchor.date
    if unit == "day":
        return (base + timedelta(count)).isoformat() if base else ""
    if unit == "week":
        return (base + timedelta(7 * count)).isoformat() + "~" if base else ""
    if unit in ("decade", "century"):
        return year(anchor.year + count * (10 if unit == "decade" else 100)) + "~" if anchor.year else ""
    value = shifted(unit, count, anchor)
    return value + "~" if value and "/" not in value else ""


def edge(value: str, which: str) -> str:
    """The start or end of a period, approximately: 'the end of 2023' is '2023-12-31~', its middle the period's part."""
    if not value:
        return ""
    first, last = edtf.bounds(value)
    if which == "middle":
        point = edtf.parse(value).start
        if point and point.day:
            return f"{first + (last - first) // 2}~"
        if point and point.month:
            return month(point.year, point.month, "mid")
        return year(point.year, "mid") if point and not point.unknown else ""
    return (first if which == "start" else last).isoformat() + "~"


def remaining(value: str, base: date, which: str) -> str:
    """The part of a period after ('later this week') or before ('earlier this month') a day, as whole days."""
    first, last = edtf.bounds(value)
    if which == "later":
        return days(min(base + timedelta(1), last), last)
    return days(first, max(base - timedelta(1), first))
