"""From words to the numbers the encoder reads: word pieces, shapes, windows. Numpy only.

The encoder is uncased, so what capital letters say enters as a shape beside each piece; whether a word stands glued to
the one before it ('Iran' '-' 'backed') is part of the shape too. Line breaks are no words: they are markers in front of
the word that follows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

CLS, SEP, UNKNOWN = 101, 102, 100
"""Special pieces of the BERT vocabulary, by their place in it."""

MAX_PIECES = 8
"""Pieces kept of one word; what follows tells the encoder nothing more."""

WINDOW_WORDS = 128
"""Words in a window at most. Windows this long were trained on."""

WINDOW_PIECES = 500
"""Pieces in a window at most; the encoder knows 512 places."""

CAPS = ("mixed", "lower", "title", "upper", "initial", "digits in word", "number", "none")
PLAIN = CAPS.index("none")
LINE_BREAK, BLANK_LINE = 2 * len(CAPS), 2 * len(CAPS) + 1
SHAPES = 2 * len(CAPS) + 2
"""Each capitalisation twice (free and glued), then the two kinds of break."""

_SAME = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "…": "."}
)
_PARTS = re.compile(r"\w+|[^\w\s]")
_END = re.compile(r"[.!?…]+")
_CLOSING = frozenset("\"'”’)]»")
_DASHES = frozenset({"—", "–", "-", "--"})
_OPENING = frozenset("\"'“‘([«")


@dataclass(frozen=True, slots=True)
class Window:
    """What one call of the encoder reads: `tokens` are the places of its words in the document."""

    tokens: tuple[int, ...]
    ids: NDArray[np.int64]
    shapes: NDArray[np.int64]
    first: NDArray[np.int64]
    """Place of each word's first piece; `first[0]` is [CLS], the root."""
    breaks: tuple[int, ...]
    """Words (counted in the window) that begin a sentence whatever the encoder thinks: at the beginning of a paragraph,
    behind its dateline, and behind a full stop that the tokeniser took from a letter that is no initial."""


class Pieces:
    """WordPiece: the longest known piece first (Wu et al. 2016, 'Google's Neural Machine Translation System')."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}

    @classmethod
    def load(cls, path: Path) -> Pieces:
        """Read a vocabulary file, one piece a line. Raises OSError where there is none."""
        return cls(path.read_text(encoding="utf-8").splitlines())

    def encode(self, word: str) -> tuple[int, ...]:
        """The pieces of one word, never none, at most MAX_PIECES; case and accents do not matter."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._split(word)
        return found

    def words(self) -> frozenset[str]:
        """The common words of English that are pieces of their own."""
        return frozenset(piece for piece in self._ids if piece.isalpha())

    def _split(self, word: str) -> tuple[int, ...]:
        plain = "".join(
            c for c in unicodedata.normalize("NFD", word.translate(_SAME).lower()) if unicodedata.category(c) != "Mn"
        )
        pieces: list[int] = []
        for part in _PARTS.findall('"' if plain in ("''", '""') else plain):
            pieces += self._longest_first(part)
        return tuple(pieces[:MAX_PIECES]) or (UNKNOWN,)

    def _longest_first(self, part: str) -> list[int]:
        pieces: list[int] = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                known = self._ids.get(("##" if start else "") + part[start:end])
                if known is not None:
                    pieces.append(known)
                    start = end
                    break
            else:
                return [UNKNOWN]
        return pieces


def shape(word: str, glued: bool) -> int:
    """What the letters' case says of a word, and whether it follows the word before it without a space."""
    return 2 * _caps(word) + glued


@lru_cache(maxsize=1 << 16)
def _caps(word: str) -> int:
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        name = "number" if digits else "none"
    elif digits:
        name = "digits in word"
    elif not any(c.isupper() for c in letters):
        name = "lower"
    elif len(letters) == 1:
        name = "initial"
    elif all(c.isupper() for c in letters):
        name = "upper"
    elif word[0].isupper() and not any(c.isupper() for c in letters[1:]):
        name = "title"
    else:
        name = "mixed"
    return CAPS.index(name)


class _Look(NamedTuple):
    """What a word shows by itself: whether it may begin a sentence, ends one, closes a quotation, is a dash, or a
    bracket that opens."""

    begins: bool
    ends: bool
    closes: bool
    dash: bool
    bracket: bool


@lru_cache(maxsize=1 << 16)
def _look(word: str) -> _Look:
    begins = word[0].isupper() or word[0].isdigit() or word[0] in _OPENING
    return _Look(begins, bool(_END.fullmatch(word)), word in _CLOSING, word in _DASHES, word == "(")


