"""The time of events that print none: that of the occasion which they belong to."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import ROAD, date_of, digest


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Speaking to reporters in Quito on Sunday, Ms. Quispe called on Peru to withdraw its troops.", "REQUEST"),
        ("Addressing lawmakers in Lima Sunday, Ms. Quispe praised the army of Peru.", "SUPPORT"),
    ],
)
def test_who_does_something_while_speaking_on_a_day_does_it_then(nlp: Language, text: str, type_: str) -> None:
    """'Speaking on Sunday, she called for' tells of Sunday."""
    assert date_of(nlp, text, type_) == "2024-05-12"


def test_what_one_does_while_another_does_something_is_of_the_same_time(nlp: Language) -> None:
    """'voted for it last year while Chile rejected it': both did so last year."""
    assert date_of(nlp, "Peru voted for the plan last year while Mali rejected it.", "REJECT") == "2023"


def test_a_meeting_has_the_day_on_which_it_is_held(nlp: Language) -> None:
    """'attend a summit, being held on June 10' tells of June 10."""
    text = "Ms. Quispe is to attend a summit between Peru and Chile, being held on June 10 in Quito."
    assert "2024-06-10" in {e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == "CONSULT" and e.date}


def test_the_day_of_what_one_is_blamed_for_is_not_that_of_the_blame(nlp: Language) -> None:
    """'is blamed for the killing of X on Friday'."""
    (event,) = [e for e in digest(nlp, ROAD + "Chad is blamed for the May 3, 2023 bombing of Lima.").events
                if e.type == "ACCUSE"]
    assert event.date is None


def test_what_was_done_has_no_day_to_come(nlp: Language) -> None:
    """'lifted the ban the same day', behind a day that is to come, is done all the same."""
    text = "Chad must free all men before March 1, Ms. Quispe said. Peru lifted its sanctions on Chad the same day."
    (event,) = [e for e in digest(nlp, text).events if e.actors == ("PE",)]
    assert (event.modality, event.date) == ("asserted", None)


def test_what_was_suffered_has_no_day_to_come(nlp: Language) -> None:
    """'were freed the same day', behind a day that is to come."""
    text = "Chad must free all men before June 1, Ms. Quispe said. Two men were freed by Peru the same day."
    (event,) = [e for e in digest(nlp, text).events if e.actors == ("PE",)]
    assert (event.modality, event.date) == ("asserted", None)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Chile freed two sailors on Sunday and pledged to repay Peru.", "AGREE"),
        ("Her speech in Lima on Sunday came as gunmen shot two soldiers of Peru.", "ASSAULT"),
        ("On Sunday, Ms. Quispe was the first Peruvian to be sentenced by a Chilean court.", "SANCTION"),
        ("Chilean President Juan Mora urged patience on Sunday after meeting Peru's Ana Quispe.", "CONSULT"),
    ],
)
def test_what_is_told_of_the_same_occasion_has_its_time(nlp: Language, text: str, type_: str) -> None:
    """A second verb of the same doer, what went on meanwhile, whose first deed it was, a meeting before a speech."""
    dates = [e.date for e in digest(nlp, ROAD + text).events if e.type == type_]
    assert [d and d.edtf for d in dates] == ["2024-05-12"]


def test_what_a_later_verb_tells_need_not_be_of_the_same_day(nlp: Language) -> None:
    """'seized a boat on Sunday and later freed its crew' tells no day of freeing."""
    text = ROAD + "Chile's navy seized a boat of Peru on Sunday and later released its crew."
    assert [e.date for e in digest(nlp, text).events if e.type == "RETREAT"] == [None]


def test_what_is_set_for_a_month_is_of_that_month(nlp: Language) -> None:
    """'scheduled for early next month' is when it is."""
    dates = [e.date for e in digest(nlp, ROAD + "Talks between Peru and Chile are scheduled for next month.").events]
    assert "2024-06" in [d.edtf for d in dates if d]


@pytest.mark.parametrize(
    "text", ["Peru's soldiers returned fire.", "A short time later Peru's army shelled a Chilean base."]
)
def test_an_attack_that_answers_another_is_of_its_time(nlp: Language, text: str) -> None:
    """'returned fire', 'a short time later'."""
    attacks = digest(nlp, f"{ROAD}Chilean troops fired on a Peruvian patrol on Sunday. {text}").events
    assert [e.date and e.date.edtf for e in attacks if e.type == "ASSAULT"] == ["2024-05-12"] * 2


def test_a_visit_to_come_has_not_the_day_of_one_that_was(nlp: Language) -> None:
    """'visited Lima on Sunday and will also visit Quito'."""
    text = ROAD + "Chilean President Juan Mora visited Peru on Sunday, and will also visit Kenya."
    assert [e.date and e.date.edtf for e in digest(nlp, text).events if e.type == "CONSULT"] == ["2024-05-12", None]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Peru's Ana Quispe met Chilean President Juan Mora on Sunday, urging him to free two men.", "REQUEST"),
        ("Peru and Mali on Sunday signed a letter accusing Chad of arming rebels.", "ACCUSE"),
        ("On Sunday, Chile imposed sanctions on Chad, demanding that it free two men.", "REQUEST"),
        ("In an interview published Sunday, Ms. Quispe accused Chad of arming rebels.", "ACCUSE"),
        ("In a statement issued Sunday, Ms. Quispe said Chile had violated the treaty. She also accused Chad of arming "
         "rebels.", "ACCUSE"),
    ],
)
def test_what_goes_with_a_deed_is_of_its_day(nlp: Language, text: str, type_: str) -> None:
    """A participle beside a deed or behind its words, and what is said in words that have a day."""
    dates = [e.date and e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == type_]
    assert dates and set(dates) == {"2024-05-12"}


def test_what_has_been_so_since_a_year_is_open_ended(nlp: Language) -> None:
    """'have boycotted the talks since last year'; what somebody is blamed for since then is not."""
    (event,) = digest(nlp, ROAD + "Peru and Chile have boycotted the talks with Mali since last year.").events[1:]
    assert event.date is not None and event.date.edtf == "2023/.."
    blamed = digest(nlp, ROAD + "Chad's army has been blamed for 80 deaths in Mali since 2015.").events
    assert not [e for e in blamed if e.type == "ACCUSE" and e.date]


@pytest.mark.parametrize(
    ("text", "type_", "edtf"),
    [
        ("Kenya had agreed to leave the town by May 3.", "AGREE", ""),
        ("Ms. Quispe said on Sunday that Peru will withdraw its troops from Chad.", "RETREAT", ""),
    ],
)
def test_a_term_or_the_day_of_a_promise_is_not_that_of_the_deed(
    nlp: Language, text: str, type_: str, edtf: str
) -> None:
    """'agreed to leave by May 3' was not done by then, and who said on Sunday that he will leave did not leave then."""
    assert {(e.date and e.date.edtf) or "" for e in digest(nlp, ROAD + text).events if e.type == type_} <= {edtf}


def test_a_boycott_has_the_day_of_the_meeting(nlp: Language) -> None:
    """'have boycotted a meeting ... refused to attend Sunday's event'."""
    text = ("Some Kenyan lawmakers have boycotted a meeting with Chad's president.\n\n"
            "Members of the opposition refused to attend Sunday's event at the parliament.")
    lead = digest(nlp, text).events[0]
    assert lead.date is not None and lead.date.edtf == "2024-05-12"




