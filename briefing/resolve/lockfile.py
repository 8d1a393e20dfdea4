"""`content/permalinks.lock`: read and written.

One line an entry: kind, id, path, status, then the anchors, last where it was split from:

    actor actor:jane-roe /actors/jane-roe/ live 2023-talks#jane-roe 2024-visit#roe
    actor actor:j-roe /actors/j-roe/ redirect=actor:jane-roe 2024-memo#j-roe
    actor actor:jane-roe-2 /actors/jane-roe-2/ live 2022-list#jane-roe of=actor:jane-roe

Lines are sorted, and lines of one id from two branches mean what both say, so that git may merge the file line by line
(`merge=union`). An entry once there never goes, and its path never changes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import get_args

import msgspec

from briefing.errors import BriefingError, Problem
from briefing.fit import did_you_mean
from briefing.types.lock import Entry, Lock, LockKind, Status

_HEAD = (
    "# Every address ever published, and where it leads now. Written by the program; commit it.\n"
    "# kind id path status anchors\n"
)
_OF = "of="
_KINDS = frozenset(get_args(LockKind))
_ORDER: tuple[Status, ...] = ("choice", "redirect", "live", "tombstone")


def read_lock(path: str, text: str) -> Lock:
    """The lock in `text`; `path` is for messages. Raises BriefingError with every line that cannot be understood.

    Two articles may stand on one path, as two branches leave them that added a story each: `mint` moves the second.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    first_of_path: dict[str, tuple[Entry, int]] = {}
    lines: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        entry = _entry(line, number, path, problems)
        if entry is None:
            continue
        other, first = first_of_path.setdefault(entry.path, (entry, number))
        if other.id != entry.id and {other.kind, entry.kind} != {"article"}:
            message = f"{entry.path} belongs to {entry.id} here and to {other.id} in line {first}"
            column = _column(line, entry.path)
            problems.append(Problem(path, number, column, message, hint="give one of them another path"))
        entries.append(entry)
        lines.setdefault(entry.id, number)
    lock = Lock(united(entries))
    if problems := [*problems, *_astray(path, lock, lines)]:
        raise BriefingError(sorted(problems))
    return lock


def _astray(path: str, lock: Lock, lines: dict[str, int]) -> Iterator[Problem]:
    """Redirects that lead to nothing, or in a circle: their addresses would not answer."""
    for entry in lock.entries:
        if entry.status != "redirect":
            continue
        end = lock.entry(entry.id)
        if end.target and end.target not in lock.by_id:
            message = f"{entry.path} leads to {end.target}, which has no line"
            hint = did_you_mean(end.target, sorted(lock.by_id)) or "take the missing line from git again"
            yield Problem(path, lines[entry.id], message=message, hint=hint)
        elif end.status == "redirect":
            message = f"{entry.path} leads in a circle, by way of {end.path}"
            yield Problem(path, lines[entry.id], message=message, hint="let one of them be live")


def _entry(line: str, number: int, path: str, problems: list[Problem]) -> Entry | None:
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        hint = "keep the lines of both sides and delete the marker; lines of one id are united"
        problems.append(Problem(path, number, 1, f"a merge conflict is not resolved: {line[:7]}", hint=hint))
        return None
    words = line.split()
    if len(words) < 4 or words[0] not in _KINDS:
        meant = did_you_mean(words[0], _KINDS) if len(words) >= 4 else ""
        hint = meant or f"a line reads: kind id path status anchors; kinds are {', '.join(sorted(_KINDS))}"
        problems.append(Problem(path, number, 1, f"not an entry: '{line[:60]}'", hint=hint))
        return None
    kind, id, site_path, state, *anchors = words
    status, _, target = state.partition("=")
    if status not in _ORDER or (status == "redirect") != bool(target):
        hint = "live, tombstone, choice, or redirect=<id>"
        problems.append(Problem(path, number, _column(line, state), f"unknown status '{state}'", hint=hint))
        return None
    if not (site_path.startswith("/") and site_path.endswith("/")) or ".." in site_path or "//" in site_path:
        hint = "a path begins and ends with a slash: /actors/jane-roe/"
        column = _column(line, site_path)
        problems.append(Problem(path, number, column, f"not a path of the site: '{site_path}'", hint=hint))
        return None
    origin = anchors.pop().removeprefix(_OF) if anchors and anchors[-1].startswith(_OF) else ""
    return Entry(
        kind=_as_kind(kind), id=id, path=site_path, status=_as_status(status), target=target, anchors=tuple(anchors),
        origin=origin,
    )  # fmt: skip


def _column(line: str, word: str) -> int:
    """Where a word of a line begins, from 1."""
    found = re.search(rf"(?<!\S){re.escape(word)}", line)
    return found.start() + 1 if found else 1


def _as_kind(word: str) -> LockKind:
    kinds: tuple[LockKind, ...] = get_args(LockKind)
    return next(kind for kind in kinds if kind == word)


def _as_status(word: str) -> Status:
    return next(status for status in _ORDER if status == word)


def united(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Lines of one id and one first anchor as one: all anchors; split before redirected before live before
    tombstone."""
    groups: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.id, entry.anchors[0] if entry.anchors else ""].append(entry)
    result = []
    for same in groups.values():
        lead = min(same, key=lambda e: (_ORDER.index(e.status), e.target, e.path))
        first = lead.anchors[:1]
        rest = sorted({anchor for e in same for anchor in e.anchors[1:]} - set(first))
        result.append(msgspec.structs.replace(lead, anchors=(*first, *rest), origin=max(e.origin for e in same)))
    return tuple(sorted(result, key=lambda e: (e.kind, e.id, e.anchors)))


def dump_lock(lock: Lock) -> str:
    """The file's text: entries sorted by kind and id, one a line."""
    lines = []
    for entry in sorted(lock.entries, key=lambda e: (e.kind, e.id, e.anchors)):
        state = f"{entry.status}={entry.target}" if entry.target else entry.status
        origin = (f"{_OF}{entry.origin}",) if entry.origin else ()
        lines.append(" ".join((entry.kind, entry.id, entry.path, state, *entry.anchors, *origin)))
    return _HEAD + "".join(f"{line}\n" for line in lines)
