"""What git knows: which addresses were published at a commit, what an address was before, who edited a line.

Git is only asked, never told anything. Where there is no git, or no repository, nothing is known.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from briefing.build import Plan
from briefing.config import Config
from briefing.errors import BriefingError, Problem
from briefing.resolve import read_lock
from briefing.types.lock import Lock

PATIENCE = 60
"""Seconds that git may take."""


class Step(NamedTuple):
    """What an address was from a commit on: live, a redirect, a tombstone, a choice; empty where it was taken out."""

    commit: str
    day: str
    subject: str
    state: str


def gone(config: Config, plan: Plan, ref: str) -> list[Problem]:
    """A problem for every address that was published at a commit and would not answer now, or would be about
    something else. Raises BriefingError where git does not know the commit."""
    lock, name = lock_at(config, ref), config.lock.relative_to(config.root).as_posix()
    answering = {page.path for page in plan.pages}
    owners = {entry.path: entry.id for entry in plan.lock.entries}
    problems = []
    for entry in lock.entries:
        if entry.path not in answering:
            message = f"{entry.path} ({entry.id}) answered at {ref} and would not answer any more"
            hint = f"take its line back: git show {ref}:./{name} | grep ' {entry.path} '"
            problems.append(Problem(name, message=message, hint=hint))
        elif entry.kind != "article" and owners.get(entry.path, entry.id) != entry.id:
            message = f"{entry.path} was about {entry.id} at {ref} and would be about {owners[entry.path]}"
            problems.append(Problem(name, message=message, hint="give the newer one another address"))
    for path, file in _editorial(config, ref):
        if path not in answering:
            message = f"{path} answered at {ref} and would not answer any more"
            problems.append(Problem(file, message=message, hint="put the page back, or a short one in its place"))
    return problems


def lock_at(config: Config, ref: str) -> Lock:
    """The permalink lock as committed at `ref`; empty where there was none. BriefingError where git has no such
    commit, or there is no git."""
    if _git(config, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}") is None:
        message = f"git knows no commit '{ref}' here"
        hint = "give a branch, tag or commit; a shallow clone may not have it (fetch-depth: 0)"
        raise BriefingError(Problem("", message=message, hint=hint))
    name = config.lock.relative_to(config.root).as_posix()
    text = _git(config, "show", f"{ref}:./{name}")
    return read_lock(f"{ref}:{name}", text) if text is not None else Lock()


def states(config: Config, path: str) -> list[Step] | None:
    """What the address `path` was, from its first commit on; only commits in which that changed. None without git."""
    name = config.lock.relative_to(config.root).as_posix()
    if _git(config, "rev-parse", "--verify", "--quiet", "HEAD") is None:
        return None
    log = _git(config, "log", "--reverse", "--format=%h%x09%as%x09%s", "-G", f" {path} ", "--", name)
    steps: list[Step] = []
    for line in (log or "").splitlines():
        commit, day, subject = line.split("\t", 2)
        text = _git(config, "show", f"{commit}:./{name}") or ""
        found = (words for words in map(str.split, text.splitlines()) if len(words) > 3 and words[2] == path)
        state = next((words[3] for words in found), "")
        if not steps or steps[-1].state != state:
            steps.append(Step(commit, day, subject, state))
    return steps


def last_edit(config: Config, file: str, line: int) -> str:
    """The commit that a line comes from: 'ab12cd3, 2024-06-01, Jane Roe: subject'; empty where git does not know."""
    told = _git(config, "blame", "--porcelain", "-L", f"{line},{line}", "--", file)
    if not told:
        return ""
    commit = told.split(" ", 1)[0]
    if set(commit) == {"0"}:
        return "not committed yet"
    return (_git(config, "show", "-s", "--format=%h, %as, %an: %s", commit) or "").strip()


def _editorial(config: Config, ref: str) -> Iterator[tuple[str, str]]:
    """Addresses and files of the editorial pages at a commit."""
    folder = config.pages.relative_to(config.root).as_posix()
    for file in (_git(config, "ls-tree", "--name-only", ref, f"./{folder}/") or "").splitlines():
        if file.endswith(".md"):
            yield f"/{PurePosixPath(file).stem}/", file


def _git(config: Config, *args: str) -> str | None:
    """What git says; None where it refuses."""
    command = ["git", "-C", str(config.root), "-c", "core.quotePath=false", *args]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None
