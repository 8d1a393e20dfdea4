"""From digests and decisions to who is who: the steps of resolution in their order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from briefing import countries, edtf, urls
from briefing.resolve import agreements, events, identity, mentions, offices, thin
from briefing.resolve.actors import Cast, cast
from briefing.resolve.cluster import Thresholds, cluster, pair
from briefing.resolve.decided import decided
from briefing.resolve.rulings import Namings, rulings, wishes
from briefing.resolve.standing import standing
from briefing.types.authority import Authority
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.types.resolution import (
    Actor,
    AgreementEntity,
    Decision,
    EventEntity,
    MaybeSame,
    Office,
    Ref,
    Resolution,
    RoleHeld,
    Spelling,
)

_SURE = Thresholds(sure=0.75, doubt=0.75)


@dataclass(frozen=True, slots=True)
class _Input:
    """What every step reads: digests in order of ids, decisions, the lock, and publication dates by article."""

    digests: tuple[Digest, ...]
    authority: Authority
    lock: Lock
    dates: Mapping[str, str]


def resolve(digests: Sequence[Digest], authority: Authority, lock: Lock) -> Resolution:
    """Who is who. Pure, and the same for any order of digests; ids come from the lock where it knows a mention."""
    ordered = tuple(sorted(digests, key=lambda d: d.article.id))
    given = _Input(
        ordered, authority, standing(lock, authority, ordered),
        {d.article.id: d.article.published.edtf for d in ordered},
    )  # fmt: skip
    found = cast(given.digests, authority, given.lock, given.dates)
    all_offices, office_of = _offices(given, found)
    members = _Members(found, given.digests)
    deals, deal_of, doubts = _agreements(given, members)
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


class _Members:
    """Leads from the members of facts, as digests write them, to actor ids and country codes."""

    def __init__(self, found: Cast, digests: Sequence[Digest]) -> None:
        self.ids = found.ids
        self.actors = {actor.id: actor for actor in found.actors}
        self._places = {
            Ref(d.article.id, p.id): p.name for d in digests for p in d.places
        }

    def of(self, article: str, local: Sequence[str]) -> list[str]:
        """Ids and codes of members; words that are neither stand as they are."""
        return [self.ids.get(Ref(article, one), one) for one in local]

    def states(self, article: str, local: Sequence[str]) -> list[str]:
        """The same with a country in the place of its government."""
        return [self._state(one) for one in self.of(article, local)]

    def _state(self, id: str) -> str:
        actor = self.actors.get(id)
        return actor.country if actor and actor.organisation_kind == "government" and actor.country else id

    def country(self, id: str) -> str:
        """The country that a member stands for: itself, or that of a person; '' for others."""
        if countries.is_code(id):
            return id
        actor = self.actors.get(id)
        return actor.country if actor and actor.kind == "person" else ""

    def place(self, article: str, local: str) -> str:
        """The name of a place; a country's for a code; '' for none."""
        return self.name(local) if countries.is_code(local) else self._places.get(Ref(article, local), local)

    def name(self, id: str) -> str:
        """What an actor or country is called; other words stand as they are."""
        if countries.is_code(id):
            return countries.name(id)
        return self.actors[id].name if id in self.actors else id


def _offices(given: _Input, found: Cast) -> tuple[tuple[Office, ...], dict[tuple[Ref, int], str]]:
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


