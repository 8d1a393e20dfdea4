"""Appositions that sum up what was told before them end what is asked, promised or alleged."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Togo asked Ghana to reopen the border, a request that Accra has rejected.",
            [
                ("TG", "asserted", "asked Ghana to reopen the border"),
                ("GH", "asserted", "a request that Accra has rejected"),
            ],
        ),
        (
            "Togo threatened to close the border, a move that Ghana called reckless.",
            [("TG", "asserted", "threatened to close the border"), ("GH", "asserted", "called reckless")],
        ),
        (
            "Ghana demands that Togo leave, a condition which was turned down by Togo.",
            [("GH", "asserted", "demands that Togo leave"), ("TG", "asserted", "turned down by Togo")],
        ),
    ],
)
def test_what_others_say_of_it_is_their_own_word(
    nlp: Language, text: str, claims: list[tuple[str, str, str]]
) -> None:
    """', a request that Accra rejects' is no part of the request, and nobody else's word."""
    assert [(c.by, c.modality, c.content) for c in digest(nlp, text).claims] == claims
