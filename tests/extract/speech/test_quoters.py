"""Tests of briefing.extract.speech.quoters."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.prose import digest


def test_nobody_names_himself_in_his_quotation(nlp: Language) -> None:
    """Who is named in the words is not who says them."""
    text = 'Minister Rosa Lindo opened the fair. "We asked President Ana Ruiz to come," she said.'
    assert [s.speaker for s in digest(nlp, text).statements] == ["rosa-lindo"]


def test_what_was_not_said_is_no_statement(nlp: Language) -> None:
    """'did not say' tells of no words."""
    assert digest(nlp, "Minister Rosa Lindo did not say that the fair was open.").statements == ()
