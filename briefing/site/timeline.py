"""The timeline: one page a month and one a year. Dates that are not exact to the day stand in every month that they may
mean, up to a few; wider ones on the page of the year that they begin in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing import urls
from briefing.site import dates, head
from briefing.site.archive import stretch_link, tallies
from briefing.site.assembly import Desk
from briefing.site.catalogue import Told
from briefing.site.stretches import Stretch
from briefing.types.pages import MonthPage, YearPage
from briefing.types.parts import FactLine, Link, Period, Tally


def month_pages(desk: Desk) -> list[MonthPage]:
    """All months that something is dated in, oldest first, each linked to its neighbours, with the days and parts of
    those that one page cannot hold; parts of years too."""
    months = [desk.timeline[desk.month_link(*month).path] for month in desk.months]
    found = [page for number, month in enumerate(months)
             for page in _pages(desk, month, months[number - 1] if number else None,
                                months[number + 1] if number + 1 < len(months) else None)]
    wide = (desk.timeline[urls.year(year)] for year in desk.years)
    return found + [_page(desk, part, stretch, None, None) for stretch in wide for part in stretch.narrower]


def year_pages(desk: Desk) -> list[YearPage]:
    """All years that something is dated in, oldest first, each linked to its neighbours."""
    years = list(desk.years)
    return [_year(desk, year, years[number - 1] if number else None,
                  years[number + 1] if number + 1 < len(years) else None)
            for number, year in enumerate(years)]


def _year(desk: Desk, year: int, before: int | None, after: int | None) -> YearPage:
    months = [Tally(link=desk.month_link(*month), count=len(facts)) for month, facts in desk.months.items()
              if month[0] == year]
    stretch = desk.timeline[urls.year(year)]
    total, words = sum(tally.count for tally in months) + stretch.count, desk.catalogue.words
    return head.cited(YearPage(
        meta=head.meta(str(year), urls.year(year), "month",
                       words.say("about-year", name=str(year), facts=words.say("dated-fact", total))),
        crumbs=head.crumbs(words, "timeline"),
        title=str(year),
        months=tuple(months),
        wide=desk.lines.lines(_oldest_first(stretch.facts)),
        narrower=tallies(words, stretch.narrower),
        previous=_year_link(before) if before is not None else None,
        next=_year_link(after) if after is not None else None,
    ))


def _year_link(year: int) -> Link:
    return Link(str(year), urls.year(year), "month")


def _pages(desk: Desk, month: Stretch, before: Stretch | None, after: Stretch | None) -> Iterator[MonthPage]:
    """The page of a month, then those of what it is divided in, oldest first."""
    yield _page(desk, month, None, before, after)
    closer = [stretch for stretch in reversed(list(month.walk())) if stretch is not month]
    for number, stretch in enumerate(closer):
        yield _page(desk, stretch, month, closer[number - 1] if number else None,
                    closer[number + 1] if number + 1 < len(closer) else None)


def _page(desk: Desk, stretch: Stretch, above: Stretch | None, before: Stretch | None,
          after: Stretch | None) -> MonthPage:
    words = desk.catalogue.words
    link = stretch_link(words, stretch, "month")
    crumbs = (*head.crumbs(words, "timeline"), _year_link(stretch.when[0]))
    return head.cited(MonthPage(
        meta=head.meta(link.text, link.path, "month",
                       words.say("about-month", name=link.text, facts=words.say("dated-fact", stretch.count))),
        crumbs=(*crumbs, stretch_link(words, above, "month")) if above and len(above.when) > 1 else crumbs,
        title=link.text,
        days=_days(desk, stretch.facts),
        narrower=tallies(words, stretch.narrower),
        previous=stretch_link(words, before, "month") if before else None,
        next=stretch_link(words, after, "month") if after else None,
    ))


def _days(desk: Desk, facts: Iterable[Told]) -> tuple[Period, ...]:
    """Facts by day or by the words of their date, oldest first."""
    days: dict[str, list[FactLine]] = {}
    for told in _oldest_first(facts):
        shown = desk.catalogue.words.date(told.edtf)
        days.setdefault(shown.words if shown else "", []).append(desk.lines.line(told))
    return tuple(Period(link=Link(words), lines=tuple(lines)) for words, lines in days.items())


def _oldest_first(facts: Iterable[Told]) -> list[Told]:
    return sorted(facts, key=lambda told: (dates.oldest(told.edtf), told.order))
