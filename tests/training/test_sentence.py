"""Sentences and what is left of them when words go."""

from __future__ import annotations

from training.sentence import Sentence, Tree, select

PORT = Sentence(
    ("The", "old", "port", "closed", "."),
    (True, True, True, False, False),
    Tree(
        ("DT", "JJ", "NN", "VBD", "."),
        ("DET", "ADJ", "NOUN", "VERB", "PUNCT"),
        ("the", "old", "port", "close", "."),
        (2, 2, 3, -1, 3),
        ("det", "amod", "nsubj", "ROOT", "punct"),
    ),
    ((1, 3, "LOC"),),
)


def test_words_left_hang_where_they_hung() -> None:
    """Without its article and full stop the sentence keeps its tree and its names."""
    short = select(PORT, [1, 2, 3])
    assert short.words == ("old", "port", "closed")
    assert short.tree is not None and short.tree.heads == (1, 2, -1)
    assert short.entities == ((0, 2, "LOC"),)


def test_a_lost_head_hands_its_words_up() -> None:
    """What hung on a word that goes hangs on that word's own head."""
    short = select(PORT, [0, 3])
    assert short.tree is not None and short.tree.heads == (1, -1)


def test_of_overlapping_names_the_first_and_longest_stays() -> None:
    """Entities never overlap."""
    kept = PORT.with_entities([(2, 3, "GPE"), (1, 3, "ORG"), (1, 2, "NORP"), (3, 4, "ORG")])
    assert kept.entities == ((1, 3, "ORG"), (3, 4, "ORG"))
