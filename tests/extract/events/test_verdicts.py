"""Tests of briefing.extract.events.verdicts."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("Chile said Peru was building a bomb.", True),
        ("Chile's army maintains that Peru is arming rebels along the border.", True),
        ("Chile said Peru was building a bridge.", False),
        ("Chile maintains that Peru is welcome at the talks.", False),
        ("Chile said Peru continues to commit abuses.", True),
        ("Chile said Peru has failed to move against smugglers.", True),
        ("Chile said Peru had failed to qualify for the finals.", False),
        ("Chile said Peru continues to grow.", False),
        ("Chile said Peru poses a threat to the region.", True),
    ],
)
def test_what_others_are_up_to_blames_them(nlp: Language, text: str, blamed: bool) -> None:
    """Arms, secrets, what is kept up or left undone, and threats blame; a bridge and a welcome do not."""
    assert [c.kind for c in digest(nlp, text).claims] == (["accusation"] if blamed else [])


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ('Chile called Peru an "enemy" of the region.', [("ACCUSE", "accusation")]),
        ('Chile called the government of Peru a "negative force".', [("ACCUSE", "accusation")]),
        ('Chile said Peru is "not an enemy".', []),
    ],
)
def test_a_bad_word_for_somebody_blames_him(nlp: Language, text: str, kinds: list[tuple[str, str]]) -> None:
    """What somebody is called in quoted words is an accusation where the word is a bad one."""
    made = digest(nlp, text)
    assert [(e.type, c.kind) for e, c in zip(made.events, made.claims, strict=True)] == kinds
