"""The weekdays of a report: it has one day of a name, unless a word like 'next' says otherwise."""

from __future__ import annotations

import re

from briefing.extract.dates.hanging import is_inside
from briefing.extract.dates.patterns import name_index
from briefing.extract.dates.tense import tense_of
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import preposition
from briefing.extract.text.tree import is_clause
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span

_HELPERS = frozenset({"will", "shall", "'ll", "’ll", "wo", "should", "must", "would", "can", "may", "might", "could"})


def past_weekdays(matches: list[tuple[str, re.Match[str], Span]]) -> frozenset[int]:
    """The weekdays on which something is told to have been: a report has one day of a name, unless it says 'next'."""
    days = ((match, span) for rule, match, span in matches if rule == "weekday")
    return frozenset(weekday_of(match) for match, span in days if weekday_of(match) >= 0 and tense_of(span) == "past")


def weekday_of(match: re.Match[str]) -> int:
    """The weekday that a match names without 'last' or 'next', 0 for Monday; -1 for none."""
    told = match.groupdict()
    return -1 if told.get("q") or told.get("q2") else name_index("weekdays")[match["w"].rstrip(".").lower()]


def is_sure(span: Span) -> bool:
    """Whether words say of a time that looks forward that it is to come: 'will meet', 'is expected', no 'were to'; what
    lasts until a day or is held on it, as a summit, is to come, too."""
    if preposition(span.root) in ("until", "by") or span.root.head.lemma_.lower() in word_set("calendar", "gatherings"):
        return True
    if is_inside(span.root):
        return False
    for clause in (t for t in (span.root, *span.root.ancestors) if is_clause(t)):
        helpers = set(auxiliaries(clause))
        plans = clause.lower_ in word_set("calendar", "forward") and clause.tag_ != "VBD"
        if helpers & _HELPERS or (plans and not helpers & {"was", "were", "had"}):
            return True
    return False
