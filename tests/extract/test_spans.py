"""The stretch of text for a word of the tree is the one that an editor would mark."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from briefing.extract import spans

Draw = Callable[[str], Doc]

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


def test_noun_phrase_leaves_out_clauses_and_prepositions(draw: Draw) -> None:
    """A noun phrase holds its modifiers, but neither its own preposition nor a relative clause."""
    doc = draw(AGREED)
    assert spans.noun_phrase(doc[8]).text == "envoys"
    assert spans.subtree(doc[8]).text == "with envoys who had arrived"


def test_clause_span_runs_from_subject_to_complement(draw: Draw) -> None:
    """A clause begins at its subject and ends before punctuation and what is only attached to it."""
    assert spans.clause_span(draw(SIGNED)[3]).text == "The treaty was signed by Norway and Chile in Oslo"


def test_trimmed_keeps_marks_that_pair_up(draw: Draw) -> None:
    """Outer commas go; a closing bracket whose partner stands inside stays."""
    doc = draw("""
        , , 2 punct
        League NNP 0 root
        ( -LRB- 4 punct
        AL NNP 2 appos
        _) -RRB- 4 punct
        _, , 2 punct
    """)
    assert spans.trimmed(doc[:]).text == "League ( AL)"
