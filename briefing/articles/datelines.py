"""Datelines: where, when and by which agency a report was written ('GENEVA, March 3 (Reuters) - ...')."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing import countries
from briefing.articles.printed_dates import DATE, find_dates
from briefing.articles.vocabulary import evened, outlets, wire
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
_DASHES = ("—", "–", "--", "---", "-")
_DASH = re.compile(r"\s*(?:\.?\s?(?:—|–|--+|-)|:|\||(?<=/)\.)\s*")


def read_opening(paragraph: str) -> Opening | None:
    """The dateline at the start of a paragraph, or the whole of it; else None.

    'GENEVA, March 3 (Reuters) - ...', 'Quito, 3 Mar (EFE).- ...', 'MINSK, March 3. /TASS/. ...', '3 March 2031 - ...'.
    """
    if dated := DATE.match(paragraph):
        return _dated(paragraph, dated.group())
    match = _UPPER.match(paragraph)
    is_upper = match is not None and len(re.sub(r"\W", "", match.group())) > 2
    if not is_upper:
        match = _TITLE.match(paragraph)
    if match is None:
        return None
    place = match.group().rstrip("-")
    cursor = end = match.start() + len(place)
    date = edtf = agency = ""
    has_region = False
    while True:
        lead = _LEAD.match(paragraph, cursor)
        at = lead.end() if lead else cursor
        if (bracket := _IN_BRACKETS.match(paragraph, cursor)) and not agency:
            agency = wire(bracket[1]) or evened(bracket[1])
            cursor = bracket.end()
            end = end if date else cursor
        elif not agency and (slashed := _IN_SLASHES.match(paragraph, cursor)) and wire(slashed[1]):
            agency, cursor = wire(slashed[1]), slashed.end()
        elif not date and (printed := DATE.match(paragraph, at)):
            date, edtf, cursor = printed.group(), next(find_dates(printed.group())).edtf, printed.end()
        elif not agency and (word := _WORDS.match(paragraph, at)) and wire(word.group()):
            agency, cursor = wire(word.group()), word.end()
        elif not (has_region or date or agency) and (region := _REGION.match(paragraph, cursor)):
            has_region, cursor, end = True, region.end(), region.end()
        else:
            break
    dash = _DASH.match(paragraph, cursor)
    is_whole = not paragraph[cursor:].strip(" .") and bool(date or agency)
    if not is_whole and (dash is None or len(paragraph[dash.end() :].split()) < 5):
        return None
    mark = dash.group().strip() if dash else ""
    first = re.split(r"\s?/", place)[0]
    if not _is_place(first, is_upper, has_region, bool(date or agency), mark):
        return None
    text = paragraph[:end]
    return Opening(Dateline(text, first), date, edtf, agency, dash.end() if dash else cursor)


def _dated(paragraph: str, date: str) -> Opening | None:
    """The date with its year that stands for a dateline before a dash and a sentence: '3 March 2031 - Lima ...'."""
    edtf = next(find_dates(date)).edtf
    dash = _DASH.match(paragraph, len(date))
    rest = paragraph[dash.end() :] if dash and dash.group().strip() in _DASHES else ""
    is_lead = rest[:1].isupper() and len(rest.split()) >= 5
    return Opening(None, date, edtf, "", len(paragraph) - len(rest)) if is_lead and edtf else None


def _is_place(place: str, is_upper: bool, has_region: bool, has_more: bool, mark: str) -> bool:
    """Whether the words before the dash are a place: known, or set like one."""
    if place in outlets().kickers or wire(place):
        return False
    hit = countries.lookup(place.title() if is_upper else place)
    is_known = hit is not None and hit.form in ("capital", "city", "seat", "name", "region")
    if is_upper:
        return is_known or has_more or (len(place) > 3 and mark in _DASHES)
    if not (is_known or has_region):
        return False
    return has_more or (hit is not None and hit.form in ("capital", "city") and mark in _DASHES)
