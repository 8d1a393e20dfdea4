"""Stock pipelines' labels are rewritten to Universal Dependencies and our entities."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from briefing.nlp.translate import VALUES, translate

VOCAB = spacy.blank("en").vocab

Row = tuple[str, str, str, int, str]
"""Word, part of speech, lemma, head, ClearNLP label."""


def parse(*rows: Row, entities: dict[tuple[int, int], str] | None = None) -> Doc:
    """A Doc as a stock pipeline would leave it."""
    ents = ["O"] * len(rows)
    for (start, end), label in (entities or {}).items():
        ents[start:end] = ["B-" + label, *["I-" + label] * (end - start - 1)]
    words, pos, lemmas, heads, deps = (list(column) for column in zip(*rows, strict=True))
    return Doc(VOCAB, words=words, pos=pos, lemmas=lemmas, heads=heads, deps=deps, ents=ents)  # type: ignore[arg-type]


def edges(doc: Doc) -> dict[str, tuple[str, str]]:
    """Label and head of every word; the root is its own head."""
    return {token.text: (token.dep_, token.head.text) for token in doc}


def test_objects_and_prepositions() -> None:
    """'dobj' becomes 'obj'; a noun behind a preposition hangs on the verb or noun, the preposition on it."""
    doc = parse(
        ("Envoys", "NOUN", "envoy", 1, "nsubj"),
        ("signed", "VERB", "sign", 1, "ROOT"),
        ("drafts", "NOUN", "draft", 1, "dobj"),
        ("of", "ADP", "of", 2, "prep"),
        ("treaties", "NOUN", "treaty", 3, "pobj"),
        ("in", "ADP", "in", 1, "prep"),
        ("Oslo", "PROPN", "Oslo", 5, "pobj"),
        (".", "PUNCT", ".", 1, "punct"),
    )
    assert edges(translate(doc)) == {
        "Envoys": ("nsubj", "signed"),
        "signed": ("ROOT", "signed"),
        "drafts": ("obj", "signed"),
        "of": ("case", "treaties"),
        "treaties": ("nmod", "drafts"),
        "in": ("case", "Oslo"),
        "Oslo": ("obl", "signed"),
        ".": ("punct", "signed"),
    }


def test_passive_with_agent() -> None:
    """'nsubjpass', 'auxpass' and 'agent' get their subtypes."""
    doc = parse(
        ("Troops", "NOUN", "troop", 2, "nsubjpass"),
        ("were", "AUX", "be", 2, "auxpass"),
        ("hit", "VERB", "hit", 2, "ROOT"),
        ("by", "ADP", "by", 2, "agent"),
        ("rockets", "NOUN", "rocket", 3, "pobj"),
    )
    found = edges(translate(doc))
    assert found["Troops"] == ("nsubj:pass", "hit")
    assert found["were"] == ("aux:pass", "hit")
    assert found["rockets"] == ("obl:agent", "hit")
    assert found["by"] == ("case", "rockets")


def test_copula_gives_way_to_the_predicate() -> None:
    """'X is the envoy': the envoy heads the clause and takes subject, negation and punctuation along."""
    doc = parse(
        ("Karim", "PROPN", "Karim", 1, "nsubj"),
        ("is", "AUX", "be", 1, "ROOT"),
        ("not", "PART", "not", 1, "neg"),
        ("the", "DET", "the", 4, "det"),
        ("envoy", "NOUN", "envoy", 1, "attr"),
        (".", "PUNCT", ".", 1, "punct"),
    )
    assert edges(translate(doc)) == {
        "Karim": ("nsubj", "envoy"),
        "is": ("cop", "envoy"),
        "not": ("advmod", "envoy"),
        "the": ("det", "envoy"),
        "envoy": ("ROOT", "envoy"),
        ".": ("punct", "envoy"),
    }


def test_coordination_hangs_on_the_first() -> None:
    """A chain of conjuncts becomes a fan, and 'and' hangs on the conjunct behind it."""
    doc = parse(
        ("Oslo", "PROPN", "Oslo", 4, "nsubj"),
        ("Bern", "PROPN", "Bern", 0, "conj"),
        ("and", "CCONJ", "and", 1, "cc"),
        ("Rome", "PROPN", "Rome", 1, "conj"),
        ("agreed", "VERB", "agree", 4, "ROOT"),
    )
    found = edges(translate(doc))
    assert found["Bern"] == ("conj", "Oslo")
    assert found["Rome"] == ("conj", "Oslo")
    assert found["and"] == ("cc", "Rome")


def test_nested_prepositions_and_clauses() -> None:
    """'from inside Oslo' is one oblique with two cases; 'by signing' is a clause with a mark."""
    doc = parse(
        ("spoke", "VERB", "speak", 0, "ROOT"),
        ("from", "ADP", "from", 0, "prep"),
        ("inside", "ADP", "inside", 1, "prep"),
        ("Oslo", "PROPN", "Oslo", 2, "pobj"),
        ("by", "ADP", "by", 0, "prep"),
        ("phoning", "VERB", "phone", 4, "pcomp"),
    )
    found = edges(translate(doc))
    assert found["Oslo"] == ("obl", "spoke")
    assert found["from"] == found["inside"] == ("case", "Oslo")
    assert found["phoning"] == ("advcl", "spoke")
    assert found["by"] == ("mark", "phoning")


def test_relative_clause_possessive_and_title() -> None:
    """'relcl' and 'poss' get subtypes; a person's first name heads the name, a title is 'nmod:desc'."""
    doc = parse(
        ("Norway", "PROPN", "Norway", 4, "poss"),
        ("'s", "PART", "'s", 0, "case"),
        ("Minister", "PROPN", "Minister", 4, "compound"),
        ("Liv", "PROPN", "Liv", 4, "compound"),
        ("Holm", "PROPN", "Holm", 6, "nsubj"),
        ("today", "NOUN", "today", 6, "npadvmod"),
        ("spoke", "VERB", "speak", 6, "ROOT"),
        entities={(0, 2): "GPE", (3, 5): "PERSON"},
    )
    found = edges(translate(doc))
    assert found["Liv"] == ("nsubj", "spoke")
    assert found["Holm"] == ("flat", "Liv")
    assert found["Minister"] == ("nmod:desc", "Liv")
    assert found["Norway"] == ("nmod:poss", "Liv")
    assert found["today"] == ("obl:unmarked", "spoke")


