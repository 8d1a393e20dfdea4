"""Who is at a meeting or signing, and what is done there without a time of its own."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import date_of

MET = (
    "Presidents Ana Quispe of Peru and Juan Mora of Chile met in Quito on Sunday.\n\n"
    "Luis Vega, the president of Ecuador, sat between them.\n\n"
)
BACKGROUND = "Peru has a long border with Chile.\n\n"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (f"{MET}{BACKGROUND}Mr. Vega thanked both for their patience.", "SUPPORT"),
        (f"{MET}{BACKGROUND}Mr. Vega said his government would pay for the road if both agreed.", "AGREE"),
        (f"{MET}The foreign ministers, Rosa Huanca and Pedro Soto, signed a treaty on fishing.", "SUPPORT"),
        (f"{MET}A treaty on fishing was signed by the foreign ministers, Rosa Huanca and Pedro Soto.", "SUPPORT"),
        (f"{MET}The two sides agreed to reopen the port.", "AGREE"),
        (f"{MET}Chile promised to reopen the port.", "AGREE"),
    ],
    ids=["there", "there, on a condition", "signed", "suffered", "both", "a side"],
)
def test_what_is_done_where_somebody_met_is_of_that_day(nlp: Language, text: str, type_: str) -> None:
    """Who is named while the article stays with a meeting is there; what is done together close behind it belongs to
    it."""
    assert date_of(nlp, text, type_) == "2024-05-12"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (f"{MET}{BACKGROUND}Bolivia's president, Eva Choque, criticized the treaty.", "ACCUSE"),
        (f"{MET}{BACKGROUND}In Lima, Mr. Vega criticized the treaty.", "ACCUSE"),
        (f"{MET}{BACKGROUND}Mr. Vega has always criticized the treaty.", "ACCUSE"),
        (f"{MET}{BACKGROUND}Mr. Vega later criticized the treaty.", "ACCUSE"),
        (f"{MET}{BACKGROUND}The two countries agreed to reopen the port.", "AGREE"),
        (f"{MET}{BACKGROUND}Mr. Vega had met a Bolivian envoy. He criticized the treaty.", "ACCUSE"),
    ],
    ids=["another", "elsewhere", "perfect", "later", "not close", "away"],
)
def test_what_leaves_a_meeting_has_not_its_day(nlp: Language, text: str, type_: str) -> None:
    """Who is named first after the article has left a meeting was not there; another place, time or tense leaves it."""
    assert date_of(nlp, text, type_) == ""


def test_what_is_done_on_a_visit_is_not_of_the_day_when_it_ends(nlp: Language) -> None:
    """'wrapped up her visit on Sunday. ... They signed it': they did so on some day before."""
    visit = "Ana Quispe, Peru's president, wrapped up a visit to Chile on Sunday.\n\n"
    text = f"{visit}The foreign ministers, Rosa Huanca and Pedro Soto, signed a treaty."
    assert date_of(nlp, text, "SUPPORT") == ""
