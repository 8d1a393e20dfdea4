"""Geometry of the pictures that templates draw as SVG. Places are percent of the width, so that text keeps its size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec

from briefing import edtf
from briefing.types.parts import FactLine, Period, Tally

MAX_MONTHS = 120
"""Bars drawn at most; earlier months stay in the table."""


class Bar(msgspec.Struct, frozen=True):
    """A month: its tally (None where nothing is dated to it), height from 0 to 100, whether its year is written."""

    month: str
    tally: Tally | None
    start: float
    width: float
    height: int
    year: bool


def bars(activity: Sequence[Tally]) -> tuple[Bar, ...]:
    """A bar for every month from the first to the last of the tallies, those without facts with no height.

    A tally's month is read from its link ('/timeline/2023/07/'); one without is not drawn.
    """
    found = {month: tally for tally in activity if (month := _month(tally.link.path))}
    if not found:
        return ()
    months = list(_months(min(found), max(found)))[-MAX_MONTHS:]
    top = max(tally.count for tally in found.values())
    step = 100 / len(months)
    return tuple(
        Bar(f"{year:04d}-{number:02d}", tally := found.get((year, number)), round(place * step, 2),
            round(step * 0.8, 2), max(4, round(100 * tally.count / top)) if tally else 0, number == 1 or place == 0)
        for place, (year, number) in enumerate(months)
    )


def _month(path: str) -> tuple[int, int] | None:
    parts = re.fullmatch(r"/timeline/(\d{4})/(\d\d)/", path)
    return (int(parts[1]), int(parts[2])) if parts else None


def _months(first: tuple[int, int], last: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Every month from the first to the last, both included."""
    for count in range(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1]):
        yield count // 12, count % 12 + 1


ROWS = ("own", "told", "ahead", "against")
"""On whose word: a row of the strip each."""

_AHEAD = frozenset({"planned", "conditional", "hypothetical", "attempted", "uncertain"})
_AGAINST = frozenset({"denied", "reversed"})

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months between ticks."""

MAX_TICKS = 6
MIN_WIDTH = 0.5
"""Percent: what a fuzzy date of a few days is at least, so that it can be seen."""


class Mark(msgspec.Struct, frozen=True, order=True):
    """A time on the strip; a fuzzy one is as wide as what it may mean. `count`: how many facts stand there."""

    start: float
    width: float
    fuzzy: bool
    count: int


class Strip(msgspec.Struct, frozen=True):
    """Dated facts on an axis of time: rows by voice class with their marks, ticks with their words."""

    rows: tuple[tuple[str, tuple[Mark, ...]], ...]
    ticks: tuple[tuple[float, str], ...]


def strip(periods: Sequence[Period]) -> Strip | None:
    """The dated facts of a timeline as a strip; None for fewer than three, or where all are of one month."""
    dated = [(voice_class(fact), fact.date) for period in periods for fact in period.lines
             if fact.date and fact.date.iso and fact.date.last]
    if len(dated) < 3:
        return None
    first = date.fromisoformat(min(when.iso for _, when in dated)).replace(day=1)
    last = date.fromisoformat(max(when.last for _, when in dated))
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months < 2:
        return None
    end = _add(first, months)
    found = Counter((row, when.iso, when.last, when.fuzzy) for row, when in dated)
    rows = {row: tuple(sorted(Mark(_place(begin, first, end), _width(begin, final, first, end), fuzzy, count)
                              for (mine, begin, final, fuzzy), count in found.items() if mine == row)) for row in ROWS}
    return Strip(tuple((row, marks) for row, marks in rows.items() if marks), tuple(_ticks(first, months, end)))


def voice_class(fact: FactLine) -> str:
    """On whose word a fact stands, as it is drawn: the publication's own, told, ahead or against."""
    return classed(fact.modality, fact.aux, fact.voice.publication)


def classed(modality: str, aux: Sequence[str], own: bool) -> str:
    """The class of ROWS for a modality, its auxiliaries, and whether the publication itself says it."""
    if modality in _AGAINST or "negation" in aux:
        return "against"
    if modality in _AHEAD or "future" in aux or "hypothetical" in aux:
        return "ahead"
    return "own" if own and modality == "asserted" else "told"


def _place(day: str, first: date, end: date) -> float:
    return round(100 * (date.fromisoformat(day) - first) / (end - first), 2)


def _width(begin: str, final: str, first: date, end: date) -> float:
    days = date.fromisoformat(final) - date.fromisoformat(begin) + timedelta(days=1)
    return max(MIN_WIDTH, round(100 * days / (end - first), 2))


def _ticks(first: date, months: int, end: date) -> Iterator[tuple[float, str]]:
    """Evenly spaced months or years, no more than can be read."""
    step = next(step for step in _STEPS if months / step <= MAX_TICKS or step == _STEPS[-1])
    start = first if step < 12 else date(first.year + (first.month > 1), 1, 1)
    while start < end:
        day = start.isoformat()
        yield _place(day, first, end), edtf.words(day[:7] if step < 12 else day[:4])
        start = _add(start, step)


def _add(day: date, months: int) -> date:
    """The first of the month so many months later, or of the last month that there is."""
    count = min(day.year * 12 + day.month - 1 + months, date.max.year * 12 + 11)
    return date(count // 12, count % 12 + 1, 1)
