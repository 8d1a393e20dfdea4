"""Which words a rule cannot do without: it is tried only on the sentences that have one of them."""

from __future__ import annotations

import re

from briefing.extract.text.vocabulary import vocabulary

_PARTS = ("mornings", "afternoons", "evenings", "nights")
_NEEDED = {
    "ago": "ago", "ahead": "now time", "offset": "later earlier ago prior previous last", "edge": "of",
    "within": "later earlier rest remainder end", "century": "century", "quarter": "quarter half q period",
    "quarter-alone": "quarter half",
    "clock": "0 noon midday midnight",
    "clock-word": "clock m am pm", "clock-part": "that at in by to toward from until before after since",
    "iso": "0", "numeric": "0", "era": "0", "islamic": "0",
    "year": "0", "year-span": "0", "weekend": "weekend", "same": "same that",
    "following": "the that", "today": "today yesterday tomorrow tonight night overnight morning afternoon evening",
    "shifted": "day week weekend month quarter year decade century", "decade": "0 the", "day-of-month": "0",
    "year-end": "end yearend monthend",
}
_NEEDED_NAMES = {
    "month": "months", "month-of-year": "months", "month-span": "months", "month-pair": "months", "day": "months",
    "day-of-year": "months", "day-span": "months", "weekday": "weekdays", "weekday-pair": "weekdays",
    "season": "seasons", "duration": "lengths",
    "holiday": "holidays", "set-word": "repeated",
}
_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")


def words_of(sentence: str) -> frozenset[str]:
    """The words of a sentence, lower case, by which most rules are known to match nowhere in it; '0' for any digit."""
    return frozenset(_WORD.findall(sentence.lower())) | ({"0"} if _DIGIT.search(sentence) else frozenset())


def needed(name: str) -> frozenset[str]:
    """The words of which a match of a rule holds one; empty where none is sure."""
    words = vocabulary("calendar")
    group = _NEEDED_NAMES.get(name)
    if group in ("holidays", "repeated"):
        return frozenset(max(words_of(phrase), key=lambda word: (len(word), word)) for phrase in words[group])
    if group == "lengths":
        return frozenset(form for unit in words[group] for form in (unit, f"{unit}s", f"{unit}long", f"{unit}slong"))
    if group:
        return frozenset(word.lower() for listed in words[group].values() for word in listed)
    if name == "set":
        days = [form for day in words["weekdays"].values() for form in (f"{day[0]}s", *day[1:])]
        words_alone = ("each", "every", "once", "twice", "times", "weekends", *_PARTS)
        return frozenset((*words_alone, *(day.lower() for day in days)))
    return frozenset(_NEEDED.get(name, "").split())
