"""One happening told in several clauses: the deed and its dead, the dead and the hurt, told again as 'the strike'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from briefing.extract.events.casualties import casualties, is_counting
from briefing.extract.events.frames import weekdays
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import is_time, keys, names_event, word_set_class
from briefing.extract.text.clauses import auxiliaries, whole
from briefing.extract.text.grammar import (
    doers,
    is_passive,
    markers,
    objects,
    obliques,
    own_subjects,
    preposition,
    subjects,
)
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token

_PERFECT = frozenset({"has", "have"})
_ON_CAPTIVES = frozenset({"abduct", "torture"})
"""What is done to somebody that nobody calls an attack."""
_NEAR = 3
"""How many sentences back the first telling may stand."""


def told_once(found: Sequence[Happening]) -> tuple[Happening, ...]:
    """The happenings, each told once, with what the several tellings add to one another."""
    return tuple(_retold(tuple(_side_by_side(tuple(_at_once(tuple(_by_the_way(found))))))))


def _by_the_way(found: Sequence[Happening]) -> Iterator[Happening]:
    """The happenings, with an attack told as one with what a clause beside its doers or its name says of the same:
    'were hurt by gunmen who ATTACKED a post', 'bombs PLANTED by rebels killed two', 'killed in raids MOUNTED by them'.
    """
    deeds = {h.told.i: h for h in found if h.type == "ASSAULT"}
    beside = {above.told.i: h for h in deeds.values() if (above := _told_beside(h, deeds)) is not None}
    merged = {h.told.i for h in beside.values()}
    for happening in found:
        more = beside.get(happening.told.i)
        if more is not None:
            yield replace(_both(happening, more), mode=happening.mode or more.mode)
        elif happening.told.i not in merged:
            yield happening


def _told_beside(happening: Happening, deeds: Mapping[int, Happening]) -> Happening | None:
    """The attack that a clause tells more of, in the same way and at no time of its own: its participle ('stormed an
    office, SHOOTING a guard'), or a clause beside its doers or its name."""
    first = whole(happening.told)
    beside = first.dep_.startswith("acl")
    around = clause_of(first.head) if beside else first.head
    counted = around.dep_ == "conj" and is_counting(around)  # 'were killed and two HURT by gunmen who attacked it'
    above = deeds.get(around.i) or (deeds.get(around.head.i) if counted else None)
    if above is None or above.told == happening.told or above.voice.modality != happening.voice.modality:
        return None
    modes = {above.mode, happening.mode} - {""}
    if len(modes) > 1 or "abduct" in modes or any(is_time(t) for t in happening.told.subtree):
        return None
    if beside:
        return above if _is_of_attack(happening.told, first.head, around) else None
    alone = first == happening.told and not markers(first) and not own_subjects(first)
    participle = alone and first.dep_ == "advcl" and first.tag_ == "VBG"
    return above if participle and not happening.recipients else None


def _is_of_attack(told: Token, noun: Token, attack: Token) -> bool:
    """Whether a clause beside a noun tells of an attack that its doers made, or its weapon, or that its name tells; not
    'rebels KIDNAPPED by the army attacked it'."""
    named = names_event(noun, "ASSAULT") or bool(keys(noun) & word_set_class("bombs"))
    if is_passive(told) and not named:
        return False
    where = told.dep_ == "acl:relcl" and bool({"where", "which"} & {t.lower_ for t in told.doc[noun.i : told.i]})
    if where and (_is_by_name(attack) or (named and noun in objects(attack))):
        return True  # 'took place in Lamu, where a bomber STRUCK', 'fought a war in which many WERE KILLED'
    of = noun.head if noun.dep_ == "nmod" and preposition(noun) == "of" else noun  # 'a group of men ATTACKING it'
    return of in doers(attack) or (named and noun in obliques(attack, "in", "during", "by"))


def _at_once(found: Sequence[Happening]) -> Iterator[Happening]:
    """The happenings, with the deed in which people came to harm told as one with their deaths: 'died when jets bombed
    the port', 'were killed after a bomb went off'."""
    deeds = {h.told.i: h for h in found if h.type == "ASSAULT"}
    causes = {
        above.told.i: h
        for h in deeds.values()
        if h.told.dep_ == "advcl"
        and {"when", "as", "after"} & {c.lower_ for c in children(h.told, "mark", "advmod")}
        and (above := _brought_about(h.told, deeds)) is not None
        and not above.actors
        and (_is_by_name(above.told) or is_counting(above.told) or any(casualties(above.told)))
        and (_is_by_name(above.told) or not doers(above.told) or above.deaths)
        and not _is_by_others(above.told, h.told)
    }
    merged = {h.told.i for h in causes.values()}
    for happening in found:
        cause = causes.get(happening.told.i)
        if cause is not None:
            yield replace(_both(happening, cause), mode=cause.mode, actors=cause.actors)
        elif happening.told.i not in merged:
            yield happening


def _is_by_others(deed: Token, cause: Token) -> bool:
    """'rebels killed two after the ARMY bombed a camp': somebody else, and not the weapon of those who did the deed."""
    if base(deed) in word_set("casualties", "dying"):
        return False
    arms = either(word_set("actors", "means"), word_set_class("bombs"))
    who, others = ([d for d in doers(t) if d.pos_ in ("NOUN", "PROPN") and not keys(d) & arms] for t in (deed, cause))
    return bool(who and others) and not names_event(who[0], "ASSAULT")


def _is_by_name(told: Token) -> bool:
    """'the BOMBING took place in Lamu, when a bomber drove into a shop'."""
    return base(told) in word_set("events", "occurring") and any(names_event(d, "ASSAULT") for d in doers(told))


def _brought_about(cause: Token, deeds: Mapping[int, Happening]) -> Happening | None:
    """The harm that a clause tells the cause of: 'two were KILLED and five abducted when gunmen opened fire'."""
    above = deeds.get(cause.head.i)
    first = deeds.get(cause.head.head.i) if cause.head.dep_ == "conj" else None
    counted = above is None or not is_counting(above.told)
    return first if first is not None and counted and is_counting(first.told) and is_passive(first.told) else above


def _side_by_side(found: Sequence[Happening]) -> Iterator[Happening]:
    """The happenings, with dead and hurt of one deed told as one: 'five were killed and ten people were wounded'."""
    deeds = {h.told.i: h for h in found if h.type == "ASSAULT" and is_counting(h.told) and is_passive(h.told)}
    pairs = {h.told.head.i: h for h in deeds.values() if h.told.dep_ == "conj" and h.told.head.i in deeds}
    second = {h.told.i for h in pairs.values()}
    for happening in found:
        other = pairs.get(happening.told.i)
        if other is not None:
            yield _both(happening, other)
        elif happening.told.i not in second:
            yield happening


def _retold(found: Sequence[Happening]) -> Iterator[Happening]:
    """The happenings without those that only go on with one told just before: 'The strike hit a car'."""
    kept: list[Happening] = []
    for happening in found:
        first = next((i for i in reversed(range(len(kept))) if _is_same(kept[i], happening)), None)
        if first is None:
            kept.append(happening)
        else:
            kept[first] = replace(_both(kept[first], happening), span=kept[first].span)
    yield from kept


def _is_same(first: Happening, again: Happening) -> bool:
    if first.type != again.type or first.told.i >= again.told.i:
        return False
    if _sentences(first.told, again.told) > _NEAR and (first.type != "ASSAULT" or not first.place or not again.place):
        return False
    if again.place and first.place and again.place != first.place:
        return False
    if first.type == "CONSULT":
        return _is_the_meeting(first, again)
    if first.type != "ASSAULT" or (again.actors and first.actors and again.actors != first.actors):
        return False
    if first.mode in _ON_CAPTIVES:
        return False
    counted = again.deaths is not None or again.injured is not None
    if counted and (first.deaths is not None or first.injured is not None or not is_counting(again.told)):
        return False
    # 'The strike hit a car', '15 people were killed in Monday's assault'
    counted_in = obliques(again.told, "in") if is_counting(again.told) and is_passive(again.told) else ()
    if _PERFECT & set(auxiliaries(again.told)):
        counted_in = ()  # 'was shot on Monday. 50 people HAVE BEEN hurt in the violence'
    return any(_is_the_deed(s) for s in (*subjects(again.told), *counted_in))


def _is_the_meeting(first: Happening, again: Happening) -> bool:
    """'A met B in Lima. They held talks for two hours and discussed trade': the same people, at no other time or place.
    """
    told = again.told
    if first.mode or again.mode or again.place or len(again.actors) < 2 or not set(again.actors) <= set(first.actors):
        return False
    if first.voice.modality != again.voice.modality or base(told) not in word_set("events", "conferring"):
        return False
    own = [t for c in (told, *objects(told), *obliques(told)) for t in (c, *c.children)]
    apart = {t.lower_ for t in own} & word_set("events", "another")
    dated = any(t.ent_type_ == "DATE" for t in own)
    return not apart and not dated


def _sentences(first: Token, second: Token) -> int:
    """How many sentences end between two tokens."""
    return first.doc.sentence_at(second.i) - first.doc.sentence_at(first.i)


def _is_the_deed(noun: Token) -> bool:
    """'The strike', 'the fighting', "Monday's assault", with no word that tells it from another."""
    left = [c.lower_ for c in noun.lefts if c.tag_ not in ("POS", "IN")]
    before = [w for w in left if w not in weekdays()]
    meant = bool(left) and before in ([], ["the"]) and noun.tag_ in ("NN", "NNS")
    # 'the fighting THAT BEGAN ON MONDAY'
    told = any(c.left_edge.i == noun.i + 1 and c.left_edge.text != "," for c in children(noun, "acl:relcl"))
    return meant and not told and names_event(noun, "ASSAULT")


def _both(first: Happening, second: Happening) -> Happening:
    """Two tellings as one: the words from the first to the second, and what either knows."""
    a, b = sorted((first.span, second.span), key=lambda s: s.start)
    return replace(
        first,
        span=a.doc[a.start : max(a.end, b.end)],
        actors=first.actors or second.actors,
        recipients=first.recipients or tuple(r for r in second.recipients if r not in first.actors),
        place=first.place or second.place,
        deaths=first.deaths if first.deaths is not None else second.deaths,
        injured=first.injured if first.injured is not None else second.injured,
    )
