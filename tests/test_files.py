"""Files are written whole, and only where bytes differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.files import write


def test_only_differing_bytes_are_written(tmp_path: Path) -> None:
    """Folders are made; the same bytes again leave the file alone."""
    path = tmp_path / "a" / "b.txt"
    assert write(path, b"one")
    first = path.stat().st_ino
    assert not write(path, b"one")
    assert path.stat().st_ino == first
    assert write(path, b"two")
    assert path.read_bytes() == b"two"


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the exchange fails the old bytes stand and no temporary file is left."""
    path = tmp_path / "a.txt"
    write(path, b"one")

    def fail(self: Path, target: Path) -> Path:
        raise OSError("full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="full"):
        write(path, b"two")
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_bytes() == b"one"
