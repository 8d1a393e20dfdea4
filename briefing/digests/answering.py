"""An editor's answers, written into digest files: a proposal taken or declined, a fact or a digest marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from briefing.config import Config
from briefing.digests.parts import label
from briefing.digests.references import SECTIONS, key
from briefing.digests.splicing import splice
from briefing.digests.storing import digest_path, read_file, write_file
from briefing.errors import BriefingError, Problem
from briefing.types.digest import Digest, Proposal, Record, Review

R = TypeVar("R", bound=msgspec.Struct)


def revise(config: Config, article_id: str, make: Callable[[Digest], Digest]) -> bool:
    """Puts what `make` does to a digest into its file, whose form stays; False where nothing changed.

    Raises BriefingError where there is no such digest, or it is broken.
    """
    path = digest_path(config, article_id)
    old, text = read_file(config, path)
    return write_file(path, splice(text, old, make(old)))


def settle(config: Config, article_id: str, proposal: Proposal, accept: bool) -> bool:
    """Answers a proposal: the machine's value is taken, or the editor's kept and the machine's never offered again.

    Raises BriefingError where the digest has no such proposal or no longer such a field.
    """
    def answered(digest: Digest) -> Digest:
        if proposal not in digest.proposals:
            raise _gone(config, article_id, "there is no such proposal any more")
        answer = () if accept else (msgspec.structs.replace(proposal, answer="kept"),)
        others = tuple(new for entry in digest.proposals for new in (answer if entry == proposal else (entry,)))
        digest = msgspec.structs.replace(digest, proposals=others)
        return _with_value(digest, proposal) if accept else digest

    def _with_value(digest: Digest, wanted: Proposal) -> Digest:
        found = False

        def changed(record: R) -> R:
            nonlocal found
            found = True
            return _set(record, wanted.field, wanted.value)

        if wanted.section == "article":
            return msgspec.structs.replace(digest, article=changed(digest.article))
        records = tuple(changed(record) if key(record) == wanted.id else record
                        for record in getattr(digest, wanted.section))
        if not found:
            raise _gone(config, article_id, f"'{wanted.id}' is not in it any more")
        return msgspec.structs.replace(digest, **{wanted.section: records})

    return revise(config, article_id, answered)


def mark(config: Config, article_id: str, id: str, review: Review | None) -> bool:
    """Marks a fact or an entity; with an empty `id` the whole digest, where 'reviewed' settles every stale and new one.

    Raises BriefingError where the digest has nothing of this id.
    """
    def marked(digest: Digest) -> Digest:
        sections: dict[str, tuple[Record, ...]] = {}
        for section in SECTIONS:
            records = getattr(digest, section)
            if not id and review == "reviewed":
                sections[section] = tuple(_without_doubt(record) for record in records)
            elif any(key(record) == id for record in records):
                sections[section] = tuple(msgspec.structs.replace(record, review=review) if key(record) == id else
                                          record for record in records)
        if id and not sections:
            raise _gone(config, article_id, f"there is nothing called '{id}' in it")
        whole = {} if id else {"review": review if review in ("reviewed", "stale") else None}
        return msgspec.structs.replace(digest, **sections, **whole)

    return revise(config, article_id, marked)


def _without_doubt(record: Record) -> Record:
    """A record that has been looked at: new ones count as reviewed with the digest, stale ones on their own."""
    if getattr(record, "review", None) not in ("stale", "new"):
        return record
    return msgspec.structs.replace(record, review=None)


def _set(record: R, field: str, value: str) -> R:
    """The record with another value: of a field, or of 'roles/<which>/<field>' in one of its parts."""
    name, _, rest = field.partition("/")
    if rest:
        which, _, inner = rest.rpartition("/")
        parts = tuple(_set(part, inner, value) if label(part) == which else part for part in getattr(record, name))
        return msgspec.structs.replace(record, **{name: parts})
    kind: Any = next(known.type for known in msgspec.structs.fields(record) if known.name == name)
    try:
        new = msgspec.convert(value, kind)
    except msgspec.ValidationError:
        new = msgspec.json.decode(value, type=kind)
    return msgspec.structs.replace(record, **{name: new})


def _gone(config: Config, article_id: str, message: str) -> BriefingError:
    name = digest_path(config, article_id).relative_to(config.root).as_posix()
    return BriefingError(Problem(name, message=message, hint="run 'briefing review' again"))
