"""Which event a verb tells of: the rules of `data/events.yaml`, tried on a clause from top to bottom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.countrymen import is_kin
from briefing.extract.events.conditions import FLAGS, holds
from briefing.extract.events.folk import is_somebody
from briefing.extract.events.nouns import event_noun, is_time, is_year, keys
from briefing.extract.events.undone import puts_off
from briefing.extract.text.clauses import infinitives, particle
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import (
    appositions,
    doers,
    indirect_objects,
    is_passive,
    markers,
    objects,
    obliques,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base, hyphened, verbs_of
from briefing.extract.text.vocabulary import either, vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import EventType

_POSTPONED = frozenset({"RETREAT", "MOBILIZE", "ASSAULT"})
"""What, beside visits and talks, is told with its own type where it is put off."""
_AGAINST = ("on", "against", "at", "in", "inside", "to", "of")
"""The prepositions behind a noun for a deed; an operation 'with' an army is none against it."""


class Frame(Struct, frozen=True):
    """One rule: what must stand with the verb, and which event that makes."""

    type: EventType
    mode: str = ""
    object: frozenset[str] = frozenset()
    with_: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    particle: frozenset[str] = frozenset()
    purpose: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    source: frozenset[str] = frozenset()
    then_object: frozenset[str] = frozenset()
    whom: frozenset[str] = frozenset()
    to: tuple[str, ...] = ()
    mutual: bool = False
    place: bool = False
    flags: frozenset[str] = frozenset()
    asked: tuple[str, ...] = ()
    """The flags in the order in which they are asked."""
    none: bool = False
    """Whether the words tell no event although they look like one ('met the deadline')."""
    ahead: bool = False
    """Whether the verb itself says that it is planned ('talks are planned')."""
    undone: bool = False
    """Whether the verb itself says that it is put off or given up ('cancelled his visit')."""
    patient: bool = False
    """Whether the object does it ('he is expected in Lima')."""
    turned: bool = False
    """Whether it is done to the subject ('the town came under fire')."""
    doer: tuple[str, ...] = ()
    """The prepositions behind which stands who does it, where nobody else does ('drew criticism from')."""
    lone: bool = False
    """Whether one side is enough for a meeting ('took part in the talks')."""
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
            by=_nouns(raw.get("by")),
            source=_nouns(raw.get("of")),
            then_object=_nouns(raw.get("then_object")),
            whom=_nouns(raw.get("whom")),
            to=tuple(raw.get("to", ())),
            doer=tuple(raw.get("doer", ())),
            turned=raw.get("turned", False),
            lone=raw.get("lone", False),
            told=raw.get("told", False),
            mutual=raw.get("mutual", False),
            place=raw.get("place", False),
            ahead=raw.get("ahead", False),
            undone=raw.get("undone", False),
            patient=raw.get("patient", False),
            flags=frozenset(f for f in FLAGS if raw.get(f)),
            asked=tuple(sorted(f for f in FLAGS if raw.get(f))),
        )
        for verb in verbs_of(raw):
            table[verb].append(frame)
    return {verb: tuple(frames) for verb, frames in table.items()}


def _nouns(value: Any) -> frozenset[str]:
    """A class by its name, or a list of nouns."""
    if value is None or value == "any":
        return frozenset()
    return frozenset(vocabulary("events")["classes"][value] if isinstance(value, str) else value)


def is_listed(clause: Token) -> bool:
    """Whether a clause's verb is one that events are told by: a cheap question before those of grammar."""
    lemma = base(clause)
    told = lemma in _frames() or lemma in word_set("events", "light", "retorting", "impact", "occurring")
    return told or bool(hyphened(clause))


@remembered
def frame(clause: Token, actors: Actors) -> Frame | None:
    """The first rule that fits a clause, by its head; a light verb takes the event of its object, a verb of harm or
    of taking place that of its subject."""
    if not (clause.tag_.startswith("VB") or clause.lower_ == "due"):
        return None
    lemma = base(clause)
    stem = hyphened(clause)
    for candidate in _frames().get(f"{stem}-{lemma}" if stem else lemma, ()):
        if _fits(candidate, clause, actors):
            return None if candidate.none else candidate
    if puts_off(clause):
        # 'postponed the RELEASE of the prisoners'
        put_off = (n for t in undergoers(clause) if (n := event_noun(t)) is not None)
        return next((Frame(*n, to=("of", *_AGAINST), undone=True) for n in put_off if n[0] in _POSTPONED), None)
    if lemma in word_set("events", "light", "retorting") and not (lemma == "carry" and "out" not in _small(clause)):
        return _of_object(clause, lemma)
    return _of_subject(clause, lemma)


