"""What somebody else does too."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Nauru cut ties with Taiwan in January 2004, and Tuvalu and Kiribati did so in 2019.",
        "Nauru cut ties with Taiwan in January 2004. Tuvalu and Kiribati followed suit in 2019.",
        "Nauru cut ties with Taiwan in January 2004. Tuvalu and Kiribati did the same in 2019.",
    ],
)
def test_who_does_so_too_does_it_at_his_own_time(nlp: Language, text: str) -> None:
    """'did so', 'followed suit' tell the deed before anew, of others and with their own time."""
    told = [(e.type, e.mode, e.actors, e.recipients, e.date.edtf if e.date else "") for e in digest(nlp, text).events]
    assert told == [
        ("SANCTION", "discontinue", ("NR",), ("TW",), "2004-01"),
        ("SANCTION", "discontinue", ("TV", "KI"), ("TW",), "2019"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nauru cut ties with Taiwan. Tuvalu has no reason to do so.",
        "Nauru bombed the port of Taiwan. Tuvalu followed suit.",
        "Nauru cut ties with Taiwan. Tuvalu did not follow suit.",
    ],
)
def test_what_is_not_done_too_is_not_told(nlp: Language, text: str) -> None:
    """A reason to do so, an attack and a refusal are no second deed."""
    assert not [e for e in digest(nlp, text).events if "TV" in e.actors]
