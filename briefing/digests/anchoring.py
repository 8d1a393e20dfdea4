"""Finding the evidence of a digest again in an article whose text has changed.

As in the W3C Web Annotation model, words are found by themselves, by what stands before and after them, and by where
they stood. Where they were altered a little, the words that took their place are found by laying the two texts side by
side, word by word (longest common subsequence; Hyyrö 2004, as rapidfuzz does it).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from rapidfuzz.distance import Indel

from briefing.types.digest import Evidence

CONTEXT = 32
"""Characters before and after that tell one occurrence from another."""
SHARED = 0.5
"""Which part of their words two stretches must share to be taken for the same words, altered."""
MOST_WORK = 1_000_000_000
"""Texts whose numbers of words multiply to more are not laid side by side."""

_TOKEN = re.compile(r"\w+|\W")
_BREAK = re.compile(r"\n[ \t]*\n\s*|(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|St|No|Jan|Feb|Aug|Sept|Oct|Nov|"
                          r"Dec|Prof|Amb|Rev)\.$")


class Text:
    """A text and its sentences."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        """Where sentences begin."""
        return [0, *(match.end() for match in _BREAK.finditer(self.text)
                     if "\n" in match.group() or not _ABBREVIATED.search(self.text, max(0, match.start() - 8),
                                                                        match.start()))]

    def sentence(self, start: int, end: int) -> str:
        """The sentence or sentences that a stretch lies in, white space evened out."""
        starts = self._starts
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, max(start, end - 1))
        return " ".join(self.text[starts[max(first, 0)] : starts[last] if last < len(starts) else None].split())


class Anchors:
    """The way from an old text to a new one. An empty old text is one that is not known any more."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = Text(old), Text(new)

    def find(self, piece: Evidence) -> tuple[Evidence | None, bool]:
        """The piece in the new text, None where it is gone; and whether its sentence is letter for letter the same.

        Without the old text nobody can say so of the sentence: False.
        """
        old = self._old.text
        known = bool(piece.exact) and old[piece.start : piece.end] == piece.exact
        before = self._old.sentence(piece.start, piece.end) if known else ""
        best, same = self._best(piece, before, known)
        if best is not None and (same or not known):
            return best, same
        altered = self._altered(piece) if known else None
        return altered or best, False

    def _best(self, piece: Evidence, before: str, known: bool) -> tuple[Evidence | None, bool]:
        """The occurrence of the very words that fits best, by sentence, context and place."""
        best: tuple[bool, int, int, int] | None = None
        for at in _occurrences(self._new.text, piece.exact):
            end = at + len(piece.exact)
            same = known and self._new.sentence(at, end) == before
            rank = (same, self._likeness(piece, at, end) if known else 0, -abs(at - piece.start), -at)
            best = max(best, rank) if best else rank
        if best is None:
            return None, False
        return Evidence(piece.exact, -best[3], -best[3] + len(piece.exact)), best[0]

    def _likeness(self, piece: Evidence, start: int, end: int) -> int:
        """How many characters around an occurrence are those that stood around the piece."""
        old, new = self._old.text, self._new.text
        left = _common(reversed(old[max(0, piece.start - CONTEXT) : piece.start]),
                       reversed(new[max(0, start - CONTEXT) : start]))
        return left + _common(iter(old[piece.end : piece.end + CONTEXT]), iter(new[end : end + CONTEXT]))

    def _altered(self, piece: Evidence) -> Evidence | None:
        """What stands in the place of the piece now, where that is much like it."""
        first, last = self._spans
        inside = range(bisect_right(first, piece.start) - 1, bisect_left(first, piece.end))
        met = [self._partner[n] for n in inside if n in self._partner]
        if not met:
            return None
        before = max((self._partner[n] for n in self._partner if n < inside[0]), default=-1)
        after = min((self._partner[n] for n in self._partner if n > inside[-1]), default=len(last))
        wide = (met[0] if inside[0] in self._partner else before + 1,
                met[-1] + 1 if inside[-1] in self._partner else after)
        candidates = [self._piece(*span) for span in (wide, (met[0], met[-1] + 1))]
        found = max(candidates, key=lambda candidate: _shared(piece.exact, candidate.exact))
        return found if _shared(piece.exact, found.exact) >= SHARED and "\n\n" not in found.exact else None

    def _piece(self, first: int, last: int) -> Evidence:
        """Evidence for the tokens first..last of the new text, without white space at its ends."""
        starts = self._spans[1]
        start = starts[first] if first < len(starts) else len(self._new.text)
        end = starts[last] if last < len(starts) else len(self._new.text)
        exact = self._new.text[start:end]
        start += len(exact) - len(exact.lstrip())
        return Evidence(exact.strip(), start, start + len(exact.strip()))

    @cached_property
    def _spans(self) -> tuple[list[int], list[int]]:
        """Where the tokens of both texts begin."""
        old, new = ([match.start() for match in _TOKEN.finditer(side.text)] for side in (self._old, self._new))
        return old, new

    @cached_property
    def _partner(self) -> dict[int, int]:
        """Which token of the new text each token of the old one became."""
        old, new = (_TOKEN.findall(side.text) for side in (self._old, self._new))
        if len(old) * len(new) > MOST_WORK:
            return {}
        return {block.src_start + n: block.dest_start + n for block in Indel.opcodes(old, new)
                if block.tag == "equal" for n in range(block.src_end - block.src_start)}


def _occurrences(text: str, words: str) -> Iterator[int]:
    """Every place where the words stand."""
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _shared(one: str, other: str) -> float:
    """Which part of the words of both stand in both, in the same order."""
    return Indel.normalized_similarity(re.findall(r"\w+", one), re.findall(r"\w+", other)) if other else 0.0


def _common(one: Iterator[str], other: Iterator[str]) -> int:
    """How many characters two texts begin with in common."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
