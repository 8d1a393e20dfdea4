"""Which way the clause of a time expression looks, in sentences read with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


def test_the_name_of_a_programme_is_no_time(nlp: Language) -> None:
    """'the programme "This Week"' dates nothing, the day beside it does."""
    text = 'Interviewed Sunday on the television program “This Week,” Senator Ana Solis said the plan was dead.'
    assert [d.text for d in digest(nlp, text).dates] == ["Sunday"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "The region's deputy governor Ivan Galkin said in Lima on February 20 that the union would begin sending"
            " trucks to the border troops before the end of the year.",
            "2024-02-20",
        ),
        ("Ana Solis has little reason to give in before local elections in November.", "2024-11"),
        ("Peru called for an emergency session of the regional Council on September 2 to hear the case.", "2024-09-02"),
        ("Ana Solis will soon release the findings of the inquiry into the March assassination.", "2024-03"),
        ("Ana Solis managed to leave before local elections in November.", "2023-11"),
        ("Her office would not confirm the hold, telling reporters Friday that it had no comment.", "2024-05-10"),
        ("The plan goes back to June, when Ana Solis met the king of Tonga.", "2023-06"),
        ("Ana Solis wraps up her tour of Peru Friday in Lima.", "2024-05-17"),
        ("Ana Solis discusses the debt with the king of Tonga on Friday.", "2024-05-17"),
        ("Ana Solis will stand trial for murder on Friday.", "2024-05-17"),
        ("The court is due to rule on the killing on Friday.", "2024-05-17"),
        ("Peru plans to leave after an attack late Friday.", "2024-05-10"),
        ("Ana Solis has declared Saturday a day of mourning in Peru.", "2024-05-18"),
        ("Ana Solis declared Monday a state of emergency in Peru.", "2024-05-13"),
        ("Ana Solis wants an answer by March 10, when ministers hold a summit in Lima.", "2025-03-10"),
    ],
)
def test_the_day_of_saying_is_past_and_what_one_waits_for_to_come(nlp: Language, text: str, value: str) -> None:
    """Whatever is said of what is to come; a reason to do something before it looks forward."""
    assert digest(nlp, text).dates[0].edtf == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The rebels had agreed to leave the town by May 9.", "2024-05-09"),
        ("The rebels had promised Chad to disarm by July 3.", "2024-07-03"),
        ("The rebels were due to open talks on May 9, but put them off.", "2024-05-09"),
        ("The rebels were due to open talks on July 3.", "2024-07-03"),
        ("The rebels agreed to leave the town by July 3.", "2024-07-03"),
        ("The rebels will leave the town by May 9.", "2025-05-09"),
    ],
)
def test_a_term_that_had_been_set_may_have_passed(nlp: Language, text: str, value: str) -> None:
    """What had been agreed before has the nearest day as its term, any other the next one."""
    assert [d.edtf for d in digest(nlp, text).dates] == [value]


@pytest.mark.parametrize("text", ["Sunday's arrests in Lima come after a long strike.",
                                  "The verdict Sunday comes as prices rise."])
def test_what_comes_after_something_has_been(nlp: Language, text: str) -> None:
    """The present of 'come' tells what goes before something, no day to come."""
    assert [d.edtf for d in digest(nlp, text).dates] == ["2024-05-12"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Envoy Ana Solis said Friday the pact will be signed in Lima.", "2024-05-10"),
        ("Ana Solis told lawmakers Friday the port will be opened to all ships.", "2024-05-10"),
        ("The Holm news agency reports Friday that 80 of the troops will leave Chad.", "2024-05-10"),
        ("Officials say more captives will be freed Friday.", "2024-05-17"),
        ("Peru has invited 40 states to the conference to be held Friday.", "2024-05-17"),
        ("Peru is preparing for Friday's election.", "2024-05-17"),
        ("The station released parts of it in advance of Friday's broadcast.", "2024-05-17"),
        ("The party looks set to keep its seats, following Friday's final round.", "2024-05-10"),
        ("The commission says Ana Solis is the winner of Friday's election.", "2024-05-10"),
        ("Unions have called mass protests on Friday to press for higher pay.", "2024-05-17"),
        ("The increase reflects a jump in imports in June.", "2023-06"),
        ("A bond of one billion falls due in June.", "2024-06"),
        ("Bookings for July are up by a tenth.", "2024-07"),
    ],
)
def test_the_day_of_what_is_told_and_of_what_is_awaited(nlp: Language, text: str, value: str) -> None:
    """The day before what is said is the day of saying it; what is to be held, or prepared for, is to come."""
    assert [d.edtf for d in digest(nlp, text).dates] == [value]


def test_a_month_tells_a_thing_apart(nlp: Language) -> None:
    """'an April truce', of whatever name the month may be."""
    text = "The agency is handing out April rations. An April truce fell apart. June Alba met them."
    assert [d.text for d in digest(nlp, text).dates] == ["April", "April"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Peru has declared Saturday a day of mourning.", "2024-05-18"),
        ("Peru has ordered the army to leave the town after an attack late Friday killed six men.", "2024-05-10"),
        ("Peru left under pressure to withdraw following the October 14th assassination of Ana Solis.", "2023-10-14"),
        ("The rebels had vowed to avenge the killing earlier Monday of Ana Solis.", "2024-05-13"),
        ("Police say they are investigating the crash of a plane near the border on Sunday.", "2024-05-12"),
        ("Critics warn of clashes prior to the June 26th vote.", "2024-06-26"),
        ("Three men were set free after they were kidnapped in October.", "2023-10"),
        ("Peru called on banks to speed up payment of money pledged at a conference in July.", "2023-07"),
    ],
)
def test_what_befell_has_been_and_what_is_declared_is_to_come(nlp: Language, text: str, value: str) -> None:
    """Whatever the verb above looks forward to."""
    assert [d.edtf for d in digest(nlp, text).dates] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Peru put the December 31 deadline in writing.", "2024-12-31"),
        ("Ahead of a June 30 deadline, Peru freed them.", "2024-06-30"),
        ("Peru faces a Friday deadline to answer.", "2024-05-17"),
        ("Peru missed a February 28 deadline to pay.", "2024-02-28"),
        ("Rebels had not left Kade by the March 31 deadline.", "2024-03-31"),
        ("Peru shut the camp after the March 31 deadline.", "2024-03-31"),
        ("The rebels let the Monday deadline pass.", "2024-05-13"),
        ("A truce due to be signed Friday by Peru and the rebels has been put off.", "2024-05-17"),
        ("Delays due to floods on Monday hit the port.", "2024-05-13"),
        ("The ban enters into force on Monday.", "2024-05-20"),
        ("The council asked for a report by 30 July.", "2024-07-30"),
    ],
)
def test_a_term_is_to_come_unless_it_has_passed(nlp: Language, text: str, value: str) -> None:
    """A deadline, what is due to be done, what enters into force, and by when something is asked for."""
    assert [d.edtf for d in digest(nlp, text).dates] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The ministers met Friday, agreeing to open the border before the end of March.", "2024-05-10 2025-03-31~"),
        ("Ana Holm met Ali Noor in Lamu, with both sides pledging to resume talks by March.", "2025-03"),
        ("The union went on strike, demanding that the law be scrapped by the end of March.", "2025-03-31~"),
        ("Norway expelled the envoy, ordering him to leave by Monday.", "2024-05-20"),
        ("Kenya met Chad on Friday, calling for a vote no later than the end of March.", "2024-05-10 2025-03-31~"),
        ("The leaders agreed on reopening the border by the end of March.", "2025-03-31~"),
        ("Peru signed an agreement to withdraw its troops by the end of March.", "2025-03-31~"),
        ("Chad set a deadline of the end of March for the withdrawal.", "2025-03-31~"),
        ("Chad missed a deadline of the end of March for the withdrawal.", "2024-03-31~"),
        ("Kenya had signed an agreement to withdraw its troops by the end of March.", "2024-03-31~"),
        ("Rebels seized Lamu before the end of March, forcing thousands to flee.", "2024-03-31~"),
        ("They called for the release of those held before March.", "2024-03"),
        ("Ana Holm told reporters that the bank had closed before the end of March.", "2024-03-31~"),
        ("The decision to leave was taken before the end of March.", "2024-03-31~"),
    ],
)
def test_the_term_of_what_is_agreed_on_or_asked_is_to_come(nlp: Language, text: str, values: str) -> None:
    """Whatever past verb the agreeing stands beside; what was done before a month was done."""
    assert " ".join(d.edtf for d in digest(nlp, text).dates) == values
