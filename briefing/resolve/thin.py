"""Who plays a part: outlets and companies that are only mentioned (a message's platform, a photo's agency) do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.resolve import mentions
from briefing.resolve.mentions import BodyMention
from briefing.types.digest import Attribution, Digest
from briefing.types.resolution import Ref

MENTIONED = frozenset(("media", "company"))
"""Kinds of bodies that articles mention without telling anything of them."""


def parts(digests: Sequence[Digest]) -> frozenset[str]:
    """The keys of the mentions that do, say or undergo something, are party to an agreement, or have people."""
    return frozenset(mentions.key(Ref(d.article.id, local)) for d in digests for local in _told(d) if local)


def is_thin(group: Iterable[BodyMention], playing: frozenset[str]) -> bool:
    """Whether a body is an outlet or company that plays no part in any article."""
    return all(m.body.kind in MENTIONED and mentions.key(m.ref) not in playing for m in group)


def _told(digest: Digest) -> Iterator[str]:
    """The local ids that the facts of a digest name."""
    for event in digest.events:
        yield from (*event.actors, *event.recipients, *event.via)
    for incident in digest.incidents:
        yield from (*incident.actors, *incident.recipients)
    for statement in digest.statements:
        yield from (statement.speaker, *statement.joint, statement.reported_by, *statement.addressee)
    for claim in digest.claims:
        yield from (claim.by, *claim.joint, *claim.to)
    for agreement in digest.agreements:
        yield from (*agreement.parties, *agreement.sponsors)
        yield from _sources(change.attribution for change in agreement.status_history)
    facts = (*digest.events, *digest.incidents, *digest.statements, *digest.claims)
    yield from _sources(fact.attribution for fact in facts)
    yield from (role.org for person in digest.people for role in person.roles)
    yield from (body.parent for body in digest.organisations)


def _sources(told: Iterable[Attribution | None]) -> Iterator[str]:
    """On whose word facts are told."""
    for attribution in told:
        if attribution is not None:
            yield from (attribution.source, attribution.reported_by)
