"""Datelines: where, when and by which agency a report was written ('GENEVA, March 3 (Reuters) - ...')."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing import countries
from briefing.articles.header import is_known_place, is_phrase, read_header
from briefing.articles.printed_dates import DATE, find_dates
from briefing.articles.vocabulary import evened, outlets, wire
from briefing.towns import bearers
from briefing.types.article import Dateline


@dataclass(frozen=True, slots=True)
class Opening:
    """The dateline that a paragraph opens with: its parts, and how many characters it takes with dash and blanks.

    Where only a date is printed there is no `dateline`, which is one of a place.
    """

    dateline: Dateline | None
    date: str
    edtf: str
    wire: str
    length: int


_UPPER = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]*[A-ZÀ-Þ.](?:[ /][A-ZÀ-Þ][A-ZÀ-Þ'’.&-]*){0,3}(?![a-zß-ÿ])")
_TITLE = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:[ -](?:de |al-|el-)?[A-ZÀ-Þ][\w'’-]+){0,2}(?:\s?/\s?[A-ZÀ-Þ][\w'’-]+)?")
_REGION = re.compile(
    r",\s*(?:(?:the|occupied|northern|southern|eastern|western|central)\s+)?[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ][\w.’'-]*){0,2}"
)
_IN_BRACKETS = re.compile(r"\s*\(([^()]{2,40})\)")
_IN_SLASHES = re.compile(r"[\s.,]*/([^/\s]{2,30})/")
_WORDS = re.compile(r"[A-Za-z][\w-]*(?: [A-Z][\w-]+){0,3}")
_LEAD = re.compile(r"[\s,;]*-?\s*")
_WIDE_LEAD = re.compile(r"\s*[:|/–—-]\s*")
"""Before a date that a dash follows, or nothing: 'CAIRO – 24 July 2031 – ...'."""
_WEEKDAY = re.compile(r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?,?\s+(?=\w)")
_BEFORE_PLACE = re.compile(r"\s*[,|:–—-]\s*(?=[A-ZÀ-Þ])")
_DASHES = ("—", "–", "--", "---", "-")
_DASH = re.compile(r"\s*(?:\.?\s?(?:—|–|--+|-)|:|\||(?<=/)\.)\s*")


def read_opening(paragraph: str) -> Opening | None:
    """The dateline at the start of a paragraph, or the whole of it; else None.

    'GENEVA, March 3 (Reuters) - ...', 'Quito, 3 Mar (EFE).- ...', 'MINSK, March 3. /TASS/. ...', '3 March 2031 - ...'.
    """
    day = _WEEKDAY.match(paragraph)
    if dated := DATE.match(paragraph, day.end() if day else 0):
        return _dated(paragraph, dated) or _line(paragraph)
    match = _UPPER.match(paragraph)
    is_upper = match is not None and len(re.sub(r"\W", "", match.group())) > 2
    if not is_upper:
        match = _TITLE.match(paragraph)
    if match is None:
        return _line(paragraph)
    place = match.group().rstrip("-")
    cursor = end = match.start() + len(place)
    date = edtf = agency = ""
    has_region = False
    while True:
        lead = _LEAD.match(paragraph, cursor)
        at = lead.end() if lead else cursor
        if (bracket := _IN_BRACKETS.match(paragraph, cursor)) and not agency:
            cursor = bracket.end()
            if not date and (printed := DATE.fullmatch(bracket[1])):
                date, edtf = printed.group(), next(find_dates(printed.group())).edtf
                continue
            agency = wire(bracket[1]) or evened(bracket[1])
            end = end if date else cursor
        elif not agency and (slashed := _IN_SLASHES.match(paragraph, cursor)) and wire(slashed[1]):
            agency, cursor = wire(slashed[1]), slashed.end()
        elif not date and (printed := DATE.match(paragraph, at) or _set_off(paragraph, cursor)):
            date, edtf, cursor = printed.group(), next(find_dates(printed.group())).edtf, printed.end()
        elif not agency and (word := _WORDS.match(paragraph, at)) and wire(word.group()):
            agency, cursor = wire(word.group()), word.end()
        elif not (has_region or date or agency) and (region := _REGION.match(paragraph, cursor)):
            has_region, cursor, end = True, region.end(), region.end()
        else:
            break
    dash = _DASH.match(paragraph, cursor)
    is_whole = not paragraph[cursor:].strip(" .-–—") and bool(date or agency)
    if not is_whole and (dash is None or len(paragraph[dash.end() :].split()) < 5):
        return _line(paragraph)
    mark = dash.group().strip() if dash else ""
    first = re.split(r"\s?/", place)[0]
    region_text = paragraph[len(place) : end].strip(" ,") if has_region else ""
    if not _is_place(first, is_upper, region_text, bool(date or agency), mark):
        return _line(paragraph)
    text = paragraph[:end]
    return Opening(Dateline(text, first), date, edtf, agency, dash.end() if dash else cursor)


def _set_off(paragraph: str, at: int) -> re.Match[str] | None:
    """A date between the place and the dash before a sentence, or at the end: 'CAIRO: 24 July 2031 - ...'."""
    lead = _WIDE_LEAD.match(paragraph, at)
    date = DATE.match(paragraph, lead.end()) if lead else None
    return date if date and (date.end() == len(paragraph.rstrip()) or _DASH.match(paragraph, date.end())) else None


def _line(line: str) -> Opening | None:
    """A line of its own with place and date in any order, and no author: '3 March 2031 | LIMA (EFE) | 10:15 GMT'."""
    said = read_header(line)
    if said is None or not said.place or not said.edtf or said.byline:
        return None
    place = re.split(r"\s?/|,", said.place)[0]
    return Opening(Dateline(said.place, place), said.date, said.edtf, said.wire, len(line))


def _dated(paragraph: str, dated: re.Match[str]) -> Opening | None:
    """The date with its year that opens a report, before a dash or a place: '3 March 2031 - ...', '3 March 2031, LIMA -
    ...'."""
    date, at = dated.group(), dated.end()
    edtf = next(find_dates(date)).edtf
    dash = _DASH.match(paragraph, at)
    rest = paragraph[dash.end() :] if dash and dash.group().strip() in _DASHES else ""
    is_lead = rest[:1].isupper() and len(rest.split()) >= 5
    placed = _BEFORE_PLACE.match(paragraph, at)
    behind = read_opening(paragraph[placed.end() :]) if placed and edtf else None
    if behind is not None and behind.dateline is not None and not behind.date and placed:
        end = placed.end() + len(behind.dateline.text)
        whole = Dateline(paragraph[:end], behind.dateline.place)
        return replace(behind, dateline=whole, date=date, edtf=edtf, length=placed.end() + behind.length)
    return Opening(None, date, edtf, "", len(paragraph) - len(rest)) if is_lead and edtf else None


def _is_place(place: str, is_upper: bool, region: str, has_more: bool, mark: str) -> bool:
    """Whether the words before the dash are a place: known, or set like one."""
    if place in outlets().kickers or wire(place):
        return False
    is_known = is_known_place(place)
    if is_upper:
        return is_known or (not is_phrase(place) and (has_more or (len(place) > 3 and mark in _DASHES)))
    if not is_known and not (region and (bearers(place) or not _is_city(region))):
        return False  # 'Ada Byrne, Amman' is an author there
    return has_more or (_is_city(place) and mark in _DASHES)


def _is_city(name: str) -> bool:
    hit = countries.lookup(name)
    return hit is not None and hit.form in ("capital", "city")
