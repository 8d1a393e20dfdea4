"""Datelines: where, when and by which agency a report was written ('GENEVA, March 3 (Reuters) - ...')."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing import countries
from briefing.articles.dateline_parts import DASH, DASHES, DAY_NAME, Parts, bracketed, date_at, read_parts
from briefing.articles.header import is_known_place, is_phrase, read_header
from briefing.articles.printed_dates import Printed
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
_SECOND = re.compile(r"(?:\s*/\s*|\s(?:and|AND|&)\s)(?P<place>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)")
_STOPPED = re.compile(rf"(?<=\w{{3}})\.(?:\s|$)|\s(?={DAY_NAME})", re.IGNORECASE)
"""Where a name in capitals or with them ends: 'KYIV. ', 'Kyiv March'."""
_FIRST_WIRE = re.compile(r"\(?(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})\)?[\s,:–—-]+(?=[A-ZÀ-Þ\d])")
_BEFORE_PLACE = re.compile(r"\s*[,|:–—-]\s*(?=[A-ZÀ-Þ])")
_SENTENCE = re.compile(r"\.?\s+(?=[“\"‘']?[A-ZÀ-Þ\d])")


def read_opening(paragraph: str) -> Opening | None:
    """The dateline at the start of a paragraph, or the whole of it; else None.

    'GENEVA, March 3 (Reuters) - ...', 'Quito, 3 Mar (EFE).- ...', 'MINSK, March 3. /TASS/. ...', '3 March 2031 - ...',
    '(Reuters) 3 March 2031 - ...'.
    """
    if date := date_at(paragraph, 0):
        return _dated(paragraph, date) or _line(paragraph)
    agency = _FIRST_WIRE.match(paragraph)
    if agency and wire(agency["name"]) and (behind := read_opening(paragraph[agency.end() :])) and behind.edtf:
        return replace(behind, wire=behind.wire or wire(agency["name"]), length=agency.end() + behind.length)
    return _placed(paragraph) or _line(paragraph)


def _placed(paragraph: str, is_dated: bool = False) -> Opening | None:
    """A dateline that begins with the place; `is_dated`: the date stands before it."""
    match = _UPPER.match(paragraph)
    is_upper = match is not None and len(re.sub(r"\W", "", match.group())) > 2
    if not is_upper:
        match = _TITLE.match(paragraph)
    if match is None:
        return None
    place = _STOPPED.split(match.group())[0].rstrip("-")
    start = len(place)
    if (second := _SECOND.match(paragraph, start)) and _is_town(second["place"]):
        start = second.end()
    parts = read_parts(paragraph, start)
    mark, length = _closed(paragraph, parts)
    if not length:
        return None
    first = re.split(r"\s?/", place)[0]
    has_more = bool(parts.date or parts.agency or is_dated)
    if _is_place(first, is_upper, parts, has_more, mark):
        return Opening(Dateline(paragraph[: parts.end], first), parts.date, parts.edtf, parts.agency, length)
    is_lead = parts.cursor < length and paragraph[length : length + 1].isupper() and not is_phrase(place)
    is_set_off = paragraph[start] != " " and not parts.region and f"({parts.date})" not in paragraph[:length]
    if not (is_lead and is_set_off and len(parts.edtf) == len("2031-03-14")):
        return None
    return Opening(None, parts.date, parts.edtf, "", length)  # an author or a place that nobody knows


def _closed(paragraph: str, parts: Parts) -> tuple[str, int]:
    """The mark that ends a dateline, and its length with it; 0 where a sentence goes on.

    A mark may be missing behind an agency in brackets, and be a full stop behind a day.
    """
    cursor = parts.cursor
    dash = DASH.match(paragraph, cursor)
    if not paragraph[cursor:].strip(" .-–—") and (parts.date or parts.agency):
        return (dash.group().strip(), dash.end()) if dash else ("", cursor)
    if dash is None and (stop := _SENTENCE.match(paragraph, cursor)):
        is_closed = paragraph[cursor - 1] in ")/" and (wire(parts.agency) or (parts.agency and parts.edtf))
        if is_closed or (parts.edtf and stop.group().startswith(".")):
            dash = stop
    if dash is None or len(paragraph[dash.end() :].split()) < 5:
        return "", 0
    return dash.group().strip(), dash.end()


def _line(line: str) -> Opening | None:
    """A line of its own with place and date in any order, and no author: '3 March 2031 | LIMA (EFE) | 10:15 GMT'."""
    said = read_header(line)
    if said is None or not said.place or not said.edtf or said.byline:
        return None
    place = re.split(r"\s?/|,", said.place)[0]
    return Opening(Dateline(said.place, place), said.date, said.edtf, said.wire, len(line))


def _dated(paragraph: str, date: Printed) -> Opening | None:
    """The date with its year that opens a report, before a dash or a place: '3 March 2031 - ...', '3 March 2031, LIMA -
    ...', '3 March 2031 (LIMA) - ...'."""
    if not date.edtf:
        return None
    at, dateline, agency = date.end, None, ""
    if bracket := bracketed(paragraph, at):
        at, inner = bracket.end(), bracket[1].strip()
        place = re.split(r"\s?/", inner)[0]
        is_named = is_known_place(place) or bool(bearers(place))
        dateline = Dateline(paragraph[:at], place) if is_named and not wire(inner) else None
        agency = "" if dateline else wire(inner) or evened(inner)
    dash = DASH.match(paragraph, at)
    rest = paragraph[dash.end() :] if dash and dash.group().strip() in DASHES else ""
    placed = None if bracket else _BEFORE_PLACE.match(paragraph, at)
    behind = _placed(paragraph[placed.end() :], is_dated=True) if placed else None
    if behind is not None and behind.dateline is not None and not behind.date and placed:
        end = placed.end() + len(behind.dateline.text)
        whole = Dateline(paragraph[:end], behind.dateline.place)
        return replace(behind, dateline=whole, date=date.text, edtf=date.edtf, length=placed.end() + behind.length)
    is_lead = rest[:1].isupper() and len(rest.split()) >= 5
    return Opening(dateline, date.text, date.edtf, agency, len(paragraph) - len(rest)) if is_lead else None


def _is_place(place: str, is_upper: bool, parts: Parts, has_more: bool, mark: str) -> bool:
    """Whether the words before the dash are a place: known, or set like one."""
    if place in outlets().kickers or wire(place):
        return False
    is_known, region = is_known_place(place), parts.region
    if is_upper:
        return is_known or (not is_phrase(place) and (has_more or (len(place) > 3 and mark in DASHES)))
    if not is_known and not (region and (bearers(place) or not _is_city(region))):
        # 'Ada Byrne, Amman' is an author there; nobody prints an agency behind one
        return bool(parts.edtf and parts.agency and mark)
    return has_more or (_is_city(place) and mark in DASHES)


def _is_city(name: str) -> bool:
    hit = countries.lookup(name)
    return hit is not None and hit.form in ("capital", "city")


def _is_town(name: str) -> bool:
    """Whether a name is that of a town, and not of a country."""
    hit = countries.lookup(name.title() if name.isupper() else name)
    return hit.form in ("capital", "city") if hit else bool(bearers(name))
