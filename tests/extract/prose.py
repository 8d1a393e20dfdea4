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

ROAD = "LIMA - Chile closed a road in March.\n\n"
"""A lead, so that what stands behind it has no day by being one."""


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


def date_of(nlp: Language, text: str, type_: str) -> str:
    """The EDTF of the only event of a type in a text behind such a lead, '' where it has no date."""
    dates = [e.date.edtf if e.date else "" for e in digest(nlp, ROAD + text).events if e.type == type_]
    assert len(dates) == 1
    return dates[0]
