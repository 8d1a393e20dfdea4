"""Between whom a war is that a truce or a peace ends, by all that an article tells of it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Peru and Chile are at war over a valley. Chile shelled it and Peru answered. A truce was signed.",
         {"PE", "CL"}),
        ("Hamas held 200 soldiers during its 10-year war with Chad. The conflict began when Spain left the desert. "
         "A truce was reached in 1991.", {"TD", "hamas"}),
        ("Envoys warned of clashes between Niger's government in the south and rebels in the north. "
         "They fear for the peace accord reached in May.", {"niger-government", "rebels"}),
        ("A broad peace deal was signed in Doha. The deal ended a war between the government in Niamey and northern "
         "rebels.", {"NE", "northern-rebels"}),
        ("Officials in Mali say a vote will be held in October in the nation, divided since a rebel uprising in 2012. "
         "It is a step toward implementing a peace deal signed in Doha. The vote is a demand of northern rebels.",
         {"ML", "northern-rebels"}),
        ("Analysts say the jets broke the truce that ended a war between Chad and Hezbollah guerrillas in Mali.",
         {"TD", "hezbollah"}),
        ("Both Hamas and Chad declared separate cease-fires last month.", {"TD", "hamas"}),
        ("Chad's army chief says the long conflict with Hezbollah has ended. A truce was signed.", {"TD", "hezbollah"}),
        ("The government of Chad wants to sign the peace agreement. It pits rebels against pro-government Tibu "
         "militiamen.", {"chad-government", "rebels"}),
        ("Turkish troops fought the Kurdistan Workers' Party, known as the PKK. The Kurdish rebels ended a unilateral "
         "ceasefire.", {"kurdistan-workers-party"}),
        ("A truce between the government and rebels ended. The army of Uganda has fought the Lord's Resistance Army "
         "for years.", {"UG", "lords-resistance-army"}),
    ],
)  # fmt: skip
def test_who_fights_is_bound_by_the_truce(nlp: Language, text: str, parties: set[str]) -> None:
    """Two who are told anywhere to be at war, to fight or to stand on two sides; rebels and the government at home."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chad's army attacked rebels on Monday. Britain said the 1998 Long Friday peace accord must be kept.", set()),
        ("Chad's army attacked rebels on Monday. Kenya and Uganda signed a trade deal.", {"KE", "UG"}),
        ("The Blue Front blamed the deaths on Tibu rebels, who rejected a 2016 peace deal.", set()),
        ("Norwegian mediators are helping both sides discuss a draft peace proposal, rebels say.", set()),
        ("France and Norway discussed peace. France sponsored a peace plan in 2003 along with Norway.", set()),
    ],
)  # fmt: skip
def test_a_war_elsewhere_binds_nobody(nlp: Language, text: str, parties: set[str]) -> None:
    """What has a name or is no peace is not the truce of the war told of, nor is it of who speaks of peace."""
    assert {p for a in digest(nlp, text).agreements for p in a.parties} == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Rebels in Mali have extended their unilateral ceasefire with Chad for two weeks.", {"rebels-in-mali"}),
        ("Hamas ended a unilateral truce with Israel. The truce had lasted for a month.", {"hamas"}),
        ("Police chiefs worry about a deal to free five Taliban prisoners for a kidnapped reporter. "
         "The Chadian government released the Taliban militants last week.", {"TD", "taliban"}),
    ],
)  # fmt: skip
def test_who_alone_is_bound_and_who_swaps_prisoners(nlp: Language, text: str, parties: set[str]) -> None:
    """What is called unilateral is of whoever keeps it; who frees those of another has the deal with him."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties


def test_who_tries_to_broker_a_truce_is_no_foe(nlp: Language) -> None:
    """'A, B and C have been trying to broker a truce': none of them fights."""
    text = "Norway, Qatar and Peru have been trying for weeks to broker a six-week truce in the delta."
    assert all(set(a.parties).isdisjoint({"NO", "QA", "PE"}) for a in digest(nlp, text).agreements)