class _Unit(NamedTuple):
    """One word with its pieces, and the break in front of it."""

    token: int
    look: _Look
    pieces: tuple[int, ...]
    shape: int
    gap: int
    """0, or the shape of the break in front of this word."""
    weight: int
    """Places it takes in a window."""


def windows(
    pieces: Pieces, words: Sequence[str], spaces: Sequence[bool], limit: int = WINDOW_WORDS
) -> Iterator[Window]:
    """Cut a tokenised document into windows of whole sentences, as far as full stops tell them.

    `words` are the token texts, whitespace tokens included; `spaces` says after which of them a space follows.
    Sentences are packed in order until `limit` words; one that is longer is cut hard.
    """
    packed: list[_Unit] = []
    size = 1
    for sentence in _sentences(list(_units(pieces, words, spaces))):
        for part in _parts(sentence, limit):
            weight = sum(unit.weight for unit in part)
            if packed and (len(packed) + len(part) > limit or size + weight >= WINDOW_PIECES):
                yield _window(packed)
                packed, size = [], 1
            packed += part
            size += weight
    if packed:
        yield _window(packed)


def _parts(sentence: list[_Unit], limit: int) -> Iterator[list[_Unit]]:
    """A sentence that fits a window, or the pieces of one that does not."""
    part: list[_Unit] = []
    size = 1
    for unit in sentence:
        if len(part) == limit or size + unit.weight >= WINDOW_PIECES:
            yield part
            part, size = [], 1
        part.append(unit)
        size += unit.weight
    if part:
        yield part


def _units(pieces: Pieces, words: Sequence[str], spaces: Sequence[bool]) -> Iterator[_Unit]:
    gap, glued = BLANK_LINE, False
    encode = pieces.encode
    for number, (word, space) in enumerate(zip(words, spaces, strict=True)):
        if word.isspace():
            lines = word.count("\n")
            gap = max(gap, BLANK_LINE if lines > 1 else LINE_BREAK if lines else 0)
            glued = False
            continue
        parts = encode(word)
        yield _Unit(number, _look(word), parts, shape(word, glued), gap, len(parts) + (gap > 0))
        gap, glued = 0, not space


def _sentences(units: list[_Unit]) -> Iterator[list[_Unit]]:
    """Cut after full stops that are words of their own, with their closing quotes, and before paragraphs."""
    start, ended = 0, False
    for place, unit in enumerate(units):
        begins, ends, closes = unit.look[:3]
        closes = closes and unit.shape % 2 == 1
        if place > start and (unit.gap == BLANK_LINE or (ended and begins and not closes)):
            yield units[start:place]
            start = place
        ended = ends or (ended and closes)
    if start < len(units):
        yield units[start:]


_LETTER, _UPPER, _LOWER = CAPS.index("initial"), CAPS.index("upper"), CAPS.index("lower")
_DATELINE_WORDS = 16
"""How many words a dateline may have: 'AMMAN, Jordan, 3 May 2024 (Petra) —'."""


def _behind_dateline(units: Sequence[_Unit], start: int) -> int:
    """The place behind the dateline that a paragraph begins with, -1 where there is none."""
    bracket = False
    for place in range(start, min(start + _DATELINE_WORDS, len(units) - 1)):
        unit, after = units[place], units[place + 1]
        if unit.look.dash and place > start and after.shape % 2 == 0:
            opens = units[start].shape // 2 == _UPPER or bracket
            return place + 1 if opens and after.look.begins else -1
        if unit.shape // 2 == _LOWER or unit.look.ends:
            return -1
        bracket = bracket or unit.look.bracket
    return -1


def _after_letter(units: Sequence[_Unit], place: int) -> bool:
    """Whether a single capital letter and a full stop of its own, glued to it, stand in front."""
    stop = units[place - 1]
    return place > 1 and stop.look.ends and stop.shape % 2 == 1 and units[place - 2].shape // 2 == _LETTER


def _window(units: Sequence[_Unit]) -> Window:
    ids, shapes, first, breaks, dated = [CLS], [2 * PLAIN], [0], [], -1
    for place, (_, _, pieces, form, gap, _) in enumerate(units):
        if gap and place:
            ids.append(SEP)
            shapes.append(gap)
        if gap == BLANK_LINE or not place:
            breaks.append(place)
            dated = _behind_dateline(units, place)
        elif place == dated or (units[place].look.begins and _after_letter(units, place)):
            breaks.append(place)
        first.append(len(ids))
        ids += pieces
        shapes += (form,) * len(pieces)
    ids.append(SEP)
    shapes.append(2 * PLAIN)
    return Window(tuple(unit.token for unit in units), np.array(ids), np.array(shapes), np.array(first), tuple(breaks))
