"""The long lists of one page: cut where they get too long, and what is left out is counted."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.site import dates
from briefing.site.assembly import Desk
from briefing.site.catalogue import Told
from briefing.site.periods import UNDATED, period_link
from briefing.types.digest import Claim
from briefing.types.parts import FactLine, Link, Period

LONGEST = 120
"""Facts in one list of a page."""


class Shelf:
    """Makes the long lists of one page, each cut where it gets too long, and counts what is left out."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._placed: set[tuple[str, str]] = set()
        self.omitted = 0

    def lines(self, facts: Iterable[Told]) -> tuple[FactLine, ...]:
        """Facts as lines, the newest kept."""
        kept = self._cut(tuple(facts))
        for told in kept:
            self._placed.add((told.article, told.fact.id))
            if isinstance(told.fact, Claim) and told.fact.event:
                self._placed.add((told.article, told.fact.event))
        return self._desk.lines.lines(kept)

    def timeline(self, facts: Iterable[Told]) -> tuple[Period, ...]:
        """Events and incidents by month, newest first; what has no date comes last under its own heading, unless a
        list that was made before says it already."""
        periods: dict[Link, list[FactLine]] = {}
        events = (told for told in self._desk.events(facts)
                  if dates.valid(told.edtf) or (told.article, told.fact.id) not in self._placed)
        for told in self._cut(tuple(events)):
            periods.setdefault(period_link(told.edtf), []).append(self._desk.lines.line(told))
        undated = periods.pop(UNDATED, None)
        if undated:
            periods[UNDATED] = undated
        return tuple(Period(link=link, lines=tuple(lines)) for link, lines in periods.items())

    def _cut(self, facts: tuple[Told, ...]) -> tuple[Told, ...]:
        self.omitted += max(len(facts) - LONGEST, 0)
        return facts[:LONGEST]
