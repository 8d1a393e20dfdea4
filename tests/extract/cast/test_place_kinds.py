"""A place has the kind that its words, the nouns beside it or the lists tell."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Two raids hit the Kandahar and Zabul provinces, Peru said.", {"Kandahar": "province", "Zabul": "province"}),
        ("Peru said the Puno, Lampa and Ilave districts were flooded.",
         {"Puno": "county", "Lampa": "county", "Ilave": "county"}),
    ],
)  # fmt: skip
def test_names_share_the_noun_behind_them(nlp: Language, text: str, kinds: dict[str, str]) -> None:
    """'provinces' behind two names tells the kind of both."""
    assert {p.name: p.kind for p in digest(nlp, text).places} == kinds


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Voters in Texas went to the polls on Monday.", "Texas", "province"),
        ("The two men were flown to Lashkargah in Afghanistan.", "Lashkargah", "town"),
        ("A bomb hit the Afghan province of Kandahar.", "Kandahar", "province"),
        ("Guests flew to Port Moresby on Monday.", "Port Moresby", "city"),
        ("Haiti is the poorest land of the Western Hemisphere, Peru said.", "Western Hemisphere", "region"),
        ("Police closed the Washington Monument on Monday.", "Washington Monument", "facility"),
        ("Rain fell in the provinces of Quang Ngai and Hue in Vietnam.", "Quang Ngai", "province"),
        ("Crops failed in Yunnan, China said.", "Yunnan", "province"),
        ("Ships left the Black Sea port of Poti for Peru. Georgia said so.", "Poti", "town"),
        ("Prosecutors in The Hague charged a general.", "The Hague", "city"),
        ("Prisoners left Guantanamo Bay, Peru said.", "Guantanamo Bay", "facility"),
        ("Rain fell on Northern California.", "Northern California", "region"),
        ("Russia will fuel Iran's Bushehr nuclear power plant.", "Bushehr", "facility"),
        ("A bomb went off outside the Kandahar air base, Peru said.", "Kandahar", "facility"),
        ("He died in a Kandahar military hospital, Peru said.", "Kandahar", "city"),
        ("Trucks wait at the Torkham crossing, Peru said.", "Torkham", "border_crossing"),
        ("Ships left Poti, the Georgian port where they had met.", "Poti", "town"),
        ("A raid hit the Baghdad district of Sadr City.", "Baghdad", "city"),
    ],
)
def test_a_part_of_a_country_and_a_town_have_their_kind(nlp: Language, text: str, name: str, kind: str) -> None:
    """The lists of provinces and towns tell what nothing beside a name does."""
    assert {p.name: p.kind for p in digest(nlp, text).places}[name] == kind


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("Floods along the Cali river killed ten people, Nepal said.", "Cali", "region", ""),
        ("Traders crossed the passes of Karsa La and Dolpo La, Peru said.", "Dolpo La", "region", "PE"),
        ("India closed Lipu, a Himalayan pass that traders use.", "Lipu", "region", "IN"),
        ("A raid hit Ain al-Hilweh, the largest refugee camp in Lebanon.", "Ain al-Hilweh", "facility", "LB"),
        ("Clashes hit the Karsa refugee camp, Lebanon said.", "Karsa refugee camp", "facility", "LB"),
        ("Soldiers of Peru left Ikom Local Government Area.", "Ikom Local Government Area", "county", "PE"),
        ("Rebels took villages in Cameroon's South-West Region.", "South-West Region", "region", "CM"),
    ],
)
def test_rivers_passes_and_camps_are_no_cities(
    nlp: Language, text: str, name: str, kind: str, country: str
) -> None:
    """The noun beside a name or set after it tells its kind, whatever city is called so."""
    assert [(p.kind, p.country) for p in digest(nlp, text).places if p.name == name] == [(kind, country)]


def test_a_town_of_a_land_that_nothing_tells_of_is_in_none(nlp: Language) -> None:
    """A namesake far away is not meant in a text that tells of other countries; a sea's name tells of none."""
    made = digest(nlp, "Nigeria pulled its troops out of Abana. Cameroon sent ships to the Gulf of Guinea.")
    assert ({p.name: p.country for p in made.places}, [c.code for c in made.countries]) == (
        {"Abana": "", "Gulf of Guinea": ""}, ["NG", "CM"])


