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
    ("noun", "name"),
    [
        ("the foreign ministry", "Ministry of Foreign Affairs of Peru"),
        ("parliament", "Parliament of Peru"),
        ("the central bank", "Central Bank of Peru"),
        ("the bank", ""),
    ],
)
def test_bodies_of_state_are_those_of_the_home(nlp: Language, noun: str, name: str) -> None:
    """A report from Lima calls Peru's ministry 'the foreign ministry'; not every noun will do."""
    made = digest(nlp, f"LIMA - Two men were shot in Peru, {noun} said. Peru told {noun} so.")
    assert [o.name for o in made.organisations] == ([name] if name else [])


def test_a_well_known_body_has_its_country(nlp: Language) -> None:
    """Wherever the report was written."""
    made = digest(nlp, "The Rwandan Patriotic Front met the Commission on Elections. UNMISS stayed away.")
    assert [(o.kind, o.country) for o in made.organisations] == [
        ("party", "RW"),
        ("government_body", "PH"),
        ("monitoring_mission", ""),
    ]


def test_a_body_of_state_and_its_short_name_are_one(nlp: Language) -> None:
    """'the Senate' of an article that tells of Peru's is that one."""
    made = digest(nlp, "Peru's Senate passed the law in Lima. The Senate will meet again on Monday, Peru said.")
    assert [(o.name, o.country) for o in made.organisations] == [("Senate of Peru", "PE")]


def test_a_rotating_chair_is_nobody(nlp: Language) -> None:
    """A state holds it."""
    assert not digest(nlp, "Malaysia holds the bloc's rotating chair this year.").unnamed_people


def test_brussels_that_acts_is_the_union(nlp: Language) -> None:
    """Where the text tells of the European Union and not of Belgium."""
    made = digest(nlp, "The European Union threatened sanctions against Peru. Brussels wants an answer by September.")
    assert [c.code for c in made.countries] == ["PE"]
    made = digest(nlp, "Belgium joined the European Union. Brussels wants an answer by September.")
    assert [c.code for c in made.countries] == ["BE"]


def test_a_mission_keeps_its_place(nlp: Language) -> None:
    """One state's embassies in two countries are two bodies; the place stays a place."""
    made = digest(nlp, "Peru's embassy in Belgrade was shut. Later the Peruvian embassy reopened.")
    assert [o.name for o in made.organisations] == ["Embassy of Peru in Belgrade"]
    assert [p.name for p in made.places] == ["Belgrade"]


def test_a_name_with_a_hyphen_stays_whole_before_rebels(nlp: Language) -> None:
    """'RED-Kambo rebels' are no 'Kambo rebels'."""
    made = digest(nlp, "Rwanda denies harbouring the RED-Kambo rebels, whom Burundi accuses.")
    assert [o.name for o in made.organisations] == ["RED-Kambo rebels"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Palestinian militant group Hamas denied it.", ["Hamas"]),
        ("The outlawed Peruvian militant group, Karsa, denied it.", ["Karsa"]),
        ("A Peruvian militant group denied it.", ["Peruvian militants"]),
    ],
)
def test_a_group_with_a_name_is_no_second_one(nlp: Language, text: str, names: list[str]) -> None:
    """'militant group' before a name says what the named one is."""
    assert [o.name for o in digest(nlp, text).organisations] == names


def test_a_coalition_led_by_a_party_is_no_army(nlp: Language) -> None:
    """'the Likud-led coalition' is of parties, 'the U.S.-led coalition' of troops."""
    made = digest(nlp, "The Likud-led coalition split. The U.S.-led coalition attacked.")
    kinds = {o.name: o.kind for o in made.organisations}
    assert kinds["Likud-led coalition"] == "political_organisation"
    assert kinds["U.S.-led coalition"] == "military"


def test_a_soldier_is_no_body(nlp: Language) -> None:
    """'a U.S. Marine' is one man of the United States."""
    made = digest(nlp, "A U.S. Marine was killed near Kabul on Monday.")
    assert ([o.name for o in made.organisations], [c.code for c in made.countries]) == ([], ["US"])


def test_what_a_body_is_there_for_is_not_whose_it_is(nlp: Language) -> None:
    """A U.S. inspector of the work in Iraq is no body of Iraq's, and a known body's land is no other country."""
    made = digest(nlp, "The U.S. Special Inspector General for Iraq Reconstruction faults the army.")
    assert [(o.country, o.countries) for o in made.organisations] == [("US", ())]
    made = digest(nlp, "The Movement for the Emancipation of the Niger Delta freed two men in Nigeria.")
    assert [c.code for c in made.countries] == ["NG"]


