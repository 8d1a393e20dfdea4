"""Lemmas from words and tags."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.nlp.lemmas import Lemmas, all_endings, apply_script, edit_script

LEMMAS = Lemmas(
    {"NNS": {"children": "child"}},
    {"NNS": {"": "l|1|", "ies": "l|3|y", "^lies": "l|1|"}, "VBD": {"ed": "l|2|"}},
)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("Talks", "talk"),
        ("was", "be"),
        ("studies", "study"),
        ("HOUSTON", "Houston"),
        ("Kenyans", "Kenyan"),
        ("n't", "not"),
        ("an", "a"),
    ],
)
def test_edit_scripts_make_lemmas(form: str, lemma: str) -> None:
    """A script learned from a word and its lemma gives that lemma back."""
    assert apply_script(form, edit_script(form, lemma)) == lemma


@given(st.text("abcDEF", min_size=1, max_size=8), st.text("abcDEF", min_size=1, max_size=8))
def test_edit_scripts_fit_every_pair(form: str, lemma: str) -> None:
    """There is a script for any word and any lemma."""
    assert apply_script(form, edit_script(form, lemma)) == lemma


def test_a_script_never_leaves_nothing() -> None:
    """Where a script would cut everything away, the word stays."""
    assert apply_script("go", "l|5|") == "go"


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("children", "NNS", "child"),
        ("Treaties", "NNS", "treaty"),
        ("lies", "NNS", "lie"),
        ("envoys", "NNS", "envoy"),
        ("sent", "VBD", "sent"),
        ("1990s", "NNP", "1990s"),
        ("30", "NNS", "30"),
    ],
)
def test_the_longest_ending_decides(word: str, tag: str, lemma: str) -> None:
    """Listed words first, then the longest ending under the tag; what has no rule stays as it is."""
    assert LEMMAS(word, tag) == lemma


def test_endings_of_a_short_word_begin_with_all_of_it() -> None:
    """The whole word is told from the same letters at the end of a longer one."""
    assert all_endings("Ports") == ["^ports", "orts", "rts", "ts", "s", ""]
    assert all_endings("airports")[0] == "ports"


@pytest.mark.parametrize(("word", "tag", "lemma"), [("Retook", "VBD", "retake"), ("misled", "VBN", "mislead"),
                                                    ("slew", "NN", "slew"), ("shed", "VBD", "shed")])  # fmt: skip
def test_irregular_verbs_that_no_treebank_told(word: str, tag: str, lemma: str) -> None:
    """The list has their past and participles, and says nothing of nouns."""
    known = Lemmas({}, {"VBN": {"ed": "l|2|"}, "NN": {"": "l|0|"}})
    assert known(word, tag) == lemma


@pytest.mark.parametrize(("word", "lemma"), [("bases", "base"), ("Bases", "base"), ("viruses", "virus"),
                                             ("Sirens", "siren"), ("glorbs", "glorbse")])  # fmt: skip
def test_plurals_are_of_nouns_that_are_known(word: str, lemma: str) -> None:
    """Those of two nouns stand in a list; where the ending makes a word that nobody knows, a known one is taken."""
    endings = {"NNS": {"bases": "l|2|is", "es": "l|1|", "s": "l|1|se"}}
    assert Lemmas({}, endings, frozenset({"virus", "siren"}))(word, "NNS") == lemma
