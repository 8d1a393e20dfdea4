"""Tests of briefing.extract.events.retold: one deed told in several sentences, by those who took part."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Chad says a bomb has killed prosecutor Ali Noor. Noor, who was killed on Monday in Lamu, was 40.",
         [("ASSAULT", "lamu", "2024-05-13")]),
        ("Kenyan forces are withdrawing from Lamu. They said the Kenyan forces began leaving Lamu on Monday.",
         [("RETREAT", "lamu", "2024-05-13")]),
        ("Kidnappers have released two nuns. The kidnappers freed the nuns on Monday.",
         [("RETREAT", "", "2024-05-13")]),
        ("President Ana Rey is expected to travel to Kenya. She will travel to Kenya on Friday.",
         [("CONSULT", "", "2024-05-17")]),
        ("Ali Noor was convicted and sentenced on Monday by a Kenyan court.", [("SANCTION", "", "2024-05-13")]),
        ("President Ana Rey of Peru has met with President Ali Deby of Chad. The two presidents met in Lima on Monday.",
         [("CONSULT", "lima", "2024-05-13")]),
        ("President Ana Rey of Peru met with President Paul Otieno of Kenya. She and Otieno will meet again on Friday.",
         [("CONSULT", "", "2024-05-14~"), ("CONSULT", "", "2024-05-17")]),
        ("Kenyan rebels seized the port of Lamu on Monday. The rebels seized Lamu after days of fighting.",
         [("COERCE", "lamu", "2024-05-13")]),
        ("President Ana Rey of Peru signed the bill. President Rey signed the bill in Lima on Monday.",
         [("SUPPORT", "lima", "2024-05-13")]),
        ("Kenyan rebels abducted and held hostage 12 nurses on Monday.", [("ASSAULT", "", "2024-05-13")]),
        ("President Ana Rey of Peru met with President Ali Deby of Chad in Lima on Monday and briefed him on it.",
         [("CONSULT", "lima", "2024-05-13")]),
        ("A rocket fired by Kenyan rebels on Monday hit a house in Lamu.", [("ASSAULT", "lamu", "2024-05-13")]),
        ("Kenyan rebels have hijacked dozens of ships. The rebels have hijacked six ships since Monday.",
         [("ASSAULT", "", "2024-05-14~"), ("ASSAULT", "", "2024-05-13/..")]),
        ("Police arrested Ali Noor on Monday in Lamu. They arrested Noor again on Tuesday.",
         [("COERCE", "lamu", "2024-05-13"), ("COERCE", "", "2024-05-14")]),
        ("A bomb killed two soldiers in Lamu on Monday. A bomb killed ten soldiers in Nairobi on Monday.",
         [("ASSAULT", "lamu", "2024-05-13"), ("ASSAULT", "nairobi", "2024-05-13")]),
    ],
)
def test_a_deed_is_told_once(nlp: Language, text: str, events: list[tuple[str, str, str]]) -> None:
    """With the day and place that a later telling adds, but not where it was done again, elsewhere or to others."""
    found = digest(nlp, text).events
    assert [(e.type, e.place, e.date.edtf if e.date else "") for e in found] == events


def test_a_pact_is_signed_once_by_the_same_sides(nlp: Language) -> None:
    """Who put their names to it tells no second signing; witnesses do."""
    lead = "Chad and Peru signed a peace agreement in Lima on Friday.\n\n"
    again = "The agreement was signed by Chadian Foreign Minister Ali Berg and Peruvian President Ana Mora."
    witnesses = "Norwegian Prime Minister Jens Lund and Kenyan President Paul Otieno signed it as witnesses."
    assert len([e for e in digest(nlp, lead + again).events if e.type == "SUPPORT"]) == 1
    assert len([e for e in digest(nlp, lead + witnesses).events if e.type == "SUPPORT"]) == 2


def test_who_signs_alone_signs_for_nobody_else(nlp: Language) -> None:
    """'X signed it at home': one side of the pact, and not its parties."""
    text = "Chad and Peru agreed on a truce.\n\nChadian President Ali Berg signed the truce at his palace on Friday."
    assert digest(nlp, text).events[-1].actors == ("ali-berg",)


def test_after_the_meeting_is_no_second_one(nlp: Language) -> None:
    """A meeting told by a verb is not told again by what was done behind it."""
    text = "President Ali Berg met Ana Mora of Peru on Friday. After the meeting, Berg and Mora signed a truce."
    assert [e.type for e in digest(nlp, text).events] == ["CONSULT", "SUPPORT"]


def test_news_tells_more_than_an_aside(nlp: Language) -> None:
    """'praised the pact signed by them ... It was signed on Friday': the sentence that tells it is shown."""
    lead = "Kenya praised the peace agreement signed by Chad and Peru in Lima.\n\n"
    again = "Chad and Peru signed the agreement on Friday."
    signed = [e for e in digest(nlp, lead + again).events if e.type == "SUPPORT" and e.actors != ("KE",)]
    assert [e.evidence[0].exact for e in signed] == ["Chad and Peru signed the agreement on Friday"]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Kenya has urged Chad to free the pilots. Kenyan President Paul Otieno made the appeal in Lima on Monday.",
         [("REQUEST", ("KE",), "2024-05-13")]),
        ("Kidnappers threatened to kill a hostage. The kidnappers issued the threat in a video on Monday.",
         [("THREATEN", ("kidnappers",), "2024-05-13")]),
        ("Kenya has urged Chad to free the pilots. Peru made a similar appeal on Monday.",
         [("REQUEST", ("KE",), "2024-05-14~"), ("REQUEST", ("PE",), "2024-05-13")]),
    ],
)
def test_who_made_the_appeal_and_when_is_told_of_the_appeal_before(
    nlp: Language, text: str, events: list[tuple[str, tuple[str, ...], str]]
) -> None:
    """'made the appeal on Monday' is no second one, 'a similar appeal' is."""
    found = digest(nlp, text).events
    assert [(e.type, e.actors, e.date.edtf if e.date else "") for e in found] == events


def test_who_frees_hostages_and_surrenders_does_two_things(nlp: Language) -> None:
    """A release is no surrender."""
    text = "Gunmen have released all the children in Lamu. Kenya said the gunmen surrendered to elders."
    assert [e.mode for e in digest(nlp, text).events if e.type == "RETREAT"] == ["release", ""]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan officials said gunmen kidnapped two nurses in Lamu. That abduction occurred Monday.",
        "The Kenyan army said its forces killed 43 rebels. Kenyan troops battled the rebels Sunday in Lamu.",
        "Kenya says a bomb attack has killed General Omar Bakr. A body was that of Mr. Bakr, who was killed on Monday.",
        "Officials say rebels have been killed in fighting in Lamu. Kenyan troops attacked the rebels Sunday in Lamu.",
    ],
)
def test_a_doer_or_toll_that_only_somebody_tells_stays_his_word(nlp: Language, text: str) -> None:
    """What the text itself tells besides is that it happened, and not who did it or how many died; nor is it what it
    tells by the way, or of others."""
    told = [e for e in digest(nlp, text).events if e.type == "ASSAULT"]
    assert told[0].modality == "reported"
