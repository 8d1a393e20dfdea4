"""What looks like a name and is nobody's."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("Peru joined the drills, code-named Karsan Eagle.", "Karsan Eagle"),
        ("Peru tested the KM-12 ballistic missile.", "KM-12"),
        ("Peru's Treasury sent its Undersecretary for Terrorism to Lima.", "Undersecretary for Terrorism"),
        ("Peru paid Rs40bn to Chile.", "Rs40bn"),
    ],
)
def test_operations_arms_offices_and_sums_are_nobody(nlp: Language, text: str, none: str) -> None:
    """What follows 'code-named' or stands before 'missile' acts for nobody."""
    made = digest(nlp, text)
    assert none not in {e.name for e in (*made.people, *made.organisations)}
