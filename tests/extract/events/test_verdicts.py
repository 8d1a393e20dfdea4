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
