"""Clauses that tell of an instrument, wherever they hang: sentences written for it, and trees drawn by hand."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.agreements.around import behind, clauses, governing, is_about, is_done_to, talks_on
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
    assert clauses(doc[3]) == (doc[4],)


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
    assert not clauses(doc[1])
