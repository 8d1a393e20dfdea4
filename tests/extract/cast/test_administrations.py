"""Governments known by who leads them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize("text", [
    "Peruvian President Ana Ruiz rested. The Ruiz administration rejected the deal.",
    "Peruvian President Ana Ruiz rested. The Ruiz government rejected the deal.",
    "Peruvian President Ana Ruiz rested. The new Ruiz Administration rejected the deal.",
])
def test_an_administration_is_the_government_of_its_leaders_country(nlp: Language, text: str) -> None:
    """And it is who acts."""
    made = digest(nlp, text)
    assert [(o.name, o.kind, o.country) for o in made.organisations] == [("Government of Peru", "government", "PE")]
    assert [e.actors for e in made.events if e.type == "REJECT"] == [(made.organisations[0].id,)]


def test_it_is_the_body_that_is_there_already(nlp: Language) -> None:
    """'the Peruvian government' and 'the Ruiz administration' are one."""
    made = digest(nlp, "Peruvian President Ana Ruiz and the Peruvian government left. The Ruiz administration lied.")
    assert [(o.name, o.variants) for o in made.organisations] == [
        ("Government of Peru", ("Peruvian government", "Ruiz administration"))]


def test_nobody_knows_whose_government_a_stranger_leads(nlp: Language) -> None:
    """Without the country of the person there is no body."""
    assert not digest(nlp, "The Varro administration rejected the deal.").organisations


def test_everybody_knows_whom_some_lead(nlp: Language) -> None:
    """A body of a known leader's name is that of the leader's country in the years of the term."""
    made = digest(nlp, "The Biden Administration rejected the deal. The Biden administration left.")
    assert [(o.country, o.variants) for o in made.organisations] == [
        ("US", ("Biden Administration", "Biden administration"))]
    assert [(p.name, p.country) for p in made.people] == [("Biden", "US")]
