"""Bodies named in two ways are one."""

from __future__ import annotations

import pytest

from briefing.extract.cast.joining import join_short
from briefing.extract.cast.organisations import FoundOrganisation


@pytest.mark.parametrize(
    ("names", "kept"),
    [
        (("Qantas Airways", "Qantas"), ["Qantas Airways"]),
        (("Shell", "Royal Dutch Shell"), ["Royal Dutch Shell"]),
        (("Hill Inc.", "Hill"), ["Hill Inc."]),
        (("Hill", "Hill Power Station"), ["Hill", "Hill Power Station"]),
        (("Hill", "Red Hill", "Green Hill"), ["Hill", "Red Hill", "Green Hill"]),
    ],
)
def test_a_firm_in_short_is_the_only_one_that_it_can_be(names: tuple[str, ...], kept: list[str]) -> None:
    """Without what only tells that it is a firm, or without its first words."""
    bodies = [FoundOrganisation(name, "company", variants=[name], spans=[(n, n + 1)]) for n, name in enumerate(names)]
    join_short(bodies)
    assert [b.name for b in bodies] == kept
