"""Members of a row stand in it, whatever a parse hangs them on."""

from __future__ import annotations

import pytest

from briefing.extract.text.mended import mended
from briefing.extract.text.words import Doc
from tests.extract.conftest import Draw


def hung(doc: Doc, *words: str) -> list[tuple[str, str]]:
    """What words hang on, and how."""
    return [(t.head.text, t.dep_) for word in words for t in doc if t.text == word]


def test_what_ends_a_row_stands_behind_what_begins_it(draw: Draw) -> None:
    """'Chad, Mali and Niger ask', where a parse has two subjects or somebody who is told."""
    for relation in ("nsubj", "iobj"):
        doc = mended(draw(f"""
            Chad NNP 6 {relation} GPE
            _, , 3 punct
            Mali NNP 6 nsubj GPE
            and CC 5 cc
            Niger NNP 3 conj GPE
            ask VBP 0 root
            """))
        assert hung(doc, "Chad", "Mali", "Niger") == [("ask", "nsubj"), ("Chad", "conj"), ("Mali", "conj")]


def test_a_word_behind_a_comma_that_ends_no_row_stays(draw: Draw) -> None:
    """'On Chad, Mali and Niger' is a row; 'talks in Chad, officials' is none."""
    doc = mended(draw("""
        In IN 2 case
        Chad NNP 5 obl GPE
        _, , 5 punct
        rebels NNS 5 nsubj
        fled VBD 0 root
        """))
    assert hung(doc, "rebels") == [("fled", "nsubj")]


def test_a_country_beside_other_governments_is_none_of_them(draw: Draw) -> None:
    """'Chad and European governments' are a country and governments."""
    doc = mended(draw("""
        Chad NNP 4 compound GPE
        and CC 3 cc
        European JJ 1 conj NORP
        governments NNS 5 nsubj
        agree VBP 0 root
        """))
    assert hung(doc, "Chad", "governments", "European") == [
        ("agree", "nsubj"), ("Chad", "conj"), ("governments", "amod"),
    ]  # fmt: skip


def test_an_adjective_of_a_country_tells_whose_governments_they_are(draw: Draw) -> None:
    """'U.S. and European governments' are governments."""
    doc = mended(draw("""
        U.S. NNP 4 compound GPE
        and CC 3 cc
        European JJ 1 conj NORP
        governments NNS 5 nsubj
        agree VBP 0 root
        """))
    assert hung(doc, "U.S.", "governments") == [("governments", "compound"), ("agree", "nsubj")]


def test_a_second_minister_is_no_title_of_the_first(draw: Draw) -> None:
    """'Minister Ann Low and Chad's minister Omar Bakr called': two ministers."""
    doc = mended(draw("""
        Ann NNP 8 nsubj PERSON
        Low NNP 1 flat PERSON
        and CC 6 cc
        Chad NNP 6 nmod:poss GPE
        's POS 4 case
        minister NN 1 nmod:desc
        Omar NNP 6 appos PERSON
        called VBD 0 root
        """))
    assert hung(doc, "minister", "Omar") == [("Ann", "conj"), ("minister", "appos")]


def test_a_comma_parts_two_titles_and_their_bearers(draw: Draw) -> None:
    """'with Minister Ann Low, President Omar Bakr and Juan Mora': three people."""
    doc = mended(draw("""
        talks NNS 0 root
        with IN 8 case
        Minister NNP 8 nmod:desc
        Ann NNP 3 flat PERSON
        Low NNP 4 flat PERSON
        _, , 8 punct
        President NNP 8 nmod:desc
        Omar NNP 1 nmod PERSON
        Bakr NNP 8 flat PERSON
        and CC 11 cc
        Juan NNP 8 conj PERSON
        """))
    assert hung(doc, "with", "Minister", "Ann", "President", "Omar", "Juan") == [
        ("Ann", "case"), ("Ann", "nmod:desc"), ("talks", "nmod"), ("Omar", "nmod:desc"), ("Ann", "conj"),
        ("Omar", "conj"),
    ]  # fmt: skip


@pytest.mark.parametrize(("verb", "relation"), [("discuss VBP", "conj"), ("said VBD", "appos")])
def test_two_in_a_headline_are_told_by_their_plural_verb(draw: Draw, verb: str, relation: str) -> None:
    """'Holm, Kenyan president discuss trade' tells of two, 'Holm, Kenyan president said' of one."""
    doc = mended(draw(f"""
        Holm NNP 5 nsubj PERSON
        _, , 4 punct
        Kenyan JJ 4 amod NORP
        president NN 1 appos
        {verb} 0 root
        trade NN 5 obj
        """))
    assert hung(doc, "president") == [("Holm", relation)]


def test_countries_behind_people_stand_in_the_row_of_whose_they_are(draw: Draw) -> None:
    """'The ministers of Kenya, Chad and Peru' are of three countries; Chad and Peru may be neighbours of Kenya."""
    cases = (("ministers|minister", ("Kenya", "conj")), ("neighbours|neighbour", ("neighbours", "appos")))
    for people, hanging in cases:
        doc = mended(draw(f"""
            The DT 2 det
            {people} NNS 9 nsubj
            of IN 4 case
            Kenya NNP 2 nmod GPE
            _, , 6 punct
            Chad NNP 2 appos GPE
            and CC 8 cc
            Peru NNP 6 conj GPE
            met|meet VBD 0 root
            """))
        assert hung(doc, "Chad") == [hanging]
