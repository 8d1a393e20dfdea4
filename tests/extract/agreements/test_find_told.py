"""What is an agreement between states or armed groups, and what is none, in sentences written for it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "The unions and the Peruvian government signed a deal on Wednesday that averted stoppages.",
        "Mali's government has signed a million-dollar deal with a British security firm.",
        "Iraqi politicians reached an agreement on the makeup of a new cabinet.",
        "Ruiz negotiated an agreement to share power in a new government in Lima.",
        "The president reached a power-sharing deal with his rival in Nairobi.",
    ],
)
def test_affairs_of_one_country_are_no_agreements(nlp: Language, text: str) -> None:
    """Wages, coalitions and contracts with firms bind no states."""
    assert digest(nlp, text).agreements == ()


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        ("Peru and Chile signed a pensions accord.", {"PE", "CL"}, "signed"),
        ("Chad renewed its fisheries deal with the European Union.", {"TD", "european-union"}, "in_force"),
        ("Mozambique has been calm since rebels signed a peace deal in May.", {"MZ"}, "signed"),
        ("The African Union gave Chad and the rebels a day to respect a cease-fire signed in May.", {"TD"}, "signed"),
        ("Norway says Mali is not in compliance with its treaty with Chad.", {"TD", "ML"}, None),
        ("Chad and Mali signed a treaty in 1995, but Mali abandoned it in 1999.", {"TD", "ML"}, "withdrawn"),
        ("Chad's peace deal in July with Mali collapsed.", {"TD", "ML"}, "terminated"),
        ("The war ended in a cease-fire, leaving the two Koreas at odds.", {"KP", "KR"}, None),
        ("Chad was the first to ratify the Basra Convention on waste.", set(), "ratified"),
        ("Norway's leader endorsed the Basra Protocol on waste.", set(), None),
        ("The Maputo Peace Accord ended a war. The Maputo accord was signed in May.", set(), "signed"),
        ("Chad signed a Compact of Free Association with Niger in 1986.", {"TD", "NE"}, "signed"),
        ("India and Nepal renegotiated their treaty in 2007.", {"IN", "NP"}, "in_force"),
        ("Chad's government will not break the truce with Mali.", {"TD", "ML"}, None),
        ("Mali's spokesman called the raid a violation of the truce signed by Chad and Mali.", {"TD", "ML"}, "signed"),
        ("Chad rejects the 1993 treaty with Mali.", {"TD", "ML"}, "contested"),
    ],
)
def test_parties_and_standing_of_what_is_told(nlp: Language, text: str, parties: set[str], status: str | None) -> None:
    """Whom it binds and how it stands, on nobody's accusation."""
    (found,) = digest(nlp, text).agreements
    assert (set(found.parties), found.status) == (parties, status)
