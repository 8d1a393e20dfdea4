"""What happens that is no act between parties."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Karsa-2 was inaugurated in May by President Ali Noor of Chad.", []),
        ("Ali Noor was inaugurated as president of Chad in May.", ["appointment"]),
    ],
)
def test_what_somebody_inaugurates_is_no_appointment(nlp: Language, text: str, kinds: list[str]) -> None:
    """A dam that the president inaugurates is opened."""
    assert [i.kind for i in digest(nlp, text).incidents] == kinds


def test_a_boat_is_damaged_when_it_collides(nlp: Language) -> None:
    """'was damaged when it collided with a trawler' is an accident, and no attack."""
    found = digest(nlp, "A Chadian patrol boat was damaged on Sunday when it collided with a trawler.")
    assert [i.kind for i in found.incidents] == ["accident"]
    assert found.events == ()
