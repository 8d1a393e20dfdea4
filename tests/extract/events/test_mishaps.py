"""Harm that nobody does is no attack."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Authorities in Chad killed a large number of birds on Monday.",
        "Officials say they are destroying hundreds of thousands of chickens.",
        "A deadly strain of the bird flu virus killed a man in Chad on Monday.",
        "Typhoon Bela struck Chad on Monday, killing two people.",
        "Residents were left without water after a storm ripped through the town, killing at least seven people.",
        "A Kenyan commuter train has derailed and smashed into a house, killing at least 37 people.",
        "The December tsunami disaster killed more than 30,000 Kenyans.",
        "A gas explosion in a coal mine in Chad has killed 20 people.",
        "At least 18 women and children were killed in a stampede in Lima.",
        "At least 16 people were killed in a residential building that collapsed in Lima.",
        "All 20 people aboard a plane were killed when it crashed in Chad.",
        "More than 500 people have been killed since heavy rains began in June.",
        "The town has been pounded by heavy rain.",
        "Two Kenyan soldiers were injured during training in Chad on Monday.",
        "Four men were killed in Chad when a bomb exploded prematurely.",
        "Kenya and Peru are far away. Seven miners were reported killed and 19 were missing after an explosion at a "
        "mine in Chad.",
        "Her tour included stops in Oman and Kenya. Forty people are believed to have killed in a bus crash in Chad.",
        "She is the first in Kenya to catch bird flu since it hit Chad two years ago.",
    ],
)
def test_no_attack(nlp: Language, text: str) -> None:
    """What nature or an accident does, and what is done to animals."""
    assert digest(nlp, text).events == ()


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed two people near Lima on Monday after a storm.",
        "Five people were killed by mortar fire in Lima.",
        "A powerful explosion in Lima killed two people on Monday.",
    ],
)
def test_attack(nlp: Language, text: str) -> None:
    """What somebody does although a storm is told of, and what guns and bombs do."""
    assert [e.type for e in digest(nlp, text).events] == ["ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "About 5,300 people died in Chad when the flood struck in 2004.",
        "No players lost relatives in the storm, though two pilots were injured.",
        "A series of massive waves killed 40 people in Chad.",
    ],
)
def test_what_a_disaster_does_nobody_does(nlp: Language, text: str) -> None:
    """Wherever it is named beside the dead."""
    found = digest(nlp, text)
    assert not [e for e in found.events if e.type == "ASSAULT"]
    assert [i.kind for i in found.incidents] == ["disaster"]


@pytest.mark.parametrize(
    "text",
    [
        "Typhoon Bela struck Chad on Monday. Bela killed ten people in the north.",
        "The storm known as Mara is moving west. It is possible that Mara will strike Peru.",
    ],
)
def test_a_storm_told_by_its_name_attacks_nobody(nlp: Language, text: str) -> None:
    """Once it has been called a storm."""
    assert [e for e in digest(nlp, text).events if e.type == "ASSAULT"] == []
