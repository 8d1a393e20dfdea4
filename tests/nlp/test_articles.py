"""Names behind the Arabic article are found though they begin with a small letter."""

from __future__ import annotations

import pytest

from briefing.nlp.articles import Articles
from tests.nlp.conftest import Analysed, entities


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("then al-Lundi spoke", [("al-Lundi", "PERSON")]),
        ("clashes in al-Lundi", [("al-Lundi", "GPE")]),
        ("shells hit the al-Lundi district", [("al-Lundi", "GPE")]),
        ("then al-Lundi spoke in town", [("al-Lundi", "PERSON")]),
        ("they left al-Hasakah", [("al-Hasakah", "GPE")]),
        ("[PERSON Omar] al-Lundi spoke", [("Omar al-Lundi", "PERSON")]),
        ("[PERSON Omar al-Lundi] spoke", [("Omar al-Lundi", "PERSON")]),
        ("the al-Lundi al-Bahri group", [("al-Lundi al-Bahri", "ORG")]),
        ("a Harak al-Lundi group", []),
        ("the al-Lundi Brigades fired", []),
        ("an al-most certain re-Election", []),
    ],
)
def test_article_names(analysed: Analysed, before: str, after: list[tuple[str, str]]) -> None:
    """People, places where something happens and known towns; no organisations, no other hyphens."""
    assert entities(Articles()(analysed(before))) == after
