"""Instruments that words tie to one another have the same parties, in sentences written for it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed a peace agreement in Lima on Monday. The accord implements the 1976 Arica Agreement.",
        "Peru and Chile ratified the 1974 Land Boundary Agreement and its 2011 Protocol.",
        "Peru and Chile signed a peace agreement in Lima on Monday. Talks under another pact, the 1987 Iquique Accord, "
        "collapsed after a few months.",
    ],
)
def test_what_is_tied_to_an_instrument_is_between_the_same(nlp: Language, text: str) -> None:
    """'The accord implements the treaty', 'the treaty and its protocol', 'another pact'."""
    first, other = digest(nlp, text).agreements
    assert set(first.parties) == set(other.parties) == {"PE", "CL"}


def test_a_pact_with_somebody_else_is_not_between_the_same(nlp: Language) -> None:
    """'another pact, with C': its own words tell that it has other parties."""
    text = "Peru and Chile signed a fisheries agreement on Monday. Another pact, with rebels in the north, collapsed."
    assert all("CL" not in a.parties for a in digest(nlp, text).agreements[1:])


def test_who_made_peace_made_the_pacts_that_failed(nlp: Language) -> None:
    """Where all whose parties are told are between two foes; a treaty on something else is not theirs."""
    text = ("Chad and the Blue Front signed a peace accord on Monday. The Karsa truce, agreed in 2012, did not last. "
            "The Nuclear Test Ban Treaty was ratified in 1996.")  # fmt: skip
    peace, truce, ban = digest(nlp, text).agreements
    assert set(peace.parties) == set(truce.parties) == {"TD", "blue-front"} and not ban.parties
