"""From entries to a site in place.

A new tree is made beside the old one (hard links to what is unchanged) and the two are exchanged in one step. Killed
at any moment, the output folder is the old site or the new one; what a killed build left behind is cleared at the
next start.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefing.errors import BriefingError, Problem
from briefing.output import state as states
from briefing.output.exchange import exchange
from briefing.output.state import State, Written

PATIENCE = (0.02, 0.08, 0.2, 0.5)
"""Seconds between attempts at the lock: a loaded system may let go of a killed build's lock a moment late."""
MARKER = ".briefing-site"
"""Stands in every output folder that is ours; a folder without it is never touched."""
MARKER_TEXT = b"This folder is made by `briefing build`, which replaces it whole. Keep nothing of your own in it.\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the site: its path in it, a fingerprint of all that it is made from, and how to make its bytes."""

    path: str
    fingerprint: str
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: paths written or rewritten, paths removed, and how many files stayed as they were."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    made: int
    """How many entries had to be made; the others were known to be unchanged by their fingerprint."""


def publish(entries: Iterable[Entry], output: Path, work: Path,
            finish: Callable[[Path, Path | None], None] | None = None) -> Report:
    """Put a site of exactly these entries at `output`.

    `work` is a private folder for state and lock. `finish(new tree, old tree or None)` may add further files to the
    new tree before it is put in place (the search index); they are not tracked. Raises BriefingError when `output` is
    not ours, when another build is running, when two entries have one path, or when an entry cannot be made; the old
    site then stands untouched.
    """
    with _locked(work):
        _recover(output)
        _refuse_foreign(output)
        old = output if output.is_dir() else None
        known = states.load(work / "build.json").files if old else {}
        fresh = _beside(output, "next")
        fresh.mkdir(parents=True)
        try:
            report, files = _fill(entries, old, fresh, known)
            (fresh / MARKER).write_bytes(MARKER_TEXT)
            if finish:
                finish(fresh, old)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        _put_in_place(fresh, output)
        states.save(work / "build.json", State(files=files))
        return report


def recover(output: Path, work: Path) -> None:
    """Clear what a killed build left beside `output`; where it was killed between two renames, finish them.

    BriefingError when another build is running: what lies beside `output` is then its own.
    """
    with _locked(work):
        _recover(output)


def _recover(output: Path) -> None:
    fresh, previous = _beside(output, "next"), _beside(output, "previous")
    if previous.is_dir() and not output.exists():
        previous.rename(output)
    for leftover in (fresh, previous):
        if leftover.is_dir():
            shutil.rmtree(leftover)


def _beside(output: Path, what: str) -> Path:
    return output.with_name(f".{output.name}.{what}")


def _refuse_foreign(output: Path) -> None:
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise BriefingError(Problem(str(output), message="the output folder is a link or a file",
                                    hint="move it away, or remove the link"))
    if output.is_dir() and not (output / MARKER).is_file() and any(output.iterdir()):
        raise BriefingError(Problem(str(output), message="this folder holds files that briefing did not make",
                                    hint="move them away: briefing replaces output/ whole"))


def _fill(entries: Iterable[Entry], old: Path | None, fresh: Path,
          known: dict[str, Written]) -> tuple[Report, dict[str, Written]]:
    """Write or link every entry into the new tree."""
    files: dict[str, Written] = {}
    written, made, folders = [], 0, {fresh}
    for entry in entries:
        _check_path(entry.path, files)
        target = fresh / entry.path
        if target.parent not in folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            folders.add(target.parent)
        last = known.get(entry.path)
        intact = old is not None and last is not None and last.still(old / entry.path)
        if old and last and intact and last.fingerprint == entry.fingerprint:
            _link(old / entry.path, target)
            files[entry.path] = _seen(target, entry.fingerprint, last.sha256)
            continue
        data = entry.make()
        made += 1
        sha256 = hashlib.sha256(data).hexdigest()
        if old and last and intact and last.sha256 == sha256:
            _link(old / entry.path, target)
        else:
            target.write_bytes(data)
            written.append(entry.path)
        files[entry.path] = _seen(target, entry.fingerprint, sha256)
    removed = tuple(sorted(path for path in known if path not in files))
    return Report(tuple(written), removed, len(files) - len(written), made), files


def _check_path(path: str, files: dict[str, Written]) -> None:
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or "\\" in path or "\0" in path:
        raise BriefingError(Problem(path, message="not a path inside the site", hint="this is a defect of the theme"))
    if path in files:
        raise BriefingError(Problem(path, message="two pages want this address",
                                    hint="give one of them another slug in content/permalinks.lock"))


def _seen(path: Path, fingerprint: str, sha256: str) -> Written:
    stat = path.lstat()
    return Written(fingerprint, sha256, stat.st_size, stat.st_mtime_ns, stat.st_ino)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # a file system without hard links, or a file with too many
        shutil.copy2(source, target)


def _put_in_place(fresh: Path, output: Path) -> None:
    previous = _beside(output, "previous")
    if not output.exists():
        fresh.rename(output)
    elif exchange(fresh, output):
        shutil.rmtree(fresh)
    else:  # two steps; `recover` finishes them after a kill in between
        output.rename(previous)
        fresh.rename(output)
        shutil.rmtree(previous)


@contextmanager
def _locked(work: Path) -> Iterator[None]:
    """One build at a time; the system lets go of the lock when a build is killed."""
    work.mkdir(parents=True, exist_ok=True)
    with (work / "lock").open("w") as lock:
        for wait in (*PATIENCE, None):
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError:
                if wait is None:
                    raise BriefingError(Problem("", message="another build of this publication is running",
                                                hint="wait for it, or end it")) from None
                time.sleep(wait)
        yield
