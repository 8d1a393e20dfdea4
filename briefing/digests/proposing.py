"""Machine values that differ from an editor's, each asked about once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

import msgspec

from briefing.digests.parts import PARTS, label, triples
from briefing.digests.references import SECTIONS, key
from briefing.types.digest import Digest, Proposal, Record

_NEVER = frozenset({"id", "confidence", "rule", "review", "note", "evidence", "file", "sha256"})
"""Fields that are never worth a proposal: bookkeeping of the machine and of the editors."""


class _Pair(NamedTuple):
    """A record, or a post or step in it, as the machine had it, as it stands now, and as the machine has it."""

    section: str
    id: str
    prefix: str
    was: Record | None
    now: Record
    new: Record


def proposals(
    was: Digest, edited: Digest, fresh: Digest, merged: Digest, asked: Collection[str] = ()
) -> Iterator[Proposal]:
    """What to ask: new machine values, and earlier ones that nobody has settled; what was answered stays as a line.

    Deleting an open proposal is an answer too. `asked` are values asked about before, as `known` gives them.
    """
    noted = {_name(entry): entry for entry in edited.proposals}
    answered = {name for name, entry in noted.items() if entry.answer}
    there = {(section, key(record)) for section in SECTIONS for record in getattr(merged, section)}
    yield from (entry for entry in edited.proposals
                if entry.answer and (entry.section == "article" or (entry.section, entry.id) in there))
    for entry, is_new in _differing(was, merged, fresh):
        name = _name(entry)
        if name not in answered and (name in noted or (is_new and name not in asked)):
            yield entry


def known(merged: Digest, fresh: Digest) -> frozenset[str]:
    """The machine values that stand against an editor's after a merge: seen, and not to be offered again."""
    return frozenset(_name(entry) for entry, _ in _differing(fresh, merged, fresh))


def text(value: object) -> str:
    """A value as a proposal has it: text as it is, anything else as JSON."""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def _name(entry: Proposal) -> str:
    return "\x1f".join((entry.section, entry.id, entry.field, entry.value))


def _differing(was: Digest, merged: Digest, fresh: Digest) -> Iterator[tuple[Proposal, bool]]:
    """Every machine value that is not the one in the digest, and whether the machine says so for the first time."""
    for pair in _pairs(was, merged, fresh):
        for name in pair.now.__struct_fields__:
            mine, theirs = getattr(pair.now, name), getattr(pair.new, name)
            if name in _NEVER or name in PARTS or theirs == mine or theirs in ("", None, ()):
                continue
            entry = Proposal(section=pair.section, id=pair.id, field=pair.prefix + name, value=text(theirs))
            yield entry, pair.was is None or getattr(pair.was, name) != theirs


def _pairs(was: Digest, merged: Digest, fresh: Digest) -> Iterator[_Pair]:
    """All that both the digest and the machine have."""
    yield _Pair("article", merged.article.id, "", was.article if was.article.sha256 else None, merged.article,
                fresh.article)
    for section in SECTIONS:
        old, new = ({key(record): record for record in getattr(side, section)} for side in (was, fresh))
        for now in getattr(merged, section):
            name = key(now)
            if name not in new:
                continue
            yield _Pair(section, name, "", old.get(name), now, new[name])
            for field in PARTS:
                lists = (getattr(side, field, ()) for side in (old.get(name), now, new[name]))
                yield from (_Pair(section, name, f"{field}/{label(theirs)}/", start, mine, theirs)
                            for start, mine, theirs in triples(*lists) if mine is not None and theirs is not None)
