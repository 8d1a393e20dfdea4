"""Bodies are found by name and by common noun, with kind, country and short forms."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.extract.cast.countries_met import find_sightings
from briefing.extract.cast.find import find_cast
from briefing.extract.cast.names import names
from briefing.extract.cast.organisations import FoundOrganisation, find_organisations
from briefing.extract.text.words import Doc
from tests.extract.conftest import Read
from tests.extract.prose import digest

Tagged = Callable[[str], Doc]


def bodies(doc: Doc) -> list[FoundOrganisation]:
    """The organisations of a Doc."""
    found = names(doc)
    return find_organisations(doc, found, find_sightings(doc, found, range(0)))


@pytest.mark.parametrize(
    ("line", "name", "variant", "kind", "country"),
    [
        ("the/DT Peruvian/JJ/NORP foreign/JJ ministry/NN said/VBD", "Ministry of Foreign Affairs of Peru",
         "Peruvian foreign ministry", "ministry", "PE"),
        ("Peru/NNP/GPE ’s/POS government/NN said/VBD", "Government of Peru", "Peru ’s government", "government", "PE"),
        ("the/DT Peruvian/JJ/NORP federal/JJ government/NN said/VBD", "Government of Peru",
         "Peruvian federal government", "government", "PE"),
        ("the/DT Peruvian/NNP/ORG Ministry/NNP/ORG of/IN/ORG Energy/NNP/ORG said/VBD", "Ministry of Energy of Peru",
         "Peruvian Ministry of Energy", "ministry", "PE"),
        ("the/DT ministry/NN of/IN Foreign/NNP Affairs/NNP of/IN Peru/NNP/GPE said/VBD",
         "Ministry of Foreign Affairs of Peru", "ministry of Foreign Affairs of Peru", "ministry", "PE"),
        ("police/NNS in/IN Peru/NNP/GPE said/VBD", "Police of Peru", "police in Peru", "government_body", "PE"),
        ("Peruvian/JJ/NORP media/NNS reported/VBD", "Peruvian media", "Peruvian media", "media", "PE"),
        ("Peru/NNP/GPE ’s/POS Supreme/NNP/ORG Electoral/NNP/ORG Council/NNP/ORG ruled/VBD",
         "Supreme Electoral Council (Peru)", "Supreme Electoral Council", "government_body", "PE"),
        ("the/DT Andean/NNP/ORG Free/NNP/ORG Press/NNP/ORG Association/NNP/ORG said/VBD",
         "Andean Free Press Association",
         "Andean Free Press Association", "ngo", ""),
        ("the/DT U.N./NNP/ORG Security/NNP/ORG Council/NNP/ORG met/VBD", "United Nations Security Council",
         "U.N. Security Council", "igo", ""),
        ("Peruvian/JJ/NORP militants/NNS fled/VBD", "Peruvian militants", "Peruvian militants", "armed_group", "PE"),
        ("factions/NNS in/IN Peru/NNP/GPE fled/VBD", "armed groups in Peru", "factions in Peru", "armed_group", "PE"),
        ("Peru/NNP/GPE ’s/POS mission/NN to/IN the/DT Polar/NNP/ORG Council/NNP/ORG left/VBD",
         "Mission of Peru to the Polar Council", "Peru ’s mission to the Polar Council", "diplomatic_mission", "PE"),
        ("armed/JJ groups/NNS in/IN Peru/NNP/GPE fled/VBD", "armed groups in Peru",
         "armed groups in Peru", "armed_group",
         "PE"),
        ("Peru/NNP/GPE ’s/POS military/NN -/HYPH led/VBN government/NN left/VBD", "Government of Peru",
         "Peru ’s military - led government", "government", "PE"),
        ("the/DT Peruvian/JJ/NORP de/FW facto/FW government/NN left/VBD", "Government of Peru",
         "Peruvian de facto government", "government", "PE"),
        ("Peru/NNP/GPE ’s/POS Chilean/JJ/NORP -/HYPH backed/VBN government/NN left/VBD", "Government of Peru",
         "Peru ’s Chilean - backed government", "government", "PE"),
        ("Peruvian/JJ/NORP government/NN troops/NNS left/VBD", "Armed Forces of Peru", "Peruvian government troops",
         "military", "PE"),
        ("the/DT Lima/NNP/GPE government/NN left/VBD", "Government of Peru", "Lima government", "government", "PE"),
    ],
)  # fmt: skip
def test_one_body(tagged: Tagged, line: str, name: str, variant: str, kind: str, country: str) -> None:
    """A body has its usual name, keeps the printed form, and shows kind and country."""
    assert [(o.name, o.variants, o.kind, o.country) for o in bodies(tagged(line))] == [(name, [variant], kind, country)]


@pytest.mark.parametrize("line", [
    "the/DT governments/NNS of/IN Peru/NNP/GPE and/CC Chile/NNP/GPE agreed/VBD",
    "the/DT Peruvian/JJ/NORP and/CC Chilean/JJ/NORP governments/NNS agreed/VBD",
])  # fmt: skip
def test_two_governments_in_one_phrase_are_two(tagged: Tagged, line: str) -> None:
    """'the governments of A and B' names both."""
    assert sorted(o.name for o in bodies(tagged(line))) == ["Government of Chile", "Government of Peru"]


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("the/DT governments/NNS of/IN Peru/NNP/GPE ,/, Chad/NNP/GPE and/CC Chile/NNP/GPE agreed/VBD",
         ["Chad", "Chile", "Peru"]),
        ("the/DT governments/NNS of/IN Peru/NNP/GPE ,/, Chad/NNP/GPE ,/, and/CC Chile/NNP/GPE agreed/VBD",
         ["Chad", "Chile", "Peru"]),
        ("the/DT government/NN of/IN Peru/NNP/GPE ,/, Chad/NNP/GPE and/CC Chile/NNP/GPE agreed/VBD", ["Peru"]),
        ("after/IN the/DT governments/NNS of/IN Peru/NNP/GPE ,/, Chad/NNP/GPE left/VBD", ["Peru"]),
    ],
)  # fmt: skip
def test_the_governments_of_a_row_are_as_many(tagged: Tagged, line: str, owners: list[str]) -> None:
    """'the governments of A, B and C' names three, 'the government of A, B and C' and a row without an end only one."""
    assert sorted(o.name for o in bodies(tagged(line))) == [f"Government of {owner}" for owner in owners]


def test_short_form_in_brackets_is_the_same_body(tagged: Tagged) -> None:
    """Initials introduced in brackets mean the body named before them, there and later."""
    found = bodies(tagged("The/DT Lima/NNP/ORG Water/NNP/ORG Board/NNP/ORG (/-LRB- LWB/NNP/ORG )/-RRB- met/VBD ./. "
                          "LWB/NNP/ORG voted/VBD ./."))  # fmt: skip
    assert [(o.name, o.variants, len(o.spans)) for o in found] == [("Lima Water Board", ["Lima Water Board", "LWB"], 3)]


def test_a_body_named_after_another_is_its_part(tagged: Tagged) -> None:
    """A name that begins with another body's short form is a part of that body and shares its country."""
    found = bodies(tagged("the/DT IRGC/NNP/ORG met/VBD the/DT IRGC/NNP/ORG Polar/NNP/ORG Unit/NNP/ORG ./."))
    assert [(o.name, o.parent, o.country) for o in found] == [
        ("Islamic Revolutionary Guard Corps", "", "IR"),
        ("IRGC Polar Unit", "Islamic Revolutionary Guard Corps", "IR"),
    ]


