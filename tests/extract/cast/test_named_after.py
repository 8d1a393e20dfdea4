"""Agencies whose name follows what they are."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize("text", [
    "They worked for the Israeli spy agency, Mossad.",
    "They worked for the Israeli spy agency Mossad.",
    "They worked for Israel's intelligence service, the Mossad.",
])
def test_an_agency_is_the_one_named_behind_it(nlp: Language, text: str) -> None:
    """The words for it make no second body."""
    assert [o.name for o in digest(nlp, text).organisations] == ["Mossad"]


def test_bodies_of_another_country_stay_two(nlp: Language) -> None:
    """'the Peruvian spy agency, Mossad and' are two."""
    made = digest(nlp, "The Peruvian spy agency, Mossad and a bank were named.")
    assert sorted(o.name for o in made.organisations) == ["Intelligence Agency of Peru", "Mossad"]
