"""Sides without a name, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chad signed a truce with tribal militants on Monday.", {"TD", "tribal-militants"}),
        ("The violence follows the collapse of a peace deal between Mali's government and northern tribesmen.",
         {"mali-government", "northern-tribesmen"}),
        ("The government of Chad and the main rebel group signed a peace deal on Friday.",
         {"chad-government", "main-rebel-group"}),
        ("Mali reached a peace deal with pro-Taliban militants in Kidal last year.", {"ML", "pro-taliban-militants"}),
        ("Peruvian officials say 300 right-wing paramilitary fighters gave up their guns under a peace accord with the "
         "government.", {"PE", "right-wing-paramilitary-fighters"}),
        ("Guerrillas in southern Chad say that Chad's government has broken a 1996 truce.",
         {"chad-government", "guerrillas"}),
        ("A rebel faction in Chad has pulled out of a peace accord with the government.", {"TD", "rebel-faction"}),
        ("A rebel faction in Chad has criticised a peace accord between Mali and Niger.", {"ML", "NE"}),
        ("Gunmen attacked a village in Chad. Peru signed a trade deal with Chile.", {"PE", "CL"}),
        ("A U.N. mission in Chad will help implement a January peace deal.", set()),
    ],
)  # fmt: skip
def test_a_side_without_a_name_is_one(nlp: Language, text: str, parties: set[str]) -> None:
    """Beside the one that has a name, if it stands as a side; who likes an armed group is not that group."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties


def test_it_is_known_with_and_without_where_it_is(nlp: Language) -> None:
    """'Rebels in the north' of an agreement are 'the rebels' who break it."""
    made = digest(nlp, "Chad signed a truce with rebels in the north on Monday. The rebels attacked a base on Friday.")
    (group,) = made.unnamed_people
    assert group.variants[:2] == ("rebels in the north", "rebels")
    assert group.id in made.agreements[0].parties
    assert ("rebels",) in [e.actors for e in made.events]