def test_entities_are_ours() -> None:
    """FAC becomes LOC, articles and possessive endings go, dates and works are kept beside."""
    doc = parse(
        ("The", "DET", "the", 1, "det"),
        ("Alps", "PROPN", "Alps", 1, "ROOT"),
        ("'s", "PART", "'s", 1, "case"),
        ("Monday", "PROPN", "Monday", 1, "npadvmod"),
        ("Pier", "PROPN", "Pier", 1, "dep"),
        ("Hamlet", "PROPN", "Hamlet", 1, "dep"),
        entities={(0, 3): "LOC", (3, 4): "DATE", (4, 5): "FAC", (5, 6): "WORK_OF_ART"},
    )
    translate(doc)
    assert [(span.text, span.label_) for span in doc.ents] == [("Alps", "LOC"), ("Pier", "LOC")]
    assert [span.text for span in doc.spans[VALUES]] == ["Monday"]
    assert [span.text for span in doc.spans["misc"]] == ["Hamlet"]


@pytest.mark.parametrize("dep", ["nsubj:pass", "obl", "nmod:poss"])
def test_universal_dependencies_pass_through(dep: str) -> None:
    """A parse that is in our scheme already is not touched."""
    doc = parse(("a", "NOUN", "a", 1, dep), ("b", "VERB", "b", 1, "ROOT"), ("c", "NOUN", "c", 1, "conj"))
    before = edges(doc)
    assert edges(translate(doc)) == before


def test_every_tree_stays_a_tree() -> None:
    """After translation each sentence has one root and every word reaches it."""
    doc = parse(
        ("It", "PRON", "it", 1, "nsubj"),
        ("is", "AUX", "be", 1, "ROOT"),
        ("in", "ADP", "in", 1, "prep"),
        ("front", "NOUN", "front", 2, "pobj"),
        ("of", "ADP", "of", 3, "prep"),
        ("and", "CCONJ", "and", 4, "cc"),
        ("near", "ADP", "near", 4, "conj"),
        ("Rome", "PROPN", "Rome", 6, "pobj"),
    )
    translate(doc)
    assert [token.text for token in doc if token.head.i == token.i] == ["front"]
    assert len(list(doc.sents)) == 1
