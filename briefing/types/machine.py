"""Pages for machines: feeds, sitemap, twins and downloads."""

from __future__ import annotations

from typing import Any

from briefing.types.parts import Part


class AtomEntry(Part, frozen=True, kw_only=True):
    """`updated` is the publication date at midnight UTC."""

    path: str
    title: str
    updated: str
    summary: str
    author: str = ""


class AtomFeed(Part, frozen=True, kw_only=True):
    """An Atom feed; `page` is the page that it belongs to."""

    path: str
    page: str
    title: str
    updated: str
    entries: tuple[AtomEntry, ...]


class SitemapUrl(Part, frozen=True, kw_only=True):
    """`lastmod`: newest publication date of what feeds the page, empty where none is known."""

    path: str
    lastmod: str = ""


class Sitemap(Part, frozen=True, kw_only=True):
    """`/sitemap.xml`."""

    urls: tuple[SitemapUrl, ...]


class JsonTwin(Part, frozen=True, kw_only=True):
    """`index.json` beside a page: written as it is, by msgspec, with sorted keys left as given."""

    data: Any


class Text(Part, frozen=True, kw_only=True):
    """robots.txt, _redirects, JSON Lines, CSV: written as it is."""

    body: str


class Binary(Part, frozen=True, kw_only=True):
    """A SQLite download: written as it is."""

    body: bytes


class Card(Part, frozen=True, kw_only=True):
    """The picture that other sites show beside a link: kind of page, its title, what it says in short."""

    kicker: str
    title: str
    text: str
