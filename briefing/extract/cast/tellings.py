"""Every stretch that tells of a country, and how: by name, by its people, by a place, a body or somebody of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.body_names import OF_STATE
from briefing.extract.cast.countries_met import leans
from briefing.extract.cast.found import Found, dateline
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene, is_hyphened
from briefing.extract.text.grammar import is_object, phrase_head, preposition
from briefing.extract.text.memory import remembered
from briefing.extract.text.quotes import quoted
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import first_conjunct, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

Sort = Literal["state", "people", "place", "body", "person"]
"""A state by name ('Peru', 'Lima' that acts), its people ('Peruvian'), one of its places, bodies or officials."""
_OF_COUNTRY = OF_STATE | {"party", "armed_group", "subnational_government", "political_organisation"}
"""Kinds of bodies that tell of the country that they are of."""


class Telling(Struct, frozen=True):
    """A token that tells of a country; `who` is the id of the official that it names, `clause` the verb of which it is
    the subject, if it acts for its country; `faced` says whether somebody turns to it ('talks with Peru')."""

    at: int
    code: str
    sort: Sort
    who: str = ""
    clause: Token | None = None
    faced: bool = False


def find_tellings(reading: Reading, scene: Scene, found: Found, bearers: Iterable[Bearer]) -> list[Telling]:
    """What tells of countries in an article outside its dateline, in text order; a people's name that belongs to an
    office or a body tells of them alone, and who works for many countries of none."""
    doc, listed = reading.doc, list(bearers)
    dated = dateline(reading)
    taken = {i for b in listed for p in b.posts for i in range(p.start, p.end + 1)}
    bodies = [o for o in found.organisations if o.country and o.kind in _OF_COUNTRY and not o.supposed]
    told: list[tuple[int, str, Sort, str]]
    told = [(end - 1, body.country, "body", "") for body in bodies for _, end in (*body.spans, *body.meant)]
    covered = {i for body in bodies for span in body.spans for i in range(*span)}
    for s in found.sightings:
        if s.start in covered or (s.form == "demonym" and s.end - 1 in taken):
            continue
        if not (is_hyphened(doc, s.end) or leans(doc, s.start)):  # 'Peru-based', 'pro-Peruvian'
            told.append((s.end - 1, s.code, "people" if s.form == "demonym" else "state", ""))
        covered |= set(range(s.start, s.end))
    for place in found.places:
        spans = (span for span in place.spans if place.country and span[0] not in covered)
        told += ((end - 1, place.country, "place", "") for start, end in spans if not leans(doc, start))
    for_states = (b for b in listed if b.country and not is_worldly(b, found))
    told += ((start, b.country, "person", b.id) for b in for_states for start, _ in b.spans)
    return [_telling(doc[at], code, sort, who) for at, code, sort, who in sorted(told) if at not in dated]


@remembered  # asked anew whenever somebody's country is settled
def _telling(word: Token, code: str, sort: Sort, who: str) -> Telling:
    """A telling with how it stands in its clause."""
    at, head = word.i, phrase_head(word)
    if sort == "place":
        return Telling(at, code, sort, who, None, preposition(head) in word_set("evidence", "facing"))
    for_state = sort != "people" or head.i == at or head.lower_ in word_set("roles", "speakers")
    if not for_state:
        return Telling(at, code, sort, who)
    subject = first_conjunct(head)
    acts = is_subject(subject) and at not in quoted(word.doc)
    faced = is_object(subject) or preposition(subject) in word_set("evidence", "facing")
    return Telling(at, code, sort, who, subject.head if acts else None, faced)


def within(told: Sequence[Telling], start: int, end: int) -> Sequence[Telling]:
    """The tellings, given in text order, at tokens start..end (end exclusive)."""
    first = bisect_left(told, start, key=lambda t: t.at)
    return told[first : bisect_left(told, end, lo=first, key=lambda t: t.at)]


def is_worldly(bearer: Bearer, found: Found) -> bool:
    """Whether somebody holds a post in a body of many countries, so that his staff may be of any."""
    return any(is_of_world(p, found) for p in bearer.posts)


def is_of_world(post: Post, found: Found) -> bool:
    """Whether a post is in a body of many countries, and so of none: 'secretary-general', 'chief of' such a body."""
    body = found.body_of.get(post.org)
    if body is None:
        return post.title.lower() in word_set("roles", "worldly")
    return body.kind in ("igo", "monitoring_mission")
