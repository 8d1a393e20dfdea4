"""EDTF values of expressions that name their day, month, season, year or holiday: one small function a rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from briefing import edtf
from briefing.extract.dates import calendars, values
from briefing.extract.dates.found import STEPS, Found
from briefing.extract.dates.patterns import name_index, number_of
from briefing.extract.dates.values import Tense
from briefing.extract.text.vocabulary import vocabulary

_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def _iso(found: Found) -> str:
    p = found.parts
    return values.day(int(p["y"]), int(p["m"]), int(p["d"]))


def _day(found: Found) -> str:
    return values.day(found.year(), found.month(), int(found.parts["d"]))


def _numeric(found: Found) -> str:
    """'22/03/2013': a day where only one order of day and month makes sense, or one is the day of publication."""
    first, second = int(found.parts["m"]), int(found.parts["d"])
    days = {values.day(found.year(), first, second), values.day(found.year(), second, first)} - {""}
    published = found.anchor.date.isoformat() if found.anchor.date else ""
    return published if published in days else days.pop() if len(days) == 1 else ""


def _dotted(found: Found) -> str:
    """'22.03.2013': full stops stand between day and month, in this order, wherever they are used."""
    return values.day(found.year(), int(found.parts["m"]), int(found.parts["d"]))


def numeric_timex(found: Found, value: str) -> str:
    """Where both orders make sense, month before day."""
    return value or values.day(found.year(), int(found.parts["m"]), int(found.parts["d"]))


def _day_of_month(found: Found) -> str:
    """'the 15th' lies in the month of publication, or the one before or after it that the clause's tense calls for."""
    base, number = found.anchor.date, int(found.parts["d"])
    if base is None:
        return ""
    step = int(number < base.day and found.tense == "future") - (number > base.day and found.tense == "past")
    month = values.shifted("month", step, found.anchor)
    return f"{month}-{number:02d}"


def _day_of_year(found: Found) -> str:
    """A day without its year: of the year said beside it ('last year on May 3'), else the nearest in the direction of
    the tense, or that 'last' and 'next' say."""
    if found.year():
        return values.day(found.year(), found.month(), number_of(found.parts["d"]))
    if "that" in found.parts:
        year = found.told_year
        return values.day(year, found.month(), number_of(found.parts["d"])) if year else ""
    if "q2" in found.parts and found.anchor.year:  # 'May 3 last year'
        return values.day(found.anchor.year + STEPS[found.word("q2")], found.month(), number_of(found.parts["d"]))
    tenses: dict[str, Tense] = {"last": "past", "next": "future"}
    tense = tenses.get(found.word("q"), found.tense)
    return values.day_near(found.month(), number_of(found.parts["d"]), found.anchor, tense)


def _day_span(found: Found) -> str:
    p = found.parts
    m2 = found.month("m2" if "m2" in p else "m")
    m1 = found.month("m" if "m" in p else "m2")
    y = found.year() or found.year("y2")
    ends = [values.day(y, m, int(d)) if y else values.day_near(m, int(d), found.anchor, found.tense)
            for m, d in ((m1, p["d"]), (m2, p["d2"]))]
    return "/".join(ends) if all(ends) else ""


def _month_span(found: Found) -> str:
    m1, m2, y2 = found.month(), found.month("m2"), found.year("y2")
    return values.months(found.year() or y2 - (m1 > m2), m1, y2, m2)


def _month_pair(found: Found) -> str:
    m1, m2 = found.month(), found.month("m2")
    y2 = values.month_near(m2, found.anchor, found.tense)
    return values.months(y2 - (m1 > m2), m1, y2, m2) if y2 else ""


def month_of_year(found: Found) -> str:
    """'March 2019', 'late March 2019'."""
    return values.month(found.year(), found.month(), found.word("p"))


def month(found: Found) -> str:
    """'May', 'last May', 'late May', 'May this year'."""
    number, word, anchor = found.month(), found.word("q"), found.anchor
    part = found.word("p")
    if "q2" in found.parts:
        return values.month(anchor.year + STEPS[found.word("q2")], number, part) if anchor.year else ""
    if "that" in found.parts:
        return values.month(found.told_year, number, part) if found.told_year else ""
    if not anchor.month:
        return ""
    if word == "this":
        return values.month(anchor.year, number, part)
    if word in ("last", "next"):
        late = number >= anchor.month if word == "last" else number <= anchor.month
        return values.month(anchor.year + late * STEPS[word], number, part)
    return values.month(values.month_near(number, anchor, found.tense), number, part)


def _week_of_month(found: Found) -> str:
    """'the second week of May': its days 8 to 14; the last one ends with the month."""
    whole = month_of_year(found) if found.year() else month(found)
    if not whole:
        return ""
    first, last = edtf.bounds(whole)
    number = number_of(re.sub(r"(?<=\d)\D+", "", found.word("o")))
    start = first + timedelta(7 * number - 7) if number else last - timedelta(6)
    return values.days(start, start + timedelta(6)) if start + timedelta(6) <= last else ""


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


def _short_year(found: Found) -> int:
    """The year of "'74", 0 where none is printed so: one of the last hundred years."""
    number, now = int(found.parts.get("short", "0")), found.anchor.year or 2000
    return now // 100 * 100 + number - 100 * (number > now % 100) if "short" in found.parts else 0


