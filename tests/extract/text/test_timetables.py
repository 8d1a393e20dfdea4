"""Tests of briefing.extract.text.timetables, with the pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Ola Berg of Norway is in Togo. He then flies to Chad.",
        "Foreign Minister Ola Berg of Norway met officials in Togo. He heads to Chad for a conference.",
        "Foreign Minister Ola Berg of Norway was in Togo and then goes on to Chad.",
        "After his stay in Togo, Foreign Minister Ola Berg of Norway visits Chad.",
        "Foreign Minister Ola Berg of Norway heads to Togo before traveling to Chad.",
    ],
)
def test_the_next_stop_of_a_journey_is_still_to_come(nlp: Language, text: str) -> None:
    """What the present tells of where somebody goes next is a plan, and so is what hangs on it."""
    assert {e.modality for e in digest(nlp, text).events if e.recipients == ("TD",)} == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Ola Berg of Norway then flew to Chad.",
        "Foreign Minister Ola Berg of Norway is visiting Chad.",
    ],
)
def test_what_is_told_as_done_is_done(nlp: Language, text: str) -> None:
    """A past tense, or what is going on."""
    assert {e.modality for e in digest(nlp, text).events} == {"asserted"}
