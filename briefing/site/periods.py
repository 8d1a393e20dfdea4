"""Stretches of the timeline, as links: the month or the year that a date belongs to."""

from __future__ import annotations

from functools import lru_cache

from briefing import urls
from briefing.site import dates
from briefing.types.parts import Link

UNDATED = Link("Date unknown")
"""Where a date is not known."""


@lru_cache(maxsize=4096)
def month_link(year: int, month: int) -> Link:
    """The link to a month."""
    return Link(dates.month_title(year, month), urls.month(year, month), "month")


@lru_cache(maxsize=4096)
def period_link(edtf: str) -> Link:
    """The month that a date begins in, the year of a date that is no closer; UNDATED where there is none."""
    months, year = dates.months(edtf), dates.year(edtf)
    if year is not None:
        return Link(f"{year}, no closer date", urls.year(year), "month")
    return month_link(*months[0]) if months else UNDATED
