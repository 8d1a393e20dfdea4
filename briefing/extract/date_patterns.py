"""What time expressions look like: one pattern a rule, made from the words in `data/calendar.yaml`.

The rules' names are what `TimeMention.rule` shows. Named groups carry the parts: y year, m month, d day, w weekday,
n count, u unit, p part ('late'), q qualifier ('last'), o ordinal; the second one of a range ends in 2.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.extract.vocabulary import vocabulary

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number_of(word: str) -> int:
    """The number that a word or digits stand for ('four', '4', 'twenty-five'); 0 where it is none."""
    text = word.lower().replace(",", "")
    if text.isdigit():
        return int(text)
    known: dict[str, int] = vocabulary("calendar")["numbers"] | vocabulary("calendar")["ordinals"]
    if text in known:
        return known[text]
    tens, _, ones = text.replace(" ", "-").partition("-")
    return known[tens] + known[ones] if tens in known and ones in known else 0


@cache
def name_index(group: str) -> dict[str, int]:
    """From each printed word of 'months', 'weekdays' or 'seasons', lower case, to its number."""
    listed: dict[int, list[str]] = vocabulary("calendar")[group]
    return {word.lower(): number for number, words in listed.items() for word in words}


def _any(words: list[str] | tuple[str, ...]) -> str:
    """An alternation, longer words first."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


