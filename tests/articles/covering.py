"""What every article keeps: no character of its text is lost between its blocks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.types.article import Block


def is_covered(text: str, blocks: Sequence[Block]) -> bool:
    """Whether blocks are in order, hold every character that is not blank, and their runs lie inside them."""
    cursor = 0
    for block in blocks:
        edges = [block.start, *(place for run in block.runs for place in run), block.end]
        if block.start < cursor or text[cursor : block.start].strip() or any(a > b for a, b in pairwise(edges)):
            return False
        cursor = block.end
    return not text[cursor:].strip()
