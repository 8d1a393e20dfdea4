"""Bodies named without their country, and those of lands inside one."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Indian minister Ravi Sen phoned Nepal's leader after the Election Commission counted Nepal's vote.",
         "Election Commission", "NP"),
        ("South African President Cyril Nkosi was glad. The Constitutional Court in Kinshasa upheld the vote.",
         "Constitutional Court", "CD"),
        ("GEORGETOWN - Guyana said it would fight. In Caracas the National Assembly's president laughed.",
         "National Assembly of Venezuela", "VE"),
        ("LIMA - Peru said it would mediate between Chile and Bolivia.\n\nAna Ruiz, who used to advise the Chilean"
         " government, has doubts. The talks are slow, she said, noting that Mr. Rojas will dissolve Parliament.",
         "Parliament of Chile", "CL"),
        ("LIMA - Peru's cabinet met. The National Election Board counted the votes.", "National Election Board", "PE"),
        ("The leader of Peru's main opposition Union Party left Chile. Chile and Bolivia waited.", "Union Party", "PE"),
    ],
)
def test_whose_a_body_is(nlp: Language, text: str, name: str, country: str) -> None:
    """By the vote that it counts, the place behind it, that of its sentence or paragraph, else the report's own."""
    found = {o.name.split(" (")[0]: o.country for o in digest(nlp, text).organisations}
    assert found.get(name) == country


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("The Tigray regional administration said so, Ethiopia's army told Reuters.",
         "Tigray regional administration", "subnational_government", "ET"),
        ("The government of Punjab sued Pakistan.", "Government of Punjab", "subnational_government", "PK"),
        ("Kharkiv's city council met on Monday.", "Kharkiv city council", "subnational_government", "UA"),
        ("Kurdish authorities in Syria asked for help.", "Autonomous Administration of North and East Syria",
         "subnational_government", "SY"),
        ("Azerbaijan's State Border Service denied it.", "State Border Service of Azerbaijan", "government_body", "AZ"),
        ("The US-led coalition bombed Raqqa.", "US-led coalition", "military", ""),
        ("The Guyana Defence Force saw two boats.", "Guyana Defence Force", "military", "GY"),
        ("The U.N.-backed Regional Support Mission in Haiti grew.", "Regional Support Mission in Haiti",
         "monitoring_mission", ""),
    ],
)
def test_bodies_by_their_words(nlp: Language, text: str, name: str, kind: str, country: str) -> None:
    """Governments of lands, services with their whole name, coalitions, missions that are not their seat's."""
    found = {o.name: (o.kind, o.country) for o in digest(nlp, text).organisations}
    assert found.get(name) == (kind, country)


def test_one_country_has_one_army(nlp: Language) -> None:
    """'The army' and 'the military' of a country are the one force that is named."""
    text = "Kenya's military denied it. The Kenyan army lost nobody. Kenya Defence Forces planes flew."
    assert [(o.name, len(o.evidence)) for o in digest(nlp, text).organisations] == [("Kenya Defence Forces", 3)]


def test_a_military_presence_is_nobody(nlp: Language) -> None:
    """A body's noun that says only what another noun is like names no body."""
    made = digest(nlp, "Lebanese leaders complained about the Syrian military presence.")
    assert [o.name for o in made.organisations] == ["Lebanese leaders"]


def test_brussels_acts_for_the_union(nlp: Language) -> None:
    """In a text that tells of the European Commission and not of Belgium."""
    made = digest(nlp, "The European Commission fined Hungary. Brussels wants an answer by May.")
    assert "BE" not in [c.code for c in made.countries]
    assert "European Union" in [o.name for o in made.organisations]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Kosovo's government said Serb mayors had left.", ["XK"]),
        ("Kosovo's government met Albanian Prime Minister Edi Hox.", ["XK", "AL"]),
        ("Azerbaijan said ethnic Armenians could stay.", ["AZ"]),
    ],
)
def test_a_people_is_not_the_state_called_after_it(nlp: Language, text: str, codes: list[str]) -> None:
    """Serbs of Kosovo tell nothing of Serbia; Albania's prime minister is Albania's."""
    assert [c.code for c in digest(nlp, text).countries] == codes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BAKU (Turanda) - Azerbaijan will build a road.", "Turanda"),
        ("Kenya agreed, The East Karsan reported.", "East Karsan"),
        ('"We will see," the minister told the Karsa Inquirer.', "Karsa Inquirer"),
    ],
)
def test_who_publishes(nlp: Language, text: str, name: str) -> None:
    """The wire of a dateline, who reported, whom somebody told."""
    found = {o.name.removeprefix("The "): o.kind for o in digest(nlp, text).organisations}
    assert found.get(name) == "media"


