"""Who goes on to speak behind what somebody says, and behind a relative clause; with the pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "kind", "by"),
    [
        ('The envoy Clara Weiss said that the pact remained "a dead letter" and urged both armies to open the roads.',
         "request", "clara-weiss"),
        ("The envoy Clara Weiss said the plan was a disaster and called on Peru to withdraw it.",
         "request", "clara-weiss"),
        ("The president of Togo, Ama Lawson, said the force would remain in Benin until May 8, dismissing claims that "
         "Mali had asked it to leave.", "denial", "ama-lawson"),
        ("Kofi Mensah faces criticism from former Prime Minister Yaw Asare, who called the accord a capitulation and "
         "urged the government to publish the text.", "request", "yaw-asare"),
    ],
)
def test_who_speaks_goes_on_to_ask_and_deny(nlp: Language, text: str, kind: str, by: str) -> None:
    """No thing urges anybody or dismisses claims; the second verb of a relative clause is of whom that tells."""
    assert [c.by for c in digest(nlp, text).claims if c.kind == kind] == [by]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police said the gunmen stormed the bank and threatened to kill the hostages.", "threat"),
        ("Police said the gunmen stormed the bank and asked for a helicopter.", "request"),
    ],
)
def test_what_those_told_of_say_is_on_the_word_of_who_tells(nlp: Language, text: str, kind: str) -> None:
    """'police said the gunmen stormed the bank and threatened ...': reported, by the police."""
    claims = [c for c in digest(nlp, text).claims if c.kind == kind]
    assert [(c.modality, c.attribution and c.attribution.source) for c in claims] == [("reported", "police")]
