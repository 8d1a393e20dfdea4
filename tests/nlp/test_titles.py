"""Titles and posts are cut off names; people behind them are found."""

from __future__ import annotations

import pytest

from briefing.nlp.titles import Titles
from tests.nlp.conftest import Analysed, entities


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[PERSON President Ada Lund] spoke", [("Ada Lund", "PERSON")]),
        ("[PERSON Lt. Gen. Omar Haddad] spoke", [("Omar Haddad", "PERSON")]),
        ("[PERSON Kenyan Prime Minister Joy Otieno] spoke", [("Joy Otieno", "PERSON")]),
        ("[PERSON Deputy Foreign Minister] spoke", []),
        ("[ORG National Security Adviser Omar Haddad] spoke", [("Omar Haddad", "PERSON")]),
        ("[ORG National Security Adviser] spoke", []),
        (
            "[ORG Foreign Ministry Spokeswoman Joy Otieno] spoke",
            [("Foreign Ministry", "ORG"), ("Joy Otieno", "PERSON")],
        ),
        ("[ORG Office of the President] spoke", [("Office of the President", "ORG")]),
        ("[ORG General Electric] hired", [("General Electric", "ORG")]),
        ("[PERSON Joy Otieno] spoke", [("Joy Otieno", "PERSON")]),
        ("[PERSON King] spoke", [("King", "PERSON")]),
        ("[ORG Foreign] Secretary [PERSON Ada Lund]", [("Ada Lund", "PERSON")]),
        ("[PERSON God] spoke", []),
        ("[PERSON Zara MPs] spoke", [("Zara", "PERSON")]),
        ("[ORG NGOs] spoke", []),
        ("[PERSON Zara DPO] spoke", [("Zara", "PERSON")]),
        ("[ORG Two European Union] envoys", [("European Union", "ORG")]),
        ("[ORG Two Rivers Union] envoys", [("Two Rivers Union", "ORG")]),
        ("[GPE Aasen] slept, the [GPE Aasen]'s regime fell", [("Aasen", "PERSON"), ("Aasen", "PERSON")]),
        ("the [GPE Chile] regime", [("Chile", "GPE")]),
        ("the [GPE Oslo] family", [("Oslo", "GPE")]),
        ("the [ORG LUP] clan", [("LUP", "ORG")]),
        ("[PERSON Datuk Seri Azlan Lund] spoke", [("Azlan Lund", "PERSON")]),
        ("[ORG MK Avi Lund] spoke", [("Avi Lund", "PERSON")]),
        ("[ORG Onika ameer Ada Lund] spoke", [("Onika", "ORG"), ("Ada Lund", "PERSON")]),
        ("[PERSON Onika spokesman Ada Lund] spoke", [("Onika", "ORG"), ("Ada Lund", "PERSON")]),
        ("[PERSON V.K.] [PERSON Ada-Lund] spoke", [("V.K. Ada-Lund", "PERSON")]),
        ("[PERSON Ada Lund] [PERSON Joy Otieno] spoke", [("Ada Lund", "PERSON"), ("Joy Otieno", "PERSON")]),
        ("by Md. [PERSON Ada Lund] there", [("Md. Ada Lund", "PERSON")]),
        ("the M.V. Onika [GPE Lima] there", [("M.V. Onika", "PERSON"), ("Lima", "GPE")]),
        ("the U.S. Onika there", []),
        ('by Ada "Bo" [PERSON Lund] there', [('Ada "Bo" Lund', "PERSON")]),
        ('by [PERSON Ada] "Bo" [PERSON Lund] there', [('Ada "Bo" Lund', "PERSON")]),
        ('the "Bo" [PERSON Lund] there', [("Lund", "PERSON")]),
        ("[ORG 812] and [GPE jirga] fell", []),
        ("[LOC Onika] (Arabic: [GPE Anika], Kurdish: [PERSON Onike]) fell", [("Onika", "LOC")]),
        ("[LOC Onika] (born in [GPE Lima]: [GPE Peru])", [("Onika", "LOC"), ("Lima", "GPE"), ("Peru", "GPE")]),
        ("[PERSON Lee Min]-ho spoke", [("Lee Min-ho", "PERSON")]),
        ("[PERSON Joy Abdel]-[PERSON Nour] spoke", [("Joy Abdel-Nour", "PERSON")]),
        ("[PERSON Joy Abdel]-[PERSON Nour Otieno] spoke", [("Joy Abdel-Nour Otieno", "PERSON")]),
        ("[PERSON Lund]-led talks", [("Lund", "PERSON")]),
        ("[ORG Foreign Affairs of] Chile", []),
        ("[ORG Water Council of the] south", [("Water Council", "ORG")]),
        ("[ORG High Representative Liv Aasen] spoke", [("Liv Aasen", "PERSON")]),
        ("[ORG UN Special Envoy de Lund] spoke", [("de Lund", "PERSON")]),
        ("[LOC Abu Lund] spoke", [("Abu Lund", "PERSON")]),
        ("[GPE Abu Dhabi] spoke", [("Abu Dhabi", "GPE")]),
        ("[GPE the Bahamas] spoke", [("Bahamas", "GPE")]),
        ("[LOC The Hague] spoke", [("The Hague", "LOC")]),
        ("[GPE Chile's] ships", [("Chile", "GPE")]),
    ],
)
def test_titles_are_no_part_of_a_name(analysed: Analysed, before: str, after: list[tuple[str, str]]) -> None:
    """What stands in front of a name goes; a post without a name is nobody."""
    assert entities(Titles()(analysed(before))) == after


def test_people_behind_titles(analysed: Analysed) -> None:
    """A capitalised run behind a title is a person; a country or a council is not."""
    doc = analysed("President Ada bin Lund met Minister Iran and spokesman for Council.")
    assert entities(Titles()(doc)) == [("Ada bin Lund", "PERSON")]


def test_a_title_in_the_middle_of_a_name_belongs_to_it(analysed: Analysed) -> None:
    """Behind a given name that is a city's, too; behind another title it is one."""
    assert entities(Titles()(analysed("[PERSON Hassan Sheikh Amin] spoke"))) == [("Hassan Sheikh Amin", "PERSON")]
    assert entities(Titles()(analysed("[PERSON Emir Sheikh Amin Lund] spoke"))) == [("Amin Lund", "PERSON")]
