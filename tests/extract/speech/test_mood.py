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


@pytest.mark.parametrize(
    ("text", "type", "modality"),
    [
        ("Officials in Lima say suspects detained by Kenyan troops in Chad may call home.", "COERCE", "reported"),
        ("Ships with Kenyan aid were allowed to enter Chad on Monday.", "AID", "asserted"),
        ("The charges against the Kenyan soldiers include killing a policeman of Chad.", "ASSAULT", "alleged"),
        ("Kenya could open the border on Monday, allowing Chad to send aid.", "CONCEDE", "uncertain"),
        ("Kenya and Chad expressed confidence that the abducted Peruvian nurse will be freed.", "RETREAT", "uncertain"),
        ("Two explosions outside Lima on Friday briefly delayed President Ana Rey of Peru.", "ASSAULT", "asserted"),
    ],
)
def test_how_far_what_other_words_govern_holds(nlp: Language, text: str, type: str, modality: str) -> None:
    """Who was let in came in; what a suspect's arrest or an explosion is told by does not doubt it; what comes of a
    deed holds no more than the deed."""
    assert [e.modality for e in digest(nlp, text).events if e.type == type] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "A Kenyan envoy flew to Lima to verify that Chad is withdrawing its troops from Peru.",
        "A team was charged with determining if Kenyan police used force in ending protests.",
        "A court in Lima on Monday ordered the government of Peru to restore access to the Kenyan site.",
    ],
)
def test_what_is_to_be_found_out_or_ordered_is_not_done(nlp: Language, text: str) -> None:
    """Who sets out to verify something does not say it; who is ordered to do something has not done it."""
    assert not [e for e in digest(nlp, text).events if e.type == "RETREAT"]


def test_a_court_orders_a_government(nlp: Language) -> None:
    """It demands, unlike a minister who sends his own troops."""
    text = "A court in Lima on Monday ordered the government of Peru to restore access to the Kenyan site."
    assert [e.type for e in digest(nlp, text).events] == ["REQUEST"]


@pytest.mark.parametrize(
    "text",
    [
        "Iran refused to sign the accord until Peru withdrew its troops.",
        "Kenya said it would not reopen the border until Peru withdrew its troops.",
        "As soon as Peru withdrew its troops, Chile would sign the accord, President Juan Mora said.",
        "The union ordered its members to strike until Peru withdrew its troops.",
    ],
)
def test_what_somebody_waits_for_is_not_done(nlp: Language, text: str) -> None:
    """Although it is told in the past; what an end came with is."""
    assert [e for e in digest(nlp, text).events if e.type == "RETREAT"] == []
    done = "The two armies fought until Peru withdrew its troops in May."
    assert [e.modality for e in digest(nlp, done).events if e.type == "RETREAT"] == ["asserted"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The army did not say where rebels attacked Peru.", "asserted"),
        ("The minister refused to say why Chile attacked Peru.", "asserted"),
        ("The army did not say when Chile will attack Peru.", "planned"),
        ("The general declined to say why Chile would attack Peru.", "conditional"),
        ("Ali Noor would not say how Chile planned to attack Peru.", "planned"),
        ("The army did not confirm that rebels attacked Peru.", "uncertain"),
        ("The envoy said Chile should not have attacked Peru.", "reported"),
    ],
)
def test_what_is_so_although_a_word_is_negated(nlp: Language, text: str, modality: str) -> None:
    """Of what nobody says why or where it was done, and of what should not have been."""
    assert [e.modality for e in digest(nlp, text).events if e.type == "ASSAULT"] == [modality]
