"""Which words a rule cannot do without: it is tried only on the sentences that have them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.extract.text.vocabulary import vocabulary

_NEEDED = {
    "ago": "ago", "ahead": "now time", "offset": "later earlier ago prior previous last",
    "edge": "start beginning end middle close turn outset day + day week month year decade century MONTHS 0",
    "within": "day week month year", "century": "century", "quarter": "quarter half q period",
    "quarter-alone": "quarter half",
    "clock": "0 noon midday midnight",
    "clock-word": "clock m am pm", "clock-part": "DAYPARTS",
    "iso": "0000", "numeric": "0000 + /", "dotted": "0000", "era": "ad ce bc bce d c + 0",
    "islamic": "ISLAMIC_MONTHS + 0",
    "year": "0000", "year-span": "0000", "weekend": "weekend", "same": "that same + day week month year MONTHS",
    "following": "following next previous preceding same after before earlier"
    " + day week weekend month quarter year decade century MONTHS WEEKDAYS DAYPARTS",
    "today": "today yesterday tomorrow tonight night overnight morning afternoon evening",
    "shifted": "day week weekend month quarter year decade century",
    "decade": "0 twenties thirties forties fifties sixties seventies eighties nineties"
    " + s twenties thirties forties fifties sixties seventies eighties nineties",
    "day-of-month": "st nd rd th + 0",
    "year-end": "end yearend monthend",
    "week-of-month": "week + MONTHS",
    "run": "days weeks months quarters + first opening last final closing",
    "month": "MONTHS", "month-of-year": "MONTHS + 0000", "month-span": "MONTHS + 0000", "month-pair": "MONTHS",
    "day": "MONTHS + 0000", "day-of-year": "MONTHS", "day-span": "MONTHS + 0",
    "weekday": "WEEKDAYS", "weekday-pair": "WEEKDAYS", "season": "SEASONS",
    "duration": "LENGTHS", "holiday": "HOLIDAYS", "set-word": "REPEATED",
    "set": "each every",
    "vague-present": "PRESENT",
    "vague-past": "PAST recent past previous",
    "vague-future": "FUTURE future coming ahead come",
}  # fmt: skip
"""By rule the words of which a match holds one, '0' for a digit, '0000' for four in a row, '/' for that; a group of
data/calendar.yaml in capitals, MONDAYS for the plural of weekdays. Behind a plus stand others, of which it holds one,
too."""
_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\d{4}")


def words_of(sentence: str) -> frozenset[str]:
    """The words of a sentence, lower case, by which rules are known to match nowhere in it; '0' for any digit, '0000'
    for four in a row, '/' for that."""
    words = set(_WORD.findall(sentence.lower()))
    if _DIGIT.search(sentence):
        words |= {"0", "0000"} if _YEAR.search(sentence) else {"0"}
        words |= {"/"} if "/" in sentence else set()
    return frozenset(words)


def needed(name: str, own: str = "") -> tuple[frozenset[str], frozenset[str]]:
    """Two sets of words: a match of a rule holds one of each, of the second only where it is not empty.

    `own` are the words of one pattern, where it needs others than all patterns of its rule.
    """
    first, _, second = (own or _NEEDED.get(name, "")).partition("+")
    return _words(first), _words(second)


def _words(listed: str) -> frozenset[str]:
    return frozenset(w for word in listed.split() for w in (_group(word.lower()) if word.isupper() else (word,)))


def _group(name: str) -> Iterable[str]:
    """A word of each name in a group of the calendar."""
    if name == "mondays":
        return (f"{weekday}s" for weekday in _group("weekdays"))
    listed = vocabulary("calendar")[name]
    if name == "lengths":
        return (form for unit in listed for form in (unit, f"{unit}s", f"{unit}long", f"{unit}slong"))
    if name in ("months", "weekdays", "seasons"):
        return (w.lower() for words in listed.values() for w in words)
    if name == "islamic_months":
        listed = [month for names in listed.values() for month in names]
    longest = [max(words_of(phrase), key=lambda word: (len(word), word)) for phrase in listed]
    return (*longest, *(f"mid{word}" for word in longest)) if name == "dayparts" else longest
