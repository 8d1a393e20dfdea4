"""How sure each fact is: from its signs and their weights in data/confidence.yaml, which are measured."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from briefing.extract.signs import Rated, Signs
from briefing.extract.text.vocabulary import vocabulary
from briefing.types.digest import Digest

KINDS = {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "agreement": "agreements",
    "event": "events",
    "incident": "incidents",
    "statement": "statements",
    "claim": "claims",
}
"""Each kind of fact that has a confidence, and the digest's section of it."""

USUAL = "usual"
"""The entry of a kind for a fact without any sign: the logarithm of the odds that it is right."""

FILE = Path(__file__).parent / "data/confidence.yaml"

_PLAIN = -0.2
"""What a sign has to take off for an editor to hear of it."""


def rated(digest: Digest) -> Digest:
    """The digest with the confidence of every fact."""
    table, signs = vocabulary("confidence"), Signs(digest)
    sections: dict[str, Any] = {
        section: tuple(
            msgspec.structs.replace(fact, confidence=confidence(table[kind], signs.of(fact)))
            for fact in getattr(digest, section)
        )
        for kind, section in KINDS.items()
    }
    return msgspec.structs.replace(digest, **sections)


def confidence(weights: Mapping[str, float], signs: Iterable[str]) -> float:
    """The probability, above 0 and below 1, that an editor finds nothing to correct: logistic in the sum of the
    weights; a sign without one says nothing."""
    odds = math.fsum((weights[USUAL], *(weights.get(sign, 0.0) for sign in signs)))
    return min(max(round(1 / (1 + math.exp(-odds)), 2), 0.01), 0.99)


def doubts(digest: Digest, section: str, fact: Rated) -> tuple[str, ...]:
    """The signs that make a fact of a section of the digest less sure than others of its kind, the gravest first."""
    weights: Mapping[str, float] = vocabulary("confidence")[next(k for k, s in KINDS.items() if s == section)]
    against = (sign for sign in Signs(digest).of(fact) if weights.get(sign, 0.0) <= _PLAIN)
    return tuple(sorted(against, key=lambda sign: (weights[sign], sign)))
