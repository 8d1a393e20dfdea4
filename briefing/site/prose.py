"""The sentences of a stored text, and cutting them where evidence begins and ends. Needs no language model.

Too long a sentence does no harm here and too short a one hides context, so what is doubtful is not split.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import NamedTuple

import yaml

from briefing.types.article import Article, Block
from briefing.types.digest import Evidence
from briefing.types.parts import Paragraph, Segment, Sentence

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-Z0-9À-ÖØ-Þ])|\n\s*\n")
_UNEVEN = re.compile(r"[^\S ]\s*| \s+")
"""White space that is not one space already: most texts hold none."""
_WORD = re.compile(r"([\w.’'-]*\w)\.[\"'”’»)\]]*$")


class Mark(NamedTuple):
    """A stretch of the text and the fact whose evidence it is."""

    start: int
    end: int
    fact: str


class Span(NamedTuple):
    """A sentence: offsets in the text, and the block that it stands in."""

    start: int
    end: int
    block: int


class Prose:
    """The sentences of one article, all but its furniture."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._blocks = article.blocks
        self.spans = tuple(span for number, block in enumerate(article.blocks) if block.kind != "furniture"
                           for span in _split(article.text, block, number))
        self._starts = [span.start for span in self.spans]

    def covering(self, start: int, end: int) -> range:
        """Which sentences a stretch of the text touches."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, max(end - 1, start))
        while first < last and self.spans[first].end <= start:
            first += 1
        return range(first, last)

    def holds(self, piece: Evidence) -> bool:
        """Whether the text still says what the evidence quotes, in a sentence."""
        return self._text[piece.start:piece.end] == piece.exact and bool(self.covering(piece.start, piece.end))

    def cut(self, number: int, marks: Iterable[Mark]) -> Sentence:
        """A sentence with its marks. Markup between runs of prose is left out, white space is one space."""
        span = self.spans[number]
        inside = [mark for mark in marks if mark.start < span.end and mark.end > span.start]
        edges = sorted({edge for mark in inside for edge in (mark.start, mark.end)})
        pieces: list[tuple[str, tuple[str, ...]]] = []
        for start, end in self._blocks[span.block].runs:
            begin, stop = max(start, span.start), min(end, span.end)
            cuts = [begin, *(edge for edge in edges if begin < edge < stop), stop]
            for left, right in pairwise(cuts):
                if left < right:
                    facts = tuple(dict.fromkeys(m.fact for m in inside if m.start <= left and m.end >= right))
                    pieces.append((self._text[left:right], facts))
        return Sentence(id=f"s-{number + 1}", segments=_joined(pieces))

    def sentences(self, fact: str, evidence: tuple[Evidence, ...]) -> tuple[Sentence, ...]:
        """The sentences that hold a fact's evidence, marked; evidence that the text lacks stands by itself."""
        if not all(map(self.holds, evidence)):
            return quoted(fact, evidence)
        marks = [Mark(piece.start, piece.end, fact) for piece in evidence]
        numbers = sorted({n for piece in evidence for n in self.covering(piece.start, piece.end)})
        return tuple(self.cut(number, marks) for number in numbers)

    def paragraphs(self, marks: list[Mark], everything: bool) -> tuple[Paragraph, ...]:
        """The text with all marks: everything, or only the sentences with a mark, gaps shown."""
        by_sentence: dict[int, list[Mark]] = {}
        for mark in marks:
            for number in self.covering(mark.start, mark.end):
                by_sentence.setdefault(number, []).append(mark)
        paragraphs: list[Paragraph] = []
        block, sentences, gap, skipped = -1, list[Sentence](), False, False

        def close() -> None:
            if sentences:
                kind = self._blocks[block].kind
                paragraphs.append(Paragraph(sentences=tuple(sentences), gap=gap, kind=kind))

        for number, span in enumerate(self.spans):
            if not (everything or number in by_sentence):
                # a headline or a date line is shown elsewhere: nothing is missing
                skipped = skipped or self._blocks[span.block].kind == "body"
                continue
            if span.block != block or skipped:
                close()
                block, sentences, gap, skipped = span.block, [], skipped, False
            sentences.append(self.cut(number, by_sentence.get(number, ())))
        close()
        return tuple(paragraphs)


def quoted(fact: str, evidence: tuple[Evidence, ...]) -> tuple[Sentence, ...]:
    """The bare evidence, where no text is at hand to stand in."""
    return tuple(Sentence(id="", segments=(Segment(text=squeeze(piece.exact), facts=(fact,)),)) for piece in evidence)


def squeeze(text: str) -> str:
    """Text with every run of white space made one space."""
    return _UNEVEN.sub(" ", text)


def _joined(pieces: list[tuple[str, tuple[str, ...]]]) -> tuple[Segment, ...]:
    """Segments of the pieces, neighbours with the same facts made one."""
    segments: list[Segment] = []
    for text, facts in pieces:
        if segments and segments[-1].facts == facts:
            segments[-1] = Segment(text=squeeze(segments[-1].text + text), facts=facts)
        else:
            segments.append(Segment(text=squeeze(text), facts=facts))
    return tuple(segments)


def _split(text: str, block: Block, number: int) -> Iterable[Span]:
    """The sentences of one block."""
    start = block.start
    for found in _END.finditer(text, block.start, block.end):
        if found.group()[0] == "." and _abbreviated(text[start:found.end()]):
            continue
        yield from _span(text, start, found.end(), number)
        start = found.end()
    yield from _span(text, start, block.end, number)


def _span(text: str, start: int, end: int, number: int) -> Iterable[Span]:
    """The stretch without white space around it, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end, number)


@cache
def _abbreviations() -> frozenset[str]:
    text = resources.files("briefing.site").joinpath("data/abbreviations.yaml").read_text("utf-8")
    return frozenset(word for words in yaml.safe_load(text).values() for word in map(str, words))


def _abbreviated(sentence: str) -> bool:
    """Whether the full stop at the end belongs to a short form: 'Gen.', 'J.', 'U.S.'."""
    found = _WORD.search(sentence)
    if found is None:
        return False
    word = found.group(1)
    initials = re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", word)
    return initials is not None or word.lower() in _abbreviations()
