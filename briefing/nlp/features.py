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
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing.nlp.vocabulary import listed

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
_LETTERS = re.compile(r"(?:[A-Za-z]\.){2,}")
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
    behind its dateline, and in capitals behind a full stop that the tokeniser took from the word before it."""


class Pieces:
    """WordPiece: the longest known piece first (Wu et al. 2016, 'Google's Neural Machine Translation System')."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._forms: dict[str, Form] = {}

    @classmethod
    def load(cls, path: Path) -> Pieces:
        """Read a vocabulary file, one piece a line. Raises OSError where there is none."""
        return cls(path.read_text(encoding="utf-8").splitlines())

    def encode(self, word: str) -> tuple[int, ...]:
        """The pieces of one word, never none, at most MAX_PIECES; case and accents do not matter."""
        return self.form(word).pieces

    def form(self, word: str) -> Form:
        """All that a word shows by itself; the same word is looked at once."""
        found = self._forms.get(word)
        if found is None:
            found = self._forms[word] = _form(word, self._split(word))
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


class Form(NamedTuple):
    """What a word shows by itself."""

    pieces: tuple[int, ...]
    free: tuple[int, ...]
    """Shapes of its pieces where a space stands in front,"""
    glued: tuple[int, ...]
    """and where none does."""
    caps: int
    begins: bool
    """Whether it may begin a sentence,"""
    ends: bool
    """ends one,"""
    stop: bool
    """is a full stop,"""
    shortened: bool
    """is an abbreviation that may end a sentence: 'U.S.', 'p.m.', 'Inc.',"""
    opener: bool
    """is a small word in a capital, such as begins a sentence and hardly a name: 'The', 'In',"""
    closes: bool
    """closes a quotation,"""
    dash: bool
    """is a dash,"""
    bracket: bool
    """or a bracket that opens."""


def _form(word: str, pieces: tuple[int, ...]) -> Form:
    return Form(
        pieces=pieces,
        free=(shape(word, False),) * len(pieces),
        glued=(shape(word, True),) * len(pieces),
        caps=_caps(word),
        begins=word[0].isupper() or word[0].isdigit() or word[0] in _OPENING,
        ends=_END.fullmatch(word) is not None,
        stop=word == ".",
        shortened=_LETTERS.fullmatch(word) is not None or word in listed("letters", "short_at_end"),
        opener=word in listed("letters", "openers"),
        closes=word in _CLOSING,
        dash=word in _DASHES,
        bracket=word == "(",
    )


@dataclass(frozen=True, slots=True)
class _Text:
    """A document's words without its white space: four lists, side by side."""

    tokens: list[int]
    """Places in the document."""
    forms: list[Form]
    glued: list[bool]
    gaps: list[int]
    """0, or the shape of the break in front of the word."""


def windows(
    pieces: Pieces, words: Sequence[str], spaces: Sequence[bool], limit: int = WINDOW_WORDS
) -> Iterator[Window]:
    """Cut a tokenised document into windows of whole sentences, as far as full stops tell them.

    `words` are the token texts, whitespace tokens included; `spaces` says after which of them a space follows.
    Sentences are packed in order until `limit` words; one that is longer is cut hard.
    """
    text = _read(pieces, words, spaces)
    weights = [len(form.pieces) + (gap > 0) for form, gap in zip(text.forms, text.gaps, strict=True)]
    start, size = 0, 1
    for sentence in _sentences(text):
        for begin, end in _parts(weights, *sentence, limit):
            weight = sum(weights[begin:end])
            if begin > start and (end - start > limit or size + weight >= WINDOW_PIECES):
                yield _window(text, start, begin)
                start, size = begin, 1
            size += weight
    if start < len(weights):
        yield _window(text, start, len(weights))


def _parts(weights: list[int], start: int, end: int, limit: int) -> Iterator[tuple[int, int]]:
    """A sentence that fits a window, or the parts of one that does not; `weights` are places in a window."""
    size = 1
    for place in range(start, end):
        if place - start == limit or size + weights[place] >= WINDOW_PIECES:
            yield start, place
            start, size = place, 1
        size += weights[place]
    yield start, end


def _read(pieces: Pieces, words: Sequence[str], spaces: Sequence[bool]) -> _Text:
    text = _Text([], [], [], [])
    gap, glued = BLANK_LINE, False
    form = pieces.form
    for number, (word, space) in enumerate(zip(words, spaces, strict=True)):
        if word.isspace():
            lines = word.count("\n")
            gap = max(gap, BLANK_LINE if lines > 1 else LINE_BREAK if lines else 0)
            glued = False
            continue
        text.tokens.append(number)
        text.forms.append(form(word))
        text.glued.append(glued)
        text.gaps.append(gap)
        gap, glued = 0, not space
    return text


def _sentences(text: _Text) -> Iterator[tuple[int, int]]:
    """Cut after full stops that are words of their own, with their closing quotes, and before paragraphs."""
    start, ended = 0, False
    for place, (form, glued, gap) in enumerate(zip(text.forms, text.glued, text.gaps, strict=True)):
        closes = form.closes and glued
        if place > start and (gap == BLANK_LINE or (ended and form.begins and not closes)):
            yield start, place
            start = place
        ended = form.ends or (ended and closes)
    if start < len(text.forms):
        yield start, len(text.forms)


_LETTER, _UPPER, _LOWER, _TITLE = map(CAPS.index, ("initial", "upper", "lower", "title"))
_DATELINE_WORDS = 16
"""How many words a dateline may have: 'AMMAN, Jordan, 3 May 2024 (Petra) —'."""


def _behind_dateline(text: _Text, start: int, stop: int) -> int:
    """The place behind the dateline that a paragraph begins with, -1 where there is none before `stop`."""
    bracket = False
    for place in range(start, min(start + _DATELINE_WORDS, stop - 1)):
        form = text.forms[place]
        if form.dash and place > start and not text.glued[place + 1]:
            opens = text.forms[start].caps == _UPPER or bracket
            return place + 1 if opens and text.forms[place + 1].begins else -1
        if form.caps == _LOWER or form.ends:
            return -1
        bracket = bracket or form.bracket
    return -1


def _after_stop(text: _Text, start: int, place: int) -> bool:
    """Whether a full stop of its own, glued to a word, stands in front of a capital, perhaps with a closing quote: the
    tokeniser leaves those of initials and abbreviations with their words. The encoder takes 'X spoke. Mr. Y' for one
    sentence now and then. What begins a line before it, '2.', numbers what follows. Behind an abbreviation only a word
    that begins no name is sure: 'to the U.S. In return'."""
    forms, glued = text.forms, text.glued
    if forms[place].opener and place - 1 > start and forms[place - 1].shortened:
        return True
    stop = place - 2 if forms[place - 1].closes and glued[place - 1] else place - 1
    capital = forms[place].caps in (_LETTER, _UPPER, _TITLE) and not glued[place]
    return capital and stop - 1 > start and forms[stop].stop and glued[stop] and not text.gaps[stop - 1]


def _window(text: _Text, start: int, end: int) -> Window:
    ids, shapes, first, breaks, dated = [CLS], [2 * PLAIN], [0], [], -1
    for place in range(start, end):
        form, gap = text.forms[place], text.gaps[place]
        if gap and place > start:
            ids.append(SEP)
            shapes.append(gap)
        if gap == BLANK_LINE or place == start:
            breaks.append(place - start)
            dated = _behind_dateline(text, place, end)
        elif place == dated or _after_stop(text, start, place):
            breaks.append(place - start)
        first.append(len(ids))
        ids += form.pieces
        shapes += form.glued if text.glued[place] else form.free
    ids.append(SEP)
    shapes.append(2 * PLAIN)
    return Window(tuple(text.tokens[start:end]), np.array(ids), np.array(shapes), np.array(first), tuple(breaks))
