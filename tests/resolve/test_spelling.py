"""Spellings of single words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.resolve import spelling


@pytest.mark.parametrize(
    ("a", "b"),
    [("qadir", "kadir"), ("khaled", "kaled"), ("yusif", "yousif"), ("dhafer", "dafer"), ("petrenko", "petrienko")],
)
def test_romanisations_are_one_word(a: str, b: str) -> None:
    """Letters that transcribers use for one sound make no difference."""
    assert spelling.similarity(a, b) >= 0.75


@pytest.mark.parametrize(
    ("a", "b"), [("hassan", "hussein"), ("kamal", "kamil"), ("ahmadi", "ahmadian"), ("ali", "ala"), ("omar", "amir")]
)
def test_vowels_tell_names_apart(a: str, b: str) -> None:
    """The same consonants with other vowels are another name."""
    assert spelling.similarity(a, b) < 0.6


def test_scripts_without_vowels_compare_by_consonants() -> None:
    """A word brought over from Arabic letters meets its Latin spelling."""
    bare = spelling.ascii_word("محمود")
    assert spelling.similarity(bare, "mahmoud") < 0.6
    assert spelling.across_scripts(bare, "mahmoud") >= 0.9


WORDS = st.text("abdehiklmnoqrstuyz", min_size=1, max_size=9)


@given(WORDS, WORDS)
def test_similarity_is_symmetric_and_bounded(a: str, b: str) -> None:
    """Which word comes first makes no difference, and a word is itself."""
    assert spelling.similarity(a, b) == spelling.similarity(b, a)
    assert 0.0 <= spelling.similarity(a, b) <= 1.0
    assert spelling.similarity(a, a) == 1.0
