"""Which contracts are an affair of states, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway signed a contract in 2007 to sell Chad air defence missiles.", "signed"),
        ("Norway has frozen a contract to supply Chad with helicopters because of the fighting.", "suspended"),
        ("A contract for the sale of six ships to Kenya was signed by Norwegian Defence Minister Ana Holm.", "signed"),
        ("Norway's foreign ministry says a deal to deliver missiles to Chad is not affected by the sanctions.",
         "in_force"),
        ("Peru has cancelled a contract to buy fighter jets from Norway.", "terminated"),
    ],
)
def test_what_one_country_sells_another_binds_states(nlp: Language, text: str, status: str) -> None:
    """A contract that tells to which country something is sold is one between states."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    "text",
    [
        "A Norwegian company signed a contract to supply Kenya with trains.",
        "Lamu Airlines signed a contract to buy 12 planes from Kade Aircraft.",
        "Ana Holm signed a contract to write a book on Kenya.",
        "The Kenyan government signed a contract with a cleaning company.",
        "A contract to supply uniforms to Kenya's army was cancelled.",
        "Lamu Steel said its contract to sell rails to Chad had been cancelled.",
        "The judges heard that a contract to sell cars to Chad was forged.",
        "Ana Holm found that a contract to supply food to the army in Chad was inflated.",
    ],
)
def test_what_firms_sell_binds_no_states(nlp: Language, text: str) -> None:
    """A firm's contract is none, wherever it sells; nor is one of an army's suppliers or of nobody knows whom."""
    assert digest(nlp, text).agreements == ()
