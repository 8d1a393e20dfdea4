"""Tests of briefing.extract.speech.mood."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Chile attacked Peru.", "asserted"),
        ("Chile will attack Peru.", "planned"),
        ("Chile did not attack Peru.", "denied"),
        ("It is not true that Chile attacked Peru.", "denied"),
        ("Chile allegedly attacked Peru.", "alleged"),
        ("Chile tried to attack Peru.", "attempted"),
    ],
)
def test_how_far_a_clause_holds(nlp: Language, text: str, modality: str) -> None:
    """Its own modals and adverbs say it, and the word that governs it."""
    assert {e.modality for e in digest(nlp, text).events if e.type == "ASSAULT"} == {modality}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Chile's navy will respond by attacking Peru.", "planned"),
        ("Chile's parliament is preparing to vote on extending the mandate of the mission in Peru.", "planned"),
        ("Chile and Peru made little progress toward reaching a deal on the border.", "uncertain"),
        ("Chile said it would consider sending troops to Peru.", "uncertain"),
        ("Chile said that rebels may try to attack the port.", "uncertain"),
        ("Chile's navy will try to attack Peru.", "planned"),
        ("Chile wants to withdraw its troops from Peru.", "planned"),
        ("Ola Berg said he is not optimistic Chile would attack Peru.", "uncertain"),
        ("Chile's army will take steps toward withdrawing its troops from Peru.", "planned"),
    ],
)
def test_what_hangs_on_what_is_still_to_come_is_not_done(nlp: Language, text: str, modality: str) -> None:
    """Nor is what is only considered, or only made progress on."""
    assert modality in {e.modality for e in digest(nlp, text).events}
    assert not {e.modality for e in digest(nlp, text).events} & {"asserted", "reported"}


@pytest.mark.parametrize(
    "text",
    [
        "President Mora is the first to complete a term without being jailed or deposed in a coup.",
        "Chile warned that peace is at risk unless the rebel army takes steps toward disarming.",
        "Farmers want Chile's army to withdraw its troops from Peru.",
        "The talks are meant to encourage the rebels to lay down their arms.",
        "The plan calls for Chile's troops to withdraw from Peru by May.",
    ],
)
def test_what_did_not_happen_is_no_event(nlp: Language, text: str) -> None:
    """'without' and 'unless' reach what is joined to their clause or hangs on it; what another is asked to do nobody
    has planned."""
    assert not [e for e in digest(nlp, text).events if e.type in ("SANCTION", "RETREAT")]
