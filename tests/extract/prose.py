"""Digests of a few sentences, read with the bundled pipeline."""

from __future__ import annotations

import hashlib

from spacy.language import Language

from briefing.extract import extract
from briefing.extract.cast.actors import Actors
from briefing.extract.cast.find import find_cast
from briefing.extract.text.quotes import paragraphs
from briefing.extract.text.reading import read
from briefing.types.article import Article, Block, Published
from briefing.types.digest import Digest


def digest(nlp: Language, text: str) -> Digest:
    """The digest of a text of nothing but prose, published on 14 May 2024."""
    return extract(article_of(text), nlp)


def article_of(text: str) -> Article:
    """A text of nothing but prose as an article, published on 14 May 2024."""
    return Article(
        id="a",
        file="content/articles/a.txt",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=Published(edtf="2024-05-14", basis="front-matter"),
        blocks=tuple(Block("body", a, b, ((a, b),)) for a, b in paragraphs(text)),
    )


def meant(nlp: Language, text: str, word: str) -> tuple[str, ...]:
    """Whom the last occurrence of a word in a text of nothing but prose means."""
    reading = read(article_of(text), nlp)
    actors = Actors(reading, find_cast(reading))
    return actors.one(next(token for token in reversed(list(reading.doc)) if token.text == word))
