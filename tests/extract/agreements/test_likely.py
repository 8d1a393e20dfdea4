"""Between whom an instrument is likely to be: inside one country, between the two that an article is about."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Violence has flared in Chad despite a 2019 truce between the government and rebels.", {"TD", "rebels"}),
        ("Rebels and government forces in Mali withdrew on Thursday, complying with a new peace deal.",
         {"ML", "rebels"}),
        ("Officials in Burundi freed prisoners as part of an accord to end the country's civil war.", {"BI"}),
        ("The Tibesti Salvation Front, an armed group in Chad, signed a ceasefire with the government. Rebels have "
         "broken the ceasefire.", {"TD", "tibesti-salvation-front"}),
        ("The truce between Chad and Niger was broken by rebels in Mali.", {"TD", "NE"}),
        ("Norway hailed the deal that ended 21 years of civil war between rebels in southern Chad and its government.",
         {"TD", "rebels"}),
        ("Philippine communist guerrillas say they will not observe the usual Christmas ceasefire with the government.",
         {"PH", "philippine-communist-guerrillas"}),
        ("France is pleased with a truce in Chad. The truce ended a war between the government and rebels.",
         {"TD", "rebels"}),
        ("Rwanda's main opposition alliance has rejected a non-violence deal with the government.",
         {"RW", "rwandas-main-opposition-alliance"}),
    ],
)  # fmt: skip
def test_a_war_at_home_tells_whose_truce_it_is(nlp: Language, text: str, parties: set[str]) -> None:
    """'the government and the rebels': the country told of, and the armed group that alone can be meant."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya and Chad met in Nairobi. Both countries spoke of the need to strengthen the shaky ceasefire. The "
         "rebels want talks in Norway, and the Chadian government wants them at home.", {"chad-government", "rebels"}),
        ("Kenya discussed Peru and Chile. The two leaders met as officials from Chad and Mali said that a trade deal "
         "was signed.", set()),
        ("Officials met experts from Chad, Peru and Chile. Officials say they know that this week's ceasefire helps.",
         set()),
    ],
)  # fmt: skip
def test_who_speaks_of_an_instrument_is_not_bound_by_it(nlp: Language, text: str, parties: set[str]) -> None:
    """'Both countries' of a truce with rebels, 'they' who say something of it, two others than the sentence names."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties


AFFAIRS = "Peru and Chile are neighbours. Chile has praised Peru, and Peru has thanked Chile. Chile and Peru trade. "


@pytest.mark.parametrize(("told", "parties"), [
    ("Envoy Ana Soto said an important security deal had been drafted.", {"PE", "CL"}),
    ("A group of experts drafted a security deal.", set()),
    ("A proposed European security deal was drafted.", set()),
    ("Kenya, Chad and Mali agree. Kenya, Chad and Mali trade. Kenya, Chad and Mali met. A security deal was drafted.",
     set()),
], ids=["of the two", "others make it", "others are named in it", "more than two"])  # fmt: skip
def test_the_two_countries_of_an_article_are_its_parties(nlp: Language, told: str, parties: set[str]) -> None:
    """Only where nobody else makes it or is named in it, and no third country is told of as often."""
    deals = digest(nlp, AFFAIRS + told).agreements
    assert [set(deal.parties) for deal in deals if deal.status == "drafted"] == [parties]


WAR = (
    "Peru and Chile are at war over a valley. Chile shelled the valley in March, and Peru answered. "
    "Peru says Chile wants the valley, and Chile says the same of Peru.\n\n"
)


def test_a_truce_without_names_is_between_the_two_of_whom_is_told(nlp: Language) -> None:
    """Where an article is about two states, 'a ceasefire' is between them."""
    (found,) = digest(nlp, f"{WAR}A ceasefire was signed on Monday.").agreements
    assert set(found.parties) == {"PE", "CL"}


def test_a_treaty_with_a_name_is_not_guessed(nlp: Language) -> None:
    """Who is party to an instrument that is known by name is not taken from what the article is about."""
    (found,) = digest(nlp, f"{WAR}The Kyoto Protocol was signed in 1997.").agreements
    assert not {"PE", "CL"} & set(found.parties)


@pytest.mark.parametrize(
    "told",
    [
        "Negotiations on a bilateral investment treaty, which were suspended in May, will resume soon.",
        "Two documents were signed during the visit, among them a Coastal Shipping Agreement.",
    ],
)
def test_what_is_bilateral_or_signed_on_a_visit_is_between_those_of_the_article(nlp: Language, told: str) -> None:
    """The two countries of whose affairs an article tells sign on the visit that it tells of."""
    text = ("Peruvian President Luis Mora arrived in Chile on Monday. Chile received him warmly, and Peru thanked "
            f"Chile. The weather was fine. Peru will host a summit in May. {told}")
    assert set(digest(nlp, text).agreements[-1].parties) == {"PE", "CL"}
