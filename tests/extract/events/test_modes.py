"""By what means a deed is done, told by its verb, by who does it or by a noun."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("A suicide car bomb exploded near a Chadian checkpoint on Saturday, killing two soldiers.", "suicide-attack"),
        ("A suicide car bomb attack on a convoy in Lima has killed one Chadian soldier.", "suicide-attack"),
        ("Suicide bomb blasts have killed 12 people in Lima.", "suicide-attack"),
        ("Five soldiers were killed when a suicide bomber attacked a post in Lima.", "suicide-attack"),
        ("Chadian rebels stepped up attacks, including a suicide bombing in Lima that killed a priest.",
         "suicide-attack"),
        ("Two Chadian soldiers were killed by two separate bomb attacks on Monday.", "explosives"),
        ("An air raid has killed 40 Kenyan rebels.", "aerial"),
        ("A mortar attack killed two Chadian soldiers.", "heavy-weapons"),
    ],
)
def test_by_what_an_attack_is_made(nlp: Language, text: str, mode: str) -> None:
    """The words before the noun for an attack tell its mode, wherever a parse hangs them."""
    assert mode in [e.mode for e in digest(nlp, text).events if e.type == "ASSAULT"][:1]


def test_a_strike_of_days_is_one_of_workers(nlp: Language) -> None:
    """Not one from the air; nor does lightning attack anybody."""
    assert [(e.type, e.mode) for e in digest(nlp, "Rebels in Chad began a three-day strike on Monday.").events] == [
        ("PROTEST", "strike")
    ]
    assert digest(nlp, "Lightning strikes have sparked 400 fires in Chad, forcing residents to flee.").events == ()


@pytest.mark.parametrize(
    "text",
    [
        "An air strike by a Kenyan drone killed six people in Chad.",
        "A Kenyan drone aircraft has fired missiles at a house in Chad.",
        "A missile strike from a Kenyan drone killed two rebels in Chad.",
    ],
)
def test_a_strike_by_a_drone(nlp: Language, text: str) -> None:
    """Whatever noun tells it."""
    assert [e.mode for e in digest(nlp, text).events if e.type == "ASSAULT"] == ["drone"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Kenyan troops blocked the roads to the camp.", ["COERCE"]),
        ("Landslides blocked the highway to Lima.", []),
        ("Demonstrators blocked the highway to Lima.", ["PROTEST"]),
        ("Kenyan officials issued 114 expulsion orders.", ["SANCTION"]),
        ("Peruvian officials handed over the workers to the Kenyan consulate.", ["RETREAT"]),
        ("Kenya said it has not abolished the death penalty.", []),
        ("Kenya said its forces have not attacked Peru.", ["REJECT"]),
    ],
)
def test_who_does_it_or_what_it_is_makes_the_type(nlp: Language, text: str, types: list[str]) -> None:
    """Soldiers on a road protest against nothing, nor does a river."""
    assert [e.type for e in digest(nlp, text).events] == types


def test_a_meeting_that_somebody_organised_is_not_ahead(nlp: Language) -> None:
    """In the past it has begun at least."""
    text = "Peru organised the talks between Kenya and Chad."
    assert [e.modality for e in digest(nlp, text).events if e.type == "CONSULT"] == ["asserted"]
