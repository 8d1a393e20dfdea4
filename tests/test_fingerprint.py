"""What a digest's fingerprint is made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import fingerprint
from briefing.nlp.identity import MODEL


def test_every_rule_and_list_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """No file that rules are read from is left out of the fingerprint, whatever its format."""
    read: set[Path] = set()
    as_bytes = Path.read_bytes

    def noted(path: Path) -> bytes:
        read.add(path)
        return as_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    fingerprint._rules.cache_clear()
    fingerprint.extractor()
    rooms = [fingerprint.PACKAGE / room for room in fingerprint.RULES]
    files = {path for room in rooms for path in room.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert {path for path in files - read if MODEL not in path.parents} == {fingerprint.PACKAGE / "data" / "NOTICE"}
