"""What is said of something that stands before the cue."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Swiss customs officers have arrested two farmers whom they say were planning to burn down the mill.",
            ["were planning to burn down the mill", "two farmers"],
        ),
        (
            "He has denied the charges, which supporters say were made up by his rivals.",
            ["were made up by his rivals", "the charges"],
        ),
        (
            "Chadian police say three guards are dead after a raid on what police say was a store of stolen cars.",
            ["three guards are dead after a raid on what police say was a store of stolen cars"],
        ),
        ("Togo released photographs which it said showed the boat at sea.", ["showed the boat at sea", "photographs"]),
        (
            "President Rojas attacked the ruling, which he said was a disgrace.",
            ["was a disgrace", "the ruling"],
        ),
        (
            "Kenya blames Chad for selling boats to rebels which, officials say, are used against its ships.",
            ["are used against its ships", "rebels"],
        ),
        ("Ana Solis thanked the aides who said the road was open.", ["the road was open"]),
    ],
)
def test_the_words_for_what_it_is_said_of_belong_to_it(nlp: Language, text: str, said: list[str]) -> None:
    """A relative clause leaves them out; behind 'what' there are none, and whoever reports says it all."""
    assert [[e.exact for e in s.evidence] for s in digest(nlp, text).statements] == [said]
