"""Loans, sanctions and resolutions, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


def test_a_loan_binds_lender_and_borrower(nlp: Language) -> None:
    """The board that approves it stands for its fund; the country it is for is the other side."""
    text = "The International Monetary Fund's board approved a $2 billion loan for Ghana on Friday."
    (found,) = digest(nlp, text).agreements
    assert (found.kind, set(found.parties)) == ("aid", {"international-monetary-fund", "GH"})


def test_a_loan_between_private_people_is_no_affair_of_states(nlp: Language) -> None:
    """A bank that lends a baker money makes no agreement of a briefing."""
    assert digest(nlp, "The bank approved a $20,000 loan for Tom Baker on Friday.").agreements == ()


def test_a_resolution_is_of_the_council_named_before(nlp: Language) -> None:
    """'The resolution' of the sentence after a council's vote is that council's, and of who drafted it."""
    text = "The U.N. Security Council met on Libya on Friday. The French-drafted resolution won twelve votes."
    (found,) = digest(nlp, text).agreements
    assert (found.kind, found.sponsors) == ("resolution", ("united-nations-security-council", "FR"))


def test_what_states_buy_under_a_contract_is_their_affair(nlp: Language) -> None:
    """'A will buy jets from B under a contract' binds both, and the goods tell the kind."""
    text = "Latvia will buy fighter jets from Sweden under a contract worth 1 billion euros."
    (found,) = digest(nlp, text).agreements
    assert (found.kind, set(found.parties)) == ("arms_supply", {"LV", "SE"})


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chad and three other African nations - Mali, Togo and Benin - signed a trade pact with Morocco.",
         {"TD", "ML", "TG", "BJ", "MA"}),
        ("Peru has signed a military accord with four nations: Chad, Mali, Togo and Benin.",
         {"PE", "TD", "ML", "TG", "BJ"}),
        ("Kenya signed a fishing deal with its neighbors Tanzania and Uganda.", {"KE", "TZ", "UG"}),
        ("The leaders of Kenya and Chad discussed an agreement with Libya.", {"KE", "TD", "LY"}),
        ("Ministers from EU nations signed an agreement on fishing with Chad.", {"european-union", "TD"}),
        ("Chad and Niger have signed a trade deal, with Mali as the lone critic of it.", {"TD", "NE"}),
        ("Spain and Chad signed a treaty under which Chad would sell some of its gas to Italy.", {"ES", "TD"}),
        ("Peru will let Chad take its trucks through its land to Bolivia under a new transit deal.", {"PE", "TD"}),
    ],
)  # fmt: skip
def test_several_are_bound(nlp: Language, text: str, parties: set[str]) -> None:
    """Those that a list behind 'nations' names, all who act together; not who does something else meanwhile, nor where
    what is sold or carried under it goes."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties


def test_a_chamber_ratifies_for_its_country(nlp: Language) -> None:
    """'A's lower house has ratified treaties with B and C': one with each."""
    text = "Chad's lower house of parliament has ratified trade treaties with Peru and Chile."
    assert {a.parties for a in digest(nlp, text).agreements} == {("TD", "PE"), ("TD", "CL")}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has 70 observers in Chad, working with 4,000 French troops trying to uphold a shaky peace accord.",
        "Kenya criticised the move, saying it would break the peace accord of 2003.",
    ],
)
def test_who_watches_over_a_peace_or_judges_its_breach_is_not_bound(nlp: Language, text: str) -> None:
    """Troops sent to uphold it, and who says of a move that it breaks it."""
    assert all(a.parties == () for a in digest(nlp, text).agreements)
