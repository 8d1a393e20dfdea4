"""Nouns that events are told by and that rules ask for."""

from __future__ import annotations

from functools import cache, lru_cache

from briefing.extract.text.tree import children
from briefing.extract.text.verbs import hyphened
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Token
from briefing.types.digest import EventType


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
    known = _known(noun.doc)
    found = known.get(noun.i)
    if found is None:
        found = known[noun.i] = _keys(noun)
    return found


@lru_cache(maxsize=1)
def _known(doc: Doc) -> dict[int, frozenset[str]]:
    """The keys of one document's nouns that were asked for, by token."""
    return {}


def _keys(noun: Token) -> frozenset[str]:
    own = {noun.lower_, noun.lemma_.lower()}
    before = [c for c in children(noun, "compound", "amod") if c.i < noun.i]
    stem = hyphened(noun)
    return frozenset(own | {f"{c.lower_} {w}" for c in before for w in own} | {f"{stem}-{w}" for w in own if stem})


@cache
def word_set_class(name: str) -> frozenset[str]:
    """The nouns of one class of `data/events.yaml`."""
    return frozenset(vocabulary("events")["classes"][name])
