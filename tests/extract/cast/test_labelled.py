"""Bodies that a noun for their kind calls by name."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Lima-based rebel group Al-Holmain claimed the raid.", "Al-Holmain", "armed_group"),
        ("They are members of a pro-Karsa Islamic militant group, Al-Karsah.", "Al-Karsah", "armed_group"),
        ("The Guardian newspaper said prices rose.", "The Guardian", "media"),
        ("Reporters of the British newspaper, The Guardian, denied it.", "The Guardian", "media"),
        ("In an interview with a daily newspaper, Dolska, she said prices rose.", "Dolska", "media"),
        ("The militant groups Hamas, the Popular Resistance Committee and Hezbollah claimed the raid.",
         "Popular Resistance Committee", "armed_group"),
        ("They banned all political parties, including the Alliance for Unity (AFU) and the United Karsa Forces.",
         "United Karsa Forces", "party"),
    ],
)
def test_the_noun_beside_a_name_tells_what_it_is(nlp: Language, text: str, name: str, kind: str) -> None:
    """Also where the words of the name, or the pipeline, say something else."""
    found = {o.name: o.kind for o in digest(nlp, text).organisations}
    assert found.get(name) == kind
    assert not digest(nlp, text).people


@pytest.mark.parametrize("text", [
    "She told the newspaper Monday that prices rose.",
    "The Sunday newspaper has an FM radio station.",
    "In the daily, President Ana Solis denied it.",
    "The rebels and the Army fought on.",
])
def test_not_all_that_stands_beside_such_a_noun_is_its_name(nlp: Language, text: str) -> None:
    """A day, an office or another doer."""
    assert not [o for o in digest(nlp, text).organisations if o.kind in ("media", "armed_group")]


@pytest.mark.parametrize(
    ("text", "bodies", "people"),
    [
        ("Peruvian authorities closed a second paper, Azo, on Monday.", {"Azo"}, set()),
        ("The letter appeared in a Prague newspaper, the Mlada Fronta Dnes, Wednesday.", {"Mlada Fronta Dnes"}, set()),
        ("Peru backs a group called Camino Libre.", {"Camino Libre"}, set()),
        ("They were leaders of an ethnic political group, Camino Azul, in Peru.",
         {"Camino Azul"}, set()),
        ("The leader of an armed group, Hamid Noor, said no.", set(), {"Hamid Noor"}),
    ],
)
def test_a_name_of_several_words_behind_the_noun_for_a_body(
    nlp: Language, text: str, bodies: set[str], people: set[str]
) -> None:
    """Is the body's, unless it is that of somebody with an office in it."""
    got = digest(nlp, text)
    assert ({o.name for o in got.organisations}, {p.name for p in got.people}) == (bodies, people)


def test_a_party_stays_one_behind_a_vaguer_noun(nlp: Language) -> None:
    """Its own name says more than the noun beside it."""
    got = digest(nlp, "The minister rejected a pact with the main political group, the Rural Society Party.")
    assert [(o.name, o.kind) for o in got.organisations] == [("Rural Society Party", "party")]
