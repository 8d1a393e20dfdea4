"""Whether what a side says it will do is a promise, a threat or a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.extract.cast.actors import Actors
from briefing.extract.events.frames import frame
from briefing.extract.events.happenings import Happening
from briefing.extract.events.hostility import is_by_force, is_hunting, is_repelling, is_widening
from briefing.extract.events.nouns import keys, names_event, word_set_class
from briefing.extract.events.stances import wronging
from briefing.extract.events.warned import is_unafraid
from briefing.extract.events.wordings import is_called_for, is_ended, is_guarded, is_harmless, is_retort, is_suing
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.tellings import supposed, within
from briefing.extract.speech.voice import Voice, spoken_by
from briefing.extract.text.clauses import adverbial_clauses, auxiliaries, condition, infinitives, is_negated
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import (
    indirect_objects,
    markers,
    objects,
    obliques,
    own_subjects,
    subjects,
    undergoers,
)
from briefing.extract.text.spans import clause_span
from briefing.extract.text.suppositions import prerequisite, supposition
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import ClaimKind, EventType, Modality


class _Act(NamedTuple):
    """The rule by which an act of speech is found, and the claim that it makes."""

    rule: str
    claim: ClaimKind


_ACTS: dict[EventType, _Act] = {
    "AGREE": _Act(rule="speech-promise", claim="commitment"),
    "THREATEN": _Act(rule="speech-threat", claim="threat"),
    "REJECT": _Act(rule="speech-refusal", claim="rejection"),
    "REQUEST": _Act(rule="speech-demand", claim="demand"),
    "SUPPORT": _Act(rule="speech-praise", claim="praise"),
    "ACCUSE": _Act(rule="speech-accusation", claim="accusation"),
}
_STEPS = frozenset({"action", "measure", "step", "revenge", "countermeasure", "countermeasures"})
_KIND_ACTS = frozenset({"AID", "RETREAT", "SUPPORT", "COOPERATE", "CONCEDE", "AGREE"})
_MEASURES = frozenset({"SANCTION", "COERCE", "MOBILIZE"})
_HOSTILE_ACTS = frozenset({"ASSAULT", "SANCTION", "COERCE", "PROTEST", "MOBILIZE", "THREATEN"})


def promise_of(
    clause: Token, deed: Token, by: tuple[str, ...], saying: Saying, actors: Actors, *, ready: bool
) -> Happening | None:
    """What a side makes by saying what it will do (`deed`): a promise, a threat, a refusal or nothing.

    `by` are those who will do it, `ready` whether they are said to be ready for it.
    """
    verb = base(deed)
    if verb in vocabulary("claims")["wronging"] or verb in word_set("events", "considering") or _is_kept_up(deed):
        return _considered(clause, deed, by, saying, actors)
    rule = frame(deed, actors)
    kind = rule.type if rule is not None else ""
    unafraid = is_unafraid(clause)
    if kind == "ACCUSE" and not is_suing(deed):
        return None  # 'will deliver a protest', 'would summon the ambassador': planned, and no promise
    declined = (is_negated(clause) and not unafraid) or is_negated(deed) or is_ended(clause)
    announced = kind in _MEASURES and not unafraid and _is_announced(clause, saying, kind)
    if (kind == "CONSULT" and not (declined or ready)) or announced:
        return None
    taken = {k for o in objects(deed) for k in keys(o)}
    dealt = verb in ("give", "deliver", "mete") and bool(taken & word_set("events", "answering"))
    hostile = (verb in word_set("events", "hostile") and verb != "deliver") or kind in _HOSTILE_ACTS or dealt
    hostile = hostile or (verb == "take" and bool(taken & _STEPS))
    hostile = hostile or is_called_for(deed) or _is_answering(deed) or _is_escalating(deed)
    friendly = verb in word_set("events", "friendly") or kind in _KIND_ACTS
    met = actors.of((*indirect_objects(deed), *undergoers(deed))) or actors.of(obliques(deed, "to", "for", "with"))
    to = tuple(x for x in met if x not in by and not is_suing(deed))
    if unafraid and hostile and not friendly:
        return made("THREATEN", clause, by, to, saying)  # 'will not hesitate to close the border'
    if kind == "CONSULT" and not declined:
        return made("AGREE", clause, by, to, saying)  # 'is ready to hold talks with Chad'
    if declined:
        harmless = is_harmless(clause) or is_harmless(deed) or is_guarded(deed)
        if harmless or (verb in word_set("events", "forsaking") and to and not kind):
            return made("AGREE", clause, by, to, saying)
        pressed = any("unless" in markers(c) for c in adverbial_clauses(clause))
        offered = friendly or kind == "CONSULT" or verb in word_set("events", "yielding")
        if pressed and (not offered or by[:1] != saying.speakers[:1]):
            return made("THREATEN", clause, by, to, saying)  # 'the Union will not open talks unless they hand him over'
        # 'is not ready to hand him over', but 'is not yet ready to report'
        unwilling = ready and not any(c.lower_ == "yet" for c in children(clause, "advmod"))
        unwilling = unwilling and verb not in word_set("events", "hostile", "violent")
        if not (offered or unwilling):
            return None
        return made("REJECT", clause, by, to, saying)
    warning = saying.verb >= 0 and clause.doc[saying.verb].lemma_.lower() in ("warn", "threaten")
    warning = warning and verb not in word_set("events", "befalling")  # 'warned that it would run out of food'
    if any("unless" in markers(c) for c in adverbial_clauses(clause)):
        hostile, friendly = True, False
    elif kind in _KIND_ACTS:
        hostile = False
    if hostile and not (to or warning or kind or dealt) and verb in claimed("mild") and supposition(clause) is None:
        return None  # 'will cut taxes', 'will close its mine'
    if kind == "REJECT":
        return made("REJECT", clause, by, to, saying)
    if kind == "MOBILIZE" and supposition(clause) is not None and not warning:
        return None  # 'would send troops if the union pays for them': with or against somebody
    if hostile and to and not warning and _are_his_people(to, by, actors):
        return None  # 'will dismiss his own minister'
    if hostile and not warning and not (to or _is_forcible(clause, deed, kind)):
        return None  # 'will close the crossing this evening': a measure of its own
    if hostile and rule is not None and rule.mode == "deport":
        return None  # 'will extradite him to Chad'
    if hostile or warning:
        return made("THREATEN", clause, by, to, saying)
    if verb in claimed("approving"):  # 'would welcome help'
        return made("SUPPORT", clause, by, to, saying) if "would" in auxiliaries(clause) else None
    if verb in vocabulary("claims")["performed"]["accusation"]:
        return None  # 'will criticise their record'
    wrongdoers = wronging(clause, subjects(clause)) if not (ready or friendly) else ()
    if wrongdoers and actors.of(wrongdoers):
        return made("THREATEN", clause, by, actors.of(wrongdoers), saying)
    if friendly or ready or (_is_done(deed) and _can_promise(saying, actors)):
        return made("AGREE", clause, by, to, saying)
    return None


def _considered(
    clause: Token, deed: Token, by: tuple[str, ...], saying: Saying, actors: Actors
) -> Happening | None:
    """The threat to take measures against somebody, also if they are but considered: 'would CONSIDER IMPOSING sanctions
    on Chad'."""
    weighed = children(deed, "xcomp") if base(deed) in ("consider", "weigh", "mull") and not is_negated(clause) else ()
    for step in weighed:
        rule = frame(step, actors)
        met = actors.of((*indirect_objects(step), *undergoers(step))) or actors.of(obliques(step, "on", "against"))
        to = tuple(x for x in met if x not in by)
        if rule is not None and rule.type in _MEASURES and to:
            return made("THREATEN", clause, by, to, saying)
    return None