def test_a_body_of_two_countries_is_joint(tagged: Tagged) -> None:
    """A committee named after two countries belongs to both."""
    found = bodies(tagged("the/DT Peru/NNP/ORG -/HYPH/ORG Chile/NNP/ORG Fisheries/NNP/ORG Committee/NNP/ORG met/VBD"))
    assert [(o.kind, o.country, o.countries) for o in found] == [("joint_body", "", ("PE", "CL"))]


def test_a_group_known_by_loyalty_joins_the_only_one_it_can_be(tagged: Tagged) -> None:
    """'anti-Peruvian rebels' are the Peruvian rebels where no other fits; with no word in common they are not."""
    one = "Peruvian/JJ/NORP rebels/NNS fled/VBD and/CC anti/AFX -/HYPH Peruvian/JJ/NORP rebels/NNS hid/VBD"
    two = "Chilean/JJ/NORP militants/NNS fled/VBD and/CC anti/AFX -/HYPH Peruvian/JJ/NORP rebels/NNS hid/VBD"
    assert [o.variants for o in bodies(tagged(one))] == [["Peruvian rebels", "anti - Peruvian rebels"]]
    assert len(bodies(tagged(two))) == 2


def test_a_country_alone_is_no_body(tagged: Tagged) -> None:
    """A country that the pipeline took for an organisation is none."""
    assert bodies(tagged("Peru/NNP/ORG agreed/VBD")) == []


