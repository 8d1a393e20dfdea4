"""Tests of briefing.extract.cast.leaving: who has left an office."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        ("Ana Ruiz resigned as foreign minister on Monday.", "foreign minister", "former"),
        ("Ana Ruiz, who resigned as Peru's foreign minister last week, said so.", "foreign minister", "former"),
        ("Defence Minister Ana Ruiz stepped down on Monday.", "Defence Minister", "former"),
        ("The army dismissed Defence Minister Ana Ruiz.", "Defence Minister", "former"),
        ("The king dismissed Defence Minister Ana Ruiz in Lima.", "Defence Minister", "former"),
        ("Defence Minister Ana Ruiz was toppled in a coup.", "Defence Minister", "former"),
        ("Ana Ruiz was dismissed as army chief.", "army chief", "former"),
        ("Ana Ruiz, Peru's foreign minister until last year, said so.", "foreign minister", "former"),
        ("Defence Minister Ana Ruiz threatened to resign.", "Defence Minister", "current"),
        ("In April, Defence Minister Ana Ruiz resigned, citing ill health.", "Defence Minister", "former"),
        ("Senator Ana Ruiz resigned from her party.", "Senator", "current"),
        ("He led a coup that briefly ousted President Ana Ruiz.", "President", "current"),
    ],
)
def test_who_has_left_an_office_held_it(nlp: Language, text: str, title: str, status: str) -> None:
    """Not who only threatens to, leaves something else or was away for a time."""
    (person,) = digest(nlp, text).people
    assert [(r.title, r.status) for r in person.roles] == [(title, status)]


def test_who_was_removed_from_office_holds_it_no_more(nlp: Language) -> None:
    """In a clause about a name, too."""
    text = "She spoke of Prosecutor General Juan Mora, who was removed from office in December."
    assert [r.status for r in digest(nlp, text).people[0].roles] == ["former"]
