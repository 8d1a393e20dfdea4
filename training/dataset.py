"""Annotated sentences to batches of numbers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from briefing.nlp.decode import Labels
from briefing.nlp.features import CAPS, LINE_BREAK, Pieces, Window, windows
from training.sentence import Sentence

UNKNOWN = -100
"""A target that is not known; the losses pass over it."""

ENTITIES = ("PERSON", "ORG", "GPE", "LOC", "NORP", "MISC")
RARE_DEP = 20


def collect_labels(sentences: Iterable[Sentence]) -> Labels:
    """The labels that the trees use. Rare subtypes of dependencies fall back to their type."""
    tags: Counter[str] = Counter()
    pos: Counter[str] = Counter()
    deps: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.tree is not None:
            tags.update(sentence.tree.tags)
            pos.update(sentence.tree.pos)
            deps.update(sentence.tree.deps)
    known = {dep if n >= RARE_DEP else dep.split(":")[0] for dep, n in deps.items()}
    return Labels(
        tuple(sorted(t for t in tags if t)),
        tuple(sorted(p for p in pos if p)),
        tuple(sorted(known)),
        ("O", *(kind + label for label in ENTITIES for kind in ("B-", "I-"))),
    )


def save_labels(labels: Labels, path: Path) -> None:
    """Write labels.json as briefing.nlp.decode reads it."""
    fields = {name: getattr(labels, name) for name in ("tag", "pos", "dep", "ner")}
    path.write_text(json.dumps({"version": 1, **fields}, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Example:
    """One window with what is known of it, a number a word; `heads` count from 1, 0 is the root."""

    window: Window
    tag: NDArray[np.int64]
    pos: NDArray[np.int64]
    sent: NDArray[np.int64]
    ner: NDArray[np.int64]
    heads: NDArray[np.int64]
    deps: NDArray[np.int64]
    sentence: NDArray[np.int64]
    """Which sentence of the window each word belongs to; -1 where there is no tree."""
    silver: NDArray[np.int64]
    """1 where the names were annotated by a machine."""


class Composer:
    """Puts sentences side by side, with line breaks between paragraphs, and numbers what is known of them."""

    def __init__(self, labels: Labels, pieces: Pieces, rng: Random) -> None:
        self._pieces = pieces
        self._rng = rng
        self._numbers = {
            name: {label: i for i, label in enumerate(getattr(labels, name))} for name in ("tag", "pos", "dep", "ner")
        }

    def compose(self, sentences: Sequence[Sentence]) -> Iterator[Example]:
        """The windows of these sentences, in order; mostly one."""
        words: list[str] = []
        spaces: list[bool] = []
        columns: list[tuple[int, ...]] = []
        for number, sentence in enumerate(sentences):
            if number:
                gap = self._gap(sentence)
                spaces[-1] = spaces[-1] or gap == " "
                if gap.strip(" "):
                    spaces[-1] = False
                    words.append(gap)
                    spaces.append(False)
                    columns.append((UNKNOWN,) * 7 + (0,))
            columns += ((*row, int(sentence.silver)) for row in self._targets(sentence, len(words), number))
            words += sentence.words
            spaces += sentence.spaces
        table = np.array(columns)
        for window in windows(self._pieces, words, spaces, limit=10**6):
            rows = table[list(window.tokens)].T
            tag, pos, sent, ner, heads, deps, sentence, silver = rows
            yield Example(self._recased(window), tag, pos, sent, ner, _local(heads, window), deps, sentence, silver)

    def _gap(self, sentence: Sentence) -> str:
        if not sentence.paragraph:
            return ""
        return self._rng.choices(("\n\n", "\n", " "), (0.6, 0.15, 0.25))[0]

    def _targets(self, sentence: Sentence, offset: int, number: int) -> Iterator[tuple[int, ...]]:
        """tag, pos, sent, ner, head (a place in the document, -1 the root), dep, sentence: a row a word."""
        get = self._numbers
        names = [UNKNOWN] * len(sentence.words)
        if sentence.entities is not None:
            names = [0] * len(sentence.words)
            for start, end, label in sentence.entities:
                for place in range(start, end):
                    names[place] = get["ner"][("I-" if place > start else "B-") + label]
        tree = sentence.tree
        for place in range(len(sentence.words)):
            if tree is None:
                yield (UNKNOWN,) * 3 + (names[place], UNKNOWN, UNKNOWN, -1)
                continue
            dep, head = tree.deps[place], tree.heads[place]
            yield (
                get["tag"].get(tree.tags[place], UNKNOWN),
                get["pos"].get(tree.pos[place], UNKNOWN),
                int(place == 0),
                names[place],
                head + offset if head >= 0 else -1,
                get["dep"].get(dep, get["dep"].get(dep.split(":")[0], UNKNOWN)),
                number,
            )

    def _recased(self, window: Window) -> Window:
        """Now and then a window in small letters or in capitals."""
        draw = self._rng.random()
        if draw >= 0.05:
            return window
        letters = (window.shapes < LINE_BREAK) & (window.shapes // 2 < CAPS.index("digits in word"))
        case = CAPS.index("lower" if draw < 0.02 else "upper")
        return replace(window, shapes=np.where(letters, 2 * case + window.shapes % 2, window.shapes))


def _local(heads: NDArray[np.int64], window: Window) -> NDArray[np.int64]:
    """Heads counted in the window from 1; the root is 0; a head outside is unknown."""
    home = {token: place + 1 for place, token in enumerate(window.tokens)} | {-1: 0}
    return np.array([home.get(int(head), UNKNOWN) for head in heads])


def batches(examples: list[Example], budget: int, rng: Random) -> list[list[Example]]:
    """Batches of similar length and at most `budget` pieces with padding, in random order."""
    ordered = sorted(examples, key=lambda e: len(e.window.ids) + 8 * rng.random())
    found: list[list[Example]] = [[]]
    longest = 0
    for example in ordered:
        longest = max(longest, len(example.window.ids))
        if found[-1] and (len(found[-1]) + 1) * longest > budget:
            found.append([])
            longest = len(example.window.ids)
        found[-1].append(example)
    rng.shuffle(found)
    return found


def padded(arrays: Sequence[NDArray[np.int64]], fill: int) -> NDArray[np.int64]:
    """Rows of one length, filled up at the end."""
    result = np.full((len(arrays), max(map(len, arrays))), fill, np.int64)
    for row, array in zip(result, arrays, strict=True):
        row[: len(array)] = array
    return result
