"""Lists of documents, terms and texts that stand in an instrument's place, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import Agreement
from tests.extract.prose import digest


def agreements(nlp: Language, text: str) -> tuple[Agreement, ...]:
    """The agreements of a text of nothing but prose."""
    return digest(nlp, text).agreements


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed six documents, including a memorandum on lithium and an agreement on customs.",
        "Peru and Chile concluded a package of deals that includes an accord on lithium and a pact on customs.",
        "The presidents of Peru and Chile witnessed the signing of six agreements, among which are a memorandum on "
        "lithium and an accord on customs.",
        "Peru and Chile signed two accords, a pact on lithium and a treaty on customs.",
    ],
)
def test_each_of_a_list_was_signed_by_those_who_signed_them_all(nlp: Language, text: str) -> None:
    """What is done to the documents is done to each that the list names, and each is its own."""
    found = agreements(nlp, text)
    assert [a.subject for a in found] == ["lithium", "customs"]
    assert all(a.status == "signed" and set(a.parties) == {"PE", "CL"} for a in found)


def test_what_a_protocol_amends_is_not_negotiated(nlp: Language) -> None:
    """'a protocol amending a 2007 accord': the protocol was signed, and binds the same two; the accord stands."""
    protocol, accord = agreements(nlp, "Peru and Chile signed a protocol amending a 2007 accord on fishing.")
    assert (protocol.status, accord.status) == ("signed", "in_force")
    assert set(protocol.parties) == set(accord.parties) == {"PE", "CL"}
    assert accord.subject == "fishing"


def test_who_agrees_the_wording_has_drafted_it(nlp: Language) -> None:
    """'settled on the wording of a deal': it is drafted, not signed."""
    (found,) = agreements(nlp, "Peru and Chile have settled on the wording of a fisheries deal.")
    assert (found.status, set(found.parties)) == ("drafted", {"PE", "CL"})


def test_older_pacts_of_a_list_hold_or_were_never_carried_out(nlp: Language) -> None:
    """'Two earlier deals, an accord and a pact, remain in force' and 'were never implemented'."""
    held = agreements(nlp, "Two earlier deals, a 2009 accord on bananas and a 2016 trade pact, remain in force.")
    assert [a.status for a in held] == ["in_force", "in_force"]
    text = "Two pacts between Chad and Niger, a 2012 memorandum on grazing and a 2016 treaty, were never implemented."
    assert [(a.status, set(a.parties)) for a in agreements(nlp, text)] == [("stalled", {"TD", "NE"})] * 2
