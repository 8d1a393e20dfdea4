"""Events told by nouns: 'a meeting between A and B on Friday', "Israel's strikes on the city", 'after talks with B'.

Only where the noun has participants, and a time or place of its own or is what something else happened at: what is
merely talked about is no event.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.casualties import toll_of
from briefing.extract.events.deed_nouns import deed_of
from briefing.extract.events.frames import weekdays
from briefing.extract.events.happenings import Happening
from briefing.extract.events.news import is_ahead as lies_ahead
from briefing.extract.events.noun_parts import attack_of, measure_of, meeting_of, stay_of, visit_of
from briefing.extract.events.nouns import event_noun, names_event
from briefing.extract.events.protest_nouns import protest_of, protest_span
from briefing.extract.events.said_nouns import said_by
from briefing.extract.events.settings import (
    has_met,
    is_ahead,
    is_announced,
    is_at,
    is_on_it,
    is_past_deed,
    is_setting,
    is_there_for,
    is_to_come,
    is_where,
    met_with,
    reached_in,
    takes_place,
)
from briefing.extract.events.undone import is_off, puts_off
from briefing.extract.speech.voice import Voice, Voices
from briefing.extract.text.clauses import infinitives, is_future
from briefing.extract.text.grammar import objects, preposition
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import EventType

_TOLD_OF = frozenset({"about", "on", "over", "for", "regarding", "concerning", "toward", "towards"})
_TALKED = frozenset(
    {"discuss", "debate", "consider", "mention", "review", "address", "fear", "expect", "propose", "suggest"}
)
_AHEAD = frozenset({"planned", "scheduled", "upcoming", "expected", "proposed"})
_EXPECTING = frozenset({"expect", "schedule", "set", "slate"})
_TYPES = frozenset({"CONSULT", "ASSAULT", "PROTEST"})
_MARGINS = frozenset({"sideline", "sidelines", "margin", "margins", "eve"})
"""Where something is done that is no part of the meeting."""
_BESIDE = frozenset({"in", "at", "during", "after", "following", "before"})
"""How somebody does something else on the occasion of a meeting that is told already."""
_MEASURES = frozenset({"arrest", "deport", "expel", "release", "withdraw", "troops"})
"""The modes of what is done to somebody, told by a noun: 'the arrest of a journalist on Monday'."""


def find_nominal(
    reading: Reading, actors: Actors, voices: Voices, times: Times, verbal: Sequence[Happening]
) -> tuple[Happening, ...]:
    """The events that nouns of the body tell, those left out that a verb tells already."""
    told = {i: h for h in verbal for i in range(h.span.start, h.span.end)}
    found: list[Happening] = []
    for noun in reading.doc[reading.body :]:
        if noun.pos_ not in ("NOUN", "PROPN"):
            continue
        past = _has_passed(noun, times, reading.article.published.edtf)
        deed = deed_of(noun, actors, voices, times, past=past) if past or noun.i not in told else None
        deed = deed or (said_by(noun, actors, voices) if not _is_taken_up(told.get(noun.i)) else None)
        if deed is not None and noun.i in told and told[noun.i].type == deed.type:
            continue  # 'repeated its demand that they leave'
        if deed is not None:
            found.append(deed)
            continue
        named = event_noun(noun) or (("CONSULT", "visit") if is_where(noun) else None)
        if named is None or (named[0] not in _TYPES and named[1] not in _MEASURES):
            continue
        if not past and _is_topic(noun):
            continue
        around = told.get(noun.i)
        same = around is not None and around.type == named[0] != "CONSULT"
        if around is not None and (same or not (past or _is_apart(noun, around))):
            continue
        happening = _happening(noun, *named, actors, voices, times, past=past)
        if happening is not None and not _is_told(happening, verbal, times):
            found.append(happening)
    return tuple(found)


def _has_passed(noun: Token, times: Times, published: str) -> bool:
    """Whether a deed that a noun tells was done at a time of its own, whatever is told of it."""
    if names_event(noun, "PROTEST"):
        day = times.of_noun(noun)
        return day is not None and is_at(noun) and not lies_ahead(day, published)
    is_attack = names_event(noun, "ASSAULT") and is_past_deed(noun, times)
    return is_attack and not lies_ahead(times.of_noun(noun), published)


def _is_taken_up(around: Happening | None) -> bool:
    """Whether what is said is only what a verb around tells to be rejected: 'rejected their DEMAND to leave'."""
    return around is not None and around.type == "REJECT"


def _is_told(happening: Happening, verbal: Sequence[Happening], times: Times) -> bool:
    """Whether a verb tells it somewhere: "Monday's assault on Lima" of an assault there, 'in a meeting with the king'
    of one with him."""
    if happening.type == "ASSAULT" and not happening.actors:
        return any(h.type == "ASSAULT" and h.place == happening.place for h in verbal)
    if happening.mode == "visit" and happening.actors and times.of_noun(happening.told) is None:
        whom = (happening.actors, happening.recipients)
        return any(h.mode == "visit" and (h.actors, h.recipients) == whom for h in verbal)
    met = set(happening.actors)
    again = happening.type == "CONSULT" and not happening.mode and preposition(happening.told) in _BESIDE
    if not again or happening.place or times.of_noun(happening.told) is not None:
        return False
    return any(h.type == "CONSULT" and h.mode != "visit" and met <= set(h.actors) for h in verbal)


def _is_topic(noun: Token) -> bool:
    if is_on_it(noun) or is_there_for(noun) or is_announced(noun) or is_to_come(noun):
        return False
    if noun.dep_ in ("compound", "amod", "nmod:poss") or preposition(noun) in _TOLD_OF:
        return True
    return noun.dep_ in ("obj", "conj") and clause_of(noun).lemma_.lower() in _TALKED


def _is_apart(noun: Token, around: Happening) -> bool:
    """Whether a noun tells of something else than the event that it stands in."""
    if around.type == "CONSULT":
        # 'met the king DURING A VISIT to Lima'
        during = not around.mode and event_noun(noun) == ("CONSULT", "visit") and preposition(noun) == "during"
        return during or (around.mode == "visit" and _is_appointed(noun))
    beside = noun.dep_ == "nmod" and noun.head.lemma_.lower() in _MARGINS and preposition(noun) == "of"
    left = preposition(noun) in ("out of", "out")  # 'walked out of a meeting'
    return is_setting(noun, around) or is_ahead(noun) or is_on_it(noun) or is_where(noun) or beside or left


def _is_appointed(noun: Token) -> bool:
    """'went to Lima for TALKS Thursday with the king': a meeting with a day of its own within a visit."""
    return is_to_come(noun) and any(t.lower_ in weekdays() for t in noun.doc[noun.i + 1 : noun.i + 3])


def _happening(
    noun: Token, kind: EventType, mode: str, actors: Actors, voices: Voices, times: Times, *, past: bool
) -> Happening | None:
    clause = clause_of(noun)
    held = takes_place(noun) or (kind == "CONSULT" and has_met(noun))
    when = times.of_noun(noun) is not None or (held and times.of(clause) is not None)
    if is_where(noun):
        near = noun.doc[noun.i + 1 : noun.i + 3]
        settled = any(t.lower_ in weekdays() for t in near) or times.of(noun) is not None
        settled = settled or any(base(c) in word_set("events", "errands") for c in infinitives(noun))
        parts = stay_of(noun, actors) if settled else None
    elif mode == "visit":
        parts = visit_of(noun, actors, when=when) or stay_of(noun, actors)
    elif mode in _MEASURES:
        parts = measure_of(noun, mode, actors, when=when)
    elif kind == "PROTEST":
        parts = protest_of(noun, actors, times)
    elif kind == "CONSULT":
        parts = meeting_of(noun, actors, when=when)
        stay = stay_of(noun, actors) if parts is None else None
        if stay is not None:
            parts, mode = stay, "visit"
    else:
        parts = attack_of(noun, actors, times, when=when, past=past)
    if parts is None:
        return None
    round_of = noun.head.lower_ == "round" and noun.head.dep_ == "nsubj:pass"  # 'the next ROUND of talks was postponed'
    beside = is_ahead(noun) and noun.dep_ == "obl"  # 'praised it ahead of a trip': no part of what is praised
    whole = _foreseen(clause) if noun.dep_ in ("nsubj", "nsubj:pass") or round_of or beside else noun
    voice = Voice() if past else _voice(noun, whole, voices)
    if voice.modality in ("hypothetical", "denied"):
        return None
    dead, hurt = toll_of(noun) if kind == "ASSAULT" else (None, None)
    return Happening(
        told=noun,
        span=protest_span(noun) if kind == "PROTEST" else _shown(noun),
        type=kind,
        mode=mode,
        rule=f"noun-{kind.lower()}",
        actors=parts.doing,
        recipients=parts.done_to,
        place=parts.place,
        voice=voice,
        deaths=dead,
        injured=hurt,
    )


def _foreseen(clause: Token) -> Token:
    """The infinitive that says what is expected of what is told: 'their talks are EXPECTED to touch on it'."""
    ahead = base(clause) in _EXPECTING and clause.tag_ == "VBN"
    return next((c for c in children(clause, "xcomp") if c.tag_ == "VB"), clause) if ahead else clause


def _shown(noun: Token) -> Span:
    """The words to show: the noun's phrase, with those whom somebody meets where a parse hangs them elsewhere."""
    phrase = noun_phrase(noun)
    end = max((o.right_edge.i + 1 for o in met_with(noun)), default=0)
    return noun.doc[phrase.start : max(phrase.end, end)]


def _is_to_come(clause: Token, voices: Voices) -> bool:
    return is_future(clause) or voices.of(clause).modality in ("planned", "reversed")


def _voice(noun: Token, whole: Token, voices: Voices) -> Voice:
    voice = voices.of(whole)
    off = whole.i != noun.i and is_off(whole)
    off = off and not (noun.dep_ == "nsubj" and puts_off(whole) and objects(whole))  # 'an explosion delayed the king'
    if voice.modality == "denied" and whole.i != noun.i and (off or not children(whole, "advmod", "discourse")):
        # 'talks between A and B produced no result' denies the result
        voice = voice.done()
    if is_at(noun) and whole.i == noun.i and _is_to_come(reached_in(noun, clause_of(noun)), voices):
        # 'the pact will be signed during a visit by the king'
        return replace(voice, modality="planned")
    planned = any(c.lower_ in _AHEAD for c in children(noun, "amod")) or is_announced(noun)
    planned = planned or is_ahead(noun)
    if off and voice.modality in ("asserted", "reported", "planned"):
        return replace(voice, modality="reversed")
    return replace(voice, modality="planned") if planned and voice.modality not in ("hypothetical", "denied") else voice
