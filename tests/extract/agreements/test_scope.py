"""Tests of briefing.extract.agreements.scope."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Peru's teachers reached a wage agreement with the government on Monday.",
        "Two parties in Peru signed a coalition deal on Monday.",
        "Chile sought agreement on taxes.",
    ],
)
def test_an_affair_of_one_country_is_no_agreement(nlp: Language, text: str) -> None:
    """Neither wages nor coalitions nor somebody's consent bind states."""
    assert digest(nlp, text).agreements == ()


def test_what_two_states_sign_is_one(nlp: Language) -> None:
    """A contract that two states sign is theirs."""
    (found,) = digest(nlp, "Peru and Chile signed a gas contract in Lima on Monday.").agreements
    assert set(found.parties) == {"PE", "CL"}
