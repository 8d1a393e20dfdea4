"""Whom a deed is done to, where, and when it is none: sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import Event
from tests.extract.prose import digest


def events(nlp: Language, text: str) -> tuple[Event, ...]:
    """The events of a text of nothing but prose."""
    return digest(nlp, text).events


def test_a_threat_is_told_once_and_meant_for_those_it_would_be_done_to(nlp: Language) -> None:
    """'X warned that Russia would expel Dutch diplomats' threatens the diplomats, not Russia."""
    (event,) = events(nlp, "Foreign Minister Ana Ruiz warned that Russia would expel five Dutch diplomats.")
    assert (event.type, event.recipients) == ("THREATEN", ("dutch-diplomats",))


def test_a_measure_made_known_is_planned_not_threatened(nlp: Language) -> None:
    """'announced that it would expel' is an expulsion to come."""
    (event,) = events(nlp, "Chad announced on Monday that it would expel three Sudanese diplomats.")
    assert (event.type, event.actors, event.modality) == ("SANCTION", ("TD",), "planned")


def test_who_suffers_what_is_condemned_is_not_blamed(nlp: Language) -> None:
    """'condemned the killing of X' blames nobody named; 'condemned the Israeli strikes' blames Israel."""
    (killing,) = events(nlp, "Norway condemned the killing of journalist Omar Haddad.")
    (strikes,) = events(nlp, "Norway condemned the Israeli airstrikes.")
    assert (killing.recipients, strikes.recipients) == ((), ("IL",))


def test_deaths_and_the_deed_behind_them_are_one(nlp: Language) -> None:
    """'were killed when jets bombed' is one attack from the air, with its place and its dead."""
    (event,) = events(nlp, "At least 14 people were killed on Monday when fighter jets bombed a market in Lima.")
    assert (event.type, event.mode, event.place, event.deaths) == ("ASSAULT", "aerial", "lima", 14)
    assert event.date is not None
    assert event.date.edtf == "2024-05-13"


def test_a_place_is_found_behind_the_word_for_its_kind(nlp: Language) -> None:
    """'the town of Reda', 'the French city of Brest'."""
    (event,) = events(nlp, "Rebels killed two soldiers near the town of Arequipa.")
    assert event.place == "arequipa"
    (visit,) = events(nlp, "Chad's President Idriss Oumar visited the French city of Brest on Monday.")
    assert (visit.mode, visit.recipients, visit.place) == ("visit", ("FR",), "brest")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel vowed not to negotiate with Hamas.", ["REJECT"]),
        ("Chad said it was ready to mediate between Mali and Niger.", ["AGREE"]),
        ("Chad will withdraw its troops from Mali unless Niger pays, President Idriss Oumar said.", ["THREATEN"]),
        ("Britain will send two warships to Norway, its defence ministry said.", ["MOBILIZE"]),
        ("Russia withdrew from the grain agreement with Turkey.", ["SANCTION"]),
        ("Talks between Chad and Mali are planned for Thursday.", ["CONSULT"]),
        ("Protesters tried to storm the parliament in Chad.", ["PROTEST"]),
        ("Iran struck Irbil on Monday.", ["ASSAULT"]),
        ("Chad's army conducted rescue operations in Mali.", []),
    ],
)
def test_what_a_sentence_comes_to(nlp: Language, text: str, expected: list[str]) -> None:
    """The types of the events of a sentence."""
    assert [e.type for e in events(nlp, text)] == expected


def test_both_countries_are_the_two_that_the_text_is_about(nlp: Language) -> None:
    """A third country, named in passing, is not meant."""
    text = (
        "Peru accused Chile of spying. Chile denied it, and Peru closed its embassy in Chile. "
        "Brazil watched. The two countries signed a treaty on Monday."
    )
    signed = next(e for e in events(nlp, text) if e.type == "SUPPORT")
    assert set(signed.actors) == {"PE", "CL"}


@pytest.mark.parametrize(
    "text",
    [
        "Madrid rejected the accusation, with defence ministry spokesman Luis Ortega calling it absurd.",
        "President Rosa Lindo denied that her government had helped Pedro Marano to flee Bolivia.",
        "Foreign Minister Rosa Lindo denied helping Pedro Marano to flee to Chile.",
    ],
)
def test_a_denial_is_made_to_nobody_who_is_only_named_in_it(nlp: Language, text: str) -> None:
    """Who is spoken of, or speaks beside it, is not the one that something is denied to."""
    assert {(e.type, e.recipients) for e in events(nlp, text)} == {("REJECT", ())}


def test_whose_help_is_praised_is_praised(nlp: Language) -> None:
    """'praised Chad's support for Niger' praises Chad."""
    (event,) = events(nlp, "Foreign Minister Ivan Petrov praised Chad's support for Niger.")
    assert (event.type, event.recipients) == ("SUPPORT", ("TD",))


