"""What stands in a dateline behind the place: region, weekday, date, hour, agency, in any order and with any marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from briefing.articles.header import is_known_place
from briefing.articles.printed_dates import DATE, Printed, find_dates
from briefing.articles.vocabulary import evened, wire


@dataclass(frozen=True, slots=True)
class Parts:
    """What was read so far; empty what a dateline does not say."""

    cursor: int
    """Behind the last part."""
    end: int
    """Where the dateline ends as it is shown: behind place and region, and behind an agency where no date stands."""
    region: str = ""
    date: str = ""
    edtf: str = ""
    agency: str = ""


DASHES = ("—", "–", "--", "---", "-")
DASH = re.compile(r"\s*/?(?:\.?\s?(?:—|–|--+|-)|:|\||(?<=/)\.)\s*")
WEEKDAY = re.compile(
    r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?,?\s+(?=\w)", re.IGNORECASE
)
DAY_NAME = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Septem|Octo|Novem|Decem)(?:ber)?)\b"
)
"""The name of a weekday or month, which no place is called by."""
_DAY_ALONE = re.compile(r",\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=\s*(?:[-–—(]))", re.IGNORECASE)
_NO_REGION = rf"(?!{DAY_NAME})"
_REGION = re.compile(
    rf",\s*(?:(?:the|occupied|northern|southern|eastern|western|central)\s+)?{_NO_REGION}[A-ZÀ-Þ][\w.’'-]*"
    rf"(?:\s+(?:of\s+|and\s+)?{_NO_REGION}[A-ZÀ-Þ][\w.’'-]*){{0,2}}"
)
_IN_BRACKETS = re.compile(r"[\s,]*[(\[]([^()\[\]]{2,40})[)\]]")
_IN_SLASHES = re.compile(r"[\s.,]*/([^/\s][^/]{1,30})/")
_WORDS = re.compile(r"[A-Za-z][\w-]*(?: [A-Z][\w-]+){0,3}")
_LETTERS = re.compile(r"[A-Z]{2,12}(?=\s*\.?\s?(?:—|–|-|:))")
_LEAD = re.compile(r"[\s,;.]*-?\s*")
_WIDE_LEAD = re.compile(r"\s*[:|/–—-]\s*")
"""Before a date or an agency that a dash or bracket follows, or nothing: 'CAIRO – 24 July 2031 – ...'."""
_BEHIND_SET_OFF = re.compile(rf"\s*[(/\[]|\s*$|{DASH.pattern}")
_OTHER_CALENDAR = re.compile(r"(?:\d{1,2} )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?: \d{1,2})?,? 1[34]\d\d(?: A?H)?,\s+")
"""'Ramadan 4, 1452, ' before the date of the common calendar."""
_CLOCK = re.compile(
    r"[\s,|–-]*\(?\d{1,2}[:.h]\d\d(?:\s*(?:[ap]\.?m\b\.?|hrs\b|(?:GMT|UTC)(?:\s*[+-]\s*[\d:]+)?|[A-Z]{1,3}T\b))*\)?",
    re.IGNORECASE,
)


def read_parts(paragraph: str, start: int) -> Parts:
    """The parts of a dateline from behind its place, as far as they go."""
    found = Parts(start, start)
    while (more := next(filter(None, (part(paragraph, found) for part in _PARTS)), None)) is not None:
        found = more
    return found


def bracketed(paragraph: str, at: int) -> re.Match[str] | None:
    """The brackets that follow."""
    return _IN_BRACKETS.match(paragraph, at)


def date_at(paragraph: str, at: int) -> Printed | None:
    """The date that stands there, perhaps behind its weekday or the day of another calendar."""
    for before in (_OTHER_CALENDAR, WEEKDAY):
        if (match := before.match(paragraph, at)) is not None:
            at = match.end()
    match = DATE.match(paragraph, at)
    if match is None:
        return None
    told = next(date for date in find_dates(paragraph[: match.end()]) if date.end == match.end())
    return replace(told, text=match.group(), start=at)


def _bracket(paragraph: str, found: Parts) -> Parts | None:
    """'(Reuters)', '(14 March 2031)', '(Reuters, 14 March 2031)', '[Oman]'."""
    match = bracketed(paragraph, found.cursor)
    if match is None:
        return None
    cursor, inner = match.end(), match[1].strip()
    dates = list(find_dates(inner))
    if len(dates) == 1 and not found.date:
        around = WEEKDAY.sub("", f"{inner[: dates[0].start]}{inner[dates[0].end :]} ").strip(" ,|–-")
        if around and (found.agency or not _WORDS.fullmatch(around)):
            return None
        agency = found.agency or (wire(around) or evened(around) if around else "")
        return replace(found, cursor=cursor, date=dates[0].text, edtf=dates[0].edtf, agency=agency)
    if dates or found.agency:
        return None
    if not (found.region or found.date) and is_known_place(inner):
        return replace(found, cursor=cursor, end=cursor, region=inner)
    return replace(found, cursor=cursor, end=found.end if found.date else cursor, agency=wire(inner) or evened(inner))


def _slashes(paragraph: str, found: Parts) -> Parts | None:
    """'/TASS/', and behind a date any name: '14 March 2031 /Coastnet/'."""
    match = _IN_SLASHES.match(paragraph, found.cursor)
    if match is None or found.agency or not (wire(match[1]) or found.date):
        return None
    return replace(found, cursor=match.end(), agency=wire(match[1]) or evened(match[1]))


def _date(paragraph: str, found: Parts) -> Parts | None:
    """', March 3', ', Friday, 14 March 2031', and set off from the place and from the sentence ' – 14 March 2031 –'."""
    if found.date:
        return None
    lead = _LEAD.match(paragraph, found.cursor)
    date = date_at(paragraph, lead.end()) if lead else None
    if date is None and (wide := _WIDE_LEAD.match(paragraph, found.cursor)):
        date = date_at(paragraph, wide.end())
        if date is not None and not _BEHIND_SET_OFF.match(paragraph, date.end):
            return None
    return replace(found, cursor=date.end, date=date.text, edtf=date.edtf) if date else None


def _agency(paragraph: str, found: Parts) -> Parts | None:
    """', IRNA', ' – INA, 14 March', and behind a date any capitals before the dash: ', 14 March 2031 CWN --'."""
    if found.agency:
        return None
    lead = _LEAD.match(paragraph, found.cursor)
    at = lead.end() if lead else found.cursor
    word = _WORDS.match(paragraph, at)
    if word is not None and wire(word.group()):
        return replace(found, cursor=word.end(), agency=wire(word.group()))
    if found.date and (letters := _LETTERS.match(paragraph, at)):
        return replace(found, cursor=letters.end(), agency=evened(letters.group()))
    wide = _WIDE_LEAD.match(paragraph, found.cursor)
    word = _WORDS.match(paragraph, wide.end()) if wide else None
    if word is None or not wire(word.group()):
        return None
    lead = _LEAD.match(paragraph, word.end())
    is_set_off = DASH.match(paragraph, word.end()) or (lead and date_at(paragraph, lead.end()))
    return replace(found, cursor=word.end(), agency=wire(word.group())) if is_set_off else None


def _region(paragraph: str, found: Parts) -> Parts | None:
    """', South Korea', and behind a province a known country."""
    match = None if found.date or found.agency else _REGION.match(paragraph, found.cursor)
    if match is None:
        return None
    named = match.group().strip(" ,")
    if found.region and not is_known_place(named):
        return None
    return replace(found, cursor=match.end(), end=match.end(), region=f"{found.region}, {named}".strip(" ,"))


def _hour(paragraph: str, found: Parts) -> Parts | None:
    """' 16:20 GMT' behind the date."""
    match = _CLOCK.match(paragraph, found.cursor) if found.date else None
    return replace(found, cursor=match.end()) if match else None


def _day_alone(paragraph: str, found: Parts) -> Parts | None:
    """', Tuesday' right before the dash or the agency."""
    match = None if found.date else _DAY_ALONE.match(paragraph, found.cursor)
    return replace(found, cursor=match.end()) if match else None


_PARTS: tuple[Callable[[str, Parts], Parts | None], ...] = (
    _bracket, _slashes, _date, _agency, _region, _day_alone, _hour)
