"""Tests of briefing.extract.speech.judging: what something is called in words that nobody quotes."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kenya and Chad held talks. Officials from both sides called the talks productive.", ["the talks productive"]),
        ("A spokesman for the rebels called the move a violation of the deal.", ["the move a violation of the deal"]),
        ("Kenya described the vote as a mistake.", ["the vote as a mistake"]),
        ("A group calling itself the Red Front burned the hall.", []),
        ("Locals call the town home.", []),
        ("Miners called the strike off.", []),
    ],
)
def test_who_calls_something_good_or_bad_says_so(nlp: Language, text: str, said: list[str]) -> None:
    """A judgment is a statement also without quoted words; a name is none."""
    assert [s.evidence[0].exact for s in digest(nlp, text).statements] == said
