"""The prose that extractors read leads back to the stored text, character by character."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.vocab import create_vocab

from briefing.extract.text.reading import Reading, read
from briefing.types.article import Article, Block, Dateline

SPLITTER = cast(Language, Tokenizer(create_vocab("en", English.Defaults)))
"""Splits words at spaces: as much of a pipeline as reading needs."""


def article(text: str, *blocks: tuple[str, str], **known: Any) -> Article:
    """An article whose blocks are given by kind and printed text, in order."""
    made = []
    at = 0
    for kind, printed in blocks:
        start = text.index(printed, at)
        at = start + len(printed)
        made.append(Block(kind=cast(Any, kind), start=start, end=at, runs=((start, at),)))
    return Article(id="a", file="a.txt", text=text, sha256="", blocks=tuple(made), **known)


def paragraphs(reading: Reading) -> list[str]:
    """The paragraphs that the pipeline is given."""
    return reading.doc.text.split("\n\n")


def test_furniture_and_printed_dates_are_not_read() -> None:
    """Only headline and body reach the pipeline; the body's first word is known."""
    text = "Talks open\n\n3 May 2024\n\nEnvoys met.\n\nShare this"
    got = read(
        article(
            text, ("headline", "Talks open"), ("date", "3 May 2024"), ("body", "Envoys met."), ("furniture", "Share")
        ),
        SPLITTER,
    )
    assert paragraphs(got) == ["Talks open", "Envoys met."]
    assert got.doc[got.body].text == "Envoys"


def test_hard_wrapped_lines_are_joined_and_found_again() -> None:
    """A line break inside a sentence is read as a space, and evidence still quotes the stored text."""
    text = "Envoys met\nin  Oslo."
    got = read(article(text, ("body", text)), SPLITTER)
    assert got.doc.text == "Envoys met in Oslo."
    piece = got.evidence(got.doc[1:3])
    assert piece.exact == "met\nin" == text[piece.start : piece.end]


def test_a_date_alone_is_parted_from_the_first_sentence() -> None:
    """What stands for a dateline may be the day of publication, without a place."""
    text = "3 May 2024 - Envoys met."
    got = read(article(text, ("body", text), opening=len("3 May 2024 - ")), SPLITTER)
    assert paragraphs(got) == ["3 May 2024 - ", "Envoys met."]


@pytest.mark.parametrize("parts", [
    ["OSLO (AP) — ", "Envoys met."],
    ["OSLO, 3 May. /TASS/. ", "Envoys met."],
    ["OSLO hosts talks."],
])
def test_dateline_is_parted_from_the_first_sentence(parts: list[str]) -> None:
    """A dateline stands in a paragraph of its own, as long as the article says that it is."""
    text, opening = "".join(parts), len(parts[0]) if len(parts) > 1 else 0
    known = {"dateline": Dateline(text="OSLO", place="OSLO"), "opening": opening}
    assert paragraphs(read(article(text, ("body", text), **known), SPLITTER)) == parts


@given(st.text(min_size=1, max_size=80))
def test_every_word_is_quoted_verbatim(text: str) -> None:
    """Whatever the stored text, the evidence of each word of the Doc is a piece of it at the place it names."""
    got = read(article(text, ("body", text)), SPLITTER)
    for token in got.doc:
        piece = got.evidence(token)
        assert text[piece.start : piece.end] == piece.exact
