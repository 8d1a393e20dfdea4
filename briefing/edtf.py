"""Dates as exact as their source: EDTF level 1 (ISO 8601-2:2019), as far as digests use it.

Understood are years, months, days and times, seasons (21 to 24), unspecified digits from the right ('201X', '2023-XX'),
long years ('Y17000'), one qualifier at the end ('~' about, '?' uncertain, '%' both) and intervals whose ends may be
open ('..') or unknown (''). The method is the Library of Congress specification; no clock is read anywhere.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")

YEAR, MONTH, DAY = len("2024"), len("2024-05"), len("2024-05-14")
"""How long a date is that says a year, a month, a day and no more: 'exact to the day' is `len(edtf) == DAY`."""

Qualifier = Literal["", "~", "?", "%"]
Part = Literal["early", "mid", "late"]

_SEASONS = {21: ("spring", 3, 5), 22: ("summer", 6, 8), 23: ("autumn", 9, 11), 24: ("winter", 12, 2)}
_HEDGES: dict[str, str] = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
_POINT = re.compile(
    r"(?P<year>-?\d{4}|-?\d{3}X|-?\d\dXX|Y-?\d{5,})"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?P<time>T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::\d\d)?)?)?)?)?"
    r"(?P<qualifier>[~?%]?)"
)
_PARTS: dict[tuple[int, int], Part] = {(1, 10): "early", (11, 20): "mid", (21, 31): "late"}
_THIRDS: dict[tuple[int, int], Part] = {(1, 4): "early", (5, 8): "mid", (9, 12): "late"}
_PART_WORDS: dict[Part, str] = {"early": "early ", "mid": "mid-", "late": "late "}


@dataclass(frozen=True, slots=True)
class Point:
    """One end of a date. `month` is 1 to 12, 21 to 24 for a season, 0 where absent; `day` is 0 where absent.

    `unknown` counts the year's unspecified digits (1 for a decade, 2 for a century).
    """

    year: int
    month: int = 0
    day: int = 0
    time: str = ""
    unknown: int = 0
    qualifier: Qualifier = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A parsed value: one point, or an interval. An end that is open ('..') or unknown ('') is None."""

    start: Point | None
    end: Point | None
    interval: bool = False


@lru_cache(maxsize=1 << 12)
def parse(edtf: str) -> Dated:
    """The parts of a level 1 value; ValueError where it is none ('late May', '2023-13', '2023-02-30')."""
    if "/" not in edtf:
        point = _point(edtf)
        return Dated(point, point)
    first, _, last = edtf.partition("/")
    start, end = (None if side in ("", "..") else _point(side) for side in (first, last))
    if start is None and end is None:
        raise ValueError(f"not an EDTF date: {edtf!r} has no end that says when")
    if start and end and _first_day(start) > _last_day(end):
        raise ValueError(f"not an EDTF date: {edtf!r} ends before it begins")
    return Dated(start, end, interval=True)


def is_valid(edtf: str) -> bool:
    """Whether a text is an EDTF level 1 value that `parse` reads."""
    try:
        parse(edtf)
    except ValueError:
        return False
    return True


def bounds(edtf: str) -> tuple[date, date]:
    """First and last day that the value may mean, qualifiers apart; ValueError for no EDTF value.

    An open or unknown end is `date.min` or `date.max`, and so is a year outside 1 to 9999.
    """
    value = parse(edtf)
    return (_first_day(value.start) if value.start else date.min,
            _last_day(value.end) if value.end else date.max)


def words(edtf: str) -> str:
    """The value as people write it: 'late May 2023', 'about 2019', '4 July 2023'; '' for ''.

    ValueError for a text that is neither empty nor EDTF.
    """
    if not edtf:
        return ""
    value = parse(edtf)
    if not value.interval and value.start:
        return _HEDGES[value.start.qualifier] + _point_words(value.start)
    if value.start is None and value.end:
        return "before " + _HEDGES[value.end.qualifier] + _point_words(value.end)
    if value.end is None and value.start:
        return "since " + _HEDGES[value.start.qualifier] + _point_words(value.start)
    assert value.start and value.end
    return _interval_words(value.start, value.end)