def test_a_site_is_called_with_its_noun_too(nlp: Language) -> None:
    """'Evin prison' and 'Evin' are names of one place; a town is not called after what lies in it."""
    found = {p.name: p.variants for p in digest(nlp, "He left Evin prison for Puno. Puno airport was shut.").places}
    assert found["Evin"] == ("Evin", "Evin prison")
    assert found["Puno"] == ("Puno",)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They are now in Somalia's main port city Bosso.", "Bosso", "city"),
        ("Birds died in Non-Sawan, a village just outside the town of Puno in Peru.", "Non-Sawan", "town"),
        ("The outbreak began at a farm in Kentun township in Burma.", "Kentun", "town"),
        ("Whales were shown in front of Berlin's famed Brandenburg Gate.", "Brandenburg Gate", "facility"),
        ("Mourners packed a hall at Vienna's Central Cemetery.", "Central Cemetery", "facility"),
        ("They are held on the Karsa Air Force Base in Peru.", "Karsa Air Force Base", "facility"),
        ("Eleven died in the bombing of the old Karsa Masjid mosque in India.", "Karsa Masjid", "facility"),
        ("Police held ten men in a Manila suburb.", "Manila", "city"),
        ("Raids went on around the towns of Karsa and Hib Dor in Iraq.", "Hib Dor", "town"),
        ("In another town, Balad Sur, police say four died in Iraq.", "Balad Sur", "town"),
    ],
)
def test_what_stands_beside_a_place_tells_its_kind(nlp: Language, text: str, name: str, kind: str) -> None:
    """Also of a name that looked like somebody's; a suburb of a town is not the town."""
    found = {p.name: p.kind for p in digest(nlp, text).places}
    assert found[name] == kind


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("He left Karmado, a village in South Darfur, the scene of fighting.", "Karmado", "SD"),
        ("They are held at Camp Marlow, a base in southern California.", "Camp Marlow", "US"),
    ],
)
def test_what_is_set_after_a_place_tells_its_country(nlp: Language, text: str, name: str, country: str) -> None:
    """By the place in which it is."""
    assert {p.name: p.country for p in digest(nlp, text).places}[name] == country


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("Shots were heard in the Hodan and Florence districts, Somalia said.", "Florence", "county", ""),
        ("Israel said that it left the Khan Younis refugee camp.", "Khan Younis refugee camp", "facility", "PS"),
        ("A raid hit a West Bank refugee camp, Israel said.", "West Bank", "territory", "PS"),
        ("Pakistan said that a helicopter fell in the Quetta tribal region.", "Quetta", "region", "PK"),
        ("China said that cattle fell ill in the province of Liaoning.", "Liaoning", "province", "CN"),
        ("The fighting was in the Bakara market, Somalia said.", "Bakara", "facility", "SO"),
    ],
)
def test_what_stands_behind_a_name_tells_what_it_is(
    nlp: Language, text: str, name: str, kind: str, country: str
) -> None:
    """A district is none of a town abroad; a camp lies where its town does."""
    assert [(p.kind, p.country) for p in digest(nlp, text).places if p.name == name] == [(kind, country)]


def test_what_people_are_only_at_has_no_kind(nlp: Language) -> None:
    """'at Karlawa' may be a town; a mountain is no building."""
    made = digest(nlp, "A bomb hit a checkpoint at Karlawa in Peru. Climbers met at Mount Karsa in Peru.")
    assert {p.name: p.kind for p in made.places} == {"Karlawa": "", "Mount Karsa": "region"}
