"""Names that a parse hangs beside their place are put where they belong."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.text.mended import mended
from tests.extract.conftest import Draw
from tests.extract.prose import digest

SHAPES = (
    ("3 cc", "1 conj", "5 nsubj", "4 compound"),
    ("3 cc", "4 compound", "5 nsubj", "4 compound"),
    ("3 cc", "1 conj", "1 conj", "5 nsubj"),
)
"""What a parse makes of 'and', 'North', 'Korea' and 'South' in 'South and North Korea'."""


@pytest.mark.parametrize("shape", SHAPES)
def test_two_lands_of_one_name_stand_side_by_side(draw: Draw, shape: tuple[str, ...]) -> None:
    """The first heads the row where the parse has the second, whatever it made of the words between."""
    joining, second, land, first = shape
    doc = mended(draw(f"""
        South NNP {first} GPE
        and CC {joining}
        North NNP {second} GPE
        Korea NNP {land} GPE
        met|meet VBD 0 root
        """))
    told = {t.text: (t.head.text, t.dep_) for t in doc}
    assert told["South"] == ("met", "nsubj") and told["Korea"] == ("South", "conj")
    assert told["North"] == ("Korea", "compound") and told["and"] == ("Korea", "cc")


def test_both_lands_of_one_name_act(nlp: Language) -> None:
    """'South and North Korea agreed', 'envoys from North and South Korea met'."""
    found = digest(nlp, "South and North Korea agreed on Monday to hold talks in Geneva.")
    assert {c.code for c in found.countries} == {"KR", "KP"}
    assert {a for e in found.events if e.type == "AGREE" for a in e.actors} == {"KR", "KP"}


def test_directions_that_name_one_land_stay(draw: Draw) -> None:
    """'North and South' of a land that has no other half of its name in full is no row of two lands."""
    doc = mended(draw("""
        the DT 2 det
        North NNP 5 nsubj
        and CC 4 cc
        South NNP 2 conj
        met|meet VBD 0 root
        """))
    assert [(t.head.text, t.dep_) for t in doc][1:4] == [("met", "nsubj"), ("South", "cc"), ("North", "conj")]


def test_the_parts_of_one_land_stand_together(draw: Draw) -> None:
    """'barred trips with South Korea': the second half of the name is no doer."""
    doc = mended(draw("""
        Chad NNP 2 nsubj GPE
        barred VBD 0 root
        trips NNS 2 obj
        with IN 5 case
        South NNP 3 nmod GPE
        Korea NNP 2 nsubj GPE
        """))
    told = {t.text: (t.head.text, t.dep_) for t in doc}
    assert told["Korea"] == ("trips", "nmod") and told["South"] == ("Korea", "compound")
    assert told["with"] == ("Korea", "case")


def test_who_holds_the_office_of_a_body_acts(draw: Draw) -> None:
    """'Palestinian Authority President Omar Bakr has urged them': he, and not the Authority."""
    for relation, above in (("appos", 2), ("nsubj", 6)):
        doc = mended(draw(f"""
            Palestinian JJ 2 amod ORG
            Authority NN 6 nsubj ORG
            President NNP 4 nmod:desc
            Omar NNP {above} {relation} PERSON
            Bakr NNP 4 flat PERSON
            urged VBD 0 root
            them PRP 6 obj
            """))
        told = {t.text: (t.head.text, t.dep_) for t in doc}
        assert told["Omar"] == ("urged", "nsubj") and told["Authority"] == ("Omar", "compound")
