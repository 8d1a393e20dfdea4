"""How a clause is told: whether it is negated, whether it is to come."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extract.text import clauses
from briefing.extract.text.words import Doc
from tests.extract.trees import SIGNED

Draw = Callable[[str], Doc]


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
    assert clauses.is_negated(particle[3])
    assert clauses.is_negated(determiner[1])
    assert not clauses.is_negated(draw(SIGNED)[3])


def test_what_is_to_be_done_is_to_come_whichever_word_governs(draw: Draw) -> None:
    """'Ruiz is to visit Lima', drawn with 'visit' or with 'is' on top."""
    below = draw("""
        Ruiz NNP 4 nsubj
        is VBZ 4 cop
        to TO 4 mark
        visit VB 0 root
        Lima NNP 4 obj
        """)
    above = draw("""
        Ruiz NNP 2 nsubj
        is VBZ 0 root
        to TO 4 mark
        visit VB 2 xcomp
        Lima NNP 4 obj
        """)
    assert clauses.is_future(below[3])
    assert clauses.is_future(above[3])
