"""Armed groups known by a label only are where the words around them say."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Maoist rebels killed four soldiers in Peru on Monday.", "PE"),
        ("U.S. officials said Islamist militants had killed four men in Peru.", "PE"),
        ("Peru sent troops to the north on Monday. Maoist rebels attacked a Peruvian town there.", "PE"),
        ("Fighters of the Hill Front, a rebel group, killed four men in Peru.", "PE"),
        ("Chechen separatists offered a truce.", "RU"),
        ("Basque militants said so.", "ES"),
        ("Pro-Chechen militants said so.", ""),
        ("U.S. officials said Islamist militants were a threat.", ""),
        ("Iran-backed militants killed four men in Peru.", ""),
    ],
)
def test_an_armed_group_is_where_it_fights(nlp: Language, text: str, country: str) -> None:
    """Who only speaks of it, or backs it, is elsewhere."""
    groups = [o for o in digest(nlp, text).organisations if o.kind == "armed_group"]
    assert [o.country for o in groups] == [country]
