"""What looks like a body's or place's name and is none: ships, cables, pacts; and towns that bear arms."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("The tanker Silver Comet left Callao, Peru said. The Silver Comet was late.", "Silver Comet"),
        ("Peru seized the Liberia-flagged Golden Heron on Friday. The Golden Heron carried oil.", "Golden Heron"),
        ("An undersea cable, Andelink 3, was cut on Monday, Peru said.", "Andelink"),
        ("The 1899 Paris award binds Peru and Chile, the minister said.", "Paris"),
        ("Peru left the Cartago mechanism in May.", "Cartago"),
        ("The minister told Peru's congress that Rs40bn had been spent.", "Rs40bn"),
    ],
)
def test_things_are_nobody(nlp: Language, text: str, none: str) -> None:
    """Ships, cables, pacts and sums are neither bodies nor places, wherever the text names them."""
    made = digest(nlp, text)
    assert not [e.name for e in (*made.organisations, *made.places) if none in e.name]


def test_a_city_where_a_pact_was_made_is_a_place_elsewhere(nlp: Language) -> None:
    """Only the name of the pact is none."""
    made = digest(nlp, "The Minsk agreements failed. Envoys of Ukraine and Russia met in Minsk on Friday.")
    assert [(p.name, len(p.evidence)) for p in made.places] == [("Minsk", 1)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ethiopian soldiers fought Fano militiamen near Gondar. Fano said it had taken the town.", "Fano"),
        ("Sudan said Darfur rebels had left the talks.", "Darfur rebels"),
    ],
)
def test_who_bears_arms_is_a_group(nlp: Language, text: str, name: str) -> None:
    """A town of a country that the text never tells of is none before 'militiamen'; a region's rebels are called so."""
    assert [(o.name, o.kind) for o in digest(nlp, text).organisations if o.name == name] == [(name, "armed_group")]


def test_a_flag_does_not_tell_where_things_are(nlp: Language) -> None:
    """The country of a ship's flag is none that a town lies in."""
    made = digest(nlp, "The Liberia-flagged Golden Heron ran aground off Zumbovu on Friday.")
    assert [p.country for p in made.places if p.name == "Zumbovu"] in ([""], [])


@pytest.mark.parametrize(
    "text",
    [
        "The destroyer Admiral Holmov sailed to Peru.",
        "Rioters in Peru burnt a bus beside Ruth's Tomb.",
        "The old king of Peru suffers from Tellson's disease.",
        "The breast cancer drug Karseptin is sold in Peru.",
        "Peru left the so-called Foss-Varga pact.",
        "Spokesmen for the union of Peru left.",
    ],
)
def test_things_called_after_somebody_are_nobody(nlp: Language, text: str) -> None:
    """A ship, a tomb, a disease, a drug and a pact are no people, nor are spokesmen."""
    assert digest(nlp, text).people == ()


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Peru and Chile signed a memorandum of understanding (MoU). The MoU is on fish.", []),
        ("Iran left the JCPOA, which bound it.", []),
        ("Peru pumps gas from the Karsa and Tolmin fields of the Karsa Energy Company.", ["Karsa Energy Company"]),
    ],
)
def test_short_forms_of_pacts_and_fields_are_no_bodies(nlp: Language, text: str, bodies: list[str]) -> None:
    """What stands in brackets behind an instrument means that; 'fields' are of oil or gas."""
    assert [o.name for o in digest(nlp, text).organisations] == bodies
