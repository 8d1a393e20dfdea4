"""What is no deed towards others although its words tell of one: what happens as a rule, and what firms do with their
own.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


def is_habit(clause: Token, members: Sequence[str], actors: Actors) -> bool:
    """Whether a clause says what happens as a rule, of nobody named: 'pirates USUALLY free the crews', 'people are
    killed by mines EVERY YEAR'. `members` are those who take part."""
    if any(actors.kind(m) for m in members) or {"has", "have", "had"} & set(auxiliaries(clause)):
        return False
    if any(c.lower_ in word_set("events", "habitual") for c in children(clause, "advmod")):
        return True
    times = children(clause, "obl:unmarked")
    return any(d.lower_ in ("every", "each") for t in times for d in children(t, "det"))


def is_business(doing: Sequence[str], done_to: Sequence[str], actors: Actors) -> bool:
    """Whether firms only run their business by what they stop: 'Kenya Airways cancelled 19 flights', but not 'to
    Chad'."""
    firms = bool(doing) and all(actors.sort(d) == "company" for d in doing)
    return firms and not any(actors.kind(x) == "country" for x in done_to)
