"""The cast of an article: people with posts, organisations, countries and places, and every stretch that means one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from briefing import countries
from briefing.extract.cast.administrations import add_administrations, add_offices
from briefing.extract.cast.bare_names import bare_names
from briefing.extract.cast.bearers import find_bearers
from briefing.extract.cast.bearing import Bearer, Description
from briefing.extract.cast.belonging import settle, settle_open
from briefing.extract.cast.coreference import bearer_of, tells_office
from briefing.extract.cast.descriptions import find_descriptions
from briefing.extract.cast.domestic import settle_domestic
from briefing.extract.cast.found import Found, find_names
from briefing.extract.cast.introducing import fits, introduced, may_fit, tells_post
from briefing.extract.cast.pronouns import find_pronouns
from briefing.extract.cast.records import (
    country_records,
    organisation_records,
    person_record,
    place_records,
    unnamed_record,
)
from briefing.extract.cast.roles import Post, head_of
from briefing.extract.cast.scene import Scene
from briefing.extract.cast.short_offices import short_offices
from briefing.extract.cast.told_of import is_other
from briefing.extract.cast.unnamed import Office, as_office, office_of
from briefing.extract.cast.witnesses import settle_witnesses
from briefing.extract.text.quotes import quoted
from briefing.extract.text.reading import Cast, Mention, MentionForm, MentionKind, Reading
from briefing.extract.text.spans import core
from briefing.extract.text.vocabulary import word_set
from briefing.types.digest import UnnamedPerson


class Mentions:
    """Mentions that never overlap: what is put first has the tokens."""

    def __init__(self) -> None:
        self._by_start: dict[int, Mention] = {}
        self.taken: set[int] = set()

    def put(self, start: int, end: int, entity: str, kind: MentionKind, form: MentionForm, part: str = "") -> None:
        """Add a mention, unless one of its tokens is taken."""
        if not self.taken & set(range(start, end)):
            self._by_start[start] = Mention(start, end, entity, kind, form, part)
            self.taken.update(range(start, end))

    def put_all(self, spans: Iterable[tuple[int, int]], entity: str, kind: MentionKind, form: MentionForm) -> None:
        """Add several mentions of one entity."""
        for start, end in spans:
            self.put(start, end, entity, kind, form)

    def listed(self) -> tuple[Mention, ...]:
        """All mentions in text order."""
        return tuple(m for _, m in sorted(self._by_start.items()))


def find_cast(reading: Reading) -> Cast:
    """Who and what an article names, and where; headline names count, furniture is not in the reading.

    Names come first, then posts around them, then what stands for a name: descriptions and pronouns.
    """
    found = find_names(reading)
    scene = Scene(
        doc=reading.doc,
        sightings={i: s for s in found.sightings for i in range(s.start, s.end)},
        bodies={i: s for o in found.organisations for s in (*o.spans, *o.meant) for i in range(*s)},
        people={i: s for p in found.people for s in p.spans for i in range(*s)},
    )
    bearers = find_bearers(reading, scene, found)
    described, unnamed = _descriptions(scene, reading, bearers, found)
    settle_open(reading, scene, found, bearers)
    settle_domestic(reading, scene, found, bearers)
    settle_witnesses(reading, scene, found, bearers)
    add_administrations(reading, found, bearers)
    add_offices(reading, found, bearers)
    bodies = {i: found.ids.of(o) for i, o in found.body_of.items()}
    by_id = {b.id: b for b in bearers}
    return Cast(
        people=tuple(
            person_record(reading, p, by_id[who], [d for d, whom in described if whom == who], bodies, found)
            for p in found.people
            if (who := found.ids.of(p))
        ),
        unnamed_people=_unnamed_records(reading, unnamed, bodies),
        organisations=organisation_records(reading, found.organisations, found.ids),
        countries=country_records(reading, found.sightings),
        places=place_records(reading, (*found.places, *found.quarters), found.ids),
        mentions=_mentions(reading, found, bearers, described, unnamed),
    )


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
    shared = Counter(span for organisation in found.organisations for span in organisation.spans)
    for organisation in found.organisations:
        spans = (_share(span, organisation.country, found) if shared[span] > 1 else span for span in organisation.spans)
        mentions.put_all(spans, ids.of(organisation), "organisation", "name")
    for place in found.places:
        mentions.put_all(place.described, ids.of(place), "place", "description")
    for description, who in described:
        mentions.put(*_short(description, mentions.taken), who, "person", "description")
    for description, who in unnamed:
        mentions.put(*_short(description, mentions.taken), who, "unnamed", "description")
    heads_of = [(head_of(reading.doc, post), bearer) for bearer in bearers for post in bearer.posts]
    held = Counter(index for index, _ in heads_of)
    for index, bearer in heads_of:
        sentence = reading.doc[index].sent
        if held[index] == 1 or any(sentence.start <= s < sentence.end for s, _ in bearer.spans):
            mentions.put(index, index + 1, bearer.id, "person", "description")  # not one of 'the ministers' named later
    for place in found.places:
        mentions.put_all(place.spans, ids.of(place), "place", "name")
    parts = {end: ids.of(part) for part in found.quarters for _, end in part.spans}
    for s in found.sightings:
        form: MentionForm = "demonym" if s.form == "demonym" else "name"
        mentions.put(s.start, s.end, s.code, "country", form, parts.get(s.end, ""))
    for organisation in found.organisations:
        mentions.put_all(organisation.meant, ids.of(organisation), "organisation", "description")
    heads = {m.start: m for m in mentions.listed() if m.kind in ("person", "unnamed")}
    kinds = {m.entity: m.kind for m in heads.values()}
    told = {start: m.entity for start, m in heads.items()}
    for index, identity in find_pronouns(reading.doc, told, bearers, quoted(reading.doc)):
        mentions.put(index, index + 1, identity, kinds[identity], "pronoun")
    return mentions.listed()


def _share(span: tuple[int, int], country: str, found: Found) -> tuple[int, int]:
    """Of a stretch that names the bodies of several countries, what stands for one of them: of 'the governments of Chad
    and Mali' all but 'Mali', and that; of 'Chadian and Malian governments' 'Chadian', and the rest."""
    start, end = span
    inside = [s for s in found.sightings if start <= s.start and s.end <= end]
    own = next((s for s in inside if s.code == country), None)
    if own is None:
        return span
    return start if own == inside[0] else own.start, end if own == inside[-1] else own.end


