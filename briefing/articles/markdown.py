"""The paragraphs of a Markdown text, with the way from each piece of prose to its place in the source.

markdown-it says on which lines a paragraph stands; its text tokens are found again there, one after the other, since
they are verbatim pieces of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.articles.parts import Part, plain, trimmed
from briefing.types.article import BlockKind

# Joined text would not be verbatim where it holds entities or escapes.
_PARSER = MarkdownIt("commonmark", {"html": True}).enable("table").disable("text_join")


def split_markdown(text: str) -> tuple[Part, ...]:
    """The paragraphs of a Markdown text; headings are known as such, and what is no prose as furniture."""
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    parts: list[Part] = []
    tokens = _PARSER.parse(text)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type != "inline" or token.map is None:
            continue
        first, last = starts[token.map[0]], min(starts[token.map[1]], len(text))
        if parts and first < parts[-1].end:  # a table's cells share a line
            cell = Part(first, last, _runs(text, parts[-1].runs[-1][1] if parts[-1].runs else first, last, token))
            parts[-1] = Part(parts[-1].start, parts[-1].end, (*_spaced(text, parts[-1].runs), *cell.runs))
            continue
        kind: BlockKind | None = "headline" if before is not None and before.type == "heading_open" else None
        edges = trimmed(text, first, last)
        start, end = edges.start, edges.end
        runs = _runs(text, start, end, token)
        parts.append(Part(start, end, runs, kind if runs else "furniture"))
    return tuple(_with_gaps(text, parts))


def _runs(text: str, start: int, end: int, token: Token) -> tuple[tuple[int, int], ...]:
    """Where the prose of an inline token stands between two offsets, neighbours joined."""
    runs: list[tuple[int, int]] = []
    cursor = start
    for piece in _pieces(token.children or []):
        at = text.find(piece, cursor, end) if piece != "\n" else _line_end(text, cursor, end)
        if at < 0:
            continue
        cursor = at + len(piece)
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], cursor)
        else:
            runs.append((at, cursor))
    return tuple(runs)


def _pieces(children: Iterable[Token]) -> Iterator[str]:
    """The verbatim pieces of prose in a paragraph; an address that stands for itself is none."""
    in_address = False
    for child in children:
        if child.type in ("link_open", "link_close"):
            in_address = child.type == "link_open" and child.markup == "autolink"
        elif child.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif child.type == "text_special":
            yield child.markup if child.info == "entity" else child.content
        elif child.type in ("text", "code_inline") and child.content and not in_address:
            yield child.content


def _line_end(text: str, start: int, end: int) -> int:
    """Where the line of an offset ends, -1 past the end."""
    return text.find("\n", start, end)


def _spaced(text: str, runs: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Runs with the blank after the last, so that the words of the next cell stand apart."""
    if not runs or runs[-1][1] >= len(text) or not text[runs[-1][1]].isspace():
        return runs
    return (*runs[:-1], (runs[-1][0], runs[-1][1] + 1))


def _with_gaps(text: str, parts: list[Part]) -> Iterator[Part]:
    """The parts, and as furniture what stands between them: code, rules, raw HTML, link definitions."""
    cursor = 0
    for part in [*parts, plain(len(text), len(text))]:
        for gap in re.finditer(r"\S(?:[^\n]*\S)?", text[cursor : part.start]):
            yield Part(cursor + gap.start(), cursor + gap.end(), (), "furniture")
        if part.start < part.end:
            yield part
        cursor = part.end