def _agreements(
    given: _Input, members: _Members
) -> tuple[tuple[AgreementEntity, ...], dict[Ref, str], tuple[Decision, ...]]:
    """All agreements, the id of each mention, and the doubts for the editor."""
    found = {}
    for digest in given.digests:
        for agreement in digest.agreements:
            parties = members.states(digest.article.id, agreement.parties)
            sponsors = members.states(digest.article.id, agreement.sponsors)
            instrument = agreements.instrument(digest, agreement, parties, sponsors)
            found[mentions.key(instrument.ref)] = instrument
    keys = sorted(found)
    ruled = rulings(given.authority, given.lock, keys)
    held = identity.held(given.lock, "agreement", keys)
    dates = {key: instrument.bounds for key, instrument in found.items()}
    joined = cluster(held, agreements.edges(found), ruled, dates, agreements.clash, _SURE)
    names = [_agreement_name([found[k] for k in group]) for group in joined.groups]
    slugged = [
        identity.Group(group, urls.slug(name, "agreement")) for group, name in zip(joined.groups, names, strict=True)
    ]
    ids = identity.identify("agreement", slugged, given.lock, given.dates, wishes(given.authority, given.lock))
    first = [min((found[k] for k in group), key=lambda a: (a.seen or "9999", a.ref)) for group in joined.groups]
    outlets = {digest.article.id: digest.article.publisher for digest in given.digests}
    shown = _told_apart(names, [(one.seen, outlets[one.ref.article]) for one in first])
    called = Namings(given.authority, given.lock, keys)
    maybe: dict[str, list[MaybeSame]] = defaultdict(list)
    proposals = list(joined.proposals)
    for (a, b), doubt in sorted(agreements.doubts(joined.groups, found).items()):
        left, right = joined.groups[a][0], joined.groups[b][0]
        if any(pair(x, y) in ruled.different for x in joined.groups[a] for y in joined.groups[b]):
            continue
        maybe[ids[a]].append(MaybeSame(id=ids[b], reason=doubt.reason))
        maybe[ids[b]].append(MaybeSame(id=ids[a], reason=doubt.reason))
        if doubt.ask and not any(pair(x, y) in ruled.unsure for x in joined.groups[a] for y in joined.groups[b]):
            proposals.append(Decision(judgement="unsure", left=left, right=right, why=doubt.reason))
    result = []
    for group, name, id in zip(joined.groups, shown, ids, strict=True):
        accounts = [found[key] for key in group]
        forms = [(form, a.ref.article) for a in accounts for form in a.agreement.variants or (a.agreement.name,)]
        kinds = sorted({a.agreement.kind for a in accounts}, key=lambda kind: (kind in ("", "other"), kind))
        said = called.of(id, group)
        result.append(
            AgreementEntity(
                id=id,
                name=said.name or name,
                description=said.description,
                same_as=said.same_as,
                kind=kinds[0],
                parties=tuple(sorted({party for a in accounts for party in a.parties})),
                sponsors=tuple(sorted({sponsor for a in accounts for sponsor in a.sponsors})),
                names=_names(forms) + tuple(Spelling(text=alias, articles=()) for alias in said.aliases),
                mentions=tuple(a.ref for a in accounts),
                maybe_same=tuple(sorted(maybe[id], key=lambda m: m.id)),
                decisions=joined.reasons[group[0]],
            )
        )
    id_of = {found[key].ref: id for group, id in zip(joined.groups, ids, strict=True) for key in group}
    return tuple(sorted(result, key=lambda a: a.id)), id_of, tuple(proposals)


def _agreement_name(group: Sequence[agreements.Instrument]) -> str:
    """A proper name before a description, a common one before a rare one, a short one before a long one."""
    printed = [a.agreement.name for a in group]
    return min(printed, key=lambda n: (not agreements.proper_name(n), -printed.count(n), len(n), n))


def _told_apart(names: Sequence[str], first: Sequence[tuple[str, str]]) -> list[str]:
    """The names, those that several bear with the day on which an article first named each; of one day, also with the
    outlet."""
    days = [f"named {edtf.words(day)}" if day else "named without a date" for day, _ in first]
    by_name = Counter(name.casefold() for name in names)
    by_day = Counter(zip((name.casefold() for name in names), days, strict=True))
    result = []
    for name, day, (_, outlet) in zip(names, days, first, strict=True):
        where = f" by {outlet}" if outlet and by_day[name.casefold(), day] > 1 else ""
        result.append(f"{name} ({day}{where})" if by_name[name.casefold()] > 1 else name)
    return result


def _names(forms: Sequence[tuple[str, str]]) -> tuple[Spelling, ...]:
    where: dict[str, set[str]] = defaultdict(set)
    for text, article in forms:
        where[text].add(article)
    ordered = sorted(where, key=lambda text: (-len(where[text]), text))
    return tuple(Spelling(text=text, articles=tuple(sorted(where[text]))) for text in ordered)


def _events(given: _Input, members: _Members) -> tuple[tuple[EventEntity, ...], dict[Ref, str]]:
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
    joined = cluster(held, events.edges(found), ruled, spans, events.clash, _SURE)
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


def _event_name(group: Sequence[events.Happening], members: _Members) -> str:
    placed = [h for h in group if h.event.place]
    place = members.place(placed[0].ref.article, placed[0].event.place) if placed else ""
    return events.name(group, place, members.name)
