"""Since when a post is held: 'took office in late October', 'named last month'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from briefing import edtf
from briefing.extract.dates.find import find_dates
from briefing.extract.dates.patterns import name_index
from briefing.extract.text.clauses import particle
from briefing.extract.text.grammar import is_passive, objects, phrase_head, subjects, undergoers
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import clause_of, clauses, is_subject, is_within
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_FRESH = timedelta(days=200)
"""A post taken up longer before publication than this is no longer called new."""


_TERM = 4
"""Years after which whoever held an office is told to have held it."""
_FURTHER = frozenset({"second", "third", "fourth", "fifth", "another", "new", "further"})
"""Before 'term' these say that an office is held by who held it before."""
_YEAR = re.compile(r"(?:19|20)\d(?:\d|0s)")


def takings_of_office(reading: Reading) -> list[tuple[Token, str]]:
    """The people (a token of each) whose taking of office the text dates shortly before publication, with the date.

    Without a publication date nothing is recent.
    """
    published = reading.article.published.edtf
    takings = [clause for clause in clauses(reading.doc) if _is_taking(clause)]
    if not published or not takings:
        return []
    printed = edtf.bounds(published)[1]
    times = [t for t in find_dates(reading) if t.edtf]
    found: list[tuple[Token, str]] = []
    for clause in takings:
        when = next((t.edtf for t in times if is_within(reading.doc[t.start], clause)), "")
        if when and printed - _FRESH <= edtf.bounds(when)[0] <= printed:
            bearers = undergoers(clause) if is_passive(clause) or objects(clause) else subjects(clause)
            if clause.lemma_.lower() in vocabulary("roles")["taking"]:
                bearers = subjects(clause)
            found += [(b, when) for b in bearers]
    return found


def is_long_over(reading: Reading, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether all that is told of somebody, named at some tokens, is what happened years before publication: 'the
    treaty, which President X signed in 2006'. Without a publication date nothing is."""
    published = reading.article.published.edtf
    if not published:
        return False
    last = edtf.bounds(published)[1].year - _TERM
    return all(any(year <= last for year in _years(reading.doc[start])) for start, _ in spans)


def _years(name: Token) -> list[int]:
    """The years in which what the clause around a name tells happened, if that is past and no taking of office."""
    head = phrase_head(name)
    clause = clause_of(head)
    taken = is_subject(head) and clause.lemma_.lower() in word_set("roles", "appointing") | {"become"}
    if clause.tag_ not in ("VBD", "VBN") or taken:
        return []
    told = (t for t in clause.subtree if _YEAR.fullmatch(t.text) and clause_of(t) == clause)
    return [_last_of(t.text) for t in told if _is_when(t)]


def _last_of(time: str) -> int:
    """A year, or the last one of a decade: '1960s'."""
    return int(time[:4]) + (9 if time.endswith("s") else 0)


def _is_when(year: Token) -> bool:
    """Whether something happened in a year, alone or behind a month: 'in 2006', 'in June 2006', 'in June of 2006'."""
    around = year.doc[max(0, year.i - 3) : year.i]
    passed = {"of", "the", "early", "late", *name_index("months")}
    before = [t for t in around if t.lower_ not in passed]
    return bool(before) and before[-1].lower_ in ("in", "on", ",")


def _is_taking(clause: Token) -> bool:
    """Whether a clause tells that somebody takes up a post."""
    lemma = clause.lemma_.lower()
    taken: dict[str, list[str]] = vocabulary("roles")["taking"]
    if lemma in taken:
        return any(o.lower_ in taken[lemma] for o in objects(clause))
    if lemma == "swear":
        into = particle(clause) == "in" or any(c.lower_ == "in" for c in clause.children)
    else:
        into = lemma in vocabulary("roles")["appointing"] and not lemma.startswith("re")
    return into and not _is_further(clause)


def _is_further(clause: Token) -> bool:
    """'sworn in for a SECOND TERM'."""
    terms = (t for t in clause.sent[1:] if t.lower_ == "term" and t.nbor(-1).lower_ in _FURTHER)
    return any(is_within(t, clause) for t in terms)
