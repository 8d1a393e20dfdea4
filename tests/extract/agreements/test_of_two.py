"""Between which two countries a treaty with a name is, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Before the 1997 Lamu Water Treaty expires, Kenya and Chad have to agree on how to share the lake.",
         {"KE", "TD"}),
        ("Peru and Norway are at odds over a dam. Under the 1970 Friendship Treaty, each must ask the other.",
         {"PE", "NO"}),
        ("Chad has accused Kenya of breaking the Lamu Accord by sending troops across the border.", {"TD", "KE"}),
        ("Peru asked Norway on Monday to honour the Kade Treaty.", {"PE", "NO"}),
        ("Kenya has fallen behind in sending water to Chad under the 1944 Water Treaty.", {"KE", "TD"}),
        ("Peru and Norway have quarrelled for years. A 2013 agreement on fish has come to nothing.", {"PE", "NO"}),
        ("Chad, Kenya and Peru met in Lima. The 1970 Friendship Treaty was not discussed.", set()),
        ("Peru and Norway reaffirmed their support for the Paris Agreement.", set()),
        ("Peru and Norway accused each other of breaching the Open Skies Treaty.", set()),
        ("Peru and Norway want the Kade Peace Accord to be carried out.", set()),
        ("Peru told Norway that rebels do not care for the Kade Agreement.", set()),
        ("Peru told Norway of the Convention on Seals.", set()),
        ("Kenya and Chad disagree over the Nile Waters Agreement.", set()),
        ("Kenya banned fish from Chad. The WTO Agreement forbids such bans.", set()),
        ("Peru called on Norway to respect the Pelindaba Treaty. Norway refused.", set()),
        ("Kenya and Chad quarrelled over the Kade Treaty, which bans imports of toxic waste.", set()),
        ("Kenya wants Chad to sign the Kade Treaty.", set()),
        ("Norway is pressing Kenya to ratify the Kade Agreement.", set()),
        ("Kenya and Norway hailed the Kade Agreement.", set()),
        ("Kenya and Norway spoke of the Algiers Agreement.", set()),
        ("Kenya and Chad argued about the 1968 treaty on nuclear weapons.", set()),
        ("Norway told Kenya that the 2015 climate agreement would stay.", set()),
        ("Chad and Kenya clashed over the Geneva Convention. Chad said the 1949 treaty had been broken.", set()),
    ],
)  # fmt: skip
def test_a_treaty_with_a_name_is_of_the_only_two_told_of(nlp: Language, text: str, parties: set[str]) -> None:
    """But for treaties of many, which readers know or their words tell of, and what ends a war at home."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties or (not parties and len(found.parties) < 2)


def test_a_treaty_with_a_name_is_of_the_two_that_the_article_is_about(nlp: Language) -> None:
    """Where a third country stands near, those that the article tells of all along."""
    text = (
        "Kenya let in lorries from Norway on Friday, and Peru praised that. The Lamu Agreement lets trucks cross. "
        "Norway had shut the border in May. Kenya then sent its ministers to Norway, and Kenya has asked for talks."
    )
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == {"KE", "NO"}