def test_a_kind_alone_means_the_one_body_in_full(tagged: Tagged) -> None:
    """'the Times' is the one newspaper so called; 'the Court' of a text without a court is nobody."""
    found = bodies(tagged("the/DT Karlsborg/NNP/ORG Times/NNP/ORG wrote/VBD ./. the/DT Times/NNP/ORG erred/VBD ./. "
                          "the/DT Court/NNP/ORG sat/VBD ./."))  # fmt: skip
    assert [(o.name, o.variants) for o in found] == [("Karlsborg Times", ["Karlsborg Times", "Times"])]


def test_a_state_body_is_of_the_country_that_the_text_is_about(tagged: Tagged) -> None:
    """'the Supreme Court' in a text of nothing but Peru is Peru's; where two countries are met it is nobody's."""
    peru = "Peru/NNP/GPE won/VBD ./. Peruvian/JJ/NORP envoys/NNS left/VBD Peru/NNP/GPE ./. "
    court = "the/DT Supreme/NNP/ORG Court/NNP/ORG sat/VBD ./."
    assert [(o.name, o.country) for o in bodies(tagged(peru + court))] == [("Supreme Court", "PE")]
    chile = "Chile/NNP/GPE and/CC Chilean/JJ/NORP envoys/NNS lost/VBD ./. "
    assert [(o.name, o.country) for o in bodies(tagged(peru + chile + court))] == [("Supreme Court", "")]


def test_words_for_two_bodies_are_the_name_of_neither(tagged: Tagged) -> None:
    """'the governments of Peru and Chile' are two bodies, of which it names none alone."""
    found = bodies(tagged("the/DT governments/NNS of/IN Peru/NNP/GPE and/CC Chile/NNP/GPE agreed/VBD"))
    assert [(o.name, o.country, o.variants) for o in found] == [
        ("Government of Peru", "PE", []), ("Government of Chile", "CL", [])
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("the/DT Scottish/JJ/NORP government/NN left/VBD", "Scottish Government"),
        ("Houthi/NNP/ORG insurgents/NNS left/VBD", "Houthis"),
        ("Hofmann/NNP/ORG University/NNP/ORG in/IN/ORG Lund/NNP/ORG opened/VBD", "Hofmann University"),
    ],
)
def test_bodies_by_another_wording(tagged: Tagged, line: str, name: str) -> None:
    """A region's government is no state's, a known group is itself under any label, a school goes without its town."""
    assert [o.name for o in bodies(tagged(line))] == [name]


def test_a_body_of_many_countries_tells_of_none(reading: Read) -> None:
    """The name of the Organization of American States tells nothing of the United States."""
    line = "The/DT Organization/NNP/ORG of/IN/ORG American/NNP/ORG States/NNP/ORG met/VBD ./."
    cast = find_cast(reading(line))
    assert ([o.name for o in cast.organisations], cast.countries) == (["Organization of American States"], ())


def test_military_rulers_are_the_junta(reading: Read) -> None:
    """"Niger's military rulers" means its junta, not its army."""
    cast = find_cast(reading("Niger/NNP/GPE 's/POS military/JJ rulers/NNS met/VBD ./."))
    assert [(o.name, o.kind) for o in cast.organisations] == [("Junta of Niger", "government")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Kenyan Ministry of Energy and the Ugandan Ministry of Finance and Planning signed a deal.",
         {"Ministry of Energy of Kenya", "Ministry of Finance and Planning of Uganda"}),
        ("The Peruvian Ministry of Trade, the Chadian Ministry of Culture and the Arts and Kenya's Oil Ministry met.",
         {"Ministry of Trade of Peru", "Ministry of Culture and the Arts of Chad", "Ministry of Oil of Kenya"}),
    ],
)
def test_a_ministry_ends_where_another_one_begins(nlp: Language, text: str, names: set[str]) -> None:
    """What it deals with is no country's people, and no other ministry."""
    assert {o.name for o in digest(nlp, text).organisations} == names
