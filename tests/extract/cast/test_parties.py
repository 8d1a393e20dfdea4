"""Parties with a small letter."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(("text", "name"), [
    ("Israel's Labor party has left the coalition. Labor's leader approved it.", "Labor party"),
    ("Taiwan's ruling Democratic Progressive party won.", "Democratic Progressive Party"),
    ("Peru's Nationalist party won.", "Nationalist party"),
])
def test_a_party_has_the_word_in_its_name(nlp: Language, text: str, name: str) -> None:
    """Known or made of words that parties have, seen by the pipeline or not."""
    assert [(o.name, o.kind) for o in digest(nlp, text).organisations] == [(name, "party")]


@pytest.mark.parametrize("text", ["The Karsa party began at nine.", "A Peruvian party left for Lima."])
def test_other_parties_are_none(nlp: Language, text: str) -> None:
    """A feast, and people on their way."""
    assert not [o for o in digest(nlp, text).organisations if o.name.endswith("party")]
