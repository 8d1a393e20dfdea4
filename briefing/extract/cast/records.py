"""From what was found in the text to the records of the digest: people, bodies, countries and places with evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import get_args

from msgspec.structs import replace

from briefing import countries
from briefing.extract.cast.bearing import Bearer, Description
from briefing.extract.cast.countries_met import Sighting
from briefing.extract.cast.found import Found
from briefing.extract.cast.names import distinct, evidence, printed
from briefing.extract.cast.organisations import FoundOrganisation
from briefing.extract.cast.people import FoundPerson
from briefing.extract.cast.places import FoundPlace
from briefing.extract.cast.roles import Post
from briefing.extract.cast.tellings import is_of_world
from briefing.extract.text.ids import Ids
from briefing.extract.text.reading import Reading
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.types.digest import (
    Country,
    Organisation,
    OrganisationKind,
    Person,
    Place,
    PlaceKind,
    Role,
    UnnamedPerson,
)

_ORGANISATION_KINDS: dict[str, OrganisationKind] = {k: k for k in get_args(OrganisationKind)}
_PLACE_KINDS: dict[str, PlaceKind] = {k: k for k in get_args(PlaceKind)}


def person_record(
    reading: Reading,
    person: FoundPerson,
    bearer: Bearer,
    descriptions: Iterable[Description],
    bodies: Mapping[int, str],
    found: Found,
) -> Person:
    """A person with posts and descriptions; `bodies` gives the id of the body that a token belongs to."""
    listed = list(descriptions)
    fullest = next(s for s in person.spans if printed(reading.doc[slice(*s)]) == person.variants[0])
    return Person(
        id=bearer.id,
        name=person.name,
        variants=distinct(person.variants),
        descriptions=distinct(printed(reading.doc[d.start:d.end]) for d in listed),
        country=bearer.country,
        roles=_roles(reading, bearer, bodies, found),
        rule="named",
        evidence=evidence(reading, [*person.spans, *((d.start, d.end) for d in listed)], first=fullest),
    )


def _roles(reading: Reading, bearer: Bearer, bodies: Mapping[int, str], found: Found) -> tuple[Role, ...]:
    """One role for each office: several mentions of one add up, the fullest title wins over a part of it."""
    kept: list[Post] = []
    posts = _without_styles(p for p in bearer.posts if not _is_none(p))
    past = {p.title.lower() for p in posts if p.status == "former"}  # who held it once may still be called by it
    posts = [p for p in posts if p.status != "current" or p.title.lower() not in past]
    for post in sorted(posts, key=lambda p: p.start):
        same = next((i for i, k in enumerate(kept) if _same_office(k, post) or _is_atop(k, post, bodies)), None)
        if same is None:
            kept.append(post)
        else:
            kept[same] = _joined(kept[same], post)
    return tuple(
        Role(
            title=_unabridged(post.title),
            org=bodies.get(post.org, ""),
            country=post.country or (bearer.country if _is_of_own(post, bearer, found) else ""),
            rank=post.rank,
            status=post.status,
            since=post.since,
            evidence=(reading.evidence(reading.doc[post.start:post.end]),),
        )
        for post in kept
    )


def _is_of_own(post: Post, bearer: Bearer, found: Found) -> bool:
    """Whether a post of which no country is told is of its holder's, as an office of state is: no lawyer or aide is of
    a country, nor who leads a party or holds a post in a body of none or of another one."""
    if post.status == "former" or is_of_world(post, found):
        return False
    body = found.body_of.get(post.org)
    if body is not None:
        return bearer.country in (body.country, *body.countries)
    words = post.title.lower().split()
    link = next((n for n, word in enumerate(words) if word in ("of", "for", "to")), len(words))
    of_state = not word_set("roles", "of_states").isdisjoint(words[:link])
    return of_state or words[max(0, link - 1)] not in word_set("roles", "of_no_country")


def _unabridged(title: str) -> str:
    """A title without short forms: 'Senator' for 'Sen.'."""
    full: dict[str, str] = vocabulary("roles")["titles_in_full"]
    words = ((word, full.get(word.lower(), word)) for word in title.split())
    return " ".join(long.capitalize() if word[0].isupper() and long != word else long for word, long in words)


def _without_styles(posts: Iterable[Post]) -> list[Post]:
    """The posts; beside an office a bare rank is that of its holder, and a bare calling is nothing."""
    listed = list(posts)
    bare = [p for p in listed if p.rank == p.title or (p.org < 0 and p.title.lower() in _callings())]
    offices = [p for p in listed if p not in bare]
    if not offices:
        return listed
    rank = next((p.rank for p in bare if p.rank), "")
    return [replace(p, rank=rank) if rank and not p.rank and p.status != "former" else p for p in offices]


@cache
def _callings() -> frozenset[str]:
    """What somebody is called for his calling or rank, lower case."""
    ranks = {rank.lower() for rank in word_set("roles", "ranks")}
    return word_set("roles", "callings", "royal") | ranks


def _is_none(post: Post) -> bool:
    """Whether a phrase tells a person's country, but no post: 'his Peruvian counterpart', 'her predecessor in Lima'."""
    words = post.title.lower().split()
    head = next((n for n, word in enumerate(words) if word in ("in", "at", "on")), len(words))
    return words[max(0, head - 1)] in word_set("roles", "no_offices")


