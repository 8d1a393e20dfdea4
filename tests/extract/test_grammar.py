"""The tree answers in the words of grammar."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc, Token

from briefing.extract import grammar

Draw = Callable[[str], Doc]


def texts(tokens: tuple[Token, ...]) -> list[str]:
    """The printed words of tokens."""
    return [t.text for t in tokens]


SIGNED = """
The DT 2 det
treaty NN 4 nsubj:pass
was VBD 4 aux:pass
signed VBN 0 root
by IN 6 case
Norway NNP 4 obl:agent GPE
and CC 8 cc
Chile NNP 6 conj GPE
in IN 10 case
Oslo NNP 4 obl GPE
_. . 4 punct
"""

AGREED = """
Ministers NNS 2 nsubj
agreed VBD 0 root
to TO 4 mark
meet VB 2 xcomp
and CC 6 cc
discuss VB 4 conj
fisheries NNS 6 obj
with IN 9 case
envoys NNS 6 obl
who WP 12 nsubj
had VBD 12 aux
arrived VBN 9 acl:relcl
_, , 14 punct
Lund NNP 15 nsubj PERSON
said VBD 2 parataxis
_. . 2 punct
"""


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


def test_negation_is_seen_in_particle_and_object(draw: Draw) -> None:
    """'did not sign' and 'signed no treaty' are both negated; 'signed' is not."""
    particle = draw("""
        Peru NNP 4 nsubj GPE
        did VBD 4 aux
        not RB 4 advmod
        sign VB 0 root
    """)
    determiner = draw("""
        Peru NNP 2 nsubj GPE
        signed VBD 0 root
        no DT 4 det
        treaty NN 2 obj
    """)
    assert grammar.is_negated(particle[3])
    assert grammar.is_negated(determiner[1])
    assert not grammar.is_negated(draw(SIGNED)[3])
