"""Tests of briefing.extract.agreements.topic."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.prose import digest

WAR = (
    "Peru and Chile are at war over a valley. Chile shelled the valley in March, and Peru answered. "
    "Peru says Chile wants the valley, and Chile says the same of Peru.\n\n"
)


def test_a_truce_without_names_is_between_the_two_of_whom_is_told(nlp: Language) -> None:
    """Where an article is about two states, 'a ceasefire' is between them."""
    (found,) = digest(nlp, f"{WAR}A ceasefire was signed on Monday.").agreements
    assert set(found.parties) == {"PE", "CL"}


def test_a_treaty_with_a_name_is_not_guessed(nlp: Language) -> None:
    """Who is party to an instrument that is known by name is not taken from what the article is about."""
    (found,) = digest(nlp, f"{WAR}The Kyoto Protocol was signed in 1997.").agreements
    assert not {"PE", "CL"} & set(found.parties)
