"""What happens that is no act between parties."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Karsa-2 was inaugurated in May by President Ali Noor of Chad.", []),
        ("Ali Noor was inaugurated as president of Chad in May.", ["appointment"]),
    ],
)
def test_what_somebody_inaugurates_is_no_appointment(nlp: Language, text: str, kinds: list[str]) -> None:
    """A dam that the president inaugurates is opened."""
    assert [i.kind for i in digest(nlp, text).incidents] == kinds


def test_a_boat_is_damaged_when_it_collides(nlp: Language) -> None:
    """'was damaged when it collided with a trawler' is an accident, and no attack."""
    found = digest(nlp, "A Chadian patrol boat was damaged on Sunday when it collided with a trawler.")
    assert [i.kind for i in found.incidents] == ["accident"]
    assert found.events == ()


@pytest.mark.parametrize(
    "text",
    [
        "Chadian farmers destroyed 60,000 chickens.",
        "President Ali Noor of Chad fired a shotgun at a bear.",
        "Officials say a deadly strain of the virus has killed a man in Chad.",
    ],
)
def test_neither_animals_nor_diseases_take_part_in_an_attack(nlp: Language, text: str) -> None:
    """Birds are culled, and a virus attacks nobody."""
    assert digest(nlp, text).events == ()


def test_a_country_called_like_an_animal_may_be_attacked(nlp: Language) -> None:
    """'has been fighting Turkey'."""
    assert [e.type for e in digest(nlp, "Chadian rebels have attacked Turkey.").events] == ["ASSAULT"]


def test_who_is_named_as_a_suspect_gets_no_post(nlp: Language) -> None:
    """'named him as one of the suspects' appoints nobody."""
    assert digest(nlp, "Investigators had named an agent, Omar Sy, as one of the suspects.").incidents == ()


@pytest.mark.parametrize(
    ("text", "events", "incidents"),
    [
        ("A gas explosion in Lima killed 12 people on Monday.", 0, 1),
        ("An explosion at a coal mine near Lima killed 12 workers.", 0, 1),
        ("Six people were injured after an explosion ripped through a sugar refinery in Lima.", 0, 1),
        ("A gas explosion killed 12 people in Lima. Monday's blast in Lima also destroyed a school.", 0, 2),
        ("Six soldiers have been killed by a land mine explosion in Lima.", 1, 0),
        ("A bomb explosion at a sugar refinery in Lima killed 12 people.", 1, 0),
        ("A fuel truck explosion in Lima killed two people. Police say the explosion was set off by a device.", 1, 0),
        ("An explosion in Lima killed 12 people.", 1, 0),
    ],
)
def test_what_explodes_by_itself_is_an_accident(nlp: Language, text: str, events: int, incidents: int) -> None:
    """Gas, mines and factories explode without anybody, unless the text tells of a bomb."""
    found = digest(nlp, text)
    assert (len(found.events), len(found.incidents)) == (events, incidents)


@pytest.mark.parametrize("text", ["The virus kills quickly.", "Malaria kills more than a million people every year."])
def test_what_a_disease_always_does_is_no_incident(nlp: Language, text: str) -> None:
    """It tells of nothing that happened."""
    assert not digest(nlp, text).incidents


def test_gunfire_is_no_blaze(nlp: Language) -> None:
    """'Kenyan fire killed two'."""
    found = digest(nlp, "Medics said Kenyan fire killed three nurses on Monday.")
    assert not found.incidents
    assert [(e.type, e.deaths) for e in found.events] == [("ASSAULT", 3)]
