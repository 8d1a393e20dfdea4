"""From a match of a date pattern to its EDTF and TIMEX3 values."""

from __future__ import annotations

from briefing import edtf
from briefing.extract.dates import timex
from briefing.extract.dates.found import Found
from briefing.extract.dates.named import NAMED, numeric_timex
from briefing.extract.dates.relative import RELATIVE, TIMEX
from briefing.extract.dates.spans import daypart, span_value

_RESOLVERS = NAMED | RELATIVE
_TIMEX = TIMEX | {"numeric": numeric_timex}
_PARTS = {"tonight": "night", "last night": "night", "overnight": "night", "this morning": "morning",
          "this afternoon": "afternoon", "this evening": "evening"}


def value_of(rule: str, found: Found) -> tuple[str, str]:
    """EDTF and TIMEX3 value of a match of a rule, '' where it has none or the calendar has no such day."""
    if rule not in _RESOLVERS:
        return "", span_value(rule, found.parts, found.told.day if "told" in found.parts else found.near)
    value = _RESOLVERS[rule](found)
    value = value if edtf.is_valid(value) else ""
    other = _TIMEX[rule](found, value) if rule in _TIMEX else timex.of_edtf(value)
    part = found.word("part") or found.word("of") or _PARTS.get(found.word("t"), "")
    return value, other + daypart(part) if len(other) == len("2013-03-22") else other
