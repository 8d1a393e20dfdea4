"""Names that were drawn too wide are cut to the body's own; parts of other names are no bodies."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Karim Abbas' Fatah party lost in Gaza.", ["Fatah"]),
        ("The head of the United Nations children's agency spoke in Lima.", ["UNICEF"]),
        ("U.S. Under Secretary of State for Political Affairs Vera Holm met the envoy.", []),
        ("The Assistant Secretary General for Defense Investment flew to Lima.", []),
        ("South Korea and Peru are in Group F with Chile.", []),
        ("Peru and Chile discussed an agreement on supplies, known as ACSA. The ACSA will help.", []),
        ("The Treaty on the Non-Proliferation of Nuclear Weapons binds Peru.", []),
        ("Serbia ignores the Ohrid agreement with Peru.", []),
        ("The Opposition Maldivian Democratic Party (MDP) lost.", ["Maldivian Democratic Party"]),
        ("Lebanon would not disarm Shi'ite Hezbollah militants.", ["Hezbollah"]),
        ("The Convention on the Conservation of Karsa Seals binds Peru.", []),
        ("Peru's fans watched the Champions League in Lima.", []),
        ("The Karsa Labour Party of Prime Minister Vera Holm lost.", ["Karsa Labour Party"]),
        ("The figure fell in a Post-ABC poll of Americans.", []),
        ("He got the Order of Friendship from Peru.", []),
        ("Gunmen killed the head of the U.N. Development Program for Peru.", ["United Nations Development Program"]),
        ("Peru's military ruler left Lima.", []),
        ("He praised the Palestinian authority. The Peruvian authority left.", ["Palestinian Authority"]),
        ("A man with an AK-47 fled in Peru.", []),
        ("The Karsa Media Association thanked Peru's Atomic Energy Organization.",
         ["Karsa Media Association", "Atomic Energy Organization (Peru)"]),
        ("The Peru Media Association left Lima.", ["Peru Media Association"]),
        ("Vera Holm plans a bid for the Peruvian presidency.", []),
        ("The opposition Pakistan Tehreek-i-Insaf rallied in Lahore.", ["Pakistan Tehreek-e-Insaf"]),
        ("The Freedom and Labour Party lost in Peru.", ["Freedom and Labour Party"]),
    ],
)
def test_a_body_has_its_own_name(nlp: Language, text: str, names: list[str]) -> None:
    """Neither its owner, a noun behind it, a department, a law, an agreement nor a group of teams is a body."""
    assert [o.name for o in digest(nlp, text).organisations] == names


def test_the_owner_of_a_body_stays_a_person(nlp: Language) -> None:
    """'Karim Abbas' Fatah' names two."""
    assert "Karim Abbas" in [p.name for p in digest(nlp, "President Karim Abbas' Fatah party lost in Gaza.").people]
