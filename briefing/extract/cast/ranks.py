"""Ranks and honorifics in front of a name: 'Brigadier General', 'Dr', 'Datuk Seri'."""

from __future__ import annotations

from briefing.extract.cast.names import printed
from briefing.extract.cast.scene import Scene, is_head, is_rank
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


def rank_width(scene: Scene, first: int, end: int) -> int:
    """How many tokens before `end` are a rank or honorific: 2 for 'Brigadier General'."""
    for width in (4, 3, 2, 1):
        if end - width >= first and is_rank(printed(scene.doc[end - width:end])):
            before = {t.lower_ for t in scene.doc[max(first, end - width - 2):end - width]}
            return 0 if before & word_set("roles", "general_offices") else width
    width = 0
    while end - width >= first + (width == 0) and end - width > 0 and _is_honorific(scene.doc[end - width - 1], first):
        width += 1
    return width


def _is_honorific(token: Token, first: int) -> bool:
    """Whether a word before a name is no part of an office: 'Dr', 'Datuk', 'Senator' behind 'Foreign Minister'."""
    word = token.lower_.rstrip(".")
    if word in word_set("roles", "honorifics"):
        return word != "lady" or token.i == 0 or token.nbor(-1).lower_ != "first"
    before = token.nbor(-1) if token.i > first else None
    styled = before is not None and is_head(before) and before.lower_ not in word_set("roles", "general_offices")
    return styled and token.is_title and word in word_set("roles", "styles")
