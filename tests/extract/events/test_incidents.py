"""What happens that is no act between parties."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.prose import digest


def test_a_boat_is_damaged_when_it_collides(nlp: Language) -> None:
    """'was damaged when it collided with a trawler' is an accident, and no attack."""
    found = digest(nlp, "A Chadian patrol boat was damaged on Sunday when it collided with a trawler.")
    assert [i.kind for i in found.incidents] == ["accident"]
    assert found.events == ()
