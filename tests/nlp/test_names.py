"""Names in news from Africa, the Middle East and Asia, as the bundled pipeline finds them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.nlp import load
from tests.nlp.marked import pieces, scores

FILES = {
    "names_first.txt": 92,
    "names_second.txt": 84,
    "names_third.txt": 87,
    "names_fourth.txt": 86,
    "names_fifth.txt": 90,
    "names_sixth.txt": 93,
    "names_seventh.txt": 93,
    "names_eighth.txt": 76,
}
"""Texts with marked names, and the F1 that all labels together must keep."""


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The bundled pipeline."""
    return load()


@pytest.mark.parametrize(("file", "least"), FILES.items())
def test_names_are_found(nlp: Language, file: str, least: float) -> None:
    """Exact spans and labels reach what the rules were made for."""
    assert scores(nlp, file)["all"].f1 > least


@pytest.mark.parametrize("file", FILES)
def test_marks_are_sound(file: str) -> None:
    """Every label is one of ours, and no marked name begins with an article or ends with a possessive."""
    for piece in pieces(file):
        for start, end, label in piece.names:
            said = piece.text[start:end]
            assert label in ("PERSON", "ORG", "GPE", "LOC", "NORP")
            assert not said.startswith(("the ", "The ")) and not said.endswith(("'s", "'"))
