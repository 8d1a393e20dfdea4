"""Who meets to make an instrument, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chad's foreign minister met President Ali Dole of Niger on Monday to sign a fishing accord.", {"TD", "NE"}),
        ("The foreign ministers of Peru and Chile will meet Kenya's envoy to discuss a mining agreement.",
         {"PE", "CL", "KE"}),
        ("Envoys from Peru and Chile are working to reach an agreement on fishing.", {"PE", "CL"}),
        ("ASEAN ministers will meet in Lima in an effort to work out a trade agreement.", {"asean"}),
        ("Chad's president is to meet President Ali Dole of Niger in Oslo. They are expected to discuss an agreement"
         " on water.", {"TD", "NE"}),
    ],
)  # fmt: skip
def test_those_who_meet_to_make_an_instrument_are_bound(nlp: Language, text: str, parties: set[str]) -> None:
    """Also by what they discuss and there is not yet; a league of states by itself."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties


def test_who_discusses_an_instrument_of_others_is_not_bound(nlp: Language) -> None:
    """What is between others is a topic."""
    (found,) = digest(nlp, "The leaders of Kenya and Chad discussed a peace deal between Peru and Chile.").agreements
    assert set(found.parties) == {"PE", "CL"}
