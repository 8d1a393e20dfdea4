"""What is news of its own although nobody is named who did it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("sentence", "kind", "place", "date"),
    [
        ("A pact signed in Rabat on May 3, 2019, obliges Mali to open the border.", "SUPPORT", "rabat", "2019-05-03"),
        ("Kenya praised the protocol, initialed in Astana on March 3.", "SUPPORT", "astana", "2024-03-03"),
        ("Chad said the border with Libya was settled in October 2022.", "AGREE", "chad-libya-border", "2022-10"),
        ("Chad said a convoy was ambushed near Timbuktu on Sunday.", "ASSAULT", "timbuktu", "2024-05-12"),
        ("It was the deadliest raid on Chad since the truce that took effect on November 27, 2023.", "RETREAT", "",
         "2023-11-27"),
        ("Chad fears for a border market that was closed in December.", "COERCE", "", "2023-12"),
    ],
)
def test_a_passive_with_its_own_time_or_place_is_told(
    nlp: Language, sentence: str, kind: str, place: str, date: str
) -> None:
    """What was signed, settled or attacked at a printed time or place is an event although nobody did it by name."""
    told = [(e.type, e.place, e.date.edtf) for e in digest(nlp, sentence).events if e.date is not None]
    assert (kind, place, date) in told


@pytest.mark.parametrize(
    ("sentence", "dead"),
    [
        ("Chad recalled a massacre in which ranchers killed nine herders in 2016.", 9),
        ("Fighting in the valley has killed tens of thousands of people, Chad said.", None),
    ],
)
def test_who_kills_many_needs_no_name(nlp: Language, sentence: str, dead: int | None) -> None:
    """Deaths that are counted are told whoever caused them."""
    assert dead in [e.deaths for e in digest(nlp, sentence).events if e.type == "ASSAULT"]


def test_warning_shots_are_fired_by_whoever(nlp: Language) -> None:
    """'after warning shots were fired' tells of shots."""
    found = digest(nlp, "Soldiers crossed the line on Sunday and withdrew after warning shots were fired.").events
    assert ("ASSAULT", "firearms") in [(e.type, e.mode) for e in found]


def test_a_senator_without_a_name_asks_the_president(nlp: Language) -> None:
    """Who holds an office asks something of somebody named although he is not."""
    found = digest(nlp, "A leading senator called on President Ali Bako of Chad to shut the camp.").events
    assert [(e.type, e.recipients) for e in found] == [("REQUEST", ("ali-bako",))]


def test_what_both_sides_did_before_something_planned_is_told(nlp: Language) -> None:
    """'will send a mission after both accused each other' tells of the accusations, too."""
    text = (
        "The African Union will send a fact-finding mission next week after Chad and Togo accused each other of "
        "arming rebels."
    )
    told = [(e.type, e.modality) for e in digest(nlp, text).events]
    assert told == [("CONSULT", "planned"), ("ACCUSE", "asserted")]


def test_a_test_launch_is_no_attack(nlp: Language) -> None:
    """'were launched from a site near the town' tells of no attack on the town."""
    found = digest(nlp, "Chad said the missiles were launched on Thursday from a site near Timbuktu.").events
    assert not [e for e in found if e.type == "ASSAULT"]
