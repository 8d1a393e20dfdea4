"""The program's data files are read as yaml reads them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import briefing
from briefing import bundled

FILES = sorted(Path(briefing.__file__).parent.rglob("data/*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_every_data_file_is_read_as_by_yaml(file: Path) -> None:
    """The quick reader gives what yaml's safe loader gives."""
    text = file.read_text("utf-8")
    assert bundled.parse(text) == yaml.safe_load(text)


@pytest.mark.parametrize(
    "text",
    ["", "007", "a: [1, -2.5, yes, no, ~, 2024-05-14, 'yes', \"1\", 1b]", "- [a, [b, {c: d}]]\n- e:\n- >-\n  f\n  g\n"],
)
def test_what_is_no_text_is_told_apart(text: str) -> None:
    """Numbers, dates and truth only where they are written plainly."""
    assert bundled.parse(text) == yaml.safe_load(text)
