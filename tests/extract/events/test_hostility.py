"""Tests of briefing.extract.events.hostility."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chile vowed to bomb the rebels.", "THREATEN"),
        ("Chile vowed to hunt down the killers.", "THREATEN"),
        ("Chile vowed to stop the bombing of Peru.", "AGREE"),
    ],
)
def test_a_promise_of_force_is_a_threat(nlp: Language, text: str, kind: str) -> None:
    """Who promises force threatens; who promises that it ends does not."""
    assert [e.type for e in digest(nlp, text).events][:1] == [kind]
