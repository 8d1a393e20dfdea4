"""Quotation marks: which stretches of a text stand between them.

A surface reading: it needs no parse, and it forgives a mark that was lost. Paragraphs bound every quotation, except
that one left open runs on into the next paragraph when that opens with a mark again (the convention of printers).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from briefing.extract.text.memory import remembered
from briefing.extract.text.words import Doc

_BREAK = re.compile(r"\n\s*")
_BEFORE, _BEHIND = r"[\w.,;:!?%)]", r"(?=[\w(\[‘'…$£€—-])"
_OPENING = re.compile(
    rf"[“„«]|\"(?<!{_BEFORE}\"){_BEHIND}|``(?<!{_BEFORE}``){_BEHIND}|''(?<!{_BEFORE}''){_BEHIND}|‘(?<!{_BEFORE}‘)(?=\w)"
)
"""The mark first and then what stands before it: so the search goes from mark to mark."""
_CLOSING = {
    "“": re.compile('[“”"]'),
    "„": re.compile("[“”]"),
    "«": re.compile("»"),
    "‘": re.compile(r"(?<=[\w.,!?…])’(?!\w)"),
}
_STRAIGHT = re.compile(r"“|(?<=[^\s(\[])(?:\"|''|”)(?!\w)|(?<=[,.!?]['’] )\"")
_PLAIN = ('"', "``", "''")
"""Marks that open as they close; one that nothing closes, before curly ones, only marks the paragraph as quoted."""
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_LOST_OPENING = re.compile(r"(?<=[,.!?])”")
_LONGEST_NICKNAME = 3
_FEWEST_WORDS_SINGLE = 4
"""Fewer words than this between single marks are a word in inverted commas, or two apostrophes."""


class Quotation(Struct, frozen=True):
    """The stretches of one quotation (one a paragraph): characters inside the marks, ends exclusive.

    `opened` and `closed` bound the whole with its marks.
    """

    parts: tuple[tuple[int, int], ...]
    opened: int
    closed: int

    @property
    def start(self) -> int:
        """Where the quoted words begin."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where the quoted words end."""
        return self.parts[-1][1]


@remembered
def quoted(doc: Doc) -> frozenset[int]:
    """The tokens inside quotation marks."""
    starts = [t.idx for t in doc]
    parts = [part for q in quotations(doc.text) for part in q.parts]
    return frozenset(i for a, b in parts for i in range(bisect_left(starts, a), bisect_left(starts, b)))


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The stretches between line breaks that hold more than blanks, without blanks at their ends."""
    bounds = [0, *(i for m in _BREAK.finditer(text) for i in m.span()), len(text)]
    return [(a, b) for a, b in (_trimmed(text, *x) for x in zip(bounds[::2], bounds[1::2], strict=True)) if a < b]


@remembered
def quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text, in order, not overlapping. A mark inside a quotation is part of it."""
    found: list[Quotation] = []
    parts: list[tuple[int, int]] = []
    opened = 0
    for start, end in paragraphs(text):
        at = start
        if parts and not _OPENING.match(text, start):
            found.append(_lost_closing(text, parts, opened))
            parts = []
        if text[start] == "”":
            found.append(_turned(text, start, end))
            at = found[-1].closed
        lost = _LOST_OPENING.search(text, at, end)
        first = _OPENING.search(text, at, end)
        if lost and (first is None or lost.start() < first.start()):
            found.append(Quotation(((at, lost.start()),), at, lost.end()))
            at = lost.end()
        while mark := _OPENING.search(text, at, end):
            inner = mark.end()
            closing = _closing(text, mark[0], inner, end)
            if closing is None and (mark[0] == "‘" or (mark[0] in _PLAIN and "“" in text[inner:end])):
                at = inner
                continue
            if not parts:
                opened = mark.start()
            if closing is None:
                parts.append(_trimmed(text, inner, end))
                break
            parts.append((inner, closing[0]))
            found.append(Quotation(tuple(parts), opened, closing[1]))
            parts = []
            at = closing[1]
    if parts:
        found.append(_lost_closing(text, parts, opened))
    return tuple(q for q in found if q.start < q.end)


def is_nickname(doc: Doc, quotation: Quotation) -> bool:
    """Whether what stands between the marks is part of a name: 'Ismael "El Flaco" Romero'."""
    words = doc.text[quotation.start : quotation.end].split()
    if not 0 < len(words) <= _LONGEST_NICKNAME or not words[-1][:1].isupper() or words[-1][-1] in ".,":
        return False
    span = doc.char_span(quotation.opened, quotation.closed, alignment_mode="expand")
    if span is None or span.start == 0 or span.end >= len(doc):
        return False
    return all(t.ent_type_ == "PERSON" and t.text[0].isupper() for t in (doc[span.start - 1], doc[span.end]))


def quoted_tokens(doc: Doc, quoted: Sequence[Quotation]) -> set[int]:
    """The indices of the tokens wholly inside quotations."""
    spans = (doc.char_span(a, b, alignment_mode="contract") for q in quoted for a, b in q.parts)
    return {t.i for span in spans if span is not None for t in span}


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())


def _closing(text: str, opening: str, at: int, end: int) -> tuple[int, int] | None:
    """Where the mark that closes a quotation stands (start, end), None if it is lost."""
    if opening == "‘":
        for m in _CLOSING["‘"].finditer(text, at, end):
            if text[m.start() - 1] in ".,!?…" or not text[at : m.start()].rstrip().endswith("s"):
                wide = len(text[at : m.start()].split()) >= _FEWEST_WORDS_SINGLE
                return m.span() if wide else None
        return None
    if opening not in _CLOSING:
        inner = 0
        for m in _STRAIGHT.finditer(text, at, end):
            if m[0] == "“" or (m[0] == "”" and inner):
                inner += 1 if m[0] == "“" else -1
            else:
                return m.span()
        return None
    depth = 1
    for m in _CLOSING[opening].finditer(text, at, end):
        nested = m[0] == "“" and opening == "“"
        depth += 1 if nested else -1
        if depth == 0:
            return m.span()
    last = None if opening != "“" or depth == 1 else text.rfind("”", at, end)
    return (last, last + 1) if last is not None and last >= at else None


def _turned(text: str, start: int, end: int) -> Quotation:
    """A quotation that a printer opened with the closing mark: to the next such mark, or its first sentence."""
    closing = text.find("”", start + 1, end)
    if closing > 0:
        return Quotation(((start + 1, closing),), start, closing + 1)
    return _lost_closing(text, [(start + 1, end)], start)


def _lost_closing(text: str, parts: list[tuple[int, int]], opened: int) -> Quotation:
    """A quotation that nothing closes: its last paragraph counts to the end of its first sentence."""
    start, end = parts[-1]
    stop = _SENTENCE_END.search(text, start, end)
    last = (start, stop.end() if stop else end)
    return Quotation((*parts[:-1], last), opened, last[1])
