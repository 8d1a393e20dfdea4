"""A text as plain values says of every word what spaCy says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy import tokens
from spacy.lang.en import English
from spacy.vocab import create_vocab

from briefing.extract.text.parsed import plain

VOCAB = create_vocab("en", English.Defaults)
WORDS = ["Vera", "IRGC", "said", "two", "30", ",", "’s", "\n\n", "don't", "É"]
TAGS = ["NNP", "VBD", "CD", ",", "_SP"]
DEPS = ["nsubj", "obl:agent", "punct"]


@st.composite
def parsed(draw: st.DrawFn) -> tokens.Doc:
    """A Doc of spaCy with any words, trees whose branches may cross, sentences and names."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
    n = len(words)
    order = draw(st.permutations(range(n)))
    heads = [0] * n
    for at, place in enumerate(order):
        heads[place] = order[draw(st.integers(0, at))] if draw(st.integers(0, 4)) else place
    doc = tokens.Doc(
        VOCAB,
        words=words,
        spaces=[draw(st.booleans()) for _ in words],
        heads=heads,
        deps=[draw(st.sampled_from(DEPS)) for _ in words],
        tags=[draw(st.sampled_from(TAGS)) for _ in words],
        pos=[draw(st.sampled_from(["VERB", "PROPN", ""])) for _ in words],
        lemmas=[w.lower() for w in words],
    )
    cuts = sorted(draw(st.sets(st.integers(0, n), max_size=4)) | {0, n})
    doc.ents = [tokens.Span(doc, a, b, label=x) for a, b in pairwise(cuts) if (x := draw(st.sampled_from(["ORG", ""])))]
    return doc


@given(parsed())
def test_words_are_as_parsed(doc: tokens.Doc) -> None:
    """Every attribute, every relation in the tree and every sentence is the same."""
    mine = plain(doc)
    assert (mine.text, len(mine)) == (doc.text, len(doc))
    for ours, theirs in zip(mine, doc, strict=True):
        for name in ("i", "idx", "text", "lower_", "lemma_", "tag_", "pos_", "dep_", "whitespace_", "ent_type_",
                     "ent_iob_", "is_space", "is_punct", "is_alpha", "is_title", "like_num"):  # fmt: skip
            assert getattr(ours, name) == getattr(theirs, name), name
        assert ours.is_sent_start == (theirs.is_sent_start or theirs.i == 0)
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(ours, name).i == getattr(theirs, name).i, name
        for name in ("children", "lefts", "rights", "subtree", "ancestors"):
            assert [t.i for t in getattr(ours, name)] == [t.i for t in getattr(theirs, name)], name
        assert (ours.sent.start, ours.sent.end) == (theirs.sent.start, theirs.sent.end)
        assert [ours.is_ancestor(t) for t in mine] == [theirs.is_ancestor(t) for t in doc]
    assert [(s.start, s.end) for s in mine.sents] == [(s.start, s.end) for s in doc.sents]
    assert [(e.start, e.end, e.label_) for e in mine.ents] == [(e.start, e.end, e.label_) for e in doc.ents]


@given(parsed(), st.integers(-14, 14), st.integers(-14, 14))
def test_stretches_are_as_parsed(doc: tokens.Doc, start: int, end: int) -> None:
    """A slice has the same bounds, words, text, root and slices of its own."""
    ours, theirs = plain(doc)[start:end], doc[start:end]
    assert (ours.start, ours.end, ours.text, len(ours)) == (theirs.start, theirs.end, theirs.text, len(theirs))
    assert [t.i for t in ours] == [t.i for t in theirs]
    assert (ours[1:-1].start, ours[1:-1].end) == (theirs[1:-1].start, theirs[1:-1].end)
    if len(theirs):
        assert (ours.root.i, ours[0].i, ours[-1].i) == (theirs.root.i, theirs[0].i, theirs[-1].i)
        assert (ours.start_char, ours.end_char) == (theirs.start_char, theirs.end_char)
        assert (ours.sent.start, ours.sent.end) == (theirs.sent.start, theirs.sent.end)


@given(parsed(), st.integers(-1, 40), st.integers(0, 40), st.sampled_from(["strict", "contract", "expand"]))
def test_characters_lead_to_the_same_words(doc: tokens.Doc, start: int, length: int, mode: str) -> None:
    """A stretch of characters is made of the same words, or of none."""
    ours = plain(doc).char_span(start, start + length, alignment_mode=mode)  # type: ignore[arg-type]
    try:
        theirs = doc.char_span(start, start + length, alignment_mode=mode)
    except (IndexError, ValueError):  # of a blank alone
        return
    assert (ours is None) == (theirs is None)
    assert ours is None or theirs is None or (ours.start, ours.end) == (theirs.start, theirs.end)


def test_neighbours_end_with_the_text() -> None:
    """Beyond the first and the last word there is none, and the same stretch is equal to itself."""
    doc = plain(tokens.Doc(VOCAB, words=["a", "b"]))
    assert doc[0].nbor() is doc[1] and doc[1].nbor(-1) is doc[0]
    assert doc[0:1] == doc[:1] and doc[0:1] != doc[1:2] and len({doc[0:1], doc[:1]}) == 1
    for word, step in ((doc[0], -1), (doc[1], 1)):
        with pytest.raises(IndexError):
            word.nbor(step)


def test_behind_the_text_stands_an_empty_word() -> None:
    """A rule may look at the word behind any other, also behind the last one."""
    doc = plain(tokens.Doc(VOCAB, words=["a", "b"]))
    assert (doc[2].text, doc[2].tag_, doc[2].head, len(doc)) == ("", "", doc[2], 2)
    assert doc[1:2].root is doc[1] and doc[2:2].text == ""
