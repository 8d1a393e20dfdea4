"""Many articles at once, on several processes, with the same digests as one after the other."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from spacy.language import Language

from briefing.errors import BriefingError, Problem
from briefing.extract import extract
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
) -> Iterator[Digest | Problem]:
    """The digests of articles, in their order. Each of `jobs` processes loads the model once; a few articles are read
    in this one, which is sooner done than starting others. Where the program fails on an article, a problem that names
    it stands in its place, and the others are read all the same.

    `progress` hears how many of how many are done. Raises BriefingError where there is no such model, and where a
    process is ended from outside.
    """
    extractor(model)
    total = len(articles)
    for done, digest in enumerate(_digests(articles, model, jobs if total > FEW else 1), start=1):
        if progress is not None:
            progress(done, total)
        yield digest


def _digests(articles: Sequence[Article], model: str | None, workers: int) -> Iterator[Digest | Problem]:
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


def _one(article: Article, model: str | None) -> Digest | Problem:
    pipeline, made_by = _pipeline(model), extractor(model)
    try:
        return extract(article, pipeline, made_by)
    except Exception as fault:  # any fault of the rules: one article must not take the others with it
        return _failed(article, fault)


def _failed(article: Article, fault: Exception) -> Problem:
    """What to tell, with all that a report of the fault needs."""
    frame = traceback.extract_tb(fault.__traceback__)[-1]
    told = f"{type(fault).__name__} in {Path(frame.filename).name}, line {frame.lineno}: {fault}"
    return Problem(article.file, message=f"the program failed on this article ({told})",
                   hint="a fault of the program, not of the article: please report it with the article; the others "
                        "were read, and the site can be built once this one is moved out of the folder")


@cache
def _pipeline(model: str | None) -> Language:
    return load(model)
