"""What people march, travel or meet to say: by doing so they say it ('WENT ON STRIKE to demand more pay')."""

from __future__ import annotations

from briefing.extract.events.nouns import names_event
from briefing.extract.speech.mood import mood
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import is_passive, markers, obliques, own_subjects, subjects, undergoers
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import clause_of, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_PARTIES = frozenset({"GPE", "NORP", "PERSON", "ORG"})


@remembered
def is_voiced(clause: Token) -> bool:
    """Whether an infinitive tells what was asked, blamed or praised by a protest, a visit, a meeting or a letter that
    took place: 'flew to Chad TO URGE calm', 'held a rally TO DEMAND his release'."""
    first = first_conjunct(clause)
    if first.dep_ not in ("advcl", "acl") or "to" not in markers(first) or own_subjects(clause):
        return False
    if first.tag_ != "VB":
        return False  # 'came close to CONDEMNING it'
    if base(clause) not in word_set("events", "voiced"):
        return False
    above = first.head if first.dep_ == "advcl" else clause_of(first.head)
    if above == first or first.i < above.i or is_passive(above) or mood(above)[0] != "asserted":
        return False
    if above.tag_ in ("VBZ", "VBP") and not auxiliaries(above):
        return False  # 'visits Chad next week to urge calm'
    if first.dep_ == "advcl":
        return _is_approach(above, first)
    return base(clause) not in word_set("events", "denouncing") and _is_of_approach(first.head, above)


def _is_approach(above: Token, clause: Token) -> bool:
    """'marched', 'telephoned her', 'took to the streets'. What a crowd denounces so is the protest itself; what a state
    does in protest ('recalled its envoy TO PROTEST it') protests."""
    on_the_way = above.tag_ == "VBG" and bool({"is", "are", "was", "were"} & set(auxiliaries(above)))
    if on_the_way and base(above) not in word_set("events", "marching"):
        return False  # 'is travelling to Chad to urge calm'
    if base(clause) in word_set("events", "denouncing"):
        named = any(s.ent_type_ for s in subjects(above))
        by_others = any(o.ent_type_ in _PARTIES for o in undergoers(above))  # 'paid Chad to reject the treaty'
        by_deeds = base(clause) in ("oppose", "reject")  # 'mobilised its troops to oppose the rebels'
        if (by_others or by_deeds) and base(above) not in word_set("events", "approaching"):
            return False
        return named and base(above) not in word_set("events", "convoking") | word_set("events", "marching")
    if base(above) in word_set("events", "marching") | word_set("events", "approaching"):
        return True
    return any(_is_of_approach(n, above) for n in (*undergoers(above), *obliques(above)))


def _is_of_approach(noun: Token, above: Token) -> bool:
    """'held a RALLY', 'went on STRIKE', 'made a TRIP', 'took to the STREETS'; who calls one has not met yet."""
    if base(above) in word_set("events", "convoking") or noun.i < above.i:
        return False
    return names_event(noun, "PROTEST", "CONSULT") or noun.lemma_.lower() in word_set("events", "approaches")
