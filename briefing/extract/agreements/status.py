"""The status of an instrument: what all that is told of it comes to, else what the words around it imply."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing import edtf
from briefing.extract.agreements.factuality import MODALS, is_hoped_for, is_neared, is_open, is_presupposed
from briefing.extract.agreements.instrument import INDEFINITE, Mention, years
from briefing.extract.agreements.lexicon import (
    ENTERING,
    FORWARD,
    MADE,
    MAKING,
    UNDONE,
    is_day,
    is_month,
    making_verbs,
    status_by_word,
)
from briefing.extract.agreements.syntax import governing, is_about, is_done_to, own_clauses, talks_on
from briefing.extract.agreements.told_by import place_of
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import markers, objects, obliques, premodifiers, preposition
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import AgreementStatus, StatusChange

_FIRM = frozenset({"in_force", "holding", "suspended", "withdrawn", "terminated", "violated"})
"""The statuses of what has been made."""


class StatusReport(Struct, frozen=True):
    """What is told of an instrument's status, and whether a verb tells it, not only a word like 'under'."""

    change: StatusChange
    told: bool
    known: bool = False
    """Whether it is told by the way, of an instrument that is taken as known: 'an accord REACHED in May'."""


def latest_status(history: Sequence[StatusReport], parties: Sequence[str], actors: Actors) -> AgreementStatus | None:
    """The last status in the publication's voice, else the last that somebody bound by it or known tells.

    What only the media or unnamed voices tell of a deal is 'reported', whatever they say of it.
    """
    half = _is_half_ratified(history)
    if any(s.change.status == "reported" for s in history) and not any(s.change.status == "signed" for s in history):
        # agreed, and still to be approved: whether it has been signed is not told
        history = [s for s in history if s.change.status != "ratified" or s.change.modality not in UNDONE]
    agreed = any(s.change.status == "reported" and _is_publications(s.change) for s in history)
    history = [_at(s, "signed") if half and s.change.status == "ratified" else _now(s, agreed) for s in history]
    own = [s for s in history if s.change.attribution is None and s.change.modality == "asserted"]
    own = [s for s in own if s.change.status != "reported"]
    changed = [s for s in own if s.change.status != "in_force" or s.told]
    if changed or own:
        return _furthest(changed or own)
    others = [s for s in history if s.change.status != "contested" and s.change.modality != "alleged"]
    others = [s for s in others if s.change.status != "violated" or _may_judge(s.change, parties, actors)]
    if not others:
        return "contested" if any(s.change.status == "contested" for s in history) else None
    known = [s for s in others if not _is_third(s.change, parties, actors)]
    if _is_disputed(known):
        return "contested"
    moved = [s for s in known if s.change.status != "in_force" or s.told]
    return _furthest(moved or known) if known else "reported"


def concluded(steps: Sequence[StatusReport], mentions: Sequence[Mention]) -> tuple[StatusReport, ...]:
    """The steps, where the publication itself tells that an instrument was agreed on with what that comes to: a truce
    is in force, and so is what is taken as known; anything else has been signed. What is agreed on for a start, or is a
    draft, or still to be signed, is not."""
    if any(_is_a_start(n) for n in mentions) or any(map(_is_before_signing, steps)):
        return tuple(steps)
    agreed = [s for s in steps if s.change.status == "reported" and _is_publications(s.change)]
    holds = any(n.kind == "ceasefire" for n in mentions) or any(s.known for s in agreed[:1])
    made: AgreementStatus = "in_force" if holds else "signed"
    if any(s.change.status in (made, *MADE) and _is_publications(s.change) for s in steps):
        return tuple(s for s in steps if s not in agreed)  # it is told in plainer words, too
    return tuple(_at(s, made) if s in agreed else s for s in steps)


def _is_a_start(mention: Mention) -> bool:
    """Whether what was agreed on is not an instrument yet: 'a TENTATIVE deal', 'an understanding'."""
    start = word_set("agreements", "for_a_start")
    informal = mention.lemma in word_set("agreements", "informal")
    return informal or any(t.lower_ in start for t in premodifiers(mention.head))


def _is_publications(change: StatusChange) -> bool:
    """Whether the publication itself tells of a step as one that was done."""
    return change.attribution is None and change.modality == "asserted"


def _is_before_signing(step: StatusReport) -> bool:
    """Whether a step tells that it has not been signed: there is a draft, or the signing is still to be done."""
    return step.change.status == "drafted" or (step.change.status == "signed" and step.change.modality in UNDONE)


