"""Who 'the two sides' or 'the three countries' are, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import Agreement
from tests.extract.prose import digest


def last_agreement(nlp: Language, text: str) -> Agreement:
    """The agreement of a text that is named last."""
    return digest(nlp, text).agreements[-1]


@pytest.mark.parametrize(
    "text, parties",
    [
        (
            "Kenya, Uganda and Rwanda agreed on a railway. The three countries signed a transit accord on Friday.",
            {"KE", "UG", "RW"},
        ),
        (
            "A truce between Chad and the Free Delta Front took effect on Monday, Qatar said. Qatari envoys hope that "
            "the two sides will sign a comprehensive peace agreement in May.",
            {"TD", "free-delta-front"},
        ),
    ],
)
def test_sides_told_by_number_are_those_named_before(nlp: Language, text: str, parties: set[str]) -> None:
    """'the three countries', 'the two sides': who was named last so many, who mediates left aside."""
    assert set(last_agreement(nlp, text).parties) == parties


def test_an_instrument_that_governs_something_between_two_is_theirs(nlp: Language) -> None:
    """'trade between A and B is governed by a treaty': it binds both."""
    text = "Trade between Peru and Chile is governed by a treaty that was signed in 1998."
    assert set(last_agreement(nlp, text).parties) == {"PE", "CL"}


def test_of_an_article_on_many_countries_nobody_is_guessed(nlp: Language) -> None:
    """Where nothing tells between whom an instrument is, it has no parties."""
    text = "Peru, Chile, Bolivia and Brazil sent envoys to Lima. A fisheries treaty was signed in 1998."
    assert last_agreement(nlp, text).parties == ()


def test_who_quarrels_is_bound_by_the_pact_that_it_tests(nlp: Language) -> None:
    """'A accused B of moving buoys, the latest test of a border pact': the pact is theirs."""
    text = "Estonia accused Latvia of moving buoys after two guards were hurt, the latest test of a border pact."
    assert set(last_agreement(nlp, text).parties) == {"EE", "LV"}


def test_both_sides_are_those_told_of_just_before(nlp: Language) -> None:
    """'talks with the Blue Front will begin. Both sides have observed a truce': the country and the front."""
    text = ("Manila's top negotiator Silvestre Cruz said talks with the Moro Islamic Liberation Front will begin in "
            "April. Both sides have been observing a cease-fire for 20 months.")
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == {"PH", "moro-islamic-liberation-front"}


def test_a_guest_signs_too(nlp: Language) -> None:
    """'President X and visiting Prime Minister Y signed it': both."""
    text = "Chadian President Musa Deby and visiting Malian Prime Minister Omar Keita signed a trade pact on Friday."
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == {"TD", "ML"}


@pytest.mark.parametrize(("text", "parties"), [
    ("India opened a bus line to Pakistan on Monday, under an accord between the nuclear neighbors.", {"IN", "PK"}),
    ("Flights from Peru to Chile began on Monday, under an accord between the old rivals.", {"PE", "CL"}),
    ("Peru, Chile and Kenya met on Monday, under an accord between the old rivals.", set()),
    ("Both Peru and Chile claim the valley. The countries agreed on a ceasefire in 2003.", {"PE", "CL"}),
    ("Peru, Chile and Kenya claim the valley. The countries agreed on a ceasefire in 2003.", set()),
], ids=["neighbours", "rivals", "more than two", "the countries", "the three countries"])  # fmt: skip
def test_neighbours_and_rivals_without_a_number_are_the_two_named(nlp: Language, text: str, parties: set[str]) -> None:
    """'between the old rivals': the two countries told of so far, if there are just two."""
    assert {p for a in digest(nlp, text).agreements for p in a.parties} == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Members of the African Union (AU) adopted a protocol on inland fishing in Lome.", ("african-union",)),
        ("The African Union met in Lome. The 54 member states signed a charter on road safety.", ("african-union",)),
        (
            "The leaders of the African Union concluded their summit with the signing of a convention on rivers.",
            ("african-union",),
        ),
        ("Chadian and Nigerien border officials agreed to a ceasefire.", ("NE", "TD")),
        ("Chad's envoy met Niger's in Lome. The two Coast Guards signed a memorandum on rescue.", ()),
    ],
)
def test_who_signs_for_many(nlp: Language, text: str, parties: tuple[str, ...]) -> None:
    """Members sign for their league, officials of two countries for both; two bodies of one name are no body."""
    assert [tuple(sorted(a.parties)) for a in digest(nlp, text).agreements if a.parties or parties] == (
        [parties] if parties else []
    )


@pytest.mark.parametrize(
    "text, parties",
    [
        (
            "The ministers of Peru and Chile met in Lima on Monday. The two sides agreed to reopen their consulates. "
            "They also expressed their readiness to revive the 1998 fisheries agreement.",
            {"PE", "CL"},
        ),
        (
            "Kenya blamed Uganda for rejecting all offers by Kenya and Rwanda. Ministers of the three countries met in "
            "Nairobi on Monday. Kenya and Rwanda asked Tanzania to mediate. Uganda refused. The talks ended late. "
            "Under the Declaration of Entebbe, which the leaders of the three countries signed in 2015, all should "
            "share data.",
            {"KE", "UG", "RW"},
        ),
    ],
)
def test_those_told_of_together_stay_the_same(nlp: Language, text: str, parties: set[str]) -> None:
    """'They' are the two sides just told of; 'the three countries' are the same three throughout an article."""
    assert set(last_agreement(nlp, text).parties) == parties


def test_who_drafts_a_deal_is_no_side_of_it(nlp: Language) -> None:
    """'a deal drafted by A and B': whoever is to sign it is bound."""
    text = "A deal drafted by Norway and the World Bank was to be signed in Lima on Monday."
    assert all(set(a.parties).isdisjoint({"NO", "world-bank"}) for a in digest(nlp, text).agreements)


def test_the_countries_are_the_two_sides_just_told_of(nlp: Language) -> None:
    """'Ties between the two sides broke down ... the countries': the same, whoever is named between."""
    text = ("The ministers of Peru and Chile spoke by phone on Monday. Ties between the two sides broke down in "
            "2010, when Chilean commandos boarded a ship off Bolivia. Under a friendship deal reached in 2016, "
            "Chile paid $20 million and the countries exchanged ambassadors again.")
    assert set(last_agreement(nlp, text).parties) == {"PE", "CL"}


def test_the_two_sides_of_talks_with_a_nameless_one_are_no_others(nlp: Language) -> None:
    """'talks between the government and the opposition': 'the two sides' are not the states that look on."""
    text = ("Peace talks between the Chadian government and the opposition broke up on Saturday. Norway and "
            "Sweden looked on. A Norwegian envoy met both delegations in Geneva together with Swedish minister Ann "
            "Berg. The only result was a truce in the city of Moundou. The deal, struck by the two sides on "
            "Monday, has been violated.")
    assert set(last_agreement(nlp, text).parties).isdisjoint({"NO", "SE"})


def test_two_bodies_of_a_pact_are_of_the_two_countries(nlp: Language) -> None:
    """'a memorandum between the two coast guards': the countries bind themselves."""
    text = ("Peru and Chile held talks in Lima. The two countries signed a Memorandum of Understanding between "
            "the two Coast Guards on Monday.")
    assert set(last_agreement(nlp, text).parties) == {"PE", "CL"}
