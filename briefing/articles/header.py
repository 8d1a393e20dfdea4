"""Lines that say where an article comes from: printed dates, places, bylines, mastheads, copyright notices.

Each function answers for one line alone; which of the answers counts is decided in `arrangement`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, reduce
from typing import Literal

from briefing import countries
from briefing.articles.language import function_words
from briefing.articles.printed_dates import WEEKDAY, either_way, find_dates
from briefing.articles.vocabulary import evened, furniture, is_furniture, outlets, wire
from briefing.towns import bearers

Label = Literal["first", "later", ""]


@dataclass(frozen=True, slots=True)
class Header:
    """What one line at the top or bottom of a page says; empty what it does not say."""

    date: str = ""
    edtf: str = ""
    label: Label = ""
    byline: str = ""
    publisher: str = ""
    wire: str = ""
    place: str = ""
    """Where it was written, with its region as printed: 'Amman, Jordan'."""


_SEPARATOR = re.compile(r"\s*[|•·●]\s*|\s+[–—/]\s+|\t+|\s{3,}")
_SHORT = 80
"""Characters of a line that holds little but a date, at most."""
_TIME = re.compile(
    r"\b\d{1,2}(?:[:.h]\d\d(?:[:.]\d\d)?)?(?:[ap]\.?m|hrs?|h)?\b|[(+-]?\s*\b(?:gmt|utc)\s*[+-]\s*[\d:.]+"
    r"|\b(?:id|code|no|number):?\s*\d+",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"[\s,|/–-]*(?:at\s+)?\d{1,2}[:.]\d\d\b")
_PARTICLE = r"(?:al|el|an|ad|ar|as|ash|at|az)-[\w'’-]+|bin|ibn|de|del|da|di|dos|van|von|der|den|la|le|el|al"
_NAME_WORD = rf"(?:[A-ZÀ-Þ][\w'’.-]*|{_PARTICLE})"
_NAME = rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,4}}"
_NAMES = rf"{_NAME}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*){_NAME})*"
_BY = re.compile(
    rf"(?:(?:[Ww]ritten|[Rr]eported|[Ss]tory|[Rr]eport|[Ww]ords)\s+)?[Bb][Yy]:?\s+(?P<names>{_NAMES})"
    r"(?:\s+(?:in|at|from)\s+[A-ZÀ-Þ][\w .,’'-]{1,30})?"
)
_COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)[\s©,:]*(?:(?:19|20)\d\d)?(?:\s*[-–]\s*(?:19|20)?\d\d)?[\s,]*(?:by\s+)?"
    r"(?P<name>[A-ZÀ-Þ][\w&’'-]*(?:\s+(?:of\s+|the\s+|and\s+|&\s*)?[A-ZÀ-Þ][\w&’'-]*){0,4})"
)


def read_header(line: str) -> Header | None:
    """What a line says that holds nothing but date, place, byline and outlet, in any order; None for any other line.

    A place counts only beside a date or a byline. Furniture between them ('5 min read') is passed over.
    """
    if len(line) > 200:
        return None
    found = Header()
    authors: list[str] = []
    for segment in filter(None, (piece.strip(" ,;-") for piece in _SEPARATOR.split(_unwrapped(line)))):
        said = _dates(segment) or _byline(segment) or _outlet(segment) or _around_place(segment)
        if said is not None:
            found = _joined(found, said)
        elif _is_author(segment):
            authors.append(segment)
        elif not is_furniture(segment) and not _is_around_date(segment):
            return None
    if authors:  # a bare name is one beside a place and a date: 'Ada Byrne | Amman | 14 March 2031'
        return replace(found, byline=found.byline or authors[0]) if found.place and found.date else None
    return found if replace(found, place="") != Header() else None


def read_dated(line: str) -> Header | None:
    """The day that a line tells beside words of any kind: 'Politics  6 April 2031 - 13:12', 'Posted on 6 April 2031 in
    World'; None for a line without one, or that leads up to it as a headline does: 'Two years after the pact of ...'.

    It says less than `read_header`, and gives way to it as a later change of the date does.
    """
    dates = list(find_dates(line)) if len(line) <= 200 else []
    days = [date for date in dates if date.is_day or either_way(date.text)]
    if not days:
        return None
    day, before = max(days, key=lambda date: bool(date.edtf)), _SEPARATOR.split(line[: dates[0].start])[-1]
    opening = before.strip().partition(" ")[0]
    labelled = bool(_label(opening)) and not is_phrase(opening)  # 'Posted by admin on', not 'On Thursday'
    around = _is_around_date(before) or labelled or _CLOCK.match(line, day.end)
    leads_up = is_phrase(before) and not around and not _is_set_off(line, before)
    return None if leads_up else Header(day.text, day.edtf, "later")


def _is_set_off(line: str, before: str) -> bool:
    """Whether a short line only puts a date behind the words `before` it, as none that goes on does: 'All News 19:24
    6 April 2031', 'From the Region, 6 April 2031', not 'the pact of Monday 6 April 2031'."""
    words = before.replace(",", " ").split()
    while words and (_TIME.fullmatch(words[-1]) or WEEKDAY.fullmatch(words[-1])):
        words.pop()
    return len(line) <= _SHORT and line[-1:] not in ".!?" and bool(words) and not is_phrase(words[-1])


