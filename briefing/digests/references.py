"""Which keys of a digest hold ids, and what those ids may stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from briefing.types.digest import Digest, Record

R = TypeVar("R", bound=Record)

SECTIONS = ("people", "unnamed_people", "organisations", "countries", "places", "agreements", "events",
            "incidents", "statements", "claims", "dates")
"""All lists of records in a digest."""

FACTS = ("events", "incidents", "statements", "claims")
"""The lists of what happened and what was said; the others hold who and what is named, and when."""

GROUPS = frozenset({"public", "press", "international-community"})
"""Who can act or be addressed without being an entity."""

_ACTORS = ("people", "unnamed_people", "organisations", "places", "countries", "groups")

KNOWN_IN: dict[str, tuple[str, ...]] = {
    "actors": _ACTORS,
    "recipients": _ACTORS,
    "via": (*_ACTORS, "agreements"),
    "parties": _ACTORS,
    "sponsors": _ACTORS,
    "org": ("organisations", "countries"),
    "parent": ("organisations",),
    "place": ("places", "countries", "organisations"),
    "agreement": ("agreements",),
    "ambiguous_with": ("agreements",),
    "event": ("events", "incidents"),
    "statement": ("statements",),
    "key_facts": ("agreements", "events", "incidents", "statements", "claims"),
}
"""Keys that hold ids, and the sections those must stand in."""

OR_WORDS = frozenset({"source", "reported_by", "speaker", "joint", "addressee", "by", "to", "about"})
"""Keys that hold an id or, where the source has none, its printed words."""


def key(record: Record) -> str:
    """What a record is known by within its section: its id or code, or the words and place of a date."""
    for name in ("id", "code"):
        if name in record.__struct_fields__:
            return str(getattr(record, name))
    evidence = getattr(record, "evidence", ())
    return f"{getattr(record, 'text', '')}@{evidence[0].start if evidence else ''}"


def references(record: Record) -> Iterator[str]:
    """Every word in a record that may be another's id."""
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, Record):
            yield from references(value)
        elif isinstance(value, str) and (name in KNOWN_IN or name in OR_WORDS):
            yield value
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Record):
                    yield from references(item)
                elif name in KNOWN_IN or name in OR_WORDS:
                    yield item


def without(digest: Digest, dead: Mapping[str, str]) -> Digest:
    """The digest without references to dead ids: their names (the values) where a key takes words, else nothing."""
    if not dead:
        return digest

    def pruned(name: str, value: Any) -> Any:
        if name in OR_WORDS:
            return dead.get(value, value) if isinstance(value, str) else _words(value, dead)
        return _dropped(value, dead) if name in KNOWN_IN else value

    changes = {section: tuple(rewritten(item, pruned) for item in getattr(digest, section)) for section in SECTIONS}
    key_facts = tuple(name for name in digest.key_facts if name not in dead)
    return msgspec.structs.replace(digest, key_facts=key_facts, **changes)


def rewritten(record: R, change: Callable[[str, Any], Any]) -> R:
    """A record, and those within it, each key given what `change` makes of its name and value."""
    changes: dict[str, object] = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, Record):
            changes[name] = rewritten(value, change)
        elif isinstance(value, tuple) and value and isinstance(value[0], Record):
            changes[name] = tuple(rewritten(item, change) for item in value)
        else:
            changes[name] = change(name, value)
    return msgspec.structs.replace(record, **changes)


def _words(values: tuple[str, ...], dead: Mapping[str, str]) -> tuple[str, ...]:
    """Names for dead ids, where there is one."""
    return tuple(word for word in (dead.get(value, value) for value in values) if word)


def _dropped(value: str | tuple[str, ...], dead: Mapping[str, str]) -> str | tuple[str, ...]:
    """Nothing for dead ids."""
    if isinstance(value, str):
        return "" if value in dead else value
    return tuple(item for item in value if item not in dead)
