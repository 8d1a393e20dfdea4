"""Tests of briefing.extract.cast.weighing: of which of several countries an office is."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Lima and Santiago were told of a plan on Monday.\n\nA plan that Finance Minister Ana Holm drew up was "
         "rejected by the Chilean parliament.", "Ana Holm", "CL"),
        ("Envoys of Kenya, Peru and Chile met Kenyan President Daudi Otieno and Foreign Minister Grace Wanjiru.",
         "Grace Wanjiru", "KE"),
        ("Spanish boats were met by boats from Norway and Bolivia. The reporters did not hear whether President Juan "
         "Paz was told.", "Juan Paz", "BO"),
    ],
)
def test_an_office_that_nothing_near_tells_is_of_the_state_whose_bodies_act(
    nlp: Language, text: str, name: str, country: str
) -> None:
    """It is the state whose parliament the sentence names, that of who stands beside, or the only one that can have
    such an office."""
    assert next(p.country for p in digest(nlp, text).people if p.name == name) == country


@pytest.mark.parametrize(
    "text",
    [
        "Peru has denounced President Ana Holm's plan for the border.",
        "Trade between Peru and Chile grows. The Peruvian army and the Chilean parliament are content. The reporters "
        "did not hear whether Finance Minister Ana Holm was told.",
        "Boats from Norway and Spain met. The reporters did not hear whether President Ana Holm was told.",
    ],
)
def test_an_office_that_may_be_of_several_states_is_of_none(nlp: Language, text: str) -> None:
    """Where bodies of several act, or the only one told cannot have it or denounces its bearer, it stays open."""
    assert [p.country for p in digest(nlp, text).people] == [""]


def test_a_president_of_another_time_is_of_the_same_state(nlp: Language) -> None:
    """Who had a job in somebody's administration had it in the same country."""
    text = "Peruvian President Ana Holm named an adviser. He had the same job in President Juan Paz's administration."
    assert [p.country for p in digest(nlp, text).people] == ["PE", "PE"]


def test_who_heads_a_body_without_a_country_is_weighed_and_lends_it_his(nlp: Language) -> None:
    """'the head of the Committee for Boundary Waters, X': his country is the body's."""
    text = ("Peru signed a pact. Peru's ports were closed. Juan Paz, the head of the State Committee for Boundary "
            "Waters, wants Chile to sign it too.")  # fmt: skip
    got = digest(nlp, text)
    assert [p.country for p in got.people] == ["PE"]
    assert [o.country for o in got.organisations] == ["PE"]
