"""What goes wrong, said to a person: file, line, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding. `path` is relative to the publication where it can be; line and column count from 1."""

    path: str
    line: int = 0
    column: int = 0
    message: str = ""
    hint: str = ""
    severity: str = "error"
    """'error' stops a build; 'warning' is told and does not."""

    def __str__(self) -> str:
        """`path:line:column: message (hint)`, leaving out what is not known."""
        place = ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])
        text = f"{place}: {self.message}" if place else self.message
        return f"{text} ({self.hint})" if self.hint else text


class BriefingError(Exception):
    """Bad input: carries every problem found, not only the first. The command line prints them and exits 1."""

    def __init__(self, problems: Iterable[Problem] | Problem | str) -> None:
        if isinstance(problems, str):
            problems = Problem("", message=problems)
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))
