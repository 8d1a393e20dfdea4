"""Branches of armed groups abroad: "Al-Qaida's affiliate in Yemen", 'the Somali branch of Karsa'."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import countries
from briefing.extract.cast.countries_met import Sighting
from briefing.extract.cast.generic import POSSESSIVE, Generic, with_article
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc


def find_branches(doc: Doc, names: Sequence[Name], sightings: Sequence[Sighting]) -> list[Generic]:
    """The mentions of such branches in text order, each named after its group and the country where it is."""
    by_start = {s.start: s for s in sightings if s.form == "name"}
    by_end = {s.end: s for s in sightings}
    found = (_owned(doc, n, by_start, by_end) or _of(doc, n, by_end) for n in names if n.label in ("ORG", "NORP"))
    return [branch for branch in found if branch is not None]


def _owned(
    doc: Doc, name: Name, by_start: dict[int, Sighting], by_end: dict[int, Sighting]
) -> Generic | None:
    """A branch that its group's name begins: "Karsa's affiliate in Yemen", "Karsa's Yemeni branch"."""
    at = name.end
    if doc[at].text not in POSSESSIVE:
        return None
    at += 1
    while at < name.end + 4 and doc[at].text and doc[at].lower_ not in _heads():
        at += 1
    if doc[at].lower_ not in _heads():
        return None
    land = by_end.get(at)
    if land is not None and at - 1 == name.end + 1:
        return _branch(doc, name, name.start, at + 1, land)
    land = by_start.get(at + 2) if at == name.end + 1 and doc[at + 1].lower_ == "in" else None
    return _branch(doc, name, name.start, land.end, land) if land is not None else None


def _of(doc: Doc, name: Name, by_end: dict[int, Sighting]) -> Generic | None:
    """A branch that its group's name ends: 'the Yemeni branch of Karsa'."""
    at = name.start - 2
    if at < 1 or doc[at + 1].lower_ != "of" or doc[at].lower_ not in _heads():
        return None
    land = by_end.get(at)
    return _branch(doc, name, land.start, name.end, land) if land is not None else None


def _branch(doc: Doc, name: Name, start: int, end: int, land: Sighting) -> Generic | None:
    """The branch of an armed group in a country, as the lists name it; None for that of any other body, and at home."""
    entry = known(name.text)
    if entry is None or entry[1]["kind"] != "armed_group" or entry[1].get("country") == land.code:
        return None
    label = f"{entry[0]} in {with_article(countries.name(land.code))}"
    listed = known(label)
    return Generic(start, end, printed(doc[start:end]), listed[0] if listed else label, "armed_group", land.code)


def _heads() -> frozenset[str]:
    return word_set("organisations", "branches")
