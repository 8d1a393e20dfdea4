"""What the machine calls anew, under the id that it has in the edited digest.

An id comes from words. Where a rule quotes more or less than it did, or a sentence was mended, the machine gives
another id to what an editor has worked on: by its evidence it is known to be the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

import msgspec
from rapidfuzz import fuzz

from briefing.digests.moving import Named, source
from briefing.digests.references import FACTS, KNOWN_IN, OR_WORDS, SECTIONS, key, rewritten
from briefing.types.digest import Digest, Record, Rejected

R = TypeVar("R", bound=Record)

SHARED = 0.6
"""Which part of the characters of both must be shared by two records that are the same thing."""
ALIKE = 80
"""How alike (0 to 100) the words of a new fact must be to those of a deleted one to stay deleted."""

_NAMED = tuple(section for section in SECTIONS if section not in ("countries", "dates"))


def same_things(machine: Digest, edited: Digest, only: Collection[Named]) -> dict[str, str]:
    """New ids for records of `machine`: of those in `only` (section, id) that it does not have under their ids."""
    taken = {key(record) for section in _NAMED for record in getattr(machine, section)}
    names: dict[str, str] = {}
    for section in _NAMED:
        known = {key(record) for record in getattr(edited, section)}
        loose = [record for record in getattr(machine, section) if key(record) not in known]
        for record in getattr(edited, section):
            if not loose or (section, key(record)) not in only or key(record) in taken:
                continue
            best = max(loose, key=lambda other: (_shared(record, other, section), _kind(record) == _kind(other)))
            if _shared(record, best, section) >= SHARED:
                names[key(best)] = key(record)
                loose.remove(best)
    return names


def as_called(machine: Digest, edited: Digest) -> Digest:
    """What the machine says under the ids of the edited digest, as far as that has something else under them."""
    names, own = ({(section, key(record)) for section in _NAMED for record in getattr(side, section)}
                  for side in (edited, machine))
    return renamed(machine, same_things(machine, edited, names - own))


def deleted_again(fresh: Digest, rejected: Iterable[Rejected], known: Collection[Named]) -> dict[str, str]:
    """New ids for facts of `fresh` that are, in other words, those that an editor deleted; `known` are no news."""
    taken = {key(record) for section in _NAMED for record in getattr(fresh, section)}
    names: dict[str, str] = {}
    for entry in rejected:
        if entry.section not in FACTS or not entry.exact or entry.id in taken:
            continue
        for record in getattr(fresh, entry.section):
            words = record.evidence[0].exact if record.evidence else ""
            is_news = (entry.section, record.id) not in known and record.id not in names
            if is_news and fuzz.ratio(words, entry.exact) >= ALIKE:
                names[record.id] = entry.id
                taken.add(entry.id)
                break
    return names


def renamed(digest: Digest, names: Mapping[str, str]) -> Digest:
    """The digest with other ids, everywhere."""
    if not names:
        return digest

    def called(name: str, value: Any) -> Any:
        if name != "id" and name not in KNOWN_IN and name not in OR_WORDS:
            return value
        return names.get(value, value) if isinstance(value, str) else tuple(names.get(item, item) for item in value)

    sections = {section: tuple(rewritten(item, called) for item in getattr(digest, section)) for section in SECTIONS}
    key_facts = tuple(names.get(name, name) for name in digest.key_facts)
    return msgspec.structs.replace(digest, key_facts=key_facts, **sections)


def _shared(one: Record, other: Record, section: str) -> float:
    """Which part of the characters that either rests on is shared by both."""
    mine, theirs = ({place for piece in source(record, section) for place in enumerate(piece.exact, piece.start)}
                    for record in (one, other))
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0


def _kind(record: Record) -> object:
    return getattr(record, "type", getattr(record, "kind", ""))
