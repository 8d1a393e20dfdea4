"""Which event a verb tells of: the rules of `data/events.yaml`, tried on a clause from top to bottom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from briefing.extract.actors import Actors
from briefing.extract.grammar import (
    children,
    complements,
    conjuncts,
    doers,
    indirect_objects,
    infinitives,
    is_passive,
    markers,
    objects,
    obliques,
    particle,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.verbs import base, hyphened
from briefing.extract.vocabulary import vocabulary, word_set
from briefing.types.digest import EventType

_FLAGS = (
    "then",
    "bare",
    "both",
    "person",
    "person_object",
    "person_subject",
    "object_entity",
    "group_subject",
    "hostile",
    "violent",
    "at_place",
    "speaker_subject",
    "to_place",
    "told_to",
    "to_help",
    "given",
    "addressed",
    "negative",
    "complete",
    "opinion",
    "person_only",
    "person_to_person",
    "not_words",
)


@dataclass(frozen=True, slots=True)
class Frame:
    """One rule: what must stand with the verb, and which event that makes."""

    type: EventType
    mode: str = ""
    object: frozenset[str] = frozenset()
    with_: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    particle: frozenset[str] = frozenset()
    purpose: frozenset[str] = frozenset()
    source: frozenset[str] = frozenset()
    then_object: frozenset[str] = frozenset()
    to: tuple[str, ...] = ()
    mutual: bool = False
    place: bool = False
    flags: frozenset[str] = frozenset()
    none: bool = False
    """Whether the words tell no event although they look like one ('met the deadline')."""
    told: bool = False
    """Whether the subject itself names the event ('clashes erupted'), so that who takes part stands beside it."""


@cache
def _frames() -> dict[str, tuple[Frame, ...]]:
    table: dict[str, list[Frame]] = defaultdict(list)
    for raw in vocabulary("events")["rules"]:
        frame = Frame(
            type=raw["type"],
            none=raw.get("none", False),
            mode=raw.get("mode", ""),
            object=_nouns(raw.get("object")),
            with_=frozenset(raw.get("with", ())),
            without=frozenset(raw.get("without", ())),
            particle=frozenset(raw.get("particle", ())),
            purpose=frozenset(raw.get("for", ())),
            source=_nouns(raw.get("of")),
            then_object=_nouns(raw.get("then_object")),
            to=tuple(raw.get("to", ())),
            mutual=raw.get("mutual", False),
            place=raw.get("place", False),
            flags=frozenset(f for f in _FLAGS if raw.get(f)),
        )
        for verb in raw["verbs"]:
            table[verb].append(frame)
    return {verb: tuple(frames) for verb, frames in table.items()}


def _nouns(value: Any) -> frozenset[str]:
    """A class by its name, or a list of nouns."""
    if value is None or value == "any":
        return frozenset()
    return frozenset(vocabulary("events")["classes"][value] if isinstance(value, str) else value)


@cache
def _event_nouns() -> dict[str, tuple[EventType, str]]:
    table: dict[str, tuple[EventType, str]] = {}
    for kind, modes in vocabulary("events")["nouns"].items():
        for mode, nouns in modes.items():
            table.update(dict.fromkeys(nouns, (kind, "" if mode == "plain" else mode)))
    return table


def event_noun(noun: Token) -> tuple[EventType, str] | None:
    """The type and mode of an event told by a noun: 'talks', 'rocket attack'; the longest name wins."""
    if any(c.lower_ in word_set("events", "figurative") for c in children(noun, "amod", "compound")):
        return None
    return next(
        (_event_nouns()[k] for k in sorted(keys(noun), key=lambda k: (-len(k), k)) if k in _event_nouns()), None
    )


def keys(noun: Token) -> frozenset[str]:
    """What a noun is looked up by: itself, its base form, and both with the word that makes it a compound."""
    own = {noun.lower_, noun.lemma_.lower()}
    before = [c for c in children(noun, "compound", "amod") if c.i < noun.i]
    stem = hyphened(noun)
    return frozenset(own | {f"{c.lower_} {w}" for c in before for w in own} | {f"{stem}-{w}" for w in own if stem})


def frame(clause: Token, actors: Actors) -> Frame | None:
    """The first rule that fits a clause, by its head; a light verb takes the event of its object, a verb of harm or
    of taking place that of its subject."""
    if not clause.tag_.startswith("VB"):
        return None
    lemma = base(clause)
    stem = hyphened(clause)
    for candidate in _frames().get(f"{stem}-{lemma}" if stem else lemma, ()):
        if _fits(candidate, clause, actors):
            return None if candidate.none else candidate
    if lemma in word_set("events", "light"):
        for noun in (*undergoers(clause), *obliques(clause, "out", "of")):
            told = event_noun(noun)
            if told is not None:
                return Frame(
                    type=told[0],
                    mode=told[1],
                    mutual=told[0] == "CONSULT",
                    to=("on", "against", "at", "in", "to", "with", "of"),
                )
    return _of_subject(clause, lemma)


def _of_subject(clause: Token, lemma: str) -> Frame | None:
    """The event of a subject that does harm or takes place: 'an airstrike destroyed', 'clashes erupted'."""
    if is_passive(clause):
        return None
    told = next((n for d in subjects(clause) if (n := event_noun(d)) is not None), None)
    if told is None or told[0] not in ("ASSAULT", "PROTEST", "CONSULT"):
        return None
    harmed = told[0] == "ASSAULT" and lemma in word_set("events", "impact")
    if not harmed and lemma not in word_set("events", "occurring"):
        return None
    return Frame(type=told[0], mode=told[1], mutual=told[0] == "CONSULT", told=True)


def things(clause: Token) -> tuple[Token, ...]:
    """What a verb is done to, through words of quantity: 'weapons' for 'a series of weapons'."""
    found: list[Token] = []
    for noun in undergoers(clause):
        inner = obliques(noun, "of")
        found += [noun, *(inner if noun.lower_ in word_set("actors", "partitives") else ())]
    return tuple(found)


def complement_verbs(clause: Token) -> tuple[Token, ...]:
    """The verbs of what a clause promises, asks or threatens, coordination spread out."""
    below = (*complements(clause), *infinitives(clause), *children(clause, "advcl"))
    return tuple(v for c in below for v in conjuncts(c))


def _fits(rule: Frame, clause: Token, actors: Actors) -> bool:
    if rule.object and not any(keys(t) & rule.object for t in things(clause)):
        return False
    if rule.with_ and not _accompanied(clause, rule.with_):
        return False
    if rule.without and _accompanied(clause, rule.without):
        return False
    small = {particle(clause), *(c.lower_ for c in children(clause, "advmod"))}
    if rule.particle and not small & rule.particle:
        return False
    if rule.purpose and not any(keys(o) & rule.purpose for o in obliques(clause)):
        return False
    if rule.source and not any(keys(o) & rule.source for o in (*obliques(clause, "from"), *objects(clause))):
        return False
    if rule.then_object and not any(keys(o) & rule.then_object for c in infinitives(clause) for o in objects(c)):
        return False
    return all(_holds(flag, clause, actors) for flag in sorted(rule.flags))


def _accompanied(clause: Token, words: frozenset[str]) -> bool:
    """Whether one of these words follows a verb: as preposition, particle, adverb or noun of an oblique."""
    if particle(clause) in words or any(c.lower_ in words for c in children(clause, "advmod", "case")):
        return True
    nouns = (o for o in (*obliques(clause), *_clausal(clause)) if o.lower_ not in _days())
    return any(preposition(o) in words or keys(o) & words for o in nouns)


@cache
def _days() -> frozenset[str]:
    """Weekdays, whose 'on' belongs to no verb."""
    return frozenset(w.lower() for words in vocabulary("calendar")["weekdays"].values() for w in words)


def _clausal(clause: Token) -> Iterable[Token]:
    return children(clause, "advcl", "ccomp", "xcomp")


def _holds(flag: str, clause: Token, actors: Actors) -> bool:
    match flag:
        case "then":
            return bool(complement_verbs(clause))
        case "bare":
            return not objects(clause)
        case "both":
            partners = (*obliques(clause, "with"), *(o for n in objects(clause) for o in obliques(n, "with")))
            return len(actors.of((*doers(clause), *partners))) > 1
        case "person" | "person_subject":
            return bool(actors.of(doers(clause)))
        case "person_object" | "object_entity" | "addressed":
            return bool(actors.of((*undergoers(clause), *indirect_objects(clause))))
        case "group_subject":
            return bool(actors.of(doers(clause))) or any(
                keys(d) & (word_set_class("people_hurt") | word_set("actors", "partitives")) or d.tag_ == "NNS"
                for d in doers(clause)
            )
        case "hostile" | "violent":
            words = word_set("events", flag)
            return any(
                (base(v) in words or any(_is_force(o) for o in objects(v))) and not _ceases(v)
                for v in complement_verbs(clause)
            )
        case "to_place":
            nouns = (*obliques(clause, "to"), *(o for n in objects(clause) for o in obliques(n, "to")))
            goals = (actors.mention(o) for o in nouns)
            return any(m is not None and m.kind in ("place", "country") for m in goals)
        case "told_to":
            return any(c.dep_ == "xcomp" and "to" in markers(c) for c in infinitives(clause))
        case "to_help":
            return any(base(c) in ("help", "assist", "aid") for c in infinitives(clause))
        case "negative":
            said = [c for c in children(clause, "xcomp", "obj", "obl", "ccomp", "advcl") if c.i > clause.i]
            said += [a for c in said for a in children(c, "amod", "conj")]
            return bool({t.lower_ for t in said} & word_set("events", "negative"))
        case "complete":
            return bool(objects(clause) or complement_verbs(clause))
        case "opinion":
            meant = bool(children(clause, "ccomp")) and not infinitives(clause)
            return meant and len(actors.of(doers(clause))) < 2 and not any(d.tag_ == "NNS" for d in doers(clause))
        case "person_only" | "person_to_person":
            who = actors.of(doers(clause))
            whom = actors.of(undergoers(clause)) if flag == "person_to_person" else who
            return bool(who and whom) and all(actors.kind(x) == "person" for x in (*who, *whom))
        case "given":
            taking = (actors.mention(o) for o in (*obliques(clause, "to"), *indirect_objects(clause)))
            return any(m is not None and m.kind in ("country", "organisation") for m in taking)
        case "not_words":
            return not any(base(v) in word_set("events", "words") for v in complement_verbs(clause))
        case "at_place":
            places = (actors.mention(o) for o in obliques(clause, "in", "at"))
            return any(m is not None and m.kind == "place" for m in places)
        case _:
            return any(d.lower_ in ("we", "i") or actors.one(d) for d in doers(clause))


def _is_force(noun: Token) -> bool:
    """Whether a noun tells of force or sanctions: 'strikes', 'an embargo'."""
    told = event_noun(noun)
    return told is not None and told[0] in ("ASSAULT", "SANCTION", "COERCE", "MOBILIZE")


def _ceases(verb: Token) -> bool:
    """Whether a hostile verb says that something hostile ends: 'stop attacks', 'end kidnapping'."""
    if base(verb) not in word_set("events", "ceasing"):
        return False
    below = (*objects(verb), *children(verb, "xcomp", "ccomp"), *obliques(verb, "from", "to"))
    told = (event_noun(o) for o in below)
    return any(t is not None and t[0] in ("ASSAULT", "COERCE", "PROTEST", "MOBILIZE") for t in told) or any(
        frames and frames[0].type in ("ASSAULT", "COERCE", "SANCTION", "MOBILIZE")
        for frames in (_frames().get(o.lemma_.lower(), ()) for o in below)
    )


@cache
def word_set_class(name: str) -> frozenset[str]:
    """The nouns of one class of `data/events.yaml`."""
    return frozenset(vocabulary("events")["classes"][name])
