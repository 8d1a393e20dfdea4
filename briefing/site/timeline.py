"""The timeline: one page a month and one a year. Dates that are not exact to the day stand in every month that they may
mean, up to a few; wider ones on the page of the year that they begin in."""

from __future__ import annotations

from briefing import urls
from briefing.site import dates, head
from briefing.site.assembly import Desk
from briefing.site.catalogue import Told
from briefing.site.words import plural
from briefing.types.pages import MonthPage, YearPage
from briefing.types.parts import FactLine, Link, Period, Tally


def month_pages(desk: Desk) -> list[MonthPage]:
    """All months that something is dated in, oldest first, each linked to its neighbours."""
    months = list(desk.months)
    return [_page(desk, month, months[number - 1] if number else None,
                  months[number + 1] if number + 1 < len(months) else None)
            for number, month in enumerate(months)]


def year_pages(desk: Desk) -> list[YearPage]:
    """All years that something is dated in, oldest first, each linked to its neighbours."""
    years = list(desk.years)
    return [_year(desk, year, years[number - 1] if number else None,
                  years[number + 1] if number + 1 < len(years) else None)
            for number, year in enumerate(years)]


def _year(desk: Desk, year: int, before: int | None, after: int | None) -> YearPage:
    months = [Tally(link=desk.month_link(*month), count=len(facts)) for month, facts in desk.months.items()
              if month[0] == year]
    wide = desk.years[year]
    total = sum(tally.count for tally in months) + len(wide)
    return head.cited(YearPage(
        meta=head.meta(str(year), urls.year(year), "month", f"{year}: {plural(total, 'dated fact')}, month by month."),
        crumbs=head.crumbs("timeline"),
        title=str(year),
        months=tuple(months),
        wide=desk.lines.lines(sorted(wide, key=lambda told: (dates.oldest(told.edtf), told.order))),
        previous=_year_link(before) if before is not None else None,
        next=_year_link(after) if after is not None else None,
    ))


def _year_link(year: int) -> Link:
    return Link(str(year), urls.year(year), "month")


def _page(desk: Desk, month: tuple[int, int], before: tuple[int, int] | None,
          after: tuple[int, int] | None) -> MonthPage:
    link = desk.month_link(*month)
    facts = desk.months[month]
    return head.cited(MonthPage(
        meta=head.meta(link.text, link.path, "month", f"{link.text}: {plural(len(facts), 'dated fact')}, day by day."),
        crumbs=(*head.crumbs("timeline"), _year_link(month[0])),
        title=link.text,
        days=_days(desk, facts),
        previous=desk.month_link(*before) if before else None,
        next=desk.month_link(*after) if after else None,
    ))


def _days(desk: Desk, facts: tuple[Told, ...]) -> tuple[Period, ...]:
    """Facts by day or by the words of their date, oldest first."""
    days: dict[str, list[FactLine]] = {}
    ordered = sorted(facts, key=lambda told: (dates.oldest(told.edtf), told.order))
    for told in ordered:
        shown = dates.view(told.edtf)
        days.setdefault(shown.words if shown else "", []).append(desk.lines.line(told))
    return tuple(Period(link=Link(words), lines=tuple(lines)) for words, lines in days.items())
