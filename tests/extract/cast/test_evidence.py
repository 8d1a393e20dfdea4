"""Tests of briefing.extract.cast.evidence."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.evidence import evidence
from briefing.extract.cast.found import find_names, told_at
from briefing.extract.cast.roles import posts_of
from briefing.extract.cast.scene import Scene
from briefing.extract.cast.stage import stage_of
from briefing.extract.text.reading import read
from briefing.extract.text.vocabulary import vocabulary
from tests.extract.prose import article_of


def _marks(nlp: Language, text: str) -> dict[str, set[str]]:
    """The evidence for each country that the office of the last person of a text is its."""
    reading = read(article_of(text), nlp)
    found = find_names(reading)
    scene = Scene(
        reading.doc,
        {i: s for s in found.sightings for i in range(s.start, s.end)},
        {i: s for o in found.organisations for s in o.spans for i in range(*s)},
        {i: s for p in found.people for s in p.spans for i in range(*s)},
    )
    posts = {p.name: [q for s in p.spans for q in posts_of(scene, *s)] for p in found.people}
    bearers = [Bearer(found.ids.of(p), p.spans, posts[p.name]) for p in found.people]
    stage = stage_of(reading, scene, found, bearers, told_at(reading, found.sightings, found.places))
    last = bearers[-1]
    return {code: set(marks) for code, marks in evidence(stage, last, last.posts[0]).items()}


@pytest.mark.parametrize(
    ("text", "code", "mark"),
    [
        ("Foreign Minister Ana Holm said Peru would never sign.", "PE", "says it will"),
        ("Foreign Minister Ana Holm said in Lima that Peru would never sign.", "PE", "says so there"),
        ("Chile wavered. Foreign Minister Ana Holm visited Peru.", "PE", "elsewhere"),
        ("The Peruvian parliament rejected a plan of Foreign Minister Ana Holm.", "PE", "its body"),
        ("Peru has closed its ports. Later on Monday, Foreign Minister Ana Holm spoke of storms.", "PE", "topic"),
        ("The Peruvian foreign minister came. Chile wavered. Foreign Minister Ana Holm spoke.", "PE", "title"),
        ("Peru wavered. Foreign Minister Ana Holm spoke of talks with Chile.", "CL", "faced"),
        ("Chile wavered. Foreign Minister Ana Holm spoke of the war in Peru.", "PE", "affair"),
        ("The Peruvian delegation also included Foreign Minister Ana Holm.", "PE", "member"),
        ("The Peruvian delegation was led by Foreign Minister Ana Holm.", "PE", "member"),
        ("Foreign Minister Ana Holm thanked her Peruvian counterpart.", "PE", "elsewhere"),
        ("Peru said it would never sign.\n\nForeign Minister Ana Holm told reporters so.", "PE", "spoke before"),
    ],
)
def test_what_a_sentence_says_for_or_against_a_country_has_a_name(
    nlp: Language, text: str, code: str, mark: str
) -> None:
    """Own words, journeys, bodies and what the sentence before is about are told apart."""
    assert mark in _marks(nlp, text)[code]


def test_what_somebody_says_in_quotation_marks_is_no_topic(nlp: Language) -> None:
    """A country named in a quotation is not what the paragraph is about."""
    marks = _marks(nlp, 'Chile wavered.\n\n"We will not pay for a mess made in Lima," Foreign Minister Ana Holm said.')
    assert not {"topic", "told last"} & marks["PE"]


def test_a_minister_who_hopes_that_a_state_acts_does_not_speak_for_it(nlp: Language) -> None:
    """'said he hoped Peru would' is a wish about another country."""
    marks = _marks(nlp, "Foreign Minister Ana Holm said he hoped Peru would sign. Chile agreed.")
    assert "says it will" not in marks["PE"]


def test_every_piece_of_evidence_has_a_weight(nlp: Language) -> None:
    """No name is given that the table of weights does not know."""
    text = ("QUITO, May 14 - Peru and Chile met. Peruvian President Rosa Quispe, flanked by Interior Minister Juan "
            "Paz, received the Chilean envoy.\n\nIn Lima, the parliament of Peru heard Foreign Minister Ana "
            "Holm.")  # fmt: skip
    weights = vocabulary("evidence")["weights"]
    assert {mark for marks in _marks(nlp, text).values() for mark in marks} <= weights.keys()


def test_a_paragraph_at_home_that_turns_to_another_country_has_not_left_it(nlp: Language) -> None:
    """A pipeline 'to Peru' or talks 'with Peru' leave a report at home, Peru's deeds do not."""
    lead = "SANTIAGO, Chile - Chile was calm.\n\n"
    turned = f"{lead}Ten men marched against a road to Peru. Police spokesman Ola Berg spoke."
    left = f"{lead}Peru closed a road. Police spokesman Ola Berg spoke."
    assert ["home left" in _marks(nlp, text)["CL"] for text in (turned, left)] == [False, True]


def test_what_a_minister_of_no_known_country_does_is_the_topic_of_no_other(nlp: Language) -> None:
    """'Minister X rejected a plan of the Peruvian army' says nothing of Peru as what the next sentence is about."""
    text = "Justice Minister Ali Noor rejected a plan of the Peruvian army. Finance Minister Ana Holm spoke."
    assert "topic" not in _marks(nlp, text)["PE"]
