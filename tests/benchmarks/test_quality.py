"""The page on quality says what was measured, and nothing measured has become worse."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks import quality, sets

FIGURES = {"a": {"P": 90.0, "R": 80.0, "F1": 84.7}, "b": {"share": 50.0, "of": 10}}


def test_the_page_shows_the_figures() -> None:
    """The tables of docs/quality.md are made of docs/quality.json."""
    text = quality.PAGE.read_text("utf-8")
    assert quality.page(text, quality.committed()) == text


def test_the_page_is_of_this_model() -> None:
    """The figures were measured with the pipeline that is in the package."""
    assert quality.committed()["model"] == quality.model()


def test_a_fall_is_told() -> None:
    """More than a point, not less; and a figure that is gone."""
    now = {"a": {"P": 90.0, "R": 80.0, "F1": 83.6}, "b": {"share": 49.0, "of": 10}}
    assert quality.fallen(FIGURES, now) == ["a: 83.6, was 84.7"]
    assert quality.fallen(FIGURES, {"a": FIGURES["a"]}) == ["b: not measured any more, was 50.0"]
    assert quality.fallen(FIGURES, FIGURES) == []


def test_prose_stays(tmp_path: Path) -> None:
    """Only what stands between the marks is written anew."""
    text = "Before.\n<!-- figures -->\noutworn\n<!-- end of figures -->\nAfter.\n"
    figures = {"gold: people": FIGURES["a"]}
    made = quality.page(text, {"model": "m 1", "figures": figures, "reliability": [], "confidence": []})
    assert made.startswith("Before.\n<!-- figures -->\nMeasured with the pipeline m 1.\n")
    assert "| people | 90.0 | 80.0 | 84.7 | 96 |" in made and "outworn" not in made
    assert made.endswith("<!-- end of figures -->\nAfter.\n")


def test_own_times_are_where_the_marks_say() -> None:
    """Each expression of the program's own set stands at its offsets, without brackets."""
    rows = sets.times()
    assert len(rows) > 5
    for row in rows:
        assert row["dates"] and "|" not in row["text"]
        assert all(row["text"][a:b].strip() == row["text"][a:b] != "" for a, b, _ in row["dates"])


def test_nothing_became_worse(root: Path) -> None:
    """No figure that the page shows is more than a point below the committed one. Takes half a minute."""
    shared = Path(os.environ.get("BRIEFING_SHARED") or root.parent / "shared").resolve()
    if not (shared / "evals").is_dir() or not (shared / "dev").is_dir():
        pytest.skip(f"no evaluation sets at {shared}: set BRIEFING_SHARED to their folder")
    assert quality.guarded()
    assert quality.fallen(quality.guarded(), sets.measure(shared)) == []
