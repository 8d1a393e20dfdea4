"""Tests of briefing.extract.speech.mood."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Chile attacked Peru.", "asserted"),
        ("Chile will attack Peru.", "planned"),
        ("Chile did not attack Peru.", "denied"),
        ("It is not true that Chile attacked Peru.", "denied"),
        ("Chile allegedly attacked Peru.", "alleged"),
        ("Chile tried to attack Peru.", "attempted"),
    ],
)
def test_how_far_a_clause_holds(nlp: Language, text: str, modality: str) -> None:
    """Its own modals and adverbs say it, and the word that governs it."""
    assert {e.modality for e in digest(nlp, text).events if e.type == "ASSAULT"} == {modality}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Chile's navy will respond by attacking Peru.", "planned"),
        ("Chile's parliament is preparing to vote on extending the mandate of the mission in Peru.", "planned"),
        ("Chile and Peru made little progress toward reaching a deal on the border.", "uncertain"),
        ("Chile said it would consider sending troops to Peru.", "uncertain"),
    ],
)
def test_what_hangs_on_what_is_still_to_come_is_not_done(nlp: Language, text: str, modality: str) -> None:
    """Nor is what is only considered, or only made progress on."""
    assert modality in {e.modality for e in digest(nlp, text).events}
    assert not {e.modality for e in digest(nlp, text).events} & {"asserted", "reported"}
