"""Tests of briefing.extract.cast.pair_people."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.prose import digest, meant


def test_the_two_leaders_are_the_two_who_were_named(nlp: Language) -> None:
    """By their posts, whoever else is named between them."""
    text = (
        "President Ana Ruiz of Peru met President Luis Soto of Chile in Lima. The two leaders signed a treaty."
    )
    assert set(meant(nlp, text, "leaders")) == {"ana-ruiz", "luis-soto"}


def test_one_alone_is_not_two(nlp: Language) -> None:
    """Where one person is named, 'the two leaders' are not made up."""
    assert meant(nlp, "President Ana Ruiz left. The two leaders will sign it.", "leaders") == ()


def test_the_two_are_not_guests_told_of_by_the_way(nlp: Language) -> None:
    """'The ceremony, watched by A and B, came after the two men had signed': not A and B."""
    text = ("Chadian President Omar Adib and Niger's leader Yusuf Hilal met in Agadez. The ceremony, watched by Malian "
            "leader Issa Keita and Benin's Paul Zinsou, came days after the two men had signed a truce.")  # fmt: skip
    (truce,) = digest(nlp, text).agreements
    assert set(truce.parties) == {"TD", "NE"}
