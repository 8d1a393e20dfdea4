"""Since when a post is held: 'took office in late October', 'named last month'."""

from __future__ import annotations

from datetime import timedelta

from briefing import edtf
from briefing.extract.dates.find import find_dates
from briefing.extract.text.grammar import is_passive, objects, particle, subjects, undergoers
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import clauses, is_within
from briefing.extract.text.vocabulary import vocabulary
from briefing.extract.text.words import Token

_FRESH = timedelta(days=200)
"""A post taken up longer before publication than this is no longer called new."""


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


def _is_taking(clause: Token) -> bool:
    """Whether a clause tells that somebody takes up a post."""
    lemma = clause.lemma_.lower()
    taken: dict[str, list[str]] = vocabulary("roles")["taking"]
    if lemma in taken:
        return any(o.lower_ in taken[lemma] for o in objects(clause))
    if lemma == "swear":
        return particle(clause) == "in" or any(c.lower_ == "in" for c in clause.children)
    return lemma in vocabulary("roles")["appointing"]
