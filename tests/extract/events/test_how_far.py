"""How far what is told holds, and when it was: conditions, promises, time clauses; with the pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya will send 600 officers, subject to the availability of funds.", [("MOBILIZE", "conditional")]),
        ("Pending a vote in parliament, Togo will send two battalions to Mali.", [("MOBILIZE", "conditional")]),
        ("Barring a storm, Togo's president will meet Mali's president on Friday.", [("CONSULT", "planned")]),
        ("Without a deal by June, Chad will expel the Togolese envoy, Foreign Minister Ali Sy said.",
         [("THREATEN", "asserted")]),
        ("The country will pass the point of no return, said the UN envoy Maria Holm.", []),
        ("Chadian officials had assured her that the raids would continue.", [("AGREE", "asserted")]),
    ],
)
def test_what_hangs_on_something_is_no_fact(nlp: Language, text: str, found: list[tuple[str, str]]) -> None:
    """What waits for funds or a vote is conditional, what only a storm could stop is planned, what is assured is
    promised."""
    assert [(e.type, e.modality) for e in digest(nlp, text).events] == found


def test_a_threat_that_a_phrase_hangs_on_something_is_a_conditional_claim(nlp: Language) -> None:
    """'Without a deal, Chad will expel him'."""
    text = "Without a deal by June, Chad will expel the Togolese envoy, Foreign Minister Ali Sy said."
    assert [(c.kind, c.modality) for c in digest(nlp, text).claims] == [("threat", "conditional")]


def test_a_promise_has_the_day_on_which_it_was_made(nlp: Language) -> None:
    """'will leave on Friday, he said on Monday' was promised on Monday."""
    text = "Chad will withdraw its soldiers from Mali on Friday, Foreign Minister Ali Sy said on Monday."
    assert [e.date and e.date.edtf for e in digest(nlp, text).events] == ["2024-05-13"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Chad closed its border on Sunday, a day after gunmen killed four soldiers in Tine.",
         ["2024-05-12", "2024-05-11"]),
        ("On Monday Togo recalled its envoy, two months after Chad expelled a Togolese diplomat.",
         ["2024-05-13", "2024-03~"]),
        ("Chad shelled Tine on Sunday, hours after rebels shot dead two soldiers.", ["2024-05-12", "2024-05-12"]),
        ("Chad recalled its envoy on Sunday, less than a week after Togo expelled a diplomat.", ["2024-05-12", None]),
    ],
)
def test_a_printed_while_before_another_deed_dates_a_deed(
    nlp: Language, text: str, dates: list[str | None]
) -> None:
    """'on Sunday, a day after X' puts X on Saturday; how long less than a week is nobody knows."""
    assert [e.date and e.date.edtf for e in digest(nlp, text).events] == dates


def test_when_somebody_threatened_is_told_by_the_paper(nlp: Language) -> None:
    """'threatened to ..., a day after protesters burned down its office' does not report the fire on his word."""
    text = "Chad threatened on Tuesday to close the mine, a day after protesters burned down its office in Tine."
    assert [(e.type, e.modality) for e in digest(nlp, text).events] == [
        ("THREATEN", "asserted"), ("PROTEST", "asserted")
    ]
