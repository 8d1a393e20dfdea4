"""Tests of briefing.extract.events.speechacts: what is promised, threatened or asked by saying it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kenya said it would bomb any aggressor.", ["THREATEN"]),
        ("Kenya said it would cut aid to Chad unless it left the bloc.", ["THREATEN"]),
        ("Kenya says it will extradite a computer expert to the United States.", ["COERCE"]),
        ("Japan says it will deliver food aid to North Korea.", ["AGREE"]),
        ("Japan says it will deliver a second installment of food aid to North Korea.", ["AGREE"]),
        ("The relief group Water First said it would close all its clinics in Chad by May.", []),
        ("Japan said it will ignore any such injunction.", ["REJECT"]),
        ('The Chilean minister called the letter a "false and fabricated" charge.', ["REJECT"]),
        ("President Omar told the U.N. envoy he has to discuss the matter with his generals first.", []),
    ],
)
def test_threats_are_against_somebody(nlp: Language, text: str, kinds: list[str]) -> None:
    """Who only does something harsh of his own threatens nobody, and 'he' who has to do something is himself."""
    assert [e.type for e in digest(nlp, text).events] == kinds
