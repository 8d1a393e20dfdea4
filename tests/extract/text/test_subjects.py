"""Subjects that a parse takes for something else are given back to their verbs."""

from __future__ import annotations

from briefing.extract.text.mended import mended
from tests.extract.conftest import Draw
from tests.extract.text.test_mended import hung


def test_a_noun_between_saying_and_what_is_said_is_its_subject(draw: Draw) -> None:
    """'officials say two men have been killed': the men are no object of 'say'."""
    doc = mended(draw("""
        Officials NNS 2 nsubj
        say VBP 0 root
        two CD 4 nummod
        men NNS 2 obj
        have VBP 7 aux
        been VBN 7 aux:pass
        killed|kill VBN 2 ccomp
        """))
    assert hung(doc, "men") == ("killed", "nsubj:pass")


def test_an_object_before_a_verb_that_has_no_subject_is_its_subject(draw: Draw) -> None:
    """'Lebanon says Syria has pulled out'; 'what Syria has' stays as it is."""
    doc = mended(draw("""
        Lebanon NNP 2 nsubj
        says|say VBZ 0 root
        Syria NNP 5 obj
        has VBZ 5 aux
        pulled|pull VBN 2 ccomp
        out RP 5 compound:prt
        """))
    assert hung(doc, "Syria") == ("pulled", "nsubj")
    doc = mended(draw("""
        Them PRP 3 obj
        Lebanon NNP 3 nsubj
        blames|blame VBZ 0 root
        """))
    assert hung(doc, "Them") == ("blames", "obj")


def test_what_opens_a_clause_is_no_preposition_of_its_subject(draw: Draw) -> None:
    """'before Chad and Togo hold talks': the two hold them."""
    doc = mended(draw("""
        They PRP 2 nsubj
        spoke|speak VBD 0 root
        before IN 4 case
        Chad NNP 7 obl
        and CC 6 cc
        Togo NNP 4 conj
        hold VBP 2 advcl
        talks NNS 7 obj
        """))
    assert (hung(doc, "Chad"), hung(doc, "before")) == (("hold", "nsubj"), ("hold", "mark"))


def test_what_a_preposition_governs_behind_a_verb_is_no_subject(draw: Draw) -> None:
    """'rejected calls from Togo'."""
    doc = mended(draw("""
        Chad NNP 2 nsubj
        rejected|reject VBD 0 root
        calls NNS 2 obj
        from IN 5 case
        Togo NNP 2 nsubj GPE
        """))
    assert hung(doc, "Togo") == ("calls", "nmod")


def test_a_name_without_a_preposition_before_a_verb_does_it(draw: Draw) -> None:
    """'Ali Berg has called on Chad': he calls; 'on Friday' stays a circumstance."""
    doc = mended(draw("""
        Ali NNP 4 obl PERSON
        Berg NNP 1 flat PERSON
        has VBZ 4 aux
        called|call VBN 0 root
        on IN 6 case
        Chad NNP 4 obl GPE
        """))
    assert (hung(doc, "Ali"), hung(doc, "Chad")) == (("called", "nsubj"), ("called", "obl"))


def test_the_second_of_two_objects_belongs_to_the_second_verb(draw: Draw) -> None:
    """'killed himself and wounded men'."""
    doc = mended(draw("""
        Berg NNP 2 nsubj
        killed|kill VBD 0 root
        himself PRP 2 obj
        and CC 5 cc
        wounded|wound VBD 2 conj
        men NNS 2 obj
        """))
    assert (hung(doc, "himself"), hung(doc, "men")) == (("killed", "obj"), ("wounded", "obj"))


def test_to_whom_something_is_given_is_no_second_object(draw: Draw) -> None:
    """'awarded Chad the prize', 'denying Chad the chance'; "won Chad's trust" stays as it is."""
    for relation, head in (("obj", 2), ("nmod:poss", 5)):
        doc = mended(draw(f"""
            Judges NNS 2 nsubj
            awarded|award VBD 0 root
            Chad NNP {head} {relation}
            the DT 5 det
            prize NN 2 obj
            """))
        assert hung(doc, "Chad") == ("awarded", "iobj")
    doc = mended(draw("""
        Judges NNS 2 nsubj
        won|win VBD 0 root
        Chad NNP 5 nmod:poss
        's POS 3 case
        trust NN 2 obj
        """))
    assert hung(doc, "Chad") == ("trust", "nmod:poss")
