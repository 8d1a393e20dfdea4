"""What looks like the name of a place and is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.extract.cast.names import names
from briefing.extract.cast.settling import settled
from briefing.extract.text.words import Doc
from tests.extract.prose import digest

Draw = Callable[[str], Doc]


def test_a_storm_is_no_place(nlp: Language) -> None:
    """What a hurricane is called is nobody and nowhere, also without the word."""
    made = digest(nlp, "Tropical Storm Karla killed nine in Mexico. The levees would not withstand a storm like Karla.")
    assert not [f.name for f in (*made.people, *made.organisations, *made.places) if "Karla" in f.name]


def test_who_bears_an_office_is_no_place(nlp: Language) -> None:
    """A name of several words behind 'leader' is a person's, here and wherever it stands."""
    made = digest(nlp, "Burma freed democracy leader Aung San Suu Kyi. Aung San Suu Kyi met envoys of Peru.")
    assert ([p.name for p in made.people], list(made.places)) == (["Aung San Suu Kyi"], [])


@pytest.mark.parametrize(
    "text",
    [
        "Peru prayed in the Church of the Apostles.",
        "Crowds marked the festival of Eid al-Adha in Peru.",
        "Peru signed a deal with the Andean nation.",
    ],
)
def test_a_kind_a_feast_and_an_adjective_are_no_places(nlp: Language, text: str) -> None:
    """'the Church', 'Eid' and 'Andean' are nowhere."""
    assert not digest(nlp, text).places


def test_an_ocean_is_no_country_s(nlp: Language) -> None:
    """'the Indian Ocean' is not in India, and a town of a people is where the lists know it."""
    made = digest(nlp, "Warships of Peru sailed the Indian Ocean. A bomb hit the Turkmen town of Tal Afar.")
    assert {p.name: p.country for p in made.places} == {"Indian Ocean": "", "Tal Afar": "IQ"}


def test_a_title_is_no_place(nlp: Language) -> None:
    """Nothing lies in the Dalai Lama."""
    assert not digest(nlp, "China should talk with the Dalai Lama, Peru said.").places


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Egypt closed its Red Sea resort.", "Red Sea", ("sea", "")),
        ("Crops failed in provinces such as Karsano, Lampano and Puno, Peru said.", "Lampano", ("province", "PE")),
        ("Talks of the Doha round ended, Peru said.", "Doha", None),
        ("Peru celebrates Kwanzaa in May.", "Kwanzaa", None),
        ("Police of Peru fought the Sinaloa drug cartel.", "Sinaloa", None),
        ("LIMA - Peru mourns. Peru is sad.\n\nA helicopter fell near Arequipa.", "Arequipa", ("city", "PE")),
    ],
)
def test_what_is_no_place_and_what_lies_nowhere(
    nlp: Language, text: str, name: str, told: tuple[str, str] | None
) -> None:
    """A sea is of no country; a feast, a round of talks and a cartel are no places."""
    found = {p.name: (p.kind, p.country) for p in digest(nlp, text).places}
    assert found.get(name) == told


@pytest.mark.parametrize("text", [
    "The writer left the National League for Democracy headed by Aung San Suu Kyi.",
    "They called for the release of all prisoners, including Aung San Suu Kyi, who is at home.",
])
def test_who_leads_is_no_place(nlp: Language, text: str) -> None:
    """A name behind 'headed by' or before 'who' is a person's."""
    assert not digest(nlp, text).places


@pytest.mark.parametrize("text", [
    "She gave him a scooter called a Segway in Tokyo.",
    "Newmont Mining Corporation was sued in Tokyo. Newmont's president was, too.",
    "Men gathered outside the Environment, Agriculture and Fishing Ministry in Tokyo.",
    "The probe sent pictures of Saturn to Tokyo.",
])
def test_things_firms_and_departments_are_no_places(nlp: Language, text: str) -> None:
    """Only the city is one."""
    assert [p.name for p in digest(nlp, text).places] == ["Tokyo"]


def test_a_shoal_is_no_body(tagged: Draw) -> None:
    """The last word of a name tells land and water, whatever the pipeline took it for."""
    doc = tagged("ships/NNS rammed/VBD the/DT Holm/NNP/ORG Shoal/NNP/ORG ./.")
    found = settled(doc, list(names(doc)))
    assert [(n.text, n.label) for n in found] == [("Holm Shoal", "LOC")]


def test_a_towns_hospital_is_not_the_town(nlp: Language) -> None:
    """'Vukovar hospital' beside 'in Vukovar' leaves a town."""
    made = digest(nlp, "Men from Vukovar hospital fled. The grave lies outside of Vukovar in Croatia.")
    assert [(p.name, p.kind) for p in made.places] == [("Vukovar", "town")]


@pytest.mark.parametrize("text", ["The Khartoum government asked Peru for help.",
                                  "The new Khartoum government asked Peru for help."])  # fmt: skip
def test_a_capital_before_its_government_is_no_place(nlp: Language, text: str) -> None:
    """'the new Khartoum government' is the government of Sudan, whatever is said of it."""
    made = digest(nlp, text)
    assert not made.places
    assert [o.id for o in made.organisations] == ["sudan-government"]


def test_money_is_no_place(nlp: Language) -> None:
    """'US$' before a sum is a currency."""
    assert digest(nlp, "Peru will give US$18 million and Chile US$ 5 million.").places == ()
