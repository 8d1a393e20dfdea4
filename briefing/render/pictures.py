"""Geometry of the pictures that templates draw as SVG. Places are percent of the width, so that text keeps its size."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

import msgspec

from briefing.languages import ENGLISH, date_words
from briefing.types.parts import FactLine, Period, PostLine, Tally

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
    """A bar for every month from the first to the last of the tallies, those without facts with no height. Of more than
    MAX_MONTHS the last ones are drawn, from the first that has facts.

    A tally's month is read from its link ('/timeline/2023/07/'); one without is not drawn.
    """
    found = {month: tally for tally in activity if (month := _month(tally.link.path))}
    if not found:
        return ()
    fitting = list(_months(min(found), max(found)))[-MAX_MONTHS:]
    months = fitting[next(place for place, month in enumerate(fitting) if month in found) :]
    top = max(found[month].count for month in months if month in found)
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

FEWEST = 5
"""Dated facts that a strip needs to say more than a list."""
MAX_TICKS = 6
LONGEST_GAP = 12
"""Months without a date that are always drawn; longer gaps fold where they outweigh half of all that is told."""
FOLD = 5.0
"""Percent of the width that a folded gap takes."""
MAX_FOLDS = 4
MIN_WIDTH = 0.5
"""Percent: what a fuzzy date of a few days is at least, so that it can be seen."""


class Mark(msgspec.Struct, frozen=True, order=True):
    """A time on the strip; a fuzzy one is as wide as what it may mean. `count`: how many facts stand there."""

    start: float
    width: float
    fuzzy: bool
    count: int


class Strip(msgspec.Struct, frozen=True):
    """Dated facts on an axis of time: rows by voice class with their marks, ticks with their words. `folds`: places
    (start, width) where a long time without dates is left out."""

    rows: tuple[tuple[str, tuple[Mark, ...]], ...]
    ticks: tuple[tuple[float, str], ...]
    folds: tuple[tuple[float, float], ...] = ()


class Term(msgspec.Struct, frozen=True):
    """Somebody in an office: from when to when dated articles name them in it, as a bar."""

    name: str
    start: float
    width: float
    status: str


class Terms(msgspec.Struct, frozen=True):
    """Holders of an office on an axis of time."""

    bars: tuple[Term, ...]
    ticks: tuple[tuple[float, str], ...]
    folds: tuple[tuple[float, float], ...]


def strip(periods: Sequence[Period], language: str = ENGLISH) -> Strip | None:
    """The dated facts of a timeline as a strip; None for fewer than FEWEST, or where all are of one month."""
    dated = [(voice_class(fact), fact.date) for period in periods for fact in period.lines
             if fact.date and fact.date.iso and fact.date.last]
    if len(dated) < FEWEST:
        return None
    axis = Axis([(date.fromisoformat(when.iso), date.fromisoformat(when.last)) for _, when in dated])
    if axis.months < 2:
        return None
    found = Counter((row, when.iso, when.last, when.fuzzy) for row, when in dated)
    rows = {row: tuple(sorted(Mark(*axis.span(begin, final), fuzzy, count)
                              for (mine, begin, final, fuzzy), count in found.items() if mine == row)) for row in ROWS}
    return Strip(tuple((row, marks) for row, marks in rows.items() if marks), axis.ticks(language), axis.folds())


def terms(holders: Sequence[PostLine], language: str = ENGLISH) -> Terms | None:
    """Holders of an office as bars; None for fewer than two that dated articles name, or where all are of one month."""
    dated = [(holder, holder.seen, holder.last_seen or holder.seen) for holder in holders
             if holder.actor and holder.seen and holder.seen.iso]
    if len(dated) < 2:
        return None
    axis = Axis([(date.fromisoformat(first.iso), date.fromisoformat(last.last or last.iso))
                 for _, first, last in dated])
    if axis.months < 2:
        return None
    bars = tuple(Term(holder.actor.text if holder.actor else holder.title,
                      *axis.span(first.iso, last.last or last.iso), holder.status) for holder, first, last in dated)
    return Terms(bars, axis.ticks(language), axis.folds())


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


class Axis:
    """An axis of time in percent, from the month of the first date to that of the last. One date far from all others
    does not press them together: long times without dates are folded."""

    def __init__(self, spans: Sequence[tuple[date, date]]) -> None:
        self._runs = list(_runs([(_month_number(first), _month_number(last) + 1) for first, last in spans]))
        self.months = sum(end - start for start, end in self._runs)
        """Months that are drawn."""
        room = 100 - FOLD * (len(self._runs) - 1)
        self._starts: list[float] = []
        self._widths = [room * (end - start) / self.months for start, end in self._runs]
        at = 0.0
        for width in self._widths:
            self._starts.append(at)
            at += width + FOLD

    def place(self, day: date, after: bool = False) -> float:
        """Where a day begins or, `after`, ends."""
        month = _month_number(day)
        number = max(number for number, (start, _) in enumerate(self._runs) if start <= month or number == 0)
        start, end = self._runs[number]
        share = (month - start + (day.day - (not after)) / monthrange(day.year, day.month)[1]) / (end - start)
        return round(self._starts[number] + self._widths[number] * share, 2)

    def span(self, begin: str, final: str) -> tuple[float, float]:
        """Start and width of the days from `begin` to `final`, both included."""
        start = self.place(date.fromisoformat(begin))
        end = self.place(date.fromisoformat(final), after=True)
        return start, max(MIN_WIDTH, round(end - start, 2))

    def ticks(self, language: str = ENGLISH) -> tuple[tuple[float, str], ...]:
        """Evenly spaced months or years in each run, no more than can be read, in words of a language."""
        return tuple((self.place(day), date_words(said, language))
                     for run, width in zip(self._runs, self._widths, strict=True)
                     for day, said in self._run_ticks(*run, max(1, int(MAX_TICKS * width / 100))))

    def folds(self) -> tuple[tuple[float, float], ...]:
        """Start and width of every fold."""
        return tuple((round(start - FOLD, 2), FOLD) for start in self._starts[1:])

    def _run_ticks(self, start: int, end: int, most: int) -> Iterator[tuple[date, str]]:
        """The first day of a month with as much of it as is to be written."""
        step = next(step for step in _STEPS if (end - start) / step <= most or step == _STEPS[-1])
        month = start if step < 12 or len(self._runs) > 1 else start + -start % 12
        while month < end:
            day = _first(month)
            yield day, day.isoformat()[: 7 if step < 12 else 4]
            month += step


def _runs(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches of months (end excluded) without a gap that is worth folding."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    told = sum(end - start for start, end in joined)
    gaps = sorted((later[0] - earlier[1] for earlier, later in pairwise(joined)), reverse=True)
    least = max([LONGEST_GAP, told // 2, *gaps[MAX_FOLDS:MAX_FOLDS + 1]])
    first, last = joined[0]
    for start, end in joined[1:]:
        if start - last > least:
            yield first, last
            first = start
        last = end
    yield first, last


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first(month: int) -> date:
    """The first of a month counted from year 0."""
    return date(month // 12, month % 12 + 1, 1)
