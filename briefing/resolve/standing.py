"""The lock as identity reads it: what the last build minted, brought to today's articles and decisions.

Articles may have been renamed, a new model may call a mention by another local id, and an editor may have taken back
a split or an address. None of this loses what stood together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from briefing import urls
from briefing.resolve.identity import relocate
from briefing.types.authority import Authority
from briefing.types.digest import Agreement, Digest, Organisation, Person
from briefing.types.lock import Entry, Lock, LockKind

_NAMED: tuple[LockKind, ...] = ("actor", "agreement")
"""Kinds whose mentions have names by which they are found again."""


def standing(lock: Lock, authority: Authority, digests: Sequence[Digest]) -> Lock:
    """The lock under today's articles: renamed articles and mentions found again, addresses that editors gave set
    aside (`mint` gives them anew), splits as they are ruled now."""
    lock = relocate(lock, digests)
    plain = _without_given(lock.entries)
    return Lock(_as_ruled(_succeeded(plain, digests), splits(authority, lock)))


def full_id(text: str, lock: Lock) -> str:
    """The id of the entity that an editor calls 'actor:jane-roe', 'jane-roe', or by an address given to it; the text
    itself where the lock has no such entity."""
    entry = lock.by_id.get(text) or lock.by_short.get(text)
    return (entry.given_to or entry.id) if entry else text


def splits(authority: Authority, lock: Lock) -> frozenset[str]:
    """The ids of the entities that editors split."""
    ruled = (r.right for r in authority.rulings if r.choice and r.judgement == "different" and "#" not in r.right)
    return frozenset(full_id(text, lock) for text in ruled)


def _without_given(entries: Iterable[Entry]) -> list[Entry]:
    """Entities back at their own addresses; those that editors gave lead there."""
    entries = list(entries)
    given = {entry.id: entry.given_to for entry in entries if entry.given_to}
    result = []
    for entry in entries:
        if entry.given_to:
            entry = msgspec.structs.replace(entry, status="redirect", target=entry.given_to)
        elif entry.status == "redirect" and given.get(entry.target) == entry.id:
            entry = msgspec.structs.replace(entry, status="live", target="")
        result.append(entry)
    return result


def _succeeded(entries: Sequence[Entry], digests: Sequence[Digest]) -> list[Entry]:
    """Entries with the mentions that took the place of those an article no longer has: the same name under another
    local id. The old ones stay, since decisions may speak of them."""
    heirs = _heirs(entries, {d.article.id: d for d in digests})
    if not heirs:
        return list(entries)
    result = []
    for entry in entries:
        kind = "actor" if entry.kind == "office" else entry.kind
        added = []
        for anchor in entry.anchors:
            mention, slash, title = anchor.partition("/")
            heir = heirs.get((kind, mention))
            if heir is not None and heir + slash + title not in entry.anchors:
                added.append(heir + slash + title)
        if added:
            first, *rest = entry.anchors
            entry = msgspec.structs.replace(entry, anchors=(first, *sorted({*rest, *added})))
        result.append(entry)
    return result


def _heirs(entries: Sequence[Entry], digests: Mapping[str, Digest]) -> dict[tuple[str, str], str]:
    """By kind and mention that is gone, the mention of the same article that took its place: exactly one whose name
    agrees, which nothing else claims."""
    answers: dict[tuple[str, str], list[str]] = {}
    wanted: dict[tuple[str, str], set[str]] = defaultdict(set)
    for kind in _NAMED:
        ours = [entry for entry in entries if entry.kind == kind]
        claimed = {anchor for entry in ours for anchor in entry.anchors}
        there = {f"{id}#{one.id}" for id, digest in digests.items() for one in _named(digest, kind)}
        for entry in ours:
            slug = entry.id.partition(":")[2]
            for anchor in entry.anchors if entry.status != "choice" else ():
                article, _, local = anchor.partition("#")
                if anchor in there or article not in digests:
                    continue
                known = [frozenset(text.split("-")) for text in (local, slug)]
                free = ((f"{article}#{one.id}", one) for one in _named(digests[article], kind))
                for key, one in free:
                    if key not in claimed and any(_agree(frozenset(urls.slug(one.name, "").split("-")), old)
                                                  for old in known):
                        answers.setdefault((kind, anchor), [])
                        if key not in answers[kind, anchor]:
                            answers[kind, anchor].append(key)
                        wanted[kind, key].add(anchor)
    return {(kind, anchor): keys[0] for (kind, anchor), keys in answers.items()
            if len(keys) == 1 and wanted[kind, keys[0]] == {anchor}}


def _named(digest: Digest, kind: str) -> tuple[Person | Organisation | Agreement, ...]:
    """What a digest names of a kind."""
    return (*digest.people, *digest.organisations) if kind == "actor" else digest.agreements


def _agree(words: frozenset[str], old: frozenset[str]) -> bool:
    """Whether two names are one, or one has all words of the other and they share two."""
    return words == old or (len(words & old) > 1 and (words <= old or old <= words))


def _as_ruled(entries: Sequence[Entry], split: frozenset[str]) -> tuple[Entry, ...]:
    """Entries with the splits that are ruled; where a split was taken back the whole is live again, with all that its
    parts have met, and they lead to it."""
    whole = {e.id: e for e in entries if e.status == "choice" and e.id not in split}
    parts: dict[str, str] = {}
    for id, entry in whole.items():
        ours = set(entry.anchors)
        parts.update({e.id: id for e in entries if e.kind == entry.kind and e.id != id and set(e.anchors[:1]) & ours})
    result = []
    for entry in entries:
        if entry.id in split:
            entry = msgspec.structs.replace(entry, status="choice", target="")
        elif entry.id in parts:
            entry = msgspec.structs.replace(entry, status="redirect", target=parts[entry.id])
        elif entry.id in whole:
            met = {anchor for e in entries if parts.get(e.id) == entry.id for anchor in e.anchors}
            first, *rest = entry.anchors
            entry = msgspec.structs.replace(entry, status="live", anchors=(first, *sorted({*rest, *met} - {first})))
        result.append(entry)
    return tuple(result)
