"""Mentions of one person meet; two people never do."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.extract.cast.names import names
from briefing.extract.cast.people import FoundPerson, find_people
from briefing.extract.text.words import Doc
from tests.extract.prose import digest

Tagged = Callable[[str], Doc]


def people(doc: Doc) -> list[FoundPerson]:
    """The people of a Doc without a headline."""
    return find_people(doc, names(doc))


def test_surname_joins_the_full_name(tagged: Tagged) -> None:
    """A surname alone, with or without its particle, is the person named in full."""
    found = people(tagged("Idris/NNP/PERSON al-Hakimi/NNP/PERSON met/VBD Vera/NNP/B-PERSON Holm/NNP/PERSON ./. "
                          "Al-Hakimi/NNP/PERSON left/VBD ./. Hakimi/NNP/PERSON slept/VBD ./."))  # fmt: skip
    assert [(p.name, p.variants) for p in found] == [
        ("Idris al-Hakimi", ["Idris al-Hakimi", "Al-Hakimi", "Hakimi"]),
        ("Vera Holm", ["Vera Holm"]),
    ]


def test_middle_names_and_double_surnames_join(tagged: Tagged) -> None:
    """A name whose words stand in order inside a longer one is the same person."""
    found = people(
        tagged(
            "Omid/NNP/PERSON Rostami/NNP/PERSON Fard/NNP/PERSON spoke/VBD ./. "
            "Rostami/NNP/PERSON Fard/NNP/PERSON left/VBD ./."
        )
    )
    assert [p.name for p in found] == ["Omid Rostami Fard"]


def test_a_shared_given_name_joins_nobody(tagged: Tagged) -> None:
    """Two full names with one given name stay two people."""
    found = people(tagged("Omid/NNP/PERSON Rostami/NNP/PERSON met/VBD Omid/NNP/PERSON Karimi/NNP/PERSON ./."))
    assert [p.name for p in found] == ["Omid Rostami", "Omid Karimi"]


def test_a_shared_surname_needs_an_unambiguous_antecedent(tagged: Tagged) -> None:
    """A surname of two people goes to the only one named before it, and to nobody once both are."""
    found = people(tagged("Ana/NNP/PERSON Holm/NNP/PERSON spoke/VBD ./. Holm/NNP/PERSON left/VBD ./. "
                          "Per/NNP/PERSON Holm/NNP/PERSON came/VBD ./. Holm/NNP/PERSON slept/VBD ./."))  # fmt: skip
    assert [(p.name, len(p.spans)) for p in found] == [("Ana Holm", 2), ("Per Holm", 1)]


def test_family_name_first_is_understood(tagged: Tagged) -> None:
    """Where the family name stands first, it alone means the person, too."""
    found = people(tagged("Seo/NNP/PERSON Min-jae/NNP/PERSON spoke/VBD ./. Seo/NNP/PERSON left/VBD ./."))
    assert [(p.name, len(p.spans)) for p in found] == [("Seo Min-jae", 2)]


def test_a_slip_of_one_letter_is_the_same_person(tagged: Tagged) -> None:
    """A surname misspelt by one letter joins the only name that it can be."""
    found = people(tagged("Kenji/NNP/PERSON Morita/NNP/PERSON spoke/VBD ./. Moria/NNP/PERSON left/VBD ./."))
    assert [(p.name, p.variants) for p in found] == [("Kenji Morita", ["Kenji Morita", "Moria"])]


def test_titles_inside_a_name_fall_away(tagged: Tagged) -> None:
    """A title that the pipeline took for a part of the name is none."""
    found = people(tagged("President/NNP/PERSON Vera/NNP/PERSON Holm/NNP/PERSON left/VBD ./."))
    assert [p.name for p in found] == ["Vera Holm"]


def test_a_name_in_capitals_is_written_as_a_name(tagged: Tagged) -> None:
    """The form in title case is shown where both are printed."""
    found = people(
        tagged("VERA/NNP/PERSON HOLM/NNP/PERSON LEAVES/VBZ ./. Vera/NNP/PERSON Holm/NNP/PERSON left/VBD ./.")
    )
    assert [p.name for p in found] == ["Vera Holm"]


def test_forms_of_a_given_name_join(tagged: Tagged) -> None:
    """A short form, an initial or a slip of the hand does not make another person; a middle initial may be missing."""
    found = people(tagged("Joseph/NNP/PERSON R./NNP/PERSON Holm/NNP/PERSON spoke/VBD ./. "
                          "Joe/NNP/PERSON Holm/NNP/PERSON left/VBD ./. "
                          "J./NNP/PERSON Holm/NNP/PERSON slept/VBD ./."))  # fmt: skip
    assert [(p.name, len(p.spans)) for p in found] == [("Joseph R. Holm", 3)]


def test_father_and_son_stay_two(tagged: Tagged) -> None:
    """'Jan Holm Jr.' is not 'Jan Holm', and 'Holm' alone is the father."""
    found = people(tagged("Jan/NNP/PERSON Holm/NNP/PERSON met/VBD Jan/NNP/PERSON Holm/NNP/PERSON Jr./NNP/PERSON ./. "
                          "Holm/NNP/PERSON left/VBD ./."))  # fmt: skip
    assert [(p.name, len(p.spans)) for p in found] == [("Jan Holm", 2), ("Jan Holm Jr.", 1)]


def test_a_son_known_by_a_short_name_is_one(tagged: Tagged) -> None:
    """'Joe Holm' is 'Joseph R. Holm Jr.' where no other Joseph is named."""
    found = people(tagged("Joseph/NNP/PERSON R./NNP/PERSON Holm/NNP/PERSON _,/,/PERSON Jr./NNP/PERSON spoke/VBD ./. "
                          "Joe/NNP/PERSON Holm/NNP/PERSON left/VBD ./."))  # fmt: skip
    assert [p.name for p in found] == ["Joseph R. Holm, Jr."]


def test_siblings_stay_two(tagged: Tagged) -> None:
    """One family name and two given names are two people, however alike these are."""
    found = people(tagged("Maria/NNP/PERSON Rossi/NNP/PERSON met/VBD Mario/NNP/PERSON Rossi/NNP/PERSON ./."))
    assert [p.name for p in found] == ["Maria Rossi", "Mario Rossi"]


def test_a_shared_family_name_is_given_to_both(tagged: Tagged) -> None:
    """'Bill and Ana Holm' are two Holms; what is printed stays as it is. So with an initial."""
    found = people(tagged("Carl/NNP/PERSON G./NNP/PERSON and/CC Ana/NNP/PERSON Holm/NNP/PERSON left/VBD ./."))
    assert [p.name for p in found] == ["Carl G. Holm", "Ana Holm"]
    found = people(tagged("Bill/NNP/PERSON and/CC Ana/NNP/PERSON Holm/NNP/PERSON left/VBD ./."))
    assert [(p.name, p.variants) for p in found] == [("Bill Holm", ["Bill"]), ("Ana Holm", ["Ana Holm"])]


def test_a_family_is_nobody(tagged: Tagged) -> None:
    """'the Holms' are several."""
    assert [
        p.variants for p in people(tagged("Ana/NNP/PERSON Holm/NNP/PERSON left/VBD the/DT Holms/NNPS/PERSON ./."))
    ] == [["Ana Holm"]]


def test_another_name_for_the_same_person_joins(tagged: Tagged) -> None:
    """'X, better known as Y' is one person, and Y alone means X."""
    found = people(tagged("Idris/NNP/PERSON Hakimi/NNP/PERSON ,/, better/RBR known/VBN as/IN "
                          "Abu/NNP/PERSON Omar/NNP/PERSON ,/, left/VBD ./. "
                          "Abu/NNP/PERSON Omar/NNP/PERSON slept/VBD ./."))  # fmt: skip
    assert [(p.name, p.variants) for p in found] == [("Idris Hakimi", ["Idris Hakimi", "Abu Omar"])]
    found = people(tagged("Idris/NNP/PERSON Hakimi/NNP/PERSON ,/, known/VBN as/IN Lulu/NNP/PERSON ,/, left/VBD ./. "
                          "Lulu/NNP/PERSON slept/VBD ./."))  # fmt: skip
    assert [(p.name, p.variants) for p in found] == [("Idris Hakimi", ["Idris Hakimi", "Lulu"])]


def test_two_romanisations_are_one_name(tagged: Tagged) -> None:
    """What differs only as alphabets are written in ours is one name; two given names are not."""
    found = people(tagged("Saymumin/NNP/PERSON Rakhmat/NNP/PERSON met/VBD Saimumin/NNP/B-PERSON Rahmat/NNP/PERSON "
                          "and/CC Ana/NNP/B-PERSON Rahmat/NNP/PERSON ./."))  # fmt: skip
    assert [len(p.spans) for p in found] == [2, 1]


def test_the_wife_of_the_president_is_not_he(nlp: Language) -> None:
    """Though he is named before her by the name they share, she has her own."""
    got = digest(nlp, "President Mora left. The wife of the president, Eva Mora, stayed.")
    assert {p.name: [r.title for r in p.roles] for p in got.people} == {"Mora": ["President"], "Eva Mora": []}


def test_a_real_name_makes_nobody_else(nlp: Language) -> None:
    """'X, whose real name is Y' is one person."""
    got = digest(nlp, "Fats Dahl, whose real name is Anton Dahl, was born in Bergen.")
    assert len(got.people) == 1


@pytest.mark.parametrize(("text", "name"), [
    ("Lima will host H.E. Sheikh Hamda. Prime Minister Hamda thanked Peru.", "Sheikh Hamda"),
    ("Sheikh Hamda left. Sheikh Omar bin Hamda stayed.", "Omar bin Hamda"),
    ("H.E. Mr. Luis Rey, President of Peru, left.", "Luis Rey"),
])  # fmt: skip
def test_a_style_belongs_to_a_single_name(nlp: Language, text: str, name: str) -> None:
    """'Sheikh' is part of a name of one word and of no other; 'H.E.' of none."""
    assert [p.name for p in digest(nlp, text).people][-1] == name


def test_a_title_tells_which_namesake_is_meant(nlp: Language) -> None:
    """'President X' of President A X and B X; of a relative named in full it is not the one told of before."""
    got = digest(nlp, "Police held a nephew of President Robert Mugo. Leo Mugo is in jail. President Mugo said so.")
    assert {p.name: [r.title for r in p.roles] for p in got.people} == {"Robert Mugo": ["President"], "Leo Mugo": []}
    got = digest(nlp, "President Karsa signed a bill. He named his father, former President John Karsa, as an envoy.")
    assert {p.name for p in got.people} == {"Karsa", "John Karsa"}


def test_a_dash_without_spaces_ends_a_name(nlp: Language) -> None:
    """'X-with', 'X-a friend'."""
    got = digest(nlp, "Two ex-generals-Ivan Petrak and Josip Belan-with others are gone. Mr. Chavel-a critic-is ill.")
    assert {p.name for p in got.people} == {"Ivan Petrak", "Josip Belan", "Chavel"}


def test_a_given_name_may_end_like_a_small_word(nlp: Language) -> None:
    """'Min-soon'."""
    got = digest(nlp, "South Korea's deputy foreign minister Seo Min-soo will meet the ambassador on Saturday.")
    assert [p.name for p in got.people] == ["Seo Min-soo"]
