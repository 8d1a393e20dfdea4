"""Merging a new machine digest into one that people have edited.

A three-way merge, record by record and field by field: `base` is what the machine wrote last time, `edited` what
stands in the file now, `fresh` what the machine says today. What no human touched is refreshed; what a human wrote
stands, and a machine value that differs from it is offered as a proposal; what a human deleted stays deleted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, cast

import msgspec

from briefing.digests.references import SECTIONS, key, references, without
from briefing.types.digest import ArticleInfo, Digest, Proposal, Record, Rejected

R = TypeVar("R", bound=Record)

_MACHINE_ONLY = frozenset({"id", "confidence", "rule", "review", "file", "sha256"})
"""Fields that are never worth a proposal: bookkeeping of the machine and of the editors."""


def merge(base: Digest | None, edited: Digest, fresh: Digest) -> Digest:
    """`fresh` with everything that people did between `base` and `edited`.

    Without a base (a digest written by hand) every value in `edited` counts as a person's.
    """
    if base == edited:
        return fresh
    was = base if base is not None else Digest(article=ArticleInfo(id=edited.article.id))
    rejected = tuple(_rejected(was, edited))
    dead = {entry.id: entry.exact for entry in rejected if entry.section not in ("countries", "dates")}
    was, now, new = (without(side, dead) for side in (was, edited, fresh))
    sections = {section: _section(section, was, now, new, rejected) for section in SECTIONS}
    _keep_what_is_named(sections, now)
    merged = Digest(
        article=_article(was.article, now.article, new.article),
        extractor=new.extractor,
        key_facts=_value(was.key_facts, now.key_facts, new.key_facts),
        rejected=rejected,
        **sections,  # type: ignore[arg-type]  # each section's records are of the kind that they were merged from
    )
    return msgspec.structs.replace(merged, proposals=tuple(_proposals(was, now, new, merged)))


def _section(
    section: str, base: Digest, edited: Digest, fresh: Digest, rejected: tuple[Rejected, ...]
) -> tuple[Record, ...]:
    """One section merged."""
    was, now, new = (_keyed(side, section) for side in (base, edited, fresh))
    gone = {entry.id for entry in rejected if entry.section == section}
    merged: dict[str, Record] = {}
    for name in _order(list(was), list(now), list(new)):
        if name in now and name in new:
            merged[name] = _record(was.get(name), now[name], new[name])
        elif name in now and now[name] != was.get(name):
            merged[name] = now[name]
        elif name in new and name not in gone:
            merged[name] = new[name]
    return tuple(merged.values())


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


def _record(was: Record | None, now: R, new: Record) -> R:
    """One record, field by field; marked as edited where a person's value remains."""
    if now in (was, new):
        return cast("R", new)
    values = {
        name: _value(getattr(was, name), getattr(now, name), getattr(new, name)) if was else getattr(now, name)
        for name in now.__struct_fields__
    }
    if "review" in values and values["review"] is None and values != msgspec.structs.asdict(new):
        values["review"] = "edited"
    return msgspec.structs.replace(now, **values)


def _value(was: Any, now: Any, new: Any) -> Any:
    """A single value: the machine's, unless an editor changed it."""
    return new if now == was else now


def _article(was: ArticleInfo, now: ArticleInfo, new: ArticleInfo) -> ArticleInfo:
    """What is said of the article; its id stays, its text and file are what they are."""
    return msgspec.structs.replace(_record(was, now, new), id=now.id, file=new.file, sha256=new.sha256)


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


def _keep_what_is_named(sections: dict[str, tuple[Record, ...]], edited: Digest) -> None:
    """Puts back entities that the machine no longer finds but that an editor's fact names."""
    named = {word for records in sections.values() for record in records for word in references(record)}
    for section, records in sections.items():
        missing = named - {key(record) for record in records}
        back = tuple(record for name, record in _keyed(edited, section).items() if name in missing)
        sections[section] = (*records, *back)


def _proposals(base: Digest, edited: Digest, fresh: Digest, merged: Digest) -> Iterator[Proposal]:
    """Machine values that differ from an editor's: new ones, and earlier ones that nobody has settled."""
    asked = {(entry.section, entry.id, entry.field): entry.value for entry in edited.proposals}
    for section, was, now, new in _pairs(base, fresh, merged):
        for name in now.__struct_fields__:
            mine, theirs = getattr(now, name), getattr(new, name)
            if name in _MACHINE_ONLY or theirs == mine or theirs in ("", None, ()):
                continue
            entry = Proposal(section=section, id=key(now), field=name, value=_words(theirs))
            is_new = was is None or getattr(was, name) != theirs
            if is_new or asked.get((section, entry.id, name)) == entry.value:
                yield entry


def _pairs(base: Digest, fresh: Digest, merged: Digest) -> Iterable[tuple[str, Record | None, Record, Record]]:
    """Section, last machine record, merged record and new machine record of all that stand in both."""
    yield "article", base.article if base.article.sha256 else None, merged.article, fresh.article
    for section in SECTIONS:
        was, new = _keyed(base, section), _keyed(fresh, section)
        for name, now in _keyed(merged, section).items():
            if name in new:
                yield section, was.get(name), now, new[name]


def _words(value: object) -> str:
    """A machine value as text."""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
