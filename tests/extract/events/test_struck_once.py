"""Tests of briefing.extract.events.struck_once: one disaster, accident or death told in several sentences."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A fire has killed nine people in Lamu. The huge fire destroyed a market on Monday.",
         [("accident", 9, "2024-05-13")]),
        ("President Ali Noor has died. Noor died on Monday in Lamu.", [("death", None, "2024-05-13")]),
        ("A strong earthquake has struck Kenya. It was hot. The 6.1-magnitude quake hit nine villages.",
         [("disaster", None, "")]),
        ("Nine people drowned when a ferry sank in Kenya on Monday. Police say the vessel capsized in a gale.",
         [("accident", 9, "2024-05-13")]),
        ("A train derailed in Kenya on Monday. The train plunged into a river.", [("accident", None, "2024-05-13")]),
        ("A strong storm hit Kenya on Monday, killing nine people. Storm Bela destroyed dozens of houses.",
         [("disaster", 9, "2024-05-13")]),
        ("A bus crashed in Kenya on Monday. Another bus crashed in Chad.",
         [("accident", None, "2024-05-13"), ("accident", None, "")]),
        ("A fire killed nine people in Lamu. A fire killed two people in Nairobi.",
         [("accident", 9, ""), ("accident", 2, "")]),
        ("The virus killed nine geese in Lamu. The virus has killed 60 people in Chad.",
         [("disaster", None, ""), ("disaster", 60, "")]),
    ],
)
def test_what_struck_once_is_told_once(nlp: Language, text: str, told: list[tuple[str, int | None, str]]) -> None:
    """With the day and the toll that a later telling adds."""
    found = digest(nlp, text).incidents
    assert [(i.kind, i.deaths, i.date.edtf if i.date else "") for i in found] == told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The January 12 earthquake killed 90 people in Kenya.", "2024-01-12"),
        ("The money is for towns hit by December's tsunami in Kenya.", "2023-12"),
    ],
)
def test_the_day_of_what_struck_stands_with_its_name(nlp: Language, text: str, day: str) -> None:
    """'the JANUARY 12 earthquake', "DECEMBER'S tsunami"."""
    (incident,) = digest(nlp, text).incidents
    assert incident.date is not None
    assert incident.date.edtf == day
