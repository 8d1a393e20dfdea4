"""Tests of briefing.extract.cast.pair_sides."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import meant


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile held talks in Oman. The two sides agreed to meet again.",
        "Peru and Chile held talks under mediators from Qatar. The two sides agreed to meet again.",
    ],
)
def test_neither_a_mere_place_nor_a_mediator_is_a_side(nlp: Language, text: str) -> None:
    """Those who talk are the sides, not where they do and who helps them."""
    assert set(meant(nlp, text, "sides")) == {"PE", "CL"}
