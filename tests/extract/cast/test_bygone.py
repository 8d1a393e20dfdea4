"""Tests of briefing.extract.cast.bygone: offices that were held once."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan lawmaker Peter Otieno, who as foreign minister negotiated the pact in 2011, said it was dead.",
        "Peter Otieno, at the time the foreign minister of Kenya, signed the pact.",
        "Peter Otieno, the foreign minister at the time, signed the pact.",
        "Peter Otieno, who had been Kenyan foreign minister, signed the pact.",
        "Peter Otieno, formerly Kenya's foreign minister, signed the pact.",
        "Peter Otieno, a one-time Kenyan foreign minister, signed the pact.",
        "As Kenya's foreign minister, Peter Otieno signed the pact in 2011.",
        "In 2011, when he was the Kenyan foreign minister, Peter Otieno offered help.",
        "Prosecutors charged Peter Otieno over killings in 2011 when he was Kenya's foreign minister.",
        "Kenya's Peter Otieno left. He was foreign minister of Kenya from 2001 to 2005.",
    ],
)
def test_an_office_held_when_something_happened_is_a_former_one(nlp: Language, text: str) -> None:
    """It is the bearer's, and nobody without a name holds it beside him."""
    got = digest(nlp, text)
    (person,) = got.people
    assert [r.status for r in person.roles if r.title == "foreign minister"] == ["former"]
    assert not [u for u in got.unnamed_people if "minister" in u.title]


def test_as_minister_tells_the_office_of_whom_the_sentence_is_about(nlp: Language) -> None:
    """'As prime minister, X signed it' leaves open whether he still is; what he would have been he is not."""
    got = digest(nlp, "As prime minister, Peter Otieno signed the pact.")
    assert [(r.title, r.status) for r in got.people[0].roles] == [("prime minister", "current")]
    assert not digest(nlp, "As director, Peter Otieno would have been its manager.").people[0].roles
