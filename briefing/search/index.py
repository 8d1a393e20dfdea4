"""Runs Pagefind over a tree of pages. Without filters its output depends on the pages alone, byte for byte.

What results can be narrowed by stands in a list of our own beside the index, so that all of them can be counted without
loading any.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from briefing.errors import BriefingError, Problem

FOLDER = "pagefind"
FACETS = "facets.json"
"""Inside the index: path, countries (between '|') and year of every page, by Pagefind's id."""
STAMP = "pages.sha256"
"""Inside the index: the pages that it was made from."""


def add_index(tree: Path, old: Path | None = None) -> None:
    """Add `/pagefind/` to a tree of pages; taken over from the `old` tree where its pages are the same.

    Raises BriefingError when the indexer fails.
    """
    stamp = _pages(tree)
    before = old / FOLDER if old else None
    if before and (before / STAMP).is_file() and (before / STAMP).read_text("ascii").strip() == stamp:
        shutil.copytree(before, tree / FOLDER, copy_function=_link)
        return
    run = subprocess.run([sys.executable, "-m", "pagefind", "--site", str(tree), "--force-language", "en", "--quiet"],
                         capture_output=True, text=True, check=False)
    if run.returncode or not (tree / FOLDER).is_dir():
        said = ["no word of why", *(run.stderr or run.stdout).strip().splitlines()][-1]
        raise BriefingError(Problem("", message=f"the search index could not be made: {said}",
                                    hint="is the package `pagefind_bin` installed? `briefing doctor` tells"))
    (tree / FOLDER / FACETS).write_text(json.dumps(_facets(tree / FOLDER), separators=(",", ":"), ensure_ascii=False),
                                        "utf-8")
    (tree / FOLDER / STAMP).write_text(stamp + "\n", "ascii")


def _facets(index: Path) -> dict[str, tuple[str, str, str]]:
    """What Pagefind keeps of each page, as far as it can be counted by."""
    found = {}
    for file in sorted((index / "fragment").glob("*.pf_fragment")):
        text = gzip.decompress(file.read_bytes()).decode()
        page = json.loads(text[text.index("{"):])
        found[file.stem] = (page["url"], page["meta"].get("country", ""), page["meta"].get("year", ""))
    return found


def _pages(tree: Path) -> str:
    """A hash of every page and its address."""
    digest = hashlib.sha256()
    for page in sorted(tree.rglob("*.html")):
        digest.update(page.relative_to(tree).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(page.read_bytes()).digest())
    return digest.hexdigest()


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
