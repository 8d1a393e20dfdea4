"""Stretches of the timeline, as links: the month or the year that a date belongs to."""

from __future__ import annotations

from briefing import urls
from briefing.languages import date_words
from briefing.site import dates
from briefing.site.words import Words
from briefing.types.parts import Link


def month_link(words: Words, year: int, month: int) -> Link:
    """The link to a month."""
    return Link(date_words(f"{year:04d}-{month:02d}", words.language), urls.month(year, month), "month")


def period_link(words: Words, edtf: str) -> Link:
    """The month that a date begins in, the year of a date that is no closer; `words.undated` where there is none."""
    months, year = dates.months(edtf), dates.year(edtf)
    if year is not None:
        return Link(words.say("wide-year", year=str(year)), urls.year(year), "month")
    return month_link(words, *months[0]) if months else words.undated
