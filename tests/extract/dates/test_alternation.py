"""A tree of letters matches what a list of words does."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.dates.alternation import any_of

WORDS = st.lists(st.text("abc.-[^ ", min_size=1, max_size=5), min_size=1, max_size=12)


@given(WORDS, st.text("abc.-[^ ", max_size=12))
def test_it_finds_what_a_list_of_the_words_finds(words: list[str], text: str) -> None:
    """The same matches at the same places as the words one after another, the longest first."""
    listed = "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
    tree = [match.span() for match in re.finditer(any_of(words), text)]
    assert tree == [match.span() for match in re.finditer(listed, text)]


def test_the_longest_word_that_lets_the_rest_match_is_taken() -> None:
    """As with any alternation, a shorter word is tried where what stands behind does not fit the longer one."""
    assert re.fullmatch(f"{any_of(['may', 'maybe', 'be'])}be", "maybe")
