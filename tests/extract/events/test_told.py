"""What news tells in passing: meetings by a noun, second verbs, relative clauses, times of what came before."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Its party campaigned on scrapping a 2004 memorandum with Chad.",
        "Kenya raised the prospect of attacking Chad.",
        "Kenya and Chad signed a pact in 2020, under which Kenya would release 40 soldiers of Chad.",
        "Kenya has no plan to withdraw its troops from Chad.",
    ],
)
def test_what_is_only_thought_of_or_laid_down_is_no_deed(nlp: Language, text: str) -> None:
    """Neither a plea, a prospect, a term of an accord nor a plan that nobody has is told as a deed."""
    assert [e for e in digest(nlp, text).events if e.type in ("SANCTION", "ASSAULT", "RETREAT")] == []


@pytest.mark.parametrize(
    "idiom", ["stopped short of condemning Chad by name", "fell short of accusing Chad of the raid"]
)
def test_what_somebody_stops_short_of_is_not_done(nlp: Language, idiom: str) -> None:
    """Neither an accusation nor a claim."""
    found = digest(nlp, f"Kenyan Foreign Minister Paul Otieno {idiom} on Monday.")
    assert [e for e in found.events if e.type == "ACCUSE"] == [] == list(found.claims)


@pytest.mark.parametrize(
    ("said", "type"),
    [
        ("promised to disarm the fighters of Chad and to drive them out", "AGREE"),
        ("promised to attack Chad", "THREATEN"),
    ],
)
def test_what_is_promised_first_decides_whether_it_threatens(nlp: Language, said: str, type: str) -> None:
    """Who undertakes to disarm somebody makes a promise, whatever else goes with it."""
    assert [e.type for e in digest(nlp, f"Kenya {said}.").events] == [type]


def test_should_before_its_subject_demands_nothing(nlp: Language) -> None:
    """'Should X refuse' is a condition; the threat that hangs on it is claimed on that condition."""
    found = digest(nlp, "Should Chad refuse, Kenya would close its border, Kenyan Foreign Minister Paul Otieno said.")
    assert [e.type for e in found.events] == ["THREATEN"]
    assert [(c.kind, c.modality) for c in found.claims] == [("threat", "conditional")]


def test_an_offer_on_a_condition_has_been_made(nlp: Language) -> None:
    """Who offers to send troops if asked has offered it; only the claim hangs on the condition."""
    found = digest(nlp, "Kenya offered last week to send a battalion to Chad if the alliance asked for one.")
    assert [(e.type, e.modality) for e in found.events] == [("AGREE", "asserted")]
    assert [(c.kind, c.modality) for c in found.claims] == [("offer", "conditional")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The Kenyan embassy in Lima was closed in January 2023 after a gunman stormed the building.", "2023-01~"),
        ("The Kenyan embassy in Lima was closed on Monday after a gunman stormed the building.", ""),
        ("Peru resumed talks with rebels on Monday, two months after Chile broke off the dialogue.", "2024-03~"),
    ],
)
def test_what_came_before_something_dated_is_not_of_today(nlp: Language, text: str, date: str) -> None:
    """A clause of 'after' takes roughly the month or year of the one around it, no day, or what a printed while
    leaves."""
    event = digest(nlp, text).events[1]
    assert (event.date.edtf if event.date else "") == date


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Kenyan minister Adam Oduya spoke on Tuesday at a joint press conference with his Peruvian counterpart, Luis "
         "Quispe, following a two-hour meeting in Lima.", ("adam-oduya", "luis-quispe")),
        ("The pact with Kenya will be signed during a visit by President Luis Quispe of Peru later this month.",
         ("luis-quispe",)),
        ("UN envoy Henrik Lund is expected to brief the Security Council on June 11.",
         ("henrik-lund", "united-nations-security-council")),
    ],
)
def test_meetings_told_in_passing(nlp: Language, text: str, actors: tuple[str, ...]) -> None:
    """Of talks before a press conference, a visit to come and a briefing it is told who takes part, each once."""
    assert [e.actors for e in digest(nlp, text).events if e.type == "CONSULT"] == [actors]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya denies harbouring the Black Tigers, whom Chad accuses of carrying out the attack.",
         ("ACCUSE", ("TD",))),
        ("Chad has accused Kenya of delaying the pact, a claim that Kenya rejects.", ("REJECT", ("KE",))),
        ("The incident came a day after the General Border Committee, led by the ministers of Chad and Niger, met in "
         "Lagos and agreed to pull heavy weapons back.", ("AGREE", ("general-border-committee",))),
    ],
)
def test_relative_and_second_verbs_are_told(nlp: Language, text: str, told: tuple[str, tuple[str, ...]]) -> None:
    """Whom another accuses, what he rejects, and what those who met then did."""
    assert told in [(e.type, e.actors) for e in digest(nlp, text).events]


def test_a_denial_beside_what_is_said_is_the_speakers_own(nlp: Language) -> None:
    """'said A and denied B': the denial is neither planned nor reported on the denier's word."""
    found = digest(nlp, "Kenya's embassy in Lima said Nairobi would support Chad and denied arming rebels.")
    assert [(e.modality, e.attribution) for e in found.events if e.type == "REJECT"] == [("asserted", None)]


def test_who_keeps_his_land_from_being_used_against_others_promises(nlp: Language) -> None:
    """'would not allow its territory to be used against X' is a promise, no refusal."""
    found = digest(nlp, "Kenyan Foreign Minister Paul Otieno said that Kenya would not allow its territory to be used "
                        "against Chad.")
    assert [e.type for e in found.events] == ["AGREE"]


@pytest.mark.parametrize("whom", ["the Prime Minister", "the king at his palace", "President Mora", "her colleague"])
def test_who_calls_on_somebody_for_nothing_visits_him(nlp: Language, whom: str) -> None:
    """Whether he is named or only his office is."""
    found = digest(nlp, f"Foreign Minister Ana Berg called on {whom} on Sunday.")
    assert [(e.type, e.actors[0]) for e in found.events] == [("CONSULT", "ana-berg")]
    assert not found.claims


@pytest.mark.parametrize("whom", ["the Prime Minister", "President Mora"])
def test_who_calls_on_somebody_to_act_asks_him(nlp: Language, whom: str) -> None:
    """No visit is told."""
    found = digest(nlp, f"Foreign Minister Ana Berg called on {whom} on Sunday to release the prisoners.")
    assert [c.kind for c in found.claims] == ["request"]
    assert "CONSULT" not in [e.type for e in found.events]


@pytest.mark.parametrize(
    "text",
    [
        "Police reported finding the bodies of two Kenyan engineers kidnapped earlier this week.",
        "Kenyan officials say many Peruvians were among those killed on Monday near Lamu.",
    ],
)
def test_who_tells_of_a_deed_did_not_do_it(nlp: Language, text: str) -> None:
    """A participle behind a noun says what was done to that, whatever a parse hangs it on."""
    assert [e.actors for e in digest(nlp, text).events if e.type == "ASSAULT"] == [()]
