"""The example publication: a whole site, every link sound, nothing loaded from elsewhere."""

from __future__ import annotations

import json
import posixpath
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest

from tests.whole.conftest import Desk

KINDS = ("articles", "actors", "offices", "countries", "relations", "agreements", "timeline")
FIXED = ("index.html", "search/index.html", "changes/index.html", "corrections/index.html", "about/index.html",
         "method/index.html", "404.html", "sitemap.xml", "feed.xml", "robots.txt", "_redirects", "data/facts.csv",
         "data/facts.jsonl", "data/briefing.sqlite", "pagefind/pagefind.js")


class Links(HTMLParser):
    """Collects what a page links to and loads, and the ids on it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(given["id"] or "")
        for name in ("href", "src", "srcset", "action", "data"):
            value = given.get(name)
            if not value:
                continue
            is_link = tag in {"a", "area", "form"} or (tag == "link" and given.get("rel") not in
                                                      {"stylesheet", "icon", "preload"})
            (self.links if is_link else self.loads).append(value)


def crawl(desk: Desk, base_url: str = "https://briefing.example/") -> dict[str, list[str]]:
    """Links and fragments that lead nowhere, by page."""
    site = desk.site()
    pages = {path: Links(data.decode()) for path, data in site.items()
             if path.endswith(".html") and not path.startswith("pagefind/")}
    broken = defaultdict(list)
    for path, page in pages.items():
        for link in (*page.links, *page.loads):
            parts = urlsplit(link.removeprefix(base_url) if link.startswith(base_url) else link)
            if parts.scheme or parts.netloc:
                continue
            here = "" if link.startswith((base_url, "/")) else posixpath.dirname(path)
            raw = unquote(parts.path)
            target = posixpath.normpath(posixpath.join(here, raw.lstrip("/"))) if raw or not parts.fragment else path
            if raw.endswith("/") or target == "." or (not raw and not parts.fragment):
                target = posixpath.normpath(posixpath.join(target, "index.html"))
            lost = parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids
            if target not in site or lost:
                broken[path].append(link)
    return dict(broken)


def test_every_kind_of_page_is_there(example: Desk) -> None:
    """The site has each page kind, the fixed pages, feeds, downloads and the search index."""
    for kind in KINDS:
        assert example.pages(kind) or (example.root / "output" / kind).is_dir(), kind
    site = example.site()
    assert [path for path in FIXED if path not in site] == []


def test_every_link_and_anchor_leads_somewhere(example: Desk) -> None:
    """No page links to a page, file or fragment that is not there."""
    assert crawl(example) == {}


def test_ids_are_unique_on_each_page(example: Desk) -> None:
    """A permalink to a fact can mean one element only."""
    for path, data in example.site().items():
        if path.endswith(".html") and not path.startswith("pagefind/"):
            ids = Links(data.decode()).ids
            assert len(ids) == len(set(ids)), path


def test_nothing_is_loaded_from_elsewhere(example: Desk) -> None:
    """Scripts, styles and pictures all lie in the site itself."""
    for path, data in example.site().items():
        if path.endswith(".html"):
            assert [url for url in Links(data.decode()).loads if urlsplit(url).netloc] == [], path


def test_actor_country_and_agreement_link_both_ways(example: Desk) -> None:
    """Every actor page links to an article that links back to it."""
    for path in example.pages("actors"):
        page = Links(example.page(path))
        articles = {posixpath.normpath(posixpath.join(path, urlsplit(link).path)) for link in page.links}
        articles = {link + "/" for link in articles if link.startswith("/articles/") and link.count("/") == 2}
        backlinks = [article for article in articles if any(
            posixpath.normpath(posixpath.join(article, urlsplit(link).path)) == path.rstrip("/")
            for link in Links(example.page(article)).links)]
        assert backlinks, path


def test_three_spellings_of_one_adviser_stand_on_one_page(example: Desk) -> None:
    """Qassem, Qassim and Qasim al-Araji are one person with one page."""
    found = [path for path in example.pages("actors") if "al-Araji" in example.page(path).split("</h1>")[0]]
    assert len(found) == 1
    assert all(name in example.page(found[0]) for name in ("Qassem al-Araji", "Qassim al-Araji", "Qasim al-Araji"))


def test_the_committed_digests_are_what_extraction_gives(example: Desk, copy_of: Callable[[Desk], Desk]) -> None:
    """Reading every article anew changes no digest: what is committed is real extraction, and is current."""
    fresh = copy_of(example)
    before = {path.name: path.read_bytes() for path in (fresh.root / "content/digests").glob("*.yaml")}
    said = fresh.run("extract", "--all")
    assert said.returncode == 0, said.stderr
    assert before == {path.name: path.read_bytes() for path in (fresh.root / "content/digests").glob("*.yaml")}


def test_the_example_needs_no_reading(example: Desk, root: object) -> None:
    """Digests and permalinks in the repository are current: a build reads no article and mints nothing."""
    code = ("import sys; from pathlib import Path; from briefing.build import build; from briefing.config import load; "
            f"print(build(load(Path({str(example.root)!r})), locked=True).extracted, 'spacy' in sys.modules)")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["0", "False"], done.stderr


def test_check_finds_nothing_to_mend(example: Desk) -> None:
    """The example publication is free of mistakes."""
    done = example.run("check")
    assert done.returncode == 0, done.stderr


def test_json_twins_are_json(example: Desk) -> None:
    """Every JSON file of the site can be read."""
    twins = [data for path, data in example.site().items() if path.endswith(".json") and "pagefind" not in path]
    assert twins
    for data in twins:
        json.loads(data)


@pytest.mark.parametrize("mode", ["full", "excerpts", "none"])
def test_any_share_of_the_articles_can_be_published(example: Desk, copy_of: Callable[[Desk], Desk], mode: str) -> None:
    """With the whole text, excerpts or nothing of it, every link and anchor still leads somewhere."""
    desk = copy_of(example)
    settings = (desk.root / "site.yaml").read_text("utf-8")
    desk.write("site.yaml", settings + f"\narticle_text: {mode}\n")
    desk.build()
    assert crawl(desk) == {}
    pages = [re.sub("<[^>]+>", "", data.decode()) for path, data in desk.site().items() if path.endswith(".html")]
    shown = any("has filed a complaint with the United Nations Security Council" in page for page in pages)
    assert shown == (mode != "none")


def test_a_base_url_with_a_path(example: Desk, copy_of: Callable[[Desk], Desk]) -> None:
    """A project site under a path: every link holds, and absolute addresses carry the path."""
    desk = copy_of(example)
    settings = (desk.root / "site.yaml").read_text("utf-8")
    desk.write("site.yaml", settings.replace("https://briefing.example/", "https://example.org/two/rivers/"))
    desk.build()
    broken = crawl(desk, "https://example.org/two/rivers/")
    del_404 = {path: links for path, links in broken.items() if path != "404.html"}
    assert del_404 == {}
    assert b"https://example.org/two/rivers/actors/" in desk.site()["sitemap.xml"]
