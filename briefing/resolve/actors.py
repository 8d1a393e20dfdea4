"""People and organisations: from mentions to actors."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from briefing import countries, urls
from briefing.resolve import bodies, identity, mentions, name_parts, organisations, people, scoring, thin
from briefing.resolve.cluster import Clusters, Thresholds
from briefing.resolve.mentions import BodyMention, PersonMention
from briefing.resolve.offices import Post, post, title
from briefing.resolve.rulings import Namings, aliases, rulings, wishes
from briefing.resolve.strays import grown
from briefing.types.authority import Authority, Naming
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.types.resolution import Actor, ActorKind, Decision, Ref, RoleHeld, Spelling


@dataclass(frozen=True, slots=True)
class Cast:
    """All actors; the id of each mention; every role with a post, as (role, post with the organisation's id); what
    an editor should look at."""

    actors: tuple[Actor, ...]
    ids: Mapping[Ref, str]
    posts: tuple[tuple[RoleHeld, Post], ...]
    proposals: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """What clustering gave: mentions and groups of both kinds, and the post of each role (by mention key)."""

    bodies: Mapping[str, BodyMention]
    body_groups: Clusters
    people: Mapping[str, PersonMention]
    people_groups: Clusters
    posts: Mapping[str, tuple[Post | None, ...]]
    """With the first mention of the organisation's group standing for its id."""


def cast(digests: Sequence[Digest], authority: Authority, lock: Lock, dates: Mapping[str, str]) -> Cast:
    """The people and organisations of all digests. `dates` gives articles' publication dates."""
    found = _cluster(digests, authority, lock)
    paged = _paged(found, digests, lock)
    groups = [(g, _body_name([found.bodies[k] for k in g])) for g in found.body_groups.groups if g[0] in paged]
    groups += [(g, _person_name([found.people[k] for k in g])) for g in found.people_groups.groups]
    slugged = [identity.Group(keys, urls.slug(name, "actor")) for keys, name in groups]
    ids = identity.identify("actor", slugged, lock, dates, wishes(authority, lock))
    id_of = {key: id for (keys, _), id in zip(groups, ids, strict=True) for key in keys}
    namings = Namings(authority, lock, id_of)
    held = _roles(found, id_of)
    actors = []
    for (keys, name), id in zip(groups, ids, strict=True):
        if keys[0] in found.bodies:
            named = [found.bodies[k] for k in keys]
            printed = {mentions.key(m.ref): m.body.name for m in named}
            reasons = _telling(found.body_groups.reasons[keys[0]], printed)
            actor = _body(id, name, named, id_of, reasons)
        else:
            persons = [found.people[k] for k in keys]
            printed = {mentions.key(m.ref): m.person.name for m in persons}
            reasons = _telling(found.people_groups.reasons[keys[0]], printed)
            actor = _person(id, name, persons, held[id], reasons)
        actors.append(_renamed(actor, namings.of(id, keys)))
    return Cast(
        actors=tuple(sorted(actors, key=lambda a: a.id)),
        ids={mentions.ref(key): id for key, id in id_of.items()},
        posts=tuple((role, p) for id in sorted(held) for role, p in held[id] if p is not None),
        proposals=tuple(d for d in found.body_groups.proposals if {d.left, d.right} <= id_of.keys())
        + found.people_groups.proposals,
    )


def _paged(found: _Found, digests: Sequence[Digest], lock: Lock) -> set[str]:
    """The groups of bodies (by their first mention) that get a page: those that play a part, that editors spoke of, or
    that have one already."""
    playing = thin.parts(digests)
    published = identity.held(lock, "actor", list(found.bodies))
    ruled = {group for group, said in found.body_groups.reasons.items() if any(d.who != "machine" for d in said)}
    return {
        group[0]
        for group in found.body_groups.groups
        if group[0] in ruled
        or any(key in published for key in group)
        or not thin.is_thin((found.bodies[key] for key in group), playing)
    }


def _cluster(digests: Sequence[Digest], authority: Authority, lock: Lock) -> _Found:
    body_mentions = mentions.bodies(digests)
    extra = aliases(authority, lock, list(body_mentions))
    body_profiles = {k: organisations.profile(m, extra.get(k, ())) for k, m in body_mentions.items()}
    model = scoring.organisations()
    body_groups = grown(
        identity.held(lock, "actor", list(body_mentions)),
        list(organisations.edges(body_mentions, body_profiles)),
        rulings(authority, lock, list(body_mentions)),
        {key: organisations.trait(found) for key, found in body_profiles.items()},
        organisations.clash,
        Thresholds(model.sure, model.doubt),
    )
    first = {key: group[0] for group in body_groups.groups for key in group}
    group_of = {group[0]: [body_mentions[k] for k in group] for group in body_groups.groups}
    persons = mentions.people(digests)
    extra = aliases(authority, lock, list(persons))
    posts = {key: _posts(mention, first, group_of) for key, mention in persons.items()}
    profiles = {
        key: people.profile(mention, posts[key], _organisations(mention, first), extra.get(key, ()))
        for key, mention in persons.items()
    }
    model = scoring.people()
    groups = grown(
        identity.held(lock, "actor", list(persons)),
        list(people.edges(persons, profiles)),
        rulings(authority, lock, list(persons)),
        {key: found.names for key, found in profiles.items()},
        people.clash,
        Thresholds(model.sure, model.doubt),
    )
    return _Found(body_mentions, body_groups, persons, groups, posts)


def _posts(
    mention: PersonMention, first: Mapping[str, str], group_of: Mapping[str, list[BodyMention]]
) -> tuple[Post | None, ...]:
    """The post of each of a person's roles."""
    result = []
    for role in mention.person.roles:
        org = first.get(mentions.key(Ref(mention.ref.article, role.org)), "") if role.org else ""
        country = _majority(m.body.country for m in group_of[org]) if org else ""
        core = bodies.parse(group_of[org][0].body.name).core if org else ()
        result.append(post(role, mention.country, org, core, country))
    return tuple(result)


def _organisations(mention: PersonMention, first: Mapping[str, str]) -> list[str]:
    return [first.get(mentions.key(Ref(mention.ref.article, r.org)), "") for r in mention.person.roles if r.org]


def _majority(values: Iterable[str]) -> str:
    """The most common non-empty value, of equals the first in the alphabet; '' where there is none."""
    counts = Counter(filter(None, values))
    return min(counts, key=lambda value: (-counts[value], value), default="")


def _person_name(group: Sequence[PersonMention]) -> str:
    """The name most articles use in full; of equals the one printed first."""
    printed = [m.person.name for m in sorted(group, key=lambda m: (m.seen or "9999", m.ref))]
    counts = Counter(printed)

    def rank(name: str) -> tuple[bool, int]:
        return len(name_parts.parse(name).words) < 2, -counts[name]

    return min(counts, key=rank)


def _body_name(group: Sequence[BodyMention]) -> str:
    """The name most articles use, long forms before acronyms, with the country where nothing else tells it."""
    printed = [m.body.name for m in sorted(group, key=lambda m: (m.seen or "9999", m.ref))]
    counts = Counter(printed)

    def rank(name: str) -> tuple[bool, int]:
        return bool(bodies.parse(name).acronym), -counts[name]

    name = min(counts, key=rank).removeprefix("the ")
    name = name[:1].upper() + name[1:]
    form = bodies.parse(name)
    country = _majority(m.body.country for m in group)
    if form.functional and not form.country and countries.is_code(country):
        return f"{name} ({countries.name(country)})"
    return name


def _telling(reasons: Sequence[Decision], names: Mapping[str, str]) -> tuple[Decision, ...]:
    """The decisions without those of the machine that join the same two names for the same reason as one before."""
    seen: set[tuple[str, str, str]] = set()
    kept = []
    for decision in reasons:
        first, second = sorted((names[decision.left], names[decision.right]))
        if decision.who != "machine" or (first, second, decision.why) not in seen:
            seen.add((first, second, decision.why))
            kept.append(decision)
    return tuple(kept)


def _spellings(forms: Iterable[tuple[str, str]]) -> tuple[Spelling, ...]:
    """Printed forms with the articles that print them; the most common first."""
    where: dict[str, set[str]] = defaultdict(set)
    for text, article in forms:
        if text:
            where[text].add(article)
    ordered = sorted(where, key=lambda text: (-len(where[text]), text))
    return tuple(Spelling(text=text, articles=tuple(sorted(where[text]))) for text in ordered)


def _body(
    id: str, name: str, group: Sequence[BodyMention], id_of: Mapping[str, str], reasons: tuple[Decision, ...]
) -> Actor:
    organisation_kind = _majority(m.body.kind for m in group)
    parents = (id_of.get(mentions.key(Ref(m.ref.article, m.body.parent)), "") for m in group if m.body.parent)
    kind: ActorKind = "armed_group" if organisation_kind == "armed_group" else "organisation"
    parent = _majority(parents)
    return Actor(
        id=id,
        kind=kind,
        name=name,
        country=_majority(m.body.country for m in group) or bodies.parse(name).country,
        organisation_kind=organisation_kind,
        spellings=_spellings((form, m.ref.article) for m in group for form in m.body.variants or (m.body.name,)),
        mentions=tuple(m.ref for m in group),
        parent=parent if parent != id else "",
        decisions=reasons,
    )


def _person(
    id: str,
    name: str,
    group: Sequence[PersonMention],
    held: Sequence[tuple[RoleHeld, Post | None]],
    reasons: tuple[Decision, ...],
) -> Actor:
    return Actor(
        id=id,
        kind="person",
        name=name,
        country=_majority(m.country for m in group),
        spellings=_spellings((form, m.ref.article) for m in group for form in (m.person.name, *m.person.variants)),
        mentions=tuple(m.ref for m in group),
        roles=tuple(role for role, _ in held),
        decisions=reasons,
    )


def _roles(found: _Found, id_of: Mapping[str, str]) -> dict[str, list[tuple[RoleHeld, Post | None]]]:
    """For each person's id the roles in order of time (undated last), each with its post."""
    result: dict[str, list[tuple[RoleHeld, Post | None]]] = {id: [] for id in id_of.values()}
    for key, mention in found.people.items():
        for index, (role, where) in enumerate(zip(mention.person.roles, found.posts[key], strict=True)):
            org = id_of.get(mentions.key(Ref(mention.ref.article, role.org)), "") if role.org else ""
            held = RoleHeld(
                ref=mention.ref, index=index, title=role.title, org=org, country=role.country,
                status=role.status, seen=mention.seen,
            )  # fmt: skip
            settled = Post(where.title, id_of[where.org] if where.org else "", where.country) if where else None
            result[id_of[key]].append((held, settled))
    for id, roles in result.items():
        roles.sort(key=lambda r: (r[0].seen or "9999", r[0].ref, r[0].index))
        result[id] = _completed(roles)
    return result


def _completed(roles: Sequence[tuple[RoleHeld, Post | None]]) -> list[tuple[RoleHeld, Post | None]]:
    """The roles of one person; a bare title is the post that other articles give this person under that title, where
    they give only one."""
    posts: dict[str, set[Post]] = defaultdict(set)
    for _, where in roles:
        if where:
            posts[where.title].add(where)
    result = []
    for role, where in roles:
        known = posts.get(title(role.title), ()) if where is None and not role.org and not role.country else ()
        if len(known) == 1:
            (where,) = known
            role = msgspec.structs.replace(role, org=where.org, country=where.country)
        result.append((role, where))
    return result


def _renamed(actor: Actor, said: Naming) -> Actor:
    """The actor as editors want it shown."""
    printed = {spelling.text for spelling in actor.spellings}
    added = tuple(Spelling(text=alias, articles=()) for alias in said.aliases if alias not in printed)
    return msgspec.structs.replace(
        actor, name=said.name or actor.name, description=said.description, spellings=actor.spellings + added,
        same_as=said.same_as, hidden=said.hidden,
    )  # fmt: skip
