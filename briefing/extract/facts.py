"""Names for facts: an id comes from a fact's kind and evidence, never from its place in a list."""

from __future__ import annotations

import hashlib
from collections import Counter

from briefing.types.digest import Evidence


class Ids:
    """Gives out the ids of one digest: the same evidence for the same kind of fact gets '-2', '-3' in text order."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def name(self, kind: str, evidence: tuple[Evidence, ...]) -> str:
        """The id of a fact: the letter of its kind and a short hash of its evidence's words.

        Offsets are left out, so that a fact keeps its id where text before it changes.
        """
        words = "\x1f".join(" ".join(e.exact.split()) for e in evidence)
        stem = kind[0] + hashlib.blake2b(f"{kind}\x1e{words}".encode(), digest_size=4).hexdigest()
        self._given[stem] += 1
        count = self._given[stem]
        return stem if count == 1 else f"{stem}-{count}"
