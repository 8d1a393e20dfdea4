"""Tests of briefing.extract.cast.routes."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Gunmen ambushed a bus on the Nairobi-Mombasa highway on Sunday.", "Nairobi-Mombasa highway", "KE"),
        ("Chad reopened the Chad-Cameroon pipeline on Monday.", "Chad-Cameroon pipeline", ""),
        ("Talks on the Iran-Pakistan gas pipeline resumed on Monday.", "Iran-Pakistan gas pipeline", ""),
        ("Soldiers shut the Lima-La Oroya road in Peru.", "Lima-La Oroya road", "PE"),
        ("The Karsa pipeline in Kenya was shut.", "Karsa pipeline", "KE"),
    ],
)
def test_a_route_is_one_place(nlp: Language, text: str, name: str, country: str) -> None:
    """Its ends are part of its name; it lies in a country that all of them are in."""
    found = {p.name: p for p in digest(nlp, text).places}
    assert name in found
    assert (found[name].kind, found[name].country) == ("facility", country)
    assert not any(other != name and other.split()[0] in name for other in found)


@pytest.mark.parametrize(
    "text",
    [
        "The Chile-Peru talks and the Kenya-Chad match are on.",
        "A Chinese-built road was opened by a Peruvian pipeline firm.",
        "A Chilean-Peruvian road map was signed. The Chile-Peru road to peace is long.",
        "The Trans-Kade highway was mended, and the road to Lamu.",
    ],
)
def test_countries_are_told_as_before(nlp: Language, text: str) -> None:
    """Only a noun for a route behind names makes one."""
    found = {p.name for p in digest(nlp, text).places}
    assert not {"Chile-Peru talks", "Chinese-built road", "Peruvian pipeline",
                "Chilean-Peruvian road", "Chile-Peru road"} & found
