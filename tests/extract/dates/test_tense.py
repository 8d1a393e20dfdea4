"""Which of two days a time without its year means, by the real model."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The rebels had agreed to leave the town by May 9.", "2024-05-09"),
        ("The rebels had promised Chad to disarm by July 3.", "2024-07-03"),
        ("The rebels agreed to leave the town by July 3.", "2024-07-03"),
        ("The rebels will leave the town by May 9.", "2025-05-09"),
    ],
)
def test_a_term_that_had_been_set_may_have_passed(nlp: Language, text: str, value: str) -> None:
    """What had been agreed before has the nearest day as its term, any other the next one."""
    assert [d.edtf for d in digest(nlp, text).dates] == [value]
