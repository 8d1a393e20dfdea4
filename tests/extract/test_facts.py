"""Ids of facts."""

from __future__ import annotations

from briefing.extract.facts import Ids
from briefing.types.digest import Evidence


def piece(text: str, start: int = 0) -> tuple[Evidence, ...]:
    """Evidence with these words."""
    return (Evidence(exact=text, start=start, end=start + len(text)),)


def test_an_id_comes_from_kind_and_words() -> None:
    """The same words give the same id wherever they stand; another kind or other words give another."""
    moved = Ids().name("event", piece("X met Y", 40))
    assert Ids().name("event", piece("X met Y")) == moved
    assert len({moved, Ids().name("claim", piece("X met Y")), Ids().name("event", piece("X met Z"))}) == 3


def test_repeated_words_are_told_apart_in_order() -> None:
    """The second fact of the same kind and words in one digest gets '-2'."""
    ids = Ids()
    first = ids.name("event", piece("X met Y"))
    assert ids.name("event", piece("X met Y", 90)) == f"{first}-2"
