"""Time expressions and their values, EDTF for digests and TIMEX3 for measuring.

Patterns find the expressions, arithmetic resolves them against the publication date; where that is not known, only what
is absolute ('4 July 2023') has a value and the rest keeps its words. A weekday or month without year lies in the past
unless the clause looks forward ('will meet on Friday'), after HeidelTime (Strötgen and Gertz 2010).
"""

from __future__ import annotations

import re
from itertools import takewhile

from msgspec.structs import replace

from briefing.edtf import DAY, YEAR
from briefing.extract.dates.context import is_time
from briefing.extract.dates.found import Found
from briefing.extract.dates.patterns import RANGES, fitting, name_index
from briefing.extract.dates.rules import value_of
from briefing.extract.dates.tense import tense_of
from briefing.extract.dates.values import Anchor, Told, anchor_of
from briefing.extract.dates.weekdays import is_sure, past_weekdays, weekday_of
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import markers, preposition
from briefing.extract.text.memory import remembered
from briefing.extract.text.reading import Reading, TimeKind, TimeMention
from briefing.extract.text.tree import clause_of
from briefing.extract.text.words import Span
from briefing.types.digest import DateMention, Evidence

_LONG_AGO = 300
"""How many days before publication a narrative is of times past, and an hour in it not one of today's."""
_STOP = re.compile(r"[.!?](?<![ap]\.m[.!?])[”\"’)]* (?=[A-Z“\"])|\n")
"""About where a sentence ends: only those with a word of time in them are searched."""
_JOINED = re.compile(r"\band (?:then )?(?:on|in|by) (?:the )?$")
_KINDS: dict[str, TimeKind] = {"clock": "time", "duration": "duration", "set": "set", "vague": "vague"}


@remembered
def find_dates(reading: Reading, ranges: bool = True) -> tuple[TimeMention, ...]:
    """The time expressions of an article in text order, without overlap.

    Without `ranges` the ends of 'from May to July' are expressions of their own, as TIMEX3 has them.
    """
    anchor = anchor_of(reading.article.published.edtf)
    told, apart, done, told_at = Told(), Told(), Anchor(), -1
    found: list[TimeMention] = []
    matches = _matches(reading, ranges)
    past = past_weekdays(matches)
    for rule, match, span in matches:
        parts = {name: text for name, text in match.groupdict().items() if text}
        if rule == "day-of-year" and found and _is_year_of(found[-1], match, reading):
            parts["y"] = found[-1].edtf
        is_near = told_at >= span.sent.start
        near = _day_of_hour(told.day, anchor, is_near)
        tense, base = tense_of(span), anchor
        if rule == "weekday" and tense == "future" and weekday_of(match) in past and not is_sure(span):
            tense = "past"
        is_next = is_near and _JOINED.search(reading.doc.text, 0, match.start()) is not None
        if rule in ("day-of-year", "month") and tense == "past" and is_next and _is_long_ago(told.day, anchor):
            tense, base = "future", told.day  # 'fell on 9 April 2003, and on 1 May': the next one told
        if rule == "weekday" and tense == "future" and is_near and _is_over(parts["w"], told, anchor):
            base = told.day  # 'will meet on Sunday and Monday', told on a Monday
        bare = rule == "weekday" and tense == "past" and weekday_of(match) >= 0
        if bare and (said := _day_of_saying(span, found)):
            base = anchor_of(said)
        # 'will end by May 31. On the same day they SIGNED it': that of what has been
        gone = rule == "same" and tense == "past" and done.day and _is_to_come(told.day, anchor)
        since = replace(told, day=done) if gone else told
        value, timex = value_of(rule, Found(parts, tense, base, since, near, apart))
        kind = _KINDS.get(rule.partition("-")[0], "date")
        mention = TimeMention(span.start, span.end, match.group(), value, rule, kind, timex)
        if span.start >= reading.body and value and not (is_near and _is_before_it(span)):
            is_when = preposition(span.root) not in ("since", "until")
            is_day = told.then(value).day != told.day or len(value) == DAY
            told_at = span.start if is_when and is_day else told_at
            told = told.then(value)
            apart = _apart(apart, told, anchor)
            done = done if _is_to_come(told.day, anchor) else told.day
        if not (found and _is_hour_of(found[-1], mention, reading)):
            found.append(mention)
            continue
        hour = found.pop()
        words = reading.doc.text[reading.doc[hour.start].idx : match.end()]
        found.append(replace(mention, start=hour.start, text=words, timex=_at_hour(timex, hour.timex)))
    return tuple(found)


