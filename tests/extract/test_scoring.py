"""Counts of what fits what a reader finds."""

from __future__ import annotations

import pytest

from tests.extract.scoring import Score


def test_shares_are_of_what_was_counted() -> None:
    """Precision, recall, F1 and shares come from the counts; errors are kept where there is something to say."""
    score = Score()
    for outcome, error in (("found", ""), ("found", ""), ("missed", "missed a"), ("false", "false b"), ("false", "")):
        score.add("place", outcome, error)  # type: ignore[arg-type]
    score.check("country", True, "not said")
    score.check("country", False, "wrong country")
    assert (score.precision("place"), score.recall("place")) == (50.0, pytest.approx(200 / 3))
    assert score.f1("place") == pytest.approx(100 * 4 / 7)
    assert score.share("country") == 50.0 and score.share("kind") == score.f1("person") == 0.0
    assert score.errors == ["missed a", "false b", "wrong country"]


def test_scores_add_up() -> None:
    """The sum of two scores has the counts, values and errors of both, and leaves them as they were."""
    one, two = Score(), Score()
    one.add("event", "found")
    two.add("event", "missed", "gone")
    two.check("date", True)
    total = one + two
    assert total.counts["event"] == {"found": 1, "missed": 1} and total.right["date"] == [True]
    assert total.errors == ["gone"] and one.counts["event"] == {"found": 1} and not one.errors
