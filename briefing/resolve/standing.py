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
    return Lock(_as_ruled(_succeeded(plain, digests), authority, splits(authority, lock), lock))


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


def _as_ruled(entries: Sequence[Entry], authority: Authority, split: frozenset[str], lock: Lock) -> tuple[Entry, ...]:
    """Entries with the splits that are ruled. Where a ruling was taken back, what it took out leads to the whole, which
    has all that the part has met; where it is made again, the part is back. A whole whose split was taken back is live.
    """
    apart = [(_side(r.left, lock), _side(r.right, lock)) for r in authority.rulings if r.judgement == "different"]
    by_id = {entry.id: entry for entry in entries}
    homes = {anchor: entry.id for entry in reversed(entries) if not entry.origin for anchor in entry.anchors}
    back: dict[str, str] = {}
    given: dict[str, set[str]] = defaultdict(set)
    taken: dict[str, set[str]] = defaultdict(set)
    for part in entries:
        whole = by_id.get(part.origin)
        if whole is None or whole.id in split:
            continue
        ours, rest = set(part.anchors), set(whole.anchors) - set(part.anchors)
        if any((ours & a and rest & b) or (ours & b and rest & a) for a, b in apart):
            taken[whole.id] |= ours
        else:
            back[part.id] = whole.id
    for id, whole_id in back.items():
        seen = {id}
        while whole_id in back and whole_id not in seen:
            seen.add(whole_id)
            whole_id = back[whole_id]
        given[whole_id].update(anchor for anchor in by_id[id].anchors if homes.get(anchor, whole_id) == whole_id)
    return tuple(_ruled(entry, split, back, given[entry.id], taken[entry.id]) for entry in entries)


def _ruled(entry: Entry, split: frozenset[str], back: Mapping[str, str], given: set[str], taken: set[str]) -> Entry:
    """One entry as it is ruled: split, back in the whole that it came from, or with what came back to it and without
    what is out of it."""
    if entry.id in split:
        return msgspec.structs.replace(entry, status="choice", target="")
    if entry.id in back:
        return msgspec.structs.replace(entry, status="redirect", target=back[entry.id])
    if entry.status == "choice" or (entry.origin and entry.target == entry.origin):
        entry = msgspec.structs.replace(entry, status="live", target="")
    anchors = [anchor for anchor in entry.anchors if anchor not in taken] or list(entry.anchors)
    first, rest = anchors[:1], {*anchors[1:], *given} - set(anchors[:1])
    return msgspec.structs.replace(entry, anchors=(*first, *sorted(rest)))


def _side(text: str, lock: Lock) -> set[str]:
    """The mentions, present or not, that one side of a ruling speaks of."""
    if "#" not in text:
        return {anchor for entry in lock.lines.get(full_id(text, lock), ()) for anchor in entry.anchors}
    article = text.partition("#")[0] + "#"
    return {text} | {a for e in lock.by_anchor.get(text, ()) for a in e.anchors if a.startswith(article)}
