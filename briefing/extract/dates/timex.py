"""TIMEX3 values of time expressions, for measuring against corpora and for what EDTF cannot write.

The values are those of the TimeML annotation guidelines 1.2.1: '2013-W11', '2013-Q1', '199', 'P3Y', 'PAST_REF'.
"""

from __future__ import annotations

from datetime import date, timedelta

from briefing import edtf
from briefing.edtf import Point

SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_HALVES = {"Y": "P6M", "DE": "P5Y", "CE": "P50Y", "D": "PT12H", "TH": "PT30M", "TM": "PT30S"}


def of_edtf(value: str) -> str:
    """An EDTF value as TIMEX3 writes it, '' for ''.

    Weeks, weekends, quarters and halves have names of their own, parts of months and years are the whole, and of any
    other interval it is the beginning.
    """
    if not value:
        return ""
    parsed = edtf.parse(value)
    start, end = parsed.start, parsed.end
    if start is None or end is None or not parsed.interval:
        return _point(start or end)
    if start.day and end.day and 0 < start.year < 10000:
        return _days(*edtf.bounds(value), start.qualifier == "~")
    if start.year == end.year and start.month and end.month and not (start.day or end.day):
        return _months(start, end)
    return _point(start)


def week(day: date) -> str:
    """The ISO week that a day lies in."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def length(amount: str, unit: str) -> str:
    """A length of time: '3' and 'Y' give 'P3Y', '2' and 'TH' (hours) 'PT2H'; amount 'X' is not said, '0.5' is half."""
    if amount == "0.5" and unit in _HALVES:
        return _HALVES[unit]
    if unit == "F":
        return f"P{2 * int(amount)}W" if amount.isdigit() else "PXW"
    return f"PT{amount}{unit[1]}" if unit[0] == "T" else f"P{amount}{unit}"


def _days(first: date, last: date, about: bool) -> str:
    """From one day to another."""
    span = last - first
    if span == timedelta(6) and first.weekday() == 0:
        return week(first)
    if span == timedelta(1) and first.weekday() == 5:
        return f"{week(first)}-WE"
    if about and (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    return first.isoformat()


def _months(start: Point, end: Point) -> str:
    """From one month of a year to another."""
    span = end.month - start.month
    if start.qualifier == "~":
        return f"{start.year:04d}"
    if span == 2 and start.month % 3 == 1:
        return f"{start.year:04d}-Q{start.month // 3 + 1}"
    if span == 5 and start.month % 6 == 1:
        return f"{start.year:04d}-H{start.month // 6 + 1}"
    return _point(start)


def _point(point: Point | None) -> str:
    """A day, month, season, year, decade or century."""
    if point is None:
        return ""
    year = f"{point.year:04d}"
    if point.unknown:
        return year[: -point.unknown]
    if point.month in SEASONS:
        return f"{year}-{SEASONS[point.month]}"
    if not point.month:
        return year
    day = f"-{point.day:02d}" if point.day else ""
    return f"{year}-{point.month:02d}{day}" + (f"T{point.time}" if point.time else "")
