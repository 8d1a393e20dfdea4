"""Who is at a meeting or signing, and what is done there without a time of its own."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import ROAD, date_of, digest

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
        (f"{MET}{BACKGROUND}In a speech earlier, Mr. Vega criticized the treaty.", "ACCUSE"),
        (f"{MET}The meeting came two days after Eva Choque spoke.\n\nMs. Choque criticized the treaty.", "ACCUSE"),
        (f"{MET}They drank tea after Eva Choque left.\n\nTea is old.\n\nMs. Choque criticized the treaty.", "ACCUSE"),
    ],
    ids=["another", "elsewhere", "perfect", "later", "not close", "away", "earlier", "before it", "left before it"],
)
def test_what_leaves_a_meeting_has_not_its_day(nlp: Language, text: str, type_: str) -> None:
    """Who is named first after the article has left a meeting was not there; another place, time or tense leaves it."""
    assert date_of(nlp, text, type_) == ""


@pytest.mark.parametrize(
    "text",
    [
        f"{MET}{BACKGROUND}Rosa Huanca and Pedro Soto, the foreign ministers, signed a treaty on fishing.",
        f"{MET}{BACKGROUND}The foreign minister of Chile, Pedro Soto, who signed a treaty with Peru, wore a hat.",
    ],
    ids=["both", "beside"],
)
def test_what_is_signed_is_so_when_the_article_has_people_meet(nlp: Language, text: str) -> None:
    """A signing without a time of its own belongs to the meeting, however far behind it is told."""
    assert date_of(nlp, text, "SUPPORT") == "2024-05-12"


def test_who_met_somebody_that_is_there_did_so_then(nlp: Language) -> None:
    """'Bolivia's envoy, who also met the king'."""
    text = f"{MET}{BACKGROUND}Eva Choque, a Bolivian envoy, who also met Ms. Quispe, wore a hat."
    dates = [e.date.edtf if e.date else "" for e in digest(nlp, ROAD + text).events if e.type == "CONSULT"]
    assert dates == ["2024-05-12", "2024-05-12"]


def test_what_is_done_on_a_visit_of_some_days_is_of_these(nlp: Language) -> None:
    """What is told behind the talks of a visit is not surely of the day of the talks."""
    visit = "Ana Quispe, Peru's president, paid a visit to Chile on May 10-12.\n\n"
    talks = "She held talks with President Juan Mora of Chile on May 11.\n\n"
    signed = f"{BACKGROUND}Rosa Huanca and Pedro Soto, the foreign ministers, signed a treaty on fishing."
    assert date_of(nlp, visit + talks + signed, "SUPPORT") == "2024-05-10/2024-05-12"


def test_what_is_done_on_a_visit_is_not_of_the_day_when_it_ends(nlp: Language) -> None:
    """'wrapped up her visit on Sunday. ... They signed it': they did so on some day before."""
    visit = "Ana Quispe, Peru's president, wrapped up a visit to Chile on Sunday.\n\n"
    text = f"{visit}The foreign ministers, Rosa Huanca and Pedro Soto, signed a treaty."
    assert date_of(nlp, text, "SUPPORT") == ""


def test_whom_one_met_earlier_one_did_not_meet_on_the_visit(nlp: Language) -> None:
    """'had earlier visited Chile'."""
    text = "Ana Quispe, Peru's president, met King Lalo in Quito on Sunday. She had earlier met Juan Mora in Chile."
    dates = [e.date.edtf if e.date else "" for e in digest(nlp, ROAD + text).events if e.type == "CONSULT"]
    assert dates == ["2024-05-12", ""]


def test_an_arrival_is_no_meeting(nlp: Language) -> None:
    """Who signs something a sentence behind 'arrived on Sunday evening' has done so later."""
    text = (
        "Ana Quispe, Peru's president, arrived in Chile on Sunday evening.\n\n"
        "The foreign ministers, Rosa Huanca and Pedro Soto, signed a treaty."
    )
    assert date_of(nlp, text, "SUPPORT") == ""


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (f"{MET}{BACKGROUND}Mr. Vega smiled at both, adding that his country was ready to help.", "AGREE"),
        ("Peru and Chile ended a quarrel on Sunday by signing a treaty on fishing.\n\nThe presidents, Ana Quispe and "
         "Juan Mora, met for an hour.", "CONSULT"),
    ],
)
def test_what_a_participle_tells_is_done_there_too(nlp: Language, text: str, type_: str) -> None:
    """'smiled, ADDING that', and 'ended it by SIGNING a treaty' is a gathering itself."""
    assert date_of(nlp, text, type_) == "2024-05-12"


@pytest.mark.parametrize(
    ("again", "day"),
    [
        ("The Kenyan and Chadian sides also agreed to step up trade, the statement said.", "2024-05-13"),
        ("The Kenyan and Chadian leaders also agreed to step up trade.", "2024-05-13"),
        ("Chad and Peru also agreed to step up trade.", "2024-05-12"),
    ],
)
def test_what_two_do_is_of_the_day_on_which_these_two_met(nlp: Language, again: str, day: str) -> None:
    """Though one of them met others in between: 'on Sunday the envoy met the queen'."""
    text = (
        "President Ana Holm of Kenya held talks with Chad's President Ali Noor in Kade on Monday.\n\n"
        f"On Sunday, Noor held separate talks with Peru's envoy Ola Berg in Lamu.\n\n{again}"
    )
    assert date_of(nlp, text, "AGREE") == day
