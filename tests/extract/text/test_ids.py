"""Ids of the cast are readable and given once."""

from __future__ import annotations

import pytest

from briefing.extract.text.ids import Ids


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Vera Holm", "", "vera-holm"),
        ("Government of Peru", "PE", "peru-government"),
        ("Supreme Court (Peru)", "PE", "peru-supreme-court"),
        ("Government of the United States", "US", "united-states-government"),
        ("Peruvian media", "PE", "peruvian-media"),
    ],
)
def test_a_body_has_its_country_in_front(name: str, country: str, expected: str) -> None:
    """A name that ends in its country is turned round; any other is kept."""
    assert Ids().give(object(), name, country) == expected


def test_an_id_is_given_once() -> None:
    """The second thing of one name, and one called like a country code, get a number."""
    ids = Ids()
    things = [object(), object(), object()]
    assert [ids.give(t, n) for t, n in zip(things, ("Holm", "Holm", "PE"), strict=True)] == ["holm", "holm-2", "pe-2"]
    assert ids.of(things[1]) == "holm-2"


def test_a_body_is_found_by_its_name() -> None:
    """A person of the same name is not taken for the body."""
    ids = Ids()
    ids.give(object(), "Holm")
    assert ids.give_body(object(), "Holm") == "holm-2"
    assert ids.named("Holm") == "holm-2"
    assert ids.named("Nobody") == ""
