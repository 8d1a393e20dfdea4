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
    ],
)
def test_what_others_are_up_to_blames_them(nlp: Language, text: str, blamed: bool) -> None:
    """Arms and what is done in secret blame; a bridge and a welcome do not."""
    assert [c.kind for c in digest(nlp, text).claims] == (["accusation"] if blamed else [])
