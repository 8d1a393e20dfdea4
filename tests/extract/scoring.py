"""How well what was found fits what a careful reader finds: one count for all sorts of own articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Literal

Outcome = Literal["found", "missed", "false"]


@dataclass
class Score:
    """By sort of fact how many are found, missed and false; by field which values of the found are right; the errors.

    Sorts and fields are named by who counts; shares are in percent, and 0 where there is nothing to count.
    """

    counts: defaultdict[str, Counter[Outcome]] = field(default_factory=lambda: defaultdict(Counter))
    right: defaultdict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)

    def add(self, sort: str, outcome: Outcome, error: str = "") -> None:
        """Count a fact, with a line about it where it is missed or false."""
        self.counts[sort][outcome] += 1
        self.errors += [error] if error else []

    def check(self, name: str, right: bool, error: str = "") -> None:
        """Count a value of a fact that was found, with a line about it where it is wrong."""
        self.right[name].append(right)
        self.errors += [error] if error and not right else []

    def precision(self, sort: str) -> float:
        """How many of the found and false are found."""
        n = self.counts[sort]
        return _share(n["found"], n["found"] + n["false"])

    def recall(self, sort: str) -> float:
        """How many of those to be found are found."""
        n = self.counts[sort]
        return _share(n["found"], n["found"] + n["missed"])

    def f1(self, sort: str) -> float:
        """The harmonic mean of precision and recall."""
        n = self.counts[sort]
        return _share(2 * n["found"], 2 * n["found"] + n["false"] + n["missed"])

    def share(self, name: str) -> float:
        """How many of the values of a field are right."""
        return _share(sum(self.right[name]), len(self.right[name]))

    def __add__(self, other: Score) -> Score:
        total = Score()
        for score in (self, other):
            for sort, counts in score.counts.items():
                total.counts[sort].update(counts)
            for name, right in score.right.items():
                total.right[name] += right
            total.errors += score.errors
        return total

    def __str__(self) -> str:
        facts = [f"{sort:16} F1 {self.f1(sort):5.1f}  {dict(counts)}" for sort, counts in self.counts.items()]
        values = [f"{name:16} {sum(right)}/{len(right)}" for name, right in self.right.items()]
        return "\n".join([*facts, *values])


def _share(part: int, whole: int) -> float:
    return 100 * part / max(1, whole)
