"""The time of events that print none: that of the occasion which they belong to."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest

ROAD = "LIMA - Chile closed a road in March.\n\n"


def _date(nlp: Language, text: str, type_: str) -> str:
    dates = [e.date.edtf if e.date else "" for e in digest(nlp, ROAD + text).events if e.type == type_]
    assert len(dates) == 1
    return dates[0]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Speaking to reporters in Quito on Sunday, Ms. Quispe called on Peru to withdraw its troops.", "REQUEST"),
        ("Addressing lawmakers in Lima Sunday, Ms. Quispe praised the army of Peru.", "SUPPORT"),
    ],
)
def test_who_does_something_while_speaking_on_a_day_does_it_then(nlp: Language, text: str, type_: str) -> None:
    """'Speaking on Sunday, she called for' tells of Sunday."""
    assert _date(nlp, text, type_) == "2024-05-12"


def test_what_one_does_while_another_does_something_is_of_the_same_time(nlp: Language) -> None:
    """'voted for it last year while Chile rejected it': both did so last year."""
    assert _date(nlp, "Peru voted for the plan last year while Mali rejected it.", "REJECT") == "2023"


def test_a_meeting_has_the_day_on_which_it_is_held(nlp: Language) -> None:
    """'attend a summit, being held on June 10' tells of June 10."""
    text = "Ms. Quispe is to attend a summit between Peru and Chile, being held on June 10 in Quito."
    assert "2024-06-10" in {e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == "CONSULT" and e.date}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Peru's foreign minister, Ana Quispe, told Radio Sol on Sunday that trade was up.\n\n"
         "She also criticized Chilean raids on fishing boats.", "ACCUSE"),
        ("President Ana Quispe of Peru held talks on Sunday with Chilean President Juan Mora in Quito.\n\n"
         "Ms. Quispe praised the Chilean leader's work for peace.", "SUPPORT"),
    ],
)
def test_who_goes_on_speaking_does_so_on_the_same_day(nlp: Language, text: str, type_: str) -> None:
    """What somebody of whom the sentence before tells a day asks, praises or blames next is of that day."""
    assert _date(nlp, text, type_) == "2024-05-12"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Kenyan troops have killed three militants in Somalia.\n\nThey shot the men near Lamu on Sunday.", "ASSAULT"),
        ("Kenyan President Paul Otieno has rejected a call for talks.\n\nMr. Otieno told lawmakers on Sunday that "
         "Chad was not serious.", "REJECT"),
    ],
)
def test_a_lead_without_a_day_has_that_of_what_follows(nlp: Language, text: str, type_: str) -> None:
    """The sentence behind the lead tells the day of what the lead tells."""
    events = [e for e in digest(nlp, text).events if e.type == type_]
    assert events and events[0].date is not None and events[0].date.edtf == "2024-05-12"


def test_a_lead_has_the_day_of_no_other_deed(nlp: Language) -> None:
    """What another one did, or does next week, tells nothing of the lead."""
    text = "Kenya has rejected a call for talks.\n\nChad rejected a plan on Sunday. Kenya will reject it on Friday."
    events = [e for e in digest(nlp, text).events if e.actors == ("KE",)]
    assert events[0].date is not None and events[0].date.edtf == "2024-05-14~"


def test_the_day_of_what_one_is_blamed_for_is_not_that_of_the_blame(nlp: Language) -> None:
    """'is blamed for the killing of X on Friday'."""
    (event,) = [e for e in digest(nlp, ROAD + "Chad is blamed for the May 3, 2023 bombing of Lima.").events
                if e.type == "ACCUSE"]
    assert event.date is None


@pytest.mark.parametrize(
    "text",
    [
        "Ana Quispe told Radio Sol on Sunday that trade was up.\n\nShe has often criticized Chile.",
        "Ana Quispe told Radio Sol on Sunday that trade was up.\n\nJuan Mora criticized Chile.",
        "Ana Quispe told Radio Sol on Sunday that trade was up.\n\nShe previously criticized Chile.",
        "Ana Quispe told Radio Sol in 2019 that trade was up.\n\nShe criticized Chile.",
        "Ana Quispe told Radio Sol on Sunday that trade was up.\n\nA day before the vote she criticized Chile.",
    ],
    ids=["perfect", "another", "before", "no day", "a day before"],
)
def test_what_is_not_told_on_has_no_day(nlp: Language, text: str) -> None:
    """Another speaker, another time or a custom does not go on with what was told."""
    assert _date(nlp, text, "ACCUSE") == ""


def test_what_was_done_has_no_day_to_come(nlp: Language) -> None:
    """'lifted the ban the same day', behind a day that is to come, is done all the same."""
    text = "Chad must free all men before March 1, Ms. Quispe said. Peru lifted its sanctions on Chad the same day."
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


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A summit of African leaders opened in Accra on Sunday.\n\nSpeaking at the summit, Ms. Quispe promised to "
         "send troops to Chad.", "AGREE"),
        ("Lawmakers in Lima voted on Sunday to ratify the treaty.\n\nBefore the vote, thousands of people protested "
         "outside the parliament.", "PROTEST"),
        ("Chile imposed sanctions on Chad on Sunday.\n\nAs Peru announced the sanctions, Mali expelled two Chadian "
         "diplomats.", "SANCTION"),
        ("Peru's Ana Quispe met Chilean President Juan Mora on Sunday.\n\nMs. Quispe thanked Mali.\n\nMr. Mora praised "
         "the treaty.", "SUPPORT"),
    ],
)
def test_an_occasion_named_again_has_its_day(nlp: Language, text: str, type_: str) -> None:
    """'at the summit', 'before the vote', 'as Peru announced the sanctions', and who met goes on speaking."""
    dates = [e.date and e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == type_]
    assert dates and set(dates) == {"2024-05-12"}


def test_what_is_to_come_before_an_occasion_has_not_its_day(nlp: Language) -> None:
    """'will hold talks before the summit'."""
    text = "Peru will host a summit in Lima on May 20.\n\nPeru and Chile will hold talks before the summit."
    talks = [e for e in digest(nlp, ROAD + text).events if set(e.actors) == {"PE", "CL"}]
    assert [e.date for e in talks] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has rejected a call for talks with Chad.\n\nIn a statement issued on Sunday, Kenya's Foreign Ministry "
        "said such talks would be useless.",
        "Kenya has rejected a call for talks with Chad.\n\nChad made no comment.\n\nThe decision on Sunday came after "
        "clashes.",
        "Kenyan President Paul Otieno has arrived in Lima for talks.\n\nMr. Otieno arrived Sunday from Chile.",
        "Rebels have attacked a town in Chad.\n\nOfficials say two people died in Sunday's attack.",
    ],
)
def test_a_later_sentence_tells_the_day_of_the_lead(nlp: Language, text: str) -> None:
    """Told by a ministry of the same country, by a noun that sums it up, by the same verb, by a noun of its kind."""
    lead = digest(nlp, text).events[0]
    assert lead.date is not None and lead.date.edtf == "2024-05-12"


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


@pytest.mark.parametrize(
    ("text", "type_", "edtf"),
    [
        ("Peru's protest comes a day after Chile accused Mali of theft.", "ACCUSE", "2024-05-13~"),
        ("Mali's rebels freed a policeman, four months after capturing him.", "ASSAULT", "2024-01~"),
        ("Ms. Quispe's remarks are at odds with comments she made Sunday, when she accused Chad of theft.", "ACCUSE",
         "2024-05-12"),
        ("Ministers of Peru and Chile gathered Sunday to discuss the treaty.", "CONSULT", "2024-05-12"),
        ("A ceremony was held in Lima on Sunday.\n\nThe ceremony included Ms. Quispe, who urged Chad to free two men.",
         "REQUEST", "2024-05-12"),
    ],
)
def test_a_deed_told_beside_another_has_its_time_from_it(nlp: Language, text: str, type_: str, edtf: str) -> None:
    """Counted back from what comes now or came lately, on the day right before 'when', for what they gathered."""
    dates = [e.date and e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == type_]
    assert edtf in dates


def test_who_goes_on_meeting_people_does_so_on_the_same_day(nlp: Language) -> None:
    """The meetings of a visit, each in a paragraph of its own."""
    text = "Chilean President Juan Mora began a visit to Peru on Sunday.\n\nMr. Mora met with Peru's Ana Quispe."
    dates = [e.date and e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == "CONSULT"]
    assert dates == ["2024-05-12", "2024-05-12"]


def test_a_boycott_has_the_day_of_the_meeting(nlp: Language) -> None:
    """'have boycotted a meeting ... refused to attend Sunday's event'."""
    text = ("Some Kenyan lawmakers have boycotted a meeting with Chad's president.\n\n"
            "Members of the opposition refused to attend Sunday's event at the parliament.")
    lead = digest(nlp, text).events[0]
    assert lead.date is not None and lead.date.edtf == "2024-05-12"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The visit comes two days after talks in Geneva between Peru and Chile.", "CONSULT"),
        ("The tour comes two days after a summit in Quito, where African leaders signed a treaty.", "SUPPORT"),
        ("The tour comes two days after a summit in Quito.\n\nSpeaking at the summit, Ms. Quispe urged Chad to "
         "free two men.", "REQUEST"),
    ],
)
def test_an_occasion_that_something_comes_after_is_counted_back(nlp: Language, text: str, type_: str) -> None:
    """'comes two days after talks', also of what was done or said at it."""
    dates = [e.date and e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == type_]
    assert dates == ["2024-05-12~"]
