"""Resolution and permalinks of one build, in one step."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.resolve.permalinks import mint, refuse_new
from briefing.resolve.resolver import resolve
from briefing.resolve.standing import full_id
from briefing.types.article import Article
from briefing.types.authority import Authority
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.types.resolution import Resolution

_ROUNDS = 3
"""How often what a decision speaks of may grow by the decision itself."""


def settle(
    articles: Sequence[Article], digests: Sequence[Digest], authority: Authority, lock: Lock, locked: bool = False
) -> tuple[Resolution, Lock]:
    """Who is who, and the lock with everything that has a page.

    A decision may name an entity that no lock has yet, as when article and decision arrive together: such entities are
    minted first. An entity that has met new mentions is decided on with these. So one build does what two would do.
    Raises BriefingError as `mint` does; with `locked`, for each address that `lock` does not have.
    """
    before, asked = lock, frozenset[str]()
    while unknown := _unknown(authority, before) - asked:
        first = mint(resolve(digests, authority, before), before, articles, digests, authority=authority)
        before = Lock((*before.entries, *(entry for entry in first.entries if entry.id in unknown)))
        asked |= unknown
    resolution = resolve(digests, authority, before)
    after = mint(resolution, before, articles, digests, authority=authority)
    for _ in range(_ROUNDS):
        if not _grown(authority, before, after):
            break
        before, resolution = after, resolve(digests, authority, after)
        after = mint(resolution, before, articles, digests, authority=authority)
    if locked:
        refuse_new(lock, after)
    return resolution, after


def _grown(authority: Authority, before: Lock, after: Lock) -> bool:
    """Whether an entity that a decision names has other mentions than when the decision was read."""
    return any(before.lines.get(id) != after.lines.get(id) for id in _named(authority, after))


def _named(authority: Authority, lock: Lock) -> frozenset[str]:
    """The ids of the entities that decisions name."""
    named = {side for ruling in authority.rulings for side in (ruling.left, ruling.right, ruling.keep)}
    named |= {naming.id for naming in authority.namings} | {gone.id for gone in authority.retirements}
    return frozenset(full_id(text, lock) for text in named if ":" in text and "#" not in text)


def _unknown(authority: Authority, lock: Lock) -> frozenset[str]:
    """The ids of entities that decisions name and the lock does not have."""
    return frozenset(id for id in _named(authority, lock) if id not in lock.by_id)
