"""Whether words that look like a time are one, in sentences read with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of Peru met in Mar del Sol.",
        "The Sunday Post reports that Peru has left.",
        "China fired a Long March rocket.",
        "Peru hailed the Good Friday peace accord.",
        "Police left on the last day the families were allowed to stay.",
    ],
)
def test_a_word_of_time_in_a_name_is_no_time(nlp: Language, text: str) -> None:
    """Names of towns, papers, rockets and accords; 'the last day' is none of its own."""
    assert digest(nlp, text).dates == ()


def test_the_attacks_of_september_11_are_of_2001(nlp: Language) -> None:
    """Also where 'terrorist' stands between."""
    text = "Peru left Chad following the September 11 terrorist attacks."
    assert [d.edtf for d in digest(nlp, text).dates] == ["2001-09-11"]
