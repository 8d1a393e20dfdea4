"""Merging a new machine digest into one that people have edited.

A three-way merge, record by record and field by field: `base` is what the machine wrote last time, `edited` what
stands in the file now, `fresh` what the machine says today. What no human touched is refreshed; what a human wrote
or marked as reviewed stands, and a machine value that differs from it is offered as a proposal; what a human deleted
stays deleted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import msgspec

from briefing.digests.moving import Named
from briefing.digests.naming import as_called, deleted_again, renamed, same_things
from briefing.digests.parts import PARTS, triples
from briefing.digests.proposing import proposals
from briefing.digests.references import SECTIONS, key, references, without
from briefing.types.digest import ArticleInfo, Digest, Record, Rejected

R = TypeVar("R", bound=Record)

_MACHINES = frozenset({"confidence", "rule", "evidence"})
"""Fields that follow the machine also in a record that a person has reviewed, unless changed by hand."""
_QUIET = frozenset({"countries", "dates"})
"""Sections whose news are not worth a mark in a reviewed digest, and whose deleted records nothing else names."""


def merge(
    base: Digest | None,
    edited: Digest,
    fresh: Digest,
    changed: Collection[Named] = (),
    asked: Collection[str] = (),
) -> Digest:
    """`fresh` with everything that people did between `base` and `edited`.

    Without a base (a digest written by hand) every value in `edited` counts as a person's. All three count offsets in
    one text; of the records in `changed` (section, id) the source sentence is another than when they were edited.
    `asked` are machine values that the editor has seen before (`proposing.known`): they are not offered anew.
    """
    if base == edited:
        return fresh
    was = base if base is not None else Digest(article=ArticleInfo(id=edited.article.id))
    was = as_called(was, edited)
    was = renamed(was, deleted_again(was, edited.rejected, _names(edited)))
    merging = _Merging(was, edited, frozenset(changed))
    fresh = renamed(fresh, same_things(fresh, edited, merging.needed()))
    rejected = tuple(_rejected(was, edited))
    fresh = renamed(fresh, deleted_again(fresh, rejected, _names(was) | _names(edited)))
    dead = {entry.id: entry.exact for entry in rejected if entry.section not in _QUIET}
    was, now, new = (without(side, dead) for side in (was, edited, fresh))
    merged = _Merging(was, now, merging.changed).merge(new, rejected)
    return msgspec.structs.replace(merged, proposals=tuple(proposals(was, now, new, merged, asked)))


@dataclass(frozen=True)
class _Merging:
    """What the machine wrote, what stands there now, and which source sentences are other ones."""

    was: Digest
    now: Digest
    changed: frozenset[Named]

    def touched(self) -> set[Named]:
        """Records in which something is a person's."""
        noted = {entry.of for entry in self.now.corrections}
        found = set()
        for section in SECTIONS:
            was = _keyed(self.was, section)
            for name, record in _keyed(self.now, section).items():
                if record != was.get(name) or self._is_reviewed(record) or name in noted:
                    found.add((section, name))
        return found

    def needed(self) -> set[Named]:
        """Records in which something is a person's, and all that these, or an editor's choice of key facts, name."""
        found = self.touched()
        sections = {key(record): (section, record) for section in SECTIONS for record in getattr(self.now, section)}
        waiting = [name for _, name in found] + sorted(set(self.now.key_facts) - set(self.was.key_facts))
        seen: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name in sections and name not in seen:
                seen.add(name)
                found.add((sections[name][0], name))
                waiting.extend(references(sections[name][1]))
        return found

    def merge(self, new: Digest, rejected: tuple[Rejected, ...]) -> Digest:
        """The machine's news with what is a person's; without proposals."""
        touched = self.touched()
        sections = {section: self._section(section, new, touched, rejected) for section in SECTIONS}
        key_facts = _value(self.was.key_facts, self.now.key_facts, new.key_facts)
        self._keep_what_is_named(sections, new, set(key_facts) - set(self.was.key_facts))
        there = {key(record) for records in sections.values() for record in records}
        marks = {getattr(record, "review", None) for records in sections.values() for record in records}
        review = self.now.review
        return Digest(
            article=self._article(new.article),
            extractor=new.extractor,
            review="stale" if review == "reviewed" and marks & {"stale", "new"} else review,
            key_facts=tuple(name for name in key_facts if name in there),
            corrections=self.now.corrections,
            rejected=rejected,
            **sections,  # type: ignore[arg-type]  # each section's records are of the kind that they were merged from
        )

    def _section(
        self, section: str, new: Digest, touched: set[Named], rejected: tuple[Rejected, ...]
    ) -> tuple[Record, ...]:
        """One section merged."""
        was, now, fresh = (_keyed(side, section) for side in (self.was, self.now, new))
        gone = {entry.id for entry in rejected if entry.section == section}
        merged: list[Record] = []
        for name in _order(list(was), list(now), list(fresh)):
            if name in now and name in fresh:
                merged.append(self._record(section, was.get(name), now[name], fresh[name]))
            elif name in now and (section, name) in touched:
                merged.append(self._aged(section, now[name]))
            elif name in fresh and name not in gone:
                is_news = self.now.review is not None and section not in _QUIET
                merged.append(msgspec.structs.replace(fresh[name], review="new") if is_news else fresh[name])
        return tuple(merged)

    def _record(self, section: str, was: Record | None, now: R, new: Record) -> R:
        """One record, field by field; marked as edited where a person's value remains."""
        reviewed = self._is_reviewed(now)
        if now in (was, new) and not reviewed:
            return cast("R", new)
        values = {}
        for name in now.__struct_fields__:
            mine, theirs = getattr(now, name), getattr(new, name)
            if was is None or (reviewed and name not in _MACHINES):
                values[name] = theirs if name in ("confidence", "rule") and theirs else mine
            elif name in PARTS:
                values[name] = tuple(_parts(getattr(was, name), mine, theirs))
            else:
                values[name] = _value(getattr(was, name), mine, theirs)
        if values["review"] is None and not reviewed and values != msgspec.structs.asdict(new):
            values["review"] = "edited"
        return self._aged(section, msgspec.structs.replace(now, **values))

    def _aged(self, section: str, record: R) -> R:
        """A record that a person vouches for, marked where its source sentence is another one now."""
        if (section, key(record)) not in self.changed or getattr(record, "review", None) == "new":
            return record
        return msgspec.structs.replace(record, review="stale")

    def _is_reviewed(self, record: Record) -> bool:
        """Whether a person has read the record and stands by it as it is."""
        mark = getattr(record, "review", None)
        return mark in ("reviewed", "stale") or (mark is None and self.now.review is not None)

    def _article(self, new: ArticleInfo) -> ArticleInfo:
        """What is said of the article, field by field; its id stays, its text and file are what they are."""
        was, now = self.was.article, self.now.article
        values = {name: _value(getattr(was, name), getattr(now, name), getattr(new, name))
                  for name in now.__struct_fields__}
        return ArticleInfo(**{**values, "id": now.id, "file": new.file, "sha256": new.sha256})

    def _keep_what_is_named(self, sections: dict[str, tuple[Record, ...]], new: Digest, chosen: set[str]) -> None:
        """Puts back what the machine no longer finds but an editor's fact, or choice of key facts, names."""
        gone = {name: (section, record) for section in SECTIONS for name, record in _keyed(self.now, section).items()}
        for records in sections.values():
            for record in records:
                gone.pop(key(record), None)
        asked = [word for records in sections.values() for record in records for word in references(record)]
        asked.extend(sorted(chosen))
        while asked:
            if (found := gone.pop(asked.pop(), None)) is not None:
                section, record = found
                order = _order(*(list(_keyed(side, section)) for side in (self.was, self.now, new)))
                back = (*sections[section], self._aged(section, record))
                sections[section] = tuple(sorted(back, key=lambda record: order.index(key(record))))
                asked.extend(references(record))


