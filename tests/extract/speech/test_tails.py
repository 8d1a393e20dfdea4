"""What the paper adds behind somebody's words is no part of them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The interior minister promised that the posts would reopen on the northern road, where six policemen were "
            "hurt in March.",
            "the posts would reopen on the northern road",
        ),
        (
            "The port authority announced that it had halted grain shipments, deepening a dispute with the millers.",
            "it had halted grain shipments",
        ),
        (
            "Two senators say they will block the sale of the port, setting up a showdown with the presidency.",
            "they will block the sale of the port",
        ),
        (
            "The ministry says the ban is meant to bring the north back to talks - an apparent reference to the "
            "meetings in Lome.",
            "the ban is meant to bring the north back to talks",
        ),
        (
            'Editor Sara Holm, who wrote last week that the minister had "lied to the house," was arrested on Monday.',
            'the minister had "lied to the house,"',
        ),
        (
            "The witness said the truck had come from the port, where it was loaded on Sunday.",
            "the truck had come from the port, where it was loaded on Sunday",
        ),
        (
            "The witness said the boiler burst, killing two sailors.",
            "the boiler burst, killing two sailors",
        ),
    ],
)
def test_what_the_paper_adds_ends_the_words(nlp: Language, text: str, said: str) -> None:
    """The past behind what is to come, what the paper makes of it and the clause around 'who said' are not said."""
    statements = digest(nlp, text).statements
    assert [[e.exact for e in s.evidence] for s in statements] == [[said]]


def test_what_sums_up_a_deed_behind_a_dash_is_the_papers(nlp: Language) -> None:
    """'- a move that has left thousands homeless'."""
    text = "The leaders said they regret the closing of the camps - a move that has left thousands homeless."
    (statement,) = digest(nlp, text).statements
    assert [e.exact for e in statement.evidence] == ["they regret the closing of the camps"]
