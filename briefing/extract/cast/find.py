"""The cast of an article: people with posts, organisations, countries and places, and every stretch that means one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing import countries
from briefing.extract.cast.beside import complete, locate
from briefing.extract.cast.coreference import (
    Bearer,
    Description,
    bearer_of,
    find_bodies_meant,
    find_descriptions,
    find_pronouns,
    introduced,
)
from briefing.extract.cast.countries_met import Sighting, find_sightings
from briefing.extract.cast.homeland import alone, home_of, is_away, owner_meant, told_here
from briefing.extract.cast.names import agreed, names
from briefing.extract.cast.organisations import OF_STATE, FoundOrganisation, find_organisations, is_anybodys
from briefing.extract.cast.people import FoundPerson, find_people
from briefing.extract.cast.phrases import Scene
from briefing.extract.cast.places import FoundPlace, add_capitals, find_places, settled
from briefing.extract.cast.records import (
    country_records,
    organisation_records,
    person_record,
    place_records,
    unnamed_record,
)
from briefing.extract.cast.roles import Post, head_of, posts_of, posts_said
from briefing.extract.cast.shared_posts import paired_ranks, shared_posts
from briefing.extract.cast.sifting import sifted
from briefing.extract.cast.tenure import takings_of_office
from briefing.extract.text.ids import Ids
from briefing.extract.text.quotes import quotations
from briefing.extract.text.reading import Cast, Mention, MentionForm, MentionKind, Reading, text_of
from briefing.extract.text.spans import core
from briefing.extract.text.vocabulary import word_set
from briefing.types.digest import UnnamedPerson

_BESIDE = 5
"""How many tokens before a name the word for a people may stand that tells where its bearer is from."""


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

    def put_all(
        self, spans: Iterable[tuple[int, int]], entity: str, kind: MentionKind, form: MentionForm
    ) -> None:
        """Add several mentions of one entity."""
        for start, end in spans:
            self.put(start, end, entity, kind, form)

    def listed(self) -> tuple[Mention, ...]:
        """All mentions in text order."""
        return tuple(m for _, m in sorted(self._by_start.items()))


@dataclass(slots=True)
class Found:
    """What names, and nouns that stand for bodies and cities, have given, with ids."""

    people: list[FoundPerson]
    organisations: list[FoundOrganisation]
    places: list[FoundPlace]
    sightings: tuple[Sighting, ...]
    ids: Ids
    body_of: dict[int, FoundOrganisation]
    """By each token that means a body."""
    home: str
    """The country of the report."""


def find_cast(reading: Reading) -> Cast:
    """Who and what an article names, and where; headline names count, furniture is not in the reading.

    Names come first, then posts around them, then what stands for a name: descriptions and pronouns.
    """
    found = _found(reading)
    scene = Scene(
        doc=reading.doc,
        sightings={i: s for s in found.sightings for i in range(s.start, s.end)},
        bodies={i: s for o in found.organisations for s in (*o.spans, *o.meant) for i in range(*s)},
        people={i: s for p in found.people for s in p.spans for i in range(*s)},
    )
    bearers = _bearers(reading, scene, found)
    described, unnamed = _descriptions(scene, reading, bearers, found)
    bodies = {i: found.ids.of(o) for i, o in found.body_of.items()}
    by_id = {b.id: b for b in bearers}
    return Cast(
        people=tuple(
            person_record(reading, p, by_id[who], [d for d, whom in described if whom == who], bodies)
            for p in found.people if (who := found.ids.of(p))
        ),
        unnamed_people=_unnamed_records(reading, unnamed, bodies),
        organisations=organisation_records(reading, found.organisations, found.ids),
        countries=country_records(reading, found.sightings),
        places=place_records(reading, found.places, found.ids),
        mentions=_mentions(reading, found, bearers, described, unnamed),
    )


def _found(reading: Reading) -> Found:
    """Everything named in an article, and the nouns that stand for what was named before."""
    doc, ids = reading.doc, Ids()
    named = settled(doc, agreed(sifted(doc, names(doc), reading.body)))
    sightings = find_sightings(doc, named, dateline(reading))
    organisations = find_organisations(doc, named, sightings)
    people = find_people(doc, named)
    bodied = {i for o in organisations for s in o.spans for i in range(*s)}
    places = find_places(doc, [n for n in named if not bodied & set(range(n.start, n.end))], sightings)
    add_capitals(doc, places, sightings)
    told = _told(reading, sightings, places)
    home = home_of(reading, sightings, told)
    complete(doc, organisations, sightings, home, told)
    locate(doc, places, home, told)
    taken = bodied | {i for p in people for s in p.spans for i in range(*s)}
    for start, end, body in find_bodies_meant(doc, organisations, set(range(len(doc))) - taken):
        body.meant.append((start, end))
    for person in people:
        ids.give(person, person.name)
    for organisation in organisations:
        ids.give_body(organisation, organisation.name, organisation.country)
    for place in places:
        ids.give(place, place.name)
    body_of = {i: o for o in organisations for s in (*o.spans, *o.meant) for i in range(*s)}
    return Found(people, organisations, places, sightings, ids, body_of, home)


def _told(reading: Reading, sightings: Iterable[Sighting], places: Iterable[FoundPlace]) -> dict[int, str]:
    """The country that a token tells of, where a country or one of its places is named outside the dateline."""
    prose = max(dateline(reading), default=reading.body)
    told = {start: p.country for p in places if p.country for start, _ in p.spans if start >= prose}
    return told | {s.start: s.code for s in sightings}


def _mentions(
    reading: Reading,
    found: Found,
    bearers: list[Bearer],
    described: list[tuple[Description, str]],
    unnamed: list[tuple[Description, str]],
) -> tuple[Mention, ...]:
    """All stretches that mean one of the cast; names go before nouns, these before countries and pronouns."""
    mentions, ids = Mentions(), found.ids
    for person in found.people:
        mentions.put_all(person.spans, ids.of(person), "person", "name")
    for organisation in found.organisations:
        mentions.put_all(organisation.spans, ids.of(organisation), "organisation", "name")
    for place in found.places:
        mentions.put_all(place.described, ids.of(place), "place", "description")
    for description, who in described:
        mentions.put(*_short(description, mentions.taken), who, "person", "description")
    for description, who in unnamed:
        mentions.put(*_short(description, mentions.taken), who, "unnamed", "description")
    for bearer in bearers:
        for post in bearer.posts:
            index = head_of(reading.doc, post)
            mentions.put(index, index + 1, bearer.id, "person", "description")
    for place in found.places:
        mentions.put_all(place.spans, ids.of(place), "place", "name")
    for s in found.sightings:
        mentions.put(s.start, s.end, s.code, "country", "demonym" if s.form == "demonym" else "name")
    for organisation in found.organisations:
        mentions.put_all(organisation.meant, ids.of(organisation), "organisation", "description")
    heads = {m.start: m.entity for m in mentions.listed() if m.kind == "person"}
    for index, identity in find_pronouns(reading.doc, heads, bearers, _quoted(reading)):
        mentions.put(index, index + 1, identity, "person", "pronoun")
    return mentions.listed()


def dateline(reading: Reading) -> range:
    """The tokens of the dateline, which names where a report was written."""
    if reading.article.dateline is None:
        return range(0)
    doc, start = reading.doc, reading.body
    end = next((t.i for t in doc[start:] if t.is_space and "\n" in t.text), len(doc))
    return range(start, end)


def _bearers(reading: Reading, scene: Scene, found: Found) -> list[Bearer]:
    """The people with the posts that the words around their names give them."""
    bearers = [
        Bearer(found.ids.of(p), p.spans, [post for s in p.spans for post in posts_of(scene, *s)]) for p in found.people
    ]
    owner = {i: b for b in bearers for s in b.spans for i in range(*s)}
    for token, post in posts_said(scene):
        if token.i in owner:
            owner[token.i].posts.append(post)
    for index, post in shared_posts(scene):
        if index in owner:
            held = owner[index].posts
            held[:] = [p for p in held if scene.doc[p.end - 1].tag_ not in ("NNS", "NNPS")] + [post]
    for bearer in bearers:
        if any(_is_late(scene, s) for s in bearer.spans):
            bearer.posts[:] = [replace(p, status="deceased") for p in bearer.posts]
        bearer.country = next(filter(None, (_belongs(scene, found, *s) for s in bearer.spans)), "")
    for token, when in takings_of_office(reading):
        if token.i in owner:
            held = owner[token.i].posts
            held[:] = [replace(p, status="new", since=when) if p.status == "current" else p for p in held]
    home, told = found.home, _told(reading, found.sightings, found.places)
    paired = paired_ranks(scene, bearers, told)
    filled: set[str] = set()
    for bearer in bearers:
        bearer.posts[:] = [_owned(scene, p, found) for p in bearer.posts]
        _settle(bearer, found)
        here = (told_here(reading.doc, p.start, p.title, told, found.sightings) for p in bearer.posts if not p.country)
        bearer.country = bearer.country or next(filter(None, here), "")
        state = [] if bearer.id in paired else bearer.posts
        state = [p for p in state if _is_of_state(p, found) and p.title.lower() not in filled]
        at_home = [p for p in state if not is_away(reading.doc, p.start, told, home)]
        bearer.country = bearer.country or (home if at_home else "")
        bearer.country = bearer.country or next(filter(None, (alone(reading.doc, p.start, told) for p in state)), "")
        single = word_set("roles", "single")
        filled |= {t for p in bearer.posts if bearer.country == home and (t := p.title.lower()) in single}
    for bearer in bearers:
        marks = (i for p in bearer.posts for i in (p.start, p.start - 1) if reading.doc[i].tag_ == "POS")
        bosses = (owner.get(mark - 1) for mark in marks)
        bearer.country = bearer.country or next((b.country for b in bosses if b is not None), "")
    return bearers


def _owned(scene: Scene, post: Post, found: Found) -> Post:
    """A post with the country that 'its' or "the country's" in its phrase means."""
    if post.country or post.org >= 0:
        return post
    first = scene.doc[post.start].sent.start
    if first == post.start > 0:  # 'its' that begins a sentence looks into the one before
        first = scene.doc[first - 1].sent.start
    last = next((i for i in range(post.start - 1, first - 1, -1) if i in scene.bodies or i in scene.sightings), -1)
    if scene.doc[post.start].lower_ == "its" and last in found.body_of:
        return replace(post, country=found.body_of[last].country, org=last)
    return replace(post, country=owner_meant(scene.doc, post.start, found.sightings))


def _is_late(scene: Scene, span: tuple[int, int]) -> bool:
    """Whether somebody is called 'the late X'."""
    return span[0] > 1 and [t.lower_ for t in scene.doc[span[0] - 2 : span[0]]] == ["the", "late"]


def _belongs(scene: Scene, found: Found, start: int, end: int) -> str:
    """The country that a name says its bearer is of: "Chile's Ana Rojas", "the Chilean ministry's Ana Rojas",
    'Ana Rojas of Chile'; else ''."""
    doc = scene.doc
    owned = start > 1 and doc[start - 1].tag_ == "POS"
    if owned and start - 2 in found.body_of:
        body = found.body_of[start - 2]
        return body.country if body.kind in OF_STATE else ""
    for index in range(start - 1, max(start - _BESIDE, -1), -1):
        people = scene.sightings.get(index)
        if people is not None:
            whole = not {doc[people.start - 1].text, doc[people.end].text} & {"-", "–"}
            if people.form == "demonym" and whole:
                return people.code
            break
        if doc[index].tag_ not in ("NN", "NNP", "JJ") or index in scene.bodies or index in scene.people:
            break
    before = scene.sightings.get(start - 2) if owned else None
    after = scene.sightings.get(end + 1) if doc[end : end + 1].text == "of" else None
    told = before or after
    return told.code if told is not None and told.form == "name" else ""


def _is_of_state(post: Post, found: Found) -> bool:
    """Whether a post is one that reports name without its country at home: 'the prime minister'."""
    title = f" {post.title.lower().removesuffix('-elect').removesuffix('-designate')} "
    office = post.rank == post.title or any(f" {word} " in title for word in word_set("roles", "offices_of_state"))
    return office and (post.org not in found.body_of or found.body_of[post.org].kind in OF_STATE)


def _settle(bearer: Bearer, found: Found) -> None:
    """Find the country and the bodies of a person from their posts, those held now before those held once."""
    body_of, ids = found.body_of, found.ids
    ordered = sorted(bearer.posts, key=lambda p: p.status == "former")
    held = [p.country or (body_of[p.org].country if p.org in body_of else "") for p in ordered]
    bearer.country = bearer.country or next((c for c in held if c), "")
    for post in bearer.posts:
        if post.org in body_of:
            body = body_of[post.org]
            if post.status != "former" and is_anybodys(body):
                body.country = bearer.country
            bearer.bodies |= {ids.of(body), *([ids.named(body.parent)] if body.parent else [])}


def _descriptions(
    scene: Scene, reading: Reading, bearers: list[Bearer], found: Found
) -> tuple[list[tuple[Description, str]], list[tuple[Description, str]]]:
    """Descriptions with the id of the person meant, and those of people whom the article does not name."""
    posted = {i for b in bearers for p in b.posts for i in range(p.start, p.end)}
    body_of, ids = found.body_of, found.ids
    ids_of_bodies = {i: ids.of(o) for i, o in body_of.items()}
    described: list[tuple[Description, str]] = []
    unnamed: list[tuple[Description, str]] = []
    offices: dict[tuple[str, str, str], str] = {}
    for description in find_descriptions(scene, posted):
        bearer = bearer_of(description, bearers, ids_of_bodies)
        if bearer is None and description.start >= reading.body:
            post = description.post
            bearer = introduced(description, bearers, post.country or getattr(body_of.get(post.org), "country", ""))
            if bearer is not None:
                bearer.posts.append(description.post)
                _settle(bearer, found)
        if bearer is not None:
            bearer.country = bearer.country or description.post.country
            described.append((description, bearer.id))
        elif description.definite and _is_office(description):
            post = description.post
            country = post.country or (body_of[post.org].country if post.org in body_of else "")
            office = (post.title.lower(), ids_of_bodies.get(post.org, ""), country)
            office = _told_in_full(office, offices)
            if office not in offices:
                offices[office] = ids.free(f"{countries.name(country)} {post.title}" if country else post.title)
            unnamed.append((description, offices[office]))
    return described, unnamed


def _told_in_full(office: tuple[str, str, str], offices: Iterable[tuple[str, str, str]]) -> tuple[str, str, str]:
    """The office told before that a shorter title means, if just one: 'the Peruvian defence minister' for 'the Peruvian
    minister'; else the office itself."""
    title, body, country = office
    longer = [o for o in offices if country and o[0].endswith(" " + title) and o[1:] == (body, country)]
    return longer[0] if len(longer) == 1 and office not in offices else office


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
    parts = [part for q in quotations(text_of(reading.doc)) for part in q.parts]
    return {i for a, b in parts for i in range(bisect_left(starts, a), bisect_left(starts, b))}
