"""Who makes peace inside one country."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Violence has flared in Chad despite a 2019 truce between the government and rebels.", {"TD"}),
        ("Rebels and government forces in Mali withdrew on Thursday, complying with a new peace deal.", {"ML"}),
        ("Officials in Burundi freed prisoners as part of an accord to end the country's civil war.", {"BI"}),
        ("The Tibesti Salvation Front, an armed group in Chad, signed a ceasefire with the government. Rebels have "
         "broken the ceasefire.", {"TD", "tibesti-salvation-front"}),
        ("The truce between Chad and Niger was broken by rebels in Mali.", {"TD", "NE"}),
        ("Norway hailed the deal that ended 21 years of civil war between rebels in southern Chad and its government.",
         {"TD"}),
        ("Philippine communist guerrillas say they will not observe the usual Christmas ceasefire with the government.",
         {"PH"}),
    ],
)  # fmt: skip
def test_a_war_at_home_tells_whose_truce_it_is(nlp: Language, text: str, parties: set[str]) -> None:
    """'the government and the rebels': the country told of, and the armed group that alone can be meant."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties
