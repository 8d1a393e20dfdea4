"""Lines that say where an article comes from: printed dates, bylines, mastheads, copyright notices.

Each function answers for one line alone; which of the answers counts is decided in `arrangement`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefing import countries
from briefing.articles.printed_dates import find_dates
from briefing.articles.vocabulary import evened, furniture, is_furniture, outlets, wire

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


_SEPARATOR = re.compile(r"\s*[|•·●]\s*|\s+[–—/]\s+|\t+|\s{3,}")
_TIME = re.compile(
    r"\b\d{1,2}(?:[:.h]\d\d(?:[:.]\d\d)?)?(?:[ap]\.?m|hrs?|h)?\b|[(+-]?\s*\b(?:gmt|utc)\s*[+-]\s*[\d:.]+"
    r"|\b(?:id|code|no|number):?\s*\d+",
    re.IGNORECASE,
)
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
    """What a line says that holds nothing but date, byline and outlet, in any order; None for any other line.

    Furniture between them ('5 min read') is passed over.
    """
    if len(line) > 200:
        return None
    found = Header()
    for segment in filter(None, (piece.strip(" ,;") for piece in _SEPARATOR.split(line.strip()))):
        said = _dates(segment) or _byline(segment) or _outlet(segment)
        if said is not None:
            found = _joined(found, said)
        elif not is_furniture(segment) and not _is_around_date(segment):
            return None
    return found if found != Header() else None


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
    dates = sorted((side for side in (one, two) if side.date), key=lambda side: side.label == "later")
    date = dates[0] if dates else one
    return Header(date.date, date.edtf, date.label, one.byline or two.byline, one.publisher or two.publisher,
                  one.wire or two.wire)


def _dates(segment: str) -> Header | None:
    """A stretch of nothing but dates with their labels and times of day; a byline may go before."""
    dates = list(find_dates(segment))
    if not dates:
        return None
    best: Header | None = None
    cursor = 0
    byline: Header | None = None
    for index, date in enumerate(dates):
        before = segment[cursor : date.start]
        if index == 0 and not _is_around_date(before):
            byline = _byline(re.sub(r"[\s,;:|-]+$", "", before))
            if byline is None:
                return None
        said = Header(date=date.text, edtf=date.edtf, label=_label(before))
        best = said if best is None else _joined(best, said)
        cursor = date.end
        if index and not _is_around_date(before):
            return None
    if best is None or not _is_around_date(segment[cursor:]):
        return None
    if len(dates) == 1 and byline is None and not best.label:
        best = Header(date=segment[dates[0].start :].strip(" -–,"), edtf=best.edtf)
    return _joined(byline, best) if byline else best


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
