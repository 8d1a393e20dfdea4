"""Whose a ministry is that is told without its country."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Peru says the clerk of its Quito embassy was taken for ransom. A Foreign Ministry spokesman, Luis Rey, told"
         " reporters that the clerk is safe. Ecuador and Chile sent troops.", "PE"),
        ("Peru's government said a Chilean engineer held in Bolivia is alive. The Foreign Ministry gave no details.",
         "PE"),
        ("Chile called Peru's president a liar. Chile's official Andes news agency quoted a Foreign Ministry spokesman"
         " on Monday as saying that Peru must leave the talks.", "CL"),
        ("The police in Bolivia shot at wounded soldiers. A Foreign Ministry official said that Peru and Chile had no"
         " part in it. Peru denied it, and so did Chile.", "BO"),
    ],
)
def test_a_ministry_is_that_of_who_speaks(nlp: Language, text: str, code: str) -> None:
    """Whoever tells the sentence or the one before has the ministry, not any country that is told of."""
    named = {"PE": "Peru", "CL": "Chile", "BO": "Bolivia"}[code]
    found = {o.name: o.country for o in digest(nlp, text).organisations if o.kind == "ministry"}
    assert found == {f"Ministry of Foreign Affairs of {named}": code}


def test_a_ministry_told_again_is_one(nlp: Language) -> None:
    """'The Interior Ministry' behind "Peru's Interior Ministry" is that, though other countries are told of between."""
    text = ("Peru's Interior Ministry closed the road to Chile. Bolivia backed a Chilean plan, led by Ecuador,"
            " to open it again, Interior Ministry spokesman Luis Rey said.")
    found = [(o.name, o.variants) for o in digest(nlp, text).organisations if o.kind == "ministry"]
    assert found == [("Ministry of Interior of Peru", ("Peru's Interior Ministry", "Interior Ministry"))]


def test_a_body_with_its_acronym_is_of_the_land_behind_it(nlp: Language) -> None:
    """'the Government of National Unity (GNU) in Peru', told in Chile."""
    text = ("Chile's foreign minister said the Government of National Unity (GNU) in Peru must go. Chile said no more."
            " The GNU's foreign minister, Ana Quispe, left.")  # fmt: skip
    found = digest(nlp, text)
    assert {o.country for o in found.organisations if o.kind == "government"} == {"PE"}
    assert {p.country for p in found.people} == {"PE"}


def test_a_ministry_that_speaks_of_several_countries_is_that_of_the_reports_home(nlp: Language) -> None:
    """'LIMA - Peru's minister met his Chilean counterpart on Bolivia, a Foreign Ministry spokesman said.'"""
    text = ("LIMA - Peru's foreign minister received his Chilean counterpart on Monday for talks on the developments in"
            " Bolivia, Foreign Ministry spokesman Luis Rey said.")  # fmt: skip
    found = {o.name for o in digest(nlp, text).organisations if o.kind == "ministry"}
    assert found == {"Ministry of Foreign Affairs of Peru"}


def test_a_ministry_in_the_capital_is_of_its_country(nlp: Language) -> None:
    """'the Ministry of X in the capital, Lima'."""
    text = "Chile left. Its consulate shut. Men threw stones at the Ministry of Women's Affairs in the capital, Lima."
    assert [o.country for o in digest(nlp, text).organisations if o.kind == "ministry"] == ["PE"]
