"""What lies a while before something else that has a day."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import ROAD, digest


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


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Shots fell on Lima on Friday.\n\nThe attack came a day after Peru accused Mali of theft.", "2024-05-09"),
        ("Shots fell on Lima on Friday.\n\nThe attack comes a day after Peru accused Mali of theft.", "2024-05-09"),
        ("The decision Friday came two days after Peru accused Mali of theft.", "2024-05-08"),
        ("Ms. Quispe spoke Friday, a day after Peru decided to act and to accuse Mali of theft.", "2024-05-09"),
        ("Ms. Quispe spoke Friday, one day after Peru voted to accuse Mali of theft.", "2024-05-09"),
        ("The visit comes days after Peru accused Mali of theft.", ""),
    ],
)
def test_what_came_a_while_after_something_is_of_the_day_told_with_it_or_last(
    nlp: Language, text: str, edtf: str
) -> None:
    """'came a day after' counts from its own day, else the last one told; 'days after' counts from nothing."""
    dates = [e.date.edtf if e.date else "" for e in digest(nlp, ROAD + text).events if e.type == "ACCUSE"]
    assert dates == [edtf]
