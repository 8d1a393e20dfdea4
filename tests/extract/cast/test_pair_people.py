"""Tests of briefing.extract.cast.pair_people."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.prose import meant


def test_the_two_leaders_are_the_two_who_were_named(nlp: Language) -> None:
    """By their posts, whoever else is named between them."""
    text = (
        "President Ana Ruiz of Peru met President Luis Soto of Chile in Lima. The two leaders signed a treaty."
    )
    assert set(meant(nlp, text, "leaders")) == {"ana-ruiz", "luis-soto"}


def test_one_alone_is_not_two(nlp: Language) -> None:
    """Where one person is named, 'the two leaders' are not made up."""
    assert meant(nlp, "President Ana Ruiz left. The two leaders will sign it.", "leaders") == ()
