"""Which deeds of a lead are of the day of publication."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A Chilean court has freed two men who accused Kenya of torture.", "ACCUSE"),
        ("Militants have fired rockets at Lima after Kenyan troops arrested a rebel commander.", "COERCE"),
        ("Kenya recently pledged to withdraw its troops from Chad.", "AGREE"),
        ("Kenyan troops have attacked villages in Chad since talks broke down last week.", "ASSAULT"),
        ("Officials say Kenya has restricted flights from Chad in recent weeks.", "SANCTION"),
        ("Kenya had called for talks with Chad before the vote.", "REQUEST"),
        ("Pirates have hijacked dozens of ships off Kenya over the last few years.", "ASSAULT"),
        ("More than 90 Kenyans have been killed in battles since then.", "ASSAULT"),
        ("Rebels in Kenya have since retaliated with a series of attacks.", "ASSAULT"),
        ("Support for Kenya has soared since Chad recalled its ambassador to Peru.", "SANCTION"),
        ("Kenya froze the aid until Chad agreed to return the fuel.", "AGREE"),
        ("Two ships reached Lima, days after Kenya said that it would send troops to Chad.", "MOBILIZE"),
    ],
)
def test_what_was_so_before_is_not_of_the_day_of_publication(nlp: Language, text: str, type_: str) -> None:
    """Whom the lead is about did that at some other time; 'recently' and 'since' tell no day."""
    events = [e for e in digest(nlp, text).events if e.type == type_]
    assert events and [e.date for e in events] == [None] * len(events)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The king of Chile has received Paul Otieno, who urged him to release two men.", "REQUEST"),
        ("Kenyan police have dispersed protesters who are demanding the release of a journalist.", "REQUEST"),
        ("Kenya said it had rejected a call for talks with Chad.", "REJECT"),
        ("Suspected rebels have attacked a village in Chad.", "ASSAULT"),
    ],
)
def test_the_news_is_of_about_the_day_of_publication(nlp: Language, text: str, type_: str) -> None:
    """What the lead tells as news, also of somebody told of in it, and of those suspected."""
    events = [e for e in digest(nlp, text).events if e.type == type_]
    assert [e.date.edtf if e.date else "" for e in events] == ["2024-05-14~"]


def test_what_came_before_the_news_may_be_told_later(nlp: Language) -> None:
    """The lead tells of a kidnapping, the sentence behind it when that was."""
    text = "Police in Chad are looking for a teacher kidnapped by militants.\n\nThe militants kidnapped her on Sunday."
    events = [e for e in digest(nlp, text).events if e.type == "ASSAULT"]
    assert {e.date.edtf if e.date else "" for e in events} == {"2024-05-12"}


def test_what_is_done_in_one_breath_is_of_one_day(nlp: Language) -> None:
    """The day printed with the second verb is that of the first."""
    text = "Police in Kenya say they killed two militants and arrested three during a raid Sunday in Lamu."
    events = [e for e in digest(nlp, text).events if e.type == "ASSAULT"]
    assert {e.date.edtf if e.date else "" for e in events} == {"2024-05-12"}
