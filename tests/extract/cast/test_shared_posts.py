"""Posts in the plural are each holder's, with the country that is told of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.extract.cast.find import find_cast
from briefing.extract.text.reading import Reading
from tests.extract.prose import digest

Read = Callable[..., Reading]

ONE = "Vera/NNP/PERSON Holm/NNP/PERSON"
OTHER = "Pedro/NNP/PERSON Rojas/NNP/PERSON"


@pytest.mark.parametrize(
    ("line", "posts"),
    [
        (f"Foreign/JJ ministers/NNS {ONE} of/IN Norway/NNP/GPE and/CC {OTHER} of/IN Chile/NNP/GPE met/VBD",
         [("Vera Holm", "Foreign minister", "NO"), ("Pedro Rojas", "Foreign minister", "CL")]),
        (f"The/DT leaders/NNS of/IN Norway/NNP/GPE and/CC Chile/NNP/GPE ,/, {ONE} and/CC {OTHER} ,/, met/VBD",
         [("Vera Holm", "leader", "NO"), ("Pedro Rojas", "leader", "CL")]),
        (f"the/DT Norwegian/JJ/NORP and/CC Chilean/JJ/NORP foreign/JJ ministers/NNS ,/, "
         f"{ONE} and/CC {OTHER} ,/, met/VBD",
         [("Vera Holm", "foreign minister", "NO"), ("Pedro Rojas", "foreign minister", "CL")]),
        (f"Chilean/JJ/NORP senators/NNS {ONE} and/CC {OTHER} met/VBD",
         [("Vera Holm", "senator", "CL"), ("Pedro Rojas", "senator", "CL")]),
        (f"spokeswomen/NNS {ONE} and/CC {OTHER} met/VBD",
         [("Vera Holm", "spokeswoman", ""), ("Pedro Rojas", "spokeswoman", "")]),
    ],
)  # fmt: skip
def test_a_shared_post_is_each_holders(reading: Read, line: str, posts: list[tuple[str, str, str]]) -> None:
    """In the singular; with the country beside each name, or with those told in the same order before the names."""
    cast = find_cast(reading(line))
    assert [(p.name, r.title, r.country) for p in cast.people for r in p.roles] == posts


def test_as_many_countries_as_people(reading: Read) -> None:
    """Where there are more countries than people, nobody knows whose is which."""
    line = "The/DT leaders/NNS of/IN Norway/NNP/GPE ,/, Peru/NNP/GPE and/CC Chile/NNP/GPE ,/, "
    cast = find_cast(reading(line + f"{ONE} and/CC {OTHER} ,/, met/VBD"))
    assert [r for p in cast.people for r in p.roles] == []


@pytest.mark.parametrize("line", [f"Chile/NNP/GPE 's/POS {ONE} left/VBD", f"{ONE} of/IN Chile/NNP/GPE left/VBD"])
def test_a_country_beside_a_name_is_the_bearers(reading: Read, line: str) -> None:
    """A name may have its country without a post."""
    assert [(p.name, p.country) for p in find_cast(reading(line)).people] == [("Vera Holm", "CL")]


def test_a_place_called_new_makes_no_new_mayor(reading: Read) -> None:
    """'New' of 'New York' tells nothing of how long somebody has been mayor, and belongs to the title."""
    cast = find_cast(reading("Former/JJ New/NNP/GPE York/NNP/GPE mayor/NN Vera/NNP/PERSON Holm/NNP/PERSON left/VBD"))
    assert [(r.title, r.status) for p in cast.people for r in p.roles] == [("New York mayor", "former")]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz and Jan Dahl, the foreign ministers of Peru and Norway, met in Oslo.",
        "Foreign ministers Ana Ruiz (Peru) and Jan Dahl (Norway) met.",
    ],
)
def test_ministers_may_be_named_before_their_office_or_with_their_country_in_brackets(nlp: Language, text: str) -> None:
    """Each is the minister of the country in the same place."""
    people = digest(nlp, text).people
    assert [(p.name, p.country, [r.title.lower() for r in p.roles]) for p in people] == [
        ("Ana Ruiz", "PE", ["foreign minister"]), ("Jan Dahl", "NO", ["foreign minister"])]


@pytest.mark.parametrize(
    "named",
    [
        "Ana Ruiz of the Unity Party, Jan Dahl from Karsa Now, and Eva Sol",
        "Ana Ruiz of the Unity party, Jan Dahl and Eva Sol of Labor",
    ],
)
def test_a_party_may_stand_behind_each_name(nlp: Language, named: str) -> None:
    """All who follow hold the post, whatever each is of."""
    people = digest(nlp, f"Peruvian councillors {named} were elected on Monday.").people
    assert [[r.title for r in p.roles] for p in people] == [["councillor"]] * 3


@pytest.mark.parametrize(
    "text",
    [
        "It was signed by then-Prime Ministers Ana Ruiz and Jan Dahl. Dahl is in Oslo. Ruiz left.",
        "It was signed by the then-presidents, Ana Ruiz and Jan Dahl.",
        "The ex-ministers Ana Ruiz and Jan Dahl met.",
    ],
)
def test_several_may_have_held_an_office_once(nlp: Language, text: str) -> None:
    """'then-' before the plural holds for each of them."""
    assert [[r.status for r in p.roles] for p in digest(nlp, text).people] == [["former"], ["former"]]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("The presidents of Norway and Chile have arrived in Lima. Vera Holm and Pedro Rojas will meet the rebels.",
         [("president", "NO"), ("president", "CL")]),
        ("The leaders of Norway and Chile will meet. Vera Holm and her husband, Pedro Rojas, will come.", []),
        ("The foreign ministers of Norway and Chile met in Lima. After that, Vera Holm and Prince Pedro Rojas signed.",
         [("foreign minister", "NO"), ("foreign minister", "CL")]),
        ("Norwegian and Chilean defence ministers met. They spoke. Later Vera Holm and Pedro Rojas signed a pact.",
         [("defence minister", "NO"), ("defence minister", "CL")]),
    ],
)  # fmt: skip
def test_the_next_sentences_name_the_holders_in_their_order(
    nlp: Language, text: str, posts: list[tuple[str, str]]
) -> None:
    """As many people side by side as there are countries."""
    assert [(r.title, r.country) for p in digest(nlp, text).people for r in p.roles] == posts


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Foreign Ministers Ana Rojas and Luis Perez of Peru and Chile met on Monday.", ["PE", "CL"]),
        ("It was signed by the then Prime Ministers Asha Devi and Bimal Rana of India and Nepal.", ["IN", "NP"]),
        ("The foreign ministers of Iran and Oman held talks in Lima.\n\nAfter the meeting, Karim Parvar and Prince "
         "Saif Nasser signed a statement.", ["IR", "OM"]),
        ("Peru's minister met his Indian counterpart in Lima. The accord had been signed in 1974 by the then Prime "
         "Ministers Asha Devi and Bimal Rana. India and Peru want to extend it.", ["", ""]),
    ],
)  # fmt: skip
def test_holders_of_one_office_are_of_countries_told_in_their_order(
    nlp: Language, text: str, countries: list[str]
) -> None:
    """Behind the names or in the sentence before; where nothing tells whose each is, of none."""
    assert [p.country for p in digest(nlp, text).people] == countries
