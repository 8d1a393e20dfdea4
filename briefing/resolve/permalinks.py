"""Permalinks: what has a page keeps its address for ever, and an address once given leads somewhere for ever.

An id and a path are made once. A merge leaves a redirect, a split a page to choose from, and what is gone or taken down
a tombstone; when editors take a decision back, the old page stands where it stood.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from briefing import countries, urls
from briefing.errors import BriefingError, Problem
from briefing.resolve.decided import withdrawn
from briefing.resolve.identity import held
from briefing.resolve.lockfile import united
from briefing.resolve.mentions import key
from briefing.resolve.standing import full_id, standing
from briefing.types.article import Article
from briefing.types.authority import Authority
from briefing.types.digest import Digest
from briefing.types.lock import Entry, Lock, LockKind, Status
from briefing.types.resolution import Resolution

LOCK = "content/permalinks.lock"
"""How messages call the lock."""
_VIEWS: tuple[LockKind, ...] = ("relation", "timeline", "archive")
"""Pages that are made of facts alone: which there are is known only once all pages are planned."""


def mint(
    resolution: Resolution, lock: Lock, articles: Sequence[Article], digests: Sequence[Digest], locked: bool = False,
    authority: Authority | None = None,
) -> Lock:
    """The lock with everything that has a page now.

    New entities get an entry; known ones gain anchors and keep their path; those whose mentions now belong to another
    entity redirect to it; those that were split become choices; those that nothing mentions any more, or that editors
    took down, become tombstones. Raises BriefingError where an address that an editor gives is taken, and with
    `locked` for each address that would be new.
    """
    authority = authority or Authority()
    before = standing(lock, authority, digests)
    hidden = withdrawn(authority, before)
    current = _current(resolution)
    entries = [*_articles(before, articles), *_countries(before, resolution.countries)]
    entries += [entry for entry in before.entries if entry.kind in _VIEWS]
    owner = {anchor: id for id, (_, anchors) in current.items() for anchor in anchors}
    known: dict[str, list[Entry]] = defaultdict(list)
    for entry in before.entries:
        if entry.kind not in ("article", "country", *_VIEWS):
            known[entry.id].append(entry)
    paths = {entry.path: entry for entry in before.entries}
    new = [_new(id, *current[id], before, paths) for id in sorted(current.keys() - known.keys())]
    for id, olds in sorted(known.items()):
        if id in current:
            entry = _live(olds, current[id][1], owner, before, {a for e in new if e.origin == id for a in e.anchors})
            entries.append(_with(entry, status="tombstone") if id in hidden else entry)
        else:
            entries.extend(_gone(old, owner) for old in olds)
    entries += new
    after = Lock(united(_addressed(entries, authority, before)))
    if locked:
        refuse_new(before, after)
    return after


def _addressed(entries: Sequence[Entry], authority: Authority, lock: Lock) -> list[Entry]:
    """Entries with the addresses that editors give to pages: the page stands there, and its own address leads to it.
    Addresses that were given once and are not any more lead to the page."""
    slugs = {full_id(naming.id, lock): naming.slug for naming in authority.namings if naming.slug}
    result = {(entry.id, entry.anchors[:1]): entry for entry in entries}
    by_path = {entry.path: entry for entry in entries}
    problems = []
    for entry in entries:
        slug = slugs.get(entry.id, "")
        if not slug or entry.status != "live":
            continue
        made = Entry(kind=entry.kind, id=f"{entry.kind}:{slug}", path=urls.permalink(entry.kind, slug),
                     anchors=(entry.id,))
        there = by_path.setdefault(made.path, made)
        if there is entry:
            continue
        if there.given_to != entry.id:
            whose = there.given_to or f"{there.id} ({there.status})"
            message = f"{made.path}, the address given to {entry.id}, belongs to {whose}"
            problems.append(Problem("content/authority/names.yaml", message=message, hint="choose another slug"))
            continue
        result[made.id, made.anchors] = made
        result[entry.id, entry.anchors[:1]] = _with(entry, status="redirect", target=made.id)
    if problems:
        raise BriefingError(problems)
    return list(result.values())


def remember(lock: Lock, paths: Iterable[str], locked: bool = False) -> Lock:
    """The lock with the pages of relations, months and archives, which stand at `paths` now; those that stood once and
    do not any more become tombstones. With `locked`, raises BriefingError that names each address that would be new.
    """
    entries = {entry.path: _with(entry, status="tombstone") for entry in lock.entries if entry.kind in _VIEWS}
    for path in paths:
        entries[path] = _view(path)
    after = Lock(united([*(entry for entry in lock.entries if entry.kind not in _VIEWS), *entries.values()]))
    if locked:
        refuse_new(lock, after)
    return after


def _view(path: str) -> Entry:
    """The entry of a page that is made of facts alone."""
    folder, _, name = path.strip("/").partition("/")
    if folder == urls.FOLDERS["timeline"]:
        return Entry(kind="timeline", id=f"timeline:{name}", path=path)
    if folder == urls.FOLDERS["relation"] and "/" not in name:
        return Entry(kind="relation", id=f"relation:{name}", path=path)
    return Entry(kind="archive", id=f"archive:{folder}/{name}", path=path)


def _with(entry: Entry, status: Status | None = None, target: str = "", anchors: tuple[str, ...] = ()) -> Entry:
    return msgspec.structs.replace(
        entry, status=status or entry.status, target=target if status else entry.target,
        anchors=anchors or entry.anchors,
    )  # fmt: skip


def _current(resolution: Resolution) -> dict[str, tuple[LockKind, tuple[str, ...]]]:
    """Everything but articles and countries that has a page: kind and mentions by id."""
    result: dict[str, tuple[LockKind, tuple[str, ...]]] = {}
    for actor in resolution.actors:
        result[actor.id] = ("actor", tuple(key(ref) for ref in actor.mentions))
    for agreement in resolution.agreements:
        result[agreement.id] = ("agreement", tuple(key(ref) for ref in agreement.mentions))
    told: dict[str, list[str]] = defaultdict(list)
    for ref, id in sorted(resolution.links.items()):
        if id.startswith("event:"):
            told[id].append(key(ref))
    for event in resolution.events:
        first = key(event.accounts[0])
        result[event.id] = ("event", (first, *(anchor for anchor in told[event.id] if anchor != first)))
    for office in resolution.offices:
        slugged = urls.slug(office.title)
        anchors = {f"{key(role.ref)}/{slugged}": None for tenure in office.tenures for role in tenure.roles}
        result[office.id] = ("office", tuple(anchors))
    return {id: (kind, (anchors[0], *sorted(anchors[1:]))) for id, (kind, anchors) in result.items()}


def _new(id: str, kind: LockKind, anchors: tuple[str, ...], before: Lock, paths: Mapping[str, Entry]) -> Entry:
    """The entry of a new entity. What a ruling took out of another one remembers which: taken back, it returns."""
    path = urls.permalink(kind, id.partition(":")[2])
    if path in paths:
        message = f"{path} belongs to {paths[path].id} ({paths[path].status}), and {id} would need it"
        raise BriefingError(Problem(LOCK, message=message, hint="give one of them another path"))
    held_by = held(before, kind, anchors) if kind != "office" else {}
    origin = next((held_by[anchor][0] for anchor in anchors if anchor in held_by), "")
    return Entry(kind=kind, id=id, path=path, anchors=anchors, origin=origin)


def _live(
    olds: Sequence[Entry], anchors: tuple[str, ...], owner: Mapping[str, str], before: Lock, out: AbstractSet[str]
) -> Entry:
    """An entry that has a page: its anchors are what it had, and what is new to it. What a ruling has brought to
    another entity stays with the one that had it, so that the ruling can be taken back; but for what is `out`, which
    has an entry of its own. Posts have no rulings: they are where they are."""
    old = min(olds, key=lambda e: (e.status != "live", e.anchors))
    kept = [a for e in (old, *olds) for a in e.anchors if a not in out]
    if old.kind == "office":
        kept = [a for a in kept if owner.get(a, old.id) == old.id]
        fresh = [a for a in anchors if all(e.id == old.id or e.status == "live" for e in before.by_anchor.get(a, ()))]
    else:
        fresh = [a for a in anchors if all(e.id == old.id or e.status == "choice" for e in before.by_anchor.get(a, ()))]
    first, *rest = dict.fromkeys((*kept, *fresh)) or dict.fromkeys(anchors)
    return _with(old, status="live", anchors=(first, *sorted(rest)))


def _gone(old: Entry, owner: dict[str, str]) -> Entry:
    """An entry without a page of its own: a redirect to where most of its mentions went, a tombstone if nowhere."""
    heirs = [owner[anchor] for anchor in old.anchors if anchor in owner]
    if old.status == "choice" or old.given_to:
        return old
    if heirs:
        return _with(old, status="redirect", target=min(heirs, key=lambda id: (-heirs.count(id), id)))
    return old if old.status == "redirect" else _with(old, status="tombstone")


def _articles(before: Lock, articles: Sequence[Article]) -> list[Entry]:
    """Entries of articles: a slug from date and title is made once; what is no longer there leaves a tombstone. Of two
    on one path the second gets a path of its own."""
    standing: dict[str, str] = {}
    for entry in before.entries:
        standing.setdefault(entry.path, entry.id)
    known = {e.id: e for e in before.entries if e.kind == "article" and standing[e.path] == e.id}
    present = {f"article:{article.id}": article for article in articles}
    result = [_with(entry, status="tombstone") for id, entry in known.items() if id not in present]
    used = {entry.path for entry in before.entries}
    for id, article in sorted(present.items()):
        text_hash = (f"sha256:{article.sha256}",)
        if id in known:
            result.append(_with(known[id], status="live", anchors=text_hash))
            continue
        day = article.published.edtf if article.published.edtf[:4].isdigit() else ""
        base = urls.slug(f"{day[:10]} {article.title or article.id}", "article")
        path, count = urls.permalink("article", base), 1
        while path in used:
            count += 1
            path = urls.permalink("article", f"{base}-{count}")
        used.add(path)
        result.append(Entry(kind="article", id=id, path=path, anchors=text_hash))
    return result


def _countries(before: Lock, codes: Sequence[str]) -> list[Entry]:
    """Entries of countries: always live once there."""
    known = {entry.id: entry for entry in before.entries if entry.kind == "country"}
    new = (code for code in codes if code not in known and countries.is_code(code))
    made = [Entry(kind="country", id=c, path=urls.permalink("country", countries.slug(c))) for c in new]
    return [*known.values(), *made]


def refuse_new(before: Lock, after: Lock) -> None:
    """Raises BriefingError that names each address of `after` that is not in `before`."""
    known = {entry.path for entry in before.entries}
    new = [entry for entry in after.entries if entry.path not in known]
    if new:
        hint = "build once without --locked and commit content/permalinks.lock"
        raise BriefingError(
            Problem(LOCK, message=f"{entry.path} is not locked yet ({entry.id})", hint=hint)
            for entry in new
        )
