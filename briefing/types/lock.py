"""Every URL ever published and where it leads now, as kept in `content/permalinks.lock`."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

import msgspec

LockKind = Literal["article", "actor", "office", "agreement", "event", "country", "relation", "timeline", "archive"]
Status = Literal["live", "redirect", "tombstone", "choice"]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A URL with the identity behind it. `target` is the id that a redirect leads to; a `choice` was split in two.

    `anchors` are the mentions that carry the identity ('article#local id'), the first one minted foremost, the others
    sorted; for an article the hash of its text ('sha256:...'); for an address that an editor gave to an entity, the id
    of that entity. `origin` is the id of the entity that an editor's ruling took it out of, empty for all others.
    """

    kind: LockKind
    id: str
    path: str
    status: Status = "live"
    target: str = ""
    anchors: tuple[str, ...] = ()
    origin: str = ""

    @property
    def given_to(self) -> str:
        """The id of the entity to which an editor gave this address; empty for an address that was minted."""
        first = self.anchors[0] if self.anchors else ""
        return first if ":" in first and "#" not in first and not first.startswith("sha256:") else ""


class Lock(msgspec.Struct, frozen=True, dict=True):
    """All entries, sorted by kind and id. Ids are unique, apart from what a union merge in git left for `mint`."""

    entries: tuple[Entry, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """The entries by id."""
        return {entry.id: entry for entry in reversed(self.entries)}

    @cached_property
    def lines(self) -> dict[str, tuple[Entry, ...]]:
        """The lines of each id: one, but for what a union merge left."""
        found: dict[str, tuple[Entry, ...]] = {}
        for entry in self.entries:
            found[entry.id] = (*found.get(entry.id, ()), entry)
        return found

    @cached_property
    def by_anchor(self) -> dict[str, tuple[Entry, ...]]:
        """The entries that a mention belongs or once belonged to."""
        found: dict[str, tuple[Entry, ...]] = {}
        for entry in self.entries:
            for anchor in entry.anchors:
                found[anchor] = (*found.get(anchor, ()), entry)
        return found

    @cached_property
    def by_short(self) -> dict[str, Entry]:
        """The entries by the last part of their id; where two kinds share one, the first in order of ids."""
        return {entry.id.partition(":")[2]: entry for entry in reversed(self.entries) if ":" in entry.id}

    def entry(self, id: str) -> Entry:
        """The entry of an id after all redirects: live or a tombstone. KeyError where the id was never minted."""
        entry, seen = self.by_id[id], {id}
        while entry.status == "redirect" and entry.target in self.by_id and entry.target not in seen:
            seen.add(entry.target)
            entry = self.by_id[entry.target]
        return entry

    def path(self, id: str) -> str:
        """The site path where an id's page stands: 'actor:ali-larijani', 'article:<article id>', a country code.

        KeyError where the id was never minted.
        """
        return self.entry(id).path

    def redirects(self) -> tuple[tuple[str, str], ...]:
        """Pairs of site paths, from where a page once stood to where it stands now; chains are flattened."""
        pairs = ((e.path, self.path(e.id)) for e in self.entries if e.status == "redirect")
        return tuple(sorted({(old, new) for old, new in pairs if old != new}))

    def tombstones(self) -> tuple[Entry, ...]:
        """Pages whose subject no article names any more; their URLs still answer."""
        return tuple(entry for entry in self.entries if entry.status == "tombstone")
