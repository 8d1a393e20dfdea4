"""Locator maps."""

from __future__ import annotations

import re

import pytest

from briefing import countries
from briefing.render.maps import HEIGHT, WIDTH, locator


def points(path: str) -> list[tuple[int, int]]:
    """Every corner of some path data."""
    found = []
    for part in path.removesuffix("z").split("z"):
        numbers = [int(number) for number in re.findall(r"-?\d+", part)]
        x = y = 0
        for across, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + across, y + down
            found.append((x, y))
    return found


@pytest.mark.parametrize("codes", [["NO"], ["CL", "NO"], ["RU"], ["US"], ["FJ"], ["NZ"], ["MT"], ["AQ"], ["XK"]])
def test_a_map_stays_in_its_frame_and_shows_what_it_is_for(codes: list[str]) -> None:
    """The country is in the picture, the world around it is cut at the edge, and the page stays light."""
    drawn = locator(codes)
    assert drawn is not None and (drawn.here or drawn.dots)
    corners = points(drawn.here + drawn.land)
    assert all(-3 <= x <= WIDTH + 3 and -3 <= y <= HEIGHT + 3 for x, y in corners)
    assert len(drawn.here) + len(drawn.land) < 16_000


def test_a_country_too_small_to_see_gets_a_ring() -> None:
    """Monaco would be a speck."""
    drawn = locator(["MC"])
    assert drawn is not None and len(drawn.dots) == 1


def test_a_country_without_an_outline_has_no_map() -> None:
    """Nothing is drawn rather than something wrong."""
    assert locator([]) is None and locator(["-"]) is None and locator(["ZZ"]) is None


def test_almost_every_country_can_be_found() -> None:
    """Codes of the countries table have an outline, but for islets and overseas parts that stand with their country."""
    missing = {code for code in countries.codes() if locator([code]) is None}
    assert missing <= {"BQ", "BV", "CC", "CX", "GF", "GI", "GP", "MQ", "RE", "SJ", "TK", "TV", "UM", "YT"}
