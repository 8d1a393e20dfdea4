"""The weekdays of a report."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Police closed the old town on Sunday. The group planned to lead hundreds into the temple Sunday.",
        "Speaking Sunday in Lima, Ana Solis praised the plan. Her rival is campaigning Sunday in Cusco.",
        "The truce ran out Sunday night. Both sides were expected to sign a new one on Sunday.",
    ],
)
def test_a_report_has_one_day_of_a_name(nlp: Language, text: str) -> None:
    """What was planned, or is going on, on the weekday of which the report tells was on that day."""
    assert [d.edtf for d in digest(nlp, text).dates] == ["2024-05-12", "2024-05-12"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met on Sunday in Lima. They will meet in Quito on Sunday.",
        "The ministers met on Sunday in Lima. Parliament is expected to vote on Sunday.",
        "The ministers met on Sunday in Lima. They leave next Sunday.",
        "The ministers met on Sunday in Lima. They gave the rebels until Sunday to answer.",
        "The ministers met on Sunday in Lima. They spoke ahead of a summit in Quito on Sunday.",
    ],
)
def test_a_day_said_to_come_is_another_one(nlp: Language, text: str) -> None:
    """Where words say that it is to come."""
    assert [d.edtf for d in digest(nlp, text).dates] == ["2024-05-12", "2024-05-19"]


def test_earlier_in_the_day_is_of_the_day_told(nlp: Language) -> None:
    """'voted on Sunday ... made the request earlier in the day'."""
    text = "Lawmakers voted on Sunday for the law. Ana Solis made the request earlier in the day."
    assert [d.edtf for d in digest(nlp, text).dates] == ["2024-05-12", "2024-05-12"]
