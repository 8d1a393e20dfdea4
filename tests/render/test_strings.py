"""Words of the interface."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.render.strings import Strings, load_strings


def test_number_chooses_the_form_and_is_grouped() -> None:
    """One is one, everything else is many, thousands have a comma."""
    strings = Strings({"count.one": "{n} fact", "count.other": "{n} facts"})
    assert [strings("count", n=n) for n in (0, 1, 2500)] == ["0 facts", "1 fact", "2,500 facts"]


def test_names_are_filled_in_as_they_are() -> None:
    """Braces in a value are text, not another name."""
    assert Strings({"a": "of {who}"})("a", who="{x}") == "of {x}"


@pytest.mark.parametrize("words", [{}, {"a": "of {who}"}, {"a": "of {who"}])
def test_missing_or_broken_strings_are_told(words: dict[str, str]) -> None:
    """The message names the key and the file."""
    with pytest.raises(BriefingError, match=r"templates/strings.yaml: 'a' is missing"):
        Strings(words)("a")


def test_earlier_folder_wins_key_by_key(tmp_path: Path) -> None:
    """An override of one word keeps the others."""
    for folder, text in (("own", "a:\n  b: mine\n"), ("theme", "a:\n  b: theirs\n  c: kept\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "strings.yaml").write_text(text)
    strings = load_strings((tmp_path / "own", tmp_path / "theme"))
    assert (strings("a.b"), strings("a.c")) == ("mine", "kept")


def test_a_list_is_not_words(tmp_path: Path) -> None:
    """What is not a text is refused by its key."""
    (tmp_path / "strings.yaml").write_text("a:\n  b: [x]\n")
    with pytest.raises(BriefingError, match=r"'a.b' is not a text"):
        load_strings((tmp_path,))
