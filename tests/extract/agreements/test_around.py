"""Clauses that tell of an instrument, wherever they hang, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "The minister recalled the declaration of principles that Egypt and Sudan signed in 2015.",
        "The accord was signed on behalf of Egypt by Minister Adel Fahim and by Sudan's President Omar Dafalla.",
        "Cairo and Khartoum are about to sign a defence accord, Egypt and Sudan said.",
        "Egypt and the breakaway region of Somaliland signed a defence accord.",
    ],
)
def test_who_signs_is_bound_wherever_the_verb_stands(nlp: Language, text: str) -> None:
    """The verb may stand in a clause of a lower noun, in a passive with 'on behalf of', after capitals."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) in ({"EG", "SD"}, {"EG", "somaliland"})
