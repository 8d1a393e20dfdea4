"""Which clauses tell of something done, and which only of a purpose, a condition, or what is known already."""

from __future__ import annotations

from functools import cache

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.frames import tells
from briefing.extract.events.nouns import event_noun, keys
from briefing.extract.events.same_deed import is_of_same_deed
from briefing.extract.events.unfulfilled import is_unfulfilled
from briefing.extract.events.voicing import is_voiced
from briefing.extract.text.clauses import auxiliaries, is_negated, whole
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import (
    agents,
    indirect_objects,
    is_passive,
    markers,
    objects,
    obliques,
    own_subjects,
    undergoers,
)
from briefing.extract.text.tree import children, clause_of, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import EventType

_PLANNED = frozenset(
    {"expected", "set", "due", "scheduled", "likely", "ready", "planning", "going", "planned", "slated"}
)


def tells_deed(clause: Token, actors: Actors, times: Times) -> bool:
    """Whether a clause may tell of an event: no purpose, condition or afterthought of another clause."""
    return not (
        _is_purpose(clause)
        or (is_voiced(clause) and tells(clause, "PROTEST", actors))
        or _is_background(clause, times)
        or is_of_same_deed(clause, actors)
        or _is_of_lifted(clause)
        or is_unfulfilled(clause, actors)
    )


def is_standing(clause: Token, kind: EventType) -> bool:
    """Whether a relative clause says where somebody stands, not what he did: 'rebels, who oppose the plan'. That
    another one accuses them or rejects it is told of him: 'rebels, whom Chad blames', 'a claim that Chad denies'.
    """
    lasting = clause.tag_ in ("VBP", "VBZ") or {"has", "have"} & set(auxiliaries(clause))
    if base(clause).endswith("chair") and kind == "CONSULT" and (lasting or {"is", "are"} & set(auxiliaries(clause))):
        # 'the committee that she has chaired', 'the group is co-chaired by two senators'
        return clause.dep_ == "acl:relcl" or is_passive(clause)
    first = first_conjunct(clause)  # 'groups who favour and OPPOSE the plan'
    if first.dep_ != "acl:relcl" or clause.tag_ not in ("VBP", "VBZ") or auxiliaries(clause):
        return False
    if kind in ("ACCUSE", "REJECT"):
        return not any(s != first.head and s.tag_ != "PRP" for s in own_subjects(clause))
    return kind in ("SUPPORT", "REQUEST", "THREATEN")


def is_hope(clause: Token, kind: EventType) -> bool:
    """'hoped to END the embargo', 'he is to BLAME': a wish or a judgement; but one may hope for a visit."""
    if base(clause) == "blame" and clause.i and clause.nbor(-1).lower_ == "to":
        return bool({"is", "are", "was", "were", "be"} & set(auxiliaries(clause))) or base(clause.head) == "be"
    first = first_conjunct(clause)
    # 'favours imposing it', 'discussed an effort to LIFT it'
    above = first.head if first.dep_ == "xcomp" else clause_of(first.head) if first.dep_ == "acl" else first
    topic = first.dep_ == "xcomp" or (first.tag_ == "VB" and first.head in objects(above))
    hoped = topic and above != first and base(above) in word_set("events", "hoping")
    return hoped and kind not in ("CONSULT", "COOPERATE", "AGREE") and base(clause) not in ("sign", "ratify")


def is_known(clause: Token) -> bool:
    """'thanked Togo FOR ARRESTING two': what somebody is thanked or praised for has been done."""
    praised = clause.dep_ == "advcl" and clause.tag_ == "VBG" and base(clause.head) in claimed("approving")
    return praised and "for" in markers(clause) and bool(objects(clause.head) or indirect_objects(clause.head))


def is_now(clause: Token) -> bool:
    """'is CALLING for a protest on Friday': who says so does it now, whatever the day of what he asks for."""
    return clause.tag_ == "VBG" and bool(auxiliaries(clause)) and set(auxiliaries(clause)) <= {"is", "are", "'s", "'re"}


def is_undone(clause: Token) -> bool:
    """Whether a clause says of a deed that it was not done: 'has not withdrawn its troops', 'did not attend'."""
    past = clause.tag_ in ("VBN", "VBD") or "did" in auxiliaries(clause)
    return past and is_negated(clause)


def is_called_off(clause: Token) -> bool:
    """Whether a deed is told as not planned: 'is not expected to meet', 'has no plans to go'."""
    above = whole(clause)
    return above != clause and is_negated(above) and above.lower_ in _PLANNED


