"""Words of a continent that are those of a state, too."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Latin American leaders met in Lima.",
        "South America's largest bloc has grown.",
        "The Inter-American Court ruled on Friday.",
        "She toured North and Central America.",
        "The Permanent Council of the Organization of American States will meet.",
    ],
)
def test_the_parts_of_america_are_not_the_united_states(nlp: Language, text: str) -> None:
    """Neither by name nor by adjective, nor behind a hyphen."""
    assert "US" not in {c.code for c in digest(nlp, text).countries}


def test_americans_in_central_america_are_of_the_united_states(nlp: Language) -> None:
    """What stands before the continent tells nothing of what stands behind it."""
    assert "US" in {c.code for c in digest(nlp, "In Central America, American officials met the rebels.").countries}