def _unwrapped(line: str) -> str:
    """A line without the brackets around all of it: '(AMMAN, 14 March 2031)'."""
    line = line.strip()
    pair = line[:1] + line[-1:]
    return line[1:-1] if pair in ("()", "[]") and not re.search(r"[()\[\]]", line[1:-1]) else line


def without_outlet(headline: str) -> tuple[str, Header]:
    """A headline as browsers show it ('Talks end | Harbour Herald') without the outlet, and what that says."""
    parts = re.split(r"\s+[|–—-]\s+", headline)
    outlet = _outlet(parts[-1]) if len(parts) > 1 else None
    if outlet is None:
        return headline, Header()
    return headline[: headline.rindex(parts[-1])].rstrip(" |–—-"), outlet


def copyright_holder(line: str) -> Header | None:
    """The publication or agency that a copyright notice names."""
    match = _COPYRIGHT.search(line)
    if match is None:
        return None
    name = match["name"]
    return Header(wire=wire(name)) if wire(name) else Header(publisher=name)


def _joined(one: Header, two: Header) -> Header:
    """Two sayings as one: a date of first publication before one of an update, else the first."""
    dates = sorted((side for side in (one, two) if side.date), key=lambda side: (side.label == "later", not side.edtf))
    date = dates[0] if dates else one
    return Header(date.date, date.edtf, date.label, one.byline or two.byline, one.publisher or two.publisher,
                  one.wire or two.wire, one.place or two.place)


def _dates(segment: str) -> Header | None:
    """A stretch of dates with their labels and times of day; byline, place or outlet may stand before or behind."""
    dates = list(find_dates(segment))
    if not dates:
        return None
    edges = [0, *(date.end for date in dates)]
    between = [segment[end : date.start] for end, date in zip(edges, dates, strict=False)]
    before, behind = map(_beside, (between[0], segment[edges[-1] :]))
    if before is None or behind is None or not all(map(_is_around_date, between[1:])):
        return None
    told = (Header(date=d.text, edtf=d.edtf, label=_label(words)) for d, words in zip(dates, between, strict=True))
    said = reduce(_joined, told)
    if len(dates) == 1 and not said.label and before == behind == Header():
        said = replace(said, date=segment[dates[0].start :].strip(" -–,"))
    return _joined(_joined(said, before), behind)


_EDGE = " ,;:|.-–—"
_CLOSED = re.compile(r"\(([^()]{2,40})\)")
_PLACES = frozenset({"capital", "city", "seat", "name", "region"})


def _beside(words: str) -> Header | None:
    """What words beside a date say of origin: a byline, an outlet, a place, an agency in brackets, or nothing, as
    labels and times do; None for other words."""
    if _is_around_date(words):
        return Header()
    bracket = _CLOSED.search(words)
    agency = Header(wire=wire(bracket[1]) or evened(bracket[1])) if bracket else Header()
    rest = _CLOSED.sub(" ", words).strip(_EDGE)
    said = _byline(rest) or _outlet(rest) or _around_place(rest) or (Header() if _is_around_date(rest) else None)
    return _joined(said, agency) if said else None


def _around_place(words: str) -> Header | None:
    """A place with its region or an author, and nothing else but days and labels: 'Amman, Jordan', 'Tuesday, AMMAN'."""
    pieces = [piece.strip(" .") for piece in words.strip(_EDGE).split(",")]
    named = [piece for piece in pieces if not _is_around_date(piece)]
    if not 1 <= len(named) <= 2:
        return None
    first, last = named[0], named[-1]
    if not _is_place(first):  # 'Ada Byrne, Amman'
        return Header(byline=first, place=last) if first != last and _is_author(first) and _is_place(last) else None
    return Header(place=", ".join(named)) if _is_place(last) or last.replace(".", "").isupper() else None


