"""The timeline: one page a month. Dates that are not exact to the day stand in every month that they may mean, up to a
few; wider ones where they begin."""

from __future__ import annotations

from briefing.site import dates, head
from briefing.site.assembly import Desk
from briefing.site.catalogue import Told
from briefing.site.words import plural
from briefing.types.pages import MonthPage
from briefing.types.parts import FactLine, Link, Period


def month_pages(desk: Desk) -> list[MonthPage]:
    """All months that something is dated in, oldest first, each linked to its neighbours."""
    months = list(desk.months)
    return [_page(desk, month, months[number - 1] if number else None,
                  months[number + 1] if number + 1 < len(months) else None)
            for number, month in enumerate(months)]


def _page(desk: Desk, month: tuple[int, int], before: tuple[int, int] | None,
          after: tuple[int, int] | None) -> MonthPage:
    link = desk.month_link(*month)
    facts = desk.months[month]
    return head.cited(MonthPage(
        meta=head.meta(link.text, link.path, "month", f"{link.text}: {plural(len(facts), 'dated fact')}, day by day."),
        crumbs=head.crumbs("timeline"),
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
