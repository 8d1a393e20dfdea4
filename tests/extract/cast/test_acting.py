"""Tests of briefing.extract.cast.acting."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract import extract
from briefing.types.article import Article, Block, Published
from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "country", "org"),
    [
        ("The Kremlin called the charge absurd. Spokesman Arkady Belov said it was a lie.", "RU", "kremlin"),
        ("Latvia's parliament met at noon. Speaker Janis Ozols asked for calm.", "LV", "latvia-parliament"),
        ("Angola's water ministry was still studying it. Foreign Minister Joao Bande had no comment.", "AO", ""),
        ("Estonia's navy boarded the ship. Interior Minister Priit Laan said nobody was hurt.", "EE", ""),
        ("Chadian officials denied it. Security Minister Idris Moussa spoke of a mistake.", "TD", ""),
        ("India and China met. Nepal accused Prime Minister Juan Paz of lies.", "", ""),
    ],
)
def test_an_office_is_of_who_acts_before_it(nlp: Language, text: str, country: str, org: str) -> None:
    """The subject of the sentence before tells whose the office is, and a bare 'Spokesman' is of that body."""
    person = digest(nlp, text).people[0]
    assert (person.country, person.roles[0].org) == (country, org)


def test_who_answers_is_of_another_side(nlp: Language) -> None:
    """A minister who rejects what a country said is not that country's."""
    text = "QUITO, May 14 - Ecuador is calm.\n\nPeru wanted an apology. Foreign Minister Juan Paz rejected the demand."
    assert digest(nlp, text).people[0].country == "EC"


def test_who_is_accused_by_another_country_is_of_the_reports_own(nlp: Language) -> None:
    """'Peru accused President X' in a report from Quito."""
    text = "QUITO, May 14 - Ecuador is calm.\n\nPeru has its fears, and Lima accused President Juan Paz of lies."
    assert digest(nlp, text).people[0].country == "EC"


def test_what_somebody_is_quoted_with_tells_no_country(nlp: Language) -> None:
    """A country in a vice president's quoted words is not his own: he is of the report's."""
    text = 'QUITO, May 14 - Ecuador is calm.\n\n"Lima is playing with fire," Vice President Juan Paz told reporters.'
    assert [p.country for p in digest(nlp, text).people] == ["EC"]


def test_who_stands_behind_a_president_in_a_list_is_of_his_country(nlp: Language) -> None:
    """'saw President X and Speaker Y': both are of one country, whichever it is."""
    text = ("Israel and Syria met.\n\nKyrgyz leaders met. Uzbek premier Ali Umar saw President Kurman Bak and Speaker "
            "of Parliament Omur Tek.")  # fmt: skip
    people = digest(nlp, text).people
    assert people[-1].country == people[-2].country


def test_the_headline_tells_the_home_of_a_report_without_dateline(nlp: Language) -> None:
    """'Algeria hosts factions' above 'gathered in Algiers'."""
    text = "Algeria hosts rivals for talks\n\nRivals met in Algiers at the invitation of President Omar Teb."
    article = Article(
        id="a", file="a.txt", text=text, sha256="0" * 64, published=Published(edtf="2024-05-14", basis="front-matter"),
        blocks=(Block("headline", 0, 30, ((0, 30),)), Block("body", 32, len(text), ((32, len(text)),))),
    )
    assert extract(article, nlp).people[0].country == "DZ"


def test_a_speaker_abroad_is_known_by_what_his_country_will_do(nlp: Language) -> None:
    """'said in Zagreb that Croatia would' is a Croat's word."""
    text = "SARAJEVO, May 14 - Bosnia will not pay.\n\nPrime Minister Ivo Planic said in Zagreb that Croatia would pay."
    assert digest(nlp, text).people[0].country == "HR"


def test_who_writes_is_of_the_country_of_who_hands_the_letter_over(nlp: Language) -> None:
    """'The Peruvian envoy delivered a message from President X' to a country that has a president, too."""
    text = ("LIMA, March 3 - Chile's foreign minister, Juan Mora, met Peru's premier on Monday. The Chilean minister "
            "handed over a letter from Prime Minister Ana Holm.")
    assert next(p.country for p in digest(nlp, text).people if p.name == "Ana Holm") == "CL"


@pytest.mark.parametrize("text", [
    "After meeting the Peruvian leader in Lima on Monday, envoy Terje Foss said a pact was near.",
    "Kofi Diallo, whose personal envoy Jan Holm met the Peruvian president, called for calm.",
])
def test_an_envoy_is_not_of_the_country_that_he_is_sent_to(nlp: Language, text: str) -> None:
    """Nor of any other that no word ties him to."""
    people = {p.name: p.country for p in digest(nlp, text).people}
    assert not people.get("Terje Foss") and not people.get("Jan Holm")


def test_a_name_is_as_long_as_the_tree_has_it(nlp: Language) -> None:
    """Where the pipeline saw a part of it; 'the Prophet' is none."""
    names = [p.name for p in digest(nlp, "A court released Qari Saifullah Karsani for lack of evidence.").people]
    assert names == ["Qari Saifullah Karsani"]


def test_who_holds_an_office_now_is_not_ousted(nlp: Language) -> None:
    """'ousted current Prime Minister X's predecessor Y'."""
    made = digest(nlp, "Marches ousted current Prime Minister Ana Solis's predecessor Jan Holm in 2008.")
    assert {p.name: p.roles[0].status for p in made.people}["Ana Solis"] == "current"
