"""From the encoder's scores to an analysis: tags, sentences, trees, entities. Numpy only.

Trees are the best projective ones with one root a sentence (`trees`); entities are the best legal BIO sequence
(Viterbi 1967), which mostly are the best single choices.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.nlp.features import Window
from briefing.nlp.trees import Floats, Ints, forest

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
        heads = forest(arc, starts)
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
