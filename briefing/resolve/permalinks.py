"""`content/permalinks.lock`: read, mint, write.

One line an entry: kind, id, path, status, then the anchors:

    actor actor:jane-roe /actors/jane-roe/ live 2023-talks#jane-roe 2024-visit#roe
    actor actor:j-roe /actors/j-roe/ redirect=actor:jane-roe 2024-memo#j-roe

Lines are sorted, and lines of one id from two branches mean what both say, so that git may merge the file line by line
(`merge=union`). An entry once there never goes, and its path never changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import get_args

from briefing import countries, urls
from briefing.errors import BriefingError, Problem
from briefing.resolve.identity import relocate
from briefing.resolve.mentions import key
from briefing.types.article import Article
from briefing.types.digest import Digest
from briefing.types.lock import Entry, Lock, LockKind, Status
from briefing.types.resolution import Resolution

_HEAD = (
    "# Every address ever published, and where it leads now. Written by the program; commit it.\n"
    "# kind id path status anchors\n"
)
_KINDS = frozenset(get_args(LockKind))
_ORDER: tuple[Status, ...] = ("redirect", "live", "tombstone")
_VIEWS: tuple[LockKind, ...] = ("relation", "timeline")
"""Pages that are made of facts alone: which there are is known only once all pages are planned."""


def read_lock(path: str, text: str) -> Lock:
    """The lock in `text`; `path` is for messages. Raises BriefingError with every line that cannot be understood.

    Two articles may stand on one path, as two branches leave them that added a story each: `mint` moves the second.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    first_of_path: dict[str, tuple[Entry, int]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        entry = _entry(line, number, path, problems)
        if entry is None:
            continue
        other, first = first_of_path.setdefault(entry.path, (entry, number))
        if other.id != entry.id and {other.kind, entry.kind} != {"article"}:
            message = f"{entry.path} belongs to {entry.id} here and to {other.id} in line {first}"
            problems.append(Problem(path, number, message=message, hint="give one of them another path"))
        entries.append(entry)
    if problems:
        raise BriefingError(problems)
    return Lock(_united(entries))


def _entry(line: str, number: int, path: str, problems: list[Problem]) -> Entry | None:
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        hint = "keep the lines of both sides and delete the marker; lines of one id are united"
        problems.append(Problem(path, number, message=f"a merge conflict is not resolved: {line[:7]}", hint=hint))
        return None
    words = line.split()
    if len(words) < 4 or words[0] not in _KINDS:
        hint = f"a line reads: kind id path status anchors; kinds are {', '.join(sorted(_KINDS))}"
        problems.append(Problem(path, number, message=f"not an entry: '{line[:60]}'", hint=hint))
        return None
    kind, id, site_path, state, *anchors = words
    status, _, target = state.partition("=")
    if status not in _ORDER or (status == "redirect") != bool(target):
        hint = "live, tombstone, or redirect=<id>"
        problems.append(Problem(path, number, message=f"unknown status '{state}'", hint=hint))
        return None
    if not (site_path.startswith("/") and site_path.endswith("/")) or ".." in site_path or "//" in site_path:
        hint = "a path begins and ends with a slash: /actors/jane-roe/"
        problems.append(Problem(path, number, message=f"not a path of the site: '{site_path}'", hint=hint))
        return None
    return Entry(
        kind=_as_kind(kind), id=id, path=site_path, status=_as_status(status), target=target, anchors=tuple(anchors)
    )


def _as_kind(word: str) -> LockKind:
    kinds: tuple[LockKind, ...] = get_args(LockKind)
    return next(kind for kind in kinds if kind == word)


def _as_status(word: str) -> Status:
    return next(status for status in _ORDER if status == word)


def _united(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Lines of one id and one first anchor as one: all anchors; redirected before live before tombstone."""
    groups: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.id, entry.anchors[0] if entry.anchors else ""].append(entry)
    result = []
    for same in groups.values():
        lead = min(same, key=lambda e: (_ORDER.index(e.status), e.target, e.path))
        first = lead.anchors[:1]
        rest = sorted({anchor for e in same for anchor in e.anchors[1:]} - set(first))
        result.append(_with(lead, anchors=(*first, *rest)))
    return tuple(sorted(result, key=lambda e: (e.kind, e.id, e.anchors)))


def _with(entry: Entry, status: Status | None = None, target: str = "", anchors: tuple[str, ...] = ()) -> Entry:
    return Entry(
        kind=entry.kind, id=entry.id, path=entry.path, status=status or entry.status,
        target=target if status else entry.target, anchors=anchors or entry.anchors,
    )  # fmt: skip


def dump_lock(lock: Lock) -> str:
    """The file's text: entries sorted by kind and id, one a line."""
    lines = []
    for entry in sorted(lock.entries, key=lambda e: (e.kind, e.id, e.anchors)):
        state = f"{entry.status}={entry.target}" if entry.target else entry.status
        lines.append(" ".join((entry.kind, entry.id, entry.path, state, *entry.anchors)))
    return _HEAD + "".join(f"{line}\n" for line in lines)


def mint(
    resolution: Resolution, lock: Lock, articles: Sequence[Article], digests: Sequence[Digest], locked: bool = False
) -> Lock:
    """The lock with everything that has a page now.

    New entities get an entry; known ones gain anchors and keep their path; those whose mentions now belong to another
    entity redirect to it; those that nothing mentions any more become tombstones. With `locked`, raises
    BriefingError that names each address that would be new.
    """
    before = relocate(lock, digests)
    current = _current(resolution)
    entries = [*_articles(before, articles), *_countries(before, resolution.countries)]
    entries += [entry for entry in before.entries if entry.kind in _VIEWS]
    owner = {anchor: id for id, (_, anchors) in current.items() for anchor in anchors}
    known: dict[str, list[Entry]] = defaultdict(list)
    for entry in before.entries:
        if entry.kind not in ("article", "country", *_VIEWS):
            known[entry.id].append(entry)
    remembered = {
        anchor for id, olds in known.items() if id not in current for old in olds for anchor in old.anchors
    }
    paths = {entry.path for entry in before.entries}
    for id, olds in sorted(known.items()):
        if id in current:
            entries.append(_live(olds, current[id][1], owner, remembered))
        else:
            entries.extend(_gone(old, owner) for old in olds)
    for id in sorted(current.keys() - known.keys()):
        kind, anchors = current[id]
        path = urls.permalink(kind, id.partition(":")[2])
        if path in paths:
            message = f"{path} is taken, and {id} would need it"
            raise BriefingError(Problem("content/permalinks.lock", message=message, hint="give the entry another path"))
        entries.append(Entry(kind=kind, id=id, path=path, anchors=anchors))
    after = Lock(_united(entries))
    if locked:
        _refuse_new(before, after)
    return after


def remember(lock: Lock, paths: Iterable[str], locked: bool = False) -> Lock:
    """The lock with the pages of relations and months, which stand at `paths` now; those that stood once and do not
    any more become tombstones. With `locked`, raises BriefingError that names each address that would be new.
    """
    entries = {entry.path: _with(entry, status="tombstone") for entry in lock.entries if entry.kind in _VIEWS}
    for path in paths:
        folder, _, name = path.strip("/").partition("/")
        kind = next(kind for kind in _VIEWS if urls.FOLDERS[kind] == folder)
        entries[path] = Entry(kind=kind, id=f"{kind}:{name}", path=path)
    after = Lock(_united([*(entry for entry in lock.entries if entry.kind not in _VIEWS), *entries.values()]))
    if locked:
        _refuse_new(lock, after)
    return after


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


def _live(olds: Sequence[Entry], anchors: tuple[str, ...], owner: dict[str, str], remembered: set[str]) -> Entry:
    """An entry that has a page: its anchors are what it had, unless another entity has them now, and what is new to
    it, unless an entry that redirects keeps them."""
    old = min(olds, key=lambda e: (e.status != "live", e.anchors))
    kept = [a for e in (old, *olds) for a in e.anchors if owner.get(a, old.id) == old.id]
    fresh = [a for a in anchors if a not in remembered]
    every = dict.fromkeys((*kept, *fresh)) or dict.fromkeys(anchors)
    first, *rest = every
    return _with(old, status="live", anchors=(first, *sorted(rest)))


def _gone(old: Entry, owner: dict[str, str]) -> Entry:
    """An entry without a page of its own: a redirect to where most of its mentions went, a tombstone if nowhere."""
    heirs = [owner[anchor] for anchor in old.anchors if anchor in owner]
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


def _refuse_new(before: Lock, after: Lock) -> None:
    known = {entry.id for entry in before.entries}
    new = [entry for entry in after.entries if entry.id not in known]
    if new:
        hint = "build once without --locked and commit content/permalinks.lock"
        raise BriefingError(
            Problem("content/permalinks.lock", message=f"{entry.path} is not locked yet ({entry.id})", hint=hint)
            for entry in new
        )
