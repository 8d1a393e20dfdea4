"""What all that is told of a standing comes to, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text, status",
    [
        ("A truce between Mali and Chad took effect on Friday. The two sides signed it in Doha in May.", "in_force"),
        ("Mali says the accord with Chad has lapsed. Chad insists that it remains in force.", "contested"),
        ("A truce reached by Mali and Chad in May was violated within hours.", "violated"),
        ("A truce between Mali and Chad was called off in May.", "terminated"),
        ("Mali and Chad have postponed the signing of a border treaty.", "stalled"),
        ("The truce between Mali and Chad ended more than a year of fighting.", None),
        ("Mali linked the signing of the treaty with Chad to a vote.", None),
        ("Mali and Chad discussed the border treaty.", None),
    ],
)
def test_the_standing_is_what_was_told_of_the_instrument_itself(nlp: Language, text: str, status: str | None) -> None:
    """What was made outlives how it was made; two sides that differ leave it contested; talk of it is no standing."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


def test_a_time_told_of_the_entry_into_force_is_not_that_of_the_signing(nlp: Language) -> None:
    """'signed the pact, which entered into force in March': the signing is undated."""
    (found,) = digest(nlp, "Mali and Chad signed the border pact, which entered into force in March.").agreements
    dated = {s.status: s.date.text if s.date else "" for s in found.status_history}
    assert dated["signed"] == "" and "March" in dated["in_force"]
