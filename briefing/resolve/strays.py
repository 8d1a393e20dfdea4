"""Mentions that stand where they once were put, and would stand elsewhere if everything were read today.

A new article never moves an old mention; where it shows that a mention is somebody else's, that is proposed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.resolve.cluster import Clash, Clusters, Edge, Rulings, Thresholds, Trait, cluster
from briefing.types.resolution import Decision

_WHY = "with what is known now it would stand on a page of its own or on another one"


def grown(
    held: Mapping[str, tuple[str, str]],
    edges: Sequence[Edge],
    rulings: Rulings,
    traits: Mapping[str, Trait],
    clash: Clash[Trait],
    thresholds: Thresholds,
) -> Clusters:
    """The clusters that `cluster` finds, with a proposal to part each published mention from the group that holds it
    but would not, were everything read today."""
    found = cluster(held, edges, rulings, traits, clash, thresholds)
    if not held:
        return found
    afresh = cluster({}, edges, rulings, traits, clash, thresholds)
    return replace(found, proposals=(*found.proposals, *_strays(found, afresh, held)))


def _strays(found: Clusters, afresh: Clusters, held: Collection[str]) -> Iterator[Decision]:
    """The splits to propose; what an editor ruled to be one is never to be parted."""
    now = {key: group[0] for group in afresh.groups for key in group}
    for group in found.groups:
        ruled = {side for d in found.reasons[group[0]] if d.who != "machine" for side in (d.left, d.right)}
        parts: dict[str, list[str]] = {}
        for key in group:
            parts.setdefault(now[key], []).append(key)
        main, *others = sorted(parts.values(), key=lambda part: (-len(part), part))
        for part in others:
            stray = next((key for key in part if key in held), "")
            if stray and not ruled.intersection(part):
                yield Decision(judgement="different", left=stray, right=main[0], why=_WHY)