def test_rulers_threaten_and_have_expelled_nobody_yet(nlp: Language) -> None:
    """'military rulers threatened to expel' is the threat of their country's junta."""
    (event,) = events(nlp, "Chad's military rulers on Monday threatened to expel the African Union envoy.")
    assert (event.type, event.actors) == ("THREATEN", ("chad-junta",))


@pytest.mark.parametrize("what", ["the Lokira border post", "its border with Uganda", "its border crossings"])
def test_a_closed_crossing_is_a_restriction(nlp: Language, what: str) -> None:
    """A post, a border and crossings are closed alike."""
    (event,) = events(nlp, f"Kenya has closed {what}.")
    assert (event.type, event.mode, event.actors) == ("COERCE", "restrict", ("KE",))


@pytest.mark.parametrize(
    "text",
    [
        "A planned visit by Norway's foreign minister, Kari Moen, was postponed.",
        "Norway's visit to Chad was cancelled on Friday.",
    ],
)
def test_a_visit_put_off_is_no_measure_against_the_visitor(nlp: Language, text: str) -> None:
    """A visit that does not take place cuts no ties: it is told, as reversed."""
    assert [(e.type, e.mode, e.modality) for e in events(nlp, text)] == [("CONSULT", "visit", "reversed")]


def test_the_army_is_that_of_the_country_the_report_is_about(nlp: Language) -> None:
    """'The army has denied it' in a report about Chad."""
    denied = events(nlp, "Chad said soldiers had killed villagers. The army has denied involvement.")[-1]
    assert (denied.type, denied.actors) == ("REJECT", ("TD",))


def test_the_two_countries_are_those_that_the_sentence_sets_against_each_other(nlp: Language) -> None:
    """'On the dispute between A and B, C called on the two countries' asks A and B."""
    text = "On the row between Kenya and Uganda, Norway's envoy Kari Moen called on the two countries."
    (event,) = events(nlp, text)
    assert (event.type, event.recipients) == ("REQUEST", ("KE", "UG"))


def test_they_are_all_who_acted_before(nlp: Language) -> None:
    """'A and B held talks. They agreed ...' is agreed by both."""
    agreed = events(nlp, "Kenya and Uganda held talks in Norway. They agreed in principle to swap prisoners.")[-1]
    assert (agreed.type, agreed.actors) == ("AGREE", ("KE", "UG"))


def test_who_witnesses_a_signing_holds_no_talks(nlp: Language) -> None:
    """'witnessed the signing' stands for the accord, not for a meeting."""
    text = "Kenyan President Ann Otieno and Ugandan President Paul Mukasa witnessed the signing of a trade agreement."
    assert [e.type for e in events(nlp, text)] == ["SUPPORT"]


def test_both_ministers_who_sign_are_told_whatever_their_titles(nlp: Language) -> None:
    """'by Peru's Minister of Defence X and Chile's Minister of Justice Y' names two."""
    text = "The pact was signed by Peru's Minister of Defence Jorge Salas and Chile's Minister of Justice Marta Rojas."
    assert [(e.type, e.actors) for e in events(nlp, text)] == [("SUPPORT", ("jorge-salas", "marta-rojas"))]


def test_what_would_be_signed_had_somebody_acted_is_not_told(nlp: Language) -> None:
    """'Had X done it, we would be signing the pact' tells of no signing."""
    said = 'Had Kenya handed over the general, President Paul Mukasa said, "we would today be signing the trade pact".'
    assert [e.type for e in events(nlp, said)] == []


def test_the_agency_that_tells_is_no_traveller(nlp: Language) -> None:
    """The only person of the article is 'the head of Iran's security body', and it is he who visits, not the agency."""
    told = digest(nlp, "ACCRA — Kofi Haddadi will visit Jordan later this week, Iran's state news agency IRNA said.\n\n"
                       "The head of Iran's top security body will meet officials in Jordan, IRNA reported.")
    (person,) = told.people
    assert person.country == "IR" and not told.unnamed_people
    assert {event.actors[:1] for event in told.events} == {(person.id,)}
