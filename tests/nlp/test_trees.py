"""The best trees of a window."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from briefing.nlp import trees
from briefing.nlp.trees import forest

SCORES = st.floats(-8, 8, width=32)


def tree_of(scores: np.ndarray) -> np.ndarray:
    """The heads of a window that is one sentence."""
    return forest(scores, np.arange(len(scores)) == 0)


def is_tree(heads: list[int]) -> bool:
    """One root, and every word reaches it."""
    roots = [i for i, head in enumerate(heads) if head == i]
    for start in range(len(heads)):
        node = start
        for _ in heads:
            node = heads[node]
        if node not in roots:
            return False
    return len(roots) == 1


def is_projective(heads: list[int]) -> bool:
    """Every word between a word and its head hangs, directly or not, on that head."""

    def above(node: int) -> set[int]:
        found = {node}
        while heads[node] not in found:
            node = heads[node]
            found.add(node)
        return found

    return all(
        head in above(between) for i, head in enumerate(heads) for between in range(min(i, head) + 1, max(i, head))
    )


@given(st.integers(1, 9).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=SCORES)))
def test_trees_are_trees(scores: np.ndarray) -> None:
    """Whatever the scores, each sentence has one root and no cycle."""
    assert is_tree(tree_of(scores).tolist())


@settings(deadline=None)
@given(st.integers(1, 4).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=SCORES)))
def test_no_projective_tree_is_better(scores: np.ndarray) -> None:
    """Compared with every projective tree of up to four words."""
    size = len(scores)
    normal = scores.astype(np.float64)
    normal = normal - np.log(np.exp(normal).sum(1, keepdims=True))

    def total(heads: tuple[int, ...]) -> float:
        return float(sum(normal[i, 0 if head == i else head + 1] for i, head in enumerate(heads)))

    found = tuple(tree_of(scores).tolist())
    every = [h for h in itertools.product(range(size), repeat=size) if is_tree(list(h)) and is_projective(list(h))]
    assert found in every
    assert total(found) == pytest.approx(max(map(total, every)), abs=1e-4)


def test_arcs_do_not_pass_over_the_root() -> None:
    """A subject left of the main verb is not given to a verb right of it."""
    scores = np.full((3, 4), -9, np.float32)
    scores[0, 3], scores[0, 2] = 2.0, 1.0  # the last word first, the root next
    scores[1, 0] = scores[2, 2] = 5.0
    assert tree_of(scores).tolist() == [1, 1, 1]


@settings(deadline=None)
@given(st.integers(1, 7).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=st.floats(-8, 8, width=16))))
def test_both_ways_to_the_best_tree_agree(scores: np.ndarray) -> None:
    """Trying the cheapest changes finds a tree as good as the one of Eisner's algorithm."""

    def total(heads: np.ndarray) -> float:
        return float(sum(scores[i, 0 if head == i else head + 1] for i, head in enumerate(heads.tolist())))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trees, "_TRIES", 10_000)
        tried = tree_of(scores)
        patch.setattr(trees, "_TRIES", 1)
        computed = tree_of(scores)
    assert is_tree(computed.tolist())
    assert total(tried) == pytest.approx(total(computed), abs=1e-4)


@settings(deadline=None)
@given(arrays(np.float32, (6, 7), elements=SCORES), st.integers(1, 5))
def test_sentences_of_a_window_do_not_touch(scores: np.ndarray, cut: int) -> None:
    """Each sentence gets the tree that it gets alone."""
    together = forest(scores, np.isin(np.arange(6), (0, cut)))
    first = tree_of(scores[:cut, : cut + 1])
    second = tree_of(np.concatenate([scores[cut:, :1], scores[cut:, cut + 1 :]], axis=1))
    assert together.tolist() == [*first.tolist(), *(second + cut).tolist()]
