"""What editors decided, brought to the entities that it concerns: who stands apart, what is renamed, split, retired."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeVar

import msgspec

from briefing.resolve import mentions
from briefing.resolve.rulings import Namings, sides
from briefing.resolve.standing import full_id, splits
from briefing.types.article import Article
from briefing.types.authority import Authority, Ruling
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.types.resolution import Actor, AgreementEntity, Decision, EventEntity, Notice, Ref, Resolution

_ARTICLE = "article:"

T = TypeVar("T", Actor, AgreementEntity, EventEntity)


def published(
    articles: Sequence[Article], digests: Sequence[Digest], authority: Authority
) -> tuple[tuple[Article, ...], tuple[Digest, ...]]:
    """Articles and digests without those that were taken down."""
    gone = {r.id.removeprefix(_ARTICLE) for r in authority.retirements if r.id.startswith(_ARTICLE)}
    return tuple(a for a in articles if a.id not in gone), tuple(d for d in digests if d.article.id not in gone)


def decided(resolution: Resolution, authority: Authority, lock: Lock) -> Resolution:
    """The resolution with rulings that keep apart on both sides, notices for pages, and without what is withdrawn."""
    if not (authority.rulings or authority.namings or authority.retirements):
        return resolution
    now = Now(resolution, lock)
    apart: dict[str, list[Decision]] = defaultdict(list)
    for ruling in authority.rulings:
        for id, decision in _apart(ruling, now):
            apart[id].append(decision)
    resolution = msgspec.structs.replace(
        resolution,
        actors=tuple(_deciding(actor, apart) for actor in resolution.actors),
        agreements=tuple(_deciding(one, apart) for one in resolution.agreements),
        events=tuple(_deciding(one, apart) for one in resolution.events),
        notices=tuple(_notices(authority, lock)),
    )
    return _without(resolution, withdrawn(authority, lock))


class Now:
    """Leads from what an editor names, today's entity or yesterday's, to the entity that stands for it now."""

    def __init__(self, resolution: Resolution, lock: Lock) -> None:
        self.lock, self.links = lock, resolution.links
        self.ids = {one.id for kind in (resolution.actors, resolution.agreements, resolution.events, resolution.offices)
                    for one in kind}
        self._present = {mentions.key(ref) for ref in resolution.links}

    def of(self, text: str) -> str:
        """The id of an entity, '' for what stands for none: the mention's own, or that of most of its mentions."""
        id = full_id(text, self.lock)
        if id in self.ids:
            return id
        here = (self.links[mentions.ref(key)] for key in sides(text, self.lock, self._present))
        return max(Counter(here).items(), key=lambda item: (item[1], item[0]), default=("", 0))[0]


def withdrawn(authority: Authority, lock: Lock) -> frozenset[str]:
    """The ids of entities whose pages editors took down or hid."""
    ids = {full_id(retirement.id, lock) for retirement in authority.retirements}
    return frozenset(ids | {full_id(naming.id, lock) for naming in authority.namings if naming.hidden})


def _apart(ruling: Ruling, now: Now) -> list[tuple[str, Decision]]:
    """A ruling that keeps two apart or leaves them open, for the page of each."""
    left, right = now.of(ruling.left), now.of(ruling.right)
    if ruling.judgement == "same" or left == right:
        return []
    decision = Decision(
        judgement=ruling.judgement, left=ruling.left if "#" in ruling.left else left or ruling.left,
        right=ruling.right if "#" in ruling.right else right or ruling.right,
        who=ruling.who, when=ruling.when, why=ruling.why,
    )  # fmt: skip
    return [(id, decision) for id in (left, right) if id]


def _deciding(entity: T, apart: Mapping[str, Sequence[Decision]]) -> T:
    """An entity with the rulings that keep it apart from others."""
    added: Sequence[Decision] = apart.get(entity.id, ())
    return msgspec.structs.replace(entity, decisions=(*entity.decisions, *added)) if added else entity


def _notices(authority: Authority, lock: Lock) -> list[Notice]:
    """Renamings that say why, splits, and retirements."""
    found = []
    said = Namings(authority, lock, ())
    for id in dict.fromkeys(full_id(naming.id, lock) for naming in authority.namings):
        naming = said.of(id)
        if (naming.name or naming.slug) and (naming.who or naming.why):
            found.append(Notice(id=id, what="renamed", who=naming.who, when=naming.when, why=naming.why))
    split = splits(authority, lock)
    for ruling in authority.rulings:
        id = full_id(ruling.right, lock)
        if ruling.choice and id in split:
            found.append(Notice(id=id, what="split", who=ruling.who, when=ruling.when, why=ruling.why))
    return found + [
        Notice(id=full_id(gone.id, lock), what="retired", who=gone.who, when=gone.when, why=gone.why)
        for gone in authority.retirements
    ]


def _without(resolution: Resolution, gone: frozenset[str]) -> Resolution:
    """The resolution without the entities in `gone`. Actors stay, hidden: others hold or deal with them by name."""
    if not gone:
        return resolution
    links: dict[Ref, str] = {
        ref: id for ref, id in resolution.links.items() if id not in gone or not id.startswith(("agreement:", "event:"))
    }
    actors = []
    for actor in resolution.actors:
        roles = tuple(
            msgspec.structs.replace(role, office="") if role.office in gone else role for role in actor.roles
        )
        actors.append(msgspec.structs.replace(actor, roles=roles, hidden=actor.hidden or actor.id in gone))
    agreements = tuple(
        msgspec.structs.replace(one, maybe_same=tuple(other for other in one.maybe_same if other.id not in gone))
        for one in resolution.agreements
        if one.id not in gone
    )
    return msgspec.structs.replace(
        resolution,
        actors=tuple(actors),
        agreements=agreements,
        events=tuple(event for event in resolution.events if event.id not in gone),
        offices=tuple(office for office in resolution.offices if office.id not in gone),
        links=links,
    )
