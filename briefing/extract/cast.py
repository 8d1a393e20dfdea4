"""The cast of an article: people with posts, organisations, countries and places, and every stretch that means one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from briefing import countries
from briefing.extract.cast_records import (
    country_records,
    organisation_records,
    person_record,
    place_records,
    unnamed_record,
)
from briefing.extract.coreference import (
    Bearer,
    Description,
    bearer_of,
    find_bodies_meant,
    find_capitals,
    find_descriptions,
    find_pronouns,
    introduced,
)
from briefing.extract.countries_met import find_sightings
from briefing.extract.ids import Ids
from briefing.extract.names import names
from briefing.extract.organisations import FoundOrganisation, find_organisations
from briefing.extract.people import FoundPerson, find_people
from briefing.extract.phrases import Scene
from briefing.extract.places import FoundPlace, find_places, settled
from briefing.extract.quotes import quotations
from briefing.extract.reading import Cast, Mention, MentionForm, MentionKind, Reading
from briefing.extract.roles import Post, posts_of, posts_said
from briefing.extract.spans import core
from briefing.extract.tenure import takings_of_office
from briefing.extract.vocabulary import word_set
from briefing.types.digest import UnnamedPerson


class Mentions:
    """Mentions that never overlap: what is put first has the tokens."""

    def __init__(self) -> None:
        self._by_start: dict[int, Mention] = {}
        self.taken: set[int] = set()

    def put(self, start: int, end: int, entity: str, kind: MentionKind, form: MentionForm) -> None:
        """Add a mention, unless one of its tokens is taken."""
        if not self.taken & set(range(start, end)):
            self._by_start[start] = Mention(start, end, entity, kind, form)
            self.taken.update(range(start, end))

    def listed(self) -> tuple[Mention, ...]:
        """All mentions in text order."""
        return tuple(m for _, m in sorted(self._by_start.items()))


def find_cast(reading: Reading) -> Cast:
    """Who and what an article names, and where; headline names count, furniture is not in the reading.

    Names come first, then posts around them, then what stands for a name: descriptions, 'the ministry', pronouns.
    """
    doc = reading.doc
    found = [settled(doc, n) for n in names(doc)]
    sightings = find_sightings(doc, found, dateline(reading))
    organisations = find_organisations(doc, found, sightings)
    covered = {i for o in organisations for s in o.spans for i in range(*s)}
    people = find_people(doc, found, reading.body)
    places = find_places(doc, [n for n in found if not covered & set(range(n.start, n.end))], sightings)
    capitals = find_capitals(doc, {i: s.code for s in sightings for i in range(s.start, s.end)})
    _add_capitals(places, capitals)

    ids = Ids()
    for person in people:
        ids.give(person, person.name)
    for organisation in organisations:
        ids.give(organisation, organisation.name, organisation.country)
    for place in places:
        ids.give(place, place.name)

    scene = Scene(
        doc=doc,
        sightings={i: s for s in sightings for i in range(s.start, s.end)},
        bodies={i: s for o in organisations for s in o.spans for i in range(*s)},
        people={i: s for p in people for s in p.spans for i in range(*s)},
    )
    body_of = {i: o for o in organisations for s in o.spans for i in range(*s)}
    bearers = _bearers(reading, scene, people, body_of, ids)
    described, unnamed = _descriptions(scene, reading, bearers, body_of, ids)
    named = {b.id for b in bearers}

    mentions = Mentions()
    for person in people:
        for start, end in person.spans:
            mentions.put(start, end, ids.of(person), "person", "name")
    for organisation in organisations:
        for start, end in organisation.spans:
            mentions.put(start, end, ids.of(organisation), "organisation", "name")
    for start, end, code in capitals:
        place = next(p for p in places if (start, end) in p.described and p.country == code)
        mentions.put(start, end, ids.of(place), "place", "description")
    for description, who in chain(described, unnamed):
        start, end = _short(description, mentions.taken)
        kind: MentionKind = "person" if who in named else "unnamed"
        mentions.put(start, end, who, kind, "description")
    for place in places:
        for start, end in place.spans:
            mentions.put(start, end, ids.of(place), "place", "name")
    for s in sightings:
        mentions.put(s.start, s.end, s.code, "country", "demonym" if s.form == "demonym" else "name")
    free = set(range(len(doc))) - mentions.taken
    bodies = [(ids.of(o), o.kind, o.name, o.spans) for o in organisations]
    for start, end, identity in find_bodies_meant(doc, bodies, free):
        mentions.put(start, end, identity, "organisation", "description")
    heads = {m.start: m.entity for m in mentions.listed() if m.kind == "person"}
    for index, identity in find_pronouns(doc, heads, bearers, _quoted(reading)):
        mentions.put(index, index + 1, identity, "person", "pronoun")

    by_bearer = {b.id: b for b in bearers}
    return Cast(
        people=tuple(person_record(reading, p, by_bearer[ids.of(p)], [d for d, who in described if who == ids.of(p)],
                                   {i: ids.of(o) for i, o in body_of.items()}) for p in people),
        unnamed_people=_unnamed_records(reading, unnamed, {i: ids.of(o) for i, o in body_of.items()}),
        organisations=organisation_records(reading, organisations, ids),
        countries=country_records(reading, sightings),
        places=place_records(reading, places, ids),
        mentions=mentions.listed(),
    )


def dateline(reading: Reading) -> range:
    """The tokens of the dateline, which names where a report was written."""
    if reading.article.dateline is None:
        return range(0)
    doc, start = reading.doc, reading.body
    end = next((t.i for t in doc[start:] if t.is_space and "\n" in t.text), len(doc))
    return range(start, end)


def _add_capitals(places: list[FoundPlace], capitals: Iterable[tuple[int, int, str]]) -> None:
    """Add places for 'the Iraqi capital', new ones where the city is not named."""
    for start, end, code in capitals:
        city = countries.capital(code) or ""
        place = next((p for p in places if p.name.lower() == city.lower()), None)
        if place is None:
            place = FoundPlace(name=city, kind="city", country=code)
            places.append(place)
        place.described.append((start, end))


def _bearers(
    reading: Reading, scene: Scene, people: Iterable[FoundPerson], body_of: dict[int, FoundOrganisation], ids: Ids
) -> list[Bearer]:
    """The people with the posts that the words around their names give them."""
    bearers = [Bearer(ids.of(p), p.spans, [post for s in p.spans for post in posts_of(scene, *s)]) for p in people]
    owner = {i: b for b in bearers for s in b.spans for i in range(*s)}
    for token, post in posts_said(scene):
        if token.i in owner:
            owner[token.i].posts.append(post)
    for token, when in takings_of_office(reading):
        if token.i in owner:
            held = owner[token.i].posts
            held[:] = [replace(p, status="new", since=when) if p.status == "current" else p for p in held]
    home = _home(reading)
    for bearer in bearers:
        _settle(bearer, body_of, ids)
        if not bearer.country and any(_is_of_state(p) for p in bearer.posts):
            bearer.country = home
    return bearers


def _home(reading: Reading) -> str:
    """The country where the report was written, '' where no dateline says so."""
    place = reading.article.dateline.place if reading.article.dateline else ""
    hit = countries.lookup(place.split(",")[0].title()) if place else None
    return hit.code if hit else ""


def _is_of_state(post: Post) -> bool:
    """Whether a post is one that reports name without its country at home: 'the prime minister'."""
    words = set(post.title.lower().split())
    return bool(words & word_set("roles", "offices_of_state")) and post.org < 0 and post.status != "former"


def _settle(bearer: Bearer, body_of: dict[int, FoundOrganisation], ids: Ids) -> None:
    """Find the country and the bodies of a person from their posts, those held now before those held once."""
    ordered = sorted(bearer.posts, key=lambda p: p.status == "former")
    held = [p.country or (body_of[p.org].country if p.org in body_of else "") for p in ordered]
    bearer.country = bearer.country or next((c for c in held if c), "")
    for post in bearer.posts:
        if post.org in body_of:
            body = body_of[post.org]
            bearer.bodies |= {ids.of(body), *([ids.named(body.parent)] if body.parent else [])}


def _descriptions(
    scene: Scene, reading: Reading, bearers: list[Bearer], body_of: dict[int, FoundOrganisation], ids: Ids
) -> tuple[list[tuple[Description, str]], list[tuple[Description, str]]]:
    """Descriptions with the id of the person meant, and those of people whom the article does not name."""
    posted = {i for b in bearers for p in b.posts for i in range(p.start, p.end)}
    ids_of_bodies = {i: ids.of(o) for i, o in body_of.items()}
    described: list[tuple[Description, str]] = []
    unnamed: list[tuple[Description, str]] = []
    offices: dict[tuple[str, str, str], str] = {}
    for description in find_descriptions(scene, posted):
        bearer = bearer_of(description, bearers, ids_of_bodies)
        if bearer is None and description.definite and description.start >= reading.body:
            bearer = introduced(description, bearers)
            if bearer is not None:
                bearer.posts.append(description.post)
                _settle(bearer, body_of, ids)
        if bearer is not None:
            bearer.country = bearer.country or description.post.country
            described.append((description, bearer.id))
        elif description.definite and _is_office(description):
            post = description.post
            country = post.country or (body_of[post.org].country if post.org in body_of else "")
            office = (post.title.lower(), ids_of_bodies.get(post.org, ""), country)
            if office not in offices:
                offices[office] = ids.free(f"{countries.name(country)} {post.title}" if country else post.title)
            unnamed.append((description, offices[office]))
    return described, unnamed


def _is_office(description: Description) -> bool:
    """Whether a description names an office well enough to keep its bearer as an unnamed person."""
    post, head = description.post, description.head
    if head.lower_ in word_set("roles", "vague") or post.status == "former":
        return False
    return bool(post.country or post.org >= 0 or head.tag_ == "NNP" or head.lower_ == "commander-in-chief")


def _short(description: Description, taken: set[int]) -> tuple[int, int]:
    """The tokens for a description's mention: its core, or its head alone where a name stands in that."""
    span = core(description.head)
    if taken & set(range(span.start, span.end)):
        return description.head.i, description.head.i + 1
    return span.start, span.end


def _unnamed_records(
    reading: Reading, unnamed: Iterable[tuple[Description, str]], bodies: dict[int, str]
) -> tuple[UnnamedPerson, ...]:
    """One record for each office, with all its mentions."""
    grouped: dict[str, list[Description]] = {}
    for description, who in unnamed:
        grouped.setdefault(who, []).append(description)
    return tuple(unnamed_record(reading, who, listed, bodies) for who, listed in grouped.items())


def _quoted(reading: Reading) -> set[int]:
    """The tokens inside quotation marks."""
    starts = [t.idx for t in reading.doc]
    parts = [part for q in quotations(reading.doc.text) for part in q.parts]
    return {i for a, b in parts for i in range(bisect_left(starts, a), bisect_left(starts, b))}
