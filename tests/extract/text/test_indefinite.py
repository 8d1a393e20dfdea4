"""Tests of briefing.extract.text.indefinite."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.text.indefinite import is_indefinite
from briefing.extract.text.reading import read
from tests.extract.prose import article_of


@pytest.mark.parametrize(
    ("text", "verb", "indefinite"),
    [
        ("Chad will expel any soldier who attacks the port.", "attacks", True),
        ("Chad will expel the soldier who attacked the port.", "attacked", False),
        ("Any invasion would strike the rebels.", "strike", True),
        ("An invasion struck the rebels.", "struck", False),
        ("Chad would back whatever deal they signed.", "signed", True),
        ("Chad backed the deal they signed.", "signed", False),
        ("Rebels who surrender will be freed.", "surrender", True),
        ("The rebels who surrender will be freed.", "surrender", False),
    ],
)
def test_deeds_of_nobody_in_particular(nlp: Language, text: str, verb: str, indefinite: bool) -> None:
    """Of anybody, or of whatever kind; the same words of somebody tell of him."""
    clause = next(t for t in read(article_of(text), nlp).doc.words if t.text == verb)
    assert is_indefinite(clause) is indefinite
