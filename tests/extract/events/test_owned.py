"""Who owns up to an attack behind it has made it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest

_ATTACK = "Four Chadian guards were killed in an ambush near Abeche"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (f"{_ATTACK}, for which the Lord's Resistance Army claimed responsibility.", ("lords-resistance-army",)),
        (f"{_ATTACK}. The Lord's Resistance Army claimed responsibility for the attack.", ("lords-resistance-army",)),
        (f"{_ATTACK}. No one has claimed responsibility.", ()),
        (f"{_ATTACK}. The Taliban has claimed responsibility for an attack on Kabul.", ()),
        (f"{_ATTACK}. The Taliban claimed responsibility for Monday's blast.", ()),
        ("Gunmen shot a guard in an ambush near Abeche. The Taliban claimed responsibility for the attack.",
         ("gunmen",)),
    ],
)
def test_who_claims_an_attack_made_it(nlp: Language, text: str, doer: tuple[str, ...]) -> None:
    """Who claims responsibility for what was told right before; no one does for another attack, nor for one whose doers
    are told."""
    found = [e for e in digest(nlp, text).events if e.type == "ASSAULT" and "ambush" in e.evidence[0].exact]
    assert [e.actors for e in found] == [doer]
