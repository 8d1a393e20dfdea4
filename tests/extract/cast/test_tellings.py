"""Tests of briefing.extract.cast.tellings."""

from __future__ import annotations

from spacy.language import Language

from briefing.extract.cast.found import find_names
from briefing.extract.cast.scene import Scene
from briefing.extract.cast.tellings import Telling, find_tellings
from briefing.extract.text.reading import read
from tests.extract.prose import article_of


def _told(nlp: Language, text: str) -> dict[str, Telling]:
    """What tells of countries in a text, by its words."""
    reading = read(article_of(text), nlp)
    found = find_names(reading)
    scene = Scene(reading.doc, {i: s for s in found.sightings for i in range(s.start, s.end)}, {}, {})
    return {reading.doc[t.at].text: t for t in find_tellings(reading, scene, found, [])}


def test_a_state_that_acts_is_told_with_its_deed_and_one_that_is_turned_to_is_faced(nlp: Language) -> None:
    """Of 'Peru held talks with Chile' Peru acts, and Chile is whom it faces."""
    told = _told(nlp, "Peru held talks with Chile about farmers in Bolivia.")
    assert {word: (t.code, t.clause is not None, t.faced) for word, t in told.items()} == {
        "Peru": ("PE", True, False), "Chile": ("CL", False, True), "Bolivia": ("BO", False, False)}


def test_a_friend_or_foe_of_a_country_tells_nothing_of_it(nlp: Language) -> None:
    """'pro-Peruvian' and 'Chile-based' say of no country what it does, nor whose somebody is."""
    assert _told(nlp, "A pro-Peruvian crowd met a Chile-based firm.") == {}


def test_a_countrys_people_act_for_it_as_its_officials_alone(nlp: Language) -> None:
    """'Peruvian officials' speak for Peru, 'Peruvian farmers' do not."""
    assert _told(nlp, "Peruvian officials denied it.")["Peruvian"].clause is not None
    assert _told(nlp, "Peruvian farmers denied it.")["Peruvian"].clause is None
