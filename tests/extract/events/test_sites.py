"""Tests of briefing.extract.events.sites: where something was done, however deep in the clause it is said."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In the capital, Nairobi, police detained more than 40 students.", "nairobi"),
        ("A bomber has killed ten people and wounded twenty others on a bus in Nairobi.", "nairobi"),
        ("A roadside bomb wounded three Kenyan soldiers traveling in a convoy in Mombasa.", "mombasa"),
        ("Gunmen killed the director of a school as he headed to work Thursday, in Mombasa.", "mombasa"),
        ("Kenyan forces arrested ten rebels in raids around Mombasa, south of the capital, Nairobi.", "mombasa"),
        ("A policeman was killed in an attack north of Nairobi.", ""),
        ("Kenyan forces arrested a rebel suspected of involvement in the killing of two nuns in Mombasa.", ""),
        ("A bomb killed ten people as soldiers began a sweep in Mombasa.", ""),
    ],
)
def test_where_it_was_done(nlp: Language, text: str, place: str) -> None:
    """The one place that the words of a clause name, but not where another deed was done, nor how far away."""
    assert [e.place or "" for e in digest(nlp, text).events][:1] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "A bomber drove a truck into a checkpoint on Monday in a town north of Lima, killing nine people.",
        "A Chadian soldier was killed by a bomb during a patrol west of Lima.",
    ],
)
def test_north_of_a_town_is_not_in_it(nlp: Language, text: str) -> None:
    """Nothing is told of where it was by name."""
    assert {e.place for e in digest(nlp, text).events} == {""}
