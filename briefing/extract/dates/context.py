"""Whether words that look like a time are one: 'May' after 'in', not in a name; a year, not a count."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Span

_ALSO_WORDS = frozenset({"mar", "march", "may", "august", "april", "june", "jan", "jun", "sun", "sat", "mon"})
"""Names of months that are other words or names, too."""
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD"})
_NO_LENGTHS = frozenset({"second", "minute", "quarter", "night", "weekend"})
"""Units that mean something else alone: 'a second', 'three quarters of them', 'headquarters', 'the minutes'."""
_BEFORE_PLURALS = frozenset({"IN", "TO", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "RB", "CC", ",", ".", ""})


_AROUND, _BESIDE = 60, 15
"""How many tokens before and behind it tell what a quarter is a quarter of, and how many what a half is."""
_TAKE_COUNTS = frozenset({"for", "and", "or", "than", "over", "against", "on"})
"""Words that stand before years and counts alike: 'for 2012', 'for 2012 refugees'."""
_COUNTS_BELOW = 1500
"""Numbers below are years only where nothing is counted: 'was built in 1132'."""
_OF_YEARS = frozenset({"in", "since", "until", "before", "after", "of"})
_BEHIND_YEARS = frozenset({"", ".", ",", ":", "-RRB-", "CC", "VBD", "IN", "PRP", "DT"})
_SECOND_YEAR = re.compile(r"\b\d{4} (?:and|or) $")


def is_time(rule: str, match: re.Match[str], span: Span) -> bool:
    """Whether a match of a rule is a time expression where it stands."""
    if any(t.ent_type_ == "PERSON" for t in span) and not (rule == "weekday" and _is_whole_entity(span)):
        return rule == "islamic"
    if rule in ("weekday", "set-word", "month") and _is_in_name(span):
        return False
    if rule in ("today", "vague-present") and span[0].is_title and _tag(span.doc, span.start - 1) == "NNP":
        return False  # 'Radio Today'
    if _is_title(span):
        return False
    check = _CHECKS.get(rule)
    return check is None or check(match, span)


def _is_whole_entity(span: Span) -> bool:
    """Whether nothing beside the span belongs to the entity that it is: 'Monday', taken for a name."""
    doc = span.doc
    outside = [doc[i] for i in (span.start - 1, span.end) if 0 <= i < len(doc)]
    return not any(t.ent_type_ == "PERSON" for t in outside)


def _is_in_name(span: Span) -> bool:
    """Whether a name goes on before or behind a word of time: 'the Holm Daily', 'the Sunday Post', 'Mar del Sol'."""
    first, kind = span[0], span[0].ent_type_
    behind = next((t for t in span.doc.words[span.end : span.end + 1]), None)
    goes_on = behind is not None and behind.ent_iob_ == "I" and behind.text.isalpha()
    return (kind == "ORG" and (first.ent_iob_ == "I" or goes_on)) or (kind == "GPE" and goes_on)


def _is_title(span: Span) -> bool:
    """Whether a span alone stands in quotation marks, written large: the programme 'This Week'."""
    doc, start = span.doc, span.start
    if not (len(span) > 1 and span[0].is_title and span[-1].is_title and start):
        return False
    behind = {t.tag_ for t in doc[span.end : span.end + 2]}
    return doc[start - 1].tag_ == "``" and "''" in behind


def _before(span: Span) -> str:
    """The word before a span, lower case."""
    return next((t.lower_ for t in reversed(span.doc[: span.start][-2:]) if not t.is_space), "")


def _after(span: Span) -> str:
    """The word behind a span, lower case."""
    return next((t.lower_ for t in span.doc.words[span.end : span.end + 2] if not t.is_space), "")


def _tag(doc: Doc, index: int) -> str:
    """The tag of the token at an index, '' outside of the text or of the line."""
    return doc[index].tag_ if 0 <= index < len(doc) and not doc[index].is_space else ""


def _is_bare(match: re.Match[str]) -> bool:
    return len(match.group().split()) == 1


def _month(match: re.Match[str], span: Span) -> bool:
    """A month alone stands behind a word that takes one, or is a name that nothing else has."""
    if not _is_bare(match):
        return True
    last = span.doc[span.end - 1]
    if last.tag_ == "MD" or _is_called(span):
        return False
    if _before(span) in word_set("calendar", "month_openers") or _is_modifier(span):
        return True
    named = last.tag_ == "NNP" and _tag(span.doc, span.start - 1) in ("JJ", "PRP$")
    return (named or match["m"].rstrip(".").lower() not in _ALSO_WORDS) and last.ent_type_ in ("", "DATE")


def _is_called(span: Span) -> bool:
    """Whether a day or month is a name with the word before it: 'the Good Friday accord', 'a Long March rocket'."""
    return _before(span) in word_set("calendar", "days_called") and span.doc[span.start - 1].is_title


def _is_modifier(span: Span) -> bool:
    """Whether a name stands before a common noun and tells which: 'an April truce', 'handed out June rations'."""
    last, doc = span[-1], span.doc
    if last.tag_ != "NNP" or last.dep_ not in ("compound", "nmod:unmarked") or last.ent_type_ not in ("", "DATE"):
        return False
    return _tag(doc, span.end) in ("NN", "NNS", "JJ") and doc[span.end].text.islower()


def _year(match: re.Match[str], span: Span) -> bool:
    """A bare year stands behind a word that takes one, or opens a sentence: 'in 2012', '2012 was'."""
    if not _is_bare(match) or match.groupdict().get("p") or "short" in match.groupdict():
        return True
    before, following = _before(span), _tag(span.doc, span.end)
    if before == "(" and span.start > 1 and span.doc[span.start - 2].like_num:
        return False  # 'resolution 2127 (2013)'
    if _is_numbered(span):
        return False
    if before in _TAKE_COUNTS and following == "NNS" and not _SECOND_YEAR.search(span.doc.text, 0, match.start()):
        return False
    opened = before in word_set("calendar", "year_openers") or (not before and following in ("VBD", "MD"))
    if int(match["y"]) < _COUNTS_BELOW and (before not in _OF_YEARS or following not in _BEHIND_YEARS):
        return False
    return opened and _after(span) not in word_set("calendar", "counted") and int(match["y"]) <= 2099


def _is_numbered(span: Span) -> bool:
    """Whether a number stands in a row that a plural noun opens: 'resolutions 1737 and 1747'."""
    row = span.start - 1
    while row > 0 and (span.doc[row].like_num or span.doc[row].lower_ in (",", "and", "or")):
        row -= 1
    return 0 <= row < span.start - 2 and span.doc[row].tag_ in ("NNS", "NNPS")


def _one_range(match: re.Match[str], span: Span) -> bool:
    """'between June 2030 and May 2031', 'June and July 2031'; 'June 2030 and May 2031', 'June 3 and June 5' are two."""
    told = match.groupdict()
    each = bool(told.get("y") and told.get("y2"))
    neither = bool(told.get("d") and told.get("m") and told.get("m2") and not told.get("y") and not told.get("y2"))
    is_opened = match.group().lower().startswith(("from ", "between "))
    return is_opened or " and " not in match.group() or not (each or neither)


def _weekday(match: re.Match[str], span: Span) -> bool:
    if _before(span) in ("a", "an") and _tag(span.doc, span.end) not in _NOUNS:
        return False  # 'it was a Tuesday'
    if _before(span) == "the" and _after(span) in ("before", "after"):
        return False  # 'on the Friday before the storm'
    if _is_called(span):
        return False
    if _is_bare(match) and len(match["w"].rstrip(".")) == 3:
        return match["w"].endswith(".") or _before(span) in ("on", ",", "(")
    return True


def _same(match: re.Match[str], span: Span) -> bool:
    """'later that July', not 'said that July was wet'."""
    alone = span[0].tag_ == "DT" or span[0].is_sent_start or _tag(span.doc, span.end) in ("", ".", ",")
    return "m" not in match.groupdict() or bool(alone)


def _season(match: re.Match[str], span: Span) -> bool:
    """'in the spring', not 'a spring', 'the fall of Holm', 'fall ill'."""
    if match.groupdict().get("q") or match.groupdict().get("y") or match.groupdict().get("short"):
        return True
    last = span.doc[span.end - 1]
    opened = _before(span) in word_set("calendar", "season_openers") and last.tag_ in ("NN", "NNP")
    return opened and match["s"].islower() and _after(span) != "of" and _tag(span.doc, span.end) not in _NOUNS


def _quarter(match: re.Match[str], span: Span) -> bool:
    """A quarter of no year told is one of business, not of a match."""
    reach = _BESIDE if "half" in match.group().lower() else _AROUND
    around = span.doc[max(0, span.start - reach) : span.end + reach]
    return any(t.lower_ in word_set("calendar", "business") for t in around)


def _duration(match: re.Match[str], span: Span) -> bool:
    """'two years', 'for years'; no 'a second', no 'two second halves', no 'his early days'."""
    unit, amount, doc = match["u"].lower(), (match["n"] or "").lower(), span.doc
    printed = match.group().lower()
    is_plural = printed.endswith("s")
    if amount == "many" and _before(span) == "as":
        return False
    if unit == "hour" and not amount and _before(span) == "after" and _after(span) != "of":
        return False  # 'after hours'
    if unit == "night" and amount == "a" and len(printed.split()) > 2:
        return True
    if unit == "second" and _tag(doc, span.end) in _NOUNS:
        return False
    if unit in _NO_LENGTHS and amount in ("a", "an", "one"):
        return _tag(doc, span.start - 1) in ("NN", "NNS", "CD")
    if (unit == "quarter" and _after(span) == "of") or (unit in _NO_LENGTHS and not amount):
        return unit == "minute" and _before(span) in ("took", "take", "takes", "for", "in", "within", "after")
    if unit == "second" and not is_plural:
        return False
    if (_before(span) in ("on", "to", "such", "quite") and amount in ("a", "an")) or _after(span) == "-":
        return False
    if not amount and printed.startswith("the "):
        return _before(span) in ("over", "in", "during", "through", "for", "of")
    if not amount and "long" not in printed and "old" not in printed:
        return _tag(doc, span.start - 1) in _BEFORE_PLURALS and _before(span) not in ("these", "those", "all", "most")
    return True


def _set(match: re.Match[str], span: Span) -> bool:
    """'daily', not the newspaper's name 'Daily'."""
    is_name = span[0].is_title and not span[0].is_sent_start
    beside = {_tag(span.doc, span.start - 1), _tag(span.doc, span.end)}
    return not (is_name and beside & {"NNP", "NNPS"})


