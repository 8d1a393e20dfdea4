"""Tests of briefing.extract.events.retold: one deed told in several sentences, by those who took part."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Chad says a bomb has killed prosecutor Ali Noor. Noor, who was killed on Monday in Lamu, was 40.",
         [("ASSAULT", "lamu", "2024-05-13")]),
        ("Kenyan forces are withdrawing from Lamu. They said the Kenyan forces began leaving Lamu on Monday.",
         [("RETREAT", "lamu", "2024-05-13")]),
        ("Kidnappers have released two nuns. The kidnappers freed the nuns on Monday.",
         [("RETREAT", "", "2024-05-13")]),
        ("President Ana Rey is expected to travel to Kenya. She will travel to Kenya on Friday.",
         [("CONSULT", "", "2024-05-17")]),
        ("Ali Noor was convicted and sentenced on Monday by a Kenyan court.", [("SANCTION", "", "2024-05-13")]),
        ("Police arrested Ali Noor on Monday in Lamu. They arrested Noor again on Tuesday.",
         [("COERCE", "lamu", "2024-05-13"), ("COERCE", "", "2024-05-14")]),
        ("A bomb killed two soldiers in Lamu on Monday. A bomb killed ten soldiers in Nairobi on Monday.",
         [("ASSAULT", "lamu", "2024-05-13"), ("ASSAULT", "nairobi", "2024-05-13")]),
    ],
)
def test_a_deed_is_told_once(nlp: Language, text: str, events: list[tuple[str, str, str]]) -> None:
    """With the day and place that a later telling adds, but not where it was done again, elsewhere or to others."""
    found = digest(nlp, text).events
    assert [(e.type, e.place, e.date.edtf if e.date else "") for e in found] == events