def _is_background(clause: Token, times: Times) -> bool:
    """A participle that only says which one is meant ('the pact signed between them'), with no time, doer or object."""
    if clause.dep_ != "acl" or auxiliaries(clause) or clause.tag_ not in ("VBN", "VBG"):
        return False
    timed = times.of(clause) is not None
    if clause.tag_ == "VBG" and base(clause) in ("target", "aim") and event_noun(clause.head) is not None:
        return not timed  # 'kidnappings TARGETING the rich'
    if clause.tag_ == "VBG" and base(clause) in word_set("events", "at_war"):
        return not timed  # 'insurgents FIGHTING the army'
    event = clause.tag_ == "VBN" and event_noun(clause.head) is not None
    known = timed or (agents(clause) and (event or base(clause) not in word_set("events", "standing")))
    known = known or (event and bool(obliques(clause, "in", "at", "near")))  # 'a meeting HELD in Lima'
    lasting = clause.tag_ == "VBN" or not objects(clause) or base(clause) == "oppose"
    return not known and lasting and not _speaks(clause)


def _is_of_lifted(clause: Token) -> bool:
    """'waived an act, a law that RESTRICTS aid to Chad': what was lifted did so, and does no longer."""
    told = clause.dep_ == "acl:relcl" or (clause.dep_ == "acl" and clause.tag_ == "VBG")
    if not told or (clause.head not in own_subjects(clause) and clause.tag_ != "VBG"):
        return False
    paper = clause.head.head if clause.head.dep_ == "appos" else clause.head
    above = clause_of(paper)
    return paper in undergoers(above) and base(above) in word_set("events", "lifting")


def _speaks(clause: Token) -> bool:
    """'protesters calling for ...'."""
    return clause.tag_ == "VBG" and bool([c for c in clause.children if c.dep_ in ("obl", "ccomp", "xcomp")])


def _is_purpose(clause: Token) -> bool:
    """An infinitive that says what for, or what a noun is for, tells of nothing that happened."""
    if clause.dep_ == "xcomp" and clause.head != clause:
        meant = clause.head.tag_ == "VBN" and clause.head.lemma_.lower() in ("design", "mean", "equip", "build")
        meant = meant or _is_made_for(clause.head)
        return ("to" in markers(clause) and (meant or base(clause.head) in word_set("events", "striving"))) or (
            _is_purpose(clause.head)
        )
    if is_voiced(clause):
        return False  # 'marched to demand his release'
    if clause.dep_ == "conj" and clause.tag_ == "VB" and not own_subjects(clause) and "to" in markers(clause.head):
        return clause.head.dep_ == "advcl" and (bool(act(clause.head)) or _is_purpose(clause.head))
    marks = set(markers(clause))
    if "to" in marks and any(c.lower_ == "how" for c in children(clause, "advmod", "mark")):
        return True  # 'has known how to enrich uranium'
    if clause.dep_ == "advcl" and clause.head.lemma_.lower() in ("aim", "design", "intend", "mean"):
        return True
    if clause.dep_ == "advcl" and base(clause.head) == "vote" and "to" in marks:
        return False  # 'voted on Tuesday to lift the ban'
    if not {"to", "for"} & marks and clause.dep_ != "acl":
        return False
    if clause.dep_ == "advcl" and base(clause.head) == "use" and objects(clause.head) and act(clause):
        return False  # 'used his visit to urge calm'
    if clause.dep_ == "advcl":
        return not is_known(clause)
    if clause.dep_ == "acl":
        return _is_of_noun(clause, marks)
    return clause.dep_ in ("csubj", "appos", "parataxis", "obl", "nmod")


def _is_made_for(participle: Token) -> bool:
    """'bombings MEANT to scare voters', 'councils SET up to fight crime': what for, told of a noun beside it."""
    beside = participle.dep_ == "acl" and participle.tag_ in ("VBN", "VBD") and not auxiliaries(participle)
    return beside and base(participle) in word_set("events", "made_for")


def _is_of_noun(clause: Token, marks: set[str]) -> bool:
    """Whether an infinitive says what a noun is for: 'a call for people to volunteer'."""
    noun = clause.head
    if {noun.lower_, *(c.lower_ for c in noun.children)} & {"first", "last", "only", "second", "third"}:
        return False  # 'was the first to visit', 'was among the first to congratulate him'
    if {"to", "for"} & marks and keys(noun) & word_set("events", "urged"):
        return True
    return "to" in marks and noun.lemma_.lower() not in _governing()


@cache
def _governing() -> frozenset[str]:
    """The words that say how far what they govern holds: 'plan', 'threat'."""
    return frozenset(w for words in vocabulary("mood")["over"].values() for w in words)
