"""Shapes that parses get wrong are put right; trees that are right stay as they are."""

from __future__ import annotations

from briefing.extract.text.mended import mended
from briefing.extract.text.words import Doc
from tests.extract.conftest import Draw


def hung(doc: Doc, word: str) -> tuple[str, str]:
    """On what a word hangs, and how."""
    token = next(t for t in doc if t.text == word)
    return token.head.text, token.dep_


def test_a_participle_that_stands_for_a_preposition_is_one(draw: Draw) -> None:
    """'a pact regarding trade'."""
    doc = mended(draw("""
        Chad NNP 2 nsubj
        sponsored|sponsor VBD 0 root
        a DT 4 det
        pact NN 2 obj
        regarding|regard VBG 4 acl
        trade NN 2 nmod
        """))
    assert hung(doc, "regarding") == ("trade", "case")
    assert [t.text for t in doc[3].subtree] == ["a", "pact"]


def test_a_preposition_hangs_on_what_it_opens(draw: Draw) -> None:
    """'said so after meeting with President Mora', where a parse hangs 'with' on the noun before it."""
    doc = mended(draw("""
        Ali NNP 2 nsubj
        spoke|speak VBD 0 root
        after IN 4 case
        meeting NN 2 obl
        with IN 4 case
        President NNP 7 nmod:desc
        Mora NNP 4 nmod
        """))
    assert (hung(doc, "with"), hung(doc, "after")) == (("Mora", "case"), ("meeting", "case"))


def test_a_participle_with_a_conjunction_is_a_clause(draw: Draw) -> None:
    """'said so after meeting the king', taken for a phrase."""
    doc = mended(draw("""
        Ali NNP 2 nsubj
        spoke|speak VBD 0 root
        after IN 4 mark
        meeting|meet VBG 2 obl
        Mora NNP 4 obj
        """))
    assert hung(doc, "meeting") == ("spoke", "advcl")


def test_a_verb_with_auxiliaries_behind_a_noun_is_a_clause(draw: Draw) -> None:
    """'a treaty that has frozen links' keeps its object and its subject."""
    doc = mended(draw("""
        They PRP 2 nsubj
        broke|break VBD 0 root
        a DT 4 det
        treaty NN 2 obj
        that WDT 6 nsubj
        has VBZ 7 aux
        frozen|freeze VBN 4 amod
        links NNS 2 obj
        """))
    assert hung(doc, "frozen") == ("treaty", "acl:relcl")
    assert hung(doc, "that") == ("frozen", "nsubj")
    assert hung(doc, "links") == ("frozen", "obj")


def test_a_circumstance_before_a_participle_belongs_to_the_deed(draw: Draw) -> None:
    """'Togo launched raids on the group despite a truce agreed in May, and Benin is arming': three clauses."""
    doc = mended(draw("""
        Togo NNP 2 nsubj
        launched|launch VBD 0 root
        raids NNS 2 obj
        on IN 6 case
        the DT 6 det
        group NN 3 nmod
        despite IN 9 case
        a DT 9 det
        truce NN 10 obl
        agreed|agree VBN 6 acl
        in IN 12 case
        May NNP 10 obl
        and CC 16 cc
        Benin NNP 16 nsubj
        is VBZ 16 aux
        arming|arm VBG 10 conj
        """))
    assert hung(doc, "truce") == ("launched", "obl")
    assert hung(doc, "agreed") == ("truce", "acl")
    assert hung(doc, "arming") == ("launched", "conj")


def test_an_owner_before_a_participle_stays(draw: Draw) -> None:
    """"Ruiz, the panel's ranking member": the panel owns, and is no object."""
    doc = mended(draw("""
        Ruiz NNP 0 root
        the DT 3 det
        panel NN 5 nsubj
        's POS 3 case
        ranking|rank VBG 1 acl
        member NN 5 obj
        """))
    assert hung(doc, "panel") == ("ranking", "nsubj")


def test_the_noun_between_a_verb_and_a_participle_is_its_object(draw: Draw) -> None:
    """'pressure to stop groups allied with Chad': the groups are stopped."""
    doc = mended(draw("""
        pressure NN 0 root
        to TO 3 mark
        stop VB 1 acl
        groups NNS 5 nsubj
        allied|ally VBN 1 acl
        with IN 7 case
        Chad NNP 5 obl
        """))
    assert hung(doc, "groups") == ("stop", "obj")
    assert hung(doc, "allied") == ("groups", "acl")


def test_what_has_an_object_and_nothing_of_a_noun_is_a_verb(draw: Draw) -> None:
    """'confirmed meeting her', but 'confirmed a meeting'."""
    doc = mended(draw("""
        Ruiz NNP 2 nsubj
        confirmed|confirm VBD 0 root
        meeting NN 2 obj
        Keita NNP 3 obj
        """))
    assert (doc[2].tag_, doc[2].lemma_, doc[2].dep_) == ("VBG", "meet", "xcomp")
    noun = mended(draw("""
        Ruiz NNP 2 nsubj
        confirmed|confirm VBD 0 root
        a DT 4 det
        meeting NN 2 obj
        """))
    assert noun[3].tag_ == "NN"


def test_an_office_keeps_what_it_is_for(draw: Draw) -> None:
    """'the Minister of Justice Ana Ruiz', but 'an aide of President Ana Ruiz'."""
    tree = """
        the DT 2 det
        {office} NN 0 root
        of IN 5 case
        {realm} NNP 5 nmod:desc
        Ana NNP 2 nmod PERSON
        Ruiz NNP 5 flat PERSON
        """
    doc = mended(draw(tree.format(office="Minister", realm="Justice")))
    assert (hung(doc, "Ana"), hung(doc, "of")) == (("Minister", "appos"), ("Justice", "case"))
    kept = mended(draw(tree.format(office="aide", realm="President")))
    assert (hung(kept, "Ana"), hung(kept, "of")) == (("aide", "nmod"), ("Ana", "case"))


