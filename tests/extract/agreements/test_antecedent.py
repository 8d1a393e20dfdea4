"""Which instrument 'the deal' or 'the earlier accord' refers back to, in sentences written for it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import Agreement
from tests.extract.prose import digest


def evidence(found: Agreement) -> list[str]:
    """The words by which an instrument is mentioned."""
    return [e.exact for e in found.evidence]


def test_the_earlier_one_is_the_older_told_of_just_before(nlp: Language) -> None:
    """Not what the article is about, and no third one."""
    text = ("Peru and Chile signed a peace treaty in Lima on Tuesday. Fighting began in 1998, before the two countries "
            "signed a ceasefire in June. The earlier deal, also brokered by Brazil, sent observers to the border.")
    treaty, truce = digest(nlp, text).agreements
    assert len(treaty.evidence) == 1
    assert any(words.startswith("The earlier deal") for words in evidence(truce))


def test_an_earlier_version_is_an_instrument_of_its_own(nlp: Language) -> None:
    """'rejected an earlier version of the pact', told of again as 'the first agreement'."""
    text = ("Peru and the Red Star rebels signed a revised peace accord on Thursday, two months after voters rejected "
            "an earlier version of the pact. The first agreement, which Peru and the Red Star signed in May, was "
            "shelved.")
    _, version = digest(nlp, text).agreements
    assert len(version.evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed a border treaty on Monday. The pact, signed by Carlos Vega, national security adviser "
        "of Peru, and Chilean envoy Pablo Soto, calls for the withdrawal of troops.",
        "Peru and Chile signed a trade agreement on Monday. Under the agreement, they will withdraw their troops.",
    ],
)
def test_what_is_done_under_it_does_not_make_it_another(nlp: Language, text: str) -> None:
    """A bare 'the pact' has no kind of its own by its signers' posts or by what is done under it."""
    (found,) = digest(nlp, text).agreements
    assert len(found.evidence) == 2


def test_a_parliament_that_is_to_ratify_makes_no_pact_of_its_own(nlp: Language) -> None:
    """'The European Parliament has yet to ratify the pact': the one just told of."""
    text = ("Brussels and Lima concluded the Comprehensive Agreement on Investment in December. The European "
            "Parliament has yet to ratify the pact.")
    assert len(digest(nlp, text).agreements) == 1


def test_the_accord_of_a_year_is_the_one_made_then(nlp: Language) -> None:
    """'the 2015 accord': the one told to have been signed in that year, not the one named last."""
    text = ("Under the Declaration of Arica, which Peru and Chile signed in March 2015, they share the water. In 2020 "
            "a deal drafted by a bank was to be signed. Chile built a dam, which Peru called a violation of the 2015 "
            "accord.")
    declaration = digest(nlp, text).agreements[0]
    assert any("2015 accord" in words for words in evidence(declaration))


def test_what_may_replace_the_earlier_one_is_not_it(nlp: Language) -> None:
    """'the memorandum replaces the earlier agreement' tells of two."""
    text = ("Peru demanded that Chile expel fighters under the security agreement between the two countries. In May "
            "Chile said that a border memorandum with Peru had been drafted. Neither said whether the memorandum "
            "replaces the earlier agreement.")  # fmt: skip
    made = {a.kind: [e.exact for e in a.evidence] for a in digest(nlp, text).agreements}
    assert len(made) == 2
    assert made["security"][-1] == "the earlier agreement"
