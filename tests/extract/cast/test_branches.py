"""Branches of armed groups abroad."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize("text", [
    "Al-Qaida's affiliate in Yemen claimed the bomb.",
    "Al-Qaida's Yemeni branch claimed the bomb.",
    "The Yemeni branch of al-Qaida claimed the bomb.",
])
def test_a_branch_is_named_after_its_group_and_land(nlp: Language, text: str) -> None:
    """However the two are said."""
    made = digest(nlp, text)
    assert [(o.name, o.kind, o.country) for o in made.organisations] == [("al-Qaeda in Yemen", "armed_group", "YE")]


def test_other_bodies_have_offices_and_no_branches(nlp: Language) -> None:
    """A company's arm abroad is that company."""
    made = digest(nlp, "Gazprom's arm in Serbia raised its prices.")
    assert [o.name for o in made.organisations] == ["Gazprom"]


def test_a_group_in_its_own_land_is_itself(nlp: Language) -> None:
    """'Hamas's wing in Gaza' is Hamas."""
    made = digest(nlp, "Hamas's wing in Palestine rejected the offer.")
    assert [o.name for o in made.organisations] == ["Hamas"]