def test_the_house_of_a_government_is_a_place_where_people_are(nlp: Language) -> None:
    """Reporters wait outside the Kremlin, which says nothing."""
    made = digest(nlp, "Reporters waited outside the Kremlin. The Kremlin said nothing.")
    assert [(p.name, p.kind) for p in made.places] == [("Kremlin", "facility")]
    assert [o.name for o in made.organisations] == ["Kremlin"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The United Nations High Commissioner for Human Rights, Ana Holm, left Peru.", ["United Nations"]),
        ("The Office of the UN High Commissioner for Human Rights (OHCHR) said so.", ["OHCHR"]),
        ("The Ministry of Roads and the Seas of Peru closed.", ["Ministry of Roads and the Seas of Peru"]),
        ("The Syrian Observatory for Human Rights said ten died. The Observatory saw two raids.",
         ["Syrian Observatory for Human Rights"]),
        ("Officials of the U.N.-Afghan election commission left.", ["U.N.-Afghan election commission"]),
        ("Kenya's Interior Cabinet Secretary Ali Kind said no.", []),
    ],
)
def test_names_of_bodies_are_whole_and_no_more(nlp: Language, text: str, names: list[str]) -> None:
    """An office is no part of its body's name; halves of a ministry are one; 'the Observatory' is the one in full."""
    assert [o.name.split(" (")[0] for o in digest(nlp, text).organisations] == names


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The Israeli water company, Mekorat, denied it. Peru was silent.", "Mekorat", "IL"),
        ("A deal was signed with Cuba's food importing company, Alimpart. Peru was silent.", "Alimpart", "CU"),
        ("The victims worked for an American security company (USPX). Peru was silent.", "USPX", "US"),
        ("They worked for a Peru-based mine clearing company (RONKA). Chad was silent.", "RONKA", "PE"),
        ("Chad is vast. Members of Peru's President Ana Holm met. President Holm's National Security Council met, too.",
         "National Security Council", "PE"),
    ],
)
def test_a_body_is_of_the_country_of_the_noun_before_it(nlp: Language, text: str, name: str, country: str) -> None:
    """Behind a comma or in brackets, too; a council of a president is of his country."""
    assert {o.name: o.country for o in digest(nlp, text).organisations}[name] == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Japan's Economy, Trade and Industry Ministry told the company.",
         "Ministry of Economy, Trade and Industry of Japan"),
        ("Israeli military police have arrested an officer.", "Military Police of Israel"),
        ("He helps the International Criminal Tribunal for the former Yugoslavia.",
         "International Criminal Tribunal for the Former Yugoslavia"),
    ],
)
def test_what_a_body_is_for_is_part_of_its_name(nlp: Language, text: str, name: str) -> None:
    """All of its portfolios, and whom it tries."""
    assert name in [o.name for o in digest(nlp, text).organisations]


def test_forces_backed_by_a_country_are_not_its_own(nlp: Language) -> None:
    """Without the hyphen, too."""
    got = digest(nlp, "On Monday Peruvian backed government forces opened fire in Chad.")
    assert [o.name for o in got.organisations if o.country == "PE"] == []


def test_a_ministry_told_with_its_country_is_the_one_told_without(nlp: Language) -> None:
    """Whoever else is told of in between; Marines are American where nothing else is said."""
    got = digest(nlp, "The Iraqi Defense Ministry spoke. The U.S. military agreed. A Defense Ministry spokesman left.")
    assert [o.country for o in got.organisations if o.kind == "ministry"] == ["IQ"]
    got = digest(nlp, "U.S. officials said gunmen killed three Marines in Iraq.")
    assert [o.country for o in got.organisations if o.name == "Marines"] == ["US"]


def test_a_surname_taken_for_a_body_is_somebodys(nlp: Language) -> None:
    """'quoted Wang as saying', of Wang Delan."""
    text = "Chinese Vice President Wang Delan says imports are up. An agency quoted Wang as saying that they help."
    assert "Zeng" not in [o.name for o in digest(nlp, text).organisations]


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("National Union of Hauliers", "PE"),
        ("Bar Association", "PE"),
        ("Federation of Peasant Women", "PE"),
        ("Security and Defence Committee", "PE"),
        ("International Union of Hauliers", ""),
        ("Pacific Traders Association", ""),
    ],
)
def test_unions_and_leagues_are_of_a_reports_home(nlp: Language, body: str, country: str) -> None:
    """A body that says nothing wider is of the country that the report is from and about."""
    text = f"LIMA, May 14 (Agency) - Peru raised fuel prices on Monday. The {body} said Peru's minister had lied."
    found = {o.name.split(" (")[0]: o.country for o in digest(nlp, text).organisations}
    assert found[body] == country


def test_unions_in_reports_on_several_countries(nlp: Language) -> None:
    """Where a report tells of others as often as of its home, nothing says whose a union is."""
    text = "LIMA, May 14 (Agency) - Chile and Peru signed a pact. The Bar Association told Chile to keep it."
    assert {o.country for o in digest(nlp, text).organisations if "Bar" in o.name} == {""}


@pytest.mark.parametrize(
    "text",
    ["The Football Association fined Peru.", "The Rescue Committee gave food to Peru.",
     "The Executive Committee met in Oslo."],
)
def test_who_deals_with_a_country_need_not_be_of_it(nlp: Language, text: str) -> None:
    """A body that is told to act on the country of the report, or abroad, may be of any."""
    told = digest(nlp, f"LIMA, May 14 (Agency) - Peru raised fuel prices on Monday. Peru is poor. {text}")
    assert {o.country for o in told.organisations if o.name.endswith(("Association", "Committee"))} == {""}


def test_its_ministry_that_begins_a_sentence_is_of_whom_the_one_before_is_about(nlp: Language) -> None:
    """'Peru rejected it. Its Foreign Ministry spokesman, X' is of Peru, whomever else both sentences name."""
    text = ("NAIROBI - Kenya and Chad signed a truce.\n\nPeru, which sent boats to Chile, rejected it. Its Foreign "
            "Ministry spokesman, Ola Berg, said the text was unfair to the Unity Party.")
    found = digest(nlp, text)
    assert {p.name: p.country for p in found.people}["Ola Berg"] == "PE"
    assert {o.name: o.country for o in found.organisations}["Foreign Ministry"] == "PE"