def _is_place(words: str) -> bool:
    """Whether words are a known place, or in capitals as only places are beside a date."""
    first = re.split(r"\s?/", words)[0]
    if wire(first) or first in outlets().kickers or not re.fullmatch(r"[^\W\d_][\w .'’-]{1,40}", first):
        return False
    if is_known_place(first):
        return True
    is_set_so = first.isupper() and len(first) > 3 and len(first.split()) <= 3 and not is_phrase(first)
    return is_set_so or (first.istitle() and bool(bearers(first)))


def is_known_place(name: str) -> bool:
    """Whether a name, in capitals or not, is that of a country, one of its regions or a town."""
    hit = countries.lookup(name.title() if name.isupper() else name)
    return hit is not None and hit.form in _PLACES


def is_phrase(words: str) -> bool:
    """Whether small words hold others together, as in no name: 'TALKS IN AMMAN'."""
    return function_words(words) > 0


def _is_author(words: str) -> bool:
    """Whether words may be the name of a person, or say what an author is."""
    return _is_role(words) or (re.fullmatch(_NAME, words) is not None and 2 <= len(words.split()) <= 4)


def _is_around_date(words: str) -> bool:
    """Whether words beside a date are labels, times and marks only."""
    left = _TIME.sub(" ", words)
    left = _around().sub(" ", evened(left))
    return not re.search(r"\w", left)


@cache
def _around() -> re.Pattern[str]:
    """The words that may stand beside a date."""
    labels = furniture().date_labels
    words = sorted((*labels.first, *labels.later, *labels.around), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")


def _label(before: str) -> Label:
    """Whether the words before a date speak of publication or of a later change."""
    labels, words = furniture().date_labels, evened(before)
    if any(re.search(rf"\b{re.escape(word)}\b", words) for word in labels.later):
        return "later"
    return "first" if any(re.search(rf"\b{re.escape(word)}\b", words) for word in labels.first) else ""


def _byline(segment: str) -> Header | None:
    """'By Ada Byrne, Harbour Herald', 'Ada Byrne, staff writer', 'By Reuters'."""
    if match := re.match(r"[Bb][Yy]:?\s+(.+)", segment):
        unnamed = match[1]
        if _is_role(unnamed) and len(unnamed.split()) <= 5:  # 'By our correspondent', 'By Harbour Herald staff'
            return Header(byline=unnamed)
    match = _BY.match(segment)
    names, rest = (match["names"], segment[match.end() :]) if match else _name_with_role(segment)
    if not names or (rest and not re.fullmatch(r"[,(]\s*[^.]{2,60}", rest)) or len(names.split()) > 14:
        return None
    pieces = [piece.strip() for piece in names.split(",")]
    tail = [rest.strip(" ,()")] if rest else []
    while len(pieces) > 1 and (_is_role(pieces[-1]) or wire(pieces[-1]) or _is_outlet(pieces[-1])):
        tail.insert(0, pieces.pop())
    author = ", ".join(pieces)
    if wire(author):
        return Header(wire=wire(author))
    if len(author.split()) < 2 and not _is_role(author):
        return None
    outlet = next((piece for piece in tail if not _is_role(piece) and countries.lookup(piece) is None), "")
    if wire(outlet):
        return Header(byline=author, wire=wire(outlet))
    if outlet and not re.match(r"[A-ZÀ-Þ]", outlet):
        return None
    return Header(byline=author, publisher=outlet)


def _name_with_role(segment: str) -> tuple[str, str]:
    """'Ada Byrne, staff writer' as name and rest; empty for anything else."""
    name, comma, rest = segment.partition(",")
    is_one = bool(comma) and _is_role(rest.strip().split(",")[0]) and re.fullmatch(_NAME, name.strip()) is not None
    return (name.strip(), comma + rest) if is_one else ("", "")


def _is_role(words: str) -> bool:
    """Whether words say what an author is."""
    words = evened(words)
    return any(words == role or words.endswith(" " + role) for role in outlets().author_roles)


def _is_outlet(words: str) -> bool:
    """Whether words are a newspaper's name."""
    found = words.split()
    return 2 <= len(found) <= 5 and all(re.match(r"[A-ZÀ-Þ&]|of$|the$|and$", word) for word in found) and any(
        word.strip(".,").title() in outlets().masthead_words for word in found
    )


def _outlet(segment: str) -> Header | None:
    """A line that is the name of an agency or a newspaper."""
    if wire(segment):
        return Header(wire=wire(segment))
    if not _is_outlet(segment):
        return None
    is_shouted = all(word.isupper() and len(word) > 3 for word in segment.split())
    return Header(publisher=segment.title() if is_shouted else segment)
