"""Editors' rulings and namings brought to the mentions that they speak of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from briefing.resolve.cluster import Rulings, pair
from briefing.resolve.identity import Wishes
from briefing.resolve.standing import full_id
from briefing.types.authority import Authority, Naming
from briefing.types.lock import Lock
from briefing.types.resolution import Decision

_WIKIDATA = "https://www.wikidata.org/entity/"


def sides(text: str, lock: Lock, present: Collection[str]) -> list[str]:
    """The mentions that one side of a ruling stands for: itself, or the one that took its place in its article; for an
    entity all anchors that still exist."""
    if "#" in text:
        if text in present:
            return [text]
        article = text.partition("#")[0] + "#"
        heirs = (a for e in lock.by_anchor.get(text, ()) for a in e.anchors if a.startswith(article))
        found = list(dict.fromkeys(anchor for anchor in heirs if anchor in present))
        return found if len(found) == 1 else []
    anchors = (anchor for entry in lock.lines.get(full_id(text, lock), ()) for anchor in entry.anchors)
    return [anchor for anchor in dict.fromkeys(anchors) if anchor in present]


def rulings(authority: Authority, lock: Lock, keys: Sequence[str]) -> Rulings:
    """The rulings on mentions among `keys`. A later one wins over an earlier one on the same two sides, or on parts of
    them."""
    present = set(keys)
    found: dict[tuple[str, str], Decision] = {}
    out = _taken_out(authority, lock)
    for ruling in authority.rulings:
        if full_id(ruling.left, lock) == full_id(ruling.right, lock):
            continue  # nothing is other than itself
        left, right = sides(ruling.left, lock, present), sides(ruling.right, lock, present)
        for ends in [pair(a, b) for a in left for b in right]:
            found.pop(ends, None)
        if ruling.judgement == "same":
            left, right = (
                sorted(side, key=lambda key: key in out[full_id(text, lock)])[:1]
                for text, side in ((ruling.left, left), (ruling.right, right))
            )
        for a in left:
            for b in right:
                if a != b:
                    found[pair(a, b)] = Decision(
                        judgement=ruling.judgement, left=pair(a, b)[0], right=pair(a, b)[1],
                        who=ruling.who, when=ruling.when, why=ruling.why,
                    )  # fmt: skip
    by = {
        judgement: {ends: d for ends, d in sorted(found.items()) if d.judgement == judgement}
        for judgement in ("same", "different", "unsure")
    }
    return Rulings(same=by["same"], different=by["different"], unsure=by["unsure"])


def _taken_out(authority: Authority, lock: Lock) -> dict[str, set[str]]:
    """By entity the mentions that editors ruled to be somebody else: they do not stand for it."""
    found: dict[str, set[str]] = defaultdict(set)
    for ruling in authority.rulings:
        for one, other in ((ruling.left, ruling.right), (ruling.right, ruling.left)):
            if ruling.judgement == "different" and "#" in one and "#" not in other:
                found[full_id(other, lock)].add(one)
    return found


def wishes(authority: Authority, lock: Lock) -> Wishes:
    """The ids whose addresses editors want to survive a merge, and what they took out of whom."""
    keep = frozenset(full_id(r.keep, lock) for r in authority.rulings if r.keep and r.judgement == "same")
    return Wishes(keep, _taken_out(authority, lock))


def aliases(authority: Authority, lock: Lock, keys: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Further names by mention: the canonical name and aliases that editors gave to the entity it belongs to."""
    present = set(keys)
    result: dict[str, tuple[str, ...]] = {}
    for naming in authority.namings:
        extra = tuple(filter(None, (naming.name, *naming.aliases)))
        for anchor in sides(naming.id, lock, present):
            result[anchor] = extra
    return result


class Namings:
    """What editors say of entities, found by id and by the mentions that the id stands for: what was said of an entity
    holds for the one that it was merged into, or for the first part of it after a split."""

    def __init__(self, authority: Authority, lock: Lock, keys: Iterable[str]) -> None:
        present = set(keys)
        self._by_id: dict[str, list[Naming]] = defaultdict(list)
        self._by_mention: dict[str, list[Naming]] = defaultdict(list)
        for naming in authority.namings:
            self._by_id[full_id(naming.id, lock)].append(naming)
            for anchor in sides(naming.id, lock, present)[:1]:
                self._by_mention[anchor].append(naming)

    def of(self, id: str, keys: Iterable[str] = ()) -> Naming:
        """All that is said of the entity `id` with these mentions: its own naming first, then those of entities that
        it has taken in, in file order; aliases and external ids of all of them. Address and hiding are its own."""
        own = self._by_id.get(id, [])
        said = Naming(id=id, slug=next((n.slug for n in own if n.slug), ""), hidden=any(n.hidden for n in own))
        for naming in dict.fromkeys((*own, *(n for key in keys for n in self._by_mention.get(key, ())))):
            said = Naming(
                id=id,
                name=said.name or naming.name,
                slug=said.slug,
                hidden=said.hidden,
                aliases=tuple(dict.fromkeys((*said.aliases, *naming.aliases))),
                description=said.description or naming.description,
                same_as=tuple(dict.fromkeys((*said.same_as, *map(_address, naming.same_as)))),
                who=said.who or naming.who,
                when=said.when or naming.when,
                why=said.why or naming.why,
            )
        return said


def _address(external: str) -> str:
    """An external id as an address: Wikidata's 'Q42' is enough."""
    return f"{_WIKIDATA}{external}" if re.fullmatch(r"Q[0-9]+", external) else external