def _same_office(a: Post, b: Post) -> bool:
    """Whether two posts of one person are one office: one title holds the other, and nothing else differs."""
    x, y = _in_full(a.title), _in_full(b.title)
    countries_differ = a.country and b.country and a.country != b.country
    ranks = a.rank == a.title and b.rank == b.title  # 'Retired Colonel General X', later 'General X'
    former = (a.status == "former") != (b.status == "former") and not ranks
    alike = x in y or y in x or _words(x) == _words(y)  # 'Army spokesman', 'spokesman for the army'
    return alike and not countries_differ and not former


def _words(title: str) -> frozenset[str]:
    """The words of a title that name something."""
    return frozenset(title.split()) - {"of", "for", "the"}


def _in_full(title: str) -> str:
    """A title in small letters, with 'senator' for 'Sen.'."""
    full: dict[str, str] = vocabulary("roles")["ranks_in_full"]
    return " ".join(full.get(word.rstrip("."), word) for word in title.lower().split())


def _is_atop(a: Post, b: Post, bodies: Mapping[int, str]) -> bool:
    """Whether two posts of one person put him at the head of one body, by one word or another: 'head', 'chairman'."""
    one_body = bodies.get(a.org, "") == bodies.get(b.org, "") != ""
    tops = {a.title.lower(), b.title.lower()} <= word_set("roles", "tops", "heading")
    loose = {a.title.lower(), b.title.lower()} & word_set("roles", "heading")
    return one_body and tops and bool(loose) and "former" not in (a.status, b.status)


def _joined(a: Post, b: Post) -> Post:
    """Two mentions of one office as one: the one that tells more, with what only the other tells."""
    loose = word_set("roles", "heading")
    first, second = sorted((a, b), key=lambda p: (
        -(p.org >= 0) - bool(p.country), p.title.lower() in loose, -len(p.title), p.start))
    bare = first.title.lower()
    if " " not in bare and second.title.lower().startswith((f"{bare} of ", f"{bare} for ")):
        first = replace(first, title=second.title)  # 'a Cabinet minister, X, minister of trade'
    status = first.status if first.status != "current" else second.status
    return replace(
        first,
        rank=first.rank or second.rank,
        country=first.country or second.country,
        status=status,
        org=first.org if first.org >= 0 else second.org,
        since=first.since or second.since,
    )


def unnamed_record(
    reading: Reading, identity: str, listed: list[Description], bodies: Mapping[int, str]
) -> UnnamedPerson:
    """Somebody known by office only, with all mentions and the words that they have for him."""
    post = listed[0].post
    called = (printed(reading.doc[d.start : d.end]) for d in listed)
    return UnnamedPerson(id=identity, title=post.title, variants=distinct(called),
                         org=bodies.get(post.org, ""), country=post.country,
                         evidence=evidence(reading, [(d.start, d.end) for d in listed]))


def organisation_records(reading: Reading, found: Iterable[FoundOrganisation], ids: Ids) -> tuple[Organisation, ...]:
    """The organisations with kind, country, parent and mentions."""
    return tuple(
        Organisation(
            id=ids.of(o),
            name=o.name,
            variants=distinct(o.variants),
            kind=_ORGANISATION_KINDS.get(o.kind, ""),
            country=o.country,
            countries=o.countries,
            parent=ids.named(o.parent),
            rule="common-noun" if o.generic else "named",
            evidence=evidence(reading, o.spans, first=_longest(o.spans)),
        )
        for o in found
    )


def country_records(reading: Reading, sightings: Iterable[Sighting]) -> tuple[Country, ...]:
    """The countries in the order of their first mention, with the forms met."""
    grouped: dict[str, list[Sighting]] = {}
    for s in sightings:
        grouped.setdefault(s.code, []).append(s)
    return tuple(
        Country(
            code=code,
            name=countries.name(code),
            variants=distinct(printed(reading.doc[s.start:s.end]) for s in met),
            evidence=evidence(reading, [(s.start, s.end) for s in met]),
        )
        for code, met in grouped.items()
    )


def place_records(reading: Reading, found: Iterable[FoundPlace], ids: Ids) -> tuple[Place, ...]:
    """The places with kind, country and mentions."""
    return tuple(
        Place(
            id=ids.of(p),
            name=p.name,
            variants=distinct(p.variants),
            descriptions=distinct(printed(reading.doc[a:b]) for a, b in p.described),
            kind=_PLACE_KINDS.get(p.kind, ""),
            country=p.country,
            countries=p.countries,
            rule="named" if p.spans else "described",
            evidence=evidence(reading, [*p.spans, *p.described], first=_longest(p.spans or p.described)),
        )
        for p in found
    )


def _longest(spans: list[tuple[int, int]]) -> tuple[int, int]:
    """The range with most tokens, the first of equals."""
    return max(spans, key=lambda s: (s[1] - s[0], -s[0]))
