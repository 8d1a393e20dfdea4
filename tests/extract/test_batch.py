"""Many articles at once: when processes are started, and what a reader hears where one is lost."""

from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool
from typing import Any

import pytest

from briefing.errors import BriefingError
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


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "ProcessPoolExecutor", LostPool)
    monkeypatch.setattr(batch, "_one", lambda article, model: Digest(article=ArticleInfo(id=article.id)))


def test_a_few_articles_start_no_process() -> None:
    """Up to `FEW` articles are read here, whatever number of jobs is asked for."""
    found = list(batch.extract_all(_articles(batch.FEW), jobs=4))
    assert [d.article.id for d in found] == [f"a{n}" for n in range(batch.FEW)]


def test_a_lost_process_is_told_with_a_remedy() -> None:
    """A process killed from outside becomes a problem with a way out, no traceback."""
    with pytest.raises(BriefingError, match="-j 1"):
        list(batch.extract_all(_articles(batch.FEW + 1), jobs=2))
