"""The verbs of what a clause promises, asks or threatens."""

from __future__ import annotations

from briefing.extract.text.clauses import complements, infinitives
from briefing.extract.text.grammar import markers
from briefing.extract.text.tree import children, conjuncts
from briefing.extract.text.words import Token

ASIDE = frozenset({"after", "before", "since", "while", "when", "as", "once", "until", "because", "although", "though",
                   "with"})
"""What opens a clause that is no content of a promise, a request or an accusation."""


def complement_verbs(clause: Token) -> tuple[Token, ...]:
    """The verbs of what a clause promises, asks or threatens, coordination spread out."""
    said = (c for c in children(clause, "advcl") if _is_content(clause, c))
    # what a semicolon parts goes on by itself
    told = (c for c in complements(clause) if ";" not in {t.text for t in clause.doc[clause.i : c.i]})
    below = (*told, *infinitives(clause), *said)
    return tuple(v for c in below for v in conjuncts(c))


def _is_content(clause: Token, below: Token) -> bool:
    """Whether an adverbial clause is what is promised or asked ('warned of closing'), no afterthought (', closing')."""
    # 'thanked him WHEN they met'
    marks = {*markers(below), *(c.lower_ for c in children(below, "advmod") if c.tag_ == "WRB")}
    if marks:
        return not marks & ASIDE and "unless" not in marks
    return below.i > clause.i and "," not in {t.text for t in clause.doc[clause.i : below.left_edge.i + 1]}