def _names(digest: Digest) -> set[Named]:
    return {(section, key(record)) for section in SECTIONS for record in getattr(digest, section)}


def _keyed(digest: Digest, section: str) -> dict[str, Record]:
    """A section's records by what they are known by."""
    return {key(record): record for record in getattr(digest, section)}


def _order(was: list[str], now: list[str], new: list[str]) -> list[str]:
    """All names of `now` and `new`: in the order of `new`, unless an editor changed the order that was."""
    moved = [name for name in was if name in now] != [name for name in now if name in was]
    order, following = (list(now), new) if moved else (list(new), now)
    for index, name in enumerate(following):
        if name not in order:
            order.insert(order.index(following[index - 1]) + 1 if index else 0, name)
    return order


def _value(was: Any, now: Any, new: Any) -> Any:
    """A single value: the machine's, unless an editor changed it."""
    return new if now == was else now


def _parts(was: tuple[Record, ...], now: tuple[Record, ...], new: tuple[Record, ...]) -> Iterator[Record]:
    """Posts or steps of status: each merged by itself, so that one that was mended hides no news of another."""
    if now == was or new == was:
        yield from _value(was, now, new)
        return
    for old, mine, theirs in triples(was, now, new):
        if mine is not None and theirs is not None:
            start = old if old is not None else theirs
            yield msgspec.structs.replace(mine, **{
                name: _value(getattr(start, name), getattr(mine, name), getattr(theirs, name))
                for name in mine.__struct_fields__})
        elif mine is not None and mine != old:
            yield mine
        elif theirs is not None and old is None:
            yield theirs


def _rejected(base: Digest, edited: Digest) -> Iterator[Rejected]:
    """What editors deleted, before and now; what an editor wrote again is deleted no more."""
    noted = {(entry.section, entry.id): entry for entry in edited.rejected}
    for section in SECTIONS:
        there = _keyed(edited, section)
        for name, record in _keyed(base, section).items():
            if name not in there:
                exact = next((piece.exact for piece in getattr(record, "evidence", ())), "")
                noted.setdefault((section, name), Rejected(section=section, id=name, exact=exact))
        for name in there:
            noted.pop((section, name), None)
    yield from noted.values()
