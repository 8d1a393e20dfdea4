"""Offices in short mean who was named with them in full."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest, meant


@pytest.mark.parametrize(
    ("text", "form", "who"),
    [
        ("Trade Cabinet Secretary Ana Holm spoke. Senator Juan Paz asked the CS to resign.", "CS", "ana-holm"),
        ("Works Permanent Secretary Ana Holm met miners. They told the PS that the road was closed.", "PS", "ana-holm"),
        ("Health Director General Ana Holm flew to Chad. She praised the DG, who stayed on.", "DG", "ana-holm"),
        ("Inspector General Ana Holm spoke to Permanent Secretary Juan Paz. Later the PS left.", "PS", "juan-paz"),
    ],
)  # fmt: skip
def test_an_office_in_short_is_of_who_was_named_with_it(nlp: Language, text: str, form: str, who: str) -> None:
    """By its first letters, behind 'the', and no body."""
    assert meant(nlp, text, form) == (who,)
    assert form not in {o.name for o in digest(nlp, text).organisations}


@pytest.mark.parametrize(
    "text",
    [
        "Under Secretary Ana Holm flew home. Senator Juan Paz asked the US to pay.",
        "Cabinet Secretary Ana Holm spoke. The Civic Society (CS) asked her to pay. She told the CS to wait.",
        "Cabinet Secretary Ana Holm spoke. She told the CS leader to wait.",
    ],
)
def test_a_country_and_a_body_are_no_offices(nlp: Language, text: str) -> None:
    """Nor is what stands before a noun or in brackets."""
    form = "US" if "US" in text else "CS"
    assert "ana-holm" not in meant(nlp, text, form)
