"""The agreements of invented articles, measured: no figure may fall below what stands here."""

from __future__ import annotations

import pytest

from briefing.nlp import load
from briefing.nlp.identity import MODEL
from tests.extract.agreement_scores import SETS, SORT, articles, score
from tests.extract.scoring import Score

LEAST = {"parties": 78.0, "sides": 96.0, "status": 95.0, "kind": 96.0}


@pytest.fixture(scope="module")
def figures() -> dict[str, Score]:
    """The figures of each set."""
    if not (MODEL / "meta.json").is_file():
        pytest.skip(f"no bundled pipeline at {MODEL}: train it with 'make model'")
    nlp = load(threads=1)
    return {path.name: score(articles(path), nlp) for path in sorted(SETS.glob("agreements_*.yaml"))}


def test_agreements_are_found_and_no_others(figures: dict[str, Score]) -> None:
    """Of the articles' instruments nearly all are found, and nearly nothing that is none."""
    assert figures
    for name, result in figures.items():
        assert result.f1(SORT) >= 90, (name, result.errors)
    assert sum(r.counts[SORT]["false"] for r in figures.values()) <= 4


@pytest.mark.parametrize("what", LEAST)
def test_what_is_told_of_them_is_right(figures: dict[str, Score], what: str) -> None:
    """Parties, standing and kind of those found are right as often as they were."""
    total = sum(figures.values(), Score())
    assert total.share(what) >= LEAST[what], total.errors
