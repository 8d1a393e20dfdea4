"""Many articles at once, on several processes, with the same digests as one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context

from spacy.language import Language

from briefing.errors import BriefingError, Problem
from briefing.extract.story import digest_of
from briefing.fingerprint import extractor
from briefing.nlp import load
from briefing.types.article import Article
from briefing.types.digest import Digest

FEW = 12
"""So many articles are read without starting processes."""


def extract_all(
    articles: Sequence[Article],
    model: str | None = None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Digest]:
    """The digests of articles, in their order. Each of `jobs` processes loads the model once; a few articles are read
    in this one, which is sooner done than starting others.

    `progress` hears how many of how many are done. Raises BriefingError where there is no such model, and where a
    process is ended from outside.
    """
    extractor(model)
    total = len(articles)
    for done, digest in enumerate(_digests(articles, model, jobs if total > FEW else 1), start=1):
        if progress is not None:
            progress(done, total)
        yield digest


def _digests(articles: Sequence[Article], model: str | None, workers: int) -> Iterator[Digest]:
    if workers <= 1:
        yield from (_one(article, model) for article in articles)
        return
    try:
        with ProcessPoolExecutor(min(workers, len(articles)), mp_context=get_context("spawn")) as pool:
            yield from pool.map(_one, articles, [model] * len(articles))
    except BrokenProcessPool as broken:
        raise BriefingError(
            Problem("", message="a process that reads articles was ended from outside, often for want of memory",
                    hint="try again with -j 1")
        ) from broken


def _one(article: Article, model: str | None) -> Digest:
    return digest_of(article, _pipeline(model), extractor(model))


@cache
def _pipeline(model: str | None) -> Language:
    return load(model)
