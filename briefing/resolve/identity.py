"""Stable ids: the id that a group of mentions had before, or a new one that no other entity ever had."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

import msgspec

from briefing.types.digest import Digest
from briefing.types.lock import Entry, Lock, LockKind


@dataclass(frozen=True, slots=True)
class Wishes:
    """What editors want of addresses: ids that survive a merge, and the mentions taken out of each id."""

    prefer: frozenset[str] = frozenset()
    out: Mapping[str, AbstractSet[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions that are one entity, and the slug that it would get if it is new."""

    keys: tuple[str, ...]
    slug: str


def relocate(lock: Lock, digests: Sequence[Digest]) -> Lock:
    """The lock with the ids of renamed articles: those whose text now stands under another id."""
    present = {d.article.id for d in digests}
    articles = sorted((d.article for d in digests), key=lambda a: a.id, reverse=True)
    now = {f"sha256:{article.sha256}": article.id for article in articles}
    moved: dict[str, str] = {}
    known = {entry.id for entry in lock.entries}
    for entry in lock.entries:
        old = entry.id.removeprefix("article:")
        if entry.kind == "article" and old not in present and entry.anchors:
            new = now.get(entry.anchors[0])
            if new is not None and f"article:{new}" not in known:
                moved[old] = new
    if not moved:
        return lock
    return Lock(tuple(_moved(entry, moved) for entry in lock.entries))


def _moved(entry: Entry, moved: Mapping[str, str]) -> Entry:
    if entry.kind == "article":
        new = moved.get(entry.id.removeprefix("article:"))
        return entry if new is None else _replaced(entry, id=f"article:{new}")
    anchors = tuple(_moved_anchor(anchor, moved) for anchor in entry.anchors)
    return entry if anchors == entry.anchors else _replaced(entry, anchors=anchors)


def _replaced(entry: Entry, id: str = "", anchors: tuple[str, ...] = ()) -> Entry:
    return msgspec.structs.replace(entry, id=id or entry.id, anchors=anchors or entry.anchors)


def _moved_anchor(anchor: str, moved: Mapping[str, str]) -> str:
    article, mark, local = anchor.partition("#")
    return moved.get(article, article) + mark + local


def held(lock: Lock, kind: LockKind, keys: Sequence[str]) -> dict[str, tuple[str, str]]:
    """For each mention that the lock knows: the id it stands under, and which of the id's lines (by its first anchor).

    Where two entries claim a mention, the live one has it, then the one whose first anchor it is; an entry that was
    split last.
    """
    wanted = set(keys)
    result: dict[str, tuple[str, str]] = {}
    for entry in sorted((e for e in lock.entries if e.kind == kind), key=_claim):
        for anchor in entry.anchors:
            if anchor in wanted:
                result.setdefault(anchor, (entry.id, entry.anchors[0]))
    return result


def _claim(entry: Entry) -> tuple[int, str, tuple[str, ...]]:
    return ("live", "redirect", "tombstone", "choice").index(entry.status), entry.id, entry.anchors


def identify(
    kind: LockKind, groups: Sequence[Group], lock: Lock, dates: Mapping[str, str], wishes: Wishes | None = None
) -> tuple[str, ...]:
    """An id for each group, as 'kind:slug'. `dates` gives articles' publication dates.

    A group keeps the id that its mentions had; of several one that editors prefer, then the oldest (live before
    redirected, then by the date of the article of its first anchor); never that of an entry that was split, nor of one
    that all its mentions were taken out of. Of two
    groups with one id, that with the first anchor keeps it. A group whose mentions are all new takes over an abandoned
    id if an article and the words of the slug say that it is the same. The rest get new ids, told apart by a number
    where slugs meet.
    """
    wishes = wishes or Wishes()
    entries = [entry for entry in lock.entries if entry.kind == kind]
    number_of = {key: number for number, group in enumerate(groups) for key in group.keys}
    counts: Counter[tuple[int, str]] = Counter()
    firsts: set[tuple[int, str]] = set()
    for entry in entries:
        for place, anchor in enumerate(entry.anchors):
            number = number_of.get(anchor, -1)
            if number >= 0 and entry.status != "choice" and anchor not in wishes.out.get(entry.id, ()):
                counts[number, entry.id] += 1
                if place == 0:
                    firsts.add((number, entry.id))
    oldest = {entry.id: _age(entry, dates) for entry in reversed(entries)}
    taken: dict[int, str] = {}
    used: set[str] = set()
    claims = [
        (id not in wishes.prefer, oldest[id], id, (number, id) not in firsts, -count, groups[number].keys, number)
        for (number, id), count in counts.items()
    ]
    for *_, id, _, _, _, number in sorted(claims):
        if number not in taken and id not in used:
            taken[number] = id
            used.add(id)
    claimed = {id for _, id in counts}
    _take_over(groups, [entry for entry in entries if entry.id not in claimed], taken, used)
    _mint(kind, groups, {entry.id for entry in entries}, dates, taken)
    return tuple(taken[number] for number in range(len(groups)))


def _age(entry: Entry, dates: Mapping[str, str]) -> tuple[bool, str]:
    article = entry.anchors[0].partition("#")[0] if entry.anchors else ""
    return entry.status != "live", dates.get(article) or "9999"


def _take_over(groups: Sequence[Group], entries: Sequence[Entry], taken: dict[int, str], used: set[str]) -> None:
    """Gives abandoned ids to new groups that name the same in the same article."""
    abandoned: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.id not in used and entry.status not in ("redirect", "choice"):
            for article in sorted({anchor.partition("#")[0] for anchor in entry.anchors}):
                abandoned[article].append(entry)
    for number, group in sorted(enumerate(groups), key=lambda g: g[1].keys):
        if number in taken:
            continue
        words = set(group.slug.split("-"))
        for article in sorted({key.partition("#")[0] for key in group.keys}):
            found = [e for e in abandoned[article] if e.id not in used and _like_slugs(words, e.id)]
            if found:
                taken[number] = min(found, key=lambda e: e.id).id
                used.add(taken[number])
                break


def _like_slugs(words: set[str], id: str) -> bool:
    old = set(id.partition(":")[2].split("-"))
    return words <= old or old <= words


def _mint(
    kind: LockKind, groups: Sequence[Group], known: set[str], dates: Mapping[str, str], taken: dict[int, str]
) -> None:
    """New ids for the groups that have none; where slugs meet, the group of the earliest article goes first."""

    def order(number: int) -> tuple[str, tuple[str, ...]]:
        group = groups[number]
        return min((dates.get(key.partition("#")[0]) or "9999" for key in group.keys), default="9999"), group.keys

    used = known | set(taken.values())
    for number in sorted((n for n in range(len(groups)) if n not in taken), key=order):
        id, count = f"{kind}:{groups[number].slug}", 1
        while id in used:
            count += 1
            id = f"{kind}:{groups[number].slug}-{count}"
        used.add(id)
        taken[number] = id
