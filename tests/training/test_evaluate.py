"""How names are scored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from training.evaluate import entities, gains, overlap
from training.sentence import Sentence


@pytest.fixture
def nlp() -> Language:
    """A pipeline that knows four names."""
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns(
        [  # type: ignore[attr-defined]
            {"label": "PERSON", "pattern": "Ama Mensah"},
            {"label": "ORG", "pattern": "Harbour Board"},
            {"label": "GPE", "pattern": "Accra"},
            {"label": "NORP", "pattern": "Kenyan"},
        ]
    )
    return pipeline


def sentence(text: str, *spans: tuple[int, int, str]) -> Sentence:
    """Words between spaces."""
    words = tuple(text.split())
    return Sentence(words, (True,) * len(words), None, spans)


SENTENCES = [
    sentence("Ama Mensah saw Accra", (0, 2, "PERSON"), (3, 4, "LOC")),
    sentence("the Kenyan Harbour Board met", (1, 4, "ORG")),
]


def test_exact_spans_count(nlp: Language) -> None:
    """Another boundary is as wrong as another label; any place is a place; labels can be left out."""
    scores = entities(nlp, SENTENCES)
    assert scores["PERSON"]["F1"] == scores["LOC"]["F1"] == 100
    assert scores["ORG"] == {"P": 0, "R": 0, "F1": 0, "names": 1}
    assert scores["all"]["P"] == 50 and scores["all"]["R"] == pytest.approx(200 / 3)
    assert entities(nlp, SENTENCES, ["NORP"])["all"]["P"] == pytest.approx(200 / 3)


def write(path: Path, text: str, *marked: tuple[str, str]) -> Path:
    """One text with its marked names."""
    spans = [[text.index(words), text.index(words) + len(words), label] for words, label in marked]
    path.write_text(json.dumps({"text": text, "entities": spans}) + "\n", "utf-8")
    return path


def test_names_in_texts_may_overlap(nlp: Language, tmp_path: Path) -> None:
    """A title more or less does not matter, nor do posts, pronouns and descriptions, marked or found."""
    text = "We saw President Ama Mensah of the Kenyan Harbour Board and the Minister for Ports in the people of Accra."
    marked = [
        ("We", "PER"),
        ("President Ama Mensah", "PER"),
        ("Kenyan Harbour Board", "ORG"),
        ("the Minister for Ports", "PER"),
        ("the people of Accra", "PER"),
    ]
    assert overlap(nlp, write(tmp_path / "t", text, *marked)) == 100


def test_a_missed_and_a_wrong_name_cost(nlp: Language, tmp_path: Path) -> None:
    """One right, one missed, one wrong: half."""
    text = "Ama Mensah left Accra for Tema."
    assert overlap(nlp, write(tmp_path / "t", text, ("Ama Mensah", "PER"), ("Tema", "LOC"))) == 50


def test_a_line_for_every_component(nlp: Language, tmp_path: Path) -> None:
    """The first is the encoder alone; each other adds one component."""
    sets = dict.fromkeys(("GMB, first 1,500", "Wikigold, last fifth", "UNER, EWT test"), SENTENCES)
    head, alone, ruled = gains(nlp, sets, tmp_path / "missing")
    assert "ORG" in head and alone.startswith("encoder alone") and ruled.startswith("+ entity_ruler")
    assert alone.split()[2] == "0.0" and ruled.rstrip().endswith("-")