def _is_half_ratified(history: Sequence[StatusReport]) -> bool:
    """Whether one has ratified it and, as is told thereafter, another has not: 'has yet to be approved by Mali'."""
    steps = [s.change for s in history if s.change.status == "ratified"]
    return any(s.modality not in UNDONE for s in steps[:-1]) and bool(steps) and steps[-1].modality in UNDONE


def _now(step: StatusReport, agreed: bool) -> StatusReport:
    """A step with what it comes to for now: who is still to sign negotiates, unless they have `agreed` on a text."""
    if step.change.modality not in UNDONE:
        return step
    if agreed and step.change.status == "signed":
        return _at(step, "drafted")
    return _at(step, FORWARD.get(step.change.status, step.change.status))


def _at(step: StatusReport, status: AgreementStatus) -> StatusReport:
    """A step with another status."""
    return replace(step, change=replace(step.change, status=status))


def _is_disputed(told: Sequence[StatusReport]) -> bool:
    """Whether one says that it is over and another that it holds."""
    over = {s.change.attribution for s in told if s.change.status in ("terminated", "withdrawn", "suspended")}
    holds = {s.change.attribution for s in told if s.change.status in ("in_force", "holding") and s.told}
    return bool(over and holds) and over != holds


def _furthest(steps: Sequence[StatusReport]) -> AgreementStatus:
    """The last status told; but what is told late of how an instrument was made takes back no later stage of it, and
    nothing that happened to it once made, unless its date is later."""
    last = steps[-1]
    if last.change.status not in MAKING:
        return last.change.status
    firm = (s for s in reversed(steps) if s.change.status in _FIRM and (s.told or s.change.status == "violated"))
    done = next(firm, None)
    if done is not None and not _is_after(last.change, done.change):
        return done.change.status
    return max((s.change.status for s in steps if s.change.status in MAKING), key=MAKING.index)


def _is_after(later: StatusChange, earlier: StatusChange) -> bool:
    """Whether both are dated, the one after the other."""
    if not (later.date and earlier.date and later.date.edtf and earlier.date.edtf):
        return False
    return edtf.bounds(later.date.edtf)[0] > edtf.bounds(earlier.date.edtf)[1]


def _may_judge(change: StatusChange, parties: Sequence[str], actors: Actors) -> bool:
    """Whether who says that it is broken is a body above the sides, or watches over it; a side or another state
    accuses."""
    if _is_watching(change):
        return True
    source = change.attribution.source if change.attribution else ""
    bodies = [source, *actors.bodies(source)]
    return not set(bodies) & set(parties) and any(actors.sort(b) in ("igo", "joint_body", "court") for b in bodies)


def _is_watching(change: StatusChange) -> bool:
    """Whether who tells of it watches over it: 'Kenyan OBSERVERS'."""
    source = change.attribution.source if change.attribution else ""
    return not word_set("agreements", "watching").isdisjoint(source.lower().split())


def _is_third(change: StatusChange, parties: Sequence[str], actors: Actors) -> bool:
    """Whether a source is neither bound nor known: the media, 'sources', 'diplomats'; hearsay of what is still to come
    is as good as any."""
    if change.status in ("proposed", "under_negotiation"):
        return False
    if (change.attribution is None and change.modality in UNDONE) or _is_watching(change):
        return False
    source = change.attribution.source if change.attribution else ""
    kind = actors.kind(source)
    if kind == "":
        words = source.lower()
        bound = any(name in words for p in parties if (name := actors.name(p).lower()))
        return not bound and (not source or bool(set(words.split()) & word_set("agreements", "hearsay")))
    return kind == "organisation" and actors.sort(source) in ("media", "collective")


def implied_status(reading: Reading, mentions: Sequence[Mention]) -> StatusReport | None:
    """The status that the first mention which takes one as known implies, with its words for evidence; None where
    each may be of something that is only thought of."""
    told = ((status, n) for n in mentions if n.head.pos_ != "PRON" and not n.called and (status := _taken_as_known(n)))
    status, mention = next(told, (None, None))
    if status is None or mention is None:
        nouns = [n for n in mentions if n.head.pos_ != "PRON"]
        mention = next((n for n in nouns if is_presupposed(n.head)), None)
        status = "in_force" if mention is not None else None
        if mention is None and nouns and all(n.indefinite and is_hoped_for(n.head) for n in nouns):
            status, mention = "proposed", nouns[0]
    if status is None or mention is None:
        return None
    return StatusReport(StatusChange(status=status, evidence=(reading.evidence(mention.span),)), told=False)


