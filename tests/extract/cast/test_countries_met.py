"""Which words tell of countries."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("A man was shot for teaching English in Peru.", ["PE"]),
        ("Mr. Holm made his remarks in Russian. They met in Chad.", ["TD"]),
        ("English language courses are held in Peru.", ["PE"]),
        ("He was close to ethnic-Chinese businessmen in Peru.", ["PE"]),
        ("The Korean Peninsula matters to Chad.", ["TD"]),
        ("Bombs went off in Chadian and Kenyan cities.", ["TD", "KE"]),
        ("Russian officials met in Chad.", ["RU", "TD"]),
        ("The troops are Russian in all but name, Chad said.", ["RU", "TD"]),
    ],
)
def test_a_language_a_people_or_a_peninsula_is_no_country(nlp: Language, text: str, codes: list[str]) -> None:
    """What is spoken or taught tells of no state."""
    assert [c.code for c in digest(nlp, text).countries] == codes


@pytest.mark.parametrize(
    "text",
    [
        "The Union accuses Peru of lying and has put a series of sanctions on Lima.",
        "The Union wants to toughen entry requirements for Lima.",
    ],
)
def test_a_capital_that_is_pressed_is_a_government(nlp: Language, text: str) -> None:
    """Whatever the sanctions hang on."""
    got = digest(nlp, text)
    assert ([c.code for c in got.countries], [p.name for p in got.places]) == (["PE"], [])
