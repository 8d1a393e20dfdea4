"""Tests of briefing.extract.cast.listed_among."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Norway blacklisted nine Chadian officials, among them Interior Minister Ali Noor, in March.",
        "Norway expelled three Chadian diplomats, among whom was First Secretary Ali Noor.",
        "Norway named five Chadian officials, such as Judge Ana Holm and Police Commissioner Ali Noor.",
        "Interior Minister Ali Noor was among nine Chadian officials whom Norway blacklisted.",
        "Norway said Ali Noor, one of the nine Chadian officials on its list, had ordered the killings.",
        "A Norwegian court convicted two citizens of Chad, including former minister Ali Noor.",
        "Norway barred two Chadian officers, Col. Ali Noor and Maj. Ola Berg, from its territory.",
    ],
)
def test_who_is_listed_among_officials_is_of_their_country(nlp: Language, text: str) -> None:
    """However he is said to be one of them, and whatever country acts."""
    assert {p.name: p.country for p in digest(nlp, text).people}["Ali Noor"] == "TD"


def test_who_is_listed_among_those_of_many_countries(nlp: Language) -> None:
    """His own country goes before, and leaders of a continent are of none."""
    text = "Chad's president met European leaders, including Prime Minister Ana Holm of Norway and Ola Berg."
    found = {p.name: p.country for p in digest(nlp, text).people}
    assert found["Ana Holm"] == "NO"


@pytest.mark.parametrize(
    "text",
    [
        "The crash killed nine people in Chad, including Ana Holm.",
        "Ana Holm was among three hostages in Chad.",
        "Ana Holm was among those killed by Chadian soldiers.",
        "Ana Holm was among the first to meet Chadian leaders.",
        "The paper quoted critics of Chad, such as Ana Holm.",
    ],
)
def test_who_is_listed_among_people_in_a_land_is_of_any(nlp: Language, text: str) -> None:
    """Hostages, the dead and critics need not be of the land where they are or that they speak of."""
    assert {p.name: p.country for p in digest(nlp, text).people}["Ana Holm"] == ""
