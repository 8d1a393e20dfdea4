"""People of a state who speak or act together without a name."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Spanish officials said they were hopeful.", ("Spanish officials", "collective", "ES")),
        ("Officials from Chad met Omar Sarr of Mali in Lima on Monday.", ("Chadian officials", "collective", "TD")),
        ("Kenya's defence officials urged Chad to leave.", ("Kenyan officials", "collective", "KE")),
        ("Kenyan soldiers killed four men in Somalia.", ("Armed Forces of Kenya", "military", "KE")),
        ("Kenyan security forces arrested four men.", ("Security Forces of Kenya", "military", "KE")),
    ],
)
def test_who_speaks_or_acts_without_a_name_is_a_group_of_its_country(
    nlp: Language, text: str, group: tuple[str, str, str]
) -> None:
    """'Spanish officials' are an organisation of Spain; soldiers are its armed forces."""
    assert [(o.name, o.kind, o.country) for o in digest(nlp, text).organisations] == [group]


def test_two_peoples_officials_are_two_groups(nlp: Language) -> None:
    """'Kenyan and Chadian officials' who meet are both actors, and each is called so."""
    made = digest(nlp, "Kenyan and Chadian officials met in Lima on Monday.")
    assert [e.actors for e in made.events] == [("kenyan-officials", "chadian-officials")]
    assert {v for o in made.organisations for v in o.variants} == {"Kenyan and Chadian officials"}


def test_the_officials_are_those_told_of_before(nlp: Language) -> None:
    """A later 'the officials' is no name, but means the same group."""
    made = digest(nlp, "Kenyan officials said the road was open. The officials said the bridge was not.")
    assert [s.speaker for s in made.statements] == ["kenyan-officials", "kenyan-officials"]
    assert [o.variants for o in made.organisations] == [("Kenyan officials",)]


def test_troops_of_an_army_that_is_named_are_that_army(nlp: Language) -> None:
    """Where a text tells of 'the Kenyan army', Kenyan troops are no second body."""
    made = digest(nlp, "The Kenyan army denied the report. Kenyan troops killed four men in Somalia.")
    assert [o.id for o in made.organisations] == ["kenya-army"]
    assert ("kenya-army",) in [e.actors for e in made.events]


def test_groups_of_whom_nothing_is_told_are_none(nlp: Language) -> None:
    """'the fate of Kenyan officials' tells of nobody who speaks or acts."""
    assert not digest(nlp, "The fate of Kenyan officials was unknown.").organisations


def test_a_deal_of_officials_binds_their_country(nlp: Language) -> None:
    """Who signs for a country is no party himself."""
    (deal,) = digest(nlp, "Kenyan officials and Chad signed a border treaty in Lima on Monday.").agreements
    assert set(deal.parties) == {"KE", "TD"}


def test_a_named_official_is_no_group(nlp: Language) -> None:
    """'Kenyan officials Ann Otieno and Joe Mora' are two people."""
    made = digest(nlp, "Kenyan officials Ann Otieno and Joe Mora urged Chad to leave.")
    assert "kenyan-officials" not in {o.id for o in made.organisations}


def test_the_military_is_the_one_told_of(nlp: Language) -> None:
    """Behind 'Kenyan soldiers' it is theirs; where two countries' troops act it is left open."""
    made = digest(nlp, "Kenyan soldiers killed two men in Somalia. The military said they were armed.")
    assert [s.speaker for s in made.statements] == ["kenya-armed-forces"]
    made = digest(nlp, "Kenyan soldiers fought Chadian troops in Somalia. The military said two were dead.")
    assert [s.speaker for s in made.statements] == ["military"]


def test_officials_in_a_capital_are_its_countrys(nlp: Language) -> None:
    """Also where nothing else in the text names the country."""
    made = digest(nlp, "Omar Sarr met with officials in Nairobi on Monday.")
    assert [e.actors for e in made.events] == [("omar-sarr", "kenyan-officials")]


def test_a_few_of_a_people_are_not_their_state(nlp: Language) -> None:
    """'four Kenyans' who attack something are not Kenya."""
    made = digest(nlp, "Four Kenyans attacked a hotel in Chad on Monday.")
    assert [(e.type, e.actors) for e in made.events] == [("ASSAULT", ("kenyans",))]


def test_officials_of_a_body_of_many_are_its_group(nlp: Language) -> None:
    """'U.N. officials' are a part of the United Nations; its troops are the body itself."""
    made = digest(nlp, "U.N. officials said the road was open. NATO troops killed two men in Somalia.")
    assert [s.speaker for s in made.statements] == ["united-nations-officials"]
    assert [o.parent for o in made.organisations if o.id == "united-nations-officials"] == ["united-nations"]
    assert ("nato",) in [e.actors for e in made.events]


def test_forces_that_a_country_leads_are_not_its_own(nlp: Language) -> None:
    """'U.S.-led forces' are of many."""
    made = digest(nlp, "U.S.-led forces killed two men in Somalia on Monday.")
    assert "united-states-armed-forces" not in {o.id for o in made.organisations}


def test_the_leaders_of_a_body_of_many_are_a_group(nlp: Language) -> None:
    """'NATO leaders' are not NATO."""
    made = digest(nlp, "NATO leaders said Chad had met the terms. NATO said it would help.")
    assert [s.speaker for s in made.statements] == ["nato-leaders", "nato"]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Kenyan Foreign Ministry officials said the talks went well.", "Kenyan Foreign Ministry officials"),
        ("White House officials say the plan is sound.", "White House officials"),
        ("NATO ministers said they were hopeful.", "NATO ministers"),
        ("European Union observers said the vote was fair.", "European Union observers"),
    ],
)
def test_people_of_a_body_speak_as_a_group_of_it(nlp: Language, text: str, group: str) -> None:
    """A ministry's officials are not the ministry itself, and a union's ministers are not the union."""
    made = digest(nlp, text)
    spoken = next(o.id for o in made.organisations if o.name == group)
    assert [s.speaker for s in made.statements] == [spoken]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The U.N. mission says the border is tense.", ["United Nations mission"]),
        ("The envoy was on a U.N. mission.", []),
    ],
)
def test_the_mission_of_a_body_of_many_is_a_body(nlp: Language, text: str, name: list[str]) -> None:
    """It speaks for itself; a task is none."""
    assert [o.name for o in digest(nlp, text).organisations if o.kind == "monitoring_mission"] == name
