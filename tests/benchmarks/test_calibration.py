"""What is learned of how sure a fact is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benchmarks.calibration import FEW, Found, Row, Seen, by_kind, foretold, learn, reliability, write
from briefing.extract.confidence import USUAL, confidence


def seen(right: int, wrong: int, *signs: str, kind: str = "event", texts: int = 20) -> list[Seen]:
    """Facts with these signs, spread over texts."""
    return [Seen(f"t{i % texts}", kind, frozenset(signs), i < right) for i in range(right + wrong)]


def test_nothing_seen_is_nothing_known() -> None:
    """A kind that was never seen is as likely right as wrong."""
    assert confidence(learn([])["claim"], ()) == 0.5


def test_much_seen_is_its_share() -> None:
    """Hundreds of facts outweigh the penalty."""
    weights = learn([*seen(900, 100, "rule a"), *seen(300, 700, "rule b")])["event"]
    assert confidence(weights, ["rule a"]) == pytest.approx(0.9, abs=0.03)
    assert confidence(weights, ["rule b"]) == pytest.approx(0.3, abs=0.03)


def test_signs_add_up() -> None:
    """Two signs that each halve the odds quarter them together."""
    both = seen(500, 500, "no doer", "no day")
    weights = learn([*seen(800, 200), *seen(667, 333, "no doer"), *seen(667, 333, "no day"), *both])["event"]
    assert weights["no doer"] == pytest.approx(-0.69, abs=0.05) == weights["no day"]


def test_what_all_have_and_what_few_have_says_nothing() -> None:
    """Neither has a weight of its own."""
    facts = [*seen(50, 50, "common"), *seen(0, FEW - 1, "common", "seldom")]
    assert set(learn(facts)["event"]) == {USUAL}


def test_little_seen_leans_on_its_kind() -> None:
    """A few facts move a sign a little."""
    weights = learn([*seen(900, 100), *seen(0, FEW, "seldom")])["event"]
    assert 0.3 < confidence(weights, ["seldom"]) < 0.8


def test_a_text_does_not_rate_itself() -> None:
    """Where each text has a sign of its own, nothing is known of it but what its kind does."""
    facts = [Seen(f"t{i}", "event", frozenset({f"rule {i}"}), i % 2 == 0) for i in range(20) for _ in range(30)]
    assert all(0.4 < said < 0.6 for said, _ in foretold(facts))
    assert sum(number for _, _, number, _, _ in reliability(foretold(facts))) == 600


def test_how_well_right_and_wrong_are_told_apart() -> None:
    """By kind: perfectly, or not at all."""
    facts = [*seen(200, 0, "rule a"), *seen(0, 200, "rule b"), *seen(100, 100, kind="claim")]
    found = [Found("event", 0.9, True), Found("event", 0.5, False)]
    rows = {row.kind: row for row in by_kind(foretold(facts), found)}
    assert rows["event"].read == 400 and rows["event"].area == 1.0
    assert rows["claim"].area == pytest.approx(0.5, abs=0.1)
    assert (rows["event"].annotated, rows["event"].said_there, rows["event"].right_there) == (2, 0.7, 0.5)
    assert rows["person"] == Row("person", 0, 0.0, 0.0, 0.0, 0, 0.0, 0.0)


def test_the_file_says_what_was_learned(tmp_path: Path) -> None:
    """Written and read again, the table is the same."""
    table = learn(seen(30, 10, "rule a") + seen(10, 30, "rule b"))
    write(table, tmp_path / "c.yaml")
    assert yaml.safe_load((tmp_path / "c.yaml").read_text("utf-8")) == table
