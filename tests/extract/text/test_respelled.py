"""What the pipeline is given to read in place of what it takes for something else."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.text.respelled import respelled
from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("She is due to meet him.", "She is set to meet him."),
        ("A pact, which was formally due to be signed.", "A pact, which was formally set to be signed."),
        ("It was due to rains, and he is also due to leave.", "It was due to rains, and he is also set to leave."),
        ("It was put off due to bad weather.", "It was put off due to bad weather."),
    ],
)
def test_who_is_due_to_do_something_is_set_to(text: str, read: str) -> None:
    """Not so what is due to something."""
    assert respelled(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "The Democratic Front was due to open talks with the government in Lima on June 7.",
        "Minister Ali Berg flew on to Lima, where he was due to meet President Ana Mora on Friday.",
        "Ali Berg is due to travel to Lima on May 20 to watch a match with his Peruvian counterpart.",
    ],
)
def test_what_is_due_to_be_done_is_planned(nlp: Language, text: str) -> None:
    """'was due to open talks', 'is due to travel', which a parse without respelling takes for a cause."""
    assert [e.modality for e in digest(nlp, text).events if "due" in e.evidence[0].exact][-1:] == ["planned"]
