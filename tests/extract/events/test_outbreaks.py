"""Outbreaks, which are told by who finds them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peru has confirmed a new outbreak of cholera in Lima.", "lima"),
        ("Officials in Chad say an outbreak of bird flu has been detected at a farm in Abeche.", "abeche"),
        ("Kenya confirmed the first outbreak of the virus this year.", ""),
        ("Hurricane Ana slammed the coast of Peru.", ""),
    ],
)
def test_an_outbreak_found_is_a_disaster(nlp: Language, text: str, place: str) -> None:
    """Whoever confirms or detects it; so is a storm that slams a coast."""
    assert [(i.kind, i.place) for i in digest(nlp, text).incidents] == [("disaster", place)]


@pytest.mark.parametrize(
    "text",
    [
        "Zambia has not reported any outbreak of cholera.",
        "The outbreak was discovered after the hens were tested.",
        "Peru found no outbreak in Lima.",
    ],
)
def test_no_outbreak_and_one_told_before_are_none(nlp: Language, text: str) -> None:
    """What was not found, and what only takes up one told of."""
    assert digest(nlp, text).incidents == ()
