"""Whom a deed is done to, where, and when it is none: sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import hashlib

import pytest
from spacy.language import Language

from briefing.extract import extract
from briefing.extract.text.quotes import paragraphs
from briefing.nlp import load
from briefing.nlp.identity import MODEL
from briefing.types.article import Article, Block, Published
from briefing.types.digest import Event


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The bundled pipeline."""
    if not (MODEL / "meta.json").is_file():
        pytest.skip(f"no bundled pipeline at {MODEL}: train it with 'make model'")
    return load(threads=1)


def events(nlp: Language, text: str) -> tuple[Event, ...]:
    """The events of a text of nothing but prose."""
    article = Article(
        id="a",
        file="content/articles/a.txt",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=Published(edtf="2024-05-14", basis="front-matter"),
        blocks=tuple(Block("body", a, b, ((a, b),)) for a, b in paragraphs(text)),
    )
    return extract(article, nlp).events


def test_a_threat_is_told_once_and_meant_for_those_it_would_be_done_to(nlp: Language) -> None:
    """'X warned that Russia would expel Dutch diplomats' threatens the Netherlands, not Russia."""
    (event,) = events(nlp, "Foreign Minister Ana Ruiz warned that Russia would expel five Dutch diplomats.")
    assert (event.type, event.recipients) == ("THREATEN", ("NL",))


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