@pytest.mark.parametrize("text", ["The Chinook helicopter was shot down.", "The Orbis 2A military satellite was lost."])
def test_arms_are_nobody(nlp: Language, text: str) -> None:
    """Also with an article, and with a number in their name."""
    assert not digest(nlp, text).organisations


def test_a_land_s_government_has_one_record(nlp: Language) -> None:
    """'the Bougainville government' is the Autonomous one."""
    made = digest(nlp, "The Autonomous Bougainville Government met. Peru told the Bougainville government so.")
    assert [(o.name, o.kind, o.country) for o in made.organisations] == [
        ("Autonomous Bougainville Government", "subnational_government", "PG")
    ]


def test_a_company_goes_by_the_beginning_of_its_name(nlp: Language) -> None:
    """'Karsa' and 'Karsa Heavy' are Karsa Heavy Industries."""
    made = digest(nlp, "Karsa Heavy Industries sued Peru. Karsa Heavy won in Lima, and Karsa rejoiced.")
    assert [o.name for o in made.organisations if o.kind == "company"] == ["Karsa Heavy Industries"]


def test_a_government_is_not_that_of_whose_side_it_is_on(nlp: Language) -> None:
    """Lebanon's pro-Syrian government is not Syria's."""
    made = digest(nlp, "Lebanon's pro-Syrian government resigned. The anti-Peruvian police fled.")
    assert not [o.name for o in made.organisations if "Syria" in o.name or "Peru" in o.name]


def test_numbered_troops_are_not_those_of_where_they_are(nlp: Language) -> None:
    """A battalion that serves in Iraq need not be Iraq's."""
    made = digest(nlp, "BAGHDAD - Iraq is calm. He served in Iraq with the 16th Engineer Battalion. Iraq waits.")
    assert [o.country for o in made.organisations if "Battalion" in o.name] == [""]


def test_a_short_form_behind_or_is_the_same_body(nlp: Language) -> None:
    """'the Karsa Rights Defence Front or KRDF'."""
    made = digest(nlp, "The Karsa Rights Defence Front or KRDF fled Peru. The KRDF fought on, Peru said.")
    assert [o.name for o in made.organisations] == ["Karsa Rights Defence Front"]


def test_rebels_against_somebody_are_not_called_after_him(nlp: Language) -> None:
    """'anti-Deby rebels' are no group named Deby."""
    made = digest(nlp, "Chad said Sudan harbours the anti-Deby rebels who attacked the town.")
    assert "Deby" not in [o.name for o in made.organisations]


def test_a_name_is_known_with_its_article(nlp: Language) -> None:
    """'The Telegraph' of a text about Britain is its paper; a group's name may hold 'the Liberation of' a country."""
    made = digest(nlp, "The Telegraph told Britain. The Karsa Forces for the Liberation of Chile fled.")
    assert [o.name for o in made.organisations] == ["The Telegraph", "Karsa Forces for the Liberation of Chile"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Peruvian Intelligence Agency (Dinip) spied on Chile. Dinip denied it.", ["Intelligence Agency of Peru"]),
        ("Two men of the U.N. peacekeeping force UNIFIL were hurt, Lebanon said.", ["United Nations", "UNIFIL"]),
        ("Vera Holm, who holds the rotating Peruvian presidency, met Chile.", []),
        ("The Chile-Peru joint border commission met. The joint border commission agreed.",
         ["Chile-Peru joint border commission"]),
        ("Kenya fought the party. The Democratic Progressive Party, Kenya and Uganda said, is over.",
         ["Democratic Progressive Party"]),
    ],
)  # fmt: skip
def test_a_body_is_told_once(nlp: Language, text: str, names: list[str]) -> None:
    """A short form is the body that it stands for; an office that goes round is none."""
    made = digest(nlp, text)
    assert ([o.name for o in made.organisations], {o.country for o in made.organisations} & {"TW"}) == (names, set())


def test_the_press_of_a_town_that_is_a_land_is_called_after_it(nlp: Language) -> None:
    """People of it are nobody's adjective: 'Hong Kong media'; a label begins behind who backs it."""
    made = digest(nlp, "Hong Kong media said that Peru left. Government troops and "
                       "government-backed Arab militia fought non-Arab rebels.")
    assert [o.name for o in made.organisations] == ["Hong Kong media", "Arab militia", "non-Arab rebels"]


