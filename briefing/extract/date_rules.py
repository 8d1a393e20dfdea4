"""From a match of a date pattern to its EDTF value: one small function a rule, named as the rule is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from briefing import edtf
from briefing.extract import date_values as values
from briefing.extract import timex
from briefing.extract.date_patterns import name_index, number_of
from briefing.extract.date_spans import amount, daypart, span_value
from briefing.extract.date_values import Anchor, Tense, Told, Unit
from briefing.extract.vocabulary import vocabulary

_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter",
                           "year": "year", "decade": "decade", "century": "century", "centurie": "century"}
_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1, "new": 1}
_FOLLOWING = {"following": 1, "next": 1, "after": 1, "same": 0}
_TODAY = {"the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1, "the day after tomorrow": 2}
_NIGHTS = {"tonight": "night", "last night": "night", "overnight": "night", "this morning": "morning",
           "this afternoon": "afternoon", "this evening": "evening"}
_HALVES: dict[Unit, tuple[Unit, int]] = {"year": ("month", 6), "decade": ("year", 5), "century": ("year", 50)}
_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


@dataclass(frozen=True, slots=True)
class Found:
    """A match in its context: the tense of its clause, the publication date, what was told before it.

    `near` is the day told in this sentence or the one before, else the publication date.
    """

    parts: dict[str, str]
    tense: Tense
    anchor: Anchor
    told: Told
    near: Anchor


def value_of(rule: str, found: Found) -> tuple[str, str]:
    """EDTF and TIMEX3 value of a match of a rule, '' where it has none or the calendar has no such day."""
    if rule not in _RESOLVERS:
        return "", span_value(rule, found.parts, found.near)
    value = _RESOLVERS[rule](found)
    value = value if edtf.is_valid(value) else ""
    other = _TIMEX[rule](found, value) if rule in _TIMEX else timex.of_edtf(value)
    part = found.parts.get("part", "") or _NIGHTS.get(found.parts.get("t", "").lower(), "")
    return value, other + daypart(part) if len(other) == len("2013-03-22") else other


def _month_number(found: Found, key: str = "m") -> int:
    """The number of a month printed as a name."""
    return name_index("months")[found.parts[key].rstrip(".").lower()]


def _year_of(found: Found, key: str = "y") -> int:
    """A printed year, 0 where there is none."""
    return int(found.parts.get(key, "0"))


def _iso(found: Found) -> str:
    p = found.parts
    return values.day(int(p["y"]), int(p["m"]), int(p["d"]))


def _day(found: Found) -> str:
    return values.day(_year_of(found), _month_number(found), int(found.parts["d"]))


def _numeric(found: Found) -> str:
    """'22/03/2013': a day where only one order of day and month makes sense."""
    first, second = int(found.parts["m"]), int(found.parts["d"])
    if first <= 12 and second <= 12 and first != second:
        return ""
    return values.day(_year_of(found), min(first, second), max(first, second))


def _numeric_timex(found: Found, value: str) -> str:
    """Where both orders make sense, that of the separator: 'month/day', 'day.month'."""
    return value or values.day(_year_of(found), int(found.parts["m"]), int(found.parts["d"]))


def _day_of_month(found: Found) -> str:
    """'the 15th' lies in the month of publication, or the one before or after it that the clause's tense calls for."""
    base, number = found.anchor.date, int(found.parts["d"])
    if base is None:
        return ""
    step = int(number < base.day and found.tense == "future") - (number > base.day and found.tense == "past")
    month = values.shifted("month", step, found.anchor)
    return f"{month}-{number:02d}"


def _day_of_year(found: Found) -> str:
    return values.day_near(_month_number(found), int(found.parts["d"]), found.anchor, found.tense)


def _day_span(found: Found) -> str:
    p = found.parts
    m2 = _month_number(found, "m2" if "m2" in p else "m")
    m1 = _month_number(found, "m" if "m" in p else "m2")
    y = _year_of(found) or _year_of(found, "y2")
    ends = [values.day(y, m, int(d)) if y else values.day_near(m, int(d), found.anchor, found.tense)
            for m, d in ((m1, p["d"]), (m2, p["d2"]))]
    return "/".join(ends) if all(ends) else ""


def _month_span(found: Found) -> str:
    m1, m2, y2 = _month_number(found), _month_number(found, "m2"), _year_of(found, "y2")
    return values.months(_year_of(found) or y2 - (m1 > m2), m1, y2, m2)


def _month_pair(found: Found) -> str:
    m1, m2 = _month_number(found), _month_number(found, "m2")
    y2 = values.month_near(m2, found.anchor, found.tense)
    return values.months(y2 - (m1 > m2), m1, y2, m2) if y2 else ""


def _month_of_year(found: Found) -> str:
    return values.month(_year_of(found), _month_number(found), found.parts.get("p", "").lower())


