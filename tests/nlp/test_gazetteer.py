"""Known names get their labels, and are found where the model missed them."""

from __future__ import annotations

import pytest

from briefing.nlp.gazetteer import Gazetteer
from briefing.nlp.known import phrases
from tests.nlp.conftest import Analysed, entities


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("talks in Iran", [("Iran", "GPE")]),
        ("[ORG Iran] said", [("Iran", "GPE")]),
        ("[LOC Iranian] envoys", [("Iranian", "NORP")]),
        ("the [GPE Red Sea] route", [("Red Sea", "LOC")]),
        ("the U.N. Security Council met", [("U.N. Security Council", "ORG")]),
        ("[PERSON Ann Jordan] spoke", [("Ann Jordan", "PERSON")]),
        ("[PERSON Jordan] spoke", [("Jordan", "PERSON")]),
        ("[ORG Bank of Iraq] said", [("Bank of Iraq", "ORG")]),
        ("al-Qaida struck", [("al-Qaida", "ORG")]),
        ("near [LOC Mosul]", [("Mosul", "GPE")]),
        ("near [GPE Wadi River]", [("Wadi River", "LOC")]),
        ("near [ORG Blue Wave Airport]", [("Blue Wave Airport", "LOC")]),
        ("in [GPE Volta] Region on Monday", [("Volta Region", "GPE")]),
        ("[GPE Volta] State Governor Ann Lund", [("Volta State", "GPE")]),
        ("the [GPE Volta] Region Museum", [("Volta", "GPE")]),
        ("the [GPE France] Region", [("France", "GPE")]),
        ("near [PERSON Ras al-Bahr]", [("Ras al-Bahr", "GPE")]),
        ("near [ORG Kfar Nahal]", [("Kfar Nahal", "GPE")]),
        ("near [GPE Kibbutz] [PERSON Nahal]", [("Kibbutz Nahal", "GPE")]),
        ("near [GPE Zara] [PERSON Nahal]", [("Zara", "GPE"), ("Nahal", "PERSON")]),
        ("at [LOC Blue Wave] Port", [("Blue Wave Port", "LOC")]),
        ("turkey and male us", []),
        ("Washington wrote", []),
        ("the Great [NORP Chilean] Union Dam fell", [("Great Chilean Union Dam", "LOC")]),
        ("at [GPE Zara-e-Nahal] [LOC National Stadium] there", [("Zara-e-Nahal National Stadium", "LOC")]),
        ("two died, The Hindu said", [("Hindu", "ORG")]),
        ("the Cote d’Ivoire team", [("Cote d’Ivoire", "GPE")]),
    ],
)
def test_labels(analysed: Analysed, before: str, after: list[tuple[str, str]]) -> None:
    """Relabelled, added or left alone, as the lists and the context say."""
    assert entities(Gazetteer()(analysed(before))) == after


def test_lists_have_no_contradictions() -> None:
    """Every known phrase has one of our labels and no blank at either end."""
    assert set(phrases().values()) == {"GPE", "LOC", "NORP", "ORG"}
    assert all(phrase == phrase.strip() and phrase for phrase in phrases())
