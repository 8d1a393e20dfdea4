"""Participles that a parse takes for something else."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.prose import digest


def test_an_accord_that_somebody_signed(nlp: Language) -> None:
    """'the accord that Chad and Togo signed in Doha' tells of its signing, whatever hangs on 'that'."""
    found = digest(nlp, "She praised the accord that Chad and Togo signed in Doha in April 2023.").events
    assert ("SUPPORT", ("TD", "TG"), "doha", "2023-04") in [
        (e.type, e.actors, e.place, e.date.edtf if e.date else "") for e in found
    ]


def test_signed_in_a_town_is_there(nlp: Language) -> None:
    """'a pact they had signed in Asmara' names where it was signed, and not what."""
    text = (
        "President Ali Bako of Chad won a prize for a pact he and President Omar Musa of Sudan had signed in Asmara "
        "in 2018."
    )
    signings = [e for e in digest(nlp, text).events if e.type == "SUPPORT"]
    assert [(e.actors, e.place) for e in signings] == [(("ali-bako", "omar-musa"), "asmara")]


def test_an_ailing_leader_is_met(nlp: Language) -> None:
    """'has met twice with the ailing former leader X' tells of a meeting with X."""
    text = "President Hugo Bonilla of Peru has met twice with the ailing former Chilean leader Fidel Reyes."
    assert [e.actors for e in digest(nlp, text).events] == [("hugo-bonilla", "fidel-reyes")]


def test_a_treaty_that_leaders_are_to_sign(nlp: Language) -> None:
    """'a treaty, which leaders are expected to sign in Quito' plans a signing."""
    text = "Ministers of Chad endorsed a treaty on fish, which leaders are expected to sign in Quito on 10 September."
    assert ("SUPPORT", "quito", "planned") in [(e.type, e.place, e.modality) for e in digest(nlp, text).events]


def test_several_passives_in_a_row(nlp: Language) -> None:
    """'was arrested on Friday, released on Sunday and rearrested on Monday' tells of three deeds."""
    text = "Sami Deng was arrested on Friday on charges of treason, released on Sunday and rearrested on Monday."
    assert [e.mode for e in digest(nlp, text).events] == ["arrest", "release", "arrest"]


def test_an_agreement_worked_out(nlp: Language) -> None:
    """'an agreement worked out in June between Chad and Togo' tells of its making."""
    text = "Peru praised a peace agreement worked out in March between Chad and Togo."
    assert ("AGREE", ("TD", "TG"), "2024-03") in [
        (e.type, e.actors, e.date.edtf if e.date else "") for e in digest(nlp, text).events
    ]


def test_a_statement_that_he_had_met_somebody(nlp: Language) -> None:
    """'said in a statement that he had met the king': what he says, and nothing done to a statement."""
    text = "President Ali Bako of Chad said in a statement that he had met with King Omar of Morocco."
    found = digest(nlp, text).events
    assert [(e.type, e.actors, e.modality) for e in found] == [("CONSULT", ("ali-bako", "omar"), "reported")]
