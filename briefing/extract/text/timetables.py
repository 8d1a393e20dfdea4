"""What the present tells of a journey still to be made: 'then flies to Oslo', 'heads to Togo'."""

from __future__ import annotations

from briefing.extract.text.clauses import adverbs, auxiliaries
from briefing.extract.text.grammar import obliques
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_NEXT = frozenset({"then", "next", "later", "afterward", "afterwards", "subsequently", "onward", "onwards"})


def is_timetabled(clause: Token) -> bool:
    """Whether a main clause in the present tells a stop of a journey: who is there next, or where he leaves for."""
    main = first_conjunct(clause)
    if clause.tag_ != "VBZ" or auxiliaries(clause) or main.dep_ not in ("ROOT", "ccomp", "parataxis", "acl:relcl"):
        return False
    if any(a.lower_ in word_set("events", "habitual") for a in adverbs(clause)):
        return False
    follows = any(w.lower_ in _NEXT for w in (*adverbs(clause), *children(clause, "obl:unmarked")))
    follows = follows or any(o.i < clause.i for o in obliques(clause, "after", "from"))
    bound = base(clause) in word_set("mood", "leaving_for") and bool(obliques(clause, "to", "for", "toward", "towards"))
    return bound or (follows and base(clause) in word_set("mood", "stops"))
