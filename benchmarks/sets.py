"""The evaluation sets and their scorer, which lie outside the repository, and the program's figures on them."""

from __future__ import annotations

import importlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks import system
from briefing.articles import read_articles
from briefing.config import load as load_config
from briefing.digests import dump
from briefing.extract import extract
from briefing.nlp import load as load_pipeline
from briefing.types.article import Article
from briefing.types.digest import Digest

ROOT = Path(__file__).resolve().parents[1]
TIMES = ROOT / "tests/extract/data/news_times.txt"
"""The program's own set of time expressions: '== DAY' opens a text, '[words|value]' is an expression."""

OWN = ROOT / "benchmarks/data/articles"
"""Our own articles with perfect digests, as the scorer has them; annotated before the program read them."""

Row = dict[str, Any]
Figure = dict[str, float]
"""'P', 'R' and 'F1' of what is found, or 'share' and 'of': how many of how many are right, in per cent."""


@contextmanager
def scorer(shared: Path) -> Iterator[ModuleType]:
    """The scorer's module, as its folder has it."""
    folder = str(shared / "evals")
    sys.path.insert(0, folder)
    try:
        yield importlib.import_module("score")
    finally:
        sys.path.remove(folder)


def rows(shared: Path, name: str) -> list[Row]:
    """One development set."""
    with scorer(shared) as score:
        found: list[Row] = score.read(shared / "dev" / f"{name}.jsonl")
    return found


def times() -> list[Row]:
    """The set of time expressions, in the scorer's form."""
    found: list[Row] = []
    for line in TIMES.read_text("utf-8").splitlines():
        if line.startswith("== "):
            found.append({"text": "", "published": line[3:].strip(), "dates": []})
        elif found and line and not line.startswith("#"):
            row = found[-1]
            row["text"] += "\n" if row["text"] else ""
            for plain, words, value in re.findall(r"([^\[]*)(?:\[([^|\]]*)\|([^\]]*)\])?", line):
                start = len(row["text"]) + len(plain)
                row["text"] += plain + words
                if words:
                    row["dates"].append([start, start + len(words), value])
    return found


def gold_articles(shared: Path, gold: Path) -> tuple[Article, ...]:
    """The articles of a folder of perfect digests."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        shutil.copy(ROOT / "site.yaml", desk)
        command = [sys.executable, shared / "evals/articles_of.py", gold, desk / "content/articles"]
        subprocess.run(list(map(str, command)), check=True)
        return tuple(read_articles(load_config(desk)))


@cache
def gold_digests(shared: Path, gold: Path) -> tuple[tuple[Article, Digest], ...]:
    """The same with what the program makes of them."""
    nlp = load_pipeline()
    return tuple((article, extract(article, nlp)) for article in gold_articles(shared, gold))


def whole(shared: Path, gold: Path) -> dict[str, Any]:
    """The scorer's result on a folder of perfect digests."""
    with tempfile.TemporaryDirectory() as folder, scorer(shared) as score:
        for article, digest in gold_digests(shared, gold):
            (Path(folder) / f"{article.id}.yaml").write_text(dump(digest), "utf-8")
        result: dict[str, Any] = score.gold(str(gold), folder)
    return result


def measure(shared: Path) -> dict[str, Figure]:
    """Every figure of every set, by 'set: figure', in the scorer's order."""
    results: dict[str, Mapping[str, Any]] = {"gold": whole(shared, shared / "gold"), "own": whole(shared, OWN)}
    with scorer(shared) as score:
        for name in ("quotes", "events", "entities", "names"):
            results[name] = getattr(score, name)(rows(shared, name), system)
        results["dates"] = score.dates(times(), system)
    return {f"{name}: {key}": figure for name, result in results.items() for key, figure in _figures(result)}


def _figures(result: Mapping[str, Any]) -> Iterator[tuple[str, Figure]]:
    for key, value in result.items():
        if isinstance(value, str):
            right, _, of = value.partition("/")
            yield key, {"share": round(100 * int(right) / max(1, int(of)), 1), "of": int(of)}
        elif isinstance(value, Mapping) and "F1" in value:
            yield key, {name: value[name] for name in ("P", "R", "F1")}
        elif isinstance(value, Mapping):
            yield from ((f"{key}, {part}", figure) for part, figure in _figures(value))
