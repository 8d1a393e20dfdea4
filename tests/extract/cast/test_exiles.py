"""Who is in exile is not of the country where he is."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Exiled opposition leader Vera Holm said on Monday that Chile must free its prisoners. She met Peruvian "
         "lawmakers in Lima. Chile jailed her husband.", "CL"),
        ("Opposition politician Vera Holm, who fled Chile last year, spoke in Lima on Monday.", "CL"),
        ("Opposition politician Vera Holm, exiled from Chile, spoke in Lima on Monday.", "CL"),
        ("Opposition leader Vera Holm said on Monday in Lima that Peru must free its prisoners.", "PE"),
    ],
)  # fmt: skip
def test_an_exile_is_of_the_country_left(nlp: Language, text: str, country: str) -> None:
    """Of the one that he fled, or of which his report tells beside that where he is."""
    (person,) = [p for p in digest(nlp, f"LIMA - {text}").people if p.name == "Vera Holm"]
    assert person.country == country
