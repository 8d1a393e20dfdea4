"""Tests of briefing.extract.cast.quarters."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Attacks in northern Peru killed 20 people.", "northern Peru", "PE"),
        ("Floods hit central Chad on Sunday.", "central Chad", "TD"),
        ("Clashes broke out in north-western Kenya and in northwestern Kenya's hills.", "northwestern Kenya", "KE"),
        ("Raiders from south Lebanon crossed the line.", "south Lebanon", "LB"),
    ],
)
def test_a_part_of_a_country_is_a_place(nlp: Language, text: str, name: str, country: str) -> None:
    """The direction before a country's name makes a place of it, and the country is told all the same."""
    found = digest(nlp, text)
    assert [(p.kind, p.country) for p in found.places if name in (p.name, *p.variants)] == [("region", country)]
    assert country in [c.code for c in found.countries]


@pytest.mark.parametrize(
    "text",
    ["South Korea and North Macedonia agreed.", "Northern Peruvian farmers met.", "A western Peru-based firm won."],
)
def test_no_part_of_a_country(nlp: Language, text: str) -> None:
    """A direction may belong to the country's own name, or to a people."""
    assert digest(nlp, text).places == ()


def test_a_part_known_as_a_place_is_no_second_one(nlp: Language) -> None:
    """However it is spelt; and before what it tells apart 'U.S.' is as good as a word for a people."""
    text = "Ali Noor lives in the southern U.S. state of Texas. Southern Sudan signed it. Bombs fell on southern Sudan."
    assert [p.name for p in digest(nlp, text).places] == ["Texas", "Southern Sudan"]
