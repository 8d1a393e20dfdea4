"""Names without a word of who bears them, behind a sentence that tells of somebody by what he is."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.articles import read_article
from briefing.extract import extract
from briefing.types.digest import Digest


def _digest(nlp: Language, body: str) -> Digest:
    """The digest of a report with a dateline elsewhere."""
    text = f"Talks\n\nLIMA, March 14, 2007 (News)\n\n{body}\n"
    return extract(read_article("content/articles/a.txt", text.encode()), nlp)


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("A Danish man goes on trial Monday in Oslo.\n\nProsecutors say Ola Berg helped plan the attacks.", "DK"),
        ("A court has jailed a Danish teacher for theft.\n\nOla Berg was arrested last year.", "DK"),
        ("Police say a Danish photographer has been freed.\n\nThey gave no details of Ola Berg's release.", "DK"),
        ("A former Danish refugee will lead the council.\n\nOla Berg is the first to hold the post.", ""),
        ("A Danish-born man was arrested.\n\nPolice say Ola Berg was armed.", ""),
        ("A Danish man was arrested.\n\nPolice praised their mayor, Ola Berg.", "PE"),
        ("A Danish man was arrested.\n\nThe Herald's Ola Berg reports.", ""),
        ("Ana Ruiz is a Danish teacher.\n\nOla Berg told reporters that schools will close.", ""),
    ],
)
def test_of_what_country_somebody_with_a_bare_name_is(nlp: Language, body: str, country: str) -> None:
    """That of the one person of whom the sentence before tells, who is called so now."""
    assert [p.country for p in _digest(nlp, body).people if p.name == "Ola Berg"] == [country]


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        ("Denmark's interior minister says the camps must close.\n\nOla Berg issued the ultimatum on Monday.",
         ["interior minister"]),
        ("The head of the World Health Organization says stocks are low.\n\nOla Berg said so on Monday.", ["head"]),
        ("Denmark's interior minister says the camps must close.\n\nPolice arrested Ola Berg on Monday.", []),
        ("Denmark's interior minister met a Chilean envoy.\n\nCritics praised Ola Berg on Monday.", ["envoy"]),
    ],
)
def test_which_office_somebody_with_a_bare_name_holds(nlp: Language, body: str, titles: list[str]) -> None:
    """Who speaks or acts in one sentence does so in the next; to whom something is done is another."""
    assert [r.title for p in _digest(nlp, body).people if p.name == "Ola Berg" for r in p.roles] == titles


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        ("President Ana Ruiz of Peru and the leader of the Hill Liberation Front signed a truce.\n\nRuiz and Ola Berg "
         "shook hands.", ["leader"]),
        ("President Ana Ruiz of Peru met the Danish foreign minister.\n\nRuiz and Ola Berg shook hands.",
         ["foreign minister"]),
        ("President Ana Ruiz of Peru met the Danish foreign minister.\n\nRuiz and Ola Berg, a banker, shook hands.",
         ["banker"]),
    ],
)  # fmt: skip
def test_who_is_named_beside_the_one_that_an_office_was_told_beside(
    nlp: Language, body: str, titles: list[str]
) -> None:
    """The two of one sentence are the two of the next."""
    assert [r.title for p in _digest(nlp, body).people if p.name == "Ola Berg" for r in p.roles] == titles
