"""The word lists of this package: `data/*.yaml`, each a mapping from a heading to a list of words."""

from __future__ import annotations

from functools import cache

from briefing import bundled


@cache
def lists(name: str) -> dict[str, tuple[str, ...]]:
    """The headings of `data/<name>.yaml` with their words, in the file's order."""
    raw = bundled.read("briefing.nlp", name)
    return {heading: tuple(str(word) for word in words) for heading, words in raw.items()}


@cache
def listed(name: str, *headings: str) -> frozenset[str]:
    """All words under these headings of a file, of all headings if none is named."""
    chosen = headings or tuple(lists(name))
    return frozenset(word for heading in chosen for word in lists(name)[heading])
