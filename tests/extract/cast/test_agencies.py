"""Bodies of many countries that are called by what they do beside the United Nations or The Hague."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The U.N. refugee agency said 400 people had left.", "UNHCR"),
        ("The United Nations' nuclear agency said the plant was closed.", "International Atomic Energy Agency"),
        ("The U.N.'s nuclear watchdog said the plant was closed.", "International Atomic Energy Agency"),
        ("The Hague war crimes tribunal sentenced Omar Sarr on Monday.", "The Hague tribunal"),
        ("A U.N. agency said 400 people had left.", "United Nations"),
    ],
)
def test_what_a_body_does_tells_which_it_is(nlp: Language, text: str, name: str) -> None:
    """'the U.N. refugee agency' is one body, and 'a U.N. agency' none but the United Nations."""
    assert [o.name for o in digest(nlp, text).organisations] == [name]


def test_its_own_name_and_what_it_does_are_one(nlp: Language) -> None:
    """A text may give both."""
    text = "The International Atomic Energy Agency met in Vienna. The U.N. nuclear agency said the plant was closed."
    assert [o.variants for o in digest(nlp, text).organisations] == [
        ("International Atomic Energy Agency", "U.N. nuclear agency")
    ]
