"""Editors' decisions, read from `content/authority/`: `judgements.yaml`, `names.yaml`, `retired.yaml`, each a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from briefing.errors import BriefingError, Problem
from briefing.fit import did_you_mean, fit, misfits
from briefing.resolve.slips import slips
from briefing.types.authority import Authority, Naming, Retirement, Ruling
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.yamlio import Tree, read

JUDGEMENTS = "judgements.yaml"
NAMES = "names.yaml"
RETIRED = "retired.yaml"

T = TypeVar("T", bound=Ruling | Naming | Retirement)


def read_authority(folder: Path, shown: str = "content/authority") -> Authority:
    """The decisions in a folder; empty where it or a file is missing. `shown` is how messages call the folder.

    Raises BriefingError with every problem of all files.
    """
    problems: list[Problem] = []
    rulings = _items(folder / JUDGEMENTS, f"{shown}/{JUDGEMENTS}", Ruling, problems)
    namings = _items(folder / NAMES, f"{shown}/{NAMES}", Naming, problems)
    gone = _items(folder / RETIRED, f"{shown}/{RETIRED}", Retirement, problems)
    if problems:
        raise BriefingError(problems)
    return Authority(rulings=rulings, namings=namings, retirements=gone)


def _items(path: Path, shown: str, kind: type[T], problems: list[Problem]) -> tuple[T, ...]:
    """The list in one file, empty where there is none or it has problems (which are added)."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ()
    except (UnicodeDecodeError, OSError) as error:
        reason = "not UTF-8 text" if isinstance(error, UnicodeDecodeError) else str(error.strerror)
        problems.append(Problem(shown, message=f"cannot be read: {reason}", hint="save the file as UTF-8"))
        return ()
    try:
        tree = read(shown, text)
    except BriefingError as error:
        problems.extend(error.problems)
        return ()
    if tree.value is None:
        return ()
    wanted: type[tuple[T, ...]] = tuple[kind, ...]  # type: ignore[valid-type]  # the kind is a value here
    found = _misfits(tree, kind)
    problems.extend(found)
    return () if found else fit(tree, wanted)


def mistakes(shown: str, text: str) -> list[Problem]:
    """What `read_authority` would say of a file of this name and text."""
    kinds: dict[str, type[Ruling | Naming | Retirement]] = {JUDGEMENTS: Ruling, NAMES: Naming, RETIRED: Retirement}
    try:
        tree = read(shown, text)
    except BriefingError as error:
        return list(error.problems)
    return _misfits(tree, kinds[Path(shown).name])


def _misfits(tree: Tree, kind: type[msgspec.Struct]) -> list[Problem]:
    return sorted([*misfits(tree, tuple[kind, ...]), *slips(tree, kind)])  # type: ignore[valid-type]


def check_authority(
    folder: Path, digests: Sequence[Digest], lock: Lock, shown: str = "content/authority"
) -> list[Problem]:
    """Decisions on what does not exist: a mention that no digest has, an id that was never minted. Warnings, since a
    decision may outlive its article. Raises BriefingError as `read_authority` does."""
    authority = read_authority(folder, shown)
    known = sorted({*_mentions(digests), *(entry.id for entry in lock.entries)})
    short = {id.partition(":")[2] for id in known}
    problems = []
    named = [
        *((JUDGEMENTS, n, "left", ruling.left) for n, ruling in enumerate(authority.rulings)),
        *((JUDGEMENTS, n, "right", ruling.right) for n, ruling in enumerate(authority.rulings)),
        *((JUDGEMENTS, n, "keep", ruling.keep) for n, ruling in enumerate(authority.rulings) if ruling.keep),
        *((NAMES, n, "id", naming.id) for n, naming in enumerate(authority.namings)),
        *((RETIRED, n, "id", gone.id) for n, gone in enumerate(authority.retirements)),
    ]
    for name, index, key, said in named:
        if said not in known and said not in short:
            tree = read(f"{shown}/{name}", (folder / name).read_text("utf-8"))
            line, column = tree.position((index, key))
            message = f"nothing is called '{said}'"
            hint = did_you_mean(said, known) or "an id such as actor:jane-roe, or a mention: article#local id"
            problems.append(Problem(tree.path, line, column, message, hint, severity="warning"))
    return problems


def _mentions(digests: Sequence[Digest]) -> Iterator[str]:
    """Everything that a ruling may speak of, as 'article#local id'."""
    for digest in digests:
        for entity in (*digest.people, *digest.organisations, *digest.agreements):
            yield f"{digest.article.id}#{entity.id}"
        for event in digest.events:
            yield f"{digest.article.id}#{event.id}"
