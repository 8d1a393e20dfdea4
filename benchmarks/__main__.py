"""`python -m benchmarks`: how long the example publication takes. Prints figures; never passes or fails on them."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Time whole commands on a copy of the example publication, as a user would run them."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder) / "desk"
        shutil.copytree(ROOT / "content", desk / "content")
        shutil.copy(ROOT / "site.yaml", desk)
        article = next(iter(sorted((desk / "content" / "articles").glob("*.md"))))
        say("briefing --help", lambda: run("--help"))
        say("first build, digests current", lambda: run("-C", desk, "build"))
        say("second build, nothing changed", lambda: run("-C", desk, "build"))
        article.write_text(article.read_text("utf-8") + "\nThe talks go on, the ministry said.\n", "utf-8")
        say("one article changed", lambda: run("-C", desk, "build"))
        say("every article read anew, one process", lambda: run("-C", desk, "-j", "1", "extract", "--all"))
    speed()


def say(what: str, action: Callable[[], object]) -> None:
    """Run an action once and print how long it took."""
    start = time.perf_counter()
    action()
    print(f"{what:44s} {time.perf_counter() - start:7.2f} s")


def run(*args: object) -> None:
    """One command in a process of its own."""
    subprocess.run([sys.executable, "-m", "briefing", *map(str, args)], check=True, stdout=subprocess.DEVNULL)


def speed() -> None:
    """Tokens a second on one thread: the bare pipeline, and the whole extraction."""
    from briefing.articles import read_articles
    from briefing.config import load
    from briefing.extract import extract
    from briefing.nlp import load as load_pipeline

    articles = read_articles(load(ROOT))
    start = time.perf_counter()
    nlp = load_pipeline()
    print(f"{'the pipeline loads':44s} {time.perf_counter() - start:7.2f} s")
    texts = [article.text for article in articles] * 5
    tokens = sum(len(nlp(text)) for text in texts)
    for what, action in (("the bare pipeline", lambda: [nlp(text) for text in texts]),
                         ("the whole extraction", lambda: [extract(article, nlp) for article in articles * 5])):
        start = time.perf_counter()
        action()
        print(f"{what:44s} {tokens / (time.perf_counter() - start):7.0f} tokens a second")


if __name__ == "__main__":
    main()
