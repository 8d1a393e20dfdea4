"""What the pipeline takes for names and is none goes; what it drew too wide or cut is mended."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.extract.cast.names import names
from briefing.extract.cast.sifting import sifted
from briefing.extract.text.words import Doc
from tests.extract.prose import digest

Tagged = Callable[[str], Doc]


def _sifted(doc: Doc, body: int = 0) -> list[tuple[str, str]]:
    return [(n.text, n.label) for n in sifted(doc, names(doc), body)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Eva/NNP/PERSON Holm/NNP/PERSON ,/, R/NNP/B-PERSON -/HYPH/PERSON Ohio/NNP/PERSON ,/, left/VBD", ["Eva Holm"]),
        ("the/DT Oval/NNP/ORG Office/NNP/ORG is/VBZ small/JJ", []),
        ("the/DT Clean/NNP/ORG Rivers/NNP/ORG Act/NNP passed/VBD", []),
        ("the/DT Rivers/NNP/ORG Council/NNP/ORG acted/VBD", ["Rivers Council"]),
        ("Satan/NNP/PERSON came/VBD", []),
        ("U.S./NNP/ORG Undersecretary/NNP/ORG of/IN/ORG State/NNP/ORG Eva/NNP/PERSON Holm/NNP/PERSON",
         ["U.S.", "Eva Holm"]),
        ("the/DT pro/JJ -/HYPH Peru/NNP/ORG Unity/NNP/ORG Party/NNP/ORG won/VBD", ["Unity Party"]),
        ("UNICEF/NNP/ORG Global/NNP/ORG Measles/NNP Plan/NNP began/VBD", ["UNICEF"]),
        ("the/DT U.N./NNP/ORG Office/NNP/ORG on/IN/ORG Drugs/NNPS/ORG and/CC/ORG Crime/NNP/ORG Maria/NNP/ORG"
         " Holm/NNP/ORG", ["U.N. Office on Drugs and Crime", "Maria Holm"]),
        ("Typhoon/NNP/ORG Mirto/NNP/ORG struck/VBD", []),
    ],
)
def test_what_is_no_name_goes(tagged: Tagged, line: str, expected: list[str]) -> None:
    """Party and state of a lawmaker, rooms, laws and figures of speech are no people and no bodies."""
    assert [text for text, _ in _sifted(tagged(line))] == expected


def test_a_state_is_a_place(tagged: Tagged) -> None:
    """The short form of an American state is neither a body nor a person."""
    assert _sifted(tagged("Burlington/NNP/GPE ,/, Vt./NNP/ORG ,/, slept/VBD")) == [
        ("Burlington", "GPE"),
        ("Vt.", "GPE"),
    ]


def test_a_capital_is_no_person(tagged: Tagged) -> None:
    """'Bamako' is the town, unless somebody of the text is called so."""
    assert _sifted(tagged("Bamako/NNP/PERSON agreed/VBD")) == [("Bamako", "GPE")]
    doc = tagged("Lima/NNP/PERSON met/VBD Ana/NNP/PERSON Lima/NNP/PERSON")
    assert _sifted(doc) == [("Lima", "PERSON"), ("Ana Lima", "PERSON")]


def test_an_acronym_in_brackets_is_the_bodys(tagged: Tagged) -> None:
    """What stands in brackets behind a body's name is a body wherever it stands; an Arabic name is whole."""
    doc = tagged("the/DT Jabhat/NNP/ORG al-Karama/NNP (/-LRB- JAK/NNP/PERSON )/-RRB- fell/VBD ./. JAK/NNP/PERSON")
    assert _sifted(doc) == [("Jabhat al-Karama", "ORG"), ("JAK", "ORG"), ("JAK", "ORG")]


def test_what_somebody_is_known_as_is_a_person(tagged: Tagged) -> None:
    """What 'known as' joins to a person's name is that person's, wherever it stands."""
    doc = tagged("Idris/NNP/PERSON Daglou/NNP/PERSON ,/, known/VBN as/IN Hemo/NNP/GPE ,/, left/VBD Hemo/NNP/GPE")
    assert _sifted(doc) == [("Idris Daglou", "PERSON"), ("Hemo", "PERSON"), ("Hemo", "PERSON")]


def test_a_nickname_in_quotes_is_part_of_the_name(tagged: Tagged) -> None:
    """'Jan “Kuba” Nowak' is one person, whom the pipeline saw in pieces."""
    doc = tagged("Jan/NNP/PERSON “/`` Kuba/NNP/PERSON ”/'' Nowak/NNP/PERSON spoke/VBD")
    assert _sifted(doc) == [("Jan “ Kuba ” Nowak", "PERSON")]


def test_a_court_has_its_circuit(tagged: Tagged) -> None:
    """Two courts of appeals are told apart by what stands behind 'for the'."""
    doc = tagged("the/DT Court/NNP/ORG of/IN/ORG Appeals/NNP/ORG for/IN the/DT Ninth/JJ Circuit/NNP ruled/VBD")
    assert _sifted(doc) == [("Court of Appeals for the Ninth Circuit", "ORG")]


def test_a_headline_in_capitals_is_cut_to_its_names(tagged: Tagged) -> None:
    """'Vera Holm Slams Council' is the woman of the text; a word that the text never names is nobody."""
    headline = "Vera/NNP/PERSON Holm/NNP/PERSON Slams/NNP/PERSON Budget/NNP/PERSON Housekeeping/NNP/B-PERSON ./."
    doc = tagged(f"{headline} Vera/NNP/PERSON Holm/NNP/PERSON spoke/VBD ./.")
    assert _sifted(doc, 6) == [("Vera Holm", "PERSON"), ("Vera Holm", "PERSON")]