def _descriptions(
    scene: Scene, reading: Reading, bearers: list[Bearer], found: Found
) -> tuple[list[tuple[Description, str]], list[tuple[Description, str]]]:
    """Descriptions with the id of the person meant, and those of people whom the article does not name."""
    posted = {i for b in bearers for p in b.posts for i in range(p.start, p.end)}
    body_of, ids = found.body_of, found.ids
    ids_of_bodies = {i: ids.of(o) for i, o in body_of.items()}
    described = list(_in_short(scene, bearers))
    unnamed: list[tuple[Description, str]] = []
    offices: dict[Office, str] = {}
    apart: set[tuple[tuple[str, str], str]] = set()
    listed = find_descriptions(scene, posted)
    told_bare = list(bare_names(scene, bearers, listed, reading.body))
    for each, telling in told_bare:
        each.country = "" if telling.office else telling.country
    named = {telling.noun.i: each for each, telling in told_bare}
    for description in listed:
        office = (description.post.title.lower(), description.post.country)
        apart.update((office, b.id) for b in bearers if is_other(b, description))
        others = {b.id for b in bearers if (office, b.id) in apart}
        bearer = known = bearer_of(description, bearers, others, ids_of_bodies)
        if (known is None or not fits(description, known)) and description.start >= reading.body:
            post = description.post
            country = post.country or getattr(body_of.get(post.org), "country", "")
            free = [b for b in bearers if b.id not in others]
            bearer = named.get(description.head.i) or introduced(
                description, free, country, reading.body, ids_of_bodies)
            plain = not country and description.head.lower_ in word_set("roles", "anybody")
            if bearer is not None and not plain:  # of 'a U.N. official' no more is known than of whom he is
                bearer.country = country
                own = bearer.posts if country else [replace(p, country="") for p in bearer.posts]
                bearer.posts[:] = [*own, *([description.post] if tells_post(description, bearer) else [])]
                settle(bearer, found)
            elif bearer is None and known is not None and may_fit(description, known):
                bearer = known
        if bearer is not None:
            bearer.country = bearer.country or description.post.country
            if tells_office(description, bearer):
                bearer.posts[:] = [description.post]
            described.append((description, bearer.id))
        elif (held := office_of(description, bearers, unnamed, offices, found)) is not None:
            title, _, country = held
            if held not in offices:
                offices[held] = ids.free(f"{countries.name(country)} {title}" if country else title)
            unnamed.append((as_office(description, held), offices[held]))
    return described, unnamed


def _in_short(scene: Scene, bearers: list[Bearer]) -> Iterator[tuple[Description, str]]:
    """The offices in short, 'the CS', with the ids of their holders."""
    owner = {i: b for b in bearers for s in b.spans for i in range(*s)}
    for place, name in short_offices(scene.doc).items():
        word = scene.doc[place]
        if name in owner and place not in scene.people:
            yield Description(place - 1, place + 1, word, Post(place - 1, place + 1, word.text), True), owner[name].id


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
