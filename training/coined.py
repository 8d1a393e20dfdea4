"""Words that look like names of a kind and are none that anybody has listed.

A network that sees the same three hundred towns throughout learns the list; one that sees new ones must look at the
words around them. Letters follow one another as in the listed names (a Markov chain of the second order, Shannon 1948).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from random import Random

LEAST, MOST = 4, 11
"""How many letters a coined word has."""
_EDGE = " "


class Coiner:
    """Coins words after the example of others."""

    def __init__(self, examples: Iterable[str]) -> None:
        self._known = frozenset(word for name in examples for word in name.split() if word.isalpha() and word.istitle())
        self._next: defaultdict[str, str] = defaultdict(str)
        for word in sorted(self._known):
            letters = _EDGE * 2 + word.lower() + _EDGE
            for place in range(2, len(letters)):
                self._next[letters[place - 2 : place]] += letters[place]

    def __call__(self, rng: Random) -> str:
        """A capitalised word of 4 to 11 letters that is none of the examples."""
        while True:
            word = _EDGE * 2
            while len(word) == 2 or (word[-1] != _EDGE and len(word) <= MOST + 2):
                word += rng.choice(self._next[word[-2:]])
            coined = word.strip().capitalize()
            if LEAST <= len(coined) <= MOST and coined not in self._known:
                return coined
