"""People and parties of whom no word says where they are from, in a report on one country."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest

VOTE = "Peru held a legislative election on Sunday. Turnout in Peru was high, the pro-Beijing daily said. "
END = " It was Peru's third vote in a year."


@pytest.mark.parametrize(
    "line",
    [
        "Ana Rojas of Power Now and Juan Solis were elected in the northern constituency.",
        "The other candidates elected were Power Now's Ana Rojas and Juan Solis.",
        "Challenger Ana Rojas defeated councillor Juan Solis.",
    ],
)
def test_who_runs_in_the_only_country_told_of_is_of_it(nlp: Language, line: str) -> None:
    """By a post of politics, or in a sentence on who is elected; 'pro-Beijing' tells of no other country."""
    assert [(p.name, p.country) for p in digest(nlp, VOTE + line + END).people] == [
        ("Ana Rojas", "PE"), ("Juan Solis", "PE")]


def test_so_is_the_party(nlp: Language) -> None:
    """A body of no known kind that a politician is named with is of the country, too."""
    bodies = digest(nlp, VOTE + "Ana Rojas of the Karsa Union was elected in the north." + END).organisations
    assert [b.country for b in bodies if b.name == "Karsa Union"] == ["PE"]


@pytest.mark.parametrize(
    "text",
    [
        VOTE + "Ana Rojas, the director of the Karsa Foundation, praised the election." + END,
        VOTE + "Ana Rojas liked the weather." + END,
        VOTE + "Chile and Bolivia sent teams. Ana Rojas was elected in the north." + END,
        "Ana Rojas was elected in Peru.",
    ],
)
def test_others_may_be_from_anywhere(nlp: Language, text: str) -> None:
    """Who has another post, is told of elsewhere, or is in a report of several countries, or hardly of one."""
    assert [p.country for p in digest(nlp, text).people] == [""]


ABROAD = "Chile, Bolivia, Brazil, Ecuador, Chilean and Brazilian farmers were shocked. "
RAID = (
    "Peruvian police have killed ten men in a raid in southern Peru. Peru's army and the Peruvian government praised "
    "them. {} Troops were sent to the south of Peru."
)


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Rebel leader Ana Rojas escaped.", "PE"),
        ("A tribal elder, Ana Rojas, saw it.", "PE"),
        ("Army commander Ana Rojas led it.", "PE"),
        ("Witnesses said Ana Rojas was among the dead.", "PE"),
        ("The United Nations praised it. Witnesses said Ana Rojas was among the dead.", ""),
        ("The United Nations praised it. The commander, Ana Rojas, said so.", ""),
        ("Mediator Ana Rojas praised it.", ""),
        ("Singer Ana Rojas saw it. Ana Rojas of the Karsa Foundation was there.", ""),
        ("Ana Rojas reports.", ""),
        (ABROAD + "Rebel leader Ana Rojas escaped.", ""),
    ],
)
def test_whoever_has_a_part_there_is_of_the_country(nlp: Language, line: str, country: str) -> None:
    """By a post that is held at home; by no post only where nobody comes from abroad, and never who reports."""
    assert [p.country for p in digest(nlp, RAID.format(line)).people] == [country]


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("The Karsa Coalition for Unity rejected it.", "PE"),
        ("Members of the Social Democrats rejected it.", "PE"),
        (ABROAD + "The Karsa Coalition for Unity rejected it.", ""),
    ],
)
def test_so_is_a_party(nlp: Language, line: str, country: str) -> None:
    """A party without a country is of the only one told."""
    bodies = digest(nlp, RAID.format(line)).organisations
    assert [b.country for b in bodies if b.kind in ("party", "political_organisation")] == [country]


def test_who_holds_a_post_at_home_is_weighed_among_several(nlp: Language) -> None:
    """Where a country is surely the likeliest, though another one is told of often."""
    text = (
        "Peru held an election on Sunday, and Chile sent observers. Peru's president praised the Chilean observers. "
        "Peruvian opposition supporters marched in Lima with candidate Ana Rojas, and Peru's police watched."
    )
    assert [p.country for p in digest(nlp, text).people] == ["PE"]
