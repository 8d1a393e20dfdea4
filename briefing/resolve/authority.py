"""Editors' decisions, read from `content/authority/`: `judgements.yaml` and `names.yaml`, each a list."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from briefing.errors import BriefingError, Problem
from briefing.fit import fit
from briefing.types.authority import Authority, Naming, Ruling
from briefing.yamlio import read

JUDGEMENTS = "judgements.yaml"
NAMES = "names.yaml"

T = TypeVar("T")


def read_authority(folder: Path, shown: str = "content/authority") -> Authority:
    """The decisions in a folder; empty where it or a file is missing. `shown` is how messages call the folder.

    Raises BriefingError with every problem of both files.
    """
    problems: list[Problem] = []
    rulings = _items(folder / JUDGEMENTS, f"{shown}/{JUDGEMENTS}", tuple[Ruling, ...], problems)
    namings = _items(folder / NAMES, f"{shown}/{NAMES}", tuple[Naming, ...], problems)
    if problems:
        raise BriefingError(problems)
    return Authority(rulings=rulings or (), namings=namings or ())


def _items(path: Path, shown: str, kind: type[T], problems: list[Problem]) -> T | None:
    """The list in one file, None where there is none or it has problems (which are added)."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return None
    except (UnicodeDecodeError, OSError) as error:
        reason = "not UTF-8 text" if isinstance(error, UnicodeDecodeError) else str(error.strerror)
        problems.append(Problem(shown, message=f"cannot be read: {reason}", hint="save the file as UTF-8"))
        return None
    try:
        tree = read(shown, text)
        return fit(tree, kind) if tree.value is not None else None
    except BriefingError as error:
        problems.extend(error.problems)
        return None
