"""Many articles at once: when processes are started, and what a reader hears where one is lost."""

from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool
from typing import Any

import pytest

from briefing.errors import BriefingError, Problem
from briefing.extract import batch
from briefing.types.article import Article
from briefing.types.digest import ArticleInfo, Digest


class LostPool:
    """A pool whose process is killed as soon as it has work."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        """Takes what a real pool takes."""

    def __enter__(self) -> LostPool:
        return self

    def __exit__(self, *problem: object) -> None:
        return None

    def map(self, *args: Any) -> Any:
        """Breaks."""
        raise BrokenProcessPool


def _articles(count: int) -> list[Article]:
    return [Article(id=f"a{n}", file=f"content/articles/a{n}.txt", text="", sha256="") for n in range(count)]


def _read(article: Article, *others: object) -> Digest:
    if article.id == "a1":
        raise IndexError("a name without words")
    return Digest(article=ArticleInfo(id=article.id))


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "ProcessPoolExecutor", LostPool)
    monkeypatch.setattr(batch, "_pipeline", lambda model: None)
    monkeypatch.setattr(batch, "extract", lambda article, *others: Digest(article=ArticleInfo(id=article.id)))


def test_a_few_articles_start_no_process() -> None:
    """Up to `FEW` articles are read here, whatever number of jobs is asked for."""
    found = list(batch.extract_all(_articles(batch.FEW), jobs=4))
    assert [d.article.id for d in found if isinstance(d, Digest)] == [f"a{n}" for n in range(batch.FEW)]


def test_a_lost_process_is_told_with_a_remedy() -> None:
    """A process killed from outside becomes a problem with a way out, no traceback."""
    with pytest.raises(BriefingError, match="-j 1"):
        list(batch.extract_all(_articles(batch.FEW + 1), jobs=2))


def test_an_article_on_which_the_program_fails_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are read, and in its place stands what a report of the fault needs."""
    monkeypatch.setattr(batch, "extract", _read)
    first, second, third = batch.extract_all(_articles(3))
    assert isinstance(second, Problem)
    assert second.path == "content/articles/a1.txt"
    assert "IndexError in test_batch.py, line" in second.message and "a name without words" in second.message
    assert [d.article.id for d in (first, third) if isinstance(d, Digest)] == ["a0", "a2"]
