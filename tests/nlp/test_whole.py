"""Names of organisations told by first words, numbers, clubs' last words and short forms."""

from __future__ import annotations

import pytest

from briefing.nlp.organisations import Organisations
from tests.nlp.conftest import Analysed, entities


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[PERSON Jamaat Ambra] fled", [("Jamaat Ambra", "ORG")]),
        ("[PERSON Jamaat] fled", [("Jamaat", "PERSON")]),
        ("[GPE Ambra Rovers] won", [("Ambra Rovers", "ORG")]),
        ("[GPE New Ambra] won", [("New Ambra", "GPE")]),
        ("[ORG Ambra Gold] Stars won", [("Ambra Gold Stars", "ORG")]),
        ("[PERSON Ambra] PF won", [("Ambra PF", "ORG")]),
        ("[GPE Lima] PF won", [("Lima", "GPE")]),
        ("[PERSON Ambra] PF Onika won", [("Ambra", "PERSON")]),
        ("[GPE Ambra Nigeria] fell", [("Ambra Nigeria", "ORG")]),
        ("[GPE Northern Nigeria] fell", [("Northern Nigeria", "GPE")]),
        ("[ORG Ambra TV] [GPE Uganda], too", [("Ambra TV Uganda", "ORG")]),
        ("the [ORG BBC] [NORP Persian], too", [("BBC Persian", "ORG")]),
        ("[ORG Ambra TV] [GPE Uganda] envoys", [("Ambra TV", "ORG"), ("Uganda", "GPE")]),
        ("the 62nd [ORG Infantry Battalion] fled", [("62nd Infantry Battalion", "ORG")]),
        ("the 62 [ORG Infantry Battalion] fled", [("Infantry Battalion", "ORG")]),
        ("the 3rd [ORG Onika Bank] fled", [("Onika Bank", "ORG")]),
        ("the [ORG Ambra Metro] Rail (AMR) fled", [("Ambra Metro Rail", "ORG")]),
        ("the [ORG Front of Miners] in [GPE Chile] (FM) fled", [("Front of Miners in Chile", "ORG")]),
        ("the [ORG Front of Miners] in [GPE Chile] (once) fled", [("Front of Miners", "ORG"), ("Chile", "GPE")]),
        ("the [ORG Ambra] Trade Agreement (ATA) fell", [("Ambra", "ORG")]),
        ("[GPE Lima] Metro (LM) fled", [("Lima", "GPE")]),
    ],
)
def test_whole_names(analysed: Analysed, before: str, after: list[tuple[str, str]]) -> None:
    """What the words of the name themselves, a number in front or a short form behind say."""
    assert entities(Organisations()(analysed(before))) == after
