"""The paragraphs of a stored text, before anybody asks what each of them is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.types.article import BlockKind


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph-like stretch: offsets into the stored text, and within them the stretches that are prose.

    `kind` is known where the format says so: Markdown's headings, code and raw HTML.
    """

    start: int
    end: int
    runs: tuple[tuple[int, int], ...]
    kind: BlockKind | None = None

    def prose(self, text: str) -> str:
        """The words without markup, white space evened out."""
        return " ".join("".join(text[start:end] for start, end in self.runs).split())


def plain(start: int, end: int, kind: BlockKind | None = None) -> Part:
    """A part without markup."""
    return Part(start, end, ((start, end),) if start < end else (), kind)


def trimmed(text: str, start: int, end: int, kind: BlockKind | None = None) -> Part:
    """The part between two offsets, without markup and without blanks at its ends; no runs where nothing is left."""
    piece = text[start:end]
    left, right = start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
    return plain(left, max(left, right), kind)


_WRAPPED_AT = 100
_SHORT_LINE = 40


def split_plain(text: str) -> tuple[Part, ...]:
    """The paragraphs of a plain text: each line is one, but for text that was wrapped by hand."""
    parts: list[Part] = []
    for chunk in re.finditer(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*", text):
        lines = [(chunk.start() + line.start(), chunk.start() + line.end())
                 for line in re.finditer(r"\S(?:[^\n]*\S)?", chunk.group())]
        if _is_wrapped([text[start:end] for start, end in lines]):
            parts.append(plain(lines[0][0], lines[-1][1]))
        else:
            parts.extend(plain(start, end) for start, end in lines)
    return tuple(parts)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether lines are one paragraph broken at a fixed width: nearly full, and most end in mid-sentence."""
    filled = lines[:-1]
    if not filled or max(map(len, lines)) > _WRAPPED_AT or min(map(len, filled)) < _SHORT_LINE:
        return False
    open_ends = sum(not ends_sentence(line) for line in filled)
    return open_ends * 2 > len(filled) and ends_sentence(lines[-1])


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does: a stop, perhaps within closing quotes or brackets."""
    return re.search(r"[.!?…:][\"'’”»)\]]*$", line) is not None
