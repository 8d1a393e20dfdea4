"""Whether a clause tells of an instrument what is denied, failed, wished for, weighed or still to come."""

from __future__ import annotations

from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import markers, obliques, preposition
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_TALES = frozenset({"report", "claim", "allegation", "rumour", "rumor", "suggestion", "accusation"})


def denier_of(clause: Token) -> Token | None:
    """The verb that denies what a clause tells: 'denied that it had signed', 'dismissed reports of a deal'."""
    here = clause
    while here.dep_ in ("ccomp", "xcomp", "acl", "acl:relcl") or (
        here.lemma_.lower() in _TALES and (here.dep_ == "obj" or preposition(here) == "as")
    ):
        here = here.head
        if base(here) in word_set("agreements", "denying"):
            return None if is_negated(here) else here
    return None


def is_only_thought_of(by: Token) -> bool:
    """Whether a gerund names what somebody wants, weighs or opposes: 'campaigned on SCRAPPING it', 'considers LEAVING',
    'the prospect of ENDING it'."""
    above = by.head
    if by.tag_ != "VBG" or children(by, "aux") or above == by:
        return False
    if base(above) in word_set("agreements", "weighing"):
        return True
    how = set(markers(by))
    if how & {"on", "about", "to"}:
        return base(above) != "agree"
    return above.lemma_.lower() in word_set("agreements", "prospects") and "of" in how


def is_near(by: Token) -> bool:
    """Whether a gerund names what is all but done: 'close to SIGNING', 'on the verge of CONCLUDING'."""
    above = by.head
    near = above.lower_ in ("close", "near", "closer") and "to" in markers(by)
    return by.tag_ == "VBG" and (near or (above.lower_ in ("verge", "brink", "point") and "of" in markers(by)))


def is_open(clause: Token) -> bool:
    """Whether a clause is none of what has happened: 'will not respect', 'must not'."""
    return bool(set(auxiliaries(clause)) & {"will", "would", "must", "should", "can", "could", "may", "might"})


def is_wished(clause: Token) -> bool:
    """Whether a clause is still to come: 'expects it to be signed', 'has to be ratified', 'are signing'."""
    above = clause.head
    now = {"is", "are", "has", "have", "can", "will", "may"} & set(auxiliaries(clause)) or clause.tag_ in ("VBZ", "VBP")
    if now and (clause.tag_ == "VBG" or set(markers(clause)) & {"before", "until", "once", "after"}):
        return True
    if "to" in markers(clause) and (clause.dep_ in ("acl", "acl:relcl") or base(above) in ("have", "need", "remain")):
        return True
    return above != clause and clause.dep_ in ("ccomp", "xcomp", "acl") and (
        base(above) in word_set("agreements", "wishing"))


def is_asked(clause: Token) -> bool:
    """Whether a clause is what somebody is asked to do: 'called on both to SIGN a charter'."""
    above = clause.head
    asking = act(above) in ("request", "demand") or (base(above) == "call" and bool(obliques(above, "on", "upon")))
    return clause.dep_ in ("xcomp", "ccomp", "advcl") and asking and "to" in markers(clause)


def is_idea(clause: Token) -> bool:
    """Whether a gerund is itself what something is said of: 'REACHING an accord will take a miracle'."""
    return clause.tag_ == "VBG" and clause.dep_ in ("csubj", "csubj:pass", "nsubj", "nsubj:pass")


def is_listed_among_asked(clause: Token) -> bool:
    """Whether it is a later one of several things that somebody is asked or wants to do: 'urged him to talk, RATIFY
    the protocol and leave'."""
    first = first_conjunct(clause)
    if clause == first or clause.tag_ != "VB" or auxiliaries(clause)[-1:] not in ((), ("to",)):
        return False
    return "to" in markers(first) and (is_asked(first) or base(first.head) in word_set("agreements", "wishing"))


def is_failed(clause: Token) -> bool:
    """'failed to conclude', 'refused to sign'."""
    return base(clause.head) in ("fail", "refuse", "decline") and clause.dep_ == "xcomp"
