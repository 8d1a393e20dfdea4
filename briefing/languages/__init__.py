"""Dates and names of countries in the language of the site.

English is spoken by `edtf` and `countries` themselves; for another language its words for dates stand in `<code>.yaml`
here, its names of countries in Unicode's CLDR (by Babel).
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

import msgspec
import yaml

from briefing import countries, edtf
from briefing.edtf import Point

ENGLISH = "en"


class DateWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a language writes dates: names, and patterns with {} for what they are put around."""

    months: tuple[str, ...]
    seasons: tuple[str, ...]
    hedges: dict[str, str]
    before: str
    since: str
    early: str
    mid: str
    late: str
    years: str
    bc: str
    day: str
    month: str
    time: str


def spoken(language: str) -> str:
    """The language of a tag: 'de-AT' is 'de'."""
    return language.partition("-")[0].lower()


def initial(text: str) -> str:
    """`text` with a large first letter and the rest as it is: 'in Kraft' is 'In Kraft'."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=65536)
def date_words(value: str, language: str = ENGLISH) -> str:
    """An EDTF value as people write it in a language; in English where the program has no words for it. ValueError as
    `edtf.words` raises it."""
    spelt = _spelt(spoken(language))
    if not spelt or not value:
        return edtf.words(value)
    dated = edtf.parse(value)
    start, end = dated.start, dated.end
    if start and end:
        return _interval(start, end, spelt) if dated.interval else _hedged(start, spelt)
    known = start or end
    assert known, "an interval has an end that says when"
    return (spelt.since if start else spelt.before).format(_hedged(known, spelt))


@cache
def country_name(code: str, language: str = ENGLISH) -> str:
    """The name of a country; in English where the language has none. KeyError: unknown code."""
    name = countries.name(code)
    if spoken(language) == ENGLISH:
        return name
    from babel import Locale, UnknownLocaleError  # not needed for English, and slow to load

    try:
        return str(Locale.parse(spoken(language)).territories.get(code, name))
    except (UnknownLocaleError, ValueError):
        return name


@cache
def _spelt(language: str) -> DateWords | None:
    file = resources.files("briefing.languages").joinpath(f"{language}.yaml")
    if language == ENGLISH or not file.is_file():
        return None
    return msgspec.convert(yaml.safe_load(file.read_text("utf-8")), DateWords)


def _hedged(point: Point, spelt: DateWords) -> str:
    words = _point(point, spelt)
    return spelt.hedges[point.qualifier].format(words) if point.qualifier else words


def _point(point: Point, spelt: DateWords) -> str:
    """One point without its qualifier."""
    year = _year(point, spelt)
    if not point.month:
        return year
    name = spelt.seasons[point.month - 21] if point.month > 12 else spelt.months[point.month - 1]
    month = spelt.month.format(name, year)
    if not point.day:
        return month
    day = spelt.day.format(point.day, month)
    return spelt.time.format(day, point.time[:5]) if point.time else day


def _year(point: Point, spelt: DateWords) -> str:
    if point.unknown:
        return spelt.years.format(point.year)
    return str(point.year) if point.year > 0 else spelt.bc.format(1 - point.year)


def _interval(start: Point, end: Point, spelt: DateWords) -> str:
    """Parts of months and years by name, others as two dates with what both share said once."""
    part = edtf.part_of(start, end)
    if part:
        return {"early": spelt.early, "mid": spelt.mid, "late": spelt.late}[part[0]].format(_point(part[1], spelt))
    marks = {start.qualifier, end.qualifier} - {""}
    first, last = _point(start, spelt), _point(end, spelt)
    if start.year == end.year and not (start.unknown or end.unknown) and start.month and end.month:
        first = first.removesuffix(f" {_year(start, spelt)}")
        if start.month == end.month and start.day and end.day and not (start.time or end.time):
            first = spelt.day.format(start.day, "").rstrip()
    between = "–" if " " not in first else " – "
    words = f"{first}{between}{last}"
    return spelt.hedges["~" if "~" in marks else min(marks)].format(words) if marks else words
