"""From the encoder's scores to an analysis: tags, sentences, trees, entities. Numpy only.

Trees are maximum spanning trees with one root a sentence (Chu and Liu 1965, Edmonds 1967); entities are the best legal
BIO sequence (Viterbi 1967). Most sentences need neither: the best single choices are already legal.
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
    """The best tree of one sentence: `scores[i, j]` for word j-1 as head of word i, column 0 for the root.

    Returns heads as places in the sentence; the root is its own head.
    """
    size = len(scores)
    if size == 1:
        return np.zeros(1, np.int64)
    places = np.arange(size)
    scores = scores - scores.max(1, keepdims=True)
    scores = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    scores[places, places + 1] = _NEVER
    heads = scores.argmax(1)
    roots = np.flatnonzero(heads == 0)
    if len(roots) != 1:
        candidates = roots if len(roots) else places
        root = int(candidates[scores[candidates, 0].argmax()])
        scores[:, 0] = _NEVER
        scores[root] = _NEVER
        scores[root, 0] = 0
        heads = scores.argmax(1)
    if _cycle(np.concatenate([[0], heads])) is not None:
        root = int(np.flatnonzero(heads == 0)[0])
        scores[:, 0] = _NEVER
        scores[root, 0] = 0
        padded = np.concatenate([np.full((1, size + 1), _NEVER), scores]).astype(np.float64)
        heads = _edmonds(padded)[1:]
    result: Ints = np.where(heads == 0, places, heads - 1)
    return result


def _edmonds(scores: NDArray[np.float64]) -> Ints:
    """Chu-Liu-Edmonds: heads of all nodes, node 0 the root. Cycles are contracted until none is left."""
    size = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads: Ints = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.array(cycle)
    outside = np.array([node for node in range(size) if node not in set(cycle)])
    entering = scores[np.ix_(inside, outside)] - scores[inside, heads[inside]][:, None]
    leaving = scores[np.ix_(outside, inside)]
    count = len(outside)
    smaller = np.full((count + 1, count + 1), -np.inf)
    smaller[:count, :count] = scores[np.ix_(outside, outside)]
    smaller[count, :count] = entering.max(0)
    smaller[:count, count] = leaving.max(1)
    found = _edmonds(smaller)
    result = heads.copy()
    for place, node in enumerate(outside.tolist()):
        if node:
            head = found[place]
            result[node] = inside[leaving[place].argmax()] if head == count else outside[head]
    entry = found[count]
    result[inside[entering[:, entry].argmax()]] = outside[entry]
    return result


def _cycle(heads: Ints) -> list[int] | None:
    """The nodes of one cycle, or None. Node 0 is the root."""
    seen = np.zeros(len(heads), np.int8)
    seen[0] = 2
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while seen[node] == 0:
            seen[node] = 1
            path.append(node)
            node = int(heads[node])
        if seen[node] == 1:
            return path[path.index(node) :]
        seen[path] = 2
    return None


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
