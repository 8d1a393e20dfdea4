"""Helpers for tests of extraction: trees drawn by hand, and readings of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy import tokens
from spacy.lang.en import English
from spacy.language import Language
from spacy.vocab import create_vocab

from briefing.extract.text.parsed import plain
from briefing.extract.text.reading import Reading
from briefing.extract.text.words import Doc
from briefing.nlp import load
from briefing.nlp.identity import MODEL
from briefing.types.article import Article, Published

Draw = Callable[[str], Doc]
Read = Callable[..., Reading]

_VOCAB = create_vocab("en", English.Defaults)


def draw_tree(table: str) -> Doc:
    """A Doc from a table: a line a word, `word TAG head relation [ENTITY]`; a sentence ends at an empty line.

    `head` counts words of the sentence from 1; 0 is the root. Words that follow one another with the same
    entity label belong together; a label that starts with 'B-' begins a new entity. '_' before a word means that no
    space precedes it; 'said|say' gives a word its base form.
    """
    words: list[str] = []
    spaces: list[bool] = []
    lemmas: list[str] = []
    tags: list[str] = []
    heads: list[int] = []
    deps: list[str] = []
    entities: list[str] = []
    for sentence in table.strip().split("\n\n"):
        start = len(words)
        for line in sentence.strip().splitlines():
            word, tag, head, relation, *entity = line.split()
            if word.startswith("_") and len(word) > 1:
                spaces[-1] = False
                word = word[1:]
            word, _, lemma = word.partition("|")
            lemmas.append(lemma or word.lower())
            words.append(word)
            spaces.append(True)
            tags.append(tag)
            heads.append(start + int(head) - 1 if int(head) else len(words) - 1)
            deps.append("ROOT" if relation == "root" else relation)
            entities.append(entity[0] if entity else "")
    doc = tokens.Doc(
        _VOCAB,
        words=words,
        spaces=spaces,
        tags=tags,
        heads=heads,
        deps=deps,
        pos=[_coarse(tag, dep) for tag, dep in zip(tags, deps, strict=True)],
        lemmas=lemmas,
    )
    doc.ents = _entities(doc, entities)
    return plain(doc)


def _coarse(tag: str, relation: str) -> str:
    """The universal part of speech that goes with a Penn tag."""
    if relation in ("aux", "aux:pass", "cop"):
        return "AUX"
    for prefix, coarse in (
        ("NNP", "PROPN"),
        ("NN", "NOUN"),
        ("VB", "VERB"),
        ("MD", "AUX"),
        ("PRP$", "PRON"),
        ("PRP", "PRON"),
        ("WP", "PRON"),
        ("WDT", "PRON"),
        ("JJ", "ADJ"),
        ("RB", "ADV"),
        ("DT", "DET"),
        ("CC", "CCONJ"),
        ("TO", "PART"),
        ("IN", "ADP"),
        ("CD", "NUM"),
        ("POS", "PART"),
    ):
        if tag.startswith(prefix):
            return coarse
    return "PUNCT" if not tag[0].isalpha() else "X"


def _entities(doc: tokens.Doc, labels: list[str]) -> list[tokens.Span]:
    """The runs of equal labels as entity spans."""
    spans: list[tokens.Span] = []
    start = 0
    for i in range(1, len(labels) + 1):
        if i == len(labels) or labels[i].startswith("B-") or labels[i] != labels[start].removeprefix("B-"):
            if labels[start]:
                spans.append(tokens.Span(doc, start, i, label=labels[start].removeprefix("B-")))
            start = i
    return spans


def tag_line(text: str) -> Doc:
    """A Doc of `word/TAG[/ENTITY]` items without a tree, for rules that read words and tags only."""
    items = [item.rsplit("/", 2) if item.count("/") > 1 else [*item.rsplit("/", 1), ""] for item in text.split()]
    return draw_tree("\n".join(f"{word} {tag} {0 if i == 0 else 1} {'root' if i == 0 else 'dep'} {entity}"
                               for i, (word, tag, entity) in enumerate(items)))  # fmt: skip


@pytest.fixture(scope="session")
def tagged() -> Draw:
    """`tagged('Envoys/NNS met/VBD')` makes a Doc with tags and entities only (see `tag_line`)."""
    return tag_line


@pytest.fixture(scope="session")
def draw() -> Draw:
    """`draw(table)` makes a Doc of a tree drawn by hand (see `draw_tree`)."""
    return draw_tree


@pytest.fixture(scope="session")
def reading() -> Read:
    """`reading(table, published='2024-03-06', body=0)` makes a Reading of a tree drawn by hand."""

    def read(table: str, published: str = "", body: int = 0) -> Reading:
        doc = draw_tree(table) if "\n" in table else tag_line(table)
        article = Article(
            id="a",
            file="content/articles/a.txt",
            text=doc.text,
            sha256="",
            published=Published(edtf=published, basis="front-matter" if published else "unknown"),
        )
        return Reading(article=article, doc=doc, offsets=tuple(range(len(doc.text))), body=body)

    return read


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The bundled pipeline."""
    if not (MODEL / "meta.json").is_file():
        pytest.skip(f"no bundled pipeline at {MODEL}: train it with 'make model'")
    return load(threads=1)
