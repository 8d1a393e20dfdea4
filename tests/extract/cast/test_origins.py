"""Tests of briefing.extract.cast.origins."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


def _countries(nlp: Language, text: str) -> dict[str, str]:
    return {p.name: p.country for p in digest(nlp, text).people}


@pytest.mark.parametrize(
    "text",
    [
        "The judge praised the Malawian defendant, Peter Banda, for his words.",
        "Chile's minister said Malawian war crimes suspect General Peter Banda would be tried in Chile.",
        "Officials said a Malawian electrician (Peter Banda) was freed in Lima.",
        "Supporters of Peter Banda's Malawi Congress Party marched in Lima.",
        "Peter Banda, whose Malawi Congress Party lost, went to Lima.",
        "She met Malawian dissidents including Peter Banda in Lima.",
        "She met Peter Banda and other senior Malawian politicians in Lima.",
    ],
)
def test_the_words_beside_a_name_tell_its_bearers_country(nlp: Language, text: str) -> None:
    """A noun of a people set beside, the party that somebody leads, and those he is one of tell where he is from."""
    assert _countries(nlp, text)["Peter Banda"] == "MW"


@pytest.mark.parametrize(
    "text",
    [
        "Peter Banda, a 33-year-old Malawian, was held in Lima.",
        "Police in Lima held Peter Banda, a young Malawian engineer.",
        "Among those freed in Lima is Peter Banda, one of three Malawians held since May.",
        "Another Malawian, Peter Banda, is held in Lima.",
        "Another Malawian man, Peter Banda was held in Lima.",
        "Two Malawian engineers, Peter Banda and Rosa Phiri, were freed in Lima.",
        "The three Malawians, Rosa Phiri, Ana Gondwe, and Peter Banda, were freed in Lima.",
    ],
)
def test_what_is_set_beside_a_name_tells_the_country(nlp: Language, text: str) -> None:
    """An age or a number before the word for a people, and other names in the list, hide nothing."""
    found = _countries(nlp, text)
    assert set(found.values()) == {"MW"} and "Peter Banda" in found


@pytest.mark.parametrize(
    "text",
    [
        "In talks with the Malawian leader, Peter Banda said the deal was close.",
        "He accused the Malawians, Peter Banda said on Monday.",
        "Peter Banda, a friend of two Malawians, was in Lima.",
        "Peter Banda, a Malawian-backed rebel, was in Lima.",
    ],
)
def test_whom_somebody_only_deals_with_tells_no_country(nlp: Language, text: str) -> None:
    """A phrase that opens the sentence, several for one name, or what he speaks for is not who he is."""
    assert _countries(nlp, text)["Peter Banda"] == ""


def test_whom_a_province_has_is_of_its_country(nlp: Language) -> None:
    """'Chihuahua's X' is a Mexican, though his post is not told."""
    found = _countries(nlp, "Chihuahua's Jose Rojas and New Mexico's John Miller agreed to a plan for the border.")
    assert found == {"Jose Rojas": "MX", "John Miller": "US"}


@pytest.mark.parametrize(
    "text",
    [
        "In the Malawian capital, Peter Banda waited for Chile's envoy.",
        "World leaders including Malawian President Rosa Phiri and Peter Banda met in Lima.",
        "Malawian allies including Peter Banda met in Lima.",
    ],
)
def test_other_words_for_a_people_tell_nothing(nlp: Language, text: str) -> None:
    """Who is in a capital, or named beside somebody of a people, may be from anywhere."""
    assert _countries(nlp, text)["Peter Banda"] == ""


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ('"It is over," said Ana Banda, a driver being treated for burns at a hospital in Lilongwe.', "MW"),
        ("Ana Banda, a shopkeeper in Lilongwe, said Chile had closed the road.", "MW"),
        ("The resident Ana Banda of Lilongwe said Chile had closed the road.", "MW"),
        ("Ana Banda, an engineer in Lilongwe, said Chile had closed the road.", ""),
        ("Ana Banda, a driver, said Chile had closed the road to Malawi.", ""),
    ],
)
def test_ordinary_people_are_of_the_country_where_they_are(nlp: Language, text: str, country: str) -> None:
    """A driver in a hospital lives there; who works somewhere may have come to it."""
    assert _countries(nlp, f"Peru and Malawi are at odds. Peru is angry. {text}")["Ana Banda"] == country


def test_who_heads_a_society_called_after_a_country_is_of_it(nlp: Language) -> None:
    """'Truckers Association of Malawi chairman X' is a Malawian; whoever speaks for a relief council may be of any."""
    text = "Truckers Association of Malawi chairman Ana Banda met the Danish Refugee Council's secretary, Juan Paz."
    assert _countries(nlp, text) == {"Ana Banda": "MW", "Juan Paz": ""}


def test_a_number_of_people_by_name(nlp: Language) -> None:
    """'two of the freed Chileans, X and Y' are Chileans; who speaks behind a people's name may be of any."""
    text = "Two of the freed Chileans, Juan Paz and Rosa Quispe, left Lima. The law angered Chileans, Ana Banda said."
    assert _countries(nlp, text) == {"Juan Paz": "CL", "Rosa Quispe": "CL", "Ana Banda": ""}


def test_who_is_from_a_country_is_of_it(nlp: Language) -> None:
    """'cameraman X from Peru', whatever the words hang on; not who is brought from there."""
    got = digest(nlp, "Gunmen took American correspondent Steve Marlow and cameraman Lars Holm from Peru.")
    assert {p.name: p.country for p in got.people} == {"Steve Marlow": "US", "Lars Holm": "PE"}