def _is_forcible(clause: Token, deed: Token, kind: EventType | str) -> bool:
    """Whether a hostile deed threatens although nobody is named to whom it is done: by force, in answer, or if others
    do not give in."""
    forced = kind == "ASSAULT" or base(deed) in word_set("events", "violent") - {"deliver", "use", "launch"}
    answer = base(deed) in ("give", "mete", "take") or _is_answering(deed) or _is_escalating(deed)
    return forced or answer or is_called_for(deed) or condition(clause) is not None or supposition(clause) is not None


def _is_answering(deed: Token) -> bool:
    """Whether a deed threatens by what it is: force, a hunt, an answer to an attack, a lawsuit."""
    forced = is_by_force(deed) or is_hunting(deed) or is_repelling(deed) or is_widening(deed)
    return forced or is_retort(deed) or is_suing(deed)


def _is_escalating(deed: Token) -> bool:
    """'will widen its OFFENSIVE', 'would step up its BOMBING': more of a deed of force threatens with it."""
    return base(deed) in word_set("events", "escalating") and any(map(_is_campaign, objects(deed)))


def _is_campaign(noun: Token) -> bool:
    """'its ground OFFENSIVE', 'its military OPERATION', but no 'rescue operation'."""
    beside = {c.lower_ for c in children(noun, "amod", "compound")}
    called = {noun.lower_, noun.lemma_.lower()}
    martial = beside <= word_set("events", "martial")
    return martial and bool(called & word_set("events", "campaigns") or (beside and called & {"operation", "campaign"}))


