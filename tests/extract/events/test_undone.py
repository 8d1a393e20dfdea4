"""Plans that were put off or given up: told as reversed, never as still to come."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Kenya and Chad were to sign the treaty on Thursday. But the ceremony was pushed to October.", "reversed"),
        ("Kenya considered imposing a curfew in Mombasa but decided against it.", "reversed"),
        ("A planned summit between Kenya and Chad was called off.", "reversed"),
        ("President Ali Sy of Chad had been expected to visit Kenya in August.", "reversed"),
        ("Ana Ruiz said Chad had planned to send troops to Mali.", "reversed"),
        ("The presidents of Chad and Togo were to have met in Lima on Friday.", "reversed"),
        ("A summit of African Union leaders was originally scheduled for May 3 in Rome.", "reversed"),
        ("President Ali Sy of Chad is to visit Kenya, but his office later withdrew the announcement.", "reversed"),
        ("President Ali Sy of Chad had planned to leave Mali and meet President Juan Soto.", "reversed"),
        ("Chad has postponed the release of two Kenyan soldiers.", "reversed"),
        ("Chad has delayed the withdrawal of its troops from Mali.", "reversed"),
        ("The African Union summit is scheduled to open in Rome on Friday.", "planned"),
        ("Kenya and Chad are to sign the treaty on Thursday. The signing might be put off.", "planned"),
        ("Kenya and Chad are to sign the treaty on Thursday. Uganda has postponed its election.", "planned"),
    ],
)
def test_a_plan_that_is_put_off_is_reversed(nlp: Language, text: str, modality: str) -> None:
    """What the same or the next sentence puts off is reversed; what may be, or something else that is, leaves it."""
    assert [e.modality for e in digest(nlp, text).events] == [modality]


def test_the_trip_that_is_put_off_is_the_one_told_last(nlp: Language) -> None:
    """'will travel to Kenya. Others were to have visited Mali, but the trip was put off'."""
    text = "Chad's Ali Sy will travel to Kenya. Togolese lawmakers were to have visited Mali, but the trip was put off."
    assert [e.modality for e in digest(nlp, text).events] == ["planned", "reversed"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Peruvian Foreign Minister Ana Ruiz has called off a visit to Chad planned for May 20.", "reversed"),
        ("The president of Peru, Juan Soto, postponed his trip to Chad.", "reversed"),
        ("President Juan Soto of Peru put off a tour of Chad on Monday.", "reversed"),
        ("President Juan Soto of Peru did not cancel his trip to Chad.", "planned"),
    ],
)
def test_a_visit_that_who_was_to_make_it_calls_off(nlp: Language, text: str, modality: str) -> None:
    """It is the visit that is told, with visitor and host, not a measure against the host."""
    (visit,) = digest(nlp, text).events
    assert (visit.type, visit.mode, visit.recipients, visit.modality) == ("CONSULT", "visit", ("TD",), modality)


@pytest.mark.parametrize(
    "text",
    [
        "The treaty has yet to be ratified by Chad.",
        "The accord still has to be ratified by the parliament of Chad.",
        "Kenya did not rule out asking Chad for help.",
        "Kenya's opposition wants the president of Chad to resign.",
    ],
)
def test_what_is_still_to_be_done_is_no_event(nlp: Language, text: str) -> None:
    """Neither what is outstanding nor what is only wished or not excluded is told as done."""
    assert [e for e in digest(nlp, text).events if e.type in ("SUPPORT", "RETREAT", "REQUEST")] == []


@pytest.mark.parametrize(
    ("text", "mode", "actors"),
    [
        ("Nairobi said a visit by Chilean Foreign Minister Aldo Brasi would not go ahead.", "visit", ("aldo-brasi",)),
        ("A visit by Chilean Foreign Minister Aldo Brasi to Kenya was cancelled.", "visit", ("aldo-brasi",)),
        ("The summit between Chad and Mali was shelved.", "", ("TD", "ML")),
    ],
)
def test_what_does_not_come_about_is_reversed(nlp: Language, text: str, mode: str, actors: tuple[str, ...]) -> None:
    """Whether it is put off or 'will not go ahead', without a time or place of its own."""
    (met,) = digest(nlp, text).events
    assert (met.type, met.mode, met.actors, met.modality) == ("CONSULT", mode, actors, "reversed")