def _names(group: str) -> str:
    """The capitalised names of a group, in title case or capitals; short forms may have a full stop."""
    listed: dict[int, list[str]] = vocabulary("calendar")[group]
    full = [w for words in listed.values() for w in (words[0], words[0].upper())]
    short = [w for words in listed.values() for w in words[1:]]
    return rf"(?:(?:{_any(full)})|(?:{_any(short)})\b\.?)"


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The rules in order of preference: of two that match at one place the longer wins, of equals the earlier."""
    words = vocabulary("calendar")
    compound = [f"{ten}-{one}" for ten in ("twenty", "thirty", "forty", "fifty") for one in _ONES]
    count = r"(?:\d{1,4}|" + _any([*words["numbers"], *compound]) + ")"
    piece = {
        "M": _names("months"),
        "W": _names("weekdays"),
        "D": r"(?:[12]\d|3[01]|0?[1-9])",
        "TH": r"(?:st|nd|rd|th)?",
        "Y": r"(?:1[0-9]\d\d|20\d\d)",
        "P": r"(?P<p>(?i:early|mid|late))[ -]",
        "TIME": rf"(?: (?i:early |late |mid-?)?(?i:{_any(words['dayparts'])}))",
        "SEASON": "(?i:" + _any([w for group in words["seasons"].values() for w in group]) + ")",
        "N": f"(?i:{count})",
        "ABOUT": f"(?i:{_any(words['about'])})",
        "VAGUE": f"(?i:{_any(words['vague'])})",
        "UNIT": "(?i:day|week|month|year|decade|quarter|century|centurie)",
        "O": "(?i:" + _any(list(words["ordinals"])) + r"|\d{1,2}(?:st|nd|rd|th))",
        "HOLIDAY": "(?:" + _any(list(words["holidays"])) + ")",
        "DASH": " ?[-–—] ?",
        "THROUGH": "(?: ?[-–—] ?| (?:to|and|until|till|through) )",
    }
    listed = []
    for name, pattern in _RULES:
        for key, text in piece.items():
            pattern = pattern.replace(f"<{key}>", text)
        listed.append((name, re.compile(rf"(?<![\w$€£.]){pattern}(?!\w)")))
    return tuple(listed)


@cache
def trigger() -> re.Pattern[str]:
    """What every time expression holds: a digit or a word of time."""
    words = vocabulary("calendar")
    names = [w for group in ("months", "weekdays", "seasons") for listed in words[group].values() for w in listed]
    units = ["day", "week", "month", "year", "decade", "century", "centuries", "quarter", "half", "tonight", "night",
             "tomorrow", "morning", "afternoon", "evening", *words["holidays"]]  # fmt: skip
    return re.compile(rf"\d|\b(?:{_any([*names, *units])})|day\b", re.IGNORECASE)


_RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:T\d\d:\d\d\S*)?"),
    ("day-span", r"(?:(?i:from|between) )?(?P<m><M>) (?P<d><D>)<TH><THROUGH>(?:(?P<m2><M>) )?(?P<d2><D>)<TH>"
                 r"(?:,? ?,? ?(?P<y><Y>))?"),
    ("day-span", r"(?:(?i:from|between) )?(?P<d><D>)<TH>(?: (?P<m><M>)(?:,? (?P<y><Y>))?)?<THROUGH>"
                 r"(?P<d2><D>)<TH> (?P<m2><M>)(?:,? (?P<y2><Y>))?"),
    ("day", r"(?:<W>,? )?(?P<m><M>) ?(?P<d><D>)<TH> ?,? ?(?P<y><Y>)"),
    ("day", r"(?:<W>,? )?(?:the )?(?P<d><D>)<TH>(?: of)?[ -](?P<m><M>)[,-]? ?(?P<y><Y>)"),
    ("day-of-year", r"(?:<W>,? )?(?P<m><M>) (?P<d><D>)<TH>(?![:,]\d| ?%| percent)<TIME>?"),
    ("day-of-year", r"(?:<W>,? )?(?:the )?(?P<d><D>)<TH>(?: of)? (?P<m><M>)<TIME>?"),
    ("month-span", r"(?:(?i:from|between) )?(?P<m><M>)(?: (?P<y><Y>))?<THROUGH>(?P<m2><M>),? (?P<y2><Y>)"),
    ("month-pair", r"(?:(?i:from|between) )?(?P<m><M>)<THROUGH>(?P<m2><M>)"),
    ("month-of-year", r"(?:<P>)?(?P<m><M>),?(?: of)? (?P<y><Y>)"),
    ("month", r"(?:(?P<q>(?i:last|next|this)) )?(?:<P>)?(?P<m><M>)(?: (?P<q2>(?i:last|this|next)) (?i:year))?"),
    ("year-span", r"(?:(?i:from|between) )(?P<y><Y>)<THROUGH>(?P<y2><Y>)"),
    ("year-span", r"(?P<y><Y>)[-–](?P<y2><Y>|\d\d)"),
    ("decade", r"(?:(?i:the) )?(?:<P>)?(?P<y>1[0-9]\d0|20\d0)['’]?s"),
    ("century", r"(?:(?i:the) )?(?:(?i:early|mid|late)[ -])?(?P<o><O>)[ -](?i:century)"),
    ("season", r"(?:(?i:the) )?(?:<P>)?(?P<s><SEASON>)(?: of)? (?P<y><Y>)"),
    ("season", r"(?:(?P<q>(?i:last|next|this)) )(?P<s><SEASON>)"),
    ("quarter", r"(?:(?i:the) )?(?P<o><O>)[ -](?P<u>(?i:quarter|half))"
                r"(?: of (?P<y><Y>)| of (?P<q>(?i:this|last|next|the)) (?i:year)| (?P<y2><Y>))"),
    ("quarter", r"Q(?P<o>[1-4]) ?(?P<y><Y>)"),
    ("edge", r"(?:(?i:the) )?(?:(?i:very) )?(?P<e>(?i:start|beginning|end|middle|close|turn|outset)) of "
             r"(?:(?P<q>(?i:the|this|last|next|the past)) (?P<u>(?i:week|month|year|decade|century))"
             r"|(?P<m><M>)(?:,? (?P<y><Y>))?|(?P<y2><Y>))"),
    ("year-end", r"(?:(?i:the) )?(?i:year|month)(?:-| ?)(?P<e>(?i:end))"),
    ("year", r"(?:<P>)?(?P<y><Y>)"),
    ("weekday-pair", r"(?:(?i:from|between|on|both) )?(?P<w><W>)<THROUGH>(?P<w2><W>)"),
    ("weekday", r"(?:(?i:early|late|later|earlier)(?: on)? )?"
                r"(?:(?P<q>(?i:last|next|this past|this coming|this|the past|the coming|coming)) )?"
                r"(?:(?i:early|late) (?:on )?)?(?P<w><W>)<TIME>?(?: (?P<q2>(?i:last|this|next)) (?i:week))?"),
    ("today", r"(?P<t>(?i:the day before yesterday|the day after tomorrow|today|yesterday|tomorrow|tonight|last night"
              r"|this (?:morning|afternoon|evening)))(?: (?i:morning|afternoon|evening|night))?"),
    ("ago", r"(?:<ABOUT> )?(?P<n><N>|<VAGUE>)(?: and a half)?[ -](?P<u><UNIT>)s? ago"),
    ("ago", r"(?P<n>)(?P<u><UNIT>)s ago"),
    ("ahead", r"(?:<ABOUT> )?(?P<n><N>) (?P<u><UNIT>)s? from now"),
    ("ahead", r"(?i:in) (?:<ABOUT> )?(?P<n><N>) (?P<u><UNIT>)s?['’]s? time"),
    ("within", r"(?P<p>(?i:later|earlier)) (?:(?i:in|on) )?(?i:in the|this|the|that) (?P<u>(?i:week|month|year|day))"),
    ("shifted", r"(?:(?i:early|late|mid|later|earlier)[ -])?(?:(?i:in) )?(?:(?i:the) )?"
                r"(?P<q>(?i:last|next|this|past|coming|current|previous)) "
                r"(?P<u>(?i:day|week|weekend|month|quarter|year|decade|century))"),
    ("weekend", r"(?i:over|at|on|during) (?i:the) (?P<u>(?i:weekend))"),
    ("same", r"(?i:the same|that same|that very|that) (?P<u>(?i:day|week|month|year))"),
    ("following", r"(?i:the) (?P<q>(?i:following|next|previous|preceding)) (?P<u>(?i:day|week|month|year))"),
    ("following", r"(?i:the) (?P<u>(?i:day)) (?P<q>(?i:after|before|earlier))"),
    ("offset", r"(?:<ABOUT> )?(?P<n><N>) (?P<u>(?i:day|week|month|year))s? (?P<q>(?i:later|earlier))"),
    ("holiday", r"(?P<h><HOLIDAY>)(?:,? (?P<y><Y>))?"),
)
