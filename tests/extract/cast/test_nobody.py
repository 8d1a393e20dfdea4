"""Tests of briefing.extract.cast.nobody: names taken for people's or bodies' that are nobody's."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.extract.cast.names import names
from briefing.extract.cast.nobody import somebody
from briefing.extract.text.words import Doc
from tests.extract.prose import digest

Tagged = Callable[[str], Doc]


def _kept(doc: Doc) -> list[tuple[str, str]]:
    return [(n.text, n.label) for n in somebody(doc, names(doc))]


def test_passes_and_towns_are_no_people(tagged: Tagged) -> None:
    """Nor is the last of several that 'the passes of' names; whoever is at the head of a town is."""
    line = "the/DT passes/NNS of/IN Lipu/NNP and/CC Dora/NNP/PERSON Zar/NNP/PERSON froze/VBD"
    assert _kept(tagged(line)) == [("Dora Zar", "LOC")]
    line = "the/DT town/NN of/IN Mayor/NNP Eva/NNP/PERSON Holm/NNP/PERSON froze/VBD"
    assert _kept(tagged(line)) == [("Eva Holm", "PERSON")]


def test_who_always_has_an_article_is_nobody(tagged: Tagged) -> None:
    """'the Hart' of a fable is no person; 'the Holm brothers' tells of somebody called so."""
    assert not _kept(tagged("the/DT Hart/NNP/PERSON ran/VBD and/CC a/DT Hart/NNP/PERSON fell/VBD"))
    assert _kept(tagged("the/DT Holm/NNP/PERSON brothers/NNS ran/VBD")) == [("Holm", "PERSON")]


def test_a_dynasty_is_nobody(tagged: Tagged) -> None:
    """Nor is a clan."""
    assert not _kept(tagged("the/DT Holm/NNP/PERSON dynasty/NN ruled/VBD"))


def test_what_is_a_place_elsewhere_is_one_where_a_person_was_seen(tagged: Tagged) -> None:
    """Unless a title, an age or what somebody is told to be shows a person."""
    line = "the/DT village/NN of/IN Dostan/NNP/PERSON froze/VBD ,/, and/CC Dostan/NNP/PERSON ,/, which/WDT lost/VBD"
    assert _kept(tagged(line)) == [("Dostan", "LOC")] * 2
    line = "in/IN Leta/NNP/GPE they/PRP froze/VBD and/CC Leta/NNP/PERSON lost/VBD"
    assert _kept(tagged(line)) == [("Leta", "GPE"), ("Leta", "LOC")]
    line = "in/IN Leta/NNP/GPE they/PRP froze/VBD and/CC Mr/NNP Leta/NNP/PERSON lost/VBD"
    assert _kept(tagged(line)) == [("Leta", "GPE"), ("Leta", "PERSON")]


def test_a_town_of_two_words_is_nobody(tagged: Tagged) -> None:
    """Where nothing shows a person and its first word is no given name."""
    assert _kept(tagged("raids/NNS in/IN Zubin/NNP/PERSON Potok/NNP/PERSON began/VBD")) == [("Zubin Potok", "LOC")]
    assert _kept(tagged("Mayor/NNP Zubin/NNP/PERSON Potok/NNP/PERSON left/VBD")) == [("Zubin Potok", "PERSON")]


def test_a_planet_is_nobody(tagged: Tagged) -> None:
    """Nor is it where its name stands alone."""
    assert not _kept(tagged("the/DT planet/NN Mars/NNP/PERSON froze/VBD and/CC Mars/NNP/PERSON shone/VBD"))


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("Peru joined the drills, code-named Karsan Eagle.", "Karsan Eagle"),
        ("Peru tested the KM-12 ballistic missile.", "KM-12"),
        ("Peru's Treasury sent its Undersecretary for Terrorism to Lima.", "Undersecretary for Terrorism"),
        ("Peru paid Rs40bn to Chile.", "Rs40bn"),
    ],
)
def test_operations_arms_offices_and_sums_are_nobody(nlp: Language, text: str, none: str) -> None:
    """What follows 'code-named' or stands before 'missile' acts for nobody."""
    made = digest(nlp, text)
    assert none not in {e.name for e in (*made.people, *made.organisations)}


@pytest.mark.parametrize(
    "text",
    [
        "Two fishermen were rescued off Ha'karsa on Sunday.",
        "Bombs hit Musa Karsa district on Monday.",
        "She won on the Vera Karsa course in Peru.",
    ],
)
def test_what_lies_off_a_name_or_is_a_district_is_nobody(nlp: Language, text: str) -> None:
    """The words beside a name tell that it is a place's."""
    assert not digest(nlp, text).people


def test_a_surname_is_the_persons_wherever_it_stands(nlp: Language) -> None:
    """Also where the pipeline sees a place or a body: 'Zarqawi death'."""
    made = digest(nlp, "The U.S. killed Abu Musab al-Zarqawi in Iraq. Prices fell before Zarqawi death.")
    assert [p.name for p in made.people] == ["Abu Musab al-Zarqawi"]
    assert not [p for p in made.places if p.name == "Zarqawi"]


def test_whose_prize_it_is_stays_somebody_who_is_told_of(nlp: Language) -> None:
    """A name that means a thing once may mean its bearer elsewhere."""
    got = digest(nlp, "Vera Karsa gave the prize on Monday. The Vera Karsa prize went to Peru.")
    assert [p.name for p in got.people] == ["Vera Karsa"]


def test_a_hospital_that_bears_a_name_is_nobody(nlp: Language) -> None:
    """Nor does a governor's land bear one."""
    text = "She visited the Ibn Rushd hospital. He spoke of the vote for the governor of Santa Kamila."
    assert not digest(nlp, text).people


def test_a_part_of_a_portfolio_is_no_body(nlp: Language) -> None:
    """'Minister of Planning, Economic Growth and Trade' is one office; a known body behind a comma is one."""
    text = "Minister of Planning, Economic Development and International Cooperation Rania Al-Banda spoke."
    assert [o.name for o in digest(nlp, text).organisations] == []
    text = "The talks were joined by the Minister of Defence, NATO and the European Union."
    assert {o.name for o in digest(nlp, text).organisations} == {"NATO", "European Union"}
