"""Whom nouns mean as parties, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text, parties",
    [
        ("Chad's navy has asked Niger to revise a contract for a patrol boat.", {"TD", "NE"}),
        ("Ghana reached a debt deal with its creditors, a group led by China and France.", {"GH", "CN", "FR"}),
        ("Ghana agreed a $3 billion bailout with the European Union.", {"GH", "european-union"}),
        ("Commanders from Chad and Niger signed a security pact on Monday.", {"TD", "NE"}),
        ("Britain agreed to hand an island to Mauritius in a deal that keeps a base open.", {"GB", "MU"}),
        ("Chad and Niger are linked by a friendship treaty.", {"TD", "NE"}),
        ("Chad accused Niger of breaking an understanding on water.", {"TD", "NE"}),
        ("Chad signed a trade accord with its counterpart in Niger.", {"TD", "NE"}),
        ("Chadian President Omar Adib and the Blue Front's Yusuf Hilal signed a peace accord.", {"TD", "blue-front"}),
        ("A peace accord was signed by Omar Adib of Chad and Yusuf Hilal of the Blue Front.", {"TD", "blue-front"}),
    ],
)
def test_parties_are_whom_the_words_around_mean(nlp: Language, text: str, parties: set[str]) -> None:
    """Owners, leaders, senders, counterparts and whose people they are tell who is bound."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties


def test_who_announces_or_criticises_an_instrument_is_not_bound(nlp: Language) -> None:
    """'a truce announced by the White House' binds it as little as one criticised by France."""
    for text in (
        "A two-week truce announced by the White House expires on Friday.",
        "A fisheries treaty criticised by France was signed on Friday.",
    ):
        (found,) = digest(nlp, text).agreements
        assert found.parties == ()


def test_of_a_pact_with_rebels_whom_nobody_names_the_others_are_not_guessed(nlp: Language) -> None:
    """'Mali's peace agreement with northern rebels': Mali and they are told, nobody else."""
    text = "Niger praised Mali on Monday. Mali's 2015 peace agreement with northern rebels has collapsed."
    (found,) = digest(nlp, text).agreements
    assert found.parties == ("ML", "northern-rebels")


def test_two_lands_of_one_name_are_both_bound(nlp: Language) -> None:
    """'The two Koreas': North and South; the day of the signing is no part of the name."""
    (found,) = digest(nlp, "The two Koreas signed the Comprehensive Military Agreement on Sept. 19, 2018.").agreements
    assert (set(found.parties), found.name) == ({"KP", "KR"}, "Comprehensive Military Agreement")


def test_who_is_met_before_the_signing_signs_too(nlp: Language) -> None:
    """'held talks with Niger's president and signed a pact': both are bound."""
    (found,) = digest(nlp, "Chad's president met President Ali of Niger in Lome and signed a security pact.").agreements
    assert set(found.parties) == {"TD", "NE"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Norway's envoy met them in an effort to broker a deal between the group and Peru's government.", {"PE"}),
        ("Traders in Oslo cheered the deal between Lima and the rebels a day after talks in Norway.", {"PE", "rebels"}),
        ("Niger's president called on Chad and Mali to respect a truce.", {"TD", "ML"}),
        ("Norway criticised Chad's government and the rebels for violating a truce.", {"chad-government", "rebels"}),
        ("Norway condemned Mali for breaking a truce with Chad.", {"ML", "TD"}),
        ("Norway accused Mali of violating the Oslo Arms Treaty with a secret programme.", {"ML"}),
        ("Peru and Chile opposed the signing of the Basra peace accords in 1993.", set()),
        ("A U.N.-negotiated peace agreement between Chad and Mali ended the war.", {"TD", "ML"}),
    ],
)
def test_who_mediates_asks_blames_or_judges_is_not_bound(nlp: Language, text: str, parties: set[str]) -> None:
    """Of an instrument whose two sides are told, named or not, nobody else is party."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties


def test_the_other_side_is_not_guessed_where_the_verb_tells_with_whom(nlp: Language) -> None:
    """'signed a ceasefire accord on Tuesday with tribal militants': not with the neighbour named most."""
    text = (
        "Niger's president signed a ceasefire accord on Tuesday with tribal militants near Mali. "
        "Niger and Mali share a border. Mali has protested, and Mali and Niger have fought before."
    )
    (found,) = digest(nlp, text).agreements
    assert found.parties == ("NE", "tribal-militants")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chad will implement an April peace deal brokered by South Africa.", {"TD"}),
        ("Moscow will let NATO take vehicles to Chad under an expanded transit deal.", {"RU", "nato"}),
        ("The United States gave up the islands in a 1979 treaty of friendship with Kiribati.", {"KI"}),
        ("Britain is working with France on a global trade pact.", set()),
        ("Negotiators from Cyprus and Egypt finalised the text of a gas agreement in Cairo.", {"CY", "EG"}),
        ("Chad rejects the 1993 treaty with Mali.", {"ML"}),
        ("Norway asked Sudan to respect a cease-fire with Niger.", {"SD", "NE"}),
    ],
)
def test_nobody_is_bound_whom_no_words_tie_to_it(nlp: Language, text: str, parties: set[str]) -> None:
    """Not whom the article is about, who brings it about, asks for it or judges it, nor where somebody goes."""
    assert {p for a in digest(nlp, text).agreements for p in a.parties} == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("It breaks a ten-year truce between the Karen National Army and Rangoon.", {"karen-national-army", "MM"}),
        ("As U.S. and Russian negotiators work to conclude a trade deal, Chad waits.", {"US", "RU"}),
        ("Officials from Norway's Statoil company and Malaysia's Petronas firm signed a memorandum on oil.",
         {"statoil", "petronas"}),
    ],
)  # fmt: skip
def test_rows_and_seats_are_those_they_stand_for(nlp: Language, text: str, parties: set[str]) -> None:
    """A city beside rebels is its country, a row of adjectives all its lands, officials of firms sign for these."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties


def test_commanders_of_two_sides_sign_for_both(nlp: Language) -> None:
    """'commanders of the government of A and the B Front': both, not the land where they sign."""
    text = ("Military commanders of the Chadian government and the Blue Delta Front signed a declaration in the Kenyan "
            "capital Nairobi on Saturday on the modalities for the withdrawal of troops.")
    (found,) = digest(nlp, text).agreements
    assert len(found.parties) == 2 and {"blue-delta-front"} < set(found.parties) and "KE" not in found.parties