def test_a_headline_taken_for_a_body_is_cut_to_its_people(tagged: Tagged) -> None:
    """A long body's name that holds the full name of somebody below is no body."""
    headline = "Rich/NNP/ORG Voters/NNP/ORG Leave/NNP/ORG Party/NNP/ORG for/IN/ORG Vera/NNP/ORG Holm/NNP/ORG ./."
    doc = tagged(f"{headline} Vera/NNP/PERSON Holm/NNP/PERSON spoke/VBD ./.")
    assert _sifted(doc, 8) == [("Vera Holm", "PERSON"), ("Vera Holm", "PERSON")]


def test_a_name_in_a_plain_headline_stays(tagged: Tagged) -> None:
    """A headline in small letters is as good as any sentence."""
    doc = tagged("Holm/NNP/PERSON visits/VBZ distant/JJ harbour/NN ./. The/DT minister/NN spoke/VBD ./.")
    assert _sifted(doc, 5) == [("Holm", "PERSON")]


def test_a_school_by_its_short_name_is_no_person(tagged: Tagged) -> None:
    """'Hofmann' beside 'Hofmann University' is the university, unless somebody of the text is called so."""
    doc = tagged("Hofmann/NNP/ORG University/NNP/ORG opened/VBD ./. Hofmann/NNP/PERSON is/VBZ old/JJ")
    assert _sifted(doc) == [("Hofmann University", "ORG"), ("Hofmann", "ORG")]
    doc = tagged("Hofmann/NNP/ORG University/NNP/ORG thanked/VBD Eva/NNP/PERSON Hofmann/NNP/PERSON")
    assert ("Eva Hofmann", "PERSON") in _sifted(doc)


def test_a_department_is_no_part_of_a_name(tagged: Tagged) -> None:
    """'Minister of Roads X' is X; the pipeline may take the department into the name."""
    line = "Minister/NNP of/IN Roads/NNP/PERSON Eva/NNP/PERSON Holm/NNP/PERSON left/VBD"
    assert _sifted(tagged(line)) == [("Eva Holm", "PERSON")]


@pytest.mark.parametrize(
    ("line", "kept"),
    [("They/PRP sold/VBD Borkan/NNP/GPE drones/NNS", []), ("They/PRP sold/VBD Peru/NNP/GPE drones/NNS", ["Peru"])],
)
def test_a_sort_of_arms_is_no_place(tagged: Tagged, line: str, kept: list[str]) -> None:
    """A word before 'drones' names what they are, unless it is a country."""
    assert [text for text, _ in _sifted(tagged(line))] == kept


@pytest.mark.parametrize(
    ("short", "kept"),
    [("(/-LRB- ISH/NNP )/-RRB-", ["Islamic State in the Hills"]), ("", ["Islamic State", "Hills"])],
)
def test_the_place_of_a_branch_is_part_of_its_name(tagged: Tagged, short: str, kept: list[str]) -> None:
    """Where a short form follows, an armed group's name and the place behind 'in' are one name."""
    line = f"the/DT Islamic/NNP/ORG State/NNP/ORG in/IN the/DT Hills/NNP/LOC {short} struck/VBD"
    assert [text for text, _ in _sifted(tagged(line))] == kept


def test_a_company_abroad_is_no_person(tagged: Tagged) -> None:
    """'Energía Austral' is a firm by its first word."""
    assert _sifted(tagged("Energía/NNP/PERSON Austral/NNP/PERSON fell/VBD")) == [("Energía Austral", "ORG")]


@pytest.mark.parametrize(
    ("text", "people", "bodies"),
    [
        ("Speaker of the Jogorku Kenesh Aibek Sultanov spoke.", ["Aibek Sultanov"], ["Jogorku Kenesh"]),
        ("He met the Speaker of the Zogorku Hurma Vera Holm.", ["Vera Holm"], ["Zogorku Hurma"]),
        ("The Speaker of the Islamic Consultative Assembly left.", [], ["Islamic Consultative Assembly"]),
    ],
)
def test_a_speaker_and_the_body_are_two_names(nlp: Language, text: str, people: list[str], bodies: list[str]) -> None:
    """'Speaker of the X Y Z' names a body, by an article, and a person."""
    made = digest(nlp, text)
    assert [p.name for p in made.people] == people
    assert [(o.name, o.kind) for o in made.organisations] == [(b, "legislature") for b in bodies]


def test_a_group_of_a_known_body_is_no_person(nlp: Language) -> None:
    """'head of the OSCE Karsa Group' names one body, by its last word."""
    made = digest(nlp, "She met the head of the OSCE Karsa Group.")
    assert [p.name for p in made.people] == []
    assert [o.name for o in made.organisations] == ["OSCE Karsa Group"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two workers were kidnapped in the department of Norte del Valle.", ("Norte del Valle", "province")),
        ("The court awarded the Prasat Hin temple to Peru.", ("Prasat Hin", "facility")),
    ],
)
def test_the_noun_beside_a_name_makes_it_a_place(nlp: Language, text: str, place: tuple[str, str]) -> None:
    """Departments and temples are no bodies and nobody."""
    made = digest(nlp, text)
    assert [(p.name, p.kind) for p in made.places] == [place]
    assert not made.organisations + made.people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ratna/NNP/PERSON LP/NNP Marsuki/NNP/PERSON spoke/VBD", [("Ratna LP Marsuki", "PERSON")]),
        ("Ratna/NNP/PERSON UN/NNP Marsuki/NNP/PERSON spoke/VBD", [("Ratna", "PERSON"), ("Marsuki", "PERSON")]),
    ],
)
def test_initials_without_stops_are_inside_a_name(tagged: Tagged, text: str, people: list[tuple[str, str]]) -> None:
    """'Ratna LP Marsuki' is one person; a body's short form parts two names."""
    assert _sifted(tagged(text)) == people
