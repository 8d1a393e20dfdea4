"""Who speaks in a document without an author: who has just acted."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Norway recalled its ambassador on Monday. A statement said the talks were over.", ("NO",)),
        ("The African Union suspended Chad on Monday. The statement said the army must go.", ("african-union",)),
        ("Ali Noor of Kenya and Ana Holm of Norway met in Lamu. A joint statement said the talks were frank.",
         ("ali-noor", "ana-holm")),
        ("Kenya and Chad signed a treaty on Monday. The joint statement said the border would open.", ("KE", "TD")),
        ("Gunmen attacked a convoy on Monday. A statement said two men were hurt.", ("A statement",)),
        ("Ali Noor left Lamu on Monday. A statement said he was ill.", ("A statement",)),
        ("Norway left the talks. In a statement, Chad's army said so.\n\nThe statement said Norway was wrong.",
         ("chad-army",)),
        ("Kenya attacked Chad on Monday. A statement said the raid was illegal.", ("A statement",)),
        ("Chad accused Kenya of spying. A statement said the charge was false.", ("A statement",)),
        ("Norway criticised Chad. Its statement said the raid was illegal.", ("NO",)),
        ("Norway arrested a Chadian envoy. A statement said the arrest was illegal.", ("A statement",)),
        ("Norway recalled its ambassador. A statement by the rebels said the talks were over.", ("the rebels",)),
    ],
)
def test_who_has_just_acted_speaks(nlp: Language, text: str, speakers: tuple[str, ...]) -> None:
    """A body or country; two who acted together in a joint statement; nobody without a name."""
    assert (last := digest(nlp, text).statements[-1]) and (last.speaker, *last.joint) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kenya's Ali Noor met Norway's Ana Holm, according to a press statement released by the Kenyan Ministry of "
         "Health.\n\nThe talks were long, said the statement.\n\nHolm said that Norway was glad.\n\nOn Tuesday she met "
         "Peruvian Deputy Prime Minister Ola Berg, who expressed Lima's readiness to help.\n\nThe sides also agreed to "
         "build a port, the statement said.", "kenya-ministry-of-health"),
        ("Presidential Spokesman Ali Noor said in a statement that the road was open.\n\nOla Berg, Lamu's mayor, "
         "said that it was shut.\n\nHe was angry.\n\nTrade fell.\n\nThe road will be wide, the statement "
         "added.", "ali-noor"),
        ("The UN said in a press release that men had fled. Ola Berg said that they were hungry.\n\nAccording to the "
         "statement, food is short.", "united-nations"),
        ("The International Monetary Fund will lend Chad more, it said in a statement.\n\nMinister Ali Noor said it "
         "was good.\n\nThe statement said that debts must fall.", "international-monetary-fund"),
        ("Ola Berg said in a statement that he had met Ali Noor.\n\nAna Holm confirmed meeting Noor, saying in a "
         "separate statement that they discussed trade.\n\nNoor was glad, the statement said.", "ana-holm"),
        ("Kenya's army said in a statement that a ship had sunk. Ana Holm issued a statement of her own.\n\nThe "
         "statement said that it was afloat.", "ana-holm"),
    ],
)
def test_the_statement_is_of_who_issued_one_before(nlp: Language, text: str, speaker: str) -> None:
    """However far before, whoever spoke since; of several the nearest."""
    assert digest(nlp, text).statements[-1].speaker == speaker