def _vague(match: re.Match[str], span: Span) -> bool:
    """'the past', not 'the past president'; 'soon', not 'as soon as'."""
    last = match.group().lower().split()[-1]
    if match.group().lower() == "future":  # 'future talks', no name, and no 'his future'
        return match.group().islower() and _tag(span.doc, span.end) in ("NN", "NNS", "JJ")
    if last in ("past", "present", "future", "moment"):
        return _tag(span.doc, span.end) not in _NOUNS and _after(span) not in ("of", "-")
    if last == "recently":
        return _after(span) != "as"
    if last == "soon":
        return _before(span) not in ("as", "too", "how", "so") and _after(span) != "as"
    return True


def _holiday(match: re.Match[str], span: Span) -> bool:
    """'at Christmas', no 'Christmas trees' or 'Easter Island'."""
    if _before(span) in ("at", "over", "during", "since", "until", "this", "last", "next"):
        return True
    named = word_set("calendar", "named_after_days") & {t.lower_ for t in span.doc[span.end : span.end + 2]}
    if named:
        return False  # 'the Good Friday peace accord'
    return not (_is_bare(match) and _after(span).isalpha() and _tag(span.doc, span.end).startswith("NN"))


def _shifted(match: re.Match[str], span: Span) -> bool:
    """'last week'; 'the last day' is no time of its own."""
    return not (match["q"].lower() == "last" and (match.groupdict().get("u") or "").lower() == "day")


def _clock(match: re.Match[str], span: Span) -> bool:
    """'8 p.m.' and '17:30'; no result of a match ('won 3:20'), no part of a longer number."""
    if match.groupdict().get("half") or match.groupdict().get("named"):
        return True
    return not re.match(r"[:.]\d", span.doc.text[match.end() : match.end() + 2])


def _today(match: re.Match[str], span: Span) -> bool:
    """'was killed overnight'; not 'would not happen overnight', 'will stay overnight', which tell no night."""
    if match["t"].lower() != "overnight":
        return True
    return not {"MD", "TO"} & {t.tag_ for t in children(clause_of(span.root), "aux")}


_CHECKS: dict[str, Callable[[re.Match[str], Span], bool]] = {
    "month-span": _one_range, "day-span": _one_range,
    "month": _month, "year": _year, "weekday": _weekday, "season": _season, "duration": _duration, "set-word": _set,
    "holiday": _holiday, "shifted": _shifted, "today": _today, "same": _same, "quarter-alone": _quarter,
    "vague-past": _vague, "vague-present": _vague, "vague-future": _vague, "clock": _clock,
}
