"""From the encoder's scores to an analysis: tags, sentences, trees, entities. Numpy only.

Trees are the best projective ones with one root a sentence (Eisner 1996); entities are the best legal BIO sequence
(Viterbi 1967). Most sentences need neither: the best single choices are already legal.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.nlp.features import Window

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_NEVER = np.float32(-1e9)
ROOT = "ROOT"


@dataclass(frozen=True, slots=True)
class Labels:
    """What the numbers of the encoder's outputs stand for."""

    tag: tuple[str, ...]
    pos: tuple[str, ...]
    dep: tuple[str, ...]
    ner: tuple[str, ...]

    @classmethod
    def load(cls, path: Path) -> Labels:
        """Read labels.json. Raises OSError or ValueError where it is missing or broken."""
        raw = json.loads(path.read_text(encoding="utf-8"))
        return cls(*(tuple(raw[name]) for name in ("tag", "pos", "dep", "ner")))


@dataclass(frozen=True, slots=True)
class Analysis:
    """One window, analysed. Numbers in `tags`, `pos`, `deps` are places in Labels."""

    tags: Ints
    pos: Ints
    heads: Ints
    """Each word's head, counted in the window; the root of a sentence is its own head."""
    deps: Ints
    starts: NDArray[np.bool_]
    entities: tuple[tuple[int, int, str], ...]
    """First word, word after the last, label."""


class Decoder:
    """Turns the outputs of one window into an Analysis."""

    def __init__(self, labels: Labels, labeller: Mapping[str, Floats]) -> None:
        self.labels = labels
        self._legal = bio_transitions(labels.ner)
        self._pair, self._dependent, self._governor, self._bias = (
            np.asarray(labeller[name], np.float32) for name in ("pair", "dependent", "governor", "bias")
        )
        self._root = labels.dep.index(ROOT)

    @classmethod
    def load(cls, folder: Path) -> Decoder:
        """Read labels.json and labeller.npz of a model folder."""
        with np.load(folder / "labeller.npz") as labeller:
            return cls(Labels.load(folder / "labels.json"), dict(labeller))

    def __call__(self, window: Window, outputs: Sequence[Floats]) -> Analysis:
        """`outputs` in the order tag, pos, sent, ner, arc, dependent, governor."""
        tag, pos, sent, ner, arc, dependent, governor = outputs
        starts = sent > 0
        starts[list(window.breaks)] = True
        starts[0] = True
        bounds = [*np.flatnonzero(starts).tolist(), len(starts)]
        heads = np.empty(len(starts), np.int64)
        for begin, end in pairwise(bounds):
            inner = np.concatenate([arc[begin:end, :1], arc[begin:end, begin + 1 : end + 1]], axis=1)
            heads[begin:end] = tree(inner) + begin
        roots = heads == np.arange(len(heads))
        scores = self._label_scores(dependent, governor[np.where(roots, 0, heads + 1)])
        scores[:, self._root] = _NEVER
        deps = np.where(roots, self._root, scores.argmax(1))
        entities = spans(viterbi(ner, self._legal), self.labels.ner)
        return Analysis(tag.argmax(1), pos.argmax(1), heads, deps, starts, entities)

    def _label_scores(self, dependent: Floats, governor: Floats) -> Floats:
        """A biaffine score of low rank: what both say together, and each of them alone."""
        scores: Floats = (
            (dependent * governor) @ self._pair + dependent @ self._dependent + governor @ self._governor + self._bias
        )
        return scores


def tree(scores: Floats) -> Ints:
    """The best projective tree with one root: `scores[i, j]` for word j-1 as head of word i, column 0 for the root.

    Returns heads as places in the sentence; the root is its own head. English hardly ever crosses arcs, and forbidding
    it mends more than it breaks (0.3 LAS).
    """
    places = np.arange(len(scores))
    normal = scores.astype(np.float64)
    normal -= normal.max(1, keepdims=True)
    normal -= np.log(np.exp(normal).sum(1, keepdims=True))
    normal[places, places + 1] = _NEVER
    best = normal.argmax(1)
    heads: Ints = np.where(best == 0, places, best - 1)
    return heads if _projective(heads) else _eisner(normal[:, 1:], normal[:, 0])


