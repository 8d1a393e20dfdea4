"""Nouns that events are told by and that rules ask for."""

from __future__ import annotations

from functools import cache

from briefing.extract.events.blasts import is_mishap_blast
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import hyphened
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import EventType

_OF_BOMBERS = (("ASSAULT", ""), ("ASSAULT", "explosives"))
"""As what attacks by bombers are told where no word says more."""
_NEAR = 3
"""How many words before an attack 'suicide' may stand."""


@cache
def _event_nouns() -> dict[str, tuple[EventType, str]]:
    table: dict[str, tuple[EventType, str]] = {}
    for kind, modes in vocabulary("events")["nouns"].items():
        for mode, nouns in modes.items():
            table.update(dict.fromkeys(nouns, (kind, "" if mode == "plain" else mode)))
    return table


@cache
def _last_words() -> frozenset[str]:
    """What the names of events end with, from each of their words on."""
    return frozenset(name[at:] for name in _event_nouns() for at in range(len(name)) if not at or name[at - 1] in " -")


@remembered
def event_noun(noun: Token) -> tuple[EventType, str] | None:
    """The type and mode of an event told by a noun: 'talks', 'rocket attack'; the longest name wins; an explosion that
    nobody sets off is none.
    """
    if noun.lower_ not in _last_words() and noun.lemma_.lower() not in _last_words():
        return None
    known = [key for key in keys(noun) if key in _event_nouns()]
    if not known or any(c.lower_ in word_set("events", "figurative") for c in children(noun, "amod", "compound")):
        return None
    if noun.lemma_.lower() == "strike" and any(_is_lasting(c) for c in children(noun, "amod", "compound")):
        return "PROTEST", "strike"
    told = _event_nouns()[min(known, key=lambda key: (-len(key), key))]
    if told in _OF_BOMBERS and any(t.lower_ == "suicide" for t in noun.doc[max(0, noun.i - _NEAR) : noun.i]):
        return "ASSAULT", "suicide-attack"  # 'a SUICIDE car bomb attack', however a parse joins its words
    return None if told[1] == "explosives" and is_mishap_blast(noun) else told


def _is_lasting(word: Token) -> bool:
    """'day' in 'a three-day strike', which one from the air is not."""
    return word.lower_.rpartition("-")[2] in ("hour", "day", "week", "month") and word.tag_ != "NNS"


def names_event(noun: Token, *kinds: str) -> bool:
    """Whether a noun tells of an event of one of these types: 'talks' of a CONSULT."""
    told = event_noun(noun)
    return told is not None and told[0] in kinds


@remembered
def keys(noun: Token) -> frozenset[str]:
    """What a noun is looked up by: itself, its base form, and both with the word that makes it a compound, which may be
    one itself ('suicide CAR bomber')."""
    own = {noun.lower_, noun.lemma_.lower()}
    before = [c for c in children(noun, "compound", "amod") if c.i < noun.i]
    first = {f"{d.lower_} {c.lower_}" for c in before for d in children(c, "compound") if d.i == c.i - 1}
    before_it = first | {c.lower_ for c in before}
    stem = hyphened(noun)
    return frozenset(own | {f"{c} {w}" for c in before_it for w in own} | {f"{stem}-{w}" for w in own if stem})


def is_time(noun: Token) -> bool:
    """Whether a noun behind a verb says when: 'on MONDAY', 'in MAY', 'next WEEK', 'on May 3'."""
    beside = children(noun, "nmod:unmarked", "compound")
    if any(t.lower_ in _day_words() for t in (noun, *beside)):
        return True
    told = {c.lower_ for c in noun.lefts} & {"next", "last", "this"}
    return bool(told) and noun.lower_ in ("week", "month", "year", "weekend", "spring", "summer", "autumn", "winter")


def is_year(noun: Token) -> bool:
    """'2001'."""
    return noun.text.isdecimal() and len(noun.text) == 4


@cache
def _day_words() -> frozenset[str]:
    """Weekdays and months in lower case, and the days around today."""
    named = (w.lower() for g in ("weekdays", "months") for words in vocabulary("calendar")[g].values() for w in words)
    return frozenset({*named, "today", "yesterday", "tomorrow"} - {"sat", "sun", "mar"})


@cache
def word_set_class(name: str) -> frozenset[str]:
    """The nouns of one class of `data/events.yaml`."""
    return frozenset(vocabulary("events")["classes"][name])


@cache
def heads() -> frozenset[str]:
    """Those who meet although nobody is named: 'a meeting of foreign ministers in Lima on Friday'."""
    return word_set_class("envoys") | word_set_class("sides")


@cache
def people_words() -> frozenset[str]:
    """The words for people and bodies without a name."""
    known = word_set_class("people_hurt") | word_set("claims", "wrongdoers") | word_set("actors", "partitives")
    return known | word_set("actors", "unnamed")
