"""Whose an office without a country is, by the others of its sentence."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Peruvian Foreign Minister Ana Rojas was received by President Pedro Luna in Santiago.", "CL"),
        ("Peruvian Foreign Minister Ana Rojas conveyed the greetings of President Pedro Luna to Chile.", "PE"),
        ("Peruvian Foreign Minister Ana Rojas told reporters that President Pedro Luna was well.", "PE"),
        ("Chile will stay out of the pact, President Pedro Luna said.", "CL"),
        ("Chile and Peru signed a pact during a visit to Lima by President Pedro Luna.", "CL"),
        ("Peru's minister Ana Rojas held talks in Santiago with President Pedro Luna and others.", "CL"),
    ],
)
def test_an_office_is_of_the_side_that_its_sentence_shows(nlp: Language, text: str, country: str) -> None:
    """A host is not of his guest's country; who is spoken of, brought greetings from or speaks for a country is."""
    person = next(p for p in digest(nlp, text).people if p.name == "Pedro Luna")
    assert person.country == country


def test_two_who_meet_at_home_are_of_one_country(nlp: Language) -> None:
    """Whoever meets a president in the capital of his own country meets its own president."""
    text = "Peru's new prime minister, Juan Paz, spoke after meeting with President Ana Holm in Lima."
    assert [p.country for p in digest(nlp, text).people] == ["PE", "PE"]
