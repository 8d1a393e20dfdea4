"""Instruments whose sides everybody knows, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya praised the 1991 START treaty. It cut the arsenals of the United States and Russia.", {"US", "RU"}),
        ("Kenya praised the 1991 START treaty. It cut the arsenal of Russia.", set()),
        ("Kenya praised the international \"road map\" peace plan. It asks Israel and the Palestinians to talk.",
         {"IL", "PS"}),
        ("Kenya and Chad signed a water treaty. The United States and Russia welcomed it.", {"KE", "TD"}),
    ],
)  # fmt: skip
def test_the_sides_of_a_standing_instrument_are_known(nlp: Language, text: str, parties: set[str]) -> None:
    """Where the text tells of all of them."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties
