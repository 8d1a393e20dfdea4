"""Instruments in a row, and with when they were made, whatever a parse hangs them on: sentences written for it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "Norway and Peru signed a memorandum of understanding on dairy farming and an agreement waiving visa fees "
            "for holders of service passports.",
            ("a memorandum of understanding on dairy farming", "an agreement waiving visa fees"),
        ),
        (
            "Chad and Togo signed an extradition treaty, a protocol on plant disease and a letter of intent on rail.",
            ("an extradition treaty", "a protocol on plant disease", "a letter of intent"),
        ),
        (
            "Kenya and Chad on Monday signed an agreement on tourism, a memorandum on hospitals and a protocol on "
            "youth exchanges.",
            ("an agreement on tourism", "a memorandum on hospitals", "a protocol on youth exchanges"),
        ),
        (
            "Kenya and Chad signed a memorandum of understanding on museums, an agreement on the avoidance of double "
            "taxation and a protocol on rail.",
            ("a memorandum of understanding on museums", "an agreement on the avoidance", "a protocol on rail"),
        ),
        (
            "Kenya and Chad signed a treaty on extradition, a memorandum of understanding on hospitals, an agreement "
            "on air services and a convention on social security.",
            ("a treaty on extradition", "a memorandum", "an agreement on air services", "a convention"),
        ),
    ],
)
def test_each_instrument_of_a_row_is_one(nlp: Language, text: str, spans: tuple[str, ...]) -> None:
    """Several in one sentence are told apart, and the words of one do not run on into the next."""
    found = digest(nlp, text).agreements
    assert [a.evidence[0].exact.startswith(s) for a, s in zip(found, spans, strict=True)] == [True] * len(spans)
    assert {(a.status, len(a.parties)) for a in found} == {("signed", 2)}
    assert " and an agreement" not in found[0].evidence[0].exact


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Chad signed a treaty on Lake Kade, an agreement that ends a row of years and a dispute over fish.",
        "Kenya and Chad signed a pact on patrols on Lake Kade, an accord that both parliaments must approve.",
    ],
)
def test_what_explains_an_instrument_is_no_other_one(nlp: Language, text: str) -> None:
    """Where no last one closes a row, what stands behind a comma tells more of the same."""
    (found,) = digest(nlp, text).agreements
    assert (found.status, found.parties) == ("signed", ("KE", "TD"))


@pytest.mark.parametrize(
    "text",
    [
        "A similar truce signed by Chad and Togo in March 2011, after shelling that left five herders dead, collapsed "
        "within a week.",
        "An earlier truce between Chad and Togo, agreed in May 2015 after a week of fighting, fell apart within days.",
    ],
)
def test_what_became_of_a_truce_is_told_behind_when_it_was_made(nlp: Language, text: str) -> None:
    """'a truce signed in May, after weeks of war, collapsed' is over."""
    (found,) = digest(nlp, text).agreements
    assert found.status == "terminated"
