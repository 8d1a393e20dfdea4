"""Hundreds of pairs of names as news and lists print them, by class."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from briefing.resolve.names import same_name

CLASSES = (
    "arabic", "persian", "turkish", "hebrew", "russian", "chinese", "korean", "japanese", "cross_script", "nicknames",
    "initials", "particles", "order_and_case", "typos", "sanctions", "near_namesakes", "western", "african_asian",
)  # fmt: skip


@cache
def _pairs() -> dict[str, dict[str, list[str]]]:
    text = (Path(__file__).parent / "data" / "name_pairs.yaml").read_text("utf-8")
    pairs: dict[str, dict[str, list[str]]] = yaml.safe_load(text)
    return pairs


def _wrong(name: str) -> tuple[list[str], list[str], int]:
    """Pairs of a class that are missed, pairs that are taken for one, and how many should be found."""
    pairs = _pairs()[name]
    found = {pair for group in pairs.values() for pair in group if same_name(*pair.split(" | ")) >= 0.5}
    missed, merged = [p for p in pairs["same"] if p not in found], [p for p in pairs["different"] if p in found]
    return missed, merged, len(pairs["same"])


@pytest.mark.parametrize("name", CLASSES)
def test_pairs_of_each_class(name: str) -> None:
    """In every class F1 is at least 90."""
    missed, merged, wanted = _wrong(name)
    right = wanted - len(missed)
    assert 2 * right / (2 * right + len(missed) + len(merged)) >= 0.9, (missed, merged)


def test_pairs_all_together() -> None:
    """Over all classes at most one pair in fifty is told wrong."""
    assert set(_pairs()) == set(CLASSES)
    wrong = [pair for name in CLASSES for pairs in _wrong(name)[:2] for pair in pairs]
    assert len(wrong) * 50 <= sum(len(group) for pairs in _pairs().values() for group in pairs.values()), wrong


def test_a_pair_reads_the_same_from_both_sides() -> None:
    """Which name comes first makes no difference."""
    listed = [pair.split(" | ") for pairs in _pairs().values() for group in pairs.values() for pair in group]
    assert all(same_name(a, b) == same_name(b, a) for a, b in listed)
