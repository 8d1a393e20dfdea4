"""Invented dispatches of many styles, and how much of what a careful reader finds in them extraction finds.

The figures are below what stands when they were written, so that a slip shows and no single word matters.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dispatches import dispatches, score
from tests.extract.scoring import Score

FILES = sorted(Path(__file__).with_name("data").glob("dispatches_*.txt"))


@pytest.fixture(scope="module")
def found() -> Score:
    """What is found in all of them."""
    return score([dispatch for file in FILES for dispatch in dispatches(file)])


@pytest.mark.parametrize(
    ("what", "least"), [("person", 97), ("org", 96), ("place", 96), ("country", 98), ("said", 95), ("claim", 86)]
)
def test_what_a_reader_finds_is_found(found: Score, what: str, least: float) -> None:
    """People, bodies, places, statements and claims, missed and false ones counted alike."""
    assert found.f1(what) >= least, "\n".join(found.errors)


@pytest.mark.parametrize(
    ("what", "least"),
    [
        ("person country", 90),
        ("roles", 96),
        ("org country", 94),
        ("org kind", 96),
        ("place country", 93),
        ("speaker", 94),
        ("by", 92),
    ],
)
def test_what_is_found_is_right(found: Score, what: str, least: float) -> None:
    """Of what is found, the values: posts letter for letter and complete, countries, who speaks, who claims."""
    assert found.share(what) >= least, "\n".join(w for w in found.errors if w.startswith((what, "==")))
