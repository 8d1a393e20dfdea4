"""Governments as sides, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The government of Chad and the Union of Forces rebels signed a truce on Monday.",
         ("chad-government", "union-of-forces")),
        ("Chad and the rebels signed a truce on Monday. The Chadian government said that it would hold.",
         ("chad-government", "rebels")),
        ("Chad signed a truce with rebels in the north on Monday.", ("TD", "rebels")),
        ("The Chadian government spoke of progress. Chad and Mali signed a border treaty on Monday.", ("TD", "ML")),
        ("The Israeli government met on Sunday. Israel and Hezbollah agreed on a truce.", ("IL", "hezbollah")),
    ],
)  # fmt: skip
def test_a_government_stands_for_its_country_towards_its_own_people(
    nlp: Language, text: str, parties: tuple[str, ...]
) -> None:
    """Where it is named; a state is bound itself towards other states, and those at home there."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == set(parties)
