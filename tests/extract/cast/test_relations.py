"""Tests of briefing.extract.cast.relations."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Kim Yo-hwa, the powerful sister of North Korean leader Kim Jong-min, spoke of war.",
        "North Korean leader Kim Jong-min sent his wife, Ri Sol-hwa, to the opening.",
        "North Korean leader Kim Jong-min, accompanied by Foreign Minister Choe Min-su, went home.",
    ],
)
def test_family_and_companions_are_of_one_country(nlp: Language, text: str) -> None:
    """A ruler's sister and wife are of his country, and so is the minister who accompanies him."""
    assert {p.country for p in digest(nlp, text).people} == {"KP"}


@pytest.mark.parametrize(
    "text",
    [
        "Malawi's Ana Banda visited Chad with fellow MP Rosa Phiri.",
        "Peter Banda won Malawi's presidential election, Chad's radio said.",
        "Chad waited while Peter Banda of the ruling Malawi Congress Party spoke.",
    ],
)
def test_fellows_and_candidates_are_of_a_country(nlp: Language, text: str) -> None:
    """Who sits with somebody in a parliament, wins a country's vote or is of its party is of that country."""
    assert {p.country for p in digest(nlp, text).people} == {"MW"}


def test_who_accompanies_somebody_meant_by_a_pronoun_is_of_his_country(nlp: Language) -> None:
    """'She was accompanied by the attorney general, X, and by the defence minister, Y'."""
    text = ("Peruvian Vice President Ana Holm came to Chile. She was accompanied by the attorney general, Rosa Paz, "
            "and by the defence minister, Juan Rojas.")  # fmt: skip
    assert [p.country for p in digest(nlp, text).people] == ["PE", "PE", "PE"]
