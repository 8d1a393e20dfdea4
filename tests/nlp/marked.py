"""Texts with names marked in brackets ('[ORG Ministry of Oil]'), and how many of them a pipeline finds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language

DATA = Path(__file__).parent / "data"
LABELS = ("PERSON", "ORG", "place", "NORP")
_COARSE = {"GPE": "place", "LOC": "place"}

Found = tuple[int, int, str]


class Piece(NamedTuple):
    """A text, and its names as first character, character after the last, label."""

    title: str
    text: str
    names: tuple[Found, ...]


class Score(NamedTuple):
    """Names right, marked and given."""

    right: int
    marked: int
    given: int

    @property
    def f1(self) -> float:
        """In per cent."""
        return 200 * self.right / max(1, self.marked + self.given)


def pieces(file: str) -> Iterator[Piece]:
    """The texts of a file: '== title' opens one, every line is a paragraph."""
    for part in re.split(r"^== ", (DATA / file).read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, *lines = part.strip().splitlines()
        text, names = "", []
        for plain, label, words in re.findall(r"([^\[]+)|\[([A-Z]+) ([^\]]+)\]", "\n\n".join(lines)):
            if label:
                names.append((len(text), len(text) + len(words), label))
            text += plain or words
        yield Piece(title, text, tuple(names))


def scores(nlp: Language, file: str) -> dict[str, Score]:
    """Exact spans and labels, for each label and for all; GPE and LOC are both places."""
    right: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for piece in pieces(file):
        wanted = {(start, end, _COARSE.get(label, label)) for start, end, label in piece.names}
        found = {(e.start_char, e.end_char, _COARSE.get(e.label_, e.label_)) for e in nlp(piece.text).ents}
        for counter, some in ((right, wanted & found), (marked, wanted), (given, found)):
            counter.update(label for _, _, own in some for label in (own, "all"))
    return {label: Score(right[label], marked[label], given[label]) for label in (*LABELS, "all")}
