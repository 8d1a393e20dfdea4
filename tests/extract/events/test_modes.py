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
