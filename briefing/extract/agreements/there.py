"""Whether the words around an instrument take it as one that there is, or as one that is hoped for."""

from __future__ import annotations

from briefing.extract.agreements.around import clause_around
from briefing.extract.agreements.standin import standing_in
from briefing.extract.agreements.undone import is_open, is_wished
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import markers, preposition
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import is_finite
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_MOST = 3
"""How many clauses outwards a wish may stand."""
_SUPPOSING = frozenset({"if", "unless", "whether", "until", "without"})
_FOR = frozenset({"for", "on", "about", "towards", "toward", "without"})


def is_there(head: Token) -> bool:
    """Whether the clause that an instrument stands in takes it as one that there is: 'broke A TRUCE', 'before A
    CEASEFIRE in May'; not 'hopes for a truce', 'would sign a truce', 'progress toward a truce', 'no truce'."""
    place = standing_in(head)
    by = place.head.lemma_.lower() if preposition(place) and place.head.pos_ in ("NOUN", "PROPN") else ""
    aim = by in word_set("agreements", "prospects", "aims", "talks", "signings")
    return not (aim or is_negated(head) or is_negated(clause_around(place)) or is_hoped_for(place))


def is_hoped_for(head: Token) -> bool:
    """Whether an instrument is one that somebody wants, seeks or thinks possible: 'hope to reach A DEAL'."""
    verb = clause_around(head)
    if base(verb) in word_set("agreements", "presupposing"):
        return False
    if preposition(head) in _FOR:
        return True
    here = verb
    for _ in range(_MOST):
        if is_open(here) or is_wished(here) or not _SUPPOSING.isdisjoint(markers(here)):
            return True
        if base(here) in word_set("agreements", "wishing", "offering", "weighing", "only_said", "talking"):
            return True
        if act(here) in ("request", "demand") or ("to" in markers(here) and base(here.head) != "help"):
            return True
        apart = here.dep_ == "advcl" and is_finite(here)  # 'ordered attacks AFTER THE TRUCE RAN OUT'
        if here.tag_ == "VBG" and markers(here):
            return True
        if apart or here.dep_ not in ("xcomp", "ccomp", "acl", "advcl"):
            return False
        here = here.head
    return False


def is_of_war(head: Token, actors: Actors) -> bool:
    """Whether the sentences around tell of a country or an armed group, so that a truce is one of war."""
    met = (m for s in sentences_back(head, 1) for t in s if (m := actors.mention(t)) is not None)
    return any(actors.country(m.entity) or actors.sort(m.entity) == "armed_group" for m in met)