def date_mentions(reading: Reading, times: tuple[TimeMention, ...]) -> tuple[DateMention, ...]:
    """The digest's `dates`: all that are points in time, and a publication date printed outside of the prose."""
    mentions = [
        DateMention(text=t.text, edtf=t.edtf, rule=t.rule, evidence=(reading.evidence(reading.doc[t.start:t.end]),))
        for t in times
        if t.kind == "date"
    ]
    published, article = reading.article.published, reading.article
    for block in article.blocks:
        at = article.text.find(published.text, block.start, block.end) if published.text else -1
        if block.kind in ("date", "byline") and at >= 0:
            piece = Evidence(exact=published.text, start=at, end=at + len(published.text))
            mentions.append(DateMention(text=published.text, edtf=published.edtf, rule="published", evidence=(piece,)))
            break
    return tuple(sorted(mentions, key=lambda m: m.evidence[0].start))


def _matches(reading: Reading, ranges: bool) -> list[tuple[str, re.Match[str], Span]]:
    """The matches that are times and do not overlap: the leftmost, of these the longest, of these the first rule's."""
    text = reading.doc.text
    every: list[tuple[str, re.Match[str]]] = []
    start = 0
    for end in [*(stop.end() for stop in _STOP.finditer(text)), len(text)]:
        for name, pattern in fitting(text[start:end]):
            if ranges or name not in RANGES:
                every += [(name, match) for match in pattern.finditer(text, start, end)]
        start = end
    every.sort(key=lambda found: (found[1].start(), -found[1].end()))
    kept: list[tuple[str, re.Match[str], Span]] = []
    for rule, match in every:
        if kept and match.start() < kept[-1][1].end():
            continue
        span = reading.doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is not None and is_time(rule, match, span):
            kept.append((rule, match, span))
    return kept


def _day_of_saying(span: Span, found: list[TimeMention]) -> str:
    """The day on which somebody told what holds a time ('said FRIDAY that rebels attacked it on Wednesday') or on which
    that was done which it went before ('attacked it on TUESDAY, after they had shelled it on Sunday'); '' if none."""
    clause = clause_of(span.root)
    for day in takewhile(lambda d: d.start >= span.sent.start, reversed(found)):
        root = span.doc[day.start : day.end].root
        verb = clause_of(root)
        said = act(verb) and clause != verb and verb.is_ancestor(span.root)
        after = _is_before_it(span) and clause.head == verb and root.lower_ != span.root.lower_
        if len(day.edtf) == DAY and (said or after):
            return day.edtf
    return ""


def _is_year_of(year: TimeMention, day: re.Match[str], reading: Reading) -> bool:
    """Whether the time told right before a day without its year is that year: 'last year on October 7'."""
    end = reading.doc[year.start].idx + len(year.text)
    return len(year.edtf) == YEAR and reading.doc.text[end : day.start()].strip(" ,") == "on"


def _day_of_hour(told: Anchor, anchor: Anchor, is_near: bool) -> Anchor:
    """The day that a time of day is of: one told in its sentence, or where the narrative of times long ago stands."""
    return told if told.day and (is_near or not anchor.day or _is_long_ago(told, anchor)) else anchor


def _is_before_it(span: Span) -> bool:
    """Whether a time is that of what went before what its sentence tells: 'on May 3 it fell, AFTER it had burned on May
    1. The next day'."""
    clause = clause_of(span.root)
    return clause.dep_ == "advcl" and bool({"after", "since"} & set(markers(clause)))


def _apart(apart: Told, told: Told, anchor: Anchor) -> Told:
    """What was told last of another month, and of another year, than that of publication."""
    month = told.month if (told.month.year, told.month.month) != (anchor.year, anchor.month) else apart.month
    return Told(apart.day, month, told.year if told.year.year != anchor.year else apart.year, apart.quarter)


def _is_to_come(day: Anchor, anchor: Anchor) -> bool:
    return day.date is not None and anchor.date is not None and day.date > anchor.date


def _is_over(weekday: str, told: Told, anchor: Anchor) -> bool:
    """Whether a weekday is that of publication, and a later day has been told before it."""
    today, day = anchor.date, told.day.date
    if today is None or day is None or day <= today:
        return False
    return name_index("weekdays")[weekday.rstrip(".").lower()] == today.weekday()


def _is_long_ago(told: Anchor, anchor: Anchor) -> bool:
    """Whether what is told lies so far back that it is a narrative of its own."""
    return told.date is not None and anchor.date is not None and (anchor.date - told.date).days > _LONG_AGO


def _is_hour_of(hour: TimeMention, day: TimeMention, reading: Reading) -> bool:
    """Whether a time of day and the day behind it are one expression: '8 p.m. on Friday'."""
    between = [t.lower_ for t in reading.doc.words[hour.end : day.start]]
    return hour.kind == "time" and day.kind == "date" and len(day.timex) >= 10 and between in ([], ["on"], [","])


def _at_hour(day: str, hour: str) -> str:
    """The TIMEX3 value of an hour on a day, or in a part of it: "6 o'clock this afternoon" is 18:00."""
    clock = hour.partition("T")[2]
    if day[10:] in ("TAF", "TEV", "TNI") and clock[:2].isdecimal() and int(clock[:2]) < 12:
        clock = f"{int(clock[:2]) + 12}{clock[2:]}"
    return f"{day[:10]}T{clock}"
