"""Tests of briefing.extract.events.said_nouns."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "The work was delayed by Chad's refusal to accept the ruling.",
            ("REJECT", "rejection", "TD", "Chad's refusal to accept the ruling"),
        ),
        (
            "The plan includes a commitment by Chad to admit monitors.",
            ("AGREE", "commitment", "TD", "a commitment by Chad to admit monitors"),
        ),
        (
            "The envoy said talks will depend on Kenya's long-standing demand that Chad disarm the militias.",
            ("REQUEST", "demand", "KE", "Kenya's long-standing demand that Chad disarm the militias"),
        ),
        (
            "The visit comes amid Kenyan calls for Chad to free the pilots.",
            ("REQUEST", "request", "KE", "Kenyan calls for Chad to free the pilots"),
        ),
        (
            "There was more unity after a tough push from both Peru and Chad over the budget.",
            ("REQUEST", "demand", "PE", "a tough push from both Peru and Chad"),
        ),
        (
            "Chad renewed its threat to close the port.",
            ("THREATEN", "threat", "TD", "its threat to close the port"),
        ),
        (
            "Chad repeated a threat to close the port to Peru unless the ban was lifted.",
            ("THREATEN", "threat", "TD", "a threat to close the port to Peru unless the ban was lifted"),
        ),
        (
            "Prices rose on Chad's threats to close the port.",
            ("THREATEN", "threat", "TD", "Chad's threats to close the port"),
        ),
    ],
)
def test_a_noun_with_who_says_it_and_a_clause_for_what_tells_of_it(
    nlp: Language, text: str, made: tuple[str, ...]
) -> None:
    """An event with its claim, wherever the noun stands."""
    told = digest(nlp, text)
    kinds = {e.id: e.type for e in told.events}
    assert made in [(kinds[c.event], c.kind, c.by, c.content) for c in told.claims if c.event]


@pytest.mark.parametrize(
    "text",
    [
        "There was no promise by Chad to leave the port.",
        "Kenya wants any commitment by Chad to be honoured.",
        "Kenya discussed the demand for oil.",
        "Kenya denied accusations by Chad of arming rebels.",
    ],
)
def test_a_noun_without_who_says_it_or_what_tells_of_nothing(nlp: Language, text: str) -> None:
    """What is not said, whose word is not told, and what the verb tells already."""
    assert [e for e in digest(nlp, text).events if e.rule == "noun-said"] == []


def test_a_demand_that_is_repeated_is_told_once(nlp: Language) -> None:
    """What is rejected is told by the verb that rejects it."""
    text = "Kenya rejected a Chadian demand to leave the port. On Monday, Chad announced its demand to leave the port."
    assert sum(e.type == "REQUEST" for e in digest(nlp, text).events) == 1


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Chad has formally withdrawn its demand that Kenya leave the port.", "reversed"),
        ("Chad has dropped its threat to close the port.", "reversed"),
        ("Chad has not dropped its demand that Kenya leave the port.", "asserted"),
        ("Chad may drop its demand that Kenya leave the port.", "asserted"),
    ],
)
def test_what_is_taken_back_is_no_longer_said(nlp: Language, text: str, held: str) -> None:
    """The event and its claim are reversed, once it is done."""
    told = digest(nlp, text)
    events = [e for e in told.events if e.rule == "noun-said"]
    assert [e.modality for e in events] == [held]
    assert [c.modality for c in told.claims if c.event == events[0].id] == [held]
