"""The country of the places that a report names without saying where they lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from briefing.extract.cast.beside import within
from briefing.extract.cast.homeland import alone, paragraph
from briefing.extract.cast.place_kinds import kind_known
from briefing.extract.cast.places import FoundPlace, is_seat_abroad, is_wide
from briefing.extract.cast.whereabouts import likelier
from briefing.extract.cast.whose_body import without_guests
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc

_MANY = 3
"""Places of one country, among few others, that put the unknown ones there, too, at least."""


def locate(
    doc: Doc, places: Iterable[FoundPlace], home: str, told: Mapping[int, str], sightings: Collection[int]
) -> None:
    """Give places of unknown country the one that their name tells, the only one that their paragraph tells of, or,
    where it tells of none or of it among others, the `home` of a report that names no other more often.

    `sightings` are the tokens that name countries and peoples.
    """
    told = without_guests(doc, told)
    met = Counter(told.values())
    chief = not met or met[home] == max(met.values())
    listed = list(places)
    seats = Counter(p.country for p in listed if p.country)
    most = max(seats, key=lambda code: seats[code], default="")
    for place in listed:
        if place.country or place.countries or not place.spans or is_wide(place) or place.kind == "border":
            continue
        named = within(place.name) if " " in place.name else ""
        start = place.spans[0][0]
        around = paragraph(doc, start)
        before = paragraph(doc, around.start - 2) if around.start > 1 else range(0)
        last = next((told[i] for i in reversed(before) if i in told and doc[i + 1].lower_ != "border"), home)
        lonely = not any(i in told for i in around) and last == home
        near = alone(doc, paragraph(doc, start).stop, told)
        if near != home and not any(is_where(doc, i, sightings) for i in paragraph(doc, start) if i in told):
            near = ""
        here = {told[i] for i in paragraph(doc, start) if i in told}
        paired = len(here) > 1 and "and" in (doc[start - 1].lower_, doc[place.spans[0][1]].lower_)  # one on each side?
        among = chief and place.kind != "region" and home in here and not paired
        only = here <= {most} and 4 * seats[most] >= 3 * seats.total() and seats[most] >= _MANY
        guess = near or (home if among or (lonely and chief) else most if only else "")
        place.country = named or likelier(place.name, guess, place.kind)
        place.kind = place.kind or kind_known(place.name, place.country)
        if is_seat_abroad(doc, start):
            owner = next((told[i] for i in range(start - 3, start - 6, -1) if i in told), "")
            place.country = place.country if place.country != owner else home if home != owner else ""


def is_where(doc: Doc, token: int, sightings: Collection[int]) -> bool:
    """Whether a word that tells of a country can tell where something is: a place, 'in Peru', 'Peruvian farmers'; not
    who acts, who may do so in any country ('Peruvian troops', 'Peru said')."""
    if token not in sightings:
        return True
    if doc[token + 1].text in ("-", "–"):
        return False  # 'a Serb-majority town'
    if doc[token].ent_type_ == "NORP":
        behind = {t.lower_ for t in doc[token + 1 : token + 3]}
        return not behind & word_set("geography", "abroad")
    return doc[token - 1].lower_ in word_set("geography", "within") or doc[token + 1].tag_ == "POS"
