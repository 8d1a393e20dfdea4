"""Tests of briefing.extract.cast.tenure: since when and until when an office is held."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The treaty, which President Luis Mora signed in June 2006, was annulled.", "former"),
        ("President Luis Mora signed the treaty in 2006. Chile welcomed it.", "former"),
        ("President Luis Mora signed the treaty in 2023. Chile welcomed it.", "current"),
        ("President Luis Mora was elected in 2006.", "current"),
        ("King Luis signed the treaty in June 2006.", "current"),
        ("President Luis Mora signed the treaty in 2006. President Mora now says it is void.", "current"),
    ],
)
def test_who_is_told_of_years_ago_alone_held_his_office_then(nlp: Language, text: str, status: str) -> None:
    """A monarch may reign still, and who took office then may have it still."""
    (person,) = digest(nlp, text).people
    assert [r.status for r in person.roles] == [status]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("President John Kent and Senator Robert Kent were killed in the 1960s.", ["former", "former"]),
        ("The statue was taken away in 1937 by order of Italian dictator Aldo Rossi.", ["former"]),
        ("Peru's President Ana Paz was elected to a third term in early 2024.", ["current"]),
        ("Peru's President Ana Paz was elected in early 2024.", ["new"]),
    ],
)
def test_when_an_office_was_held(nlp: Language, text: str, held: list[str]) -> None:
    """Long ago, by a decade or as a dictator's; whoever is elected once more is not new."""
    got = digest(nlp, text)
    assert [r.status for p in got.people for r in p.roles] == held
