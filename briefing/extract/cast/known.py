"""What is known of the people, bodies, places and countries of an article by their ids."""

from __future__ import annotations

from itertools import chain

from briefing.extract.cast.leaders import is_of_many
from briefing.extract.text.reading import Cast
from briefing.types.digest import Person

_STEM = 5
"""How many letters tell that a word of a label is in a name: 'ISLAMic militants', 'Army of ISLAM'."""


class Known:
    """Lookup from the ids of a cast to what it says of them."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._country = {e.id: e.country for e in chain(cast.organisations, cast.places)}
        self._country |= {p.id: p.country for p in cast.people if not _is_worldly(p)}
        self._country |= {e.id: e.country for e in cast.unnamed_people}
        self._kind = {e.id: "person" for e in cast.people} | {e.id: "person" for e in cast.unnamed_people}
        self._kind |= {e.id: "organisation" for e in cast.organisations}
        self._kind |= {e.id: "place" for e in cast.places} | {c.code: "country" for c in cast.countries}
        self._names = {e.id: e.name for e in chain(cast.people, cast.organisations)}
        self._offices = {p.id: tuple(r.title.lower() for r in p.roles if r.title) for p in cast.people}
        self._offices |= {p.id: (p.title.lower(),) for p in cast.unnamed_people if p.title}
        self._left = {p.id for p in cast.people if p.roles and all(r.status == "former" for r in p.roles)}
        named = {c.code for c in cast.countries} | {p.country for p in cast.places if p.country}
        self._wide = len(named) > 1 or any(o.kind in ("igo", "joint_body") for o in cast.organisations)
        self._national = bool(cast.countries)
        self._sort = {o.id: o.kind for o in cast.organisations} | {p.id: p.kind for p in cast.places}
        self._own_name = _own_names(cast)

    def kind(self, entity: str) -> str:
        """'person', 'organisation', 'country', 'place', or '' for what is none of the cast."""
        return self._kind.get(entity, "")

    def name(self, entity: str) -> str:
        """The name of a person or organisation, '' for any other entity."""
        return self._names.get(entity, "")

    def sort(self, entity: str) -> str:
        """The kind of an organisation or place: 'media', 'city'; '' otherwise."""
        return self._sort.get(entity, "")

    def country(self, entity: str) -> str:
        """The country that an entity may act for, a code for itself; who holds posts in bodies of many, for none."""
        return entity if self.kind(entity) == "country" else self._country.get(entity, "")

    def titles(self, entity: str) -> tuple[str, ...]:
        """The offices of a person, in small letters."""
        return self._offices.get(entity, ())

    def has_left(self, person: str) -> bool:
        """Whether a person is known only by offices held before."""
        return person in self._left

    def bodies(self, person: str) -> tuple[str, ...]:
        """The ids of the organisations in which a person holds a post."""
        held = (r.org for p in self._cast.people if p.id == person for r in p.roles if r.status != "former")
        return tuple(dict.fromkeys(org for org in held if org))

    def is_international(self) -> bool:
        """Whether the article names two countries, or a body of several."""
        return self._wide

    def is_national(self) -> bool:
        """Whether the article names a country."""
        return self._national

    def by_name(self, group: str) -> str:
        """The armed group with a name of its own that a label means: the Free Hill Front for 'Hill rebels'."""
        return self._own_name.get(group, group)

    def authority(self, place: str) -> str:
        """The organisation that governs a region of a country, where the article names one."""
        code = self.country(place)
        governing = (
            o for o, s in self._sort.items() if s == "subnational_government" and self.country(o) == code
        )
        return next(governing, "") if code else ""


def _own_names(cast: Cast) -> dict[str, str]:
    """The labels of armed groups, each with the one group named so that its name has a word of the label: 'Hill rebels'
    and the Free Hill Front."""
    groups = {o.id: o.name.replace("-", " ").split() for o in cast.organisations if o.kind == "armed_group" and o.name}
    named = {g: words for g, words in groups.items() if words[-1][:1].isupper()}
    found: dict[str, str] = {}
    for label in groups.keys() - named.keys():
        stems = {w[:_STEM] for w in groups[label] if w[:1].isupper()}
        alike = [g for g, words in named.items() if stems & {w[:_STEM] for w in words}]
        if len(alike) == 1:
            found[label] = alike[0]
    return found


def _is_worldly(person: Person) -> bool:
    """Whether somebody holds posts, and none of them for a country: 'U.N. Secretary-General X'; of whom no post is
    told, whether readers know of one."""
    held = [r for r in person.roles if r.status != "former"]
    return not any(r.country for r in held) if held else not person.roles and is_of_many(person.name)
