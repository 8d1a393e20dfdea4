"""Of which council a resolution is, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "council"),
    [
        ("Chad ignored a U.N. resolution on Mali. The U.N. Security Council meets on Friday.",
         "united-nations-security-council"),
        ("Chad ignored a U.N. resolution on Mali.", "united-nations"),
        ("The General Assembly adopted a U.N. resolution on Chad. The U.N. Security Council met on Friday.",
         "united-nations-general-assembly"),
        ("The IAEA is considering a European draft resolution on Chad.", "international-atomic-energy-agency"),
        ("Peru is co-sponsoring a draft resolution at the United Nations that would impose sanctions on Chad.",
         "united-nations"),
    ],
)  # fmt: skip
def test_a_resolution_is_of_the_council_that_adopts_it(nlp: Language, text: str, council: str) -> None:
    """The council of a league where the text names it; who considers a draft. It is no party."""
    (found,) = digest(nlp, text).agreements
    assert (found.kind, found.parties, found.sponsors) == ("resolution", (), (council,))


def test_a_parliament_of_many_adopts_what_its_sitting_approved(nlp: Language) -> None:
    """'A resolution approved in Strasbourg' is of the one such body told of."""
    text = ("The European Parliament has urged European Union states to keep the ban on Chad. A resolution approved "
            "Thursday in Strasbourg also notes Chad's adoption of a law that authorizes force.")
    (found,) = digest(nlp, text).agreements
    assert (found.parties, found.sponsors) == ((), ("european-parliament",))
