"""EDTF values of expressions that count from the publication date or from what was told before."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from msgspec.structs import replace

from briefing import edtf
from briefing.extract.dates import timex, values
from briefing.extract.dates.found import STEPS, UNITS, Found
from briefing.extract.dates.named import month, month_of_year
from briefing.extract.dates.patterns import number_of
from briefing.extract.dates.spans import amount
from briefing.extract.dates.values import Anchor, Told, Unit

_FOLLOWING = {"following": 1, "next": 1, "after": 1, "same": 0}
_TODAY = {"the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1, "the day after tomorrow": 2}
_PARTS = frozenset({"early", "mid", "late"})
_FARTHEST = 20_000
"""So many units or more from another are no day that a calendar holds."""
_MONTHS = 12
_LATELY = 14
"""How many days before publication a report may stay with a day."""
_HALVES: dict[Unit, tuple[Unit, int]] = {"year": ("month", 6), "decade": ("year", 5), "century": ("year", 50)}


def _edge(found: Found) -> str:
    if "day" in found.parts:
        return _edge_day(found)
    which = {"end": "end", "close": "end", "middle": "middle"}.get(found.word("e"), "start")
    return values.edge(_edged(found), which)


def _edge_day(found: Found) -> str:
    """'the last day of April'."""
    value = _edged(found)
    return edtf.bounds(value)[found.word("e") != "first"].isoformat() if value else ""


def _edged(found: Found) -> str:
    """The period whose start, middle or end is meant."""
    p = found.parts
    if "u" in p:
        return values.shifted(UNITS[p["u"].lower()], STEPS[p["q"].lower().split()[-1]], found.anchor)
    if "m" in p:
        return month_of_year(found) if "y" in p else month(found)
    return values.year(found.year("y2"))


def _run(found: Found) -> str:
    """'the first ten months of 2023', 'the last two weeks of May': so many of its parts."""
    p, number = found.parts, number_of(found.parts["n"])
    unit, is_first = p["u"].lower(), found.word("e") in ("first", "opening")
    of = {"u": p["whole"]} if "whole" in p else {}
    whole = _edged(replace(found, parts={name: text for name, text in p.items() if name != "u"} | of))
    if not (whole and number):
        return ""
    first, last = edtf.bounds(whole)
    if unit in ("day", "week"):
        days = timedelta(number * (7 if unit == "week" else 1) - 1)
        return values.days(first, min(first + days, last)) if is_first else values.days(max(last - days, first), last)
    length = number * (3 if unit == "quarter" else 1)
    if len(whole) != edtf.YEAR or not 1 <= length <= _MONTHS:
        return ""
    start = 1 if is_first else _MONTHS + 1 - length
    return values.months(first.year, start, first.year, start + length - 1)


def _today(found: Found) -> str:
    base = found.anchor.date
    if found.word("t") == "overnight":  # from one day to the next
        return values.days(base - timedelta(1), base) if base else ""
    return values.shifted("day", _TODAY.get(found.word("t"), 0), found.anchor)


def _ago(found: Found) -> str:
    return _distant(found, -1, found.anchor)


def _ahead(found: Found) -> str:
    return _distant(found, 1, found.anchor)


def _distant(found: Found, direction: int, base: Anchor) -> str:
    """A point so many units before or after another; '' where the text does not say how many."""
    unit, count = found.unit, number_of(re.split(r"[ -]and[ -]", found.word("n"))[0])
    if found.word("u") == "fortnight":
        count *= 2
    if amount(found.parts.get("n", "")) == "0.5":
        unit, count = _HALVES.get(unit, (unit, 0))
    return values.distant(unit, direction * count, base) if 0 < count < _FARTHEST else ""


def _ago_timex(found: Found, value: str) -> str:
    """'three weeks ago' is a week, 'several years ago' just the past."""
    if not value:
        return "PAST_REF" if not number_of(found.parts.get("n", "")) else ""
    return timex.week(edtf.bounds(value)[0]) if found.unit == "week" else timex.of_edtf(value)


def _shifted(found: Found) -> str:
    unit, step = found.unit, STEPS[found.word("q")]
    if "on" in found.parts:  # 'this time last year'
        return values.shifted("month", 12 * step, found.anchor)
    if unit == "quarter" and "m" in found.parts:  # 'the quarter ended June 30'
        number = found.month()
        year = values.month_near(number, found.anchor, found.tense)
        return values.quarter(year, (number + 2) // 3) if year else ""
    part, value = found.word("p"), values.shifted(unit, step, found.anchor)
    if unit == "week" and not step and found.tense == "future" and (base := found.anchor.date) and base.weekday() == 6:
        return values.days(base, base + timedelta(6))  # on a Sunday 'this week' is the one that begins
    if part in _PARTS and value and unit in ("month", "year"):
        first, _ = edtf.bounds(value)
        return values.month(first.year, first.month, part) if unit == "month" else values.year(first.year, part)
    return _weekend(found) if unit == "weekend" and not step else value


def _whole(found: Found) -> Found:
    """'early next year' as 'next year'."""
    return replace(found, parts={name: text for name, text in found.parts.items() if name != "p"})


def _within(found: Found) -> str:
    """A part of a week is told in days; of a day, month or year, the whole is as much as the words say."""
    base = found.anchor.date
    whole = _around(found)
    part = "earlier" if found.word("p") == "earlier" else "later"
    return values.remaining(whole, base, part) if base and whole and found.unit == "week" else whole


def _around(found: Found) -> str:
    """The period of 'later this year', or of the narrative in 'later that year', '(on Sunday and) later in the day'."""
    if found.unit == "day":
        return values.shifted("day", 0, found.told.day if "q" in found.parts or _is_of_late(found) else found.near)
    return values.shifted(found.unit, 0, found.told.at(found.unit) if "q" in found.parts else found.anchor)


def _is_of_late(found: Found) -> bool:
    """Whether the day told last is one shortly before publication: 'earlier in the day' is earlier that day."""
    told, now = found.told.day.date, found.anchor.date
    return told is not None and now is not None and 0 <= (now - told).days <= _LATELY


def _following(found: Found) -> str:
    """'the same day', 'the following week', 'the previous evening': counted from what was told before."""
    if "m" in found.parts and "q" not in found.parts:  # 'that July', of the year told last
        return values.month(found.told_year, found.month()) if found.told_year else ""
    unit, word = found.unit, found.word("q") or "same"
    if "w" in found.parts or "m" in found.parts:
        return _next_named(found, word in _FOLLOWING)
    is_apart = word == "same" and unit in ("month", "year") and found.apart.at(unit) != Anchor()
    told = (found.apart if is_apart else found.told).at(unit)
    return values.shifted(unit, _FOLLOWING.get(word, -1), told)


def _next_named(found: Found, is_after: bool) -> str:
    """'the following Monday', 'the previous March': the nearest one behind or before what was told."""
    day, month = found.told.day, found.told.month
    if "w" in found.parts:
        word = "next" if is_after else "last"
        return values.weekday_near(found.weekday(), day.date, "unknown", word).isoformat() if day.date else ""
    if not month.month:
        return ""
    number = found.month()
    step = (number <= month.month) if is_after else -(number >= month.month)
    return values.month(month.year + step, number)


def _offset(found: Found) -> str:
    if "prior" in found.parts:
        return _year_ago(found)
    direction = 1 if found.word("q") == "later" else -1
    told, now = found.told.at(found.unit), found.anchor.date
    if direction < 0 and found.tense == "past" and told.date and now and told.date > now:
        told = found.anchor  # what was told last lies ahead
    return _distant(found, direction, told)


def _year_ago(found: Found) -> str:
    """'the year-ago quarter' is that before the quarter told last, or before the one that ended last."""
    told = found.told.quarter
    if found.word("u") == "month":
        return values.shifted("month", -12, found.apart.month if found.apart.month.month else found.told.month)
    if told.month:
        return values.shifted("quarter", -4, told)
    return values.shifted("quarter", -5, found.anchor) if found.word("u") == "quarter" else ""


def _counted_timex(found: Found, value: str) -> str:
    """Where nothing was told before, 'a year earlier' counts from publication."""
    if not value:
        resolve = _offset if {"n", "prior"} & set(found.parts) else _following
        value = resolve(replace(found, told=Told(found.anchor, found.anchor, found.anchor)))
    if not value and amount(found.word("n")) == "X":
        return "PAST_REF" if found.word("q") == "earlier" else "FUTURE_REF"
    is_week = value and found.word("u") == "week"
    return timex.week(edtf.bounds(value)[0]) if is_week else timex.of_edtf(value)


def _weekend(found: Found) -> str:
    return values.weekend_near(found.anchor, found.tense)


RELATIVE: dict[str, Callable[[Found], str]] = {
    "edge": _edge, "year-end": lambda found: values.edge(values.shifted("year", 0, found.anchor), "end"),
    "today": _today, "ago": _ago, "ahead": _ahead, "shifted": _shifted, "weekend": _weekend, "within": _within,
    "same": _following, "following": _following, "offset": _offset, "run": _run,
}
"""The rules by name."""

TIMEX: dict[str, Callable[[Found, str], str]] = {
    "edge": lambda found, value: timex.of_edtf(value if "day" in found.parts else _edged(found)),
    "year-end": lambda found, _: timex.of_edtf(values.shifted("year", 0, found.anchor)),
    "within": lambda found, _: timex.of_edtf(_around(found)),
    "today": lambda _, value: timex.of_edtf(value.rpartition("/")[2]),
    "ago": _ago_timex, "ahead": _ago_timex,
    "shifted": lambda found, value: timex.of_edtf(value if "p" not in found.parts else _shifted(_whole(found))),
    "same": _counted_timex, "following": _counted_timex, "offset": _counted_timex,
}
"""TIMEX3 values that do not follow from the EDTF value alone."""
