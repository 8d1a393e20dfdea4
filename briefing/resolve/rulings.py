"""Editors' rulings brought to pairs of mentions."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.resolve.cluster import Rulings, pair
from briefing.types.authority import Authority
from briefing.types.lock import Lock
from briefing.types.resolution import Decision


def sides(text: str, lock: Lock, present: set[str]) -> list[str]:
    """The mentions that one side of a ruling stands for: itself, or all anchors of an entity that still exist."""
    if "#" in text:
        return [text] if text in present else []
    found = [anchor for e in lock.entries if text in (e.id, e.id.partition(":")[2]) for anchor in e.anchors]
    return [anchor for anchor in dict.fromkeys(found) if anchor in present]


def rulings(authority: Authority, lock: Lock, keys: Sequence[str]) -> Rulings:
    """The rulings on mentions among `keys`; later ones win over earlier ones on the same pair."""
    present = set(keys)
    found: dict[tuple[str, str], Decision] = {}
    for ruling in authority.rulings:
        left, right = sides(ruling.left, lock, present), sides(ruling.right, lock, present)
        if ruling.judgement == "same":
            left, right = left[:1], right[:1]
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


def aliases(authority: Authority, lock: Lock, keys: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Further names by mention: the canonical name and aliases that editors gave to the entity it belongs to."""
    present = set(keys)
    result: dict[str, tuple[str, ...]] = {}
    for naming in authority.namings:
        extra = tuple(filter(None, (naming.name, *naming.aliases)))
        for anchor in sides(naming.id, lock, present):
            result[anchor] = extra
    return result
