"""Tests of briefing.extract.cast.succession."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Erlan Seit was chosen to succeed Marat Omar as secretary-general of the Arab League.",
         {"Erlan Seit": "new", "Marat Omar": "former"}),
        ("Peru's central bank chief, Rosa Diaz, replaced Pedro Gil in May.",
         {"Rosa Diaz": "current", "Pedro Gil": "former"}),
        ("Ana Flores took over from Luis Paz as Peru's finance minister.", {"Ana Flores": "new", "Luis Paz": "former"}),
        ("Aida Kurman, who is to succeed Nurlan Bek as foreign minister of Kyrgyzstan, took her oath.",
         {"Aida Kurman": "designate", "Nurlan Bek": "current"}),
        ("Mongolia on Thursday appointed Bat Ganzorig, an engineer trained in Minsk, as chairman of the state railway,"
         " replacing Paul Dorj, who was dismissed.", {"Bat Ganzorig": "new", "Paul Dorj": "former"}),
        ("Libya dismissed the bank's governor, Sadiq Kabir, and named Mohamed Shukri in his place.",
         {"Sadiq Kabir": "former", "Mohamed Shukri": "new"}),
        ("Her commissioner, Ylva Lund of Sweden, is to be replaced by Austria's finance minister, Magnus Brun.",
         {"Ylva Lund": "current", "Magnus Brun": "designate"}),
        ("Chilean Prime Minister Ana Rojas, who took over the chair from her Peruvian counterpart Juan Paz, spoke.",
         {"Ana Rojas": "current", "Juan Paz": "current"}),
        ("Chile's prime minister, Ana Rojas, may replace Juan Paz.", {"Ana Rojas": "current", "Juan Paz": ""}),
    ],
)
def test_who_follows_whom(nlp: Language, text: str, held: dict[str, str]) -> None:
    """The one holds the office next, the other held it; what only may be is left out."""
    people = digest(nlp, text).people
    assert {p.name: p.roles[0].status if p.roles else "" for p in people} == held


def test_who_follows_is_of_the_same_country(nlp: Language) -> None:
    """The former holder of a country's office is that country's."""
    people = digest(nlp, "Peru's central bank chief, Rosa Diaz, replaced Pedro Gil in May.").people
    assert {p.country for p in people} == {"PE"}


def test_who_is_nominated_to_succeed_somebody_is_not_who_nominates(nlp: Language) -> None:
    """He is yet to do it, and the other is still in office."""
    got = digest(nlp, "President Mora nominated Bernard Kerr last week to succeed Tom Rich as head of the council.")
    assert {p.name: [(r.title, r.status) for r in p.roles] for p in got.people} == {
        "Mora": [("President", "current")],
        "Bernard Kerr": [("head of the council", "designate")],
        "Tom Rich": [("head of the council", "current")],
    }


def test_an_unnamed_follower_leaves_the_one_who_appoints_where_he_is(nlp: Language) -> None:
    """'has appointed her brother, to replace X': X did not hold the office of who appoints."""
    text = "Peru's President Ana Holm has appointed her brother as foreign minister, to replace Juan Paz, who has died."
    assert [[r.title for r in p.roles] for p in digest(nlp, text).people if p.name == "Juan Paz"] == [[]]


def test_who_will_replace_somebody_does_so_in_no_office_of_today(nlp: Language) -> None:
    """'Prime Minister X will replace Y': as what, is not said; whose second president X is, Y was not the second."""
    got = digest(nlp, "Peruvian Prime Minister Ana Paz won the vote on Sunday. Ms. Paz will replace Raul Dent.")
    assert {p.name: [r.title for r in p.roles] for p in got.people} == {"Ana Paz": ["Prime Minister"], "Raul Dent": []}
    got = digest(nlp, "Peru's second president, Ana Paz, succeeded Raul Dent in May.")
    assert {p.name: [r.title for r in p.roles] for p in got.people} == {
        "Ana Paz": ["second president"], "Raul Dent": ["president"]}
