"""Saved web pages: the main text by trafilatura, and what the page's own metadata say of it.

A date is taken only from metadata made to hold it (Open Graph, schema.org, Dublin Core, `<time>`): the heuristics that
libraries offer for pages without them guess, and a guessed date is worse than none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import lxml.html
from lxml.etree import LxmlError

from briefing.articles.printed_dates import find_dates
from briefing.articles.vocabulary import evened
from briefing.errors import BriefingError, Problem
from briefing.types.article import Published

MAX_NESTING = 20


@dataclass(frozen=True, slots=True)
class Page:
    """What a saved page says of itself in its metadata; empty what it does not say."""

    title: str = ""
    publisher: str = ""
    byline: str = ""
    url: str = ""
    date: str = ""
    edtf: str = ""

    @property
    def published(self) -> Published | None:
        """The publication date, if the page gives one."""
        return Published(self.date, self.edtf, "explicit") if self.edtf else None


def read_page(html: str) -> Page:
    """The metadata of a saved page; a page that cannot be parsed has none."""
    root = _parsed(html)
    if root is None:
        return Page()
    scripts = root.iterfind('.//script[@type="application/ld+json"]')
    linked = [item for script in scripts for item in _linked(script.text or "")]
    date = _first(_of(linked, "datePublished"), _meta(root, *_DATE_KEYS), _values(root, *_TIME_PATHS))
    printed = next(find_dates(date), None)
    url = _first(_values(root, "string(//link[@rel='canonical']/@href)"), _meta(root, "og:url"), _of(linked, "url"))
    heading = _values(root, "string(//h1)", "string(//title)")
    outlet = _meta(root, "dc.publisher", "publisher")
    return Page(
        title=_first(_of(linked, "headline"), _meta(root, "og:title"), heading),
        publisher=_first(_meta(root, "og:site_name"), _of(linked, "publisher"), outlet),
        byline=_first(_of(linked, "author"), _meta(root, "author", "byl", "parsely-author", "dc.creator")),
        url=url if re.match(r"https?://[^\s/]+", url) else "",
        date=date,
        edtf=printed.edtf if printed else "",
    )


def extract_text(path: str, html: str, title: str) -> str:
    """The main text of a saved page, headline first, paragraphs on lines of their own; `path` is for messages.

    BriefingError where there is no text to be found. The method is trafilatura's (Barbaresi 2021).
    """
    root = _parsed(html)
    text = "" if root is None else _main_text(html, root)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    paragraphs = [line for line in lines if line]
    if not paragraphs:
        hint = "copy the article's text from the browser into a .txt file"
        raise BriefingError(Problem(path, message="no article text was found in the page", hint=hint))
    if title and evened(title) not in map(evened, paragraphs[:3]):
        paragraphs.insert(0, " ".join(title.split()))
    return "\n\n".join(paragraphs) + "\n"


def _main_text(html: str, root: lxml.html.HtmlElement) -> str:
    """The main text; of a page that is too short, or too odd, to tell it from the rest, all that is text."""
    import trafilatura  # half a second that only new HTML articles need

    text = trafilatura.extract(html, include_comments=False, include_tables=False)
    if not text:
        text = trafilatura.extract(root, include_comments=False, favor_recall=True) or trafilatura.html2txt(root)
    return _UNFIT.sub(" ", text)


_DATE_KEYS = ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
              "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate", "publishdate",
              "publish-date", "publish_date", "publication_date", "sailthru.date", "parsely-pub-date",
              "article.published", "article_date_original", "cxenseparse:recs:publishtime", "ptime")
_TIME_PATHS = ("string(//time[@pubdate]/@datetime)", "string(//*[@itemprop='datePublished']/@datetime)",
               "string(//*[@itemprop='datePublished']/@content)", "string(//article//time/@datetime)")


def _parsed(html: str) -> lxml.html.HtmlElement | None:
    """The page as a tree; None where there is none."""
    try:
        parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
        return lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None


def _first(*groups: Iterator[str]) -> str:
    """The first word that is not blank."""
    cleaned = (" ".join(_UNFIT.sub(" ", value).split()) for group in groups for value in group)
    return next(filter(None, cleaned), "")


_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that scripts can spell but that no text holds."""


def _meta(root: lxml.html.HtmlElement, *keys: str) -> Iterator[str]:
    """The contents of `<meta>` elements under these names, in the order of the names."""
    found: dict[str, str] = {}
    for element in root.iterfind(".//meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        found.setdefault(name.lower(), element.get("content") or "")
    yield from (found[key] for key in keys if key in found)


def _values(root: lxml.html.HtmlElement, *paths: str) -> Iterator[str]:
    """What XPath expressions give."""
    yield from (str(root.xpath(path)) for path in paths)


def _linked(script: str) -> Iterator[dict[str, Any]]:
    """The articles that a JSON-LD script describes."""
    try:
        data = json.loads(script)
    except (ValueError, RecursionError):
        return
    yield from _articles(data, 0)


def _articles(data: object, depth: int) -> Iterator[dict[str, Any]]:
    """Objects of type Article, or a kind of it, anywhere near the top of a JSON-LD value."""
    if depth > MAX_NESTING:
        return
    if isinstance(data, list):
        for item in data:
            yield from _articles(item, depth + 1)
    elif isinstance(data, dict):
        if re.search(r"Article|Posting|Report", str(data.get("@type", ""))):
            yield data
        yield from _articles(data.get("@graph"), depth + 1)


def _of(linked: list[dict[str, Any]], key: str) -> Iterator[str]:
    """The values of a key, people and organisations by their names."""
    for item in linked:
        value = item.get(key)
        values = value if isinstance(value, list) else [value]
        names = [entry.get("name") if isinstance(entry, dict) else entry for entry in values]
        yield ", ".join(name for name in names if isinstance(name, str))
