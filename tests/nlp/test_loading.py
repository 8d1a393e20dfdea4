"""Pipelines come ready for the rules, whichever they are; what cannot work is refused with a remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from briefing.errors import BriefingError
from briefing.fingerprint import extractor
from briefing.nlp import fingerprint, load
from briefing.nlp.identity import read_meta
from briefing.nlp.loading import NAME_RULES
from briefing.nlp.translate import VALUES
from tests.nlp.conftest import entities

SENTENCE = "Norway was visited by Ada Lund on Monday ."
HEADS = [2, 2, 2, 2, 5, 3, 2, 6, 2]
DEPS = ["nsubjpass", "auxpass", "ROOT", "agent", "compound", "pobj", "prep", "pobj", "punct"]
TAGS = ["NNP", "VBD", "VBN", "IN", "NNP", "NNP", "IN", "NNP", "."]
ENTITIES = ["B-GPE", "O", "O", "O", "B-PERSON", "I-PERSON", "O", "B-DATE", "O"]


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny pipeline that knows one sentence by heart, in the label scheme of spaCy's stock pipelines."""
    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("en")
    gold = Doc(nlp.vocab, SENTENCE.split(), heads=HEADS, deps=DEPS, tags=TAGS, ents=ENTITIES)
    for name in ("tagger", "parser", "ner"):
        rare = {"min_action_freq": 1} if name == "parser" else {}
        nlp.add_pipe(name, config={"model": _small(name), **rare})
    example = Example(nlp.make_doc(SENTENCE), gold)
    nlp.initialize(lambda: [example])
    for _ in range(60):
        nlp.update([example], drop=0.0)
    nlp.meta.update(name="tiny_stock", version="0.0.1")
    folder = tmp_path_factory.mktemp("pipelines") / "tiny"
    nlp.to_disk(folder)
    return folder


def _small(name: str) -> dict[str, object]:
    """A network small enough to learn one sentence in a second."""
    tok2vec = {
        "@architectures": "spacy.HashEmbedCNN.v2",
        "pretrained_vectors": None,
        "width": 32,
        "depth": 2,
        "embed_size": 200,
        "window_size": 1,
        "maxout_pieces": 2,
        "subword_features": True,
    }
    if name == "tagger":
        return {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": tok2vec}
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": name,
        "extra_state_tokens": False,
        "hidden_width": 32,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": tok2vec,
    }


def test_a_stock_pipeline_speaks_our_grammar(stock: Path) -> None:
    """Its ClearNLP labels and OntoNotes entities arrive as Universal Dependencies and our five kinds."""
    doc = load(stock)(SENTENCE)
    assert {token.text: token.dep_ for token in doc} == {
        "Norway": "nsubj:pass",
        "was": "aux:pass",
        "visited": "ROOT",
        "by": "case",
        "Ada": "obl:agent",
        "Lund": "flat",
        "on": "case",
        "Monday": "obl",
        ".": "punct",
    }
    assert entities(doc) == [("Norway", "GPE"), ("Ada Lund", "PERSON")]
    assert [span.text for span in doc.spans[VALUES]] == ["Monday"]


def test_fingerprint_carries_name_and_version(stock: Path) -> None:
    """A loaded pipeline says of itself what digests say of it without loading it."""
    assert fingerprint(load(stock)) == "en_tiny_stock 0.0.1" == extractor(str(stock)).model
    assert fingerprint(load()) == extractor(None).model


@pytest.mark.parametrize(
    ("parts", "missing"),
    [
        ((), "a dependency parser and named entities"),
        (("parser",), "named entities"),
        (("ner",), "a dependency parser"),
    ],
)
def test_a_pipeline_that_lacks_something_is_refused(
    stock: Path, tmp_path: Path, parts: tuple[str, ...], missing: str
) -> None:
    """The message says which part is missing and what to do."""
    nlp = spacy.load(stock)
    for name in ("parser", "ner"):
        if name not in parts:
            nlp.remove_pipe(name)
    nlp.to_disk(tmp_path / "partial")
    with pytest.raises(BriefingError, match=f"lacks {missing} .*site.yaml"):
        load(tmp_path / "partial")


def test_an_unknown_pipeline_is_refused() -> None:
    """A name that nobody installed gets a message with the ways out, not a traceback."""
    with pytest.raises(BriefingError, match=r"no language pipeline 'en_core_web_none'.*spacy download"):
        load("en_core_web_none")


def test_a_folder_that_is_no_pipeline_is_refused(tmp_path: Path) -> None:
    """A folder without meta.json, or with a broken one, is named in the message."""
    with pytest.raises(BriefingError, match=r"meta\.json: not a spaCy pipeline"):
        load(tmp_path)
    (tmp_path / "meta.json").write_text("{", encoding="utf-8")
    with pytest.raises(BriefingError, match="not a spaCy pipeline"):
        read_meta(tmp_path)


def test_rules_can_be_switched_off(stock: Path) -> None:
    """Every name rule is a component of its own that spaCy can leave out."""
    nlp: Language = load(stock)
    rules = [name for name in nlp.pipe_names if name.startswith("briefing_") and name != "briefing_translate"]
    assert rules == [f"briefing_{rule}" for rule in NAME_RULES]
    with nlp.select_pipes(disable=rules):
        assert entities(nlp(SENTENCE)) == [("Norway", "GPE"), ("Ada Lund", "PERSON")]
