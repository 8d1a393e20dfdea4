"""What an article names as bodies, each once, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


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
    assert {o.country for o in made.organisations if o.name == "Marines"} == {"US"}


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