def _taken_as_known(mention: Mention) -> AgreementStatus | None:
    place = place_of(mention.head)
    clause = governing(place)
    if is_about(place, clause) and _is_to_take_effect(clause):
        return "reported" if mention.kind == "ceasefire" else "signed"
    if preposition(place) == "on" and place.head.lemma_.lower() in word_set("agreements", "referendums"):
        return "signed"  # 'a REFERENDUM ON the treaty': it is not ratified yet
    if _are_talks_left(place, clause):
        return "stalled"
    plan = mention.lemma in word_set("agreements", "plans_for_peace")
    if (_is_talked_about(place, clause) and not plan) or is_neared(place):
        return "under_negotiation"
    if "draft" in {t.lower_ for t in premodifiers(place)}:
        return "drafted"
    if _is_kept_from(clause) and is_done_to(place, clause):
        return "stalled"
    # who is to sign a treaty of many joins what there is
    many = mention.proper and not mention.indefinite
    steps = () if many else (_step_ahead(place, c) for c in (clause, *own_clauses(mention.head)))
    step = next((s for s in steps if s is not None), None)
    if step is not None:
        return step
    new = mention.indefinite and not years(mention) and is_hoped_for(mention.head)
    # 'broke A 16-YEAR-OLD TREATY', 'an old pact'
    old = any(t.lower_ == "old" or t.lower_.endswith("-old") for t in premodifiers(mention.head))
    if mention.definite or (mention.proper and not new) or years(mention) or old or _is_used(place, clause):
        return _there_is(mention)
    if any(c.tag_ == "VBN" and not auxiliaries(c) and base(c) in making_verbs() for c in own_clauses(mention.head)):
        return "reported"
    if _is_thought_of(clause):
        return "proposed"
    return _there_is(mention) if preposition(place) in word_set("agreements", "done_through") else None


def _there_is(mention: Mention) -> AgreementStatus:
    """How what there is stands: it binds, but for an accord that is called by the day or month when it was made; a plan
    is one side's offer, unless it is a road map."""
    words = {t.lower_ for t in mention.span}
    if mention.lemma in word_set("agreements", "plans_for_peace") and not words & {"map", "roadmap"}:
        return "proposed"
    late = any(is_day(t) or is_month(t.lower_) for t in mention.span if t.i < mention.head.i)
    return "signed" if late and mention.kind != "ceasefire" and not mention.proper else "in_force"


def _step_ahead(place: Token, clause: Token) -> AgreementStatus | None:
    """How what is still to be signed or ratified stands, where nobody is told to have done so: 'urged them to RATIFY
    it', 'linked the SIGNING of it to a vote'."""
    if preposition(place) == "of" and clause.head != place:
        asked = status_by_word("status_verbs").get(f"{base(clause)} {preposition(place.head)}") == "proposed"
        if asked and {c.lower_ for c in children(place, "det")} & INDEFINITE:
            return "proposed"  # 'CALLED FOR the conclusion of a treaty'
        return FORWARD.get(status_by_word("status_nouns").get(place.head.lemma_.lower(), ""))
    if base(clause) == "adopt" and is_done_to(place, clause):
        # what a government adopts its parliament has still to approve
        done = clause.tag_ in ("VBD", "VBN") and not is_open(clause)
        return "signed" if done else "under_negotiation"
    return FORWARD.get(status_by_word("statuses").get(base(clause), "")) if is_done_to(place, clause) else None


def _is_used(place: Token, clause: Token) -> bool:
    """Whether something is done under an instrument, in breach of it or to it that only one which exists allows."""
    case, above = preposition(place), place.head.lemma_.lower()
    if case in ("under", "through") and "would" not in auxiliaries(clause):
        return True
    if place.lower_ == "part" and case == "as":
        return True  # 'freed captives AS PART of an accord'
    if case in ("of", "on") and status_by_word("status_nouns").get(above) == "violated":
        return True
    if is_done_to(place, clause) or case in ("by", "to", "with"):
        if base(clause) in word_set("agreements", "keeping") and clause.head.pos_ == "ADJ":
            return False  # 'are willing to OBSERVE a truce'
        broken = status_by_word("statuses").get(base(clause)) == "violated"  # 'would VIOLATE a pact' that there is
        used = base(clause) in word_set("agreements", "presupposing", "keeping")
        return used and (broken or "would" not in auxiliaries(clause))
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
    open_now = set(auxiliaries(entering)) & MODALS
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
    if is_open(clause):
        return True
    above = clause.head
    wished = base(above) in word_set("agreements", "wishing", "weighing", "only_said") or act(above) != ""
    return wished and above != clause and clause.tag_ in ("VB", "VBG")
