"""Offices behind a body's name with its short form in brackets; with the pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "title", "org", "status"),
    [
        ("African Union (AU) Chairman Ali Diop blamed Mali for the attack.", "Chairman", "african-union", "current"),
        ("Former African Union (AU) chairman Ali Diop blamed Mali for it.", "chairman", "african-union", "former"),
        ("Southern African Development Community (SADC) Executive Secretary Elias Dube condemned the attack.",
         "Executive Secretary", "southern-african-development-community", "current"),
        ("House of Representatives (HoR) Speaker Salem Dube met President Ali Sy in Tripoli.",
         "Speaker", "house-of-representatives", "current"),
    ],
)
def test_an_office_is_of_the_body_before_the_bracket_and_its_holder_acts_alone(
    nlp: Language, text: str, title: str, org: str, status: str
) -> None:
    """'African Union (AU) Chairman X condemned': X did, and not the Union beside her."""
    found = digest(nlp, f"Talks went on in many places on Tuesday. {text}")
    person = found.people[0]
    assert [(r.title, r.org, r.status) for r in person.roles] == [(title, org, status)]
    assert not any(org in e.actors for e in found.events)
