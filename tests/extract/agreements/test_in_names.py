"""The sides after which an instrument is named, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The EU-Chad Association Agreement, signed in 2014, remains in force.", {"european-union", "TD"}),
        ("Exports rose after the Peru-EU Free Trade Agreement took effect.", {"PE", "european-union"}),
        ("The African Union-Norway Fisheries Agreement was signed on Monday.", {"african-union", "NO"}),
        ("Farmers fear the EU\u2013Mercosur Association Agreement.", {"european-union", "mercosur"}),
        ("Kenyan lawmakers ratified the Kenya-European Union Customs Agreement.", {"KE", "european-union"}),
        ("Drivers in Nairobi like the Kenya-Chad Transit Treaty.", {"KE", "TD"}),
        ("Peru has ignored the ASEAN Charter, Norway said.", set()),
    ],
)
def test_a_name_tells_the_two_that_are_tied_in_it(nlp: Language, text: str, parties: set[str]) -> None:
    """A dash ties two countries, a country and a league, or two leagues; a league alone is none of two sides."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties


def test_a_council_of_a_league_and_a_country_is_a_body(nlp: Language) -> None:
    """What is named after two sides and is no pact is a body of its own."""
    found = digest(nlp, "The EU-Chad Association Council met in Brussels on Monday.").organisations
    assert "European Union" not in {o.name for o in found}
