"""What the head of a page says, its breadcrumbs, its citation, and the fingerprint of the whole."""

from __future__ import annotations

import hashlib
from typing import Any, TypeVar

import msgspec

from briefing.site import dates
from briefing.site.words import Words
from briefing.types.pages import TEMPLATES, Context, Page
from briefing.types.parts import ArticleLine, Cite, DateView, Link, Meta, View

CARDED = frozenset({"home", "article", "actor", "office", "country", "relation", "agreement", "event"})
"""Kinds of pages that have a picture of their own for links elsewhere."""
FEED = "/feed.xml"
"""The feed of everything."""
LONGEST = 200
"""Characters of a description."""

SECTIONS = ("articles", "actors", "countries", "relations", "agreements", "events", "offices", "timeline")
"""Folders of indexes, in the order of menus."""

V = TypeVar("V", bound=View)

_encoder = msgspec.json.Encoder(order="deterministic")


def section(words: Words, of: str) -> Link:
    """The link to an index."""
    return Link(words.sections[of], f"/{of}/", "index")


def crumbs(words: Words, of: str = "") -> tuple[Link, ...]:
    """From the home page to the index that a page belongs to."""
    home = Link(words.say("home"), "/", "page")
    return (home, section(words, of)) if of else (home,)


def meta(title: str, path: str, kind: str, description: str, *, schema: str = "WebPage", feed: bool = False,
         published: str = "", noindex: bool = False, twin: bool = True, **facts: Any) -> Meta:
    """The head of a page. `schema` is the schema.org type, `facts` further properties of it, without empty ones."""
    short = shorten(description)
    json_ld: dict[str, Any] = {"@context": "https://schema.org", "@type": schema, "name": title, "url": path}
    if short:
        json_ld["description"] = short
    json_ld |= {key: value for key, value in facts.items() if value not in ("", (), [], {}, None)}
    return Meta(title=title, description=short, path=path, kind=kind,
                og_type="article" if schema == "NewsArticle" else "profile" if schema == "Person" else "website",
                json_ld=json_ld, feed=f"{path}feed.xml" if feed else "", json=f"{path}index.json" if twin else "",
                published=published, noindex=noindex,
                card="" if noindex else f"{path if kind in CARDED else '/'}card.png")


def shorten(text: str) -> str:
    """A description cut at a word."""
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def cited(view: V, date: DateView | None = None) -> V:
    """The page with its citation; the hash is of everything else that the page says."""
    digest = hashlib.sha256(_encoder.encode(view)).hexdigest()
    cite = Cite(title=view.meta.title, path=view.meta.path, content_hash=digest[:16], date=date)
    return msgspec.structs.replace(view, cite=cite)


def without_feed(view: V) -> V:
    """The page with no feed beside it."""
    meta = view.meta
    return msgspec.structs.replace(view, meta=msgspec.structs.replace(meta, feed="")) if meta.feed else view


def without_site_feed(view: V) -> V:
    """The page of a site that has no feed of everything."""
    return msgspec.structs.replace(view, meta=msgspec.structs.replace(view.meta, site_feed=""))


def page(path: str, context: Context) -> Page:
    """A page with the template of its kind."""
    return Page(path, TEMPLATES.get(type(context), ""), context)


def fingerprint(page: Page) -> str:
    """A hash of template name and context: while it stands, the page need not be rendered again."""
    state = hashlib.sha256(f"{page.path}\0{page.template}\0{type(page.context).__name__}\0".encode())
    state.update(_encoder.encode(page.context))
    return state.hexdigest()


def lastmod(view: View) -> str:
    """The newest publication date (ISO day) of the articles that a page lists, empty where none is known."""
    if view.meta.published:
        return view.meta.published
    lines: tuple[object, ...] = getattr(view, "articles", ())
    found = [line.published.iso for line in lines if isinstance(line, ArticleLine) and line.published]
    return max(found, default="")


def iso(edtf: str) -> str:
    """The day of a publication date where it is exact, otherwise nothing."""
    shown = dates.view(edtf)
    return shown.iso if shown and not shown.fuzzy else ""
