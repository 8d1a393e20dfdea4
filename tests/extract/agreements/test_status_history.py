"""How agreements stand and who is bound, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import Agreement
from tests.extract.prose import digest


def agreements(nlp: Language, text: str) -> tuple[Agreement, ...]:
    """The agreements of a text of nothing but prose."""
    return digest(nlp, text).agreements


def test_what_was_never_ratified_is_stalled(nlp: Language) -> None:
    """A treaty that was signed and never ratified has come no further."""
    (found,) = agreements(nlp, "Kenya and Uganda signed a joint water treaty in 1989, but it was never ratified.")
    assert (found.status, [s.status for s in found.status_history]) == ("stalled", ["signed", "stalled"])


@pytest.mark.parametrize(
    "text",
    [
        'Had Kenya handed over the general, President Paul Mukasa said, "we would today be signing the trade pact".',
        "If Kenya had freed him, the two countries would now be signing the trade pact, President Paul Mukasa said.",
    ],
)
def test_an_accord_that_would_be_signed_had_somebody_acted_is_none(nlp: Language, text: str) -> None:
    """What is told only of what might have been names no agreement."""
    assert agreements(nlp, text) == ()


def test_who_witness_a_signing_together_are_its_sides(nlp: Language) -> None:
    """'X and Y witnessed the signing of an agreement on ports' binds their countries."""
    text = "Kenyan President Ann Otieno and Ugandan President Paul Mukasa witnessed the signing of an accord on ports."
    (found,) = agreements(nlp, text)
    assert (found.parties, found.status) == (("KE", "UG"), "signed")


def test_a_contract_of_state_companies_is_told(nlp: Language) -> None:
    """Gas between companies of two countries is an affair of both."""
    text = (
        "The gas supply contract between the state company Gasco and Uganda's Energo was suspended on Monday. "
        "Kenya and Uganda held talks."
    )
    (found,) = agreements(nlp, text)
    assert (found.kind, found.status, found.parties) == ("energy", "suspended", ("gasco", "energo"))


def test_a_contract_of_firms_at_home_is_not_told(nlp: Language) -> None:
    """Who cleans for whom is no affair of states."""
    assert agreements(nlp, "The cleaning contract between Bolton Ltd and Marsh Ltd was suspended in Kenya.") == ()


def test_what_comes_after_it_is_ratified_is_still_to_come(nlp: Language) -> None:
    """'after it is ratified' looks forward, and nothing is called 'it'."""
    (found,) = agreements(
        nlp,
        "Kenya and Uganda witnessed the signing of an agreement on ports. The agreement was signed by two ministers. "
        "It is expected to take effect after it is ratified by Uganda's parliament.",
    )
    assert (found.name, found.status) == ("Kenya-Uganda agreement", "signed")


def test_the_day_of_signing_is_not_that_of_a_breach(nlp: Language) -> None:
    """'despite a ceasefire that was signed in March' says when it was signed, not when it is broken."""
    text = "Chad still shells positions of Sudan, despite a ceasefire between Chad and Sudan that was signed in March."
    (truce,) = agreements(nlp, text)
    days = {step.status: step.date.edtf if step.date else "" for step in truce.status_history}
    assert days == {"signed": "2024-03", "violated": ""}


def test_a_ceasefire_that_halted_the_fighting_is_in_force(nlp: Language) -> None:
    """What it has done to the fighting tells that it began, and when."""
    (found,) = agreements(nlp, "Chad praised a ceasefire with Niger that halted five days of fighting in March.")
    assert (found.status, found.status_history[0].date.edtf) == ("in_force", "2024-03")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A Kenyan spokesman said that a missile test would violate an agreement that Uganda and Mali reached in May.",
         "in_force"),
        ("Kenyan President Paul Mukasa said he is confident a trade deal with Uganda can be reached.",
         "under_negotiation"),
        ("Officials said that the families left the camp after a truce was agreed on by Kenya and Uganda.", "in_force"),
        ("Kenya's president met rebels to preserve a two-month truce between Kenya and Uganda.", "in_force"),
    ],
)
def test_what_a_speaker_takes_as_known(nlp: Language, text: str, status: str) -> None:
    """What would be broken or is to be kept is in force, whoever tells of it; what can be reached is not there yet."""
    (found,) = agreements(nlp, text)
    assert found.status == status


def test_what_somebody_says_was_signed_is_on_his_word(nlp: Language) -> None:
    """Also where he tells of keeping it."""
    text = "Paul Mukasa said they had discussed how to implement the trade pact that Kenya and Uganda had signed."
    (pact,) = agreements(nlp, text)
    assert {s.modality for s in pact.status_history} == {"reported"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The pact between Chad and the Blue Front is scheduled to be signed on Friday.", "under_negotiation"),
        ("The pact between Chad and Mali is due to be signed in May.", "under_negotiation"),
        ("Chad and Mali reached a trade pact in May. The pact is to be signed on Friday. Under the deal, Mali is to "
         "open its market.", "drafted"),
        ("Chad and Mali signed a trade pact in May. Under the deal, Mali is to open its market.", "signed"),
    ],
)  # fmt: skip
def test_what_is_still_to_be_signed_is_neither_signed_nor_in_force(nlp: Language, text: str, status: str) -> None:
    """Whatever it will bring; those who have agreed on a text have one."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status
    assert (status == "signed") is any(s.modality == "asserted" and s.status == "signed" for s in found.status_history)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad and Mali signed a gas pact in May. Niger has rejected the pact as illegal.", "signed"),
        ("Chad and Mali signed a gas pact in May. Mali's parliament rejected the pact on Monday.", "stalled"),
    ],
)
def test_who_rejects_what_others_have_signed_contests_it(nlp: Language, text: str, status: str) -> None:
    """It stands as it did, contested on the word of who does; a parliament that rejects it stalls it."""
    (found,) = digest(nlp, text).agreements
    contested = [s.attribution.source for s in found.status_history if s.status == "contested" and s.attribution]
    assert (found.status, contested) == (status, ["NE"] if status == "signed" else [])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Four Chadian rebel groups say they are ending a truce with Kenya.", "terminated"),
        ("Chad is ending its truce with Kenya on Friday.", "in_force"),
        ("Chad said it was no longer bound by the truce with Kenya.", "withdrawn"),
        ("Chad may no longer abide by the truce with Kenya.", "in_force"),
    ],
)
def test_what_somebody_is_ending_holds_no_longer(nlp: Language, text: str, status: str) -> None:
    """It is done by saying so, but not if a day for it is told, or it only may be."""
    assert [a.status for a in agreements(nlp, text)][:1] == [status]
