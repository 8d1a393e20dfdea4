"""What belongs in a briefing and what only reads like it, with the bundled pipeline, on sentences written for it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.text.vocabulary import vocabulary
from tests.extract.prose import digest


def types(nlp: Language, text: str) -> list[str]:
    """The types of the events of a text."""
    return [e.type for e in digest(nlp, text).events]


@pytest.mark.parametrize(
    "text",
    [
        "United stay third and visit Rovers next.",
        "Rovers captain Dina Holt rejected a new contract.",
        "Ms Okoro opposed it. She told a neighbour that the tap must go.",
        "Doctors at the clinic asked 900 patients to walk.",
        "Mayor Lena Brandt supported the tram and urged residents to be patient.",
        "White attacks the queen's side. Black accepts the offer.",
        "The chef banned a critic from his restaurant and threatened to sue him.",
        "A judge ordered both sides to meet.",
        "The coach accused the referee of robbing his team.",
        "Police said a man who threw a bottle was drunk.",
    ],
)
def test_deeds_of_plain_people_are_no_affairs_of_state(nlp: Language, text: str) -> None:
    """Where no country is named, what clubs, neighbours and professions do is no event."""
    assert types(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels released 12 hostages.", ["RETREAT"]),
        ("Gunmen killed two teachers.", ["ASSAULT"]),
        ("Omar Deby, a teacher, is accused of recruiting rebels.", ["ACCUSE"]),
        ("Teachers marched through the city.", ["PROTEST"]),
        ("President Aldo Brunner refused to meet rebel leaders.", ["REJECT"]),
        ("Doctors in Chad urged Niger to reopen the border.", ["REQUEST"]),
        ("A court in Chad acquitted the men.", ["CONCEDE"]),
        ("Prosecutors in Chad accused the two nurses of murder.", ["ACCUSE"]),
        ("A Senate committee in Chile has rejected the inquiry.", ["REJECT"]),
        ("Chilean opposition politician Aldo Rey called for a new vote.", ["REQUEST"]),
        ("Aldo Rey resigned on Friday, a Chilean paper said.", ["RETREAT"]),
        ("Amnesty International accused Chad of torturing prisoners in Niger.", ["ACCUSE"]),
    ],
)
def test_deeds_of_those_who_act_for_others_stay(nlp: Language, text: str, expected: list[str]) -> None:
    """States, armed groups, crowds and high offices act in public, and so do those who speak to a country."""
    assert types(nlp, text) == expected


def test_teams_are_not_the_countries_whose_names_they_bear(nlp: Language) -> None:
    """In a report of a game nobody visits, attacks or meets a country; what happens beside the game stays."""
    text = (
        "Norway striker Ola Berg scored twice as the hosts beat Chile in their final match before the tournament. "
        "Coach Kari Lund praised her side. Norway visit Peru next month and meet Japan in the semifinal. "
        "Chile attacked from the start. Police in Oslo arrested three fans outside the stadium."
    )
    assert types(nlp, text) == ["COERCE"]


def test_nobody_private_or_local_is_unknown_as_a_doer() -> None:
    """The words for private people tell apart among those who act without a name; their lists share no word."""
    actors = vocabulary("actors")
    assert not set(actors["private"]) & set(actors["local"])
    assert set(actors["local"]) <= {*actors["unnamed"]}


def test_the_council_of_a_body_acts_for_others(nlp: Language) -> None:
    """Where countries are named, a council is no gathering of neighbours."""
    assert types(nlp, "The peace council of the union urged Chad's neighbours to shun Mali.") == ["REQUEST"]
