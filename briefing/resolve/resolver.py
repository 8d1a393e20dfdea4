"""From digests and decisions to who is who: the steps of resolution in their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from briefing import countries, urls
from briefing.resolve import events, identity, mentions, offices, thin
from briefing.resolve.actors import Cast, cast
from briefing.resolve.agreement_entities import agreement_entities
from briefing.resolve.cluster import cluster
from briefing.resolve.decided import decided
from briefing.resolve.members import SURE, Input, Members
from briefing.resolve.rulings import Namings, rulings, wishes
from briefing.resolve.standing import standing
from briefing.types.authority import Authority
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.types.resolution import (
    Actor,
    EventEntity,
    Office,
    Ref,
    Resolution,
    RoleHeld,
)


def resolve(digests: Sequence[Digest], authority: Authority, lock: Lock) -> Resolution:
    """Who is who. Pure, and the same for any order of digests; ids come from the lock where it knows a mention."""
    ordered = tuple(sorted(digests, key=lambda d: d.article.id))
    given = Input(
        ordered, authority, standing(lock, authority, ordered),
        {d.article.id: d.article.published.edtf for d in ordered},
    )  # fmt: skip
    found = cast(given.digests, authority, given.lock, given.dates)
    all_offices, office_of = _offices(given, found)
    members = Members(found, given.digests)
    deals, deal_of, doubts = agreement_entities(given, members)
    happenings, event_of = _events(given, members)
    actors = tuple(_with_offices(actor, office_of) for actor in found.actors)
    met = sorted({code for d in given.digests for code in _codes(d)})
    links = {**found.ids, **deal_of, **event_of}
    for digest in given.digests:
        links.update({Ref(digest.article.id, code): code for code in _codes(digest)})
    found_out = Resolution(
        actors=actors,
        offices=all_offices,
        agreements=deals,
        events=happenings,
        countries=tuple(met),
        links=dict(sorted(links.items())),
        proposals=found.proposals + doubts,
    )
    return decided(found_out, authority, given.lock)


def _codes(digest: Digest) -> list[str]:
    """The countries that a digest names or refers to; where an outlet or company has its seat is told of neither."""
    codes = {country.code for country in digest.countries}
    bodies = (body for body in digest.organisations if body.kind not in thin.MENTIONED)
    for entity in (*digest.people, *bodies, *digest.places):
        codes.update((entity.country, *entity.countries))
    for person in digest.people:
        codes.update(role.country for role in person.roles)
    for agreement in digest.agreements:
        codes.update((*agreement.parties, *agreement.sponsors))
    for event in digest.events:
        codes.update((*event.actors, *event.recipients))
    for incident in digest.incidents:
        codes.update((*incident.actors, *incident.recipients))
    for statement in digest.statements:
        codes.update((statement.speaker, *statement.joint, *statement.addressee, *statement.about))
    for claim in digest.claims:
        codes.update((claim.by, *claim.joint, *claim.to))
    return sorted(code for code in codes if countries.is_code(code))


def _offices(given: Input, found: Cast) -> tuple[tuple[Office, ...], dict[tuple[Ref, int], str]]:
    """All offices, and the office of each role by mention and number."""
    names = {actor.id: actor.name for actor in found.actors}
    by_post: dict[offices.Post, list[RoleHeld]] = defaultdict(list)
    for role, post in found.posts:
        by_post[post].append(role)
    posts = sorted(by_post)
    groups = [
        identity.Group(tuple(sorted({_office_key(role, post) for role in by_post[post]})), _office_slug(post, names))
        for post in posts
    ]
    ids = identity.identify("office", groups, given.lock, given.dates, wishes(given.authority, given.lock))
    called = Namings(given.authority, given.lock, [key for group in groups for key in group.keys])
    result, office_of = [], {}
    for post, group, id in zip(posts, groups, ids, strict=True):
        held = [msgspec.structs.replace(role, office=id) for role in by_post[post]]
        office_of.update({(role.ref, role.index): id for role in held})
        result.append(
            Office(
                id=id,
                name=called.of(id, group.keys).name or offices.name(post, names.get(post.org, "")),
                title=post.title,
                org=post.org,
                country=post.country,
                tenures=offices.tenures(held, found.ids),
            )
        )
    return tuple(sorted(result, key=lambda o: o.id)), office_of


def _office_slug(post: offices.Post, names: Mapping[str, str]) -> str:
    holder = names.get(post.org, "") or (countries.name(post.country) if countries.is_code(post.country) else "")
    return urls.slug(f"{post.title} {holder}", "office")


def _office_key(role: RoleHeld, post: offices.Post) -> str:
    """The anchor of an office: the mention of the holder, and the title."""
    return f"{mentions.key(role.ref)}/{urls.slug(post.title)}"


def _with_offices(actor: Actor, office_of: Mapping[tuple[Ref, int], str]) -> Actor:
    roles = tuple(msgspec.structs.replace(r, office=office_of.get((r.ref, r.index), "")) for r in actor.roles)
    return msgspec.structs.replace(actor, roles=roles)


def _events(given: Input, members: Members) -> tuple[tuple[EventEntity, ...], dict[Ref, str]]:
    """Happenings that several stories tell, or that have a page already; and the id of each of their accounts."""
    found = {}
    for digest in given.digests:
        article = digest.article.id
        for event in digest.events:
            ref = Ref(article, event.id)
            place = urls.slug(members.place(article, event.place), "") if event.place else ""
            sides = members.states(article, event.actors), members.states(article, event.recipients)
            published = given.dates[article]
            happening = events.happening(ref, event, *sides, place, members.country, published)
            if happening is not None:
                found[mentions.key(ref)] = happening
    keys = sorted(found)
    held = identity.held(given.lock, "event", keys)
    ruled = rulings(given.authority, given.lock, keys)
    spans = {key: (happening.first, happening.last) for key, happening in found.items()}
    joined = cluster(held, events.edges(found), ruled, spans, events.clash, SURE)
    story = events.stories(given.digests)
    told = []
    for group in joined.groups:
        happenings = [found[key] for key in group]
        accounts = events.accounts(happenings, story, given.dates)
        if len(accounts) > 1 or any(key in held for key in group):
            told.append((group, happenings, accounts))
    names = [_event_name(happenings, members) for _, happenings, _ in told]
    slugged = [identity.Group(t[0], urls.slug(name, "event")) for t, name in zip(told, names, strict=True)]
    ids = identity.identify("event", slugged, given.lock, given.dates, wishes(given.authority, given.lock))
    called = Namings(given.authority, given.lock, keys)
    entities = [
        EventEntity(
            id=id, name=called.of(id, group).name or name, type=happenings[0].event.type, date=events.when(happenings),
            accounts=accounts, decisions=joined.reasons[group[0]],
        )
        for (group, happenings, accounts), name, id in zip(told, names, ids, strict=True)
    ]  # fmt: skip
    id_of = {found[key].ref: id for (group, _, _), id in zip(told, ids, strict=True) for key in group}
    return tuple(sorted(entities, key=lambda e: e.id)), id_of


def _event_name(group: Sequence[events.Happening], members: Members) -> str:
    placed = [h for h in group if h.event.place]
    place = members.place(placed[0].ref.article, placed[0].event.place) if placed else ""
    return events.name(group, place, members.name)
