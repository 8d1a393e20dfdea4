"""Deeds of nobody in particular, or of whatever kind: they are only spoken of, and nobody is said to have done them."""

from __future__ import annotations

from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.grammar import markers, own_subjects
from briefing.extract.text.suppositions import is_anybody
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.words import Token

_TO_COME = frozenset({"will", "would", "shall", "must", "should", "can"})


def is_indefinite(clause: Token) -> bool:
    """Whether a clause tells what anybody may do, or a deed of no certain kind: 'any soldier who deserts', 'whatever
    they sign', 'any invasion would fail', 'three demands - apologize, pay and leave'."""
    return _is_of_anybody(clause) or _is_by_any(clause) or _is_free(clause) or _is_listed(clause)



def _is_of_anybody(clause: Token) -> bool:
    """'any soldier who deserted', 'anyone who attacks them': of nobody in particular."""
    return clause.dep_ == "acl:relcl" and clause.head in own_subjects(clause) and is_anybody(clause.head)


def _is_by_any(clause: Token) -> bool:
    """'any invasion would strike the rebels': what is only thought of does it."""
    would = "would" in auxiliaries(clause)
    return would and any(c.lower_ == "any" for s in own_subjects(clause) for c in children(s, "det"))


def _is_free(clause: Token) -> bool:
    """'would back whatever deal they SIGNED': nobody knows yet which."""
    if clause.dep_ not in ("acl:relcl", "ccomp", "obj", "acl") or clause.head is clause:
        return False
    free = ("whatever", "whichever", "whoever", "wherever")
    return clause.left_edge.lower_ in free or any(d.lower_ in free for d in children(clause.head, "det", "amod"))


def _is_listed(clause: Token) -> bool:
    """'three demands - APOLOGIZE, pay and leave': a bare verb beside the sentence is only named; so is what nobody in
    particular does, of whom it is told what will be done ('those who SURRENDER will be freed'), and what somebody does
    not see a reason for."""
    first = first_conjunct(clause)
    if first.dep_ == "parataxis":
        bare = clause.tag_ == first.tag_ == "VB" and not own_subjects(first) and not auxiliaries(first)
        return bare and "to" not in markers(first)
    if clause.dep_ == "acl:relcl":
        who, around = clause.head, clause.head.head
        present = clause.tag_ in ("VBZ", "VBP") and not auxiliaries(clause) and who in own_subjects(clause)
        anybody = who.tag_ in ("NNS", "DT") and not any(c.lower_ in ("the", "these") for c in children(who, "det"))
        governed = who.dep_.startswith("nsubj") or who.dep_ == "obj"
        return present and anybody and governed and bool(_TO_COME & set(auxiliaries(around)))
    head = clause.head
    why = clause.dep_ == "ccomp" and head.lemma_.lower() == "see" and head.doc[head.i + 1].lower_ == "why"
    return why and is_negated(head)


def is_any(noun: Token) -> bool:
    """'any attempt to close it', 'attempts to close it would fail': such a deed is only thought of."""
    if any(c.lower_ in ("any", "every") for c in children(noun, "det")):
        return True
    around = noun.head
    supposed = bool({"would", "could", "may", "might", "will"} & set(auxiliaries(around)))
    return noun.dep_ in ("nsubj", "nsubj:pass") and supposed and not any(
        c.tag_ in ("PRP$", "DT") or c.dep_ == "nmod:poss" for c in noun.children
    )