def tells(clause: Token, kind: EventType, actors: Actors) -> bool:
    """Whether a clause tells of an event of a type, by its verb."""
    rule = frame(clause, actors)
    return rule is not None and rule.type == kind


def stopped(clause: Token, rule: Frame) -> Frame | None:
    """The rule of a clause, turned round where it tells what somebody stops doing: 'stopped FUNDING the council'; None
    where that has no opposite ('stopped ALLOWING flights')."""
    ends = clause.dep_ == "xcomp" and clause.tag_ == "VBG" and base(clause.head) in word_set("events", "stopping")
    ends = ends and particle(clause.head) != "up"  # 'ended up fighting'
    if ends and rule.type in ("CONCEDE", "AGREE"):
        return None
    if ends and rule.type in ("AID", "COOPERATE"):
        return replace(rule, type="SANCTION", mode="discontinue")
    return replace(rule, type="RETREAT", mode="ceasefire") if ends and rule.type == "ASSAULT" else rule


def _of_object(clause: Token, lemma: str) -> Frame | None:
    """The event of the object of a light verb, or of what somebody answers with: 'carried out a series of ATTACKS',
    'retaliated with STRIKES'."""
    deeds = (*undergoers(clause), *described(clause), *obliques(clause, "out", "of"))
    for noun in through_numbers(obliques(clause, "with") if lemma in word_set("events", "retorting") else deeds):
        told = event_noun(noun)
        if told == ("ASSAULT", "") and noun.lemma_.lower() == "operation" and _is_by_police(clause):
            return Frame(type="COERCE", to=_AGAINST) if obliques(noun, "against") else None  # 'led it, arresting five'
        raid = told is not None and noun.lemma_.lower() == "raid"
        if raid and _is_by_police(clause):
            return Frame(type="COERCE", mode="seize", to=("on", "in", "at"))
        if raid and is_passive(clause) and not doers(clause):
            return None  # of soldiers or of policemen
        if told is not None:
            against = _AGAINST if told[0] == "ASSAULT" else (*_AGAINST, "with")
            return Frame(type=told[0], mode=told[1], mutual=told[0] == "CONSULT", to=against)
    return _of_subject(clause, lemma)


def _of_subject(clause: Token, lemma: str) -> Frame | None:
    """The event of a subject that does harm or takes place: 'an airstrike destroyed', 'clashes erupted'."""
    if is_passive(clause):
        return None
    told = next((n for d in through_numbers(subjects(clause)) if (n := event_noun(d)) is not None), None)
    if told is None or (told[0] not in ("ASSAULT", "PROTEST", "CONSULT", "RETREAT") and told[1] != "cyber"):
        return None
    harmed = told[0] in ("ASSAULT", "COERCE") and lemma in word_set("events", "impact")
    if not harmed and lemma not in word_set("events", "occurring"):
        return None
    if told[0] == "ASSAULT" and lemma in word_set("events", "stopping"):
        return None  # 'the civil war ended in 2003'
    return Frame(type=told[0], mode=told[1], mutual=told[0] == "CONSULT", told=True)


def things(clause: Token) -> tuple[Token, ...]:
    """What a verb is done to, through words of quantity."""
    done_to = (*undergoers(clause), *described(clause))
    nouns = (*done_to, *(a for t in done_to for a in appositions(t)), *kept(clause))
    return through_numbers(n for n in nouns if not n.tag_.startswith("VB"))


def described(clause: Token) -> tuple[Token, ...]:
    """What something is called that has no other noun: 'measures' in 'imposed what it called temporary measures'."""
    names = (c for o in objects(clause) if o.lower_ == "what" for c in children(o, "acl:relcl"))
    calling = [c for c in names if base(c) in either(claimed("naming"), word_set("events", "regarding"))]
    return tuple(n for c in calling for n in (*children(c, "xcomp", "obj"), *obliques(c, "as")))


def _is_by_police(clause: Token) -> bool:
    return any(_called(d) & word_set("events", "constabulary") for d in doers(clause))


def kept(clause: Token) -> tuple[Token, ...]:
    """The second object of a verb, also behind a passive: 'granted them ACCESS', 'was denied a VISA'."""
    second = tuple(c for c in children(clause, "xcomp") if c.pos_ in ("NOUN", "PROPN") and c.i > clause.i)
    return (*objects(clause), *second) if is_passive(clause) else second


def through_numbers(nouns: Iterable[Token]) -> tuple[Token, ...]:
    """Nouns, with those behind words of quantity: 'weapons' for 'a series of weapons'."""
    found: list[Token] = []
    for noun in nouns:
        counted = noun.lower_ in word_set("actors", "partitives") or noun.like_num
        counted = (counted or noun.lower_ in word_set("events", "wrappers")) and not is_kin(noun)
        # 'hundreds of thousands of birds'
        found += [noun, *(through_numbers(obliques(noun, "of")) if counted else ())]
    return tuple(found)


