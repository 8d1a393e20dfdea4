"""Small towns tell a country only together with a text that tells of it."""

from __future__ import annotations

import pytest

from briefing.towns import bearers


@pytest.mark.parametrize(
    ("name", "codes"),
    [("Zvornik", ["BA"]), ("Brčko", ["BA"]), ("Tarhuna", ["LY"]), ("Acre", ["BR", "IL"]), ("Syunik", ["AM"])],
)
def test_who_has_a_place_of_that_name(name: str, codes: list[str]) -> None:
    """Towns and provinces are found in any spelling, the larger bearer first."""
    assert list(bearers(name)) == codes


@pytest.mark.parametrize("name", ["", "Qwzx", "zzzz", "\n", "\t", "Aaaa"])
def test_nobody_has_a_place_of_no_name(name: str) -> None:
    """What no place is called has no bearers, also before the first and behind the last of the list."""
    assert bearers(name) == {}


def test_articles_may_be_left_out() -> None:
    """An Arabic article in front of a name may be another one or none."""
    assert set(bearers("Zawiya")) & set(bearers("Al-Zawiya")) == {"LY"}
