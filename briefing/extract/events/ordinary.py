"""What is no deed towards others although its words tell of one: what happens as a rule, and what firms do with their
own.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.happenings import Happening
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import own_subjects
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_DEEDS = frozenset({"AID", "ASSAULT", "COERCE", "COOPERATE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION"})
"""What is done by more than saying it."""


def is_habit(clause: Token, members: Sequence[str], actors: Actors) -> bool:
    """Whether a clause says what happens as a rule: 'Chad OFTEN attacks the post', 'people are killed by mines EVERY
    YEAR'; in the past it does so only of nobody named. `members` are those who take part."""
    if any(actors.kind(m) for m in members) and not _is_lasting(clause):
        return False
    return is_usual(clause)


def is_usual(clause: Token) -> bool:
    """Whether an adverb or a time of a clause says that it is so as a rule, and not that it has often been done."""
    if {"has", "have", "had"} & set(auxiliaries(clause)):
        return False
    first = first_conjunct(clause)
    goes_on = first.tag_ == clause.tag_ and not own_subjects(clause)  # 'often attack them and STEAL their cattle'
    told = (clause, first) if goes_on else (clause,)
    if any(c.lower_ in word_set("events", "habitual") for t in told for c in children(t, "advmod")):
        return True
    times = (c for t in told for c in children(t, "obl:unmarked"))
    return any(d.lower_ in ("every", "each") for t in times for d in children(t, "det"))


def _is_lasting(clause: Token) -> bool:
    return clause.tag_ in ("VBZ", "VBP", "VBG") or bool({"is", "are"} & set(auxiliaries(clause)))


def is_custom(happening: Happening, times: Times) -> bool:
    """Whether a deed in the plain present tells what is so in general, of no day: 'the agency GIVES grants', 'the law
    BARS troops from voting'."""
    told = happening.told
    bodily = happening.type in _DEEDS and happening.claim is None
    plain = told.tag_ in ("VBZ", "VBP") and told.lower_ in (base(told), f"{base(told)}s", f"{base(told)}es")
    held = happening.voice.modality in ("asserted", "reported")
    return bodily and plain and held and not auxiliaries(told) and times.of(told) is None


def is_business(doing: Sequence[str], done_to: Sequence[str], actors: Actors) -> bool:
    """Whether firms only run their business by what they stop: 'Kenya Airways cancelled 19 flights', but not 'to
    Chad'."""
    firms = bool(doing) and all(actors.sort(d) == "company" for d in doing)
    return firms and not any(actors.kind(x) == "country" for x in done_to)
