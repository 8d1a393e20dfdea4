"""Places that the pipeline cut or missed are whole."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Rebels hold parts of Western Tigray, Ethiopia said.", "Western Tigray", "ET"),
        ("Armenia wants the Lachin corridor opened, the minister said.", "Lachin corridor", "AZ"),
        ("The minister said the Aras corridor would help Iran.", "Aras corridor", ""),
        ("China's navy sailed to Second Karsa Shoal on Friday.", "Second Karsa Shoal", ""),
        ("American troops left Air Base 201 outside Agadez, Niger said.", "Air Base 201", "NE"),
        ("Jets took off from Al-Karsa air base, Libya's army said.", "Al-Karsa air base", "LY"),
        ("Benin's police arrested ten men at Malanzi, on the coast.", "Malanzi", "BJ"),
        ("The fighting spread to Lampa and Puno Provinces in Peru.", "Puno", "PE"),
        ("Pilgrims met on the Plains of Karsa on Monday.", "Plains of Karsa", ""),
        ("Ships met in the East and South China seas, China said.", "South China seas", ""),
    ],
)
def test_names_of_lands_are_whole(nlp: Language, text: str, name: str, country: str) -> None:
    """The quarter, the corridor, the shoal and the base belong to the name; a corridor of many lands is in none."""
    assert {p.name: p.country for p in digest(nlp, text).places}.get(name) == country


def test_a_quarter_of_a_country_leaves_it_a_country(nlp: Language) -> None:
    """'Southern Lebanon' tells of Lebanon."""
    assert "LB" in [c.code for c in digest(nlp, "People of Southern Lebanon fled on Monday.").countries]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Algeria closed its border with Morocco. Its border with Libya is open.", "Algeria-Libya border"),
        ("Poland, which borders Belarus, built a fence along its frontier with Russia.", "Poland-Russia border"),
        ("Sudan closed its border with Chad.", "Chad-Sudan border"),
        ("Peru sent troops to the Peru-Ecuador border.", "Ecuador-Peru border"),
    ],
)
def test_a_border_is_that_of_who_acts(nlp: Language, text: str, name: str) -> None:
    """'Its border' is the subject's, never of a country of another sentence."""
    assert name in [p.name for p in digest(nlp, text).places if p.kind == "border"]
