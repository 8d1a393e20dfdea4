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
