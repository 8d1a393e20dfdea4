"""Tests of briefing.extract.cast.elsewhere."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.articles import read_article
from briefing.extract import extract
from tests.extract.prose import digest


@pytest.mark.parametrize(
    "sentence",
    [
        "While in Peru, President Ana Holm tried the wine.",
        "President Ana Holm's visit to Peru was short.",
        "President Ana Holm is expected to leave for Peru on Monday.",
        "President Ana Holm praised Peruvians.",
        "Peru condemned President Ana Holm.",
        "President Ana Holm left for Lima on Monday.",
        "The envoy's host, President Ana Holm, travelled to Lima.",
    ],
)
def test_nobody_is_of_the_country_that_he_visits_or_treats(nlp: Language, sentence: str) -> None:
    """Neither the goal of a journey nor whom somebody praises, or is condemned by, is his own country."""
    text = f"Peru is large.\n\nPeru has mines, and Peru has ports.\n\n{sentence}"
    assert [p.country for p in digest(nlp, text).people] == [""]


def test_whoever_is_at_home_is_of_the_report(nlp: Language) -> None:
    """The same office is the report's own country's where its bearer does nothing of the kind."""
    text = "Peru is large.\n\nPeru has mines, and Peru has ports.\n\nPresident Ana Holm tried the wine."
    assert [p.country for p in digest(nlp, text).people] == ["PE"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Crowds in Riga wanted an end of the pro-Russian Prime Minister Ivo Marek.", "LV"),
        ("Crowds were glad of the downfall of Estonia's pro-Russian Prime Minister Ivo Marek.", "EE"),
        ("Mourners met at the grave of the anti-Syrian lawmaker Karim Nader.", ""),
    ],
)
def test_nobody_is_of_the_country_whose_friend_or_foe_he_is(nlp: Language, text: str, country: str) -> None:
    """'pro-Russian' and 'anti-Syrian' tell neither the country of an office nor a part of its title."""
    person = digest(nlp, text).people[0]
    assert person.country == country
    assert person.roles[0].title in ("Prime Minister", "lawmaker")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Peru is large. Peru has ports. President Ana Holm said so as she left for Chile.", "PE"),
        ("Peru is large. President Ana Holm said that she hoped to visit Peru soon.", ""),
        ("Peru is large. Prime Minister Ana Holm said so as she returned to Lima from a trip.", "PE"),
        ("Peru is large. Prime Minister Ana Holm will see the damage when she goes to Arequipa.", "PE"),
    ],
)
def test_where_he_or_she_goes_is_not_their_country(nlp: Language, text: str, country: str) -> None:
    """The goal of a journey told by a pronoun is foreign, unless one returns, or goes to a town."""
    assert [p.country for p in digest(nlp, text).people] == [country]


def test_the_journey_of_a_counterpart_is_not_his(nlp: Language) -> None:
    """'his Peruvian counterpart, who arrived in Amman': the minister is no guest there."""
    text = (
        "AMMAN, March 14, 2031 (Coast Wire) - Foreign Minister Ziad Odeh held talks on Tuesday with his Peruvian "
        "counterpart Ana Tax, who arrived in Amman a day earlier.\n\n"
        "Peru and Jordan trade little. Peruvian firms want more. Odeh affirmed Jordan's support for Peru."
    )
    article = read_article("a.txt", text.encode())
    assert {p.name: p.country for p in extract(article, nlp).people}["Ziad Odeh"] == "JO"
