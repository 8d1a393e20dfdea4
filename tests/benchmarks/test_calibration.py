"""What is learned of how sure a fact is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benchmarks.calibration import FEW, USUAL, WEIGHT, Seen, learn, reliability, write


def seen(rule: str, right: int, wrong: int, kind: str = "event", texts: int = 20) -> list[Seen]:
    """Facts of one rule, spread over texts."""
    return [Seen(f"t{i % texts}", kind, rule, i < right) for i in range(right + wrong)]


def test_nothing_seen_is_the_usual() -> None:
    """A kind that was never seen gets what is assumed of all."""
    assert learn([])["claim"] == {"other": USUAL}


def test_much_seen_is_its_share() -> None:
    """Hundreds of facts outweigh what is assumed, and a rule differs from its kind."""
    table = learn([*seen("verb-aid", 900, 100), *seen("verb-agree", 300, 700)])
    assert table["event"]["verb-aid"] == pytest.approx(0.9, abs=0.01)
    assert table["event"]["verb-agree"] == pytest.approx(0.3, abs=0.01)
    assert table["event"]["other"] == pytest.approx(0.6, abs=0.01)


def test_little_seen_leans_on_its_kind() -> None:
    """A few facts move a rule a little; fewer give it no entry."""
    table = learn([*seen("verb-aid", 900, 100), *seen("verb-agree", 0, FEW), *seen("verb-yield", 0, FEW - 1)])["event"]
    assert table["verb-agree"] == pytest.approx(WEIGHT * table["other"] / (WEIGHT + FEW), abs=0.01)
    assert "verb-yield" not in table


def test_a_text_does_not_rate_itself() -> None:
    """Where each text has a rule of its own, nothing is known of it but what its kind does."""
    rows = reliability([Seen(f"t{i}", "event", f"rule{i}", True) for i in range(20) for _ in range(9)])
    assert all(said < 1 for *_, said, _ in rows)
    assert sum(facts for _, _, facts, _, _ in rows) == 180


def test_the_file_says_what_was_learned(tmp_path: Path) -> None:
    """Written and read again, the table is the same."""
    table = learn(seen("verb-aid", 8, 2))
    write(table, tmp_path / "c.yaml")
    assert yaml.safe_load((tmp_path / "c.yaml").read_text("utf-8")) == table
