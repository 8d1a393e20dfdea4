"""What the words beside a body's name say of it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.cast.find import find_cast
from tests.extract.conftest import Read
from tests.extract.prose import digest

FRONT = "Karmala/NNP/ORG Front/NNP/ORG"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (f"{FRONT} ,/, a/DT rebel/NN group/NN in/IN the/DT hills/NNS ,/, grew/VBD ./.", "armed_group"),
        (f"{FRONT} (/-LRB- KF/NNP/ORG )/-RRB- ,/, the/DT main/JJ opposition/NN party/NN ,/, grew/VBD ./.", "party"),
        ("the/DT Karmala/NNP/ORG newspaper/NN grew/VBD ./.", "media"),
        ("the/DT daily/NN Karmala/NNP/ORG grew/VBD ./.", "media"),
        (f"{FRONT} grew/VBD ./.", "political_organisation"),
    ],
)
def test_a_noun_beside_a_name_tells_its_kind(reading: Read, line: str, kind: str) -> None:
    """An apposition, or the noun before or behind a name, is surer than the words of the name."""
    assert [o.kind for o in find_cast(reading(line)).organisations] == [kind]


@pytest.mark.parametrize(
    ("line", "country"),
    [
        (f"the/DT Mali/NNP/GPE -/HYPH based/VBN {FRONT} grew/VBD ./.", "ML"),
        (f"Mali/NNP/GPE fell/VBD ./. {FRONT} ,/, the/DT country/NN 's/POS last/JJ militia/NN ,/, grew/VBD ./.", "ML"),
        ("the/DT Malian/JJ/NORP daily/NN Karmala/NNP/ORG grew/VBD ./.", "ML"),
        (f"{FRONT} ,/, a/DT wing/NN of/IN Mali/NNP/GPE 's/POS army/NN ,/, grew/VBD ./.", "ML"),
        (f"Mali/NNP/GPE fell/VBD ./. {FRONT} grew/VBD ./.", ""),
    ],
)
def test_words_beside_a_name_tell_its_country(reading: Read, line: str, country: str) -> None:
    """Where a body is based, whose it is said to be; a country that is merely near tells nothing."""
    assert [o.country for o in find_cast(reading(line)).organisations if "Karmala" in o.name] == [country]


def test_a_land_inside_a_governments_name_is_in_its_country(reading: Read) -> None:
    """'Kano State Government' is Nigeria's."""
    got = find_cast(reading("Kano/NNP/ORG State/NNP/ORG Government/NNP/ORG grew/VBD ./."))
    assert [(o.kind, o.country) for o in got.organisations] == [("subnational_government", "NG")]


@pytest.mark.parametrize(
    ("name", "country"),
    [("Lagos International University", "NG"), ("University of South Sindh", "PK"), ("University of Lagos", "NG"),
     ("Karachi Stock Exchange", "PK"), ("Lagos Fund", "")],
)  # fmt: skip
def test_a_university_lies_where_its_name_says(nlp: Language, name: str, country: str) -> None:
    """So do hospitals and exchanges; a fund may be called after any place."""
    got = digest(nlp, f"The {name} said on Monday that it would help Chilean students.").organisations
    assert [o.country or "" for o in got if o.name == name] == [country]


def test_a_place_is_in_the_only_country_of_its_paragraph(reading: Read) -> None:
    """A village that no list knows is where its paragraph is."""
    got = find_cast(reading("Chilean/JJ/NORP crews/NNS reached/VBD Karmala/NNP/GPE ./."))
    assert [(p.name, p.country) for p in got.places] == [("Karmala", "CL")]


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("The African Union's Audit Court fined Peru on Monday.", "Audit Court", "igo", ""),
        ("The BBC's Quechua Service has set up a hotline in Peru.", "Quechua Service", "media", "GB"),
        ("Rebel fighters with the Karsa National Army met in Peru.", "Karsa National Army", "armed_group", "PE"),
        ("The Peru Congress of Trade Unions said so.", "Peru Congress of Trade Unions", "ngo", "PE"),
    ],
)
def test_a_body_is_what_those_who_have_it_make_it(
    nlp: Language, text: str, name: str, kind: str, country: str
) -> None:
    """A part of a body of many countries is of none; rebels' armies are no state's."""
    made = {o.name: (o.kind, o.country) for o in digest(nlp, text).organisations}
    assert made[name] == (kind, country)
