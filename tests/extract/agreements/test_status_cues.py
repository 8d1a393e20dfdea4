"""What words around an instrument tell of its status, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import Agreement
from tests.extract.prose import digest


def only(nlp: Language, text: str) -> Agreement:
    """The one agreement of a text of nothing but prose."""
    (found,) = digest(nlp, text).agreements
    return found


@pytest.mark.parametrize(
    "text, status",
    [
        ("Peru and Chile put their names to a truce on Monday.", "signed"),
        ("Norway put forward a treaty on Monday under which Chad would close its bases.", "proposed"),
        ("A 40-day truce between Chad and Niger expires on Friday.", "in_force"),
        ("An earlier truce between Chad and Niger broke down after a week.", "terminated"),
        ("Chad and Niger have agreed to a ceasefire.", "in_force"),
        ("Chad and Niger are close to signing a border treaty.", "under_negotiation"),
        ("Chad has refused to sign a trade accord with Niger.", "stalled"),
        ("Chad and Niger have completed negotiations on a trade accord.", "drafted"),
        ("Chad has quit a 2010 border accord with Niger.", "withdrawn"),
        ("Under an accord reached last year with Niger, Chad promised to close the camps.", "in_force"),
        ("Chad and Niger last month revived a 2016 pact on policing.", "in_force"),
    ],
)
def test_standing_is_told_in_many_words(nlp: Language, text: str, status: str) -> None:
    """Idioms, nouns and verbs of all sorts tell how an instrument stands."""
    assert only(nlp, text).status == status


def test_a_signing_to_come_is_planned_and_holds_for_nothing_yet(nlp: Language) -> None:
    """'will be signed next spring': in the history signed, planned; till then they negotiate."""
    found = only(nlp, "A transit accord between Chad and Niger will be signed in Lome next spring.")
    assert found.status == "under_negotiation"
    assert [(s.status, s.modality) for s in found.status_history] == [("signed", "planned")]


def test_the_year_of_another_instrument_dates_nothing(nlp: Language) -> None:
    """'signed a protocol to a 2007 treaty': it was not signed in 2007."""
    found = digest(nlp, "Peru and Chile signed a protocol to a 2007 treaty on fishing.").agreements
    assert [s.date for a in found for s in a.status_history] == [None, None]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway told Chad that Mali would not block the 2010 transit agreement between Chad and Niger.", "in_force"),
        ("Hamas says it will not renew a truce with Israel that expires in December.", "in_force"),
        ("France said that aid would weaken the Salto Treaty, which Chad has not signed.", "in_force"),
        ("Those marching urged the president to cut fares, ratify the Salto Protocol and leave Chad.", "in_force"),
        ("She urged him to halt works that hurt the lake, ratify the Salto Protocol and leave Chad.", "in_force"),
        ("Chad was on the front line of the Warsaw Pact.", "in_force"),
        ("Georgia's president vetoed a law on the ratification of the defence pact with Poland.", "signed"),
        ("Peru and Chile will discuss the customs treaty that has linked the two countries since 1923.", "in_force"),
        ("The ceasefire, which Turkey and Russia negotiated in 2020, was praised.", "in_force"),
        ("Violence has grown following the collapse of a peace deal between Chad and Niger.", "terminated"),
        ("Norway said it had never suspended the fishing treaty with Chad.", "contested"),
        ("Chad's parliament adopted a fishing treaty with Niger.", "ratified"),
        ("Iran has shown no interest in a proposed European deal on its nuclear program.", "proposed"),
    ],
)
def test_only_what_is_done_to_it_tells_how_it_stands(nlp: Language, text: str, status: str | None) -> None:
    """What is not done, not wanted or asked of others tells nothing of it."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


def test_who_declares_it_void_says_so(nlp: Language) -> None:
    """'Chad declared the pact between Peru and Chile dead': on Chad's word."""
    (found,) = digest(nlp, "Chad declared the pact between Peru and Chile dead.").agreements
    assert [s.attribution and s.attribution.source for s in found.status_history] == ["TD"]


def test_what_cannot_speak_is_nobodys_word(nlp: Language) -> None:
    """'the row threatens a deadline for Annex B of the treaty, which they signed': the paper tells that they did."""
    text = "The row threatens a deadline for Annex B of the Salto Treaty, which Peru and Chile signed in 1973."
    (found,) = digest(nlp, text).agreements
    assert [s.attribution for s in found.status_history] == [None]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ceasefire between Kenya and Chad appeared to be holding on Monday.", "holding"),
        ("A truce between Kenya and Chad seemed to hold on Monday.", "holding"),
        ("The truce between Kenya and Chad continues to hold, Ana Holm said.", "holding"),
        ("The rebels declared the end of a ceasefire with the army of Chad on Monday.", "terminated"),
        ("Norwegian farmers are holding up a trade agreement between Norway and Peru.", "stalled"),
        ("Kenya called for an end to the 1998 fishing agreement with Chad.", "in_force"),
        ("Chad did not declare the end of the ceasefire with Kenya.", "in_force"),
        ("Chad may declare the end of the ceasefire with Kenya.", "in_force"),
        ("Kenya held up the agreement with Chad as a model for the region.", "in_force"),
        ("The treaty between Kenya and Chad was held up as an example.", "in_force"),
        ("The ceasefire between Kenya and Chad appeared to be holding until Monday.", "in_force"),
        ("Peru suspended talks on a trade agreement with Chad but resumed them in May.", "under_negotiation"),
        ("Peru suspended talks on a trade agreement with Chad in May. The talks resumed in June.",
         "under_negotiation"),
        ("Peru suspended talks on a trade agreement with Chad in May.", "stalled"),
    ],
)
def test_what_seems_to_hold_is_declared_over_or_is_held_up(nlp: Language, text: str, status: str) -> None:
    """'appears to be holding', 'declared the end of', 'is held up': more than that there is one."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status
