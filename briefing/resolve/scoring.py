"""Scores as sums of named features, with the reason in words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import msgspec

from briefing.resolve.vocabulary import load


class Feature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a feature adds to the score, and what it is in words."""

    weight: float
    why: str


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The features of one kind of entity and the two thresholds."""

    sure: float
    doubt: float
    base: dict[str, Feature]
    support: dict[str, Feature]

    def score(self, base: str, support: Iterable[str]) -> tuple[float, str]:
        """The sum of one base feature and some support, and the reasons joined; KeyError for an unknown feature."""
        features = [self.base[base], *(self.support[name] for name in support)]
        return round(sum(f.weight for f in features), 3), ", ".join(f.why for f in features)


class _Models(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`data/features.yaml`."""

    people: Model
    organisations: Model


@cache
def _models() -> _Models:
    return load("features.yaml", _Models)


def people() -> Model:
    """The features by which people are compared."""
    return _models().people


def organisations() -> Model:
    """The features by which organisations are compared."""
    return _models().organisations
