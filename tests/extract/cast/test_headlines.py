"""Names in headlines, by what the text below takes them for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.extract.cast.headlines import headlined
from briefing.extract.cast.names import Name
from briefing.extract.text.reading import Reading
from briefing.extract.text.words import Doc


@pytest.fixture
def doc(reading: Callable[..., Reading]) -> Doc:
    """A headline, its first three words, above a sentence."""
    return reading("Quispe/NNP left/VBD Lima/NNP President/NNP Rosa/NNP Quispe/NNP saw/VBD Lima/NNP").doc


def test_a_family_name_in_a_headline_is_whose_it_is_below(doc: Doc) -> None:
    """Whatever the pipeline takes it for there; a place stays one."""
    below = [Name(4, 6, "PERSON", "Rosa Quispe"), Name(7, 8, "GPE", "Lima")]
    got = headlined(doc, [Name(0, 1, "GPE", "Quispe"), Name(2, 3, "GPE", "Lima"), *below], 3)
    assert [n.label for n in got[:2]] == ["PERSON", "GPE"]


def test_a_place_below_stays_one_in_the_headline(doc: Doc) -> None:
    """Though somebody is called after it."""
    below = [Name(4, 6, "PERSON", "Rosa Lima"), Name(7, 8, "GPE", "Lima")]
    assert headlined(doc, [Name(2, 3, "GPE", "Lima"), *below], 3)[0].label == "GPE"
