"""Tests of briefing.extract.events.stances: what a side refuses, offers, asks or threatens by where it stands."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "event", "claim"),
    [
        ("Chad says it has no intention of abandoning its plans.", "REJECT", "rejection"),
        ("President Omar Diallo said he had no intention of resigning.", "REJECT", "rejection"),
        ("Norway said it has no interest in joining the war.", "REJECT", "rejection"),
        ("President Omar Diallo of Senegal says he sees no benefit to talks with Chad.", "REJECT", "rejection"),
        ("Norway said it sees no reason to leave the pact.", "REJECT", "rejection"),
        ("Norway says it agrees with Kenyan officials that Chad must leave the islands.", "REQUEST", "demand"),
        ("President Omar Diallo of Senegal said it was time to lift the embargo.", "REQUEST", "demand"),
        ("Kenya said it is time for Chad to withdraw its troops.", "REQUEST", "demand"),
        ("President Omar Diallo of Senegal says he is open to talks with Chad.", "AGREE", "offer"),
        ("President Omar Diallo of Senegal said he was ready for talks with Chad.", "AGREE", "commitment"),
        ('President Omar Diallo of Senegal called Kenya a "success story".', "SUPPORT", "praise"),
        ("Kenya said if Chad were to break its promises, Kenyan officials would refer the matter to the council.",
         "THREATEN", "threat"),
        ("Kenya said it will not break the truce.", "AGREE", "commitment"),
    ],
)
def test_where_a_side_stands_is_an_act_of_speech(nlp: Language, text: str, event: str, claim: str) -> None:
    """No intention, agreement with another's demand, the time that has come, openness, what another's wrong brings."""
    told = digest(nlp, text)
    assert [e.type for e in told.events] == [event]
    assert [c.kind for c in told.claims] == [claim]


@pytest.mark.parametrize(
    ("text", "events", "claims"),
    [
        ("Kenya said it has no intention of attacking Chad.", ["REJECT"], ["denial"]),
        ("Kenya said it has no intention of building a bomb.", ["REJECT"], ["denial"]),
        ("Kenya said it has no reason to worry.", [], []),
        ("President Omar Diallo said it was time for him to think.", [], []),
        ("Kenya says its army is ready for war with Chad.", ["THREATEN"], ["threat"]),
        ("Kenya said the missiles are not a threat to Chad.", [], ["denial"]),
    ],
)
def test_that_one_will_not_attack_is_denied(nlp: Language, text: str, events: list[str], claims: list[str]) -> None:
    """It is no promise and no demand; who boasts of being ready for war threatens."""
    told = digest(nlp, text)
    assert [c.kind for c in told.claims] == claims
    assert [e.type for e in told.events] == events