def _month(found: Found) -> str:
    number, word, anchor = _month_number(found), found.parts.get("q", "").lower(), found.anchor
    part = found.parts.get("p", "").lower()
    if "q2" in found.parts:
        return values.month(anchor.year + _STEPS[found.parts["q2"].lower()], number, part) if anchor.year else ""
    if not anchor.month:
        return ""
    if word == "this":
        return values.month(anchor.year, number, part)
    if word in ("last", "next"):
        late = number >= anchor.month if word == "last" else number <= anchor.month
        return values.month(anchor.year + late * _STEPS[word], number, part)
    return values.month(values.month_near(number, anchor, found.tense), number, part)


def _year_span(found: Found) -> str:
    first, last = found.parts["y"], found.parts["y2"]
    return f"{first}/{first[:4 - len(last)]}{last}"


def _decade(found: Found) -> str:
    """'the 1990s'; 'the 90s' and 'the nineties' are of the last hundred years."""
    p = found.parts
    if "y" in p:
        return values.decade(int(p["y"]))
    number = int(p["short"]) if "short" in p else 20 + 10 * _DECADES.index(p["named"].lower())
    now = found.anchor.year or 2000
    century = now // 100 * 100
    return values.decade(century + number - 100 * (century + number > now))


def _season(found: Found) -> str:
    """A season of a year told, of last, this or next year, or the nearest one in the direction of the tense.

    A winter is named after the year that it begins in.
    """
    number, anchor = name_index("seasons")[found.parts["s"].lower()], found.anchor
    year, word = _year_of(found), found.parts.get("q", "").lower().removesuffix(" coming").removesuffix(" past")
    if not year and anchor.month:
        is_late_winter = number == 24 and anchor.month <= 2
        if word in ("last", "this"):
            year = anchor.year + _STEPS[word] - is_late_winter
        elif word == "next":
            year = anchor.year + (number != 24 or anchor.month == 12)
        else:
            year = values.month_near(3 * (number - 20), anchor, found.tense)
    return f"{year:04d}-{number}" if year else ""


def _quarter(found: Found) -> str:
    """A quarter or half of a year told, or the quarter nearest in the direction of the tense."""
    number, p = number_of(re.sub(r"(?<=\d)\D+", "", found.parts["o"])), found.parts
    year = _year_of(found) or _year_of(found, "y2")
    if not year and "q" in p and found.anchor.year:
        year = found.anchor.year + _STEPS[p["q"].lower()]
    elif not year and 1 <= number <= 4:
        year = values.month_near(3 * number - 2 * (found.tense != "future"), found.anchor, found.tense)
    if not year or not 1 <= number <= 4:
        return ""
    if p.get("u", "").lower() == "half":
        return values.months(year, 6 * number - 5, year, 6 * number) if number <= 2 else ""
    return values.quarter(year, number)


def _edge(found: Found) -> str:
    which = {"end": "end", "close": "end", "middle": "middle"}.get(found.parts["e"].lower(), "start")
    return values.edge(_edged(found), which)


def _edged(found: Found) -> str:
    """The period whose start, middle or end is meant."""
    p = found.parts
    if "u" in p:
        return values.shifted(_UNITS[p["u"].lower()], _STEPS[p["q"].lower().split()[-1]], found.anchor)
    if "m" in p:
        return _month_of_year(found) if "y" in p else _month(found)
    return values.year(_year_of(found, "y2"))


def _weekday(found: Found) -> str:
    base = found.anchor.date
    if base is None:
        return ""
    word = found.parts.get("q", "").lower().removeprefix("the ").replace("this past", "last").replace("past", "last")
    word = word.replace("this coming", "next").replace("this", "this" if found.tense != "past" else "")
    number = name_index("weekdays")[found.parts["w"].rstrip(".").lower()]
    if "q2" in found.parts:
        shifted = values.shifted("week", _STEPS[found.parts["q2"].lower()], found.anchor)
        monday = edtf.bounds(shifted)[0]
        return values.weekday_near(number, monday, "future").isoformat()
    return values.weekday_near(number, base, found.tense, word).isoformat()


def _weekday_pair(found: Found) -> str:
    base = found.anchor.date
    if base is None:
        return ""
    numbers = [name_index("weekdays")[found.parts[k].rstrip(".").lower()] for k in ("w", "w2")]
    if found.tense == "future":
        first = values.weekday_near(numbers[0], base, "future")
        last = values.weekday_near(numbers[1], first, "future")
    else:
        last = values.weekday_near(numbers[1], base, found.tense)
        first = values.weekday_near(numbers[0], last, "past")
    return values.days(first, last)


def _today(found: Found) -> str:
    return values.shifted("day", _TODAY.get(found.parts["t"].lower(), 0), found.anchor)


def _ago(found: Found) -> str:
    return _distant(found, -1, found.anchor)


def _ahead(found: Found) -> str:
    return _distant(found, 1, found.anchor)


