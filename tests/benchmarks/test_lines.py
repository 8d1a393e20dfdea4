"""A digest reads as lines, with names in place of ids."""

from __future__ import annotations

import pytest

from benchmarks.lines import lines
from benchmarks.system import article
from briefing.extract import extract
from briefing.nlp import load

TEXT = (
    "Latvia's foreign minister, Ada Amber, met her Estonian counterpart, Bo Onyx, in Riga on Tuesday. "
    'A spokesman said: "We will sign the border treaty in May." Gunmen later killed three policemen near the town.'
)


@pytest.fixture(scope="module")
def told() -> tuple[str, ...]:
    """The lines of TEXT."""
    return lines(extract(article(TEXT, "2024-03-14"), load()))


@pytest.mark.parametrize(
    "line",
    [
        "person Ada Amber country LV | post foreign minister, LV (current)",
        "place Riga kind city country LV",
        "countries LV, EE",
        "time 'Tuesday' = 2024-03-12",
        "event CONSULT asserted by [Ada Amber; Bo Onyx] to [] at Riga on 2024-03-12 (Tuesday)"
        " | \"Latvia's foreign minister, Ada Amber, met her Estonian counterpart, Bo Onyx, in Riga on Tuesday\"",
        'event ASSAULT asserted by [~gunmen] to [] deaths 3 | "Gunmen later killed three policemen near the town"',
        "statement direct asserted by [~spokesman] 'said' | \"We will sign the border treaty in May\"",
    ],
)
def test_each_fact_is_a_line(told: tuple[str, ...], line: str) -> None:
    """Names first, then facts: who, to whom, where, when, how many, and the words."""
    assert line in told
