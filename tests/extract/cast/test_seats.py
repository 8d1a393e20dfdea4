"""Tests of briefing.extract.cast.seats."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Chilean jets struck Arequipa, killing two, governor Ola Berg said. Peru protested.",
        "Chile's jets struck Peru. Mayor Ola Berg of Arequipa said a school was hit.",
        "Chile's jets struck Puno in Peru, killing two. Mayor Ali Noor fled, and mayor Ola Berg of Arequipa wept.",
    ],
)
def test_who_governs_a_place_is_of_its_country(nlp: Language, text: str) -> None:
    """Whoever acts there: the place is told behind his name, or in what he says."""
    assert {p.name: p.country for p in digest(nlp, text).people}["Ola Berg"] == "PE"


@pytest.mark.parametrize(
    "text",
    [
        "LAGOS (Reuters) - Governor Ola Berg said troops were sent to Arequipa.",
        "LAGOS (Reuters) - Governor Ola Berg said two soldiers had died in Lima.",
        "LAGOS (Reuters) - Commissioner Ola Berg said aid had reached Arequipa.",
    ],
)
def test_who_speaks_of_a_place_afar(nlp: Language, text: str) -> None:
    """Where somebody is sent, a capital abroad, and what a commissioner of many countries tells of."""
    assert {p.name: p.country for p in digest(nlp, text).people}["Ola Berg"] != "PE"
