"""Tests of briefing.extract.events.performed."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("President Ana Ruiz of Peru called the new tariff a betrayal.", ("accusation", "Ana Ruiz")),
        ("Peru pledged to explain the delay.", ("commitment", "PE")),
        ("President Ana Ruiz of Peru told the miners to explain the delay.", ("request", "Ana Ruiz")),
        ("Peru on Tuesday ordered a Chilean diplomat to leave the country.", ("demand", "PE")),
    ],
)
def test_a_verb_claims_by_being_used(nlp: Language, text: str, made: tuple[str, str]) -> None:
    """Blame, a promise or a request is made by the verb itself, where no event tells it."""
    told = digest(nlp, text)
    names = {p.id: p.name for p in told.people}
    assert [(c.kind, names.get(c.by, c.by)) for c in told.claims] == [made]


def test_a_verb_that_is_negated_claims_nothing(nlp: Language) -> None:
    """Who did not condemn somebody blamed nobody."""
    assert digest(nlp, "Peru did not blame Chile for the delay.").claims == ()
