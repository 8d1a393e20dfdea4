"""Tests of briefing.extract.events.aftermath: harm told some way behind the mishap that did it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


def attacks(nlp: Language, text: str) -> list[int | None]:
    """The dead that each attack of a text counts."""
    return [e.deaths for e in digest(nlp, text).events if e.type == "ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "A strong earthquake shook Kenya on Friday. Rescue teams have been sent to the area. At least 60 people were "
        "injured.",
        "Floods have swept through Peru for a week. Roads were cut off and power failed. Ten people were killed in the "
        "town of Piura.",
        "A passenger train derailed in Peru on Monday. The driver survived. Thirty people were injured.",
        "Three tourists drowned when they were swept out to sea near Dakar. Further east, two people were killed on "
        "an island.",
        "A fire broke out in a hotel in Nairobi. The building was full of tourists. Eight people were killed.",
    ],
)
def test_what_a_mishap_did_is_no_attack(nlp: Language, text: str) -> None:
    """Also where other sentences stand between them."""
    assert attacks(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A storm struck Peru on Monday. In Chad, a bomb went off in a market. Five people were killed.",
        "Heavy rain fell on Chad on Monday. Rebels attacked a village. Its people fled. Five people were killed.",
        "A fire destroyed a market in Chad. In Peru, five people were killed in street battles.",
        "Gunmen opened fire on a bus in Chad. Five people were killed.",
    ],
)
def test_what_an_attack_told_since_did_is_one(nlp: Language, text: str) -> None:
    """The last that the text told of what does harm counts."""
    assert attacks(nlp, text) == [5]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("A bus crashed near Lamu on Monday. Two opposition leaders were killed in their home on Sunday.", 2),
        ("A bus crashed near Lamu, killing ten people. In Garissa, five policemen were killed.", 5),
        ("A bus crashed near Lamu, killing ten people. Elsewhere, five policemen were killed.", 5),
        (
            "A bus crashed near Lamu. The road is steep. The minister went there. He spoke to the drivers. He promised "
            "a new road. Five policemen were killed.",
            5,
        ),
    ],
)
def test_harm_told_apart_from_a_mishap_is_its_own(nlp: Language, text: str, dead: int) -> None:
    """On another day, at another place, besides it, or far behind it."""
    assert attacks(nlp, text) == [dead]
    assert [i.deaths for i in digest(nlp, text).incidents if i.deaths == dead] == []


def test_who_is_beaten_is_hurt_in_no_mishap(nlp: Language) -> None:
    """What people do to each other is an attack, also beside what has crashed."""
    text = "A bus crashed near Lamu, killing ten. Thirty prisoners were wounded when guards beat them."
    found = digest(nlp, text)
    assert [i.injured for i in found.incidents] == [None]
    assert [e.type for e in found.events] == ["ASSAULT"]
