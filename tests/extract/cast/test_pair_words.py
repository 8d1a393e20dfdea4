"""Tests of briefing.extract.cast.pair_words."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.cast.pair_words import sort_of
from briefing.extract.text.reading import read
from tests.extract.prose import article_of


@pytest.mark.parametrize(
    ("text", "word", "sort"),
    [
        ("The two countries signed it.", "countries", "states"),
        ("Both leaders signed it.", "leaders", "people"),
        ("The two sides signed it.", "sides", "sides"),
        ("The two signed it.", "two", "any"),
        ("The land was divided into two countries.", "countries", None),
        ("Two were held by the police.", "Two", None),
    ],
)
def test_what_two_a_word_means(nlp: Language, text: str, word: str, sort: str | None) -> None:
    """States, people, sides or whoever was told of; two that are only counted are nobody."""
    doc = read(article_of(text), nlp).doc
    assert sort_of(next(token for token in doc if token.text == word)) == sort
