"""Deeds told by a noun with a date of its own."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Tensions have risen since the killing of three Kenyan soldiers near Timbuktu on April 2.",
            ("ASSAULT", (), "timbuktu", "2024-04-02"),
        ),
        ("The closure of the border by Kenya on April 3 has hurt traders.", ("COERCE", ("KE",), "", "2024-04-03")),
        ("The February 2004 ouster of President Ali Bako hurt Chad.", ("SANCTION", (), "", "2004-02")),
        ("He was cleared of the 2004 bombing of a Kenyan hotel.", ("ASSAULT", (), "", "2004")),
        ("The Kenyan-led invasion of Chad in 2004 hurt trade.", ("ASSAULT", ("KE",), "", "2004")),
        ("Kenya's recognition of Puntland angered Chad.", ("SUPPORT", ("KE",), "puntland", "")),
    ],
)
def test_a_deed_with_its_own_date_is_told(
    nlp: Language, text: str, told: tuple[str, tuple[str, ...], str, str]
) -> None:
    """'the closure of the border by Chad on May 3' tells who closed it, and when."""
    found = [e for e in digest(nlp, text).events if e.rule.startswith("noun-")]
    assert [(e.type, e.actors, e.place, e.date.edtf if e.date else "") for e in found] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The killing of Kenyan soldiers has angered Nairobi.",
        "They are accused of plotting the assassination of Ali Bako, who led a coup in 2002.",
        "Kenya fears the closure of the border by Chad.",
        "Kenya will discuss the closure of the border in June.",
    ],
)
def test_what_has_no_date_or_is_only_plotted_is_none(nlp: Language, text: str) -> None:
    """Without a date of its own a deed is a topic; what is plotted or to come has not been done."""
    assert not [e for e in digest(nlp, text).events if e.rule.startswith("noun-")]