def _season(found: Found) -> str:
    """A season of a year told, of last, this or next year, or the nearest one in the direction of the tense.

    A winter is named after the year that it begins in.
    """
    number, anchor = name_index("seasons")[found.word("s")], found.anchor
    year, word = found.year() or _short_year(found), found.word("q").removesuffix(" coming").removesuffix(" past")
    if not year and anchor.month:
        is_late_winter = number == 24 and anchor.month <= 2
        if word in ("last", "this"):
            year = anchor.year + STEPS[word] - is_late_winter
        elif word == "next":
            year = anchor.year + (number != 24 or anchor.month == 12)
        else:
            year = values.month_near(3 * (number - 20), anchor, found.tense)
    return f"{year:04d}-{number}" if year else ""


def _quarter(found: Found) -> str:
    """A quarter or half of a year told, or the quarter nearest in the direction of the tense."""
    if "m" in found.parts:
        return _month_pair(found)  # 'the April-to-June quarter'
    number, p = number_of(re.sub(r"(?<=\d)\D+", "", found.parts["o"])), found.parts
    if found.word("o") in ("last", "final"):
        number = 2 if found.word("u") == "half" else 4
    year = found.year() or found.year("y2")
    if not year and "q" in p and found.anchor.year:
        year = found.anchor.year + STEPS[p["q"].lower()]
    elif not year and 1 <= number <= 4:
        length = 6 if found.word("u") == "half" else 3
        year = values.month_near(length * number - (length - 1) * (found.tense != "future"), found.anchor, found.tense)
    if not year or not 1 <= number <= 4:
        return ""
    if p.get("u", "").lower() == "half":
        return values.months(year, 6 * number - 5, year, 6 * number) if number <= 2 else ""
    return values.quarter(year, number)


def _weekday(found: Found) -> str:
    base = found.anchor.date
    if base is None:
        return ""
    word = found.word("q").removeprefix("the ").replace("this past", "last").replace("past", "last")
    word = word.replace("this coming", "next").replace("this", "this" if found.tense != "past" else "")
    number = found.weekday()
    if "q2" in found.parts:
        shifted = values.shifted("week", STEPS[found.word("q2")], found.anchor)
        monday = edtf.bounds(shifted)[0]
        return values.weekday_near(number, monday, "future").isoformat()
    return values.weekday_near(number, base, found.tense, word).isoformat()


def _weekday_pair(found: Found) -> str:
    base = found.anchor.date
    if base is None:
        return ""
    numbers = [found.weekday("w"), found.weekday("w2")]
    if found.tense == "future":
        first = values.weekday_near(numbers[0], base, "future")
        last = values.weekday_near(numbers[1], first, "future")
    else:
        last = values.weekday_near(numbers[1], base, found.tense)
        first = values.weekday_near(numbers[0], last, "past")
    return values.days(first, last)


def _century(found: Found) -> str:
    number = number_of(re.sub(r"(?<=\d)[a-z]+", "", found.word("o")))
    before = found.word("era").startswith("b")
    return f"{'-' if before else ''}{number - 1:02d}XX" if number else ""


def _era(found: Found) -> str:
    """'410 AD', '300 BC': EDTF has a year 0, so that 1 BC is 0000."""
    number = found.year()
    return values.year(number) if found.parts["era"][0] in "AC" else f"-{number - 1:04d}" if number > 1 else "0000"


def _islamic(found: Found) -> str:
    """'12 Rabi al-Awwal 1445', about, as the moon is seen."""
    number = name_index("islamic_months")[found.word("hm")]
    return f"{calendars.islamic(found.year(), number, int(found.parts['d']))}~"


def _holiday(found: Found) -> str:
    """A holiday of a year told, or the nearest in the direction of the tense; by the moon only about."""
    entry, year = vocabulary("calendar")["holidays"][found.parts["h"]], found.year()
    if "day" in entry:
        return str(entry["day"])
    if year:
        return _celebrated(entry, year)
    year, base = found.anchor.year, found.anchor.date
    if base is None:
        return _celebrated(entry, year) if year else ""
    days = [(edtf.bounds(value), value) for y in (year - 1, year, year + 1) if (value := _celebrated(entry, y))]
    if found.tense == "past":
        days = [day for day in days if day[0][0] <= base]
    elif found.tense == "future":
        days = [day for day in days if day[0][1] >= base]
    return min((abs(first - base), value) for (first, _), value in days)[1] if days else ""


def _celebrated(entry: dict[str, Any], year: int) -> str:
    """A holiday's day or days in a year, '' where it falls into none."""
    if "fixed" in entry:
        month_number, day_number = map(int, entry["fixed"].split("-"))
        return values.day(year, month_number, day_number)
    if "easter" in entry:
        return (calendars.easter(year) + timedelta(entry["easter"])).isoformat()
    if "islamic" in entry:
        first = calendars.islamic_in(year, *entry["islamic"])
        last = first + timedelta(entry.get("days", 1) - 1) if first else None
        return "" if first is None else f"{first}~" if first == last else f"{first}~/{last}~"
    return calendars.nth_weekday(year, *entry["nth"]).isoformat()


NAMED: dict[str, Callable[[Found], str]] = {
    "iso": _iso, "numeric": _numeric, "dotted": _dotted, "day": _day, "day-of-year": _day_of_year,
    "day-of-month": _day_of_month, "day-span": _day_span, "month-span": _month_span, "month-pair": _month_pair,
    "month-of-year": month_of_year, "month": month, "week-of-month": _week_of_month, "year-span": _year_span,
    "decade": _decade, "season": _season, "quarter": _quarter, "quarter-alone": _quarter,
    "year": lambda found: values.year(found.year() or _short_year(found), found.word("p")),
    "weekday": _weekday, "weekday-pair": _weekday_pair, "century": _century, "era": _era, "islamic": _islamic,
    "holiday": _holiday,
}
"""The rules by name."""
