"""Scores to analyses: sentences, labels and entities."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from briefing.nlp.decode import Decoder, Labels, bio_transitions, spans, viterbi
from briefing.nlp.features import Pieces, windows

NAMES = ("O", "B-ORG", "I-ORG", "B-GPE", "I-GPE")
SCORES = st.floats(-8, 8, width=32)


@given(arrays(np.float32, st.tuples(st.integers(1, 6), st.just(len(NAMES))), elements=SCORES))
def test_entity_sequences_are_legal_and_best(scores: np.ndarray) -> None:
    """No inside label follows what is not its own kind, and no legal sequence scores higher."""
    legal = bio_transitions(NAMES)
    found = viterbi(scores, legal).tolist()

    def allowed(path: tuple[int, ...]) -> bool:
        return all(legal[a, b] == 0 for a, b in itertools.pairwise((0, *path)))

    def total(path: tuple[int, ...]) -> float:
        return float(sum(scores[i, label] for i, label in enumerate(path)))

    assert allowed(tuple(found))
    if len(scores) <= 4:
        every = filter(allowed, itertools.product(range(len(NAMES)), repeat=len(scores)))
        assert total(tuple(found)) == pytest.approx(max(map(total, every)), abs=1e-4)


def test_spans_of_a_sequence() -> None:
    """A new beginning ends the name before it."""
    assert spans(np.array([1, 2, 1, 0, 3]), NAMES) == ((0, 2, "ORG"), (2, 3, "ORG"), (4, 5, "GPE"))


def test_a_window_decoded() -> None:
    """Sentences start where the scores or a paragraph say so; heads stay inside them; labels follow the heads."""
    labels = Labels(("NN", "VB"), ("NOUN", "VERB"), ("ROOT", "nsubj", "punct"), NAMES)
    words = ["Talks", "resume", "\n\n", "Ports", "close"]
    (window,) = windows(Pieces([str(i) for i in range(200)]), words, [True, False, False, True, False])
    nothing = np.zeros((4, 2), np.float32)
    arc = np.full((4, 5), -5, np.float32)
    arc[0, 2] = arc[1, 0] = arc[2, 4] = arc[3, 0] = 5
    arc[2, 1] = 9  # a better head, but in the sentence before
    label = np.array([[0, 1], [0, 0], [0, 1], [0, 0]], np.float32)
    weights = np.array([[0, 0, 0], [0, 3, 1]], np.float32)
    decoder = Decoder(
        labels,
        {"pair": weights, "dependent": np.zeros((2, 3)), "governor": np.zeros((2, 3)), "bias": np.zeros(3)},  # type: ignore[dict-item]
    )
    names = np.zeros((4, 5), np.float32)
    names[2, 3] = 1
    outputs = [nothing, nothing, np.full(4, -1, np.float32), names, arc, label, np.ones((5, 2), np.float32)]
    analysis = decoder(window, outputs)
    assert analysis.starts.tolist() == [True, False, True, False]
    assert analysis.heads.tolist() == [1, 1, 3, 3]
    assert [labels.dep[i] for i in analysis.deps] == ["nsubj", "ROOT", "nsubj", "ROOT"]
    assert analysis.entities == ((2, 3, "GPE"),)
