"""Tests of briefing.extract.cast.tenure: since when and until when an office is held."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The treaty, which President Luis Mora signed in June 2006, was annulled.", "former"),
        ("President Luis Mora signed the treaty in 2006. Chile welcomed it.", "former"),
        ("President Luis Mora signed the treaty in 2023. Chile welcomed it.", "current"),
        ("President Luis Mora was elected in 2006.", "current"),
        ("King Luis signed the treaty in June 2006.", "current"),
        ("President Luis Mora signed the treaty in 2006. President Mora now says it is void.", "current"),
    ],
)
def test_who_is_told_of_years_ago_alone_held_his_office_then(nlp: Language, text: str, status: str) -> None:
    """A monarch may reign still, and who took office then may have it still."""
    (person,) = digest(nlp, text).people
    assert [r.status for r in person.roles] == [status]
