"""What templates show of a list: the geometry of pictures drawn as SVG, a timeline that says something new."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from briefing.types.parts import FactLine, Period, Tally

MAX_MONTHS = 120
"""Bars drawn at most; earlier months stay in the table."""


class Bar(msgspec.Struct, frozen=True):
    """A month: its tally (None where nothing is dated to it), height from 0 to 100, whether its year is written."""

    month: str
    tally: Tally | None
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
    return tuple(
        Bar(f"{year:04d}-{number:02d}", tally := found.get((year, number)),
            max(4, round(100 * tally.count / top)) if tally else 0, number == 1 or place == 0)
        for place, (year, number) in enumerate(months)
    )


def beyond(periods: tuple[Period, ...], shown: Sequence[FactLine]) -> tuple[Period, ...]:
    """The timeline, or nothing where it holds only facts that stand above it already."""
    return periods if unseen(tuple(fact for period in periods for fact in period.lines), shown) else ()


def unseen(lines: tuple[FactLine, ...], shown: Sequence[FactLine]) -> tuple[FactLine, ...]:
    """The facts, or nothing where all of them stand above already: a short page says each thing once."""
    above = {fact.anchor for fact in shown}
    return lines if any(fact.anchor not in above for fact in lines) else ()


def _month(path: str) -> tuple[int, int] | None:
    parts = re.fullmatch(r"/timeline/(\d{4})/(\d\d)/", path)
    return (int(parts[1]), int(parts[2])) if parts else None


def _months(first: tuple[int, int], last: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Every month from the first to the last, both included."""
    for count in range(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1]):
        yield count // 12, count % 12 + 1
