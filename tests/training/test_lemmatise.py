"""Learning lemma rules."""

from __future__ import annotations

from pathlib import Path

from briefing.nlp.lemmas import Lemmas
from training.lemmatise import SETTLED, learn, save
from training.sentence import Sentence, Tree

PAIRS = [
    ("ports", "port"),
    ("boats", "boat"),
    ("ships", "ship"),
    ("cities", "city"),
    ("armies", "army"),
    ("men", "man"),
]


def sentences() -> list[Sentence]:
    """One word a sentence."""
    return [Sentence((word,), (True,), Tree(("NNS",), ("NOUN",), (lemma,), (-1,), ("ROOT",))) for word, lemma in PAIRS]


def test_known_words_come_out_right() -> None:
    """Every word learned from gets its lemma back, as far as one word has one lemma."""
    lemmas = Lemmas(*learn(sentences()))
    assert [lemmas(word, "NNS") for word, _ in PAIRS] == [lemma for _, lemma in PAIRS]


def test_unknown_words_follow_their_endings() -> None:
    """What was never seen goes by the longest ending seen."""
    lemmas = Lemmas(*learn(sentences()))
    assert lemmas("treaties", "NNS") == "treaty"
    assert lemmas("camps", "NNS") == "camp"


def test_saved_and_read_again(tmp_path: Path) -> None:
    """The file holds all of it."""
    forms, endings = learn(sentences())
    save(forms, endings, tmp_path / "lemmas.json")
    assert Lemmas.load(tmp_path / "lemmas.json")("armies", "NNS") == "army"


def test_the_order_of_sentences_does_not_matter() -> None:
    """The same rules from the same words in any order."""
    assert learn(sentences()) == learn(sentences()[::-1])


def test_the_leading_treebank_decides_what_it_has_often() -> None:
    """Where treebanks disagree on a common word, the leading one is right; on a rare word the majority is."""
    people = Sentence(("people",), (True,), Tree(("NNS",), ("NOUN",), ("people",), (-1,), ("ROOT",)))
    person = Sentence(("people",), (True,), Tree(("NNS",), ("NOUN",), ("person",), (-1,), ("ROOT",)))
    assert Lemmas(*learn([people] * 99, [person] * SETTLED))("people", "NNS") == "person"
    assert Lemmas(*learn([people] * 99, [person] * (SETTLED - 1)))("people", "NNS") == "people"
