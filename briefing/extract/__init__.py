"""From an article to its digest: who, what, when, and on whose word, each with its evidence in the text."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing.extract.text.memory import forget
from briefing.types.digest import Extractor

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.types.article import Article
    from briefing.types.digest import Digest

__all__ = ["extract"]

UNKNOWN = Extractor()
"""No fingerprint: such a digest is never current."""


def extract(article: Article, nlp: Language, extractor: Extractor = UNKNOWN) -> Digest:
    """The digest of one article: a pure function of the article and the pipeline.

    `extractor` is the fingerprint written into it, by which a later run knows whether the digest is current.
    """
    from briefing.extract.story import digest_of  # spaCy takes half a second to import

    with _at_once():
        return digest_of(article, nlp, extractor)


@contextmanager
def _at_once() -> Iterator[None]:
    """Without a search for garbage: nearly all that the reading of an article makes lives until its end, and searching
    it again and again takes a tenth of the time. At the end it is forgotten, so that no later search meets it."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        forget()
        if searching:
            gc.enable()
