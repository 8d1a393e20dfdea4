"""A digest brought to a text that has changed: every piece of evidence where it stands now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from briefing.digests.anchoring import Anchors
from briefing.digests.references import FACTS, SECTIONS, key
from briefing.types.digest import Digest, Evidence, Record

R = TypeVar("R", bound=Record)

Named = tuple[str, str]
"""A record: its section, and what it is known by there."""


@dataclass(frozen=True)
class Moved:
    """A digest whose offsets count in the new text, and the records whose source sentence is another now."""

    digest: Digest
    changed: frozenset[Named]


def move(digest: Digest, anchors: Anchors) -> Moved:
    """The digest in the new text.

    A piece that is found is moved, with its words where they were altered. One that is gone leaves an entity or a
    post that has other evidence; otherwise it stays as it was, so that `check` can point at it.
    """
    changed: set[Named] = set()
    sections: dict[str, tuple[Record, ...]] = {}
    for section in SECTIONS:
        moved = []
        for record in getattr(digest, section):
            there = _moved(record, anchors, section in FACTS)
            moved.append(there)
            if not all(anchors.find(piece)[1] for piece in source(record, section)):
                changed.add((section, key(there)))
        sections[section] = tuple(moved)
    return Moved(msgspec.structs.replace(digest, **sections), frozenset(changed))


def source(record: Record, section: str) -> Iterator[Evidence]:
    """The evidence that a record rests on: all of a fact's; of an entity the fullest naming and what is said of it."""
    pieces: tuple[Evidence, ...] = getattr(record, "evidence", ())
    yield from pieces if section in FACTS else pieces[:1]
    for part in (*getattr(record, "roles", ()), *getattr(record, "status_history", ())):
        yield from part.evidence


def stands(record: Record, text: str, section: str) -> bool:
    """Whether the words that a record rests on stand in the text, where it says they do."""
    return all(text[piece.start : piece.end] == piece.exact for piece in source(record, section))


def _moved(record: R, anchors: Anchors, whole: bool) -> R:
    changes: dict[str, object] = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if not isinstance(value, tuple) or not value:
            continue
        if isinstance(value[0], Evidence):
            changes[name] = _pieces(value, anchors, whole)
        elif isinstance(value[0], Record):
            changes[name] = tuple(_moved(item, anchors, False) for item in value)
    return msgspec.structs.replace(record, **changes)


def _pieces(pieces: tuple[Evidence, ...], anchors: Anchors, whole: bool) -> tuple[Evidence, ...]:
    found = [anchors.find(piece)[0] for piece in pieces]
    if whole or not any(found):
        return tuple(new or old for new, old in zip(found, pieces, strict=True))
    return tuple(dict.fromkeys(piece for piece in found if piece))
