"""From a match of a date pattern to its EDTF value: one small function a rule, named as the rule is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing import edtf
from briefing.extract import date_values as values
from briefing.extract.date_patterns import name_index, number_of
from briefing.extract.date_values import Anchor, Tense, Unit
from briefing.extract.vocabulary import vocabulary

_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter",
                           "year": "year", "decade": "decade", "century": "century", "centurie": "century"}
_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1}
_TODAY = {"the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1, "the day after tomorrow": 2}


@dataclass(frozen=True, slots=True)
class Found:
    """A match in its context: the tense of its clause, the publication date, the last day told before it."""

    parts: dict[str, str]
    tense: Tense
    anchor: Anchor
    told: Anchor


def value_of(rule: str, found: Found) -> str:
    """The EDTF value of a match of a rule, '' where it cannot be resolved or the calendar has no such day."""
    value = _RESOLVERS[rule](found)
    return value if edtf.is_valid(value) else ""


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


def _season(found: Found) -> str:
    number = name_index("seasons")[found.parts["s"].lower()]
    year = _year_of(found) or (found.anchor.year + _STEPS[found.parts["q"].lower()] if found.anchor.year else 0)
    return f"{year:04d}-{number}" if year else ""


def _quarter(found: Found) -> str:
    number = number_of(re.sub(r"(?<=\d)\D+", "", found.parts["o"]))
    year = _year_of(found) or _year_of(found, "y2")
    if not year and found.anchor.year:
        year = found.anchor.year + _STEPS[found.parts.get("q", "this").lower()]
    if not year or not 1 <= number <= 4:
        return ""
    if found.parts.get("u", "").lower() == "half":
        return values.months(year, 6 * number - 5, year, 6 * number) if number <= 2 else ""
    return values.quarter(year, number)


def _edge(found: Found) -> str:
    p = found.parts
    which = {"end": "end", "close": "end", "middle": "middle"}.get(p["e"].lower(), "start")
    if "u" in p:
        whole = values.shifted(_UNITS[p["u"].lower()], _STEPS[p["q"].lower().split()[-1]], found.anchor)
    elif "m" in p:
        month = Found({"m": p["m"]}, found.tense, found.anchor, found.told)
        whole = _month_of_year(found) if "y" in p else _month(month)
    else:
        whole = values.year(_year_of(found, "y2"))
    return values.edge(whole, which)


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
    count = number_of(found.parts.get("n", ""))
    return values.distant(_UNITS[found.parts["u"].lower()], -count, found.anchor) if count else ""


def _ahead(found: Found) -> str:
    return values.distant(_UNITS[found.parts["u"].lower()], number_of(found.parts["n"]), found.anchor)


def _shifted(found: Found) -> str:
    return values.shifted(_UNITS[found.parts["u"].lower()], _STEPS[found.parts["q"].lower()], found.anchor)


def _within(found: Found) -> str:
    """A part of a week is told in days; of a month or year, the whole is as much as the words say."""
    base, unit = found.anchor.date, _UNITS[found.parts["u"].lower()]
    whole = values.shifted(unit, 0, found.anchor)
    return values.remaining(whole, base, found.parts["p"].lower()) if base and unit == "week" else whole


def _same(found: Found) -> str:
    return values.shifted(_UNITS[found.parts["u"].lower()], 0, found.told)


def _following(found: Found) -> str:
    step = 1 if found.parts["q"].lower() in ("following", "next", "after") else -1
    return values.shifted(_UNITS[found.parts["u"].lower()], step, found.told)


def _offset(found: Found) -> str:
    step = number_of(found.parts["n"]) * (1 if found.parts["q"].lower() == "later" else -1)
    return values.distant(_UNITS[found.parts["u"].lower()], step, found.told)


def _weekend(found: Found) -> str:
    return values.shifted("weekend", int(found.tense == "future"), found.anchor)


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


_RESOLVERS = {
    "iso": _iso, "day": _day, "day-of-year": _day_of_year, "day-span": _day_span, "month-span": _month_span,
    "month-pair": _month_pair, "month-of-year": _month_of_year, "month": _month, "year-span": _year_span,
    "decade": lambda found: values.decade(_year_of(found)), "season": _season, "quarter": _quarter, "edge": _edge,
    "century": _century,
    "year": lambda found: values.year(_year_of(found), found.parts.get("p", "").lower()),
    "year-end": lambda found: values.edge(values.shifted("year", 0, found.anchor), "end"),
    "weekday": _weekday, "weekday-pair": _weekday_pair, "today": _today, "ago": _ago, "ahead": _ahead,
    "shifted": _shifted, "weekend": _weekend,
    "within": _within, "same": _same, "following": _following, "offset": _offset, "holiday": _holiday,
}
