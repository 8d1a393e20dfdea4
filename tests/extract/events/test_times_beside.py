"""The time of a word beside the one that tells an event."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import ROAD, digest


@pytest.mark.parametrize(
    ("text", "type_", "edtf"),
    [
        ("A rocket fired by Malian forces on Friday hit a house in Gao.", "ASSAULT", "2024-05-10"),
        ("A roadside bomb hit an army convoy killing two soldiers and wounding three others in Gao on Friday.",
         "ASSAULT", "2024-05-10"),
        ("Police in Lima detained six activists Friday who were protesting against the prime minister.", "PROTEST",
         "2024-05-10"),
        ("The news followed Friday's third round of talks between Ana Quispe and Ivan Solis.", "CONSULT", "2024-05-10"),
        ("Two houses were found empty in Lima Friday as Peru and Chile held talks in Quito.", "CONSULT", "2024-05-10"),
        ("Rebels carried out last month's attack on the bridge.", "ASSAULT", "2024-04"),
        ("Villagers say rebels stoned cars and set fire to Malian-owned trees in Gao Friday.", "ASSAULT", "2024-05-10"),
        ("Ministers from Peru and Chile gathered in Quito for a meeting Friday to discuss oil prices.", "CONSULT",
         "2024-05-10"),
        ("Friday's riot in the town of Gao began when rebels burned a bridge.", "PROTEST", "2024-05-10"),
        ("Ms. Quispe, who presided over last month's summit in Lima, rejected the plan.", "CONSULT", "2024-04"),
        ("Ms. Quispe is scheduled to appear at the U.N. Security Council on Friday to call for an end to the war.",
         "REQUEST", "2024-05-17"),
        ("Ms. Quispe is expected to ask for more troops when she meets with the king on Friday.", "REQUEST",
         "2024-05-17"),
    ],
)
def test_a_word_beside_it_tells_the_day(nlp: Language, text: str, type_: str, edtf: str) -> None:
    """Its weapon, those hurt, what went on meanwhile, the round, the noun of the deed, what goes with a plan."""
    assert {e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == type_ and e.date} == {edtf}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Peru sent help to towns hit by April's flood.", "2024-04"),
        ("The powerful January 12 earthquake killed six people.", "2024-01-12"),
    ],
)
def test_what_befell_has_the_time_printed_with_it(nlp: Language, text: str, edtf: str) -> None:
    """"hit by April's flood"."""
    assert [i.date.edtf for i in digest(nlp, ROAD + text).incidents if i.date] == [edtf]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Ms. Quispe will meet the king on Friday. Peru and Chile have already signed several accords.", "SUPPORT"),
        ("Peru and Chile held talks on Friday. The two countries are expected to meet at a later date.", "CONSULT"),
    ],
)
def test_what_is_of_another_time_has_no_day_of_an_occasion(nlp: Language, text: str, type_: str) -> None:
    """What is done by now, or put off."""
    events = [e for e in digest(nlp, ROAD + text).events if e.type == type_]
    assert events and events[-1].date is None


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Peru will send 60 troops to Mali ahead of elections there in September.", "MOBILIZE"),
        ("Hundreds of Malians have marched in Gao against an airstrike last week that killed six people.", "PROTEST"),
    ],
)
def test_the_time_of_what_comes_later_or_befell_is_not_that_of_the_deed(nlp: Language, text: str, type_: str) -> None:
    """'ahead of elections in September', 'against an airstrike last week'."""
    assert [e.date for e in digest(nlp, ROAD + text).events if e.type == type_] == [None]


def test_who_died_did_so_when_the_mishap_was(nlp: Language) -> None:
    """'were killed when a tunnel collapsed on Friday'."""
    text = ROAD + "At least nine miners were killed when a tunnel collapsed Friday in Cusco."
    assert [i.date.edtf for i in digest(nlp, text).incidents if i.date] == ["2024-05-10"]


def test_a_mishap_is_counted_back_from_what_it_came_before(nlp: Language) -> None:
    """'The crash comes two days after'."""
    text = ROAD + "A jet hit a hill Friday. The crash comes two days after 50 people were killed when a train derailed."
    assert [i.date.edtf for i in digest(nlp, text).incidents if i.deaths and i.date] == ["2024-05-08"]
