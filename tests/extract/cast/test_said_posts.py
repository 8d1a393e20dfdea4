"""Posts that clauses say of somebody."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Doctor and politician Ana Rojas will become Peru's vice president.", [("vice president", "designate")]),
        ("Ana Rojas will be the new justice minister of Peru.", [("justice minister", "designate")]),
        ("Ana Rojas would be the new justice minister of Peru.", []),
        ("Peru's Unity Party has re-elected Ana Rojas as leader of its group.", [("leader of group", "current")]),
        ("Ana Rojas says she will give up her role as leader of the Unity Party.", [("leader", "current")]),
        ("The president named senior regional official Ana Rojas acting prime minister.",
         [("senior regional official", "current"), ("prime minister", "new")]),
        ("The appointment of Ana Rojas as prime minister is a formality.", [("prime minister", "new")]),
        ("Ana Rojas was energy secretary and was also an ambassador to Chad.",
         [("energy secretary", "former"), ("ambassador", "former")]),
        ("Ana Rojas was one of the leaders of the Unity Party.", [("leader", "current")]),
        ("Former Interior Minister Ana Rojas died on Friday. Rojas became Interior Minister in 1997.",
         [("Interior Minister", "former")]),
    ],
)
def test_what_clauses_make_of_somebody(nlp: Language, text: str, held: list[tuple[str, str]]) -> None:
    """By what somebody will be, is again, gives up, is named, and is one of."""
    got = digest(nlp, text)
    assert [(r.title, r.status) for p in got.people for r in p.roles] == held
