"""Which namings mean one instrument, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


def names(nlp: Language, text: str) -> list[str]:
    """What the agreements of a text are called."""
    return [a.name for a in digest(nlp, text).agreements]


@pytest.mark.parametrize(
    "second",
    [
        'Kenya\'s minister called it "a defence pact".',
        "The document has twelve articles, Kenya said.",
        "Kenya's minister said it was a technical arrangement.",
        "No such agreement exists, Kenya's president said.",
    ],
)
def test_what_an_instrument_is_called_is_no_second_one(nlp: Language, second: str) -> None:
    """'called it a pact', 'the document', 'no such agreement' mean the accord that was told before."""
    assert names(nlp, f"Kenya and Uganda signed a border accord on Friday. {second}") == ["Kenya-Uganda border accord"]


def test_what_is_listed_side_by_side_is_not_one(nlp: Language) -> None:
    """'the water treaty and the trade deal' are two."""
    assert len(names(nlp, "Mali and Chad signed the water treaty and the trade deal on Friday.")) == 2


def test_what_nobody_has_made_lends_nothing_to_what_there_is(nlp: Language) -> None:
    """'left without a deal' is no instrument, and no name of the truce told after it."""
    text = "The envoy left Mali without a deal to extend the mission. A truce between Mali and Chad took effect."
    assert names(nlp, text) == ["Chad-Mali truce"]


def test_an_agreement_is_called_by_the_place_where_it_was_made(nlp: Language) -> None:
    """'the Doha agreement' after 'signed in Doha' is the same."""
    text = "Mali and Chad signed a truce in Doha on Friday. Niger was not part of the Doha agreement."
    assert len(names(nlp, text)) == 1


def test_a_truce_told_of_in_a_declaration_is_not_the_declaration(nlp: Language) -> None:
    """'a declaration that sets out how a ceasefire is to be kept' tells of two."""
    text = "Mali and Chad signed a declaration that sets out how a ceasefire agreed in May is to be kept."
    assert len(names(nlp, text)) == 2
