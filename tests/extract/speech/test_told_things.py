"""What somebody says without a clause."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "cue", "said"),
    [
        ("The Northern Front has claimed responsibility for Friday's raid on Abeche.", "claimed",
         "responsibility for Friday's raid on Abeche"),
        ("The Kenyan army reported 14 rebel deaths on Monday.", "reported", "14 rebel deaths"),
        ("Peru's health ministry reported a new outbreak of cholera in Lima.", "reported",
         "a new outbreak of cholera in Lima"),
        ("The World Bank predicts slower growth in Peru.", "predicts", "slower growth in Peru"),
        ("President Ana Rey expressed hope the talks would resume.", "expressed", "hope the talks would resume"),
        ("Analysts voiced concern that the price will rise.", "voiced", "concern that the price will rise"),
        ("Ana Rey announced her intention to run for president.", "announced", "her intention to run for president"),
        ("Ali Noor and Ana Rey expressed a wish to return the prisoners when they met in Lima.", "expressed",
         "a wish to return the prisoners"),
    ],
)
def test_an_object_may_be_what_is_said(nlp: Language, text: str, cue: str, said: str) -> None:
    """What somebody owns up to, counts, foresees, hopes or is about to do."""
    (statement,) = digest(nlp, text).statements
    assert (statement.cue, statement.evidence[0].exact) == (cue, said)


@pytest.mark.parametrize(
    "text",
    [
        "No one has claimed responsibility for the attack.",
        "No group claimed responsibility.",
        "Peru became the fourth country to report a case of cholera.",
        "The company reported to the police.",
        "Ana Rey expressed concern about gaining votes.",
        "The Northern Front claimed victory.",
    ],
)
def test_nobody_says_so(nlp: Language, text: str) -> None:
    """What nobody claims, a country's lot, a topic."""
    assert digest(nlp, text).statements == ()


def test_a_deed_owned_up_to_is_told_by_its_verb(nlp: Language) -> None:
    """Whoever claims responsibility for killing somebody has killed him, by his own word."""
    (event,) = digest(nlp, "The Northern Front claimed responsibility for killing two Kenyan soldiers.").events
    assert (event.type, event.deaths) == ("ASSAULT", 2)


def test_what_is_owned_up_to_is_told_as_done(nlp: Language) -> None:
    """Only who did it is on the word of whoever claims it."""
    got = digest(nlp, "The rebels claimed responsibility for two bombings in April that killed nine people in Peru.")
    (attack,) = got.events
    assert (attack.modality, attack.attribution, attack.deaths) == ("asserted", None, 9)
