"""The best trees of a window's words, a sentence each: projective and with one root.

Nearly always the best heads of all words are such a tree. Where they clash, one of the words that clash has to take its
next best head: the cheapest such changes are tried first, so that the first tree found is the best one (best-first
search as in Hart, Nilsson and Raphael 1968). Where that takes long, Eisner's algorithm (1996) finds it in a fixed time.
"""

from __future__ import annotations

from functools import cache
from heapq import heappop, heappush
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_TRIES = 64
"""Changed trees that are looked at before Eisner's algorithm is asked."""


def forest(scores: Floats, starts: NDArray[np.bool_]) -> Ints:
    """The heads of a window's words, counted in it; the root of a sentence is its own head.

    `scores[i, j]` rates word j-1 as head of word i, column 0 the root; `starts` says which words begin a sentence.
    English hardly ever crosses arcs, and forbidding it mends more than it breaks (0.3 LAS).
    """
    places = np.arange(len(scores))
    sentence = starts.cumsum()
    same = sentence[:, None] == sentence
    same[places, places] = False
    words = np.where(same, scores[:, 1:], -np.inf)
    best = words.argmax(1)
    heads: Ints = np.where(scores[:, 0] >= words[places, best], places, best)
    chosen = heads.tolist()
    for begin, end in pairwise([*np.flatnonzero(starts).tolist(), len(chosen)]):
        if _clash([head - begin for head in chosen[begin:end]]):
            heads[begin:end] = begin + _mended(scores[begin:end, 0], scores[begin:end, begin + 1 : end + 1])
    return heads


def _clash(heads: list[int]) -> list[int]:
    """Words one of which must get another head: two roots, two arcs that cross, a cycle. None in a projective tree.

    The root hangs on a word in front of the first, so that arcs over the root cross that arc, too.
    """
    roots = [word for word, head in enumerate(heads) if head == word]
    if len(roots) > 1:
        return roots[:2]
    arcs = sorted(
        (-1, -word, word) if head == word else (head, -word, word) if head < word else (word, -head, word)
        for word, head in enumerate(heads)
    )
    around: list[tuple[int, int]] = []
    for left, right, word in arcs:
        while around and around[-1][0] <= left:
            around.pop()
        if around and around[-1][0] < -right:
            return [around[-1][1], word]
        around.append((-right, word))
    return _cycle(heads)


def _cycle(heads: list[int]) -> list[int]:
    """Words that hang on one another in a circle, none in a tree."""
    seen = [-1] * len(heads)
    for start in range(len(heads)):
        here = start
        while seen[here] < 0:
            seen[here] = start
            if heads[here] == here:
                break
            here = heads[here]
        else:
            if seen[here] == start:
                circle = [here]
                while heads[circle[-1]] != here:
                    circle.append(heads[circle[-1]])
                return circle
    return []


def _mended(root: Floats, words: Floats) -> Ints:
    """The best tree of one sentence whose best heads clash: `words[i, j]` for word j as head of word i."""
    places = np.arange(len(words))
    scores = words.astype(np.float64)
    scores[places, places] = root  # a root is its own head
    best = scores.argmax(1).tolist()

    @cache
    def choices(word: int) -> list[tuple[int, float]]:
        """The heads that a word may take, the best first, with what each costs more than the one before."""
        order = (-scores[word]).argsort(kind="stable")
        ranked = scores[word][order]
        return list(zip(order.tolist(), [0.0, *(ranked[:-1] - ranked[1:]).tolist()], strict=True))

    waiting: list[tuple[float, int, dict[int, int]]] = [(0.0, 0, {})]
    met: set[frozenset[tuple[int, int]]] = set()
    for _ in range(_TRIES):
        loss, _, ranks = heappop(waiting)
        heads = list(best)
        for word, rank in ranks.items():
            heads[word] = choices(word)[rank][0]
        clash = _clash(heads)
        if not clash:
            return np.array(heads)
        for word in clash:
            rank = ranks.get(word, 0) + 1
            changed = {**ranks, word: rank}
            key = frozenset(changed.items())
            if rank < len(best) and key not in met:
                met.add(key)
                heappush(waiting, (loss + choices(word)[rank][1], len(met), changed))
    return _eisner(scores, root.astype(np.float64))


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
