"""Tests of briefing.extract.events.occasions: which time is that of a deed, and which that of another beside it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import ROAD, date_of, digest


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("A Kenyan court has sentenced a Ugandan man for the attack on a market five years ago.", "SANCTION",
         "2024-05-14~"),
        ("The tribunal has convicted two Kenyan officers of complicity in the 1995 massacre of thousands.", "SANCTION",
         "2024-05-14~"),
        ("Kenyan police on Friday arrested two men for an attack in March.", "COERCE", "2024-05-10"),
        ("Kenyan police arrested two men on Friday in connection with the killing of a judge.", "COERCE", "2024-05-10"),
        ("Fifty people have been killed in Lamu since Monday, when students began rioting after a crash Saturday.",
         "PROTEST", "2024-05-13"),
        ("Chad's parliament voted on May 6 to ratify the pact, 71 to 9.", "SUPPORT", "2024-05-06"),
        ("President Omar freed three men who were jailed for theft.", "SANCTION", ""),
        ("The rain fell. Last week, Peru recalled its ambassador to Chad after a Chadian official visited Mr. Berg.",
         "CONSULT", ""),
        ("Rain fell. President Omar of Chad pledged peace during a ceremony on May 12 in Lima.", "AGREE", "2024-05-12"),
        ("Rain fell. The African Union imposed sanctions on Chad last week, demanding that it free the envoy.",
         "REQUEST", "2024-05-06/2024-05-12"),
        ("Rain fell. President Omar of Chad called for a march on Friday, accusing Peru of lies.", "ACCUSE", ""),
        ("Rain fell. Peru sided with Chad in the 1991 war.", "SUPPORT", "1991"),
        ("Rain fell. In January, Chad bombed a camp in Lima, prompting Peru to act and to recall its ambassador.",
         "SANCTION", "2024-01"),
        ("Rain fell. Also Saturday, officials in Mali say two soldiers were killed in a raid.", "ASSAULT",
         "2024-05-11"),
        ("Rain fell. Chad has freed five men who had been detained since Saturday in Lima.", "COERCE", "2024-05-11"),
        ("Rain fell. The crossing with Chad had been closed since Monday.", "COERCE", "2024-05-13"),
        ("Rain fell. At least 48 people were killed in five days of clashes in March.", "ASSAULT", "2024-03"),
        ("Rain fell. The border was to be reopened in phases from July under an agreement.", "RETREAT", "2024-07"),
        ("Rain fell. In a statement Saturday, the army says its troops killed two rebels.", "ASSAULT", ""),
        ("Rain fell. President Omar of Chad denounced the fighting in a statement Friday.", "ACCUSE", "2024-05-10"),
        ("Rain fell. President Omar of Chad condemned the attack on Friday.", "ACCUSE", ""),
        ("The U.N. is investigating claims that Kenyan troops entered Mali.", "MOBILIZE", ""),
        ("Rain fell. A truce between Chad and Mali collapsed in March, with both sides accusing each other of raids.",
         "ACCUSE", "2024-03"),
        ("Rain fell. After hearing the envoy in Quito on May 3, the Security Council urged Chad to leave.", "REQUEST",
         "2024-05-03"),
        ("Rain fell. The Security Council, in resolution 1733 adopted on May 3, urged Chad to leave.", "REQUEST",
         "2024-05-03"),
        ("Rain fell. Under a deal signed in March, Chad promised to leave Lamu.", "AGREE", "2024-03"),
        ("Rain fell. President Omar of Chad thanked Mali for its approval of the treaty last month.", "SUPPORT", ""),
        ("On Friday Mali, which had rejected three drafts, freed two Chadian envoys.", "REJECT", ""),
        ("Protesters rallied in Lamu, where Kenyan and Ugandan troops have begun joint exercises.", "COOPERATE",
         "2024-05-14~"),
        ("Rain fell. Two men were hurt in the attacks, which took place late Monday in Lamu.", "ASSAULT", "2024-05-13"),
        ("Rain fell. Rebels attacked the nurses as they walked home on Monday.", "ASSAULT", "2024-05-13"),
        ("Rain fell. Two men were wounded after a bomb exploded near a school Monday.", "ASSAULT", "2024-05-13"),
        ("Rain fell. The rebels boycotted last month's election in Chad.", "PROTEST", "2024-04"),
        ("Rain fell. Police in Kenya tried him for theft. Paul Otieno was jailed in 1999 and charged with murder.",
         "ACCUSE", "1999"),
        ("Speaking Sunday in Lima, Paul Otieno said the vote was a farce and urged Kenya to recount.", "REQUEST",
         "2024-05-12"),
        ("Rain fell. The court has indicted Paul Otieno on charges of crimes against Chadian civilians in 1999.",
         "ACCUSE", ""),
        ("Rain fell. Kenya blames Chad for a surge in fighting from 1973 to 1990.", "ACCUSE", ""),
        ("Rain fell. In Friday's attack, police say a bomb tore through a market in Lamu.", "ASSAULT", "2024-05-10"),
        ("Rain fell. In a separate incident in Lamu Monday, the army said two rebels were killed.", "ASSAULT",
         "2024-05-13"),
        ("Rain fell. More than 170 people have been killed in Lamu since the siege began May 2.", "ASSAULT",
         "2024-05-02/.."),
        ("Rain fell. The border with Chad has been closed since the attack in March.", "COERCE", "2024-03/.."),
        ("Rain fell. President Omar of Chad has chaired his first talks since undergoing surgery in March.",
         "CONSULT", ""),
        ("Kenya has honoured Paul Otieno, who was kidnapped and murdered in Lamu last week.", "ASSAULT",
         "2024-05-06/2024-05-12"),
        ("Several traders have been kidnapped and released in Lamu this year.", "ASSAULT", "2024"),
        ("Officials say nine guards have been killed and many others wounded by explosions Sunday in Lamu.", "ASSAULT",
         "2024-05-12"),
        ("The army said nine soldiers were killed by rebels who attacked a base near Lamu on Sunday.", "ASSAULT",
         "2024-05-12"),
        ("Officials say troops killed nine rebels and detained six in operations today targeting smugglers.",
         "ASSAULT", "2024-05-14"),
    ],
)
def test_the_time_of_a_deed(nlp: Language, text: str, kind: str, date: str) -> None:
    """A verdict is not of the day of the crime, nor of today what a relative clause only says of somebody."""
    event = next(e for e in digest(nlp, text).events if e.type == kind)
    assert (event.date.edtf if event.date is not None else "") == date


def test_those_killed_and_those_taken(nlp: Language) -> None:
    """The dead belong to the shooting; those who were taken are told apart, at the same time."""
    text = "Two herders were killed and three others abducted when gunmen opened fire near Lodwar on Sunday."
    shooting, taking = digest(nlp, text).events
    assert (shooting.mode, shooting.deaths, shooting.place) == ("firearms", 2, "lodwar")
    assert taking.mode == "abduct"
    assert shooting.date is not None and taking.date is not None
    assert shooting.date.edtf == taking.date.edtf == "2024-05-12"


@pytest.mark.parametrize(
    "text",
    [
        "Police in Chad arrested three traders. Their lawyer said they denied the charges.",
        "The group is fully capable of building and detonating a bomb in Kenya, the agency says.",
        "President Omar of Chad dismissed media speculation he is ready to resign.",
        "Diplomats say Mali has known for years how to enrich uranium.",
        "Chad has stopped allowing French flights from its base.",
    ],
)
def test_what_is_not_done(nlp: Language, text: str) -> None:
    """Nobody does what he only could do, and who speaks for others denies for them, not for the police."""
    kinds = {e.type for e in digest(nlp, text).events}
    assert not kinds & {"ASSAULT", "RETREAT", "MOBILIZE", "CONCEDE"}
    assert not any(e.type == "REJECT" and "TD" in e.actors for e in digest(nlp, text).events)


@pytest.mark.parametrize("told", ["killed two soldiers", "had killed two soldiers"])
def test_what_officials_said_on_a_day_that_was_done_was_done_then(nlp: Language, told: str) -> None:
    """'On Sunday, officials said troops killed two'."""
    assert date_of(nlp, f"On Sunday, officials in Peru said rebels {told} near Lima.", "ASSAULT") == "2024-05-12"


def test_what_officials_said_in_a_year_that_had_been_done_was_done_sometime_before(nlp: Language) -> None:
    """A year of saying is none of the deed."""
    assert not date_of(nlp, "In 2022, officials in Peru said rebels had killed two soldiers near Lima.", "ASSAULT")


def test_what_would_not_happen_overnight_has_no_day(nlp: Language) -> None:
    """The idiom tells no night."""
    text = "Ms. Quispe said Chad would not withdraw its troops overnight. Rebels shelled Lima overnight."
    assert [d.edtf for d in digest(nlp, ROAD + text).dates][-1:] == ["2024-05-13/2024-05-14"]
    assert sum(d.text == "overnight" for d in digest(nlp, ROAD + text).dates) == 1


def test_what_comes_later_this_week_is_planned(nlp: Language) -> None:
    """Also where the verb is in the present."""
    (event,) = [e for e in digest(nlp, ROAD + "Ms. Quispe visits Chile later this week.").events if e.type == "CONSULT"]
    assert (event.modality, event.date and event.date.edtf) == ("planned", "2024-05-15/2024-05-19")


def test_what_was_told_on_a_day_was_before_it(nlp: Language) -> None:
    """'said Sunday that rebels attacked it on Tuesday': on the one before that Sunday, where it is Tuesday now."""
    events = digest(nlp, "The king said Sunday that rebels attacked the port on Tuesday.").events
    assert [e.date.edtf for e in events if e.date] == ["2024-05-07"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The king said Monday that Kenya attacked Lamu on Tuesday, after rebels had shelled it on Sunday.",
         ["2024-05-07", "2024-05-05"]),
        ("The king said Sunday that Kenya attacked Lamu on Friday and that rebels shelled it on Tuesday.",
         ["2024-05-10", "2024-05-07"]),
    ],
)
def test_all_that_was_told_on_a_day_was_before_it(nlp: Language, text: str, days: list[str]) -> None:
    """Also behind another day; what went before a deed, before the day of that."""
    assert [e.date.edtf for e in digest(nlp, text).events if e.type == "ASSAULT" and e.date] == days


def test_what_is_granted_was_asked_before(nlp: Language) -> None:
    """'granted the king's request on Friday'."""
    events = digest(nlp, ROAD + "The minister on Friday granted Chad's request for more troops.").events
    assert [e.date for e in events if e.type == "REQUEST"] == [None]


def test_who_is_arrested_over_an_attack_has_another_day_than_it(nlp: Language) -> None:
    """'in connection with an attack Friday'."""
    events = digest(nlp, ROAD + "Police arrested a man in connection with an attack Friday on a church.").events
    assert [e.date for e in events if e.mode == "arrest"] == [None]


def test_what_is_under_way_on_a_weekday_is_not_to_come(nlp: Language) -> None:
    """'are battling rebels Sunday'; but 'is traveling to Lima on Friday'."""
    events = digest(nlp, ROAD + "Troops are battling rebels Sunday near the border with Chad.").events
    assert [(e.modality, e.date.edtf) for e in events[1:] if e.date] == [("asserted", "2024-05-12")]
    for to_come in ("The king of Peru is traveling to Chad on Friday.", "Protesters are marching Friday in Lima.",
                    "Unions are demonstrating on Friday in Lima against the new tax."):
        events = digest(nlp, ROAD + to_come).events
        assert [(e.modality, e.date.edtf) for e in events[1:] if e.date] == [("planned", "2024-05-17")]
