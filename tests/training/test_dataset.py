"""Numbers for the network."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from briefing.nlp.decode import Labels
from briefing.nlp.features import BLANK_LINE, Pieces
from tests.training.test_sentence import PORT
from training.dataset import UNKNOWN, Composer, batches, collect_labels, padded
from training.sentence import Sentence

PIECES = Pieces([str(i) for i in range(300)])


@pytest.fixture(scope="module")
def labels() -> Labels:
    """Those of one sentence, seen often."""
    return collect_labels([PORT] * 30)


def test_labels_come_from_the_trees(labels: Labels) -> None:
    """Every tag seen is a label; names are BIO."""
    assert labels.tag == (".", "DT", "JJ", "NN", "VBD")
    assert labels.ner[:3] == ("O", "B-PERSON", "I-PERSON")


def test_rare_subtypes_fall_back(labels: Labels) -> None:
    """A dependency seen less than twenty times is known by its type alone."""
    assert "amod" in collect_labels([PORT] * 20).dep
    assert collect_labels([PORT]).dep == tuple(sorted({"det", "amod", "nsubj", "ROOT", "punct"}))


def test_composed_targets(labels: Labels) -> None:
    """Heads count from one in the window, the root is zero; names and starts stand at their words."""
    (example,) = Composer(labels, PIECES, Random(0)).compose([PORT])
    assert example.heads.tolist() == [3, 3, 4, 0, 4]
    assert example.sent.tolist() == [1, 0, 0, 0, 0]
    assert [labels.ner[i] for i in example.ner] == ["O", "B-LOC", "I-LOC", "O", "O"]
    assert [labels.tag[i] for i in example.tag] == ["DT", "JJ", "NN", "VBD", "."]


def test_a_second_sentence_counts_on(labels: Labels) -> None:
    """Heads of later sentences point to their own words; unknown layers are marked."""
    bare = Sentence(("Boats", "left"), (True, False), None, ((0, 1, "ORG"),))
    (example,) = Composer(labels, PIECES, Random(0)).compose([bare, PORT])
    assert example.heads.tolist() == [UNKNOWN, UNKNOWN, 5, 5, 6, 0, 6]
    assert example.sentence.tolist() == [-1, -1, 1, 1, 1, 1, 1]
    assert example.tag[0] == UNKNOWN and example.ner[0] != UNKNOWN


def test_paragraphs_are_set_off(labels: Labels) -> None:
    """Before a new paragraph there is, most of the time, an empty line."""
    fresh = Sentence(("Boats", "left"), (True, False), None, (), paragraph=True)
    composer = Composer(labels, PIECES, Random(0))
    found = [sum(BLANK_LINE in e.window.shapes for e in composer.compose([fresh, fresh])) for _ in range(100)]
    assert 30 < sum(found) < 90


def test_batches_hold_every_example_once(labels: Labels) -> None:
    """Nothing is lost and no batch is over its budget."""
    composer = Composer(labels, PIECES, Random(0))
    examples = [e for size in range(1, 40) for e in composer.compose([PORT] * (size % 7 + 1))]
    made = batches(list(examples), 60, Random(1))
    assert sorted(map(id, examples)) == sorted(id(e) for batch in made for e in batch)
    assert all(len(batch) * max(len(e.window.ids) for e in batch) <= 60 for batch in made if len(batch) > 1)


def test_padding() -> None:
    """Short rows are filled up at their end."""
    assert padded([np.array([1]), np.array([2, 3])], 9).tolist() == [[1, 9], [2, 3]]
