"""What is told of one scene or one sitting has its day, which is printed once."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest

COUNCIL = "The Human Rights Council today adopted a resolution on Chad by 30 votes to none.\n\n"


def days(nlp: Language, text: str) -> list[str]:
    """The times of the events of a text, in text order; '' where one has none."""
    return [e.date.edtf if e.date else "" for e in digest(nlp, text).events]


@pytest.mark.parametrize("text", [
    "On Monday farmers blocked a road near Lamu. Police detained ten of them.",
    "Thousands marched in Lamu on Monday. Riot police fired tear gas.",
    "Rebels attacked a village in Chad on Monday. Four soldiers were abducted.",
    "On Monday rebels shelled the town of Kade. The governor evacuated 80 families from the town.",
    "Gunmen attacked a bus near Kade on Monday. The attackers fled. The army deployed troops to the area.",
])
def test_a_scene_goes_on_in_the_sentences_behind_it(nlp: Language, text: str) -> None:
    """Deeds in the plain past of the same paragraph."""
    assert days(nlp, text) == ["2024-05-13", "2024-05-13"]


@pytest.mark.parametrize("text", [
    "On Monday rebels shelled the town of Kade. The army had shelled it before.",
    "Rebels attacked a bus on Monday. In Chad, gunmen abducted a priest.",
    "Rebels attacked a bus on Monday. Earlier, gunmen abducted a priest.",
    "Rebels attacked a bus on Monday.\n\nGunmen abducted a priest.",
    "Rebels attacked a bus on Monday. It was the worst year of the war. The two sides have fought since 1998. "
    "Gunmen abducted a priest.",
    "Rebels attacked a bus near Kade on Monday. Norway donated food to Chad.",
    "Protesters marched in Lima on Monday. Peru deployed 500 soldiers to Chad.",
    "Gunmen attacked a bus on Monday. The gunmen killed 20 people in a similar raid.",
    "Demonstrators burned a flag in Lima on Monday. Police arrested ten people in Lamu.",
    "Gunmen attacked a bus on Monday. The rebels abducted thousands of children.",
    "Rebels attacked Kade on Monday. They killed farmers for years.",
    "Police on Monday arrested a man over the killing of Ola Berg. Gunmen shot Berg outside his house.",
])
def test_what_is_no_part_of_the_scene_has_not_its_day(nlp: Language, text: str) -> None:
    """Another place or paragraph, what had been before, and why somebody was arrested."""
    told = days(nlp, text)
    assert told[0] == "2024-05-13" and told[-1] != "2024-05-13"


@pytest.mark.parametrize("text", [
    "Ola Berg of Norway urged Chad to open its prisons.",
    "Ana Holm said that Chad had obstructed patrols, and called on it to free the prisoners.",
    "Chad's delegate rejected the text.",
])
def test_who_speaks_in_the_record_of_a_sitting_does_so_at_it(nlp: Language, text: str) -> None:
    """Its first sentence prints the day for all, as 'today'."""
    assert set(days(nlp, COUNCIL + text)) == {"2024-05-14"}


@pytest.mark.parametrize("text", [
    "Last week Ola Berg urged Chad to open its prisons.",
    "On 5 March rebels attacked a convoy near Kade. Norway urged Chad to free the drivers.",
    "Norway has urged Chad to open its prisons.",
    "Meanwhile, Norway urged Chad to open its prisons.",
])
def test_what_was_said_at_other_times_was_not_said_there(nlp: Language, text: str) -> None:
    """A time of its own, what has been said before, and what happens besides."""
    assert days(nlp, COUNCIL + text)[-1] != "2024-05-14"


def test_a_body_that_acts_today_need_not_sit(nlp: Language) -> None:
    """Who answers sanctions does so at no sitting of those who impose them."""
    text = "The European Union this morning imposed sanctions on Chad.\n\nChad's president rejected the charges."
    assert days(nlp, text) == ["2024-05-14", ""]
