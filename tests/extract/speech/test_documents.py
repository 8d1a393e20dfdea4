"""For whom a document speaks: its author, the paper that it stands in, the body that spoke just before."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ola Berg says he wrote a letter. The letter said some people were missing. It said that they fled.",
            [("ola-berg", ""), ("ola-berg", ""), ("ola-berg", "")],
        ),
        (
            "Ola Berg said he will stay. He was responding to a report in the Daily Telegraph, which quoted an official"
            " as saying that he will go. The newspaper report said that a date is set.",
            [("ola-berg", ""), ("official", "daily-telegraph"), ("daily-telegraph", "")],
        ),
        (
            "The Pentagon says seven men have been freed. A statement released Monday said they are in Chad.",
            [("pentagon", ""), ("pentagon", "")],
        ),
        ("Ola Berg says men have been freed. A statement said they are home.", [("ola-berg", ""), ("A statement", "")]),
        (
            "The Pentagon says men have been freed. A statement on a website said they are home.",
            [("pentagon", ""), ("A statement on a website", "")],
        ),
    ],
)
def test_for_whom_a_document_speaks(nlp: Language, text: str, said: list[tuple[str, str]]) -> None:
    """Whoever answers a report has not made it, and a bare statement goes on from a body."""
    assert [(s.speaker, s.reported_by) for s in digest(nlp, text).statements] == said


def test_an_envoy_is_nobody_told_of_with_another_post(nlp: Language) -> None:
    """Who is a deputy director may be no country's representative."""
    text = "Ana Ruiz, the deputy director of the IAEA, was told so. Norway's representative said it will go on."
    assert [s.speaker for s in digest(nlp, text).statements] == ["norway-representative"]
