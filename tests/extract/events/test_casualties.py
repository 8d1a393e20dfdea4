"""Tests of briefing.extract.events.casualties and victims: how many people a deed killed and hurt."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "deaths", "injured"),
    [
        # somebody with a name, and those with him
        ("Ali Noor was killed with two guards when a bomb exploded in Lamu.", 3, None),
        ("Ali Noor was killed with several guards when a bomb exploded in Lamu.", None, None),
        ("Ali Noor was killed with a knife in Lamu.", 1, None),
        # numbers side by side, and one for two
        ("Six Chadian and two Kenyan soldiers were killed by a bomb in Lamu.", 8, None),
        ("At least 14 rebels and soldiers were killed in an attack in Lamu.", 14, None),
        ("Gunmen killed three guards and several nurses in Lamu.", None, None),
        ("Seven rebels were killed in an attack in Lamu, along with two Kenyan guards.", 9, None),
        ("A total of six guards and a nurse were killed in an attack in Lamu.", 7, None),
        ("A rocket attack in Lamu killed the mayor's sister and three children.", 4, None),
        ("Gunmen killed twenty-three people in Lamu.", 23, None),
        ("Two hundred people were killed in an attack in Lamu.", 200, None),
        ("Israeli soldiers killed a Palestinian in Hebron.", 1, None),
        ("Gunmen killed three guards and their interpreter near Lamu.", 4, None),
        ("A bombing in Lamu killed Ali Noor and 14 others on Monday.", 15, None),
        ("More than two dozen farmers were killed in a rebel attack in Lamu.", 24, None),
        ("Rebels shelled a school in Lamu on Monday, killing between 10 and 12 pupils.", 10, None),
        ("A suicide bomber attacked a market in Lamu on Monday, killing himself and two guards.", 3, None),
        ("A clash in Lamu on Monday left two guards, a doctor, and an aid worker dead.", 4, None),
        ("A bomb in Lamu killed two Kenyan guards, a Kenyan journalist, and a Kenyan officer.", 4, None),
        ("A strike in Lamu on Monday killed two of its guards and a Kenyan driver.", 3, None),
        ("The army's chief of staff was wounded when a bomb exploded in Lamu.", None, 1),
        ("A bomb near Lamu killed the family of a judge on Monday.", None, None),
        ("Kenyan troops killed a rebel leader, Ali Noor, and three of his men near Lamu.", 4, None),
        # how somebody dies
        ("A rebel commander was shot to death in Lamu on Monday.", 1, None),
        ("Gunmen shot and fatally wounded a judge in Lamu on Monday.", 1, None),
        ("Rebels led a raid on a camp in Chad after the deaths of two soldiers.", None, None),
        # what a second verb leaves unsaid
        ("Two rebels were killed and a third wounded in a raid in Lamu.", 2, 1),
        ("Ten people were killed and 40 wounded in an attack in Lamu.", 10, 40),
        ("Three guards were killed and several injured after rebels attacked Lamu.", 3, None),
        ("A bomb has killed two nurses in Lamu, with eight others wounded.", 2, 8),
        ("Police say 12 rebels have been killed or captured in Lamu.", None, None),
        # lives and deaths
        ("An attack by rebels in Lamu claimed the lives of nine guards.", 9, None),
        ("Rebels attacked Lamu on Monday, resulting in the deaths of five guards.", 5, None),
        ("Nine villagers perished when a rocket hit a house in Lamu.", 9, None),
        # what a name of the deed has behind it
        ("Police arrested a man over Monday's bombing of a market in Lamu that killed seven people.", 7, None),
        ("Rebels carried out an attack in Lamu that killed a guard and wounded another.", 1, 1),
    ],
)
def test_the_dead_and_the_hurt_are_counted(nlp: Language, text: str, deaths: int | None, injured: int | None) -> None:
    """Each of them once, and nobody where the text does not say how many."""
    event = next(e for e in digest(nlp, text).events if e.type == "ASSAULT")
    assert (event.deaths, event.injured) == (deaths, injured)


def test_who_is_not_killed_is_not_counted(nlp: Language) -> None:
    """Whoever is to be killed, or escapes an attempt, is no dead man."""
    events = digest(nlp, "Rebels tried to assassinate Ali Noor in Lamu on Monday.").events
    assert [(e.modality, e.deaths) for e in events if e.type == "ASSAULT"] == [("attempted", None)]


def test_a_crew_is_as_many_as_its_members(nlp: Language) -> None:
    """'its six-member crew'."""
    (incident,) = digest(nlp, "A helicopter has crashed near Lamu, killing its six-member crew.").incidents
    assert incident.deaths == 6


def test_those_who_drown_when_a_boat_sinks_are_counted(nlp: Language) -> None:
    """The dead of an accident stand in the clause around it."""
    (incident,) = digest(nlp, "Nine women drowned after a boat capsized in Kenya on Monday.").incidents
    assert (incident.kind, incident.deaths) == ("accident", 9)


def test_animals_are_no_victims(nlp: Language) -> None:
    """'killed more than 400 geese'."""
    (incident,) = digest(nlp, "The virus killed more than 400 geese in Kenya last year.").incidents
    assert incident.deaths is None


def test_a_year_counts_no_attacks(nlp: Language) -> None:
    """'the 2002 bombings'."""
    events = digest(nlp, "Police blame Ali Noor for the 2002 Lamu bombings that killed 12 people.").events
    assert [(e.count, e.deaths) for e in events if e.type == "ASSAULT"] == [(None, 12)]
