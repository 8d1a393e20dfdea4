"""Clauses that a parse hangs on the wrong verb go on from the one that they belong to."""

from __future__ import annotations

from spacy.language import Language

from briefing.extract.text.mended import mended
from tests.extract.conftest import Draw
from tests.extract.prose import digest
from tests.extract.text.test_mended import hung


def test_what_is_said_second_goes_on_with_what_was_said(draw: Draw) -> None:
    """'said in a note that she had met him and had signed a pact'."""
    doc = mended(draw("""
        Ruiz NNP 2 nsubj
        said|say VBD 0 root
        in IN 5 case
        a DT 5 det
        note NN 2 obl
        that IN 9 mark
        she PRP 9 nsubj
        had VBD 9 aux
        met|meet VBN 5 acl
        him PRP 9 obj
        and CC 13 cc
        had VBD 13 aux
        signed|sign VBN 2 ccomp
        """))
    assert hung(doc, "signed") == ("met", "conj")


def test_what_somebody_says_was_done_meanwhile_is_no_deed_of_his(draw: Draw) -> None:
    """'officials say a bomb exploded killing ten'."""
    doc = mended(draw("""
        officials|official NNS 2 nsubj
        say VBP 0 root
        a DT 4 det
        bomb NN 5 nsubj
        exploded|explode VBD 2 ccomp
        killing|kill VBG 2 ccomp
        ten CD 6 obj
        """))
    assert hung(doc, "killing") == ("exploded", "advcl")


def test_a_verb_that_opens_a_quotation_goes_on_with_what_was_said(draw: Draw) -> None:
    """'confirmed the visit, saying they talked and "stressed ..."'; without the mark she may have stressed it."""
    tree = """
        Ruiz NNP 2 nsubj
        confirmed|confirm VBD 0 root
        visits NNS 2 obj
        saying|say VBG 2 advcl
        they PRP 6 nsubj
        talked|talk VBD 4 ccomp
        and CC 9 cc
        {mark} `` 9 punct
        stressed|stress VBD 2 conj
        unity NN 9 obj
        """
    assert hung(mended(draw(tree.format(mark="“"))), "stressed") == ("talked", "conj")
    assert hung(mended(draw(tree.format(mark="then"))), "stressed") == ("confirmed", "conj")


def test_the_day_of_what_is_arranged_belongs_to_it(draw: Draw) -> None:
    """'is scheduled to meet her on Friday'."""
    doc = mended(draw("""
        Ruiz NNP 3 nsubj:pass
        is VBZ 3 aux:pass
        scheduled|schedule VBN 0 root
        to TO 5 mark
        meet VB 3 xcomp
        her PRP 5 obj
        on IN 8 case
        Friday NNP 3 obl
        """))
    assert hung(doc, "Friday") == ("meet", "obl")


def test_what_is_refused_is_no_purpose(draw: Draw) -> None:
    """'refused on Friday to sign': an infinitive that tells what, hung as one that tells what for."""
    doc = mended(draw("""
        Chad NNP 2 nsubj
        refused|refuse VBD 0 root
        on IN 4 case
        Friday NNP 2 obl
        to TO 6 mark
        sign VB 2 advcl
        """))
    assert hung(doc, "sign") == ("refused", "xcomp")


def test_a_bare_verb_goes_on_from_an_infinitive(draw: Draw) -> None:
    """'planned to seize a man who had served and kill him'."""
    doc = mended(draw("""
        They PRP 2 nsubj
        planned|plan VBD 0 root
        to TO 4 mark
        seize VB 2 xcomp
        men|man NNS 4 obj
        who WP 8 nsubj
        had|have VBD 8 aux
        served|serve VBN 5 acl:relcl
        and CC 10 cc
        kill VB 8 conj
        them PRP 10 obj
        """))
    assert hung(doc, "kill") == ("seize", "conj")


def test_a_bare_verb_goes_on_from_an_infinitive_right_before(draw: Draw) -> None:
    """'has refused to resign or call a vote'."""
    doc = mended(draw("""
        She PRP 3 nsubj
        has|have VBZ 3 aux
        refused|refuse VBN 0 root
        to TO 5 mark
        resign VB 3 xcomp
        or CC 7 cc
        call VB 3 conj
        a DT 9 det
        vote NN 7 obj
        """))
    assert hung(doc, "call") == ("resign", "conj")


def test_a_gerund_goes_on_from_another(draw: Draw) -> None:
    """'has charged him with spying and planning a raid'."""
    doc = mended(draw("""
        Chad NNP 3 nsubj
        has|have VBZ 3 aux
        charged|charge VBN 0 root
        him PRP 3 obj
        with IN 6 case
        spying NN 3 obl
        and CC 8 cc
        planning|plan VBG 3 conj
        raids NNS 8 obj
        """))
    assert hung(doc, "planning") == ("spying", "conj")


def test_a_bare_verb_after_an_infinitive_is_one(draw: Draw) -> None:
    """'is expected to endorse it and urge calm', where the second is taken for a present."""
    doc = mended(draw("""
        Chad NNP 3 nsubj
        is|be VBZ 3 aux:pass
        expected|expect VBN 0 root
        to TO 5 mark
        endorse VB 3 xcomp
        it PRP 5 obj
        and CC 8 cc
        urge VBP 5 conj
        calm NN 8 obj
        """))
    assert doc[7].tag_ == "VB"


def test_who_is_told_what_he_will_do_is_no_second_subject(draw: Draw) -> None:
    """'warned Chad it would pay': Chad is told it."""
    doc = mended(draw("""
        Peru NNP 2 nsubj
        warned|warn VBD 0 root
        Chad NNP 6 nsubj
        it PRP 6 nsubj
        would MD 6 aux
        pay VB 2 ccomp
        """))
    assert hung(doc, "Chad") == ("warned", "iobj")


def test_what_is_said_of_somebody_he_does(draw: Draw) -> None:
    """'the rebel who police say killed two'."""
    doc = mended(draw("""
        the DT 2 det
        rebel NN 0 root
        who WP 5 nsubj
        police NNS 5 nsubj
        say VBP 2 acl:relcl
        killed|kill VBN 5 ccomp
        two CD 6 obj
        """))
    assert hung(doc, "who") == ("killed", "nsubj")
    assert doc[5].tag_ == "VBD"


def test_what_a_letter_calls_for_is_asked_by_who_posted_it(nlp: Language) -> None:
    """'were alerted when a group posted a letter calling for war': the group calls for it."""
    found = digest(nlp, "Kenyan police were alerted when rebels posted a letter calling for a war against Chad.").events
    assert [e.actors for e in found if e.type == "REQUEST"] == [("rebels",)]


def test_who_is_told_to_be_held_is_not_held_by_who_says_so(nlp: Language) -> None:
    """'the ministry says gunmen freed all the nurses briefly held in a school'."""
    found = digest(nlp, "Kenya's Interior Ministry says gunmen have released all the nurses briefly held hostage at a "
                        "school in Lamu.").events  # fmt: skip
    assert not any("kenya" in actor for e in found for actor in e.actors)
