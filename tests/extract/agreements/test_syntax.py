"""Clauses that tell of an instrument and what takes its place: sentences written for it, and trees drawn by hand."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.agreements.syntax import behind, governing, is_about, is_done_to, own_clauses, talks_on
from briefing.types.digest import Agreement
from tests.extract.conftest import draw_tree
from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "The minister recalled the declaration of principles that Egypt and Sudan signed in 2015.",
        "The accord was signed on behalf of Egypt by Minister Adel Fahim and by Sudan's President Omar Dafalla.",
        "Cairo and Khartoum are about to sign a defence accord, Egypt and Sudan said.",
        "Egypt and the breakaway region of Somaliland signed a defence accord.",
    ],
)
def test_who_signs_is_bound_wherever_the_verb_stands(nlp: Language, text: str) -> None:
    """The verb may stand in a clause of a lower noun, in a passive with 'on behalf of', after capitals."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) in ({"EG", "SD"}, {"EG", "somaliland"})


def test_what_a_parse_hangs_on_the_verb_stands_behind_the_noun() -> None:
    """'struck a deal on grain', the grain hung on 'struck'."""
    doc = draw_tree("struck|strike VBD 0 root\na DT 3 det\ndeal NN 1 obj\non IN 5 case\ngrain NN 1 obl")
    assert [t.text for t in behind(doc[2], "on")] == ["grain"]
    assert not behind(doc[2], "with")


def test_an_object_behind_an_adverbial_is_one() -> None:
    """'revoked with effect an accord', the accord taken for an oblique."""
    doc = draw_tree("revoked|revoke VBD 0 root\nwith IN 3 case\neffect NN 1 obl\nan DT 5 det\naccord NN 1 obl")
    assert is_done_to(doc[4], doc[0])
    assert not is_done_to(doc[2], doc[0])


def test_a_noun_behind_after_may_be_the_subject() -> None:
    """'after the truce fell apart', the truce hung on 'fell' by 'after'; not where the clause has another subject."""
    table = "It PRP 2 nsubj\nrained VBD 0 root\nafter IN 5 case\nthe DT 5 det\ntruce NN 6 obl\nfell|fall VBD 2 advcl"
    doc = draw_tree(table)
    assert is_about(doc[4], doc[5])
    doc = draw_tree("After IN 3 case\nthe DT 3 det\ntruce NN 5 obl\nprices NNS 5 nsubj\nfell|fall VBD 0 root")
    assert not is_about(doc[2], doc[4])


def test_a_participle_behind_a_noun_does_not_govern_it() -> None:
    """'fought despite a truce signed', the truce hung on 'signed'."""
    doc = draw_tree("fought|fight VBD 0 root\ndespite IN 4 case\na DT 4 det\ntruce NN 5 obl\nsigned|sign VBN 1 advcl")
    assert governing(doc[3]) == doc[0]
    assert own_clauses(doc[3]) == (doc[4],)


def test_talks_are_on_what_a_parse_hangs_on_whom_they_are_with() -> None:
    """'held talks with Peru on a pact', the pact hung on Peru."""
    doc = draw_tree(
        "held|hold VBD 0 root\ntalks|talk NNS 1 obj\nwith IN 4 case\nPeru NNP 2 nmod\non IN 7 case\na DT 7 det\n"
        "pact NN 4 nmod"
    )
    assert talks_on(doc[6]) == doc[1]


def test_regarding_opens_no_clause() -> None:
    """'a memorandum regarding trade' has no clause of its own."""
    doc = draw_tree("signed|sign VBD 0 root\nmemorandum NN 1 obj\nregarding VBG 2 acl\ntrade NN 1 obl")
    assert not own_clauses(doc[1])


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


def test_what_is_told_of_the_occasion_is_no_subject(nlp: Language) -> None:
    """'signed a declaration on the SIDELINES of a summit' tells where."""
    text = "Peru and Chile inked a joint declaration on the sidelines of the 47th Andean Summit."
    (found,) = digest(nlp, text).agreements
    assert found.subject == ""
