"""One name has one label throughout an article."""

from __future__ import annotations

import pytest

from briefing.nlp.agreement import Agreement
from tests.nlp.conftest import Analysed, entities


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "[PERSON Ada Lund] came . later Lund left .",
            [("Ada Lund", "PERSON"), ("Lund", "PERSON")],
        ),
        (
            "[PERSON Ada Lund] came . later [ORG Lund] left .",
            [("Ada Lund", "PERSON"), ("Lund", "PERSON")],
        ),
        (
            "[ORG Blue Wave Pact Watch] ( BWPW ) spoke . the BWPW left .",
            [("Blue Wave Pact Watch", "ORG"), ("BWPW", "ORG"), ("BWPW", "ORG")],
        ),
        (
            "[ORG Nordwind] and [ORG Nordwind] and [PERSON Nordwind] .",
            [("Nordwind", "ORG")] * 3,
        ),
        (
            "[ORG Blue Wave] came . the Blue Wave left .",
            [("Blue Wave", "ORG"), ("Blue Wave", "ORG")],
        ),
        ("[PERSON Omar al-Lund] came . to [LOC Lund] .", [("Omar al-Lund", "PERSON"), ("Lund", "PERSON")]),
        ("[PERSON Ada Berlin] came . to [GPE Berlin] .", [("Ada Berlin", "PERSON"), ("Berlin", "GPE")]),
    ],
)
def test_mentions_agree(analysed: Analysed, before: str, after: list[tuple[str, str]]) -> None:
    """Surnames, short forms, majorities and repeats; a known place keeps its own label."""
    assert entities(Agreement()(analysed(before))) == after
