"""The day an article was published, from all that its page says of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefing.articles.datelines import Opening
from briefing.articles.header import Header, read_header
from briefing.articles.printed_dates import Printed, date_in_url, either_way, find_dates
from briefing.types.article import Published

_MARKS = (",", ":", "|", "(", "[", "-", "–", "—")
_FOOT = 2
"""How many lines below the text may be the article's own: what stands further down may be of others."""


def published_on(
    origin: Header, opening: Opening | None, url: str, title: str, below: Sequence[str], lead: str
) -> Published:
    """The publication date: printed above the text, in the dateline, in the address, at the end of the headline, below
    the text; words without a value are kept as words.

    `origin` is what the lines around the text say, `below` the lines under it, `lead` its first paragraph.
    """
    is_updated = origin.label == "later" and opening is not None and opening.edtf
    if origin.edtf and not is_updated:
        return Published(origin.date, origin.edtf, "explicit")
    if opening and opening.edtf:
        return Published(opening.date, opening.edtf, "dateline")
    if value := date_in_url(url):
        return Published("", value, "url")
    if dated := _date_of_title(title) or _date_below(below):
        return Published(dated.text, dated.edtf, "explicit")
    if origin.date and (value := _told_by_weekday(origin.date, lead)):
        return Published(origin.date, value, "explicit")
    return Published(origin.date or (opening.date if opening else ""), "", "unknown")


def _date_of_title(title: str) -> Printed | None:
    """The day that a headline ends with, set off from it: 'Region update, March 14, 2031', not 'Ten years after the
    accord of 14 March 2021'."""
    set_off = (d for d in find_dates(title) if title[: d.start].rstrip().endswith(_MARKS))
    return next((d for d in set_off if d.is_day and not title[d.end :].strip(" )].")), None)


def _date_below(below: Sequence[str]) -> Printed | None:
    """The day in a line of its own right under the text, as news releases have it."""
    lines = [line for line in below[:_FOOT] if (said := read_header(line)) is not None and said.date]
    return next((d for line in lines for d in find_dates(line) if d.is_day), None)


def _told_by_weekday(printed: str, lead: str) -> str:
    """Which of two days a date is whose day and month could be either way round: the one on whose weekday, or on whose
    eve, the lead says that its news happened; empty where that is neither or both."""
    words = set(lead.replace(",", " ").replace(".", " ").split())
    days = [(value, date.fromisoformat(value)) for found in find_dates(printed) for value in either_way(found.text)]
    told = [value for value, day in days if {f"{day:%A}", f"{day - timedelta(1):%A}"} & words]
    return told[0] if len(told) == 1 else ""