def test_a_long_name_right_behind_its_noun_is_no_second_subject(draw: Draw) -> None:
    """'Rights group Human Care praised Chad': one does it, under this name."""
    doc = mended(draw("""
        Rights NNS 2 compound
        group NN 5 nsubj
        Human NNP 4 compound ORG
        Care NNP 5 nsubj ORG
        praised|praise VBD 0 root
        Chad NNP 5 obj GPE
        """))
    assert hung(doc, "Care") == ("group", "appos")


def test_what_and_joins_is_no_name_of_the_noun_before_it(draw: Draw) -> None:
    """'ministers of Peru and South Chad met', where a parse sees two subjects."""
    doc = mended(draw("""
        ministers NNS 7 nsubj
        of IN 3 case
        Peru NNP 1 nmod GPE
        and CC 6 cc
        South NNP 6 compound GPE
        Chad NNP 7 nsubj GPE
        met|meet VBD 0 root
        """))
    assert hung(doc, "Chad") == ("met", "nsubj")


def test_a_tree_that_is_right_stays(draw: Draw) -> None:
    """'Benin praised a pact signed in May'."""
    table = """
        Benin NNP 2 nsubj
        praised|praise VBD 0 root
        a DT 4 det
        pact NN 2 obj
        signed|sign VBN 4 acl
        in IN 7 case
        May NNP 5 obl
        """
    before = [(t.dep_, t.head.i) for t in draw(table)]
    assert [(t.dep_, t.head.i) for t in mended(draw(table))] == before


def test_it_that_does_something_is_somebody(draw: Draw) -> None:
    """'Chad says it will allow experts' has a doer; 'it takes years' has none."""
    lines = """
        It PRP 3 expl
        will MD 3 aux
        {verb} VB 0 root
        experts NNS 3 obj
        """
    assert hung(mended(draw(lines.format(verb="allow"))), "It") == ("allow", "nsubj")
    assert hung(mended(draw(lines.format(verb="take"))), "It") == ("take", "expl")
    said = mended(draw("""
        Chad NNP 2 nsubj
        says|say VBZ 0 root
        it PRP 5 expl
        has VBZ 5 aux
        appealed|appeal VBN 2 ccomp
        to IN 7 case
        Togo NNP 5 obl
        """))
    assert hung(said, "it") == ("appealed", "nsubj")


def test_a_town_named_behind_its_noun_does_nothing(draw: Draw) -> None:
    """'in the capital, Lima, Noor spoke': Noor did."""
    doc = mended(draw("""
        In IN 3 case
        the DT 3 det
        capital NN 8 obl
        , , 3 punct
        Lima NNP 8 nsubj GPE
        , , 7 punct
        Noor NNP 5 conj PERSON
        spoke|speak VBD 0 root
        """))
    assert (hung(doc, "Lima"), hung(doc, "Noor")) == (("capital", "appos"), ("spoke", "nsubj"))


def test_a_second_passive_without_auxiliary_has_its_own_subject(draw: Draw) -> None:
    """'ten men were killed and five others wounded', also where the others are taken for more of the ten."""
    lines = """
        men NNS 3 nsubj:pass
        were VBD 3 aux:pass
        killed|kill VBN 0 root
        and CC 5 cc
        others|other NNS {head} {relation}
        wounded|wound VBN 5 acl
        """
    for head, relation in ((3, "nsubj:pass"), (1, "conj")):
        doc = mended(draw(lines.format(head=head, relation=relation)))
        assert (hung(doc, "wounded"), hung(doc, "others")) == (("killed", "conj"), ("wounded", "nsubj:pass"))


def test_the_second_of_three_names_is_one_of_the_row(draw: Draw) -> None:
    """'a deal with Peru, Chile and Bolivia', where a parse makes the second a description of the first."""
    doc = mended(draw("""
        They PRP 2 nsubj
        met|meet VBD 0 root
        with IN 4 case
        Peru NNP 2 obl
        , , 6 punct
        Chile NNP 4 nmod:unmarked
        and CC 8 cc
        Bolivia NNP 4 conj
        """))
    assert hung(doc, "Chile") == ("Peru", "conj")


def test_understanding_is_what_a_memorandum_is_of(draw: Draw) -> None:
    """'the memorandum of understanding it signed with Peru': who signed it tells of the memorandum."""
    doc = mended(draw("""
        They PRP 2 nsubj
        know|know VBP 0 root
        the DT 4 det
        memorandum NN 2 obj
        of IN 6 mark
        understanding|understand VBG 4 acl
        it PRP 8 nsubj:pass
        signed|sign VBN 6 xcomp
        with IN 10 case
        Peru NNP 8 obl
        """))
    assert (hung(doc, "understanding"), hung(doc, "signed")) == (("memorandum", "nmod"), ("memorandum", "acl:relcl"))
    assert hung(doc, "it") == ("signed", "nsubj")


def test_a_participle_right_before_its_noun_is_of_it(draw: Draw) -> None:
    """'will target exiled leaders'."""
    doc = mended(draw("""
        rebels NNS 3 nsubj
        will MD 3 aux
        target VB 0 root
        exiled|exile VBN 3 xcomp
        leaders NNS 3 obj
        """))
    assert hung(doc, "exiled") == ("leaders", "amod")
