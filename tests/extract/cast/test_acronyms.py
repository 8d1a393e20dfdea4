"""An acronym in brackets shows where a name begins and ends."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The UN Assistance Mission in Chad (UNAMIC) sent troops. UNAMIC said no.",
         ("UN Assistance Mission in Chad", {"UNAMIC"}, "monitoring_mission")),
        ("The Intergovernmental Agency for Lakes (Igal) met. Igal said no.",
         ("Intergovernmental Agency for Lakes", {"Igal"}, "government_body")),
    ],
)  # fmt: skip
def test_a_name_with_its_acronym_is_one_body(
    nlp: Language, text: str, body: tuple[str, set[str], str]
) -> None:
    """The tail belongs to the name, and the acronym is another form of it, in capitals or not."""
    (found,) = digest(nlp, text).organisations
    assert (found.name, set(found.variants) - {found.name}, found.kind) == body


def test_the_acronym_of_an_agreement_is_no_body(nlp: Language) -> None:
    """Neither where it stands in brackets nor later."""
    made = digest(nlp, "The Lake Trade Agreement (LTA) was signed. Peru rejects the LTA.")
    assert [o.name for o in made.organisations] == []


@pytest.mark.parametrize("text", [
    "Foreign direct investment (FDI) grew in Kenya. FDI fell later.",
    "The force left a Temporary Security Zone (TSZ) near Ethiopia. The TSZ was small.",
    "Egypt and Ethiopia met over the Grand Highland Renaissance Dam (GHRD). Cairo fears that the GHRD costs it water.",
])
def test_an_acronym_of_a_thing_or_place_is_no_body(nlp: Language, text: str) -> None:
    """Wherever it stands."""
    assert not digest(nlp, text).organisations


@pytest.mark.parametrize("text", [
    "Mali has not complied with Security Council Resolution 1, the envoy said.",
    "Mali would honour Security Council Resolutions 1 and 2.",
])
def test_a_resolution_names_its_council(nlp: Language, text: str) -> None:
    """Where the council stands nowhere else."""
    found = digest(nlp, text)
    (council,) = found.organisations
    assert council.name == "United Nations Security Council"
    assert [a.sponsors for a in found.agreements] == [(council.id,)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Andean Mining Council (AMC) Secretary General Ana Holm welcomed the pact.", "Secretary General"),
        ("He met with Andean Mining Council (AMC) Chairwoman Ana Holm in Lima.", "Chairwoman"),
        ("Andean Liberation Army (ALA) commander Ana Holm accused Chad of a raid.", "commander"),
    ],
)
def test_an_acronym_stands_between_a_body_and_an_office(nlp: Language, text: str, title: str) -> None:
    """The office is the body's, and the body does nothing beside its bearer."""
    made = digest(nlp, text)
    body = next(o.id for o in made.organisations if len(o.variants) > 1)
    assert [(r.title, r.org) for p in made.people for r in p.roles if p.id == "ana-holm"] == [(title, body)]
    assert all(body not in e.actors for e in made.events)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The National Resistance Army (NRA) shelled a town. The NRA fled.", "National Resistance Army"),
        ("The National Rifle Association (NRA) met. The NRA agreed.", "National Rifle Association"),
    ],
)
def test_a_name_spelled_out_wins_over_a_known_acronym(nlp: Language, text: str, name: str) -> None:
    """Another body may be known by it."""
    assert [o.name for o in digest(nlp, text).organisations] == [name]


def test_a_body_known_by_the_acronym_of_another_language(nlp: Language) -> None:
    """'known by its French acronym X' is one body, and tells nothing of France."""
    text = "The Army of Karsa Liberation, known by its French acronym ALKX, left Mali. The ALKX said so."
    made = digest(nlp, text)
    assert [o.variants for o in made.organisations] == [("Army of Karsa Liberation", "ALKX")]
    assert [c.code for c in made.countries] == ["ML"]


def test_an_agency_tells_of_no_country(nlp: Language) -> None:
    """'Agence France-Presse' is a name."""
    assert [c.code for c in digest(nlp, "Agence France-Presse reported the raid in Chad.").countries] == ["TD"]
