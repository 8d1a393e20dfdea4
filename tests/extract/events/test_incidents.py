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


@pytest.mark.parametrize(
    "text", ["Two or three cyclones hit the islands each year.", "Kenya is a land that is frequently hit by drought."]
)
def test_what_strikes_as_a_rule_is_no_incident(nlp: Language, text: str) -> None:
    """'each year', 'frequently'."""
    assert not digest(nlp, text).incidents


@pytest.mark.parametrize(
    ("text", "deaths", "injured"),
    [
        ("A house has collapsed in Lamu, killing 12 people. At least 30 people were injured.", 12, 30),
        ("A plane has crashed near Lamu. Witnesses heard a noise. All 53 people on board were killed.", 53, None),
        ("Divers found two bodies after a bus plunged into a river, bringing the death toll to 19.", 19, None),
        ("A bus crash in Lamu on Monday has left 14 people dead.", 14, None),
    ],
)
def test_a_mishap_has_the_toll_told_of_it(nlp: Language, text: str, deaths: int, injured: int | None) -> None:
    """In another sentence, by what the toll has come to, or by what the mishap left."""
    found = digest(nlp, text)
    assert not found.events
    assert [(i.kind, i.deaths, i.injured) for i in found.incidents] == [("accident", deaths, injured)]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("A tunnel allegedly used by smugglers collapsed near Lamu on Monday.", "accident", "asserted"),
        ("Ali Noor died of cancer at a hospital in Lamu on Monday.", "death", "asserted"),
        ("Ali Noor was elected president of Chad in July 2025.", "election", "asserted"),
    ],
)
def test_what_happened_is_told_as_it_was(nlp: Language, text: str, kind: str, modality: str) -> None:
    """Only what met it is doubtful; an illness is no disaster; the past is not planned, whatever its day."""
    assert [(i.kind, i.modality) for i in digest(nlp, text).incidents] == [(kind, modality)]
