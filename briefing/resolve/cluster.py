"""Mentions joined into groups: the same way whatever the order they come in.

Editors' rulings come first, then what the lock holds together, then the scorer's edges, best first. Two groups that
the lock knows under different ids are never joined by a score: that is proposed. Nothing is joined over a ruling, or
where `clash` names a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from briefing.types.resolution import Decision

Clash: TypeAlias = Callable[[Sequence[str], Sequence[str]], str]
"""Says why two groups of mentions cannot be one, or ''."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A possible join of two mentions: its score and the features behind it, in words.

    Where one of them is hardly named (a family name alone), `lone` is that one; below certainty it is joined only
    where no second group answers to it as well.
    """

    left: str
    right: str
    score: float
    why: str
    lone: str = ""


@dataclass(frozen=True, slots=True)
class Rulings:
    """Editors' rulings on pairs of mentions (each pair sorted), with who, when and why."""

    same: Mapping[tuple[str, str], Decision]
    different: Mapping[tuple[str, str], Decision]
    unsure: Mapping[tuple[str, str], Decision]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From `sure` on mentions are joined, from `doubt` on it is proposed."""

    sure: float
    doubt: float


@dataclass(frozen=True, slots=True)
class Clusters:
    """The groups, each sorted, in order of their first mention; for each group why it stands together; and what an
    editor should look at."""

    groups: tuple[tuple[str, ...], ...]
    reasons: Mapping[str, tuple[Decision, ...]]
    """By a group's first mention."""
    proposals: tuple[Decision, ...]


def pair(a: str, b: str) -> tuple[str, str]:
    """Two keys in order."""
    return (a, b) if a <= b else (b, a)


class Groups:
    """Union-find over mentions, which also keeps each group's members."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.root = {key: key for key in keys}
        self.members = {key: [key] for key in self.root}

    def find(self, key: str) -> str:
        """The first key of the group that `key` is in."""
        while self.root[key] != key:
            self.root[key] = self.root[self.root[key]]
            key = self.root[key]
        return key

    def join(self, a: str, b: str) -> str:
        """Makes one group of two; returns its first key."""
        first, second = pair(self.find(a), self.find(b))
        if first != second:
            self.root[second] = first
            self.members[first] += self.members.pop(second)
        return first


def cluster(
    keys: Sequence[str],
    held: Mapping[str, tuple[str, str]],
    edges: Iterable[Edge],
    rulings: Rulings,
    clash: Clash,
    thresholds: Thresholds,
) -> Clusters:
    """Groups of `keys`. `held` gives for a mention that the lock knows the id, and the line of the lock, that it stands
    under; lines of one id, as two branches leave them, are joined by a score like new mentions."""
    groups = Groups(sorted(keys))
    reasons: dict[str, list[Decision]] = {}
    proposals: dict[tuple[str, str], Decision] = {}

    def separated(a: str, b: str) -> bool:
        """Whether an editor keeps the groups of two mentions apart."""
        if not rulings.different:
            return False
        return any(pair(x, y) in rulings.different for x in groups.members[a] for y in groups.members[b])

    def note(decision: Decision) -> None:
        reasons.setdefault(decision.left, []).append(decision)

    def propose(edge: Edge, doubt: str = "") -> None:
        why = f"{edge.why}; {doubt}" if doubt else edge.why
        ends = pair(groups.find(edge.left), groups.find(edge.right))
        if ends not in proposals and pair(edge.left, edge.right) not in rulings.unsure:
            proposals[ends] = Decision(judgement="unsure", left=edge.left, right=edge.right, why=why)

    for (a, b), decision in sorted(rulings.same.items()):
        groups.join(a, b)
        note(decision)
    identities: dict[tuple[str, str], set[str]] = {}
    for key in sorted(held):
        identities.setdefault(held[key], set()).add(key)
    for members in (sorted(found) for _, found in sorted(identities.items())):
        for key in members[1:]:
            if not separated(groups.find(members[0]), groups.find(key)):
                groups.join(members[0], key)
    known = {groups.find(key): name for key, (name, _) in sorted(held.items(), reverse=True)}

    def unite(edge: Edge) -> bool:
        """Joins the groups of an edge's ends, unless something stands against it."""
        a, b = groups.find(edge.left), groups.find(edge.right)
        if a == b:
            return True
        if separated(a, b):
            return True
        if a in known and b in known and known[a] != known[b]:
            propose(edge, "both have pages")
            return False
        if clash(groups.members[a], groups.members[b]):
            return False
        name = known.get(a) or known.get(b)
        root = groups.join(a, b)
        if name:
            known[root] = name
        note(Decision(judgement="same", left=edge.left, right=edge.right, why=edge.why))
        return True

    ordered = sorted(edges, key=lambda e: (-e.score, e.left, e.right))
    for edge in ordered:
        if edge.score >= thresholds.sure:
            unite(edge)
    lone: dict[str, list[Edge]] = {}
    for edge in ordered:
        if thresholds.doubt <= edge.score < thresholds.sure and groups.find(edge.left) != groups.find(edge.right):
            if edge.lone and len(groups.members[groups.find(edge.lone)]) == 1:
                lone.setdefault(edge.lone, []).append(edge)
            elif not separated(groups.find(edge.left), groups.find(edge.right)):
                propose(edge)
    single = {key: _answering(key, found, groups) for key, found in sorted(lone.items())}
    for key, found in sorted(lone.items()):
        for edge in found[:1] if single[key] == 1 else found:
            if single[key] == 1:
                unite(edge)
            else:
                propose(edge, "more than one answers to the name")
    result = sorted(tuple(sorted(members)) for members in groups.members.values())
    by_first: dict[str, tuple[Decision, ...]] = {}
    for found_group in result:
        decisions = [d for key in found_group for d in reasons.get(key, ())]
        by_first[found_group[0]] = tuple(sorted(decisions, key=lambda d: (d.left, d.right, d.why)))
    kept = tuple(proposals[ends] for ends in sorted(proposals) if groups.find(ends[0]) != groups.find(ends[1]))
    return Clusters(tuple(result), by_first, kept)


def _answering(key: str, found: Sequence[Edge], groups: Groups) -> int:
    """How many groups a hardly named mention's edges lead to."""
    return len({groups.find(end) for edge in found for end in (edge.left, edge.right)} - {groups.find(key)})
