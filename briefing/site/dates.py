"""Dates as pages show and sort them. Everything here is a function of the EDTF value; no clock is read."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from briefing import edtf as edtfs
from briefing.languages import ENGLISH, date_words
from briefing.types.parts import DateView

Order = tuple[int, int, int]
"""Sorts newest first and the undated last: (undated, -first day, -last day)."""

UNDATED: Order = (1, 0, 0)
LONGEST_SPAN = 3
"""Months that a fuzzy date may spread over on the timeline; a wider one stands in the year that it begins in."""


@lru_cache(maxsize=65536)
def valid(edtf: str) -> bool:
    """Whether this is an EDTF value at all."""
    return bool(edtf) and edtfs.is_valid(edtf)


@lru_cache(maxsize=65536)
def view(edtf: str, printed: str = "", language: str = ENGLISH) -> DateView | None:
    """An EDTF value, or the printed words of a time that is not resolved; None where neither is known."""
    if not valid(edtf):
        return DateView(words=printed, printed=printed) if printed else None
    first, last = edtfs.bounds(edtf)
    shown = date_words(edtf, language)
    return DateView(
        words=shown,
        edtf=edtf,
        iso="" if first == date.min else first.isoformat(),
        last="" if last == date.max else last.isoformat(),
        fuzzy=first != last or edtf[-1] in "~?%",
        printed=printed if printed != shown else "",
    )


@lru_cache(maxsize=65536)
def newest(edtf: str) -> Order:
    """Where a date stands in a list that begins with the newest."""
    if not valid(edtf):
        return UNDATED
    first, last = edtfs.bounds(edtf)
    begin = last if first == date.min else first
    return (0, -begin.toordinal(), -last.toordinal())


@lru_cache(maxsize=65536)
def begins(edtf: str) -> bool:
    """Whether a date says from when: 'before 4 July' does not, and so cannot be put in order by itself."""
    return valid(edtf) and edtfs.bounds(edtf)[0] != date.min


def oldest(edtf: str) -> Order:
    """Where a date stands in a list that begins with the oldest; the undated are last here too."""
    missing, first, last = newest(edtf)
    return (missing, -first, -last)


def latest(values: list[str]) -> str:
    """The newest of some EDTF values, empty where none is known."""
    return min(values, key=lambda value: (newest(value), value), default="")


@lru_cache(maxsize=65536)
def months(edtf: str) -> tuple[tuple[int, int], ...]:
    """The months of the timeline that a date belongs to: all that it may mean, none where these are too many."""
    if not valid(edtf) or is_wide(edtf):
        return ()
    begin, end = _span(edtf)
    return tuple((month // 12, month % 12 + 1) for month in range(begin, end + 1))


def year(edtf: str) -> int | None:
    """The year of the timeline that a date too wide for months begins in; None for any other."""
    return _span(edtf)[0] // 12 if valid(edtf) and is_wide(edtf) else None


def is_wide(edtf: str) -> bool:
    """Whether a date spreads over more months than the timeline repeats it in."""
    begin, end = _span(edtf)
    return end - begin >= LONGEST_SPAN


def _span(edtf: str) -> tuple[int, int]:
    """First and last month, counted from year 0; of an open start, the end."""
    first, last = edtfs.bounds(edtf)
    if first == date.min:
        first = last
    return first.year * 12 + first.month - 1, last.year * 12 + last.month - 1


def stamp(edtf: str, zone: str = "UTC") -> str:
    """The time that Atom wants: midnight of the first day in a time zone; empty where the date is not known.

    A feed reader in that zone then shows the day that the page shows.
    """
    shown = view(edtf)
    if not shown or not shown.iso:
        return ""
    day = date.fromisoformat(shown.iso)
    offset = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone)).strftime("%z")
    return f"{day}T00:00:00" + (f"{offset[:3]}:{offset[3:5]}" if zone != "UTC" else "Z")


def agree(left: str, right: str) -> Literal["same", "compatible", "different"]:
    """Whether two dates can mean the same day; approximate ends may be off by a few days."""
    if left == right or not (valid(left) and valid(right)):
        return "same" if left == right else "compatible"
    slack = timedelta(days=3) if "~" in left + right else timedelta(0)
    (a, b), (c, d) = edtfs.bounds(left), edtfs.bounds(right)
    early, late = max(a, c), min(b, d)
    return "compatible" if (early - late) <= slack else "different"


def unresolved(printed: str) -> DateView:
    """A time known by its words only."""
    return DateView(words=printed, printed=printed)