def _point(text: str) -> Point:
    """One end of a value; ValueError where it is none."""
    found = _POINT.fullmatch(text)
    if found is None:
        raise ValueError(f"not an EDTF date: {text!r}")
    digits, month, day = found["year"], found["month"], found["day"]
    unknown = digits.count("X")
    year = int(digits.removeprefix("Y").replace("X", "0"))
    if unknown and month:
        raise ValueError(f"not an EDTF level 1 date: {text!r}")
    month_number = int(month) if month and month != "XX" else 0
    if month and month != "XX" and not (1 <= month_number <= 12 or (month_number in _SEASONS and day is None)):
        raise ValueError(f"no such month: {text!r}")
    day_number = int(day) if day and day != "XX" else 0
    if day and day != "XX":
        if not month_number:
            raise ValueError(f"not an EDTF level 1 date: {text!r}")
        if not 1 <= day_number <= monthrange(_leap_alike(year), month_number)[1]:
            raise ValueError(f"no such day: {text!r}")
    time = found["time"] or ""
    if time and (int(time[1:3]) > 23 or int(time[4:6]) > 59):
        raise ValueError(f"no such time: {text!r}")
    return Point(year, month_number, day_number, time[1:], unknown, _qualifier(found["qualifier"]))


def _qualifier(mark: str) -> Qualifier:
    """The mark as one of the four that there are."""
    return "~" if mark == "~" else "?" if mark == "?" else "%" if mark == "%" else ""


def _leap_alike(year: int) -> int:
    """A year that the calendar module takes and whose February is as long (the calendar repeats every 400 years)."""
    return year % 400 + 2000


def _day(year: int, month: int, day: int) -> date:
    """The day, or the nearest one that Python can hold."""
    return date.min if year < 1 else date.max if year > 9999 else date(year, month, day)


def _first_day(point: Point) -> date:
    """The first day that a point may mean."""
    month = _SEASONS[point.month][1] if point.month in _SEASONS else point.month
    return _day(point.year, month or 1, point.day or 1)


def _last_day(point: Point) -> date:
    """The last day that a point may mean."""
    year, month = point.year + 10 ** point.unknown - 1, point.month or 12
    if point.month in _SEASONS:
        month = _SEASONS[point.month][2]
        year += month < _SEASONS[point.month][1]
    return _day(year, month, point.day or monthrange(_leap_alike(year), month)[1])


def _year_words(point: Point) -> str:
    """'2023', 'the 2010s', 'the 1900s', '44 BC'."""
    if point.unknown:
        return f"the {point.year}s"
    return str(point.year) if point.year > 0 else f"{1 - point.year} BC"


def _point_words(point: Point) -> str:
    """One point without its qualifier: '4 July 2023', 'spring 2023', '4 July 2023, 22:42'."""
    year = _year_words(point)
    if point.month in _SEASONS:
        return f"{_SEASONS[point.month][0]} {year}"
    if not point.month:
        return year
    month = f"{MONTHS[point.month - 1]} {year}"
    if not point.day:
        return month
    return f"{point.day} {month}" + (f", {point.time[:5]}" if point.time else "")


def _interval_words(start: Point, end: Point) -> str:
    """A closed interval: parts of months and years by name, others as 'from to' with what both share said once."""
    part = part_of(start, end)
    if part:
        return _PART_WORDS[part[0]] + _point_words(part[1])
    hedge = _HEDGES["~"] if "~" in (start.qualifier, end.qualifier) else _HEDGES[start.qualifier or end.qualifier]
    same_year = start.year == end.year and not start.unknown and not end.unknown
    plain_months = 0 < start.month <= 12 and 0 < end.month <= 12
    if same_year and plain_months and not (start.time or end.time):
        if start.day and end.day and start.month == end.month:
            return f"{hedge}{start.day}–{_point_words(end)}"
        if start.day and end.day:
            return f"{hedge}{start.day} {MONTHS[start.month - 1]} – {_point_words(end)}"
        if not start.day and not end.day:
            return f"{hedge}{MONTHS[start.month - 1]}–{_point_words(end)}"
    if not (start.month or end.month):
        return f"{hedge}{_year_words(start)}–{_year_words(end)}"
    return f"{hedge}{_point_words(start)} – {_point_words(end)}"


def part_of(start: Point, end: Point) -> tuple[Part, Point] | None:
    """('late', May 2023) and ('early', 2023) for the approximate intervals that stand for them, otherwise None."""
    if (start.qualifier, end.qualifier) != ("~", "~") or start.year != end.year or start.unknown or end.unknown:
        return None
    if not (1 <= start.month <= 12 and 1 <= end.month <= 12):
        return None
    if start.day and end.day and start.month == end.month:
        last = 31 if end.day == monthrange(_leap_alike(end.year), end.month)[1] else end.day
        name = _PARTS.get((start.day, last))
        return (name, Point(start.year, start.month)) if name else None
    name = _THIRDS.get((start.month, end.month)) if not (start.day or end.day) else None
    return (name, Point(start.year)) if name else None
