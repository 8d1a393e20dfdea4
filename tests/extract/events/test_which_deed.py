"""Which type and mode a deed is of: by who does it, by what means, and to what."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


def kinds(nlp: Language, text: str) -> list[str]:
    """The types and modes of the events of a text."""
    return [f"{e.type} {e.mode}".strip() for e in digest(nlp, text).events]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A suicide bomber killed five people in Lima on Monday.", "ASSAULT suicide-attack"),
        ("A man blew himself up near a checkpoint in Lima.", "ASSAULT suicide-attack"),
        ("A suicide car bomber struck a convoy in Lima, killing four soldiers.", "ASSAULT suicide-attack"),
        ("A suicide truck bombing at a school in Cali has killed one guard.", "ASSAULT suicide-attack"),
        ("The bomber slammed his car into a convoy of Kenyan soldiers.", "ASSAULT suicide-attack"),
        ("A Kenyan drone fired two missiles at a house in Chad.", "ASSAULT drone"),
        ("Kenya said Omar Deby attacked Chadian police with grenades as they entered his house.", "ASSAULT"),
        ("Police charged into a crowd of students in Lima.", "ASSAULT crowd-control"),
        ("Ten pupils were sexually abused at a school in Lima, Kenyan officials said.", "ASSAULT sexual"),
        ("A rebel group captured ten Kenyan soldiers on Monday.", "ASSAULT abduct"),
    ],
)
def test_attack_by_its_means(nlp: Language, text: str, kind: str) -> None:
    """An attack is of the mode of who or what attacks; words of blame with a weapon are meant bodily."""
    assert kinds(nlp, text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A military coup ousted President Ana Rey of Peru in 2009.", "COERCE seize"),
        ("President Ana Rey of Peru was deposed in a coup in 2009.", "COERCE seize"),
        ("Kenyan-led forces ousted the government of Chad in 2009.", "ASSAULT"),
        ("Rebels drove President Ana Rey of Peru from power in 2009.", "ASSAULT"),
        ("Parliament ousted President Ana Rey of Peru on Monday.", "SANCTION"),
    ],
)
def test_power_taken_by_force(nlp: Language, text: str, kind: str) -> None:
    """Who is ousted by a coup or an army is dismissed by nobody."""
    assert kinds(nlp, text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad suspended the broadcasts of Radio Lima on Monday.", "COERCE censor"),
        ("The king of Chad curtailed civil liberties on Monday.", "COERCE restrict"),
        ("A court in Lima froze the stake of a Kenyan bank.", "COERCE seize"),
        ("Chad has frozen most of its uranium enrichment activity.", "CONCEDE"),
        ("The coast guard handed over 20 migrants to the customs agency.", "COERCE arrest"),
        ("Chad ordered the withdrawal of its ambassador from Kenya.", "SANCTION withdraw"),
        ("Kenyan troops evacuated the last settlements in Chad.", "RETREAT withdraw"),
        ("Opposition leader Adam Oduya of Chad ended his hunger strike on Monday.", "RETREAT"),
        ("President Ana Rey of Peru faced a wave of protests on Monday.", "PROTEST demo"),
        ("The clerics of Chad pledged death to the kidnappers.", "THREATEN"),
        ("President Ana Rey of Peru vowed new measures against crime.", "AGREE"),
        ("A security deal with Chad had been drafted, President Ana Rey of Peru said.", "AGREE"),
    ],
)
def test_deed_by_what_it_is_done_to(nlp: Language, text: str, kind: str) -> None:
    """What is stopped, handed over, ended or promised tells which deed it is."""
    assert kinds(nlp, text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The army of Chad has drafted a law that regulates its pensions.",
        "Members of the Kenyan navy passed state secrets to Chad.",
        "Kenyan carriers are flying to Chad again.",
    ],
)
def test_no_deed(nlp: Language, text: str) -> None:
    """A paper drafted by one is no accord, and neither spies nor airlines send warships."""
    assert kinds(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway's interior ministry ordered the arrest of General Paul Kern.", "COERCE arrest planned"),
        ("Brazil is sending a team of investigators to Peru.", "CONSULT visit asserted"),
        ("Norway sent a surgical team to Peru.", "AID asserted"),
        ("The Help Corps has evacuated 16 volunteers from Haiti.", "RETREAT withdraw asserted"),
    ],
)
def test_what_is_ordered_or_sent_is_told_as_what_it_is(nlp: Language, text: str, kind: str) -> None:
    """An arrest ordered is planned; only those who help are sent as aid; who takes its own people out withdraws."""
    assert [" ".join(filter(None, (e.type, e.mode, e.modality))) for e in digest(nlp, text).events] == [kind]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rebel leader Ali Noor was seized after a court issued a warrant.", ["COERCE arrest"]),
        ("Three traffickers were seized at the airport in Lamu with two kilograms of heroin.", ["COERCE arrest"]),
        ("Three Kenyans were seized at the airport in Lamu with two kilograms of heroin.", ["COERCE arrest"]),
        ("Three nurses were seized in Lamu on Monday.", ["ASSAULT abduct"]),
        ("Kenya's army handed over the hijacker to the ambassador of Peru for trial.", ["COERCE deport"]),
        ("Kenya handed over two men to the ambassador of Peru for trial.", ["COERCE deport"]),
        ("The rebels handed over two hostages to the ambassador of Peru.", ["RETREAT release"]),
    ],
)
def test_outlaws_are_arrested_and_handed_over(nlp: Language, text: str, told: list[str]) -> None:
    """Others are abducted and freed."""
    assert kinds(nlp, text) == told
