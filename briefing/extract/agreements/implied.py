"""How an instrument stands where nothing is told of that: what the words around it take as known."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.agreements.around import clauses, governing, is_about, is_done_to, talks_on
from briefing.extract.agreements.known import years
from briefing.extract.agreements.latest import FORWARD, Standing
from briefing.extract.agreements.made import is_neared, making
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.nouns import is_day, is_month
from briefing.extract.agreements.standin import standing_in
from briefing.extract.agreements.telling import ENTERING, words_for
from briefing.extract.agreements.there import is_hoped_for, is_there
from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import markers, objects, obliques, premodifiers, preposition
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import AgreementStatus, StatusChange

_OPEN = frozenset({"will", "would", "could", "may", "might", "should", "must", "can"})
"""Auxiliaries of what is still to come."""


def implied(reading: Reading, namings: Sequence[Naming]) -> Standing | None:
    """The standing that the first naming which takes one as known implies, with its words for evidence; None where
    each may be of something that is only thought of."""
    told = ((status, n) for n in namings if n.head.pos_ != "PRON" and not n.called and (status := _taken_as_known(n)))
    status, naming = next(told, (None, None))
    if status is None or naming is None:
        nouns = [n for n in namings if n.head.pos_ != "PRON"]
        naming = next((n for n in nouns if is_there(n.head)), None)
        status = "in_force" if naming is not None else None
        if naming is None and nouns and all(n.indefinite and is_hoped_for(n.head) for n in nouns):
            status, naming = "proposed", nouns[0]
    if status is None or naming is None:
        return None
    return Standing(StatusChange(status=status, evidence=(reading.evidence(naming.span),)), told=False)


def _taken_as_known(naming: Naming) -> AgreementStatus | None:
    place = standing_in(naming.head)
    clause = governing(place)
    if is_about(place, clause) and _is_to_take_effect(clause):
        return "reported" if naming.kind == "ceasefire" else "signed"
    if _are_talks_left(place, clause):
        return "stalled"
    if _is_talked_about(place, clause) or is_neared(place):
        return "under_negotiation"
    if "draft" in {t.lower_ for t in premodifiers(place)}:
        return "drafted"
    if _is_kept_from(clause) and is_done_to(place, clause):
        return "stalled"
    # who is to sign a treaty of many joins what there is
    steps = () if naming.proper else (_step_ahead(place, c) for c in (clause, *clauses(naming.head)))
    step = next((s for s in steps if s is not None), None)
    if step is not None:
        return step
    if naming.definite or naming.proper or years(naming) or _is_used(place, clause):
        return _there_is(naming)
    if any(c.tag_ == "VBN" and not auxiliaries(c) and base(c) in making() for c in clauses(naming.head)):
        return "reported"
    if _is_thought_of(clause):
        return "proposed"
    return _there_is(naming) if preposition(place) in word_set("agreements", "done_through") else None


def _there_is(naming: Naming) -> AgreementStatus:
    """How what there is stands: it binds, but for an accord that is called by the day or month when it was made."""
    late = any(is_day(t) or is_month(t.lower_) for t in naming.span if t.i < naming.head.i)
    return "signed" if late and naming.kind != "ceasefire" and not naming.proper else "in_force"


def _step_ahead(place: Token, clause: Token) -> AgreementStatus | None:
    """How what is still to be signed or ratified stands, where nobody is told to have done so: 'urged them to RATIFY
    it', 'linked the SIGNING of it to a vote'."""
    if preposition(place) == "of" and clause.head != place:
        return FORWARD.get(words_for("status_nouns").get(place.head.lemma_.lower(), ""))
    if base(clause) == "adopt" and is_done_to(place, clause):
        # what a government adopts its parliament has still to approve
        done = clause.tag_ in ("VBD", "VBN") and not _OPEN & set(auxiliaries(clause))
        return "signed" if done else "under_negotiation"
    return FORWARD.get(words_for("statuses").get(base(clause), "")) if is_done_to(place, clause) else None


def _is_used(place: Token, clause: Token) -> bool:
    """Whether something is done under an instrument, in breach of it or to it that only one which exists allows."""
    case, above = preposition(place), place.head.lemma_.lower()
    if case in ("under", "through") and "would" not in auxiliaries(clause):
        return True
    if place.lower_ == "part" and case == "as":
        return True  # 'freed captives AS PART of an accord'
    if case in ("of", "on") and words_for("status_nouns").get(above) == "violated":
        return True
    if is_done_to(place, clause) or case in ("by", "to", "with"):
        return base(clause) in word_set("agreements", "presupposing", "keeping") and "would" not in auxiliaries(clause)
    done = clause.tag_ in ("VBD", "VBZ", "VBP") and not is_negated(clause)
    return done and is_about(place, clause) and bool(objects(clause))


def _is_talked_about(place: Token, clause: Token) -> bool:
    """Whether it is to come out of talks: 'talks on a pact', 'negotiations on FORGING a pact'."""
    forging = clause.tag_ == "VBG" and clause.head.lemma_.lower() in word_set("agreements", "talks")
    talks = talks_on(place)
    return (talks is not None and talks.pos_ == "NOUN") or (forging and is_done_to(place, clause))


def _is_to_take_effect(clause: Token) -> bool:
    """Whether a clause tells that it is soon in force: 'will TAKE EFFECT', 'is expected to GO INTO EFFECT'."""
    entering = next((c for c in (clause, *children(clause, "xcomp")) if base(c) in ENTERING), None)
    if entering is None or not any(c.lower_ in ("effect", "force") for c in entering.children):
        return False
    open_now = set(auxiliaries(entering)) & _OPEN
    return open_now == {"will"} or (not open_now and entering.tag_ == "VB")


def _are_talks_left(place: Token, clause: Token) -> bool:
    """Whether somebody leaves the talks on it: 'WALKED AWAY FROM TALKS on a pact'."""
    talks = word_set("agreements", "talks")
    left = base(clause) in word_set("agreements", "leaving") and preposition(place) == "on"
    return left and any(o.lemma_.lower() in talks for o in obliques(clause, "from", "of", "out of"))


def _is_kept_from(clause: Token) -> bool:
    """Whether something keeps others from what is done: 'prevented them FROM SIGNING a treaty'."""
    kept = clause.tag_ == "VBG" and "from" in markers(clause)
    return kept and base(clause.head) in word_set("agreements", "preventing")


def _is_thought_of(clause: Token) -> bool:
    """Whether a clause tells what may be, is hoped for or asked: 'HOPE to reach', 'WOULD support'."""
    if _OPEN & set(auxiliaries(clause)):
        return True
    above = clause.head
    wished = base(above) in word_set("agreements", "wishing", "weighing", "only_said") or act(above) != ""
    return wished and above != clause and clause.tag_ in ("VB", "VBG")
