"""The tree answers in the words of grammar."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extract.text import grammar
from briefing.extract.text.words import Doc, Token
from tests.extract.trees import AGREED, SIGNED

Draw = Callable[[str], Doc]


def texts(tokens: tuple[Token, ...]) -> list[str]:
    """The printed words of tokens."""
    return [t.text for t in tokens]



def test_passive_clause_has_agents_as_doers(draw: Draw) -> None:
    """In a passive, the doers come with 'by' and the subject undergoes."""
    signed = draw(SIGNED)[3]
    assert grammar.is_passive(signed)
    assert texts(grammar.doers(signed)) == ["Norway", "Chile"]
    assert texts(grammar.undergoers(signed)) == ["treaty"]
    assert texts(grammar.obliques(signed, "in")) == ["Oslo"]


def test_subjects_are_shared_by_control_and_coordination(draw: Draw) -> None:
    """An infinitive and a conjunct have the subject of the verb that governs them."""
    doc = draw(AGREED)
    assert texts(grammar.subjects(doc[3])) == ["Ministers"]
    assert texts(grammar.subjects(doc[5])) == ["Ministers"]


def test_relative_pronoun_stands_for_its_noun(draw: Draw) -> None:
    """The subject of a relative clause is the noun that it describes."""
    assert texts(grammar.subjects(draw(AGREED)[11])) == ["envoys"]


def test_object_control_takes_the_object(draw: Draw) -> None:
    """Who is urged to do it is the one who would do it."""
    doc = draw("""
        Peru NNP 2 nsubj GPE
        urged VBD 0 root
        Bolivia NNP 2 obj GPE
        to TO 5 mark
        wait VB 2 xcomp
    """)
    assert texts(grammar.subjects(doc[4])) == ["Bolivia"]


def test_a_participle_without_subject_is_passive_whatever_relative_a_parse_sees(draw: Draw) -> None:
    """'The group accused of it' accuses nobody; 'the envoys who had arrived' are no passive."""
    accused = draw(
        "The DT 2 det\ngroup NN 6 nsubj\naccused VBN 2 acl:relcl\nof IN 5 case\nit PRP 3 obl\nleft VBD 0 root"
    )
    assert grammar.is_passive(accused[2])
    assert texts(grammar.undergoers(accused[2])) == ["group"] and not grammar.doers(accused[2])
    assert not grammar.is_passive(draw(AGREED)[11])
