"""Mentions joined into groups: the same way whatever the order they come in.

Editors' rulings come first, then what the lock holds together, then the scorer's edges, best first. Two groups that
the lock knows under different ids are never joined by a score: that is proposed. Nothing is joined over a ruling, nor
two mentions that one article tells apart, nor groups whose traits (names, countries, dates) exclude each other.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from briefing.types.resolution import Decision

_MARGIN = 0.1
"""What a group must have ahead of another to be clearly the likelier."""
_BETTER_KNOWN = 5
"""How many times more mentions make a group by far the better known."""

Trait = TypeVar("Trait", bound=Hashable)

@dataclass(frozen=True, slots=True)
class Edge:
    """A possible join of two mentions: its score and the features behind it, in words.

    Where one of them is hardly named (a family name alone), `lone` is that one; below certainty it is joined only
    where no second group answers to it as well as the first, and where that one has at least `known` mentions.
    """

    left: str
    right: str
    score: float
    why: str
    lone: str = ""
    known: int = 1


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


def _partners(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The keys that each key is paired with."""
    found: dict[str, set[str]] = {}
    for a, b in pairs:
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return found


class Groups:
    """Union-find over keys, which also keeps each group's members."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.root = {key: key for key in keys}
        self.members = {key: [key] for key in self.root}

    def find(self, key: str) -> str:
        """The key that stands for the group that `key` is in."""
        while self.root[key] != key:
            self.root[key] = self.root[self.root[key]]
            key = self.root[key]
        return key

    def join(self, a: str, b: str) -> tuple[str, str]:
        """Makes one group of two; returns the key that stands for it, and the one that no longer does."""
        kept, lost = sorted((self.find(a), self.find(b)), key=lambda root: (-len(self.members[root]), root))
        if kept != lost:
            self.root[lost] = kept
            self.members[kept] += self.members.pop(lost)
        return kept, lost


Clash: TypeAlias = Callable[[AbstractSet[Trait], AbstractSet[Trait]], bool]
"""Whether two groups with these traits cannot be one."""


def cluster(
    held: Mapping[str, tuple[str, str]],
    edges: Iterable[Edge],
    rulings: Rulings,
    traits: Mapping[str, Trait],
    clash: Clash[Trait],
    thresholds: Thresholds,
) -> Clusters:
    """Groups of the mentions that are the keys of `traits`.

    `held` gives for a mention that the lock knows the id, and the line of the lock, that it stands under; lines of one
    id, as two branches leave them, are joined by a score like new mentions.
    """
    work = _Clustering(rulings, traits, clash)
    work.obey()
    work.keep(held)
    ordered = sorted(edges, key=lambda e: (-e.score, e.left, e.right))
    if rulings.different:
        for edge in ordered:
            if edge.score >= thresholds.sure:
                work.near.setdefault(edge.left, {})[edge.right] = edge.score
                work.near.setdefault(edge.right, {})[edge.left] = edge.score
    for edge in ordered:
        if edge.score >= thresholds.sure:
            work.unite(edge)
    work.weigh([e for e in ordered if thresholds.doubt <= e.score < thresholds.sure])
    return work.result(ordered)


class _Clustering(Generic[Trait]):
    """The groups while they grow."""

    def __init__(self, rulings: Rulings, traits: Mapping[str, Trait], clash: Clash[Trait]) -> None:
        self.rulings, self.clash = rulings, clash
        self.groups = Groups(sorted(traits))
        self.articles = {key: {key.partition("#")[0]} for key in traits}
        self.traits = {key: {trait} for key, trait in traits.items()}
        self.foes = _partners(rulings.different)
        self.open = _partners(rulings.unsure)
        self.near: dict[str, dict[str, float]] = {}
        self.known: dict[str, str] = {}
        self.proposals: dict[tuple[str, str], Decision] = {}

    def obey(self) -> None:
        """Joins what editors ruled to be one."""
        for a, b in sorted(self.rulings.same):
            self.join(a, b)

    def keep(self, held: Mapping[str, tuple[str, str]]) -> None:
        """Joins what the lock holds together, but for what editors separated."""
        lines: dict[tuple[str, str], list[str]] = {}
        for key in sorted(held):
            lines.setdefault(held[key], []).append(key)
        for _, keys in sorted(lines.items()):
            parts: list[str] = []
            for key in keys:
                here = (one for one in parts if not self.separated(self.groups.find(one), self.groups.find(key)))
                with_whom = next(here, "")
                if with_whom:
                    self.join(with_whom, key)
                else:
                    parts.append(key)
        self.known = {self.groups.find(key): id for key, (id, _) in sorted(held.items(), reverse=True)}

    def join(self, a: str, b: str) -> None:
        """Makes one group of two, with what is known of both."""
        kept, lost = self.groups.join(a, b)
        if kept == lost:
            return
        self.articles[kept] |= self.articles.pop(lost)
        self.traits[kept] |= self.traits.pop(lost)
        if lost in self.known:
            self.known.setdefault(kept, self.known[lost])
        for partners in (self.foes, self.open):
            if lost in partners:
                partners.setdefault(kept, set()).update(partners.pop(lost))

    def separated(self, a: str, b: str) -> bool:
        """Whether an editor keeps two groups apart."""
        return any(self.groups.find(foe) == b for foe in self.foes.get(a, ()))

    def torn(self, a: str, b: str, score: float) -> bool:
        """Whether a group is as surely one that an editor keeps apart from the other, itself or by one more step."""
        if b not in self.foes:
            return False
        near = {key for member in self.groups.members[a] for key, sure in self.near.get(member, {}).items()
                if sure >= score}
        near |= {key for one in near for key, sure in self.near.get(one, {}).items() if sure >= score}
        likely = {self.groups.find(key) for key in near} - {a}
        return any(self.groups.find(foe) in likely for foe in self.foes[b])

    def unite(self, edge: Edge) -> None:
        """Joins the groups of an edge's ends, unless something stands against it."""
        a, b = self.groups.find(edge.left), self.groups.find(edge.right)
        if a == b or self.separated(a, b):
            return
        if not self.articles[a].isdisjoint(self.articles[b]) or self.clash(self.traits[a], self.traits[b]):
            return
        if self.torn(a, b, edge.score) or self.torn(b, a, edge.score):
            self.propose(edge, "editors tell two of whom it may be apart")
        elif a in self.known and b in self.known and self.known[a] != self.known[b]:
            self.propose(edge, "both have pages")
        else:
            self.join(a, b)

    def weigh(self, doubtful: Sequence[Edge]) -> None:
        """Joins groups of hardly named mentions to the group that they mean; proposes all else."""
        bare = {edge.lone for edge in doubtful}
        lone: dict[str, list[Edge]] = {}
        for edge in doubtful:
            group = self.groups.find(edge.lone) if edge.lone else ""
            if group and bare.issuperset(self.groups.members[group]):
                lone.setdefault(group, []).append(edge)
            else:
                self.propose(edge)
        chosen = {group: self.answer(group, found) for group, found in lone.items()}
        for group, found in sorted(lone.items()):
            choice = chosen[group]
            if choice is not None:
                self.unite(choice)
            for edge in found if choice is None else ():
                self.propose(edge, "more than one answers to the name" if len(found) > 1 else "a common name")

    def answer(self, group: str, found: Sequence[Edge]) -> Edge | None:
        """The edge to the group that hardly named mentions mean: the only one, one for which clearly more speaks, or
        one that by far the most mentions name; None where there is none."""
        best: dict[str, Edge] = {}
        for edge in found:
            left, right = self.groups.find(edge.left), self.groups.find(edge.right)
            if left != right:
                best.setdefault(right if left == group else left, edge)
        if not best:
            return None
        top = max(edge.score for edge in best.values())
        near = {group: edge for group, edge in best.items() if edge.score > top - _MARGIN}
        sizes = sorted(((len(self.groups.members[group]), group) for group in near), reverse=True)
        size, group = sizes[0]
        likeliest = len(sizes) == 1 or size >= _BETTER_KNOWN * sizes[1][0]
        return near[group] if likeliest and size >= near[group].known else None

    def propose(self, edge: Edge, doubt: str = "") -> None:
        """Leaves a join to an editor: once for two groups, and not where one has answered."""
        ends = pair(self.groups.find(edge.left), self.groups.find(edge.right))
        left_open = any(self.groups.find(key) == ends[1] for key in self.open.get(ends[0], ()))
        answered = left_open or self.separated(*ends)
        if ends[0] != ends[1] and ends not in self.proposals and not answered:
            why = f"{edge.why}; {doubt}" if doubt else edge.why
            self.proposals[ends] = Decision(judgement="unsure", left=edge.left, right=edge.right, why=why)

    def reasons(self, edges: Iterable[Edge]) -> Iterator[Decision]:
        """Why each group stands together: editors' rulings, then the best edges that hold its members together.

        They are told of the finished groups, so that a group reads the same whether it was joined now or long ago.
        """
        held = Groups(self.groups.root)
        for (a, b), decision in sorted(self.rulings.same.items()):
            held.join(a, b)
            yield decision
        for edge in edges:
            one_group = self.groups.find(edge.left) == self.groups.find(edge.right)
            if one_group and held.find(edge.left) != held.find(edge.right):
                held.join(edge.left, edge.right)
                left, right = pair(edge.left, edge.right)
                yield Decision(judgement="same", left=left, right=right, why=edge.why)

    def result(self, edges: Iterable[Edge]) -> Clusters:
        """What has come of it."""
        found = sorted(tuple(sorted(members)) for members in self.groups.members.values())
        reasons: dict[str, list[Decision]] = {group[0]: [] for group in found}
        first = {key: group[0] for group in found for key in group}
        for decision in self.reasons(edges):
            reasons[first[decision.left]].append(decision)
        by_first = {
            key: tuple(sorted(said, key=lambda d: (d.left, d.right, d.why))) for key, said in reasons.items()
        }
        open_still = [d for d in self.proposals.values() if first[d.left] != first[d.right]]
        return Clusters(tuple(found), by_first, tuple(sorted(open_still, key=lambda d: (d.left, d.right))))
