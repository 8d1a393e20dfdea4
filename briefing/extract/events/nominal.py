"""Events told by nouns: 'a meeting between A and B on Friday', "Israel's strikes on the city", 'after talks with B'.

Only where the noun has participants, and a time or place of its own or is what something else happened at: what is
merely talked about is no event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.deed_nouns import deed_of
from briefing.extract.events.frames import weekdays
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import event_noun, keys, names_event, word_set_class
from briefing.extract.events.undone import puts_off
from briefing.extract.speech.voice import Voice, Voices
from briefing.extract.text.clauses import auxiliaries, infinitives, is_future
from briefing.extract.text.grammar import (
    copular_subject,
    doers,
    obliques,
    possessors,
    premodifiers,
    preposition,
    subjects,
)
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import EventType

_TOLD_OF = frozenset({"about", "on", "over", "for", "regarding", "concerning", "toward", "towards"})
_TALKED = frozenset(
    {"discuss", "debate", "consider", "mention", "review", "address", "fear", "expect", "propose", "suggest"}
)
_PASSED = frozenset({"recent", "previous", "past", "earlier", "last"})
_AHEAD = frozenset({"planned", "scheduled", "upcoming", "expected", "proposed"})
_AT = frozenset({"during", "at", "after", "following"})
_TYPES = frozenset({"CONSULT", "ASSAULT"})
_TRAVELLING = frozenset({"arrive", "travel", "fly", "come", "go", "leave", "head", "visit"})
_MARGINS = frozenset({"sideline", "sidelines", "margin", "margins", "eve"})
"""Where something is done that is no part of the meeting."""
_SINGLE = frozenset({"meeting", "summit", "session"})
"""What two sides hold once, so that naming them is enough; their talks may be of any time."""
_MEASURES = frozenset({"arrest", "deport", "expel", "release", "withdraw", "troops"})
"""The modes of what is done to somebody, told by a noun: 'the arrest of a journalist on Monday'."""
_BODILY = frozenset({"arrest", "deport", "expel", "release"})


@dataclass(frozen=True, slots=True)
class _Parts:
    """Who takes part in what a noun tells, and where."""

    doing: tuple[str, ...]
    done_to: tuple[str, ...]
    place: str


def find_nominal(
    reading: Reading, actors: Actors, voices: Voices, times: Times, verbal: Sequence[Happening]
) -> tuple[Happening, ...]:
    """The events that nouns of the body tell, those left out that a verb tells already."""
    told = {i: h for h in verbal for i in range(h.span.start, h.span.end)}
    found: list[Happening] = []
    for noun in reading.doc[reading.body :]:
        if noun.pos_ not in ("NOUN", "PROPN"):
            continue
        deed = deed_of(noun, actors, voices, times) if noun.i not in told else None
        if deed is not None:
            found.append(deed)
            continue
        named = event_noun(noun) or (("CONSULT", "visit") if _is_where(noun) else None)
        if named is None or (named[0] not in _TYPES and named[1] not in _MEASURES) or _is_topic(noun):
            continue
        around = told.get(noun.i)
        same = around is not None and around.type == named[0] != "CONSULT"
        if around is not None and (same or not _is_apart(noun, around)):
            continue
        happening = _happening(noun, *named, actors, voices, times)
        if happening is not None and not _is_told(happening, verbal, times):
            found.append(happening)
    return tuple(found)


def _is_told(happening: Happening, verbal: Sequence[Happening], times: Times) -> bool:
    """Whether a verb tells it somewhere: "Monday's assault on Lima" of an assault there, 'in a meeting with the king'
    of one with him."""
    if happening.type == "ASSAULT" and not happening.actors:
        return any(h.type == "ASSAULT" and h.place == happening.place for h in verbal)
    met = set(happening.actors)
    again = happening.type == "CONSULT" and not happening.mode and preposition(happening.told) in ("in", "at", "during")
    if not again or happening.place or times.of_noun(happening.told) is not None:
        return False
    return any(h.type == "CONSULT" and h.mode != "visit" and met <= set(h.actors) for h in verbal)


def _is_topic(noun: Token) -> bool:
    if _is_on_it(noun) or _is_there_for(noun) or _is_announced(noun) or _is_to_come(noun):
        return False
    if noun.dep_ in ("compound", "amod", "nmod:poss") or preposition(noun) in _TOLD_OF:
        return True
    return noun.dep_ in ("obj", "conj") and clause_of(noun).lemma_.lower() in _TALKED


def _is_apart(noun: Token, around: Happening) -> bool:
    """Whether a noun tells of something else than the event that it stands in."""
    if around.type == "CONSULT":
        # 'met the king DURING A VISIT to Lima'
        return not around.mode and event_noun(noun) == ("CONSULT", "visit") and preposition(noun) == "during"
    beside = noun.dep_ == "nmod" and noun.head.lemma_.lower() in _MARGINS and preposition(noun) == "of"
    left = preposition(noun) in ("out of", "out")  # 'walked out of a meeting'
    return _is_setting(noun, around) or _is_on_it(noun) or _is_where(noun) or beside or left


def _is_on_it(noun: Token) -> bool:
    """'is on a visit to Lima', 'Ali, on a visit to Lima, said'."""
    return preposition(noun) == "on" and noun.lemma_.lower() in ("visit", "trip", "tour")


def _is_in_talks(noun: Token) -> bool:
    """'is in TALKS with Chad'."""
    return noun.lower_ == "talks" and preposition(noun) == "in" and bool(children(noun, "cop"))


def _is_announced(noun: Token) -> bool:
    """'announced plans for a SUMMIT with Chad in Lima': a meeting that somebody makes known."""
    plans = noun.head
    made_known = preposition(noun) == "for" and plans.lower_ == "plans" and plans.dep_ == "obj"
    return made_known and base(plans.head) in ("announce", "confirm", "unveil")


def _is_there_for(noun: Token) -> bool:
    """'was in Lima on Monday for TALKS with the king'."""
    head = noun.head
    return preposition(noun) == "for" and head.pos_ == "PROPN" and bool(children(head, "cop"))


def _is_setting(noun: Token, around: Happening) -> bool:
    """Whether an event only took place at what a noun tells: 'after talks with the king, he called for calm'."""
    return clause_of(noun) in (around.told, *around.told.children) and _is_at(noun)


def _is_at(noun: Token) -> bool:
    """'during a meeting', 'following talks', 'in a phone call', 'at the end of a visit'."""
    if noun.dep_ == "nmod" and preposition(noun) == "of" and noun.head.lower_ in ("end", "start", "beginning", "close"):
        return preposition(noun.head) in _AT
    if noun.lower_ == "conference" and noun.dep_ in ("obj", "iobj"):
        # 'told a joint press conference with the king that ...'
        return base(noun.head) in ("tell", "address")
    if _is_there_for(noun) or _is_in_talks(noun):
        return True
    phoned = preposition(noun) in ("in", "by") and noun.lower_ in ("call", "conversation", "talk", "talks")
    # 'conveyed it IN A MEETING WITH the king'
    phoned = phoned or (preposition(noun) == "in" and noun.lower_ == "meeting" and bool(obliques(noun, "with")))
    return preposition(noun) in _AT or phoned or _is_to_come(noun)


def _is_to_come(noun: Token) -> bool:
    """'arrived in Lima for his MEETING on Friday with the king'."""
    own = any(t.tag_ == "PRP$" or t.lower_ in ("a", "talks") for t in (*possessors(noun), *noun.lefts, noun))
    travelled = noun.head.pos_ == "VERB" and base(noun.head) in _TRAVELLING
    return preposition(noun) == "for" and own and travelled and bool(obliques(noun, "with"))


def _is_occasion(noun: Token, clause: Token) -> bool:
    """'was reached during a meeting between A and B': what something happened at took place itself."""
    held = _is_at(noun) and noun.tag_ in ("NN", "NNP", "NNS")
    real = clause.tag_ in ("VBD", "VBN", "VBG", "VBZ", "VBP") or _is_there_for(noun) or clause == noun
    return held and real and not {"will", "would", "may", "could", "might"} & set(auxiliaries(clause))


def _happening(
    noun: Token, kind: EventType, mode: str, actors: Actors, voices: Voices, times: Times
) -> Happening | None:
    clause = clause_of(noun)
    when = times.of_noun(noun) is not None or (_takes_place(noun) and times.of(clause) is not None)
    if _is_where(noun):
        near = noun.doc[noun.i + 1 : noun.i + 3]
        settled = any(t.lower_ in weekdays() for t in near) or times.of(noun) is not None
        settled = settled or any(base(c) in word_set("events", "errands") for c in infinitives(noun))
        parts = _stay(noun, actors) if settled else None
    elif mode == "visit":
        parts = _visit(noun, actors, when=when)
    elif mode in _MEASURES:
        parts = _measure(noun, mode, actors, when=when)
    elif kind == "CONSULT":
        parts = _meeting(noun, actors, when=when)
        stay = _stay(noun, actors) if parts is None else None
        if stay is not None:
            parts, mode = stay, "visit"
    else:
        parts = _attack(noun, actors, times, when=when)
    if parts is None:
        return None
    round_of = noun.head.lower_ == "round" and noun.head.dep_ == "nsubj:pass"  # 'the next ROUND of talks was postponed'
    whole = clause if noun.dep_ in ("nsubj", "nsubj:pass") or round_of else noun
    voice = _voice(noun, whole, voices)
    if voice.modality in ("hypothetical", "denied"):
        return None
    return Happening(
        told=noun,
        span=noun_phrase(noun),
        type=kind,
        mode=mode,
        rule=f"noun-{kind.lower()}",
        actors=parts.doing,
        recipients=parts.done_to,
        place=parts.place,
        voice=voice,
    )


def _takes_place(noun: Token) -> bool:
    """'the visit began', 'the talks, held in Geneva': the clause only says that it took place."""
    return noun.dep_ in ("nsubj", "nsubj:pass") and base(clause_of(noun)) in word_set("events", "occurring")


def _voice(noun: Token, whole: Token, voices: Voices) -> Voice:
    voice = voices.of(whole)
    if voice.modality == "denied" and whole.i != noun.i and not children(whole, "advmod", "discourse"):
        # 'talks between A and B produced no result' denies the result
        voice = voice.done()
    if _is_at(noun) and whole.i == noun.i and is_future(clause_of(noun)):
        # 'the pact will be signed during a visit by the king'
        return replace(voice, modality="planned")
    planned = any(c.lower_ in _AHEAD for c in children(noun, "amod")) or _is_announced(noun)
    planned = planned or preposition(noun) in ("ahead of", "before")
    if puts_off(whole) and whole.i != noun.i and voice.modality in ("asserted", "reported", "planned"):
        return replace(voice, modality="reversed")
    return replace(voice, modality="planned") if planned and voice.modality not in ("hypothetical", "denied") else voice


def _place(noun: Token, actors: Actors) -> str:
    mentions = (actors.mention(o) for o in obliques(noun, "in", "at", "on"))
    return next((m.entity for m in mentions if m is not None and m.kind == "place"), "")


def _place_itself(word: Token, actors: Actors) -> str:
    mention = actors.mention(word)
    return mention.entity if mention is not None and mention.kind == "place" else ""


def _owners(noun: Token, actors: Actors) -> tuple[str, ...]:
    subject = copular_subject(noun)
    whose = (noun.head,) if noun.head.tag_.startswith("NN") else doers(clause_of(noun))
    away = ((subject,) if subject is not None else whose) if _is_on_it(noun) else ()
    return actors.of((*possessors(noun), *obliques(noun, "by"), *away))


def _visit(noun: Token, actors: Actors, *, when: bool) -> _Parts | None:
    # "a visit by the leader to Lima", whose goal a parse may hang on the leader
    to = (*obliques(noun, "to", "in"), *(o for n in obliques(noun, "by") for o in obliques(n, "to")))
    visited = actors.of(to, places=True)
    if not visited and _is_at(noun):
        # 'was reached in Lima during a visit by the king'
        visited = actors.of(obliques(clause_of(noun), "in", "at"), places=True)
    modifying = actors.of(premodifiers(noun))
    doing = _owners(noun, actors) or (modifying if len(modifying) == 1 else ()) or _visitor(noun, actors)
    if not doing and puts_off(clause_of(noun)):
        doing = tuple(x for x in actors.of(obliques(noun, "of")) if actors.kind(x) == "person")
    countries = ((c, actors.kind(c)) for v in visited if (c := actors.country(v) or v))
    done_to = tuple(dict.fromkeys(c for c, kind in countries if kind != "place"))
    place = _place(noun, actors) or next((v for v in visited if actors.kind(v) == "place"), "")
    known = when or _is_at(noun) or _takes_place(noun) or _is_on_it(noun)
    dated = when or (_is_at(noun) and is_future(clause_of(noun)))
    passed = any(c.lower_ in _PASSED for c in children(noun, "amod"))
    if set(done_to) & {actors.country(d) for d in doing}:
        return None
    if not doing or not known or passed or not (visited or (dated and obliques(noun, "by"))):
        return None
    return _Parts(doing, done_to, place)


def _is_where(noun: Token) -> bool:
    """'was in LIMA on Monday to meet the king'."""
    if noun.pos_ != "PROPN" or not children(noun, "cop") or preposition(noun) not in ("in", "at"):
        return False
    return not any(names_event(o, "CONSULT") for o in obliques(noun))


def _visitor(noun: Token, actors: Actors) -> tuple[str, ...]:
    """'DURING a visit to Lima, the minister praised it': who does something there pays the visit."""
    if preposition(noun) != "during" or possessors(noun):
        return ()
    own = {"a", "an", "the", "this"} & {c.lower_ for c in noun.lefts}
    return tuple(x for x in actors.of(doers(clause_of(noun))) if own and actors.kind(x) == "person")


def _stay(noun: Token, actors: Actors) -> _Parts | None:
    """'is in Lima for TALKS on trade', 'was in LIMA on Monday'."""
    here = noun.head if _is_there_for(noun) else noun if _is_where(noun) else None
    if here is None:
        return None
    who = (s for c in (here, *children(here, "cop")) for s in subjects(c))
    visitors = tuple(x for x in actors.of(who) if actors.kind(x) == "person" and actors.titles(x))
    goal = actors.mention(here)
    if not visitors or goal is None or preposition(here) not in ("in", "at"):
        return None
    country = actors.country(goal.entity) or goal.entity
    abroad = country not in {actors.country(v) for v in visitors} and actors.kind(country) != "place"
    return _Parts(visitors, (country,), goal.entity if goal.kind == "place" else "") if abroad else None


def _meeting(noun: Token, actors: Actors, *, when: bool) -> _Parts | None:
    clause = clause_of(noun)
    place = _place(noun, actors) or (_place_itself(noun.head, actors) if _is_there_for(noun) else "")
    sides = actors.of(obliques(noun, "between", "among"))
    met = _is_occasion(noun, clause)
    others = _other_meetings(noun, clause) if met else ()
    if others and noun.lower_ == "conference":
        # who speak to the press behind their talks met once
        return None
    partners = actors.of(obliques(noun, "with")) or actors.of(o for n in others for o in obliques(n, "with"))
    theirs = any(p.lower_ == "their" for p in possessors(noun))  # 'spoke after THEIR meeting in Lima'
    own = met and bool(place) and any(p.tag_ == "PRP$" for p in possessors(noun))  # 'after HER talks in Lima'
    attends = (met and (partners or theirs or own)) or (partners and _is_announced(noun))
    attending = actors.of(doers(clause)) if attends else ()
    doing = tuple(
        dict.fromkeys((*sides, *_owners(noun, actors), *attending, *partners, *actors.of(premodifiers(noun))))
    )
    proper = noun.pos_ == "PROPN" and bool(place)
    subject = noun.head if noun.head.lower_ == "round" and preposition(noun) == "of" else noun
    off = subject.dep_ == "nsubj:pass" and puts_off(clause)
    known = when or off or (met and (len(sides) > 1 or bool(attending)))
    whose = actors.of(obliques(noun, "of")) if known and not doing else ()
    if len(whose) == 1 and actors.sort(whose[0]) in ("igo", "joint_body"):
        return _Parts(whose, (), place)  # 'at the end of a two-day meeting of the joint committee'
    named = len(sides) > 1 and not any(o.tag_ == "CD" for o in obliques(noun, "between", "among"))
    of_theirs = named and noun.tag_ == "NN" and noun.lower_ in _SINGLE
    several = place and when and any(keys(o) & _heads() for o in obliques(noun, "of", "between", "among"))
    enough = (known and (len(doing) > 1 or proper)) or of_theirs or several or (own and bool(attending))
    return _Parts(doing, (), place) if enough else None


@cache
def _heads() -> frozenset[str]:
    """Those who meet although nobody is named: 'a meeting of foreign ministers in Lima on Friday'."""
    return word_set_class("envoys") | word_set_class("sides")


def _other_meetings(noun: Token, clause: Token) -> tuple[Token, ...]:
    """The other nouns of a clause that tell of a meeting: 'at a press conference with her, after talks in Lima'."""
    return tuple(o for o in obliques(clause) if o != noun and event_noun(o) == ("CONSULT", ""))


def _measure(noun: Token, mode: str, actors: Actors, *, when: bool) -> _Parts | None:
    clause = clause_of(noun)
    whom = obliques(noun, "of")
    done = _is_occasion(noun, clause) or (noun.dep_ == "nsubj" and clause.tag_ == "VBD")
    if not done or not whom or not (when or _is_at(noun)):
        return None
    named = actors.of(whom) or actors.of(t for n in whom for t in premodifiers(n))
    doing = actors.of((*possessors(noun), *obliques(noun, "by")))
    if mode in ("withdraw", "troops"):
        doing, named = named, actors.of(obliques(noun, "from", "to", "in"))
    named = tuple(t for t in named if t not in doing)
    place = _place(noun, actors)
    nameless = when and mode in _BODILY and any(keys(o) & word_set_class("captive") for o in whom)
    return _Parts(doing, named, place) if doing or named or nameless else None


def _attack(noun: Token, actors: Actors, times: Times, *, when: bool) -> _Parts | None:
    doing = actors.of((*possessors(noun), *obliques(noun, "by"))) or actors.of(premodifiers(noun))
    done_to = tuple(t for t in actors.of(obliques(noun, "on", "against", "to")) if t not in doing)
    place = _place(noun, actors)
    near = (t for o in obliques(noun, "near", "outside", "along") for t in (o, *obliques(o, "near", "outside", "of")))
    place = place or next((p for t in near if (p := _place_itself(t, actors))), "")
    where = place or next((p for t in premodifiers(noun) if (p := _place_itself(t, actors))), "")
    if where and times.of_noun(noun) is not None and noun.lemma_.lower() in word_set("events", "dated_attacks"):
        return _Parts(doing, done_to, where)  # 'after the February 14 bombing in Lima'
    if not (done_to or place) or not when or not (doing or noun.dep_ in ("nsubj", "nsubj:pass")):
        return None
    return _Parts(doing, done_to, place)
