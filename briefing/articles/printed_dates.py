"""Dates as publications print them, to EDTF: '4 July 2023', 'Nov. 14 , 2005', '2023-07-04T10:00Z', '/2023/07/04/'.

Nothing is guessed: a date whose day and month could be either way round, or without a year, has no value, unless the
weekday printed before it tells which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefing.edtf import MONTHS

_NAMES = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_NUMBERS = _NAMES | {name[:3]: number for name, number in _NAMES.items()} | {"sept": 9}
_MONTH = "(?:" + "|".join(sorted((rf"{name}\.?" for name in _NUMBERS), key=len, reverse=True)) + ")"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"

DATE = re.compile(
    rf"""(?:(?<![\w/.-])(?<!\d:)|(?<=[/.\s]{_YEAR})(?=[A-Z]))(?:   # pages run them together: 13/07/2023July 13, 2023
      (?P<m1>{_MONTH})\s*,?\s*(?P<d1>{_DAY})\s*[,/]?\s*(?P<y1>{_YEAR})    # July 4, 2023, July 4/2023
    | (?P<d2>{_DAY})[\s./-]*(?:of\s+)?(?P<m2>{_MONTH})[\s,./-]*(?P<y2>{_YEAR})   # 4 July 2023, 4-Jul-2023
    | (?P<y3>{_YEAR})\s*(?P<m3>{_MONTH})\s*(?P<d3>{_DAY})               # 2023 July 4
    | (?P<y4>{_YEAR})[-/.](?P<m4>\d\d?)[-/.](?P<d4>\d\d?)               # 2023-07-04
    | (?P<d5>\d\d?)(?P<sep>[/.-])(?P<m5>\d\d?)(?P=sep)(?P<y5>{_YEAR})   # 04.07.2023, 13/07/2023
    | (?P<m6>{_MONTH})\s*,?\s*(?P<y6>{_YEAR})                           # July 2023
    | (?P<m7>{_MONTH})\s*(?P<d7>{_DAY})(?!\d) | (?P<d8>{_DAY})\s*(?P<m8>{_MONTH})   # July 4: no year
    )(?:(?!\w|[/.-]\d)|(?<={_YEAR})(?=(?-i:[A-Z])|\d?\d:\d\d))(?<!\s)""",
    re.VERBOSE | re.IGNORECASE,
)

_ISO_TIME = re.compile(r"(?<!\w)((?:19|20)\d\d-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?")
WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?[.,]*\s*$", re.IGNORECASE)
_IN_URL = re.compile(
    rf"/(?P<y>{_YEAR})(?:[-/](?P<m>\d\d?|{_MONTH})(?:[-/](?P<d>\d\d?))?|(?P<m8>\d\d)(?P<d8>\d\d))(?=[/_.-]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as printed, where it stands, and its EDTF value, empty where it cannot be told."""

    text: str
    start: int
    end: int
    edtf: str

    @property
    def is_day(self) -> bool:
        """Whether it tells a whole day, and which."""
        return len(self.edtf) == len("2031-03-14")


def find_dates(line: str) -> Iterator[Printed]:
    """All dates in a line of text."""
    times = {match.start(): match for match in _ISO_TIME.finditer(line)}
    for start, match in times.items():
        yield Printed(match.group(), start, match.end(), _day(match.group(1).split("-")))
    for match in DATE.finditer(line):
        if not any(time.start() <= match.start() < time.end() for time in times.values()):
            yield Printed(match.group(), match.start(), match.end(), _value(match))


def either_way(text: str) -> tuple[str, ...]:
    """The two days, as EDTF, that a date may be whose day and month could be either way round: '06/04/2023'; none of
    any other date."""
    match = re.fullmatch(rf"(\d\d?)([/-])(\d\d?)\2({_YEAR})", text)
    if match is None or match[1] == match[3]:
        return ()
    days = _day([match[4], match[3], match[1]]), _day([match[4], match[1], match[3]])
    return days if all(days) else ()


def date_in_url(url: str) -> str:
    """The date that a web address carries in its path, as EDTF; empty where it carries none."""
    path = re.sub(r"^https?://[^/]*|[?#].*$", "", url)
    for match in _IN_URL.finditer(path):
        year, month, number = match["y"], match["m"] or match["m8"], match["d"] or match["d8"]
        if month and not month.isdigit():
            month = str(_NUMBERS[month.rstrip(".").lower()])
        value = _day([year, month, number]) if month and number else _month(year, month)
        if value:
            return value
    return ""


def _value(match: re.Match[str]) -> str:
    """The EDTF value of a match of DATE."""
    groups = {key: value for key, value in match.groupdict().items() if value and key != "sep"}
    parts = {key[0]: value for key, value in groups.items()}
    if "y" not in parts:
        return ""
    month = parts["m"].rstrip(".").lower()
    number = month if month.isdigit() else str(_NUMBERS[month])
    if "d" not in parts:
        return _month(parts["y"], number)
    value = re.match(r"\d+", parts["d"])
    first = value.group() if value else ""
    if "d5" in groups and match["sep"] != ".":  # only full stops stand for day-month-year everywhere
        if int(first) <= 12 and int(number) <= 12 and first != number:
            return _of_weekday(match.string[: match.start()], either_way(match.group()))
        if int(number) > 12:
            first, number = number, first
    return _day([parts["y"], number, first])


def _of_weekday(before: str, days: tuple[str, ...]) -> str:
    """The one of two days on whose weekday, printed before it, a date falls: 'Sat, 05/07/2011'; else empty."""
    weekday = WEEKDAY.search(before)
    told = [day for day in days if weekday and f"{date.fromisoformat(day):%a}".lower() == weekday[1].lower()]
    return told[0] if len(told) == 1 else ""


def _day(parts: list[str]) -> str:
    """Year, month, day as EDTF; empty where there is no such day."""
    try:
        return date(*map(int, parts)).isoformat()
    except ValueError:
        return ""


def _month(year: str, month: str | None) -> str:
    """Year and month as EDTF; a year alone says too little."""
    return f"{year}-{int(month):02}" if month and 1 <= int(month) <= 12 else ""