def _projective(heads: Ints) -> bool:
    """Whether these heads are a tree with one root in which no arc crosses another or passes over the root."""
    places = np.arange(len(heads))
    roots = np.flatnonzero(heads == places)
    if len(roots) != 1:
        return False
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    left, right = np.minimum(places, heads), np.maximum(places, heads)
    crossing = (left[:, None] < left) & (left < right[:, None]) & (right[:, None] < right)
    over = (left < roots[0]) & (roots[0] < right)
    return bool((reached == roots[0]).all() and not crossing.any() and not over.any())


def _eisner(score: NDArray[np.float64], root: NDArray[np.float64]) -> Ints:
    """Eisner's algorithm: `score[i, j]` for word j as head of word i, `root[i]` for word i as the root.

    `right` holds the best stretch under its first word, `left` under its last; in `right_arc` and `left_arc` the two
    ends are linked. Rows are the first or the last word (`_by_first`, `_by_last`), columns one less than the length, so
    that all stretches of one length are put together from slices.
    """
    size = len(score)
    right_by_first, right_by_last, left_by_first, left_by_last = np.zeros((4, size, size))
    right_arc, left_arc = np.full((2, size, size), -np.inf)
    split, right_at, left_at = np.zeros((3, size, size), np.int64)
    for width in range(1, size):
        rest = size - width
        halves = right_by_first[:rest, :width] + left_by_last[width:, :width][:, ::-1]
        split[:rest, width] = halves.argmax(1)
        best = halves.max(1)
        right_arc[:rest, width] = best + score.diagonal(-width)
        left_arc[width:, width] = best + score.diagonal(width)
        longer = right_arc[:rest, 1 : width + 1] + right_by_last[width:, :width][:, ::-1]
        right_at[:rest, width] = longer.argmax(1) + 1
        right_by_first[:rest, width] = right_by_last[width:, width] = longer.max(1)
        longer = left_by_first[:rest, :width] + left_arc[width:, 1 : width + 1][:, ::-1]
        left_at[:rest, width] = longer.argmax(1)
        left_by_first[:rest, width] = left_by_last[width:, width] = longer.max(1)
    top = int((left_by_first[0] + right_by_last[-1, ::-1] + root).argmax())
    heads = np.full(size, top)
    waiting = [(False, 0, top), (True, top, size - 1)]
    while waiting:
        rightwards, start, end = waiting.pop()
        if start == end:
            continue
        child = start + int((right_at if rightwards else left_at)[start, end - start])
        heads[child] = start if rightwards else end
        first, last = (start, child) if rightwards else (child, end)
        middle = first + int(split[first, last - first])
        beyond = (True, child, end) if rightwards else (False, start, child)
        waiting += [(True, first, middle), (False, middle + 1, last), beyond]
    return heads


def bio_transitions(labels: Sequence[str]) -> Floats:
    """0 where the second label may follow the first, a very low score where it may not. Row 0 ('O') begins."""
    legal = np.zeros((len(labels), len(labels)), np.float32)
    for i, before in enumerate(labels):
        for j, after in enumerate(labels):
            if after.startswith("I-") and before[2:] != after[2:]:
                legal[i, j] = _NEVER
    return legal


def viterbi(scores: Floats, legal: Floats) -> Ints:
    """The best label sequence in which every step is legal."""
    best: Ints = scores.argmax(1)
    if legal[0, best[0]] == 0 and (legal[best[:-1], best[1:]] == 0).all():
        return best
    back = np.zeros(scores.shape, np.int64)
    total = scores[0] + legal[0]
    for place in range(1, len(scores)):
        steps = total[:, None] + legal
        back[place] = steps.argmax(0)
        total = steps.max(0) + scores[place]
    path = [int(total.argmax())]
    for place in range(len(scores) - 1, 0, -1):
        path.append(int(back[place, path[-1]]))
    return np.array(path[::-1])


def spans(sequence: Ints, labels: Sequence[str]) -> tuple[tuple[int, int, str], ...]:
    """Entities of a legal BIO sequence: first word, word after the last, label."""
    found: list[tuple[int, int, str]] = []
    for place, number in enumerate(sequence.tolist()):
        kind, _, label = labels[number].partition("-")
        if kind == "B":
            found.append((place, place + 1, label))
        elif kind == "I":
            found[-1] = (found[-1][0], place + 1, label)
    return tuple(found)