@pytest.mark.parametrize(
    ("text", "type", "edtf"),
    [
        ("President Ali Sy of Chad meets President Ana Rey of Peru in Lima on Friday. Sy has accepted the idea of a "
         "Peruvian base.", "AGREE", ""),
        ("Kenya's army said on Friday that twelve Chadian commanders have been killed or captured since June 1.",
         "COERCE", ""),
        ("President Ali Sy of Chad made the remarks Monday while visiting Peru ahead of his inauguration June 22.",
         "CONSULT", "2024-05-13"),
    ],
)
def test_what_has_been_done_is_not_to_come(nlp: Language, text: str, type: str, edtf: str) -> None:
    """A day to come beside a perfect is that of something else."""
    done = [e for e in digest(nlp, text).events if e.type == type][-1]
    assert done.modality in ("asserted", "reported")
    assert (done.date.edtf if done.date else "") == edtf


def test_a_decade_gone_is_history(nlp: Language) -> None:
    """As is a year."""
    found = digest(nlp, "Chadian troops battled Kenyan rebels in Peru in the 1990s.")
    assert [e.aux for e in found.events] == [("historical",)]


@pytest.mark.parametrize(
    "text",
    [
        "A court in Kenya has convicted three officers of killing nine men.",
        "The minister of Kenya thanked Peru for bombing the rebels.",
    ],
)
def test_a_crime_is_not_of_the_day_of_the_trial(nlp: Language, text: str) -> None:
    """What somebody is tried, blamed or thanked for was so before what the lead tells."""
    said, crime = digest(nlp, text).events
    assert said.date is not None
    assert (crime.type, crime.date) == ("ASSAULT", None)


@pytest.mark.parametrize(
    "text",
    ["Rebels captured two Kenyan soldiers in July 2024.", "Two soldiers were captured by Kenyan rebels in July 2024."],
)
def test_a_printed_year_stands(nlp: Language, text: str) -> None:
    """Also behind the day of publication, which may be wrong: what was done is not planned."""
    events = digest(nlp, text).events
    assert [(e.modality, e.date.edtf) for e in events if e.date] == [("asserted", "2024-07")]


def test_what_was_signed_was_not_signed_by_a_term_to_come(nlp: Language) -> None:
    """'signed a pact under which it undertakes to leave BY JUNE 3', where a parse hangs the term on the signing."""
    text = "The two sides signed a memorandum on security, Chad undertaking to leave by July 19."
    other = "The two sides signed a pact under which Chad \"undertakes to disarm\" the rebels by July 19."
    assert [date_of(nlp, told, "SUPPORT") for told in (text, other)] == ["", ""]
