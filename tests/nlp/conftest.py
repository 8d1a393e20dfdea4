"""Hand-built analyses: what the model might have seen, for the name rules to mend."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from briefing.nlp.tokenizer import news_tokenizer

Analysed = Callable[[str], Doc]


@pytest.fixture(scope="session")
def analysed() -> Analysed:
    """Makes a Doc of a text in which names are marked like '[ORG Supreme Council]'.

    Capitalised words are proper nouns, small ones common nouns; a full stop ends a sentence.
    """
    tokenize = news_tokenizer(spacy.blank("en"))

    def make(marked: str) -> Doc:
        spans, text, end = [], "", 0
        for match in re.finditer(r"\[([A-Z]+) ([^\]]+)\]", marked):
            text += marked[end : match.start()]
            spans.append((len(text), len(text) + len(match[2]), match[1]))
            text += match[2]
            end = match.end()
        doc = tokenize(text + marked[end:])
        for token in doc:
            capital = token.text[0].isupper() or token.text.lower().startswith("al-")
            token.tag_ = "NNP" if capital else "," if token.is_punct else "NN"
            token.pos_ = "PROPN" if capital else "PUNCT" if token.is_punct else "NOUN"
            token.is_sent_start = token.i == 0 or doc[token.i - 1].text == "."
        found = [doc.char_span(start, end, label) for start, end, label in spans]
        assert all(found), "a marked name does not end where a token ends"
        doc.ents = found  # type: ignore[assignment]
        return doc

    return make


def entities(doc: Doc) -> list[tuple[str, str]]:
    """The names of a Doc with their labels."""
    return [(span.text, span.label_) for span in doc.ents]
