"""Posts of a body or a country that a pronoun before them means."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "org", "country"),
    [
        ("Sri Lankan rebels have buried their political chief Anton Rajan.", "sri-lankan-rebels", "LK"),
        ("Chechen rebels left. Police shot their leader Anton Rajan.", "chechen-rebels", "RU"),
        ("The Taliban said their commander Anton Rajan had died.", "taliban", "AF"),
        ("The police met farmers and their lawyer Anton Rajan.", "", ""),
    ],
)
def test_their_leader_is_of_the_group_told_last(nlp: Language, text: str, org: str, country: str) -> None:
    """A group that fights, or another one by a plural; 'their' after anybody else is nobody's."""
    (person,) = digest(nlp, text).people
    assert [(r.org, person.country) for r in person.roles] == [(org, country)]


def test_a_shadow_minister_is_of_the_country_whose_ministers_the_article_tells(nlp: Language) -> None:
    """A party is told as whose he is, and the article as a whole as where."""
    text = (
        "Britain's government rejected the plan on Monday. British ministers said Britain could not pay.\n\n"
        "Labour's Shadow Home Secretary Ann Holm said her party backed it."
    )
    assert [p.country for p in digest(nlp, text).people] == ["GB"]
