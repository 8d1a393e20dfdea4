"""The long lists of one page: all of them where they have room, else the newest of each and, on pages of their own by
year, everything."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.site import dates
from briefing.site.archive import years
from briefing.site.assembly import Desk
from briefing.site.catalogue import Told
from briefing.site.periods import period_link
from briefing.site.stretches import HELD, fair
from briefing.types.digest import Claim
from briefing.types.parts import FactLine, Link, Period, Tally


class Shelf:
    """The lists of the page at a path, as facts in order; `timeline` is the one of what happened, by month.

    What has no date stands on the timeline only if no other list has it.
    """

    def __init__(self, desk: Desk, path: str, timeline: Iterable[Told], **lists: Iterable[Told]) -> None:
        self._desk = desk
        self._lists = {name: tuple(facts) for name, facts in lists.items()}
        placed = {key for facts in self._lists.values() for told in facts for key in _says(told)}
        self._timeline = tuple(told for told in desk.events(timeline)
                               if dates.valid(told.edtf) or (told.article, told.fact.id) not in placed)
        self.archive: tuple[Tally, ...] = years(desk, path)
        """Years with all facts, where the lists are cut."""
        every = (self._timeline, *self._lists.values())
        self._most = fair(map(len, every), HELD) if self.archive else max(map(len, every))
        shown = {(told.article, told.fact.id) for facts in every for told in facts[:self._most]}
        self.omitted = len({(told.article, told.fact.id) for facts in every for told in facts} - shown)
        """Facts that are in none of the lists as they are shown."""

    def lines(self, name: str) -> tuple[FactLine, ...]:
        """A list as lines, the newest kept."""
        return self._desk.lines.lines(self._lists[name][:self._most])

    def timeline(self) -> tuple[Period, ...]:
        """Events and incidents by month, newest first; what has no date comes last under its own heading."""
        return by_period(self._desk, self._timeline[:self._most])


def by_period(desk: Desk, facts: Iterable[Told]) -> tuple[Period, ...]:
    """Facts by month in the order given, what has no date last."""
    words, periods = desk.catalogue.words, dict[Link, list[FactLine]]()
    for told in facts:
        periods.setdefault(period_link(words, told.edtf), []).append(desk.lines.line(told))
    undated = periods.pop(words.undated, None)
    if undated:
        periods[words.undated] = undated
    return tuple(Period(link=link, lines=tuple(lines)) for link, lines in periods.items())


def _says(told: Told) -> tuple[tuple[str, str], ...]:
    """The fact and, of a claim, the event that says the same."""
    own = (told.article, told.fact.id)
    return (own, (told.article, told.fact.event)) if isinstance(told.fact, Claim) and told.fact.event else (own,)
