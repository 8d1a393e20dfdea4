"""Who lives abroad because he had to leave: an exile is not of the country where he is, but of the one that he fled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.extract.cast.scene import Scene
from briefing.extract.text.vocabulary import word_set

_BEFORE, _BEHIND = 5, 8
"""So many tokens before and behind a name may tell of exile."""


def is_exile(scene: Scene, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether somebody named by some spans is said to be in exile: 'exiled leader X', 'X, who is in exile in Lima'."""
    return any(_is_told(scene, start, end) for start, end in spans)


def _is_told(scene: Scene, start: int, end: int) -> bool:
    doc, words = scene.doc, word_set("roles", "exile")
    first, stop = max(doc[start].sent.start, start - _BEFORE), min(doc[end - 1].sent.end, end + _BEHIND)
    before = next((i + 1 for i in range(start - 1, first - 1, -1) if i in scene.people or doc[i].is_punct), first)
    behind = next((i for i in range(end, stop) if i in scene.people), stop) if doc[end].text == "," else end
    return any(doc[i].lower_ in words for i in (*range(before, start), *range(end, behind)))


def fled(scene: Scene, told: Mapping[int, str], start: int, end: int) -> str:
    """The country that somebody is said to have fled: 'X, who fled Peru last year', 'X, exiled from Peru'; else ''.
    `told` gives the country that a token tells of."""
    doc = scene.doc
    if doc[end].text != ",":
        return ""
    who = end + 1 + (doc[end + 1].lower_ == "who")
    gone = next((i for i in range(who, who + 3) if doc[i].lower_ in word_set("roles", "fleeing")), -1)
    return told.get(gone + 1 + (doc[gone + 1].lower_ == "from"), "") if gone >= 0 else ""
