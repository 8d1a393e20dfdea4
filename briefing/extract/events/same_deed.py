"""Which clauses only tell more of a deed told beside them: its victims, its damage, its weapon, what it left behind."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.events.casualties import is_consequence, is_counting, is_of_others
from briefing.extract.events.frames import frame, tells
from briefing.extract.events.nouns import keys, names_event, word_set_class
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import (
    doers,
    is_passive,
    markers,
    objects,
    own_subjects,
    preposition,
)
from briefing.extract.text.tree import clause_of, clauses
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token


def is_of_same_deed(clause: Token, actors: Actors) -> bool:
    """Whether a clause only says more of the deed of another: which bomb it was, whom else it hit."""
    return (
        _is_beside(clause, actors)
        or _is_of_weapon(clause, actors)
        or _is_of_blast(clause, actors)
        or _is_counted(clause, actors)
        or _is_left_so(clause, actors)
        or _is_under_way(clause, actors)
        or _is_named_so(clause, actors)
    )


def _is_beside(clause: Token, actors: Actors) -> bool:
    """A participle that tells what else a deed was: the damage that protesters do (', setting fire to cars'), the
    flight of people (', forcing 200 from their homes').
    """
    if clause.dep_ == "conj" and not own_subjects(clause):
        # 'freed the five and HANDED them over to the Red Cross'
        first, then = frame(clause.head, actors), frame(clause, actors)
        if first is not None and then is not None and (first.mode, then.mode) == ("release", "deport"):
            return True
    part = clause.head if clause.dep_ == "conj" and clause.tag_ == "VBG" else clause
    if part.dep_ not in ("advcl", "xcomp") or part.tag_ != "VBG" or markers(part) or own_subjects(part):
        return False
    around, own = frame(part.head, actors), frame(clause, actors)
    if around is None or own is None:
        return False
    types, modes = (around.type, own.type), (around.mode, own.mode)
    return (
        types in (("PROTEST", "ASSAULT"), ("PROTEST", "PROTEST"))
        or (types == ("ASSAULT", "ASSAULT") and base(clause) in word_set("events", "ravaging"))
        or (types == ("ASSAULT", "COERCE") and own.mode == "deport")
        # 'condemned it, CALLING it a crime'
        or (types == ("ACCUSE", "ACCUSE") and base(clause) in claimed("naming"))
        # 'expelled two diplomats, GIVING them a day to leave'
        or (around.mode == "expel" and base(clause) == "give")
        # 'released a soldier, HANDING him over to the Red Cross'
        or modes == ("release", "deport")
    )


def _is_counted(clause: Token, actors: Actors) -> bool:
    """Whether a clause goes on counting the victims of a deed before it: ', killing five'."""
    # two passives are told as one, with all their words, behind all others
    if clause.dep_ == "conj" and (_goes_on(clause) or (is_of_others(clause) and not is_passive(clause.head))):
        first, own = frame(clause.head, actors), frame(clause, actors)
        return first is not None and first.type == "ASSAULT" and (own is None or own.type == "ASSAULT")
    if not (is_consequence(clause) or _is_toll(clause)):
        return False
    before = (c for c in clauses(clause.doc[clause.sent.start : clause.i]))
    return any(tells(c, "ASSAULT", actors) for c in before)


def _goes_on(clause: Token) -> bool:
    """'a bomb killed two and HURT five': what the same one did, or the same weapon."""
    return not own_subjects(clause) and (is_counting(clause) or _is_of_means(clause))


def _is_of_weapon(clause: Token, actors: Actors) -> bool:
    """'a bomb TARGETING troops killed two': which bomb it was."""
    if clause.dep_ != "acl" or clause.tag_ != "VBG" or not keys(clause.head) & word_set_class("bombs"):
        return False
    outer = (c for c in clauses(clause.sent) if clause.head in doers(c) and c != clause)
    return any(tells(c, "ASSAULT", actors) for c in outer)


def _is_of_blast(clause: Token, actors: Actors) -> bool:
    """'were killed in an explosion that DESTROYED a building': what the deed told already did besides."""
    did = clause.dep_ == "acl:relcl" and clause.head in doers(clause) and base(clause) in word_set("events", "impact")
    outer = clause_of(clause.head)
    return did and outer != clause and tells(outer, "ASSAULT", actors)


def _is_of_means(clause: Token) -> bool:
    """'a bomb killed two and DESTROYED a car': a weapon strikes once, whatever comes of it."""
    return any(keys(d) & either(word_set("actors", "means"), word_set_class("bombs")) for d in doers(clause))


def _is_toll(clause: Token) -> bool:
    """'an operation that left 13 dead': a relative clause that counts the victims of the attack it stands with."""
    if clause.dep_ != "acl:relcl" or not is_counting(clause):
        return False
    # 'the bombing of a plane that killed 73': the bombing did
    nouns = (clause.head, clause.head.head) if preposition(clause.head) == "of" else (clause.head,)
    return clause.head in doers(clause) and any(names_event(n, "ASSAULT") for n in nouns)


def _is_left_so(clause: Token, actors: Actors) -> bool:
    """'kept the crossing CLOSED', which the verb above tells already."""
    if clause.dep_ != "xcomp" or clause.tag_ != "VBN" or not objects(clause.head):
        return False
    own, around = frame(clause, actors), frame(clause.head, actors)
    return own is not None and around is not None and own.type == around.type


def _is_under_way(clause: Token, actors: Actors) -> bool:
    """'were killed DURING FIGHTING with rebels', 'WHILE CONDUCTING operations': in what they came to harm."""
    around = bool({"in", "during", "while"} & set(markers(clause))) and clause.tag_ == "VBG" and clause.dep_ == "advcl"
    harmed = around and is_passive(clause.head) and is_counting(clause.head)
    return harmed and tells(clause, "ASSAULT", actors)


def _is_named_so(clause: Token, actors: Actors) -> bool:
    """'condemned WHAT HE CALLED a crime': how he named what he condemned, in the same words."""
    named = clause.dep_ == "acl:relcl" and clause.head.lower_ == "what" and base(clause) in claimed("naming")
    return named and tells(clause.head.head, "ACCUSE", actors)
