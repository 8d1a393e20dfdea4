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


@pytest.mark.parametrize(("text", "name"), [
    ("Peruvian President Ana Ruiz rested. Mr. Ruiz's office said she was well.", "Presidential Office of Peru"),
    ("The office of Prime Minister Ana Ruiz of Peru said she was well.", "Prime Minister's Office of Peru"),
    ("Peru closed the road. The Prime Minister's Office said it was bad.", "Prime Minister's Office of Peru"),
    ("Peruvian President Ana Ruiz phoned home, the presidency said in a statement.", "Presidency of Peru"),
])  # fmt: skip
def test_the_office_of_who_leads_speaks(nlp: Language, text: str, name: str) -> None:
    """It is a body of his country."""
    made = digest(nlp, text)
    assert [(o.name, o.kind, o.country) for o in made.organisations] == [(name, "government_body", "PE")]
    assert [s.speaker for s in made.statements] == [made.organisations[0].id]


@pytest.mark.parametrize("text", [
    "Peruvian writer Ana Ruiz rested. Ms. Ruiz's office said she was well.",
    "Former Peruvian President Ana Ruiz rested. Ms. Ruiz's office said she was well.",
    "Peruvian President Ana Ruiz left. The presidency is decided by a vote.",
])
def test_no_office_of_state(nlp: Language, text: str) -> None:
    """Of who leads nothing, or no more, and where a term is meant."""
    assert not digest(nlp, text).organisations
