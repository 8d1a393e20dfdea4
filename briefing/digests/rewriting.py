"""The next state of a digest file: what the machine says now, merged with what people did to what it said last."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from briefing.digests.anchoring import Anchors
from briefing.digests.last import Last
from briefing.digests.merging import merge
from briefing.digests.moving import Named, move
from briefing.digests.proposing import known
from briefing.digests.reading import load
from briefing.digests.references import FACTS, SECTIONS, key
from briefing.digests.splicing import splice
from briefing.digests.writing import dump
from briefing.errors import Problem
from briefing.types.digest import Digest, Rejected


class Rewritten(NamedTuple):
    """The text of the digest file, what to keep beside it, and what people must know."""

    text: str
    last: Last
    problems: tuple[Problem, ...] = ()


def rewrite(name: str, text: str | None, last: Last | None, fresh: Digest, article: str) -> Rewritten:
    """The digest file `text` (None: there is none yet) with the news of `fresh`, made from the text of `article`.

    `name` is for messages. A file that nobody formatted is written in the usual way, any other is changed only where
    its values change. Raises BriefingError where `text` is no digest.
    """
    if text is None:
        return Rewritten(dump(signed(fresh)), Last(digest=fresh, text=article))
    edited = load(name, text)
    problems: tuple[Problem, ...] = ()
    base = last.digest if last else None
    if last is None and is_untouched(edited):
        base = unsigned(edited)
    elif last is None:
        problems = (lost(name),)
    merged = _merged(base, _with_deletions(unsigned(edited), last), fresh, last, article)
    signature = signed(fresh).extractor
    asked = known(merged, fresh) | frozenset(last.asked if last else ())
    merged = msgspec.structs.replace(merged, extractor=signature)
    new = dump(merged) if text == dump(edited) else splice(text, edited, merged)
    kept = tuple(_beyond(merged, fresh))
    return Rewritten(new, Last(digest=fresh, text=article, asked=tuple(sorted(asked)), kept=kept), problems)


def _with_deletions(edited: Digest, last: Last | None) -> Digest:
    """The digest with what editors deleted although the machine no longer says it: it may say it again one day."""
    there = {(section, key(record)) for section in SECTIONS for record in getattr(edited, section)}
    noted = {(entry.section, entry.id) for entry in edited.rejected}
    gone = tuple(entry for entry in (last.kept if last else ()) if (entry.section, entry.id) not in there | noted)
    return msgspec.structs.replace(edited, rejected=(*edited.rejected, *gone)) if gone else edited


def _beyond(merged: Digest, fresh: Digest) -> Iterator[Rejected]:
    """Facts of the machine's that stand in a digest although it does not say them now, as they would be deleted."""
    for section in FACTS:
        said = {key(record) for record in getattr(fresh, section)}
        for record in getattr(merged, section):
            if record.rule and record.id not in said:
                exact = record.evidence[0].exact if record.evidence else ""
                yield Rejected(section=section, id=record.id, exact=exact)


def _merged(base: Digest | None, edited: Digest, fresh: Digest, last: Last | None, article: str) -> Digest:
    """The merge, in the text that the article has now."""
    changed: frozenset[Named] = frozenset()
    if base != edited and edited.article.sha256 != fresh.article.sha256:
        known_text = last.text if last and last.digest.article.sha256 == edited.article.sha256 else ""
        anchors = Anchors(known_text, article)
        moved = move(edited, anchors)
        edited, changed = moved.digest, moved.changed
        base = base and move(base, anchors).digest
    return merge(base, edited, fresh, changed, last.asked if last else ())


def lost(name: str) -> Problem:
    """What to say where the last machine output is gone from beside an edited digest."""
    folder, _, file = name.rpartition("/")
    beside = f"{folder}/.machine/{file.removesuffix('.yaml')}.json".lstrip("/")
    message = f"{beside} is gone or broken: what the program wrote last cannot be told from what people changed"
    hint = "take that file from git again; until then every value in the digest counts as a person's and stays"
    return Problem(name, message=message, hint=hint, severity="warning")


def is_untouched(digest: Digest) -> bool:
    """Whether every value is as the program wrote it."""
    return bool(digest.extractor.wrote) and digest.extractor.wrote == _hash(digest)


def signed(digest: Digest) -> Digest:
    """The digest with a hash of all that it says, by which a file that nobody touched is known."""
    return _with_hash(digest, _hash(digest))


def unsigned(digest: Digest) -> Digest:
    """The digest without that hash."""
    return _with_hash(digest, "")


def _hash(digest: Digest) -> str:
    return hashlib.blake2b(dump(unsigned(digest)).encode(), digest_size=6).hexdigest()


def _with_hash(digest: Digest, wrote: str) -> Digest:
    return msgspec.structs.replace(digest, extractor=msgspec.structs.replace(digest.extractor, wrote=wrote))