def _are_his_people(to: Sequence[str], by: Sequence[str], actors: Actors) -> bool:
    """Whether all to whom something will be done are people of the side that does it."""
    sides = {actors.country(b) for b in by} - {""}
    return all(actors.kind(x) == "person" and actors.country(x) in sides for x in to)


def _is_kept_up(deed: Token) -> bool:
    """'will maintain the curfew', 'will keep the ban': a measure that goes on promises nothing."""
    barring = word_set_class("restriction") | word_set_class("sanctions")
    kept = (names_event(o, *_HOSTILE_ACTS) or keys(o) & barring for o in objects(deed))
    return base(deed) in ("maintain", "keep", "retain") and any(kept)


def _is_announced(clause: Token, saying: Saying, kind: EventType | str) -> bool:
    """Whether a measure is made known as decided, without a condition: planned, not threatened. That troops or ships
    will be sent is no threat by itself.
    """
    cue = base(clause.doc[saying.verb]) if saying.verb >= 0 else ""
    announced = cue in ("announce", "decide", "confirm", "declare")
    announced = announced or (kind == "MOBILIZE" and cue not in ("warn", "threaten", "vow"))
    return announced and condition(clause) is None


def _can_promise(saying: Saying, actors: Actors) -> bool:
    """Whether what a speaker will do is a promise whatever it is: he is no company, newspaper or institute."""
    return all(actors.sort(s) not in ("company", "media", "ngo") for s in saying.speakers)


def _is_done(deed: Token) -> bool:
    """Whether a verb tells something that can be promised: it is done to something and is no mere state."""
    return bool(objects(deed)) and base(deed) not in word_set("events", "states")


def made(
    kind: EventType, clause: Token, by: tuple[str, ...], to: tuple[str, ...], saying: Saying, mode: str = ""
) -> Happening:
    """The happening that a speech act of some type is, made in a statement by what a clause says."""
    act = _ACTS[kind]
    span = clause_span(clause, trailing=False)
    # 'is committed to keeping the truce', 'will use the summit to ask for help'
    aims = (c for c in children(clause, "advcl") if "to" in markers(c) and c.left_edge.i == span.end)
    more = (*aims, *_alike(clause, kind))  # 'will bomb the camps AND SEIZE the valley'
    span = clause.doc[span.start : max([span.end, *(c.right_edge.i + 1 for c in more)])]
    span = within(supposed(clause, span), clause, saying)
    whose = None if by[:1] == saying.speakers[:1] else spoken_by(clause.doc, saying)
    return Happening(
        told=clause,
        span=span,
        type=kind,
        mode=mode,
        rule=act.rule,
        actors=by,
        recipients=to,
        voice=Voice(whose, _held(clause, kind), saying=saying),
        claim=act.claim,
        content=span,
        speech=True,
    )


def _held(clause: Token, kind: EventType) -> Modality:
    """What is promised on a condition is conditional; a threat on a condition is made all the same."""
    hanging = (clause, *infinitives(clause), *_alike(clause, kind)) if kind == "AGREE" else ()
    return "conditional" if any(prerequisite(c) is not None for c in hanging) else "asserted"


def _alike(clause: Token, kind: EventType) -> tuple[Token, ...]:
    """The verbs that stand under the same auxiliary as that of a clause: 'would free them and REOPEN the border'; with
    a promise no hostile ones, and no friendly ones with a threat."""
    hostile, friendly = word_set("events", "hostile", "violent"), word_set("events", "friendly")
    other = hostile - friendly if kind == "AGREE" else friendly - hostile if kind == "THREATEN" else frozenset[str]()
    alike = (c for c in children(clause, "conj") if c.tag_ == clause.tag_ == "VB" and auxiliaries(clause))
    joined = (c for c in alike if base(c) not in other and any(w.lower_ == "and" for w in children(c, "cc")))
    return tuple(c for c in joined if not (own_subjects(c) or children(c, "aux", "cop")))