def _fits(rule: Frame, clause: Token, actors: Actors) -> bool:
    if rule.object and rule.object.isdisjoint(_suffering(clause)):
        return False
    if rule.with_ and rule.with_.isdisjoint(_company(clause)) and not (rule.object and _is_beside(rule, clause)):
        return False
    if rule.without and not rule.without.isdisjoint(_company(clause).union(*map(keys, objects(clause)))):
        return False
    if rule.particle and rule.particle.isdisjoint(_small(clause)):
        return False
    if rule.by and not any(_called(t) & rule.by for t in through_numbers(doers(clause))):
        return False
    if rule.whom and not any(_called(t) & rule.whom for t in indirect_objects(clause)):
        return False
    if rule.purpose and not any(keys(o) & rule.purpose for o in obliques(clause)):
        return False
    if rule.source and not any(keys(o) & rule.source for o in _sources(clause)):
        return False
    if rule.then_object and not any(keys(o) & rule.then_object for c in infinitives(clause) for o in objects(c)):
        return False
    return all(holds(flag, clause, actors) for flag in rule.asked)


def _small(clause: Token) -> set[str]:
    """The small words that go with a verb: its particle, the next word, its adverbs."""
    return {particle(clause), _next(clause), *(c.lower_ for c in children(clause, "advmod"))}


def _is_beside(rule: Frame, clause: Token) -> bool:
    """Whether the preposition that a rule asks for stands behind its object: 'expressed regret OVER the launch'."""
    called = (t for t in things(clause) if keys(t) & rule.object)
    topical = rule.with_ & {"over", "about", "against", "at"}
    return any(preposition(o) in topical for t in called for o in obliques(t))


def _sources(clause: Token) -> tuple[Token, ...]:
    """What somebody leaves: 'withdrew from the pact', 'quit the pact', 'announced its withdrawal from the pact'."""
    taken = objects(clause)
    nouns = (clause, *taken, *obliques(clause))
    return (*taken, *(o for n in nouns for o in obliques(n, "from", "of", "out of")))


def _called(noun: Token) -> frozenset[str]:
    """What somebody is looked up by; of a name with the words before it: 'the destroyer Sheffield', but a place's name
    is one: 'the CONVENTION Centre'."""
    if noun.pos_ != "PROPN":
        return keys(noun)
    site = noun.ent_type_ == "LOC"
    return keys(noun).union(*(keys(t) for t in premodifiers(noun) if not (site and t.ent_type_ == "LOC")))


@remembered
def _suffering(clause: Token) -> frozenset[str]:
    """What all that a verb is done to is looked up by; of people also by 'anybody'."""
    done_to = things(clause)
    return frozenset().union(*map(_called, done_to), {"anybody"} if any(map(is_somebody, done_to)) else ())


@remembered
def _company(clause: Token) -> frozenset[str]:
    """The words that follow a verb: as preposition, particle, adverb or noun of an oblique."""
    clausal = children(clause, "advcl", "ccomp", "xcomp")
    states = (clause, *(c for c in clausal if c.pos_ == "ADJ"))  # 'found him NOT guilty'
    nouns = [o for o in (*through_numbers(obliques(clause)), *clausal) if not _is_date(o)]
    cases = [preposition(o) for o in nouns]
    beside = (o for n in objects(clause) for o in obliques(n))
    return frozenset().union(
        (particle(clause), _next(clause)),
        (c.lower_ for state in states for c in children(state, "advmod", "case")),
        cases,
        (case.partition(" ")[0] for case in cases),
        *map(markers, clausal),  # 'warned Chad AGAINST closing it'
        *(keys(o) for o in (*nouns, *beside)),
    )


def _next(clause: Token) -> str:
    """The small word right behind a verb, which a parse may hang elsewhere: 'over' in 'handed over 14 jets'."""
    following = clause.i + 1 < len(clause.doc) and clause.nbor(1)
    if not following or following.tag_ not in ("RP", "RB", "IN"):
        return ""
    return "" if following.dep_ == "case" and is_time(following.head) else following.lower_  # 'seized ON Monday'


def _is_date(noun: Token) -> bool:
    """'on MONDAY', 'in MAY', 'in 2001': a date, whose preposition belongs to no verb."""
    return noun.lower_ in weekdays() or (preposition(noun) == "in" and (is_year(noun) or is_time(noun)))


@cache
def weekdays() -> frozenset[str]:
    """Weekdays, lower case, whose 'on' belongs to no verb."""
    return frozenset(w.lower() for words in vocabulary("calendar")["weekdays"].values() for w in words)
