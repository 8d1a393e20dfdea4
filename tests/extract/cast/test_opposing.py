"""Tests of briefing.extract.cast.opposing."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.cast.opposing import opposed
from briefing.extract.text.reading import read
from tests.extract.cast.test_evidence import _marks
from tests.extract.prose import article_of, digest


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("President Rosa Quispe received Minister Ana Holm in Lima.", ["Quispe"]),
        ("Minister Ana Holm was received by President Rosa Quispe.", ["Quispe"]),
        ("President Rosa Quispe and Minister Ana Holm will meet on Monday.", ["Quispe"]),
        ("President Rosa Quispe and Minister Juan Paz met Ana Holm.", ["Quispe", "Paz"]),
        ("The talks between Rosa Quispe and Ana Holm went on.", ["Quispe"]),
        ("She is to meet Ana Holm.", ["is"]),
        ("President Rosa Quispe praised Ana Holm.", []),
        ("The pact was signed by Rosa Quispe and Ana Holm.", ["Quispe"]),
        ("President Rosa Quispe is likely to raise the matter with Ana Holm.", ["Quispe"]),
    ],
)
def test_the_sides_of_a_meeting_face_each_other(nlp: Language, text: str, others: list[str]) -> None:
    """Who meets, is met, or takes part in talks has the others before him, and not those on his own side."""
    doc = read(article_of(text), nlp).doc
    name = next(t.i for t in doc if t.text == "Ana")
    assert sorted({doc[t.i : t.i + 2][-1].text for t in opposed(doc, name)[0]}) == sorted(others)


@pytest.mark.parametrize(
    ("text", "code", "mark"),
    [
        ("Chile met Peru. A Chilean envoy met Minister Ana Holm.", "CL", "opposite"),
        ("Chile met Peru. A Chilean envoy met Minister Ana Holm.", "PE", "third"),
        ("Peru and Chile are rivals. A Chilean diplomat met Minister Ana Holm.", "PE", "pair"),
        ("A Chilean envoy arrived in Peru. He met Minister Ana Holm.", "PE", "met there"),
    ],
)
def test_what_a_meeting_says_of_a_country_has_a_name(nlp: Language, text: str, code: str, mark: str) -> None:
    """Who is at the other side, who is told of beside it, and where they meet."""
    assert mark in _marks(nlp, text)[code]


def test_a_visitor_meets_the_ministers_of_the_country_that_he_visits(nlp: Language) -> None:
    """Whom somebody meets on a journey is of the country to which it leads, though the visitor is told by 'she'."""
    text = ("Chilean Chancellor Rosa Quispe is in Peru for talks on trade. She is expected to meet on Tuesday with "
            "Prime Minister Ana Holm. Chile and Peru are neighbours.")  # fmt: skip
    assert {p.name: p.country for p in digest(nlp, text).people}["Ana Holm"] == "PE"


def test_who_receives_a_visitor_is_not_set_against_the_others_that_he_meets(nlp: Language) -> None:
    """'X met Peru's minister, and was received by Minister Z': Z is Peruvian, too, wherever the report is from."""
    text = (
        "QUITO, May 3 (Newsdesk) - The deputy head of Ecuador's Customs Service has ended a visit to Lima, where he "
        "held talks with Peruvian officials on the border with Ecuador.\n\nJuan Paz, who headed a delegation of "
        "Ecuador, met on Tuesday with Peru's Interior Minister Luis Rojas, and was received by Minister Ana Holm."
    )
    assert {p.name: p.country for p in digest(nlp, text).people} == {
        "Juan Paz": "EC", "Luis Rojas": "PE", "Ana Holm": "PE"}


def test_whom_a_country_gives_up_is_its_own(nlp: Language) -> None:
    """'unless Croatia surrenders General X': he is a Croat, wherever the report is from."""
    text = ("LIMA, May 3 (Newsdesk) - Peru's foreign minister said no talks would be held. "
            "He warned that unless Chile surrenders General Juan Paz, Peru will not meet Chile.")  # fmt: skip
    assert [p.country for p in digest(nlp, text).people] == ["CL"]
