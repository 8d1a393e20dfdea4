"""Coined words: they look like the examples and are none of them."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from training.coined import LEAST, MOST, Coiner

TOWNS = ("Barrow", "Tamworth", "Port Marlow", "Worland", "Marrow")
coin = Coiner(TOWNS)


@given(st.integers())
def test_a_coined_word_is_new_and_made_of_known_pairs_of_letters(seed: int) -> None:
    """No example comes back; every three letters stand in some example; the length is a name's."""
    word = coin(Random(seed))
    assert word.istitle() and LEAST <= len(word) <= MOST
    assert word not in " ".join(TOWNS).split()
    letters = f"  {word.lower()} "
    known = " ".join(f"  {part}  " for part in " ".join(TOWNS).lower().split())
    assert all(letters[i : i + 3] in known for i in range(len(letters) - 2))


def test_the_same_seed_coins_the_same_word() -> None:
    """Training can be repeated."""
    assert [coin(Random(7)) for _ in range(3)] == [coin(Random(7))] * 3
