"""Organisations are recognised by how their names are made."""

from __future__ import annotations

import pytest

from briefing.nlp.organisations import Organisations
from tests.nlp.conftest import Analysed, entities


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the Ministry of Oil and Gas said", [("Ministry of Oil and Gas", "ORG")]),
        ("the Rapid Forces of General [PERSON Ada Lund] fled", [("Rapid Forces", "ORG"), ("Ada Lund", "PERSON")]),
        ("Ministry of Onika General [PERSON Ada Lund]", [("Ministry of Onika", "ORG"), ("Ada Lund", "PERSON")]),
        ("[ORG Onika Bank of Chile Ada Lund] met", [("Onika Bank of Chile", "ORG"), ("Ada Lund", "PERSON")]),
        ("[ORG Onika People]'s Power won", [("Onika People's Power", "ORG")]),
        ("[ORG Onika Miners]'s Monday ended", [("Onika Miners", "ORG")]),
        ("the [ORG Onika Council] Resolution 2254 passed", []),
        ("the [ORG Onika Council] Resolution passed", [("Onika Council", "ORG")]),
        ("the [ORG Ministry] of [LOC Peru] said", [("Ministry of Peru", "ORG")]),
        ("the Supreme Water Council said", [("Supreme Water Council", "ORG")]),
        ("the [NORP Kenyan] Election Commission said", [("Kenyan Election Commission", "ORG")]),
        ("The Council said", []),
        ("the Patriots' Coalition said", [("Patriots' Coalition", "ORG")]),
        ("the Boat's Coalition said", []),
        ("the 55th Brigade said", [("55th Brigade", "ORG")]),
        ("the 55 Brigade said", []),
        (
            "the [ORG Committee] on Foreign Affairs [PERSON Ada Lund] said",
            [("Committee on Foreign Affairs", "ORG"), ("Ada Lund", "PERSON")],
        ),
        ("In Bonn the talks failed", []),
        ("[ORG Blue River Agreement] was signed", []),
        ("[ORG Operation Blue Wave] began", []),
        ("the Supreme Water Council on Monday said", [("Supreme Water Council", "ORG")]),
        ("the Water Council on Syria voted", [("Water Council", "ORG")]),
        ("the [ORG United Nations and African Union] said", [("United Nations", "ORG"), ("African Union", "ORG")]),
        ("[ORG Chile's Water Council] said", [("Chile", "GPE"), ("Water Council", "ORG")]),
        ("the [ORG Ministry of Oil and Gas] said", [("Ministry of Oil and Gas", "ORG")]),
        ("the Bank of [GPE Chile] said", [("Bank of Chile", "ORG")]),
        ("[ORG Water Council of Peru] said", [("Water Council of Peru", "ORG")]),
        ("Minister of State Ada Lund", []),
        ("the [GPE Zara]-PF won", [("Zara-PF", "ORG")]),
        ("the [ORG SPM]-IO fought", [("SPM-IO", "ORG")]),
        ("the [GPE Volta]-HARBOUR road", [("Volta", "GPE")]),
        ("a [GPE Chile]-EU deal", [("Chile", "GPE")]),
        ("the Volta National Police said", [("Volta National Police", "ORG")]),
        ("the Ministry of Roads, Ports and Urban Works said", [("Ministry of Roads, Ports and Urban Works", "ORG")]),
        ("the [ORG Bank of Volta] and [ORG Lund Bank] said", [("Bank of Volta", "ORG"), ("Lund Bank", "ORG")]),
        ("the Union of Miners of [GPE Chile] said", [("Union of Miners of Chile", "ORG")]),
        ("the Rail Workers' Party said", [("Rail Workers' Party", "ORG")]),
        ("the [ORG All People's Congress] said", [("All People's Congress", "ORG")]),
        ("the [GPE Nur]-e-Zara group fled", [("Nur-e-Zara", "ORG")]),
        ("[PERSON Ann Blom]-Aas fled", [("Ann Blom-Aas", "PERSON")]),
        ("a [GPE Chile]-Peru deal", [("Chile", "GPE")]),
        ("the [NORP Kenyan] [ORG National Guard] fled", [("Kenyan National Guard", "ORG")]),
        ("the [NORP Kenyan] [ORG Red Cross] fled", [("Kenyan", "NORP"), ("Red Cross", "ORG")]),
        ("he sold Blue Star Cement", [("Blue Star Cement", "ORG")]),
        ("the Minister of Blue Star Cement", []),
        ("the [ORG Lund Peace Prize] went", []),
        ("the [ORG Lund Council and the Rail Union]", [("Lund Council", "ORG"), ("Rail Union", "ORG")]),
        ("the Rail [ORG Bank of China] said", [("Rail Bank of China", "ORG")]),
        ("he left the [ORG European Union] for Ambra", [("European Union", "ORG")]),
    ],
)
def test_patterns(analysed: Analysed, before: str, after: list[tuple[str, str]]) -> None:
    """Heads with 'of' and runs that end in a head are organisations; agreements are not."""
    assert entities(Organisations()(analysed(before))) == after


def test_agreements_are_kept_beside(analysed: Analysed) -> None:
    """What is an agreement and no organisation stands among the other names."""
    doc = Organisations()(analysed("The [ORG Blue River Agreement] was signed."))
    assert [(span.text, span.label_) for span in doc.spans["misc"]] == [("Blue River Agreement", "LAW")]


def test_the_words_of_a_headline_break_names(analysed: Analysed) -> None:
    """'Senate Passes Bill To Create Border Commission' is no name, though every word is capitalised."""
    doc = analysed("Senate Passes Bill To Create Border Commission")
    for place, tag in ((1, "VBZ"), (3, "TO"), (4, "VB")):
        doc[place].tag_ = tag
    assert entities(Organisations()(doc)) == [("Border Commission", "ORG")]