def test_a_department_in_a_list_and_a_paper_s_office_are_no_bodies(nlp: Language) -> None:
    """'Agriculture' of a ministry of several tasks, a 'Lima bureau'; who broadcasts tells of no country."""
    made = digest(nlp, "Fishermen met outside the Environment, Agriculture and Fishing Ministry in Peru. The chief of "
                       "the Lima bureau left.")
    assert {"Agriculture", "Lima bureau"}.isdisjoint(o.name for o in made.organisations)


def test_a_name_that_tells_an_aim_is_whole(nlp: Language) -> None:
    """'Committee to Help Northern Refugees' is its own, and nobody's state body; a prize is none."""
    made = digest(nlp, "The Commission to Help Northern Refugees in Peru said that she won the Karsanov prize.")
    assert [(o.name, o.kind) for o in made.organisations] == [("Commission to Help Northern Refugees", "ngo")]


def test_a_service_is_its_broadcaster_s_and_a_mission_of_nobody_s_a_charity(nlp: Language) -> None:
    """Where a service broadcasts to is not whose it is."""
    made = digest(nlp, "The BBC Quechua Service met Peru. The New Karsa Mission left Peru.")
    assert [(o.name, o.kind, o.country) for o in made.organisations if o.name != "BBC"] == [
        ("BBC Quechua Service", "media", "GB"), ("New Karsa Mission", "ngo", "")]


def test_a_part_of_a_country_is_not_its_first_word_s(nlp: Language) -> None:
    """'British Columbia' lies in Canada."""
    made = digest(nlp, "He skied in British Columbia on Sunday, Peru said.")
    assert {p.name: p.country for p in made.places} == {"British Columbia": "CA"}


@pytest.mark.parametrize(("text", "expected"), [
    ("White House Press Secretary Dana Corvin resigned.", ["White House"]),
    ("That would hurt the Nuclear Non-Proliferation treaty.", []),
    ("The ban is in the Lisbon Convention Against Torture.", []),
    ("The Karsa Liberation Army, KLA, denied it. The KLA is armed.", ["Karsa Liberation Army"]),
])
def test_parts_of_offices_and_pacts_are_no_bodies(nlp: Language, text: str, expected: list[str]) -> None:
    """And a short form between commas is the body before it."""
    assert [o.name for o in digest(nlp, text).organisations] == expected


def test_marines_are_told_of_far_from_home(nlp: Language) -> None:
    """Those in Iraq are not its own."""
    made = digest(nlp, "U.S. troops fought in Iraq on Monday. The Marines said two men died in Ramadi.")
    assert {o.country for o in made.organisations if o.name == "Marines"} == {""}


def test_an_acronym_of_two_bodies_is_its_own_countrys(nlp: Language) -> None:
    """The Chinese center called CDC is not the American one."""
    made = digest(nlp, "The Chinese Center for Disease Control and Prevention, or CDC, said so. The CDC left.")
    assert [o.country for o in made.organisations] == ["CN"]


def test_his_party_is_of_his_country(nlp: Language) -> None:
    """The only country that the sentence tells of before it."""
    made = digest(nlp, "German Chancellor Gerd Holm says his Social Democratic Party will form a coalition.")
    assert [o.country for o in made.organisations] == ["DE"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Hamas Islamists were swept to power in Gaza.", ["Hamas"]),
    ("It came under a Compact of Free Association with the US.", []),
    ("The former governor of Mosul Taher al-Hani was freed.", []),
    ("Upjohn Co. cut jobs in Kenya. Analysts praised Upjohn Co. again.", ["Upjohn Co."]),
    ("The strike hit a man of the Army of Islam in Gaza.", ["Army of Islam"]),
])
def test_a_body_is_neither_its_members_nor_a_pact_nor_a_man(nlp: Language, text: str, expected: list[str]) -> None:
    """Who is of it, what is signed, and who holds an office are none."""
    assert [o.name for o in digest(nlp, text).organisations] == expected


@pytest.mark.parametrize("last", ["The Brotherhood", "The Karsa Brotherhood"])
def test_the_last_word_of_a_name_stands_for_it(nlp: Language, last: str) -> None:
    """Where one body's name ends in it."""
    text = f"Police arrested ten men of the Karsa Brotherhood on Monday. {last} denied it."
    bodies = digest(nlp, text).organisations
    assert [o.name for o in bodies if "Brotherhood" in o.name] == ["Karsa Brotherhood"]
