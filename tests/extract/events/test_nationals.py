"""Tests of briefing.extract.events.nationals: a state is not its people who act for themselves."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.events.test_plain_verbs import told
from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Peru accused Kenyan politicians, local leaders and bankers of organizing the riots.",
         ["ACCUSE allege | PE >  @"]),
        ("President Ali Omar of Kenya said he would punish any Kenyans who joined the rebels.",
         ["THREATEN | ali-omar >  @"]),
        ("Peru has blacklisted eight Kenyan companies.", ["SANCTION | PE >  @"]),
        ("A court in Lima sentenced a Kenyan student to death.", ["SANCTION convict | court >  @ lima"]),
        ("Peru expelled two Kenyans.", ["SANCTION expel | PE > KE @"]),
        ("Peru detained dozens of Kenyans.", ["COERCE arrest | PE >  @"]),
        ("Peru accused Kenya of arming Kenyan students.", ["ACCUSE allege | PE > KE @"]),
        ("Peru urged the Kenyan people to vote.", ["REQUEST | PE > KE @"]),
        ("Peru urged Kenyans to vote.", ["REQUEST | PE > KE @"]),
        ("Peru accused Kenyan officials of spying.", ["ACCUSE allege | PE > kenyan-officials @"]),
        ("Police in Lima arrested the Kenyan citizen.", ["COERCE arrest | police >  @ lima"]),
        ("Police arrested 13 Kenyan Arabs in Lima.", ["COERCE arrest | police >  @ lima"]),
        ("Peru arrested 41 Kenyan nationals in Lima and Kenya.", ["COERCE arrest | PE >  @ lima"]),
        ("Gunmen killed two Kenyan students in Lima.", ["ASSAULT | gunmen >  @ lima"]),
        ("Rebels kidnapped a Kenyan engineer in Lima.", ["ASSAULT abduct | rebels >  @ lima"]),
        ("Rebels kidnapped a Kenyan photojournalist in Lima.", ["ASSAULT abduct | rebels >  @ lima"]),
        ("Rebels kidnapped a U.S. engineer in Lima.", ["ASSAULT abduct | rebels >  @ lima"]),
        ("Peru has sued two U.S. drug makers.", ["ACCUSE allege | PE >  @"]),
        ("Rebels bombed a Kenyan hotel in Lima.", ["ASSAULT explosives | rebels >  @ lima"]),
        ("Gunmen killed a U.S. military medic in Lima.", ["ASSAULT | gunmen > US @ lima"]),
        ("Gunmen killed two Kenyans in Lima.", ["ASSAULT | gunmen > KE @ lima"]),
        ("Gunmen killed two Kenyan policemen in Lima.", ["ASSAULT | gunmen > KE @ lima"]),
    ],
)
def test_to_whom_it_is_done(nlp: Language, text: str, events: list[str]) -> None:
    """Who accuses, arrests or fines people of a country does nothing to the country, nor who kills one of them for what
    else he is; who kills its people or police does."""
    assert [told(e) for e in digest(nlp, text).events] == events


def test_a_ministry_asks_its_countrymen_and_not_its_state(nlp: Language) -> None:
    """Of 'urged Kenyans to leave Peru', said by Kenya's ministry, Kenya is asked nothing."""
    found = digest(nlp, "Kenya's foreign ministry urged all Kenyans to leave Peru.").events
    assert [e.recipients for e in found if e.type == "REQUEST"] == [()]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Thousands of Kenyans ignored Chad's warning.", ["REJECT | kenyans > TD @"]),
        ("Dozens of Kenyans attacked the Chadian embassy in Lima.",
         ["ASSAULT | kenyans > embassy-of-chad-in-lima @ lima"]),
        ("The Kenyans attacked the Chadian embassy in Lima.", ["ASSAULT | KE > embassy-of-chad-in-lima @ lima"]),
    ],
)
def test_a_crowd_is_no_state(nlp: Language, text: str, events: list[str]) -> None:
    """What a crowd of a nation does its state does not do."""
    assert [told(e) for e in digest(nlp, text).events] == events
