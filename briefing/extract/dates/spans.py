"""TIMEX3 values of what is no point in time: lengths, repetitions, times of day, and vague references.

EDTF has none for them, so that they stay out of digests; no clause is dated by them.
"""

from __future__ import annotations

import re

from briefing.extract.dates import timex
from briefing.extract.dates.patterns import name_index, number_of
from briefing.extract.dates.values import Anchor
from briefing.extract.text.vocabulary import vocabulary, word_set

_NAMED_HOURS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_REFERENCES = {"vague-present": "PRESENT_REF", "vague-past": "PAST_REF", "vague-future": "FUTURE_REF"}
_MULTIPLES = {"thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_SINGLE = frozenset({"past", "entire", "whole", "full", "all", "last", "next", "first", "final", "opening"})


def span_value(rule: str, parts: dict[str, str], day: Anchor) -> str:
    """The value of a match of a duration, set, clock or vague rule; `day` is the day that a time of day belongs to."""
    if rule == "duration":
        return _length(parts)
    if rule.startswith("set"):
        return _repetition(parts)
    return _time_of_day(parts, day) if rule.startswith("clock") else _REFERENCES[rule]


def amount(words: str) -> str:
    """A printed amount as TIMEX3 has it: '2' for 'two', '2.5' for 'two and a half', 'X' for 'several' or nothing."""
    text = words.lower()
    if not text or text in word_set("calendar", "vague"):
        return "X"
    if text.startswith("half"):
        return "0.5"
    if text in _SINGLE:
        return "1"
    text = re.sub(r"(?: 1/2|½)$|[ -]and[ -]a[ -]half", " and a half", text)
    whole, _, half = text.partition(" and a ")
    if many := _MULTIPLES.get(whole.split()[-1]):
        return f"{float(amount(whole.rpartition(' ')[0])) * many:.0f}"
    if re.fullmatch(r"\d+\.\d+", whole):
        return whole
    return f"{number_of(whole)}{'.5' if half else ''}"


def daypart(words: str) -> str:
    """TIMEX3's sign for a printed part of the day, with its T: 'TMO'."""
    signs: dict[str, str] = vocabulary("calendar")["dayparts"]
    return f"T{signs[words.lower()]}" if words else ""


def _length(parts: dict[str, str]) -> str:
    """'three years', 'the past decade', 'half an hour', 'an hour and a half', 'months'."""
    unit: str = vocabulary("calendar")["lengths"][parts["u"].lower()]
    if "u2" in parts:  # '2 hours 18 minutes'
        least: str = vocabulary("calendar")["lengths"][parts["u2"].lower()]
        return timex.length(amount(parts["n"]), unit) + amount(parts["n2"]) + least[-1]
    much = "1" if "one" in parts else amount(parts.get("n", ""))
    return timex.length(f"{much}.5" if "half" in parts else much, unit)


def _repetition(parts: dict[str, str]) -> str:
    """'daily', 'twice a year', 'every two weeks', 'Mondays', 'each spring', 'every morning'."""
    part = daypart(parts.get("part", ""))
    if "s" in parts:
        return str(vocabulary("calendar")["repeated"][parts["s"].lower()])
    if "u" in parts:
        many = "2" if parts.get("n", "").lower() == "other" else amount(parts.get("n", "one"))
        return timex.length(many, vocabulary("calendar")["lengths"][parts["u"].lower()])
    if "w" in parts:
        return f"XXXX-WXX-{name_index('weekdays')[parts['w'].rstrip('.').lower()] + 1}{part}"
    if "m" in parts:
        return f"XXXX-{name_index('months')[parts['m'].rstrip('.').lower()]:02d}"
    if "season" in parts:
        return f"XXXX-{timex.SEASONS[name_index('seasons')[parts['season'].lower()]]}"
    return "XXXX-WXX-WE" if "we" in parts else f"XXXX-XX-XX{part}"


def _time_of_day(parts: dict[str, str], day: Anchor) -> str:
    """'8 p.m.', '17:30 GMT', 'noon', "ten o'clock", on the day told or of publication."""
    on = day.date.isoformat() if day.date else "XXXX-XX-XX"
    if "named" in parts:
        return f"{on}T{_NAMED_HOURS[parts['named'].lower()]}"
    if "hour" not in parts:
        return f"{on}{daypart(parts['part'])}"
    hour, half = number_of(parts["hour"]), parts.get("half", "").lower()
    is_late = half.startswith("p") or daypart(parts.get("part", "")) in ("TAF", "TEV", "TNI")
    if half or "part" in parts:
        hour = hour % 12 + 12 * is_late
    return f"{on}T{hour:02d}:{parts.get('minute', '00')}"
