"""When a statement was made."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The Lima Post quotes a police official Friday as saying six gunmen fled the town.", "2024-05-10"),
        ("An adviser to the king was quoted by the Lima Post on Friday as saying a deal was near.", "2024-05-10"),
        ("The army said Friday one of its trucks was hit by a train.", "2024-05-10"),
        ("Earlier today, villagers say two men were shot near the river.", None),
        ("On Sunday, police say the banker was taken from his home late Friday.", "2024-05-12"),
        ("The men who will leave next year say the town is quiet.", None),
        ("Observers said the March vote fell short of the rules.", None),
    ],
)
def test_when_a_thing_was_said(nlp: Language, text: str, edtf: str | None) -> None:
    """The day of quoting somebody counts; a day of what is told, of who speaks or still to come does not."""
    statements = digest(nlp, f"Chad has a new bridge.\n\n{text}").statements
    assert [s.date.edtf if s.date else None for s in statements] == [edtf]


def test_a_month_before_a_noun_is_part_of_what_is_said(nlp: Language) -> None:
    """'said the March vote fell short'."""
    statements = digest(nlp, "Observers said the March vote fell short of the rules.").statements
    assert [s.evidence[0].exact for s in statements] == ["the March vote fell short of the rules"]
