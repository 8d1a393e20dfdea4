"""Everything that an article names, with ids: people, bodies, places, countries, and the country of the report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.extract.cast.acronyms import whole_names
from briefing.extract.cast.armed_labels import settle_labels
from briefing.extract.cast.bodies_meant import find_bodies_meant, join_labels
from briefing.extract.cast.body_homes import complete
from briefing.extract.cast.borders import find_borders
from briefing.extract.cast.countries_met import Sighting, find_sightings, leans, peoples_of_lands
from briefing.extract.cast.generic_bodies import find_at_home
from briefing.extract.cast.homeland import home_of
from briefing.extract.cast.introduced_bodies import find_introduced
from briefing.extract.cast.joining import add_at_home, join_forces, join_ministries, join_plain, join_short
from briefing.extract.cast.labelled import labelled
from briefing.extract.cast.lands import whole_places
from briefing.extract.cast.names import agreed, names
from briefing.extract.cast.nobody import somebody
from briefing.extract.cast.organisations import FoundOrganisation, find_organisations
from briefing.extract.cast.outlets import as_wires, tell_outlets
from briefing.extract.cast.pact_sides import with_sides_of_pacts
from briefing.extract.cast.parties import whole_parties
from briefing.extract.cast.people import FoundPerson, find_people
from briefing.extract.cast.place_homes import locate
from briefing.extract.cast.places import FoundPlace, add_capitals, find_places
from briefing.extract.cast.quarters import find_quarters
from briefing.extract.cast.routes import with_routes
from briefing.extract.cast.settling import settled
from briefing.extract.cast.short_offices import short_offices
from briefing.extract.cast.sifting import sifted
from briefing.extract.cast.things import as_bodies, flown, without_things
from briefing.extract.cast.whose_body import of_state
from briefing.extract.text.ids import Ids
from briefing.extract.text.reading import Reading


@dataclass(slots=True)
class Found:
    """What names, and nouns that stand for bodies and cities, have given, with ids."""

    people: list[FoundPerson]
    organisations: list[FoundOrganisation]
    places: list[FoundPlace]
    quarters: list[FoundPlace]
    """The parts of countries: 'northern Peru' also tells of Peru."""
    sightings: tuple[Sighting, ...]
    ids: Ids
    body_of: dict[int, FoundOrganisation]
    """By each token that means a body."""
    home: str
    """The country of the report."""


def find_names(reading: Reading) -> Found:
    """Everything named in an article, and the nouns that stand for what was named before."""
    doc, ids = reading.doc, Ids()
    offices = short_offices(doc)
    called = [n for n in with_sides_of_pacts(doc, names(doc)) if n.end - n.start > 1 or n.start not in offices]
    seen = labelled(doc, sifted(doc, as_wires(doc, called, reading.body), reading.body))
    sure = whole_places(doc, as_bodies(doc, whole_parties(doc, seen)))
    named = somebody(doc, settled(doc, without_things(doc, agreed(whole_names(doc, sure)))))
    sightings = find_sightings(doc, named, dateline(reading))
    organisations = find_organisations(doc, named, sightings)
    join_labels(doc, organisations, reading.body)
    sightings = _union_meant(sightings, organisations)
    people = find_people(doc, named)
    bodied = {i for o in organisations for s in (*o.spans, *o.meant) for i in range(*s)}
    places = find_places(doc, [n for n in named if not bodied & set(range(n.start, n.end))], sightings)
    papers = (o for o in organisations if o.kind == "media" and not o.generic)
    named_so = {i for o in papers for a, b in o.spans for i in range(a, b)}
    real = [s for s in sightings if not (flown(doc, s.end) or leans(doc, s.start) or s.start in named_so)]
    told = told_at(reading, real, places)
    places = with_routes(doc, places, told)
    told = told_at(reading, real, places)
    home = home_of(reading, real, told)
    lying = {start: p.country for p in places if p.country for start, _ in p.spans}
    lands = (Sighting(a, b, p.country, "name") for p in places if p.kind == "territory" for a, b in p.spans)
    bordering = sorted((*sightings, *lands), key=lambda s: s.start)
    places += find_borders(doc, bordering, lying, home)
    add_capitals(doc, places, sightings)
    complete(doc, organisations, sightings, home, told)
    tell_outlets(doc, organisations, reading.body)
    settle_labels(doc, organisations, {s.start for s in sightings}, home, told)
    join_plain(organisations)
    join_short(organisations)
    join_ministries(organisations)
    join_forces(organisations)
    locate(doc, places, home, told, {s.start for s in sightings})
    taken = bodied | {i for p in people for s in p.spans for i in range(*s)}
    for start, end, body in find_bodies_meant(doc, organisations, set(range(len(doc))) - taken, told):
        body.meant.append((start, end))
    meant = {i for o in organisations for s in o.meant for i in range(*s)}
    for noun, body in find_introduced(doc, organisations, reading.body, set(range(len(doc))) - taken - meant, told):
        body.meant.append((noun, noun + 1))
    meant = {i for o in organisations for s in o.meant for i in range(*s)}
    free = set(range(reading.body, len(doc))) - taken - meant
    add_at_home(organisations, find_at_home(doc, free, lambda i: of_state(doc, i, home, told)))
    quarters = find_quarters(doc, sightings, places)
    for person in people:
        ids.give(person, person.name)
    for organisation in organisations:
        ids.give_body(organisation, organisation.name, organisation.country)
    for place in (*places, *quarters):
        ids.give(place, place.name)
    body_of = {i: o for o in organisations for s in (*o.spans, *o.meant) for i in range(*s)}
    return Found(people, organisations, places, quarters, sightings, ids, body_of, home)


def _union_meant(
    sightings: Sequence[Sighting], organisations: list[FoundOrganisation]
) -> tuple[Sighting, ...]:
    """The sightings without a 'Brussels' that acts where the text tells of the European Union, or of its bodies, more
    often than of Belgium: it stands for the union."""
    acting = [s for s in sightings if s.code == "BE" and s.form == "capital"]
    own = sum(s.code == "BE" for s in sightings) - len(acting)
    bodies = [o for o in organisations if "European Union" in (o.name, o.parent)]
    if not acting or sum(len(o.spans) for o in bodies) <= own:
        return tuple(sightings)
    union = next((o for o in bodies if o.name == "European Union"), None)
    if union is None:
        union = FoundOrganisation("European Union", "igo")
        union.add(acting[0].start, acting[0].end, "Brussels")
        organisations.append(union)
    union.meant += [(s.start, s.end) for s in acting]
    return tuple(s for s in sightings if s not in acting)


def told_at(reading: Reading, sightings: Iterable[Sighting], places: Iterable[FoundPlace]) -> dict[int, str]:
    """The country that a token tells of, where a country, one of its places or the people of one is named outside the
    dateline."""
    prose = max(dateline(reading), default=reading.body)
    told = dict(peoples_of_lands(reading.doc))
    told |= {start: p.country for p in places if p.country for start, _ in p.spans if start >= prose}
    told |= {s.start: s.code for s in sightings}
    return {start: code for start, code in told.items() if not leans(reading.doc, start)}


def dateline(reading: Reading) -> range:
    """The tokens of the dateline, which names where a report was written."""
    if reading.article.dateline is None:
        return range(0)
    doc, start = reading.doc, reading.body
    end = next((t.i for t in doc.words[start:] if t.is_space and "\n" in t.text), len(doc))
    return range(start, end)
