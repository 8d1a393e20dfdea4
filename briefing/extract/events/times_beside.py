"""The time of a word beside the one that tells an event, where that word tells of the same."""

from __future__ import annotations

from briefing.edtf import DAY
from briefing.extract.dates.times import Times
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import names_event
from briefing.extract.text.clauses import auxiliaries, infinitives
from briefing.extract.text.grammar import markers, objects, obliques, own_subjects, undergoers
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Date

_ROUNDS = frozenset({"round", "day", "session", "series"})
"""Nouns for a part of what goes on: 'a third ROUND of talks'."""


def of_its_parts(happening: Happening, times: Times) -> Date | None:
    """Of an attack the day on which its weapon was used or people were hurt by it: 'a rocket FIRED on Friday hit a
    house', 'hit a house, KILLING two on Friday'."""
    told = happening.told
    if happening.type != "ASSAULT" or not told.tag_.startswith("VB"):
        return None
    parts = [c for s in own_subjects(told) for c in children(s, "acl") if c.tag_ == "VBN"]
    going = (*children(told, "advcl"), *(c for o in objects(told) for c in children(o, "acl")))
    parts += [c for c in going if c.i > told.i and c.tag_ == "VBG" and not markers(c)]
    days = (d for c in parts for v in (c, *children(c, "conj")) if (d := times.of(v)) is not None)
    return next((d for d in days if len(d.edtf) == DAY), None)


def of_the_same_time(happening: Happening, times: Times) -> Date | None:
    """'detained six men on Friday who WERE PROTESTING against it'."""
    told = happening.told
    meanwhile = told.tag_ == "VBG" and auxiliaries(told) in (("was",), ("were",))
    return times.of(clause_of(told.head)) if meanwhile and told.dep_.endswith(":relcl") else None


def of_the_round(happening: Happening, times: Times) -> Date | None:
    """"Friday's third ROUND of talks"."""
    told = happening.told
    around = told.head if told.pos_ == "NOUN" and told.dep_ == "nmod" else told
    return times.beginning(around.left_edge.i, around.i) if around.lemma_ in _ROUNDS else None


def of_its_deed(happening: Happening, times: Times) -> Date | None:
    """"carried out Friday's ATTACK", "Friday's RIOT began": where its noun tells the same event."""
    told = happening.told
    nouns = (*objects(told), *own_subjects(told)) if told.pos_ == "VERB" else ()
    deeds = (o for o in nouns if names_event(o, happening.type))
    return next((d for o in deeds if (d := times.beginning(o.left_edge.i, o.i)) is not None), None)


def of_the_plan(happening: Happening, times: Times) -> Date | None:
    """Of what is planned the day of what goes with it: 'is to APPEAR on Friday to call for it', 'will ask them to FORM
    a cabinet on Friday', 'will ask for it when he MEETS them Friday'."""
    told = happening.told
    if happening.voice.modality != "planned" or not told.tag_.startswith("VB") or happening.rule.startswith("speech-"):
        return None
    beside = [c for c in children(told.head, "xcomp") if c.i < told.i and told.dep_ == "xcomp" and c.tag_ == "VB"]
    when = (c for c in children(told, "advcl") if "when" in _opening(c))
    with_it = (*beside, *infinitives(told), *when)
    days = (d for c in with_it if (d := times.of(c)) is not None)
    return next((d for d in days if len(d.edtf) == DAY), None)


def of_mishap(told: Token, times: Times) -> Date | None:
    """When an accident or disaster was: the time of the clause, that of the mishap by which people came to harm ('died
    WHEN a bus OVERTURNED on Friday'), or that printed with what befell: "hit by DECEMBER'S FLOOD", 'the JANUARY 12
    EARTHQUAKE killed hundreds'."""
    if told.pos_ == "NOUN":
        return times.of_noun(told)
    mishaps = (c for c in children(told, "advcl") if {"when", "as", "after"} & _opening(c) and own_subjects(c))
    own = next((d for c in (told, *mishaps) if (d := times.of(c)) is not None), None)
    if own is not None:
        return own
    nouns = (*own_subjects(told), *undergoers(told), *obliques(told, "by", "in"))
    befell = (n for n in nouns if n.lemma_.lower() in word_set("calendar", "befallen"))
    return next((d for n in befell if (d := times.beginning(n.left_edge.i, n.i)) is not None), None)


def _opening(clause: Token) -> set[str]:
    return {w.lower_ for w in children(clause, "advmod", "mark")}