def _distant(found: Found, direction: int, base: Anchor) -> str:
    """A point so many units before or after another; '' where the text does not say how many."""
    unit, count = _UNITS[found.parts["u"].lower()], number_of(found.parts.get("n", "").lower().split(" and ")[0])
    if amount(found.parts.get("n", "")) == "0.5":
        unit, count = _HALVES.get(unit, (unit, 0))
    return values.distant(unit, direction * count, base) if count else ""


def _ago_timex(found: Found, value: str) -> str:
    """'three weeks ago' is a week, 'several years ago' just the past."""
    if not value:
        return "PAST_REF" if not number_of(found.parts.get("n", "")) else ""
    return timex.week(edtf.bounds(value)[0]) if found.parts["u"].lower() == "week" else timex.of_edtf(value)


def _shifted(found: Found) -> str:
    unit, step = _UNITS[found.parts["u"].lower()], _STEPS[found.parts["q"].lower()]
    return _weekend(found) if unit == "weekend" and not step else values.shifted(unit, step, found.anchor)


def _within(found: Found) -> str:
    """A part of a week is told in days; of a month or year, the whole is as much as the words say."""
    base, unit = found.anchor.date, _UNITS[found.parts["u"].lower()]
    whole = values.shifted(unit, 0, found.anchor)
    return values.remaining(whole, base, found.parts["p"].lower()) if base and unit == "week" else whole


def _following(found: Found) -> str:
    """'the same day', 'the following week', 'the previous evening': counted from what was told before."""
    unit = _UNITS[found.parts.get("u", "day").lower()]
    return values.shifted(unit, _FOLLOWING.get(found.parts.get("q", "same").lower(), -1), found.told.at(unit))


def _offset(found: Found) -> str:
    direction = 1 if found.parts["q"].lower() == "later" else -1
    return _distant(found, direction, found.told.at(_UNITS[found.parts["u"].lower()]))


def _counted_timex(found: Found, value: str) -> str:
    """Where nothing was told before, 'a year earlier' counts from publication."""
    if not value:
        resolve = _offset if "n" in found.parts else _following
        value = resolve(replace(found, told=Told(found.anchor, found.anchor, found.anchor)))
    is_week = value and found.parts.get("u", "").lower() == "week"
    return timex.week(edtf.bounds(value)[0]) if is_week else timex.of_edtf(value)


def _weekend(found: Found) -> str:
    return values.weekend_near(found.anchor, found.tense)


def _century(found: Found) -> str:
    number = number_of(re.sub(r"(?<=\d)[a-z]+", "", found.parts["o"].lower()))
    return f"{number - 1:02d}XX" if number else ""


def _holiday(found: Found) -> str:
    entry = vocabulary("calendar")["holidays"][found.parts["h"]]
    year = _year_of(found)
    if "fixed" in entry:
        month, day = map(int, entry["fixed"].split("-"))
        return values.day(year, month, day) if year else values.day_near(month, day, found.anchor, found.tense)
    year = year or found.anchor.year
    if not year:
        return ""
    if "easter" in entry:
        return values.shifted("day", entry["easter"], values.anchor_of(values.easter(year).isoformat()))
    return values.nth_weekday(year, *entry["nth"]).isoformat()


_Resolver = Callable[[Found], str]
_RESOLVERS: dict[str, _Resolver] = {
    "iso": _iso, "numeric": _numeric, "day": _day, "day-of-year": _day_of_year, "day-of-month": _day_of_month,
    "day-span": _day_span, "month-span": _month_span, "month-pair": _month_pair, "month-of-year": _month_of_year,
    "month": _month, "year-span": _year_span, "decade": _decade, "season": _season, "quarter": _quarter,
    "edge": _edge, "century": _century,
    "year": lambda found: values.year(_year_of(found), found.parts.get("p", "").lower()),
    "year-end": lambda found: values.edge(values.shifted("year", 0, found.anchor), "end"),
    "weekday": _weekday, "weekday-pair": _weekday_pair, "today": _today, "ago": _ago, "ahead": _ahead,
    "shifted": _shifted, "weekend": _weekend, "within": _within, "same": _following, "following": _following,
    "offset": _offset, "holiday": _holiday,
}
_TIMEX: dict[str, Callable[[Found, str], str]] = {
    "numeric": _numeric_timex,
    "edge": lambda found, _: timex.of_edtf(_edged(found)),
    "year-end": lambda found, _: timex.of_edtf(values.shifted("year", 0, found.anchor)),
    "within": lambda found, _: timex.of_edtf(values.shifted(_UNITS[found.parts["u"].lower()], 0, found.anchor)),
    "ago": _ago_timex, "ahead": _ago_timex,
    "same": _counted_timex, "following": _counted_timex, "offset": _counted_timex,
}
"""Where the TIMEX3 value does not follow from the EDTF value alone."""
