"""Offices are told by those of others: counterparts, predecessors, 'his spokesman'."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest, meant


@pytest.mark.parametrize(
    ("text", "name", "post", "country"),
    [
        ("Peruvian Foreign Minister Ana Rojas met her Chilean counterpart Pedro Luna in Lima.", "Pedro Luna",
         ("Foreign Minister", "current"), "CL"),
        ("Peruvian Foreign Minister Ana Rojas called her Chilean opposite number, Pedro Luna.", "Pedro Luna",
         ("Foreign Minister", "current"), "CL"),
        ("Peruvian Foreign Minister Ana Rojas left. Rojas's predecessor, Pedro Luna, stayed.", "Pedro Luna",
         ("Foreign Minister", "former"), "PE"),
        ("Peruvian Foreign Minister Ana Rojas left. Her spokesman, Pedro Luna, stayed.", "Pedro Luna",
         ("spokesman", "current"), "PE"),
    ],
)  # fmt: skip
def test_an_office_is_told_by_another(
    nlp: Language, text: str, name: str, post: tuple[str, str], country: str
) -> None:
    """A counterpart has the same office for his own country; a predecessor had it; whose he is tells his country."""
    person = next(p for p in digest(nlp, text).people if p.name == name)
    assert [(r.title, r.status) for r in person.roles] == [post]
    assert person.country == country


def test_a_counterpart_without_a_name_is_who_is_named_with_that_office(nlp: Language) -> None:
    """The one of his country who holds what the one told last holds."""
    text = ("Peruvian Foreign Minister Ana Rojas met Chadian President Omar Deby and his Foreign Minister Ali Saleh. "
            "Rojas brought a letter from President Juan Paz to his Chadian counterpart.")  # fmt: skip
    assert meant(nlp, text, "counterpart") == ("omar-deby",)


def test_a_peer_of_another_country_holds_the_same_office(nlp: Language) -> None:
    """'her Chilean peer X' is what she is, in Chile."""
    text = "Peruvian Foreign Minister Ana Holm signed it. Holm met her Chilean peer Juan Paz."
    person = next(p for p in digest(nlp, text).people if p.name == "Juan Paz")
    assert [(r.title, r.country) for r in person.roles] == [("Foreign Minister", "CL")]


def test_the_counterparts_of_several_countries_hold_the_same_office(nlp: Language) -> None:
    """'his Chilean and Peruvian counterparts, X and Y' are what he is, each in one country."""
    text = "U.S. special envoy Dan Holm met his Chilean and Peruvian counterparts, Juan Paz and Rosa Quispe, in Lima."
    people = digest(nlp, text).people[1:]
    assert [(p.country, [r.title for r in p.roles]) for p in people] == [
        ("CL", ["special envoy"]), ("PE", ["special envoy"])]


def test_the_counterpart_of_a_body_is_nobody_in_office(nlp: Language) -> None:
    """'Its Chilean counterpart' is another ministry, whoever was named before."""
    text = ("Peruvian Foreign Minister Ana Rojas met officers in Lima. The Peruvian Defence Ministry accused Chile. "
            "Its Chilean counterpart dismissed the charge.")  # fmt: skip
    found = digest(nlp, text)
    assert not any("minister" in p.id for p in found.unnamed_people)
    assert not any("minister" in a for e in found.events if e.type == "REJECT" for a in e.actors)


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("US Secretary of State Ann Low met her Chilean counterpart Juan Paz.", "Juan Paz", "Foreign Minister"),
        ("Ann Low, the US Secretary of State, met Chile's Juan Paz, her counterpart.", "Juan Paz", "Foreign Minister"),
        ("Chilean Foreign Minister Juan Paz met his U.S. counterpart Ann Low.", "Ann Low", "Secretary of State"),
        ("Chile's foreign minister, Juan Paz, met his British and Indian counterparts, Dan Holm and Asha Rao.",
         "Asha Rao", "external affairs minister"),
        ("Pakistani Foreign Secretary Ali Khan met his Indian counterpart Asha Rao.", "Asha Rao", "Foreign Secretary"),
    ],
)
def test_an_office_has_the_name_it_has_abroad(nlp: Language, text: str, name: str, title: str) -> None:
    """The Secretary of State's counterpart is a foreign minister, and the other way round."""
    assert {p.name: [r.title for r in p.roles] for p in digest(nlp, text).people}[name] == [title]


def test_a_predecessor_holds_the_office_no_more(nlp: Language) -> None:
    """Though he is called by it."""
    got = digest(nlp, "Peru's Vice President, Ana Paz, spoke of her predecessor, Juan Mora. Vice President Mora died.")
    assert [[r.status for r in p.roles] for p in got.people] == [["current"], ["former"]]
