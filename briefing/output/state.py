"""What the last build wrote: kept beside the publication in `.briefing/`, never inside the site.

A file of the site counts as unchanged when what it is made from has the same fingerprint and the file itself has the
same size, time of change and inode as when it was written: an edit by hand inside `output/` is noticed.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

VERSION = 1


class Written(msgspec.Struct, frozen=True, array_like=True):
    """One file of the site: fingerprint of what it was made from, and how it looked on disk."""

    fingerprint: str
    sha256: str
    size: int
    mtime_ns: int
    inode: int

    def still(self, path: Path) -> bool:
        """Is the file at `path` the one that was written?"""
        try:
            stat = path.lstat()
        except OSError:
            return False
        return (stat.st_size, stat.st_mtime_ns, stat.st_ino) == (self.size, self.mtime_ns, self.inode)


class State(msgspec.Struct, frozen=True):
    """Every file of the last build by its path in the site."""

    version: int = VERSION
    files: dict[str, Written] = {}


def load(path: Path) -> State:
    """The state of the last build; empty where there is none or it cannot be read (all is then made anew)."""
    try:
        state = msgspec.json.decode(path.read_bytes(), type=State)
    except (OSError, msgspec.DecodeError):
        return State()
    return state if state.version == VERSION else State()


def save(path: Path, state: State) -> None:
    """Replace the state in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_bytes(msgspec.json.encode(state))
    fresh.replace(path)
