"""Digests of a few sentences, read with the bundled pipeline."""

from __future__ import annotations

import hashlib

from spacy.language import Language

from briefing.extract import extract
from briefing.extract.text.quotes import paragraphs
from briefing.types.article import Article, Block, Published
from briefing.types.digest import Digest


def digest(nlp: Language, text: str) -> Digest:
    """The digest of a text of nothing but prose, published on 14 May 2024."""
    article = Article(
        id="a",
        file="content/articles/a.txt",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=Published(edtf="2024-05-14", basis="front-matter"),
        blocks=tuple(Block("body", a, b, ((a, b),)) for a, b in paragraphs(text)),
    )
    return extract(article, nlp)
