"""Tests of briefing.extract.cast.witnesses."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest

_OTHERS = "Chad's army fought rebels near Faya. Norway urged Chad to talk.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        'In Lima, thousands of people marched. "Bring them home," said Ana Holm, whose brother is a soldier.',
        "Villagers in Peru's Puno region fled. The soldiers burned all, said Ana Holm, a 21-year-old student.",
        "Peru raised fuel prices on Monday. Ana Holm, a driver in the capital, said she could not pay.",
        'In Lima, thousands of people marched. "Bring them home," said Ana Holm, 34.',
        "Police in Lima beat marchers on Monday. Their lawyer, Ana Holm, said nine were hurt.",
    ],
)
def test_who_is_heard_where_one_country_is_told_of(nlp: Language, text: str) -> None:
    """The paragraph tells of one country, whatever the rest of the article does."""
    people = digest(nlp, f"{_OTHERS}{text}").people
    assert {p.name: p.country for p in people}["Ana Holm"] == "PE"


@pytest.mark.parametrize(
    "text",
    [
        "In Lima, thousands marched. Ana Holm of the United Nations said she was worried.",
        "The singer Ana Holm travelled to Peru on Monday.",
        "Peru met Chile's team in Lima. Ana Holm said that it was a draw.",
        "Inspectors worked in Peru on Monday. Ana Holm said Peru must let them in.",
        'Ana Holm arrived in Lima on Monday. "We stand with Peru," Ana Holm said.',
        'Two soldiers were killed in Lima. "It is a sad day," said Ana Holm, the mother of one.',
        "Ola Berg was killed in Peru on Monday. His mother Ana Holm said she was proud.",
        'A bomb went off in Lima. "We ran," said Ana Holm, 34, a tourist.',
    ],
)
def test_who_may_be_from_elsewhere(nlp: Language, text: str) -> None:
    """Who works for many countries, only comes to one, or speaks of two may be of any."""
    people = digest(nlp, f"{_OTHERS}{text}").people
    assert {p.name: p.country for p in people}["Ana Holm"] == ""
