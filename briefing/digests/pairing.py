"""Which item of a list was which item before it changed."""

from __future__ import annotations

from collections import defaultdict

from briefing.digests.parts import label
from briefing.digests.references import key
from briefing.types.digest import Correction, DateMention, Evidence, Proposal, Record, Rejected, Role, StatusChange

_BY_PLACE = (DateMention, Evidence, Role, StatusChange)
"""Items without a name of their own: what is left of both lists is paired in order."""


def pairs(old: tuple[object, ...], new: tuple[object, ...]) -> list[tuple[object, int | None]]:
    """Every new item with the index of the old one that it was, None for one that is new; each old one once."""
    left: defaultdict[object, list[int]] = defaultdict(list)
    for index, item in enumerate(old):
        left[_name(item)].append(index)
    found = [(item, left[_name(item)].pop(0) if left[_name(item)] else None) for item in new]
    rest = sorted(index for indices in left.values() for index in indices if isinstance(old[index], _BY_PLACE))
    return [(item, rest.pop(0) if at is None and rest and isinstance(item, _BY_PLACE) else at) for item, at in found]


def _name(item: object) -> object:
    """What an item is known by in its list."""
    if isinstance(item, (Role, StatusChange)):
        return label(item)
    if isinstance(item, Evidence):
        return item.exact
    if isinstance(item, DateMention):
        return item.text
    if isinstance(item, Rejected):
        return item.section, item.id
    if isinstance(item, Proposal):
        return item.section, item.id, item.field, item.value
    if isinstance(item, Correction):
        return item.of, item.date, item.text
    return key(item) if isinstance(item, Record) else item
