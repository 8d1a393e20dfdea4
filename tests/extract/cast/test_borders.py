"""Borders of which one country is told, or that two share."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peruvian troops killed two smugglers near the Chilean border.", "Chile-Peru border"),
        ("Brazil praised Peru. American planes hit a camp in Cusco, near the Bolivian border.", "Bolivia-Peru border"),
        ("Both Chile and Bolivia have more troops along their disputed border.", "Bolivia-Chile border"),
        ("Chile met Bolivia. The two countries will guard their shared border.", "Bolivia-Chile border"),
        ("Egyptian envoys asked to restore calm at the Gaza border.", "Egypt-Palestine border"),
        ("An American envoy said that Peru's troops would leave its border with Chile.", "Chile-Peru border"),
    ],
)
def test_a_border_is_that_of_two_neighbours(nlp: Language, text: str, name: str) -> None:
    """The country beyond it is the neighbour told last, whoever else is told of."""
    assert [p.name for p in digest(nlp, text).places if p.kind == "border"] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Chile met Peru and Bolivia. They will guard their common border.",
        "Peru let Bolivian border guards in.",
    ],
)
def test_a_border_of_nobody_told(nlp: Language, text: str) -> None:
    """Without a neighbour, or with several pairs, it is not said which border is meant."""
    assert [p.name for p in digest(nlp, text).places if p.kind == "border"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Egypt's envoy spoke of the Chilean border.", "Chilean border"),
        ("Villagers fled towards the Ugandan border on Sunday.", "Ugandan border"),
        ("Shots were heard near the border with Chad.", "border with Chad"),
    ],
)
def test_a_border_of_one_country_told(nlp: Language, text: str, name: str) -> None:
    """Where nobody tells of its other side it is called as the text does."""
    assert [(p.name, p.country) for p in digest(nlp, text).places if p.kind == "border"] == [(name, "")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An American plane crashed in northern Peru. U.S. officials searched near the border with Chile.",
         "Chile-Peru border"),
        ("Militants in Gaza fired rockets at Israel. Israel hit tunnels on the territory's border with Egypt.",
         "Egypt-Palestine border"),
    ],
)
def test_a_border_is_none_of_who_is_no_neighbour(nlp: Language, text: str, name: str) -> None:
    """Who searches or bombs from afar has no border there."""
    assert [p.name for p in digest(nlp, text).places if p.kind == "border"] == [name]
