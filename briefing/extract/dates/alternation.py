"""A regular expression for any of many words, which is searched many times as fast as a list of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_MANY = 3
"""Letters to choose from, above which they are looked up at once before any is tried."""


def any_of(words: Iterable[str]) -> str:
    """The pattern of a tree of letters, for at least one word: it matches these words alone, the longest that fits."""
    tree: dict[str, Any] = {}
    for word in sorted(words):
        here = tree
        for letter in word:
            here = here.setdefault(letter, {})
        here[""] = {}
    return _branches(tree)


def _branches(tree: dict[str, Any]) -> str:
    branches = [re.escape(letter) + _branches(below) for letter, below in tree.items() if letter]
    if not branches:
        return ""
    choice = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if len(branches) > _MANY:
        choice = f"(?=[{''.join(re.escape(letter) for letter in tree)}]){choice}"
    return f"(?:{choice})?" if "" in tree else choice
