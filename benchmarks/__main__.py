"""`python -m benchmarks`: how long the example publication takes, and extraction against the pipeline alone.

Prints figures; never passes or fails on them.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.types.article import Article

ROOT = Path(__file__).resolve().parents[1]


def main(argv: Sequence[str] | None = None) -> None:
    """Time whole commands on a copy of the example publication, as a user would run them, then extraction."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the real articles lie")
    shared: Path = parser.parse_args(argv).shared
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
    speed(shared)


def say(what: str, action: Callable[[], object]) -> None:
    """Run an action once and print how long it took."""
    start = time.perf_counter()
    action()
    print(f"{what:44s} {time.perf_counter() - start:7.2f} s")


def run(*args: object) -> None:
    """One command in a process of its own."""
    subprocess.run([sys.executable, "-m", "briefing", *map(str, args)], check=True, stdout=subprocess.DEVNULL)


def speed(shared: Path) -> None:
    """Tokens a second on one thread of the bare pipeline and of the whole extraction: on the real articles that are
    annotated to perfection, and on those of the example, which are short and dense with facts, alone and joined."""
    from benchmarks.sets import gold_articles
    from briefing.articles import read_articles
    from briefing.config import load
    from briefing.nlp import load as load_pipeline

    articles = read_articles(load(ROOT))
    start = time.perf_counter()
    nlp = load_pipeline(threads=1)
    print(f"{'the pipeline loads':44s} {time.perf_counter() - start:7.2f} s")
    if (shared / "gold").is_dir():
        compare("real articles", gold_articles(shared, shared / "gold"), nlp)
    else:
        print(f"real articles: none at {shared}")
    compare("the example's articles", articles, nlp)
    compare("the same, four to an article", [joined(articles[at : at + 4]) for at in range(0, len(articles), 4)], nlp)


def joined(articles: Sequence[Article]) -> Article:
    """One long article of the prose of several."""
    from benchmarks.system import article

    prose = (a.text[start:end] for a in articles for b in a.blocks if b.kind == "body" for start, end in b.runs)
    return article("\n\n".join(prose), articles[0].published.edtf)


def compare(what: str, articles: Sequence[Article], nlp: Language) -> None:
    """Print both speeds and their ratio. Each article is read by both in turn, five times, and the quickest counts:
    processor time, so that other programs on the machine do not tell."""
    from briefing.extract import extract
    from briefing.extract.text.reading import read

    texts = [read(article, nlp).doc.text for article in articles]
    tokens = sum(len(nlp(text)) for text in texts)
    bare, whole = [0.0] * len(texts), [0.0] * len(texts)
    for turn in range(5):
        for at, (text, article) in enumerate(zip(texts, articles, strict=True)):
            start = time.process_time()
            nlp(text)
            between = time.process_time()
            extract(article, nlp)
            spent = between - start, time.process_time() - between
            bare[at], whole[at] = spent if turn == 0 else (min(bare[at], spent[0]), min(whole[at], spent[1]))
    print(f"{f'{what}, {tokens // len(texts)} tokens each':44s} {tokens / sum(bare):7.0f} tokens a second bare, "
          f"{tokens / sum(whole):.0f} whole, ratio {sum(whole) / sum(bare):.2f}")


if __name__ == "__main__":
    main()
