"""Files in `content/` that nobody reads, because their name has a slip in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.config import Config
from briefing.errors import Problem
from briefing.fit import did_you_mean
from briefing.schemas import FILES

_FOLDERS = ("articles", "authority", "digests", "pages", "texts")


def strays(config: Config) -> Iterator[Problem]:
    """A warning for each; hidden files and read-me files are left alone."""
    named = [Path(file.files) for file in FILES if "*" not in file.files]
    decisions = [path.name for path in named if path.parent.name == config.authority.name]
    top = [*_FOLDERS, config.lock.name, config.lookups.name]
    yield from _unread(config, config.content, top)
    yield from _unread(config, config.authority, decisions)
    for path in _entries(config.digests):
        if path.suffix != ".yaml":
            hint = f"name it '{path.stem}.yaml'" if path.suffix == ".yml" else "move it away"
            yield _unread_file(config, path, hint)


def _unread(config: Config, folder: Path, known: list[str]) -> Iterator[Problem]:
    """What lies in a folder under a name that means nothing there."""
    for path in _entries(folder):
        if path.name not in known:
            yield _unread_file(config, path, did_you_mean(path.name, known))


def _unread_file(config: Config, path: Path, hint: str) -> Problem:
    name = path.relative_to(config.root).as_posix()
    return Problem(name, message="nothing reads this file", hint=hint, severity="warning")


def _entries(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not path.name.startswith(".") and not path.name.lower().startswith("readme"):
            yield path
