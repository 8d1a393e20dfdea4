"""What was worked out is kept for the same input only."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.kept import kept, key_of, source_of


def test_a_value_is_made_once_for_one_key(tmp_path: Path) -> None:
    """The same key gives what was kept, another one what is made now, and a broken entry is no harm."""
    path = tmp_path / "entry.json"
    assert kept(path, key_of("s", b"a"), list[int], lambda: [1]) == [1]
    assert kept(path, key_of("s", b"a"), list[int], lambda: [2]) == [1]
    assert kept(path, key_of("s", b"b"), list[int], lambda: [3]) == [3]
    path.write_bytes(path.read_bytes()[:-1])
    assert kept(path, key_of("s", b"b"), list[int], lambda: [4]) == [4]


def test_nothing_is_kept_of_what_fails(tmp_path: Path) -> None:
    """An error goes through and leaves no entry."""

    def fail() -> list[int]:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        kept(tmp_path / "entry.json", b"m", list[int], fail)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_kept_is_still_given(tmp_path: Path) -> None:
    """A folder that cannot be written costs time, not the value."""
    (tmp_path / "folder").write_text("a file stands here")
    assert kept(tmp_path / "folder" / "entry.json", b"m", list[int], lambda: [1]) == [1]


def test_keys_tell_inputs_and_source_apart() -> None:
    """Where one input ends and the next begins matters, and so does the program's own source."""
    keys = {key_of("s", b"ab", b"c"), key_of("s", b"a", b"bc"), key_of("t", b"ab", b"c"), key_of("s", b"abc")}
    assert len(keys) == 4
    assert source_of("fit.py") != source_of("yamlio.py")
