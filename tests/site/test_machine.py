"""Feeds, sitemap, robots and redirects."""

from __future__ import annotations

import msgspec

from briefing.config import Config, Feeds
from briefing.site import Desk, desk, pages
from briefing.types.article import Published
from briefing.types.machine import AtomFeed, JsonTwin, Sitemap, Text
from briefing.types.pages import Page
from briefing.types.parts import View
from tests.site.small import ARTICLES, first_digest, lock, make, resolution, second_digest
from tests.site.walk import views


def contexts(desk: Desk) -> dict[str, object]:
    """Contexts by path."""
    return {page.path: page.context for page in pages(desk)}


def test_a_feed_has_the_newest_articles_with_what_concerns_its_page(small: Desk) -> None:
    """By their date; an article without one has no time that Atom could be told, and stands in none."""
    feed = contexts(small)["/actors/petur-brandsson/feed.xml"]
    assert isinstance(feed, AtomFeed)
    assert [(entry.path, entry.updated) for entry in feed.entries] == [
        ("/articles/2021-03-03-fisheries-talks-open/", "2021-03-03T00:00:00Z")]
    assert feed.updated == "2021-03-03T00:00:00Z"
    assert feed.entries[0].summary


def test_no_feed_carries_a_date_that_nobody_gave(config: Config) -> None:
    """With undated articles alone there is no feed, and no page names one."""
    first = first_digest()
    undated = msgspec.structs.replace(first, article=msgspec.structs.replace(first.article, published=Published()))
    made = pages(desk(config, ARTICLES, (undated, second_digest()), resolution(), lock()))
    feeds = {page.path: page.context for page in made if isinstance(page.context, AtomFeed)}
    assert feeds == {}
    assert {view.meta.feed + view.meta.site_feed for view in views(made).values()} == {""}


def test_feeds_can_be_shorter_or_left_out(config: Config) -> None:
    """As site.yaml says; a page without a feed names none."""
    short = contexts(make(config, feeds=Feeds(entries=1)))["/feed.xml"]
    assert isinstance(short, AtomFeed) and len(short.entries) == 1
    made = pages(make(config, feeds=Feeds(enabled=False)))
    assert not [page for page in made if isinstance(page.context, AtomFeed)]
    assert not [view for view in views(made).values() if view.meta.feed]


def test_the_sitemap_has_every_page_that_may_be_indexed(small: Desk) -> None:
    """Redirects, tombstones, search and the missing page are not in it."""
    found = contexts(small)
    sitemap = found["/sitemap.xml"]
    assert isinstance(sitemap, Sitemap)
    listed = [url.path for url in sitemap.urls]
    assert listed == sorted(listed)
    assert set(listed) == {path for path, view in found.items() if isinstance(view, View) and not view.meta.noindex}
    assert {"/actors/brandson/", "/actors/old-salt/", "/404.html", "/search/"}.isdisjoint(listed)
    dated = {url.path: url.lastmod for url in sitemap.urls}
    assert dated["/actors/runa-halvik/"] == "2021-03-03" and dated["/articles/second/"] == ""


def test_robots_and_redirects_know_the_base_address(small: Desk) -> None:
    """The site lives under a path."""
    found = contexts(small)
    robots, moved = found["/robots.txt"], found["/_redirects"]
    assert isinstance(robots, Text) and "Sitemap: https://example.org/skerry/sitemap.xml\n" in robots.body
    assert isinstance(moved, Text)
    assert moved.body == "/skerry/actors/brandson/ /skerry/actors/petur-brandsson/ 301\n"


def test_everything_can_be_found_by_any_of_its_names(small: Desk) -> None:
    """Spellings lead to the actor, demonyms to the country."""
    names = contexts(small)["/search/names.json"]
    assert isinstance(names, JsonTwin)
    rows = {path: (name, kind, others) for name, path, kind, others, _ in names.data}
    assert rows["/actors/petur-brandsson/"] == ("Petur Brandsson", "Person", ("Petur Brandson",))
    assert "Norwegian" in rows["/countries/norway/"][2]
    assert {"/agreements/any-accord/", "/events/talks-in-bergen/"} <= rows.keys()


def test_a_twin_is_the_page_as_data(small: Desk) -> None:
    """It says of each fact how sure it is, even where that is 'asserted'."""
    by_path = {page.path: page for page in pages(small)}
    view = by_path["/actors/runa-halvik/"].context
    twin: Page = by_path["/actors/runa-halvik/index.json"]
    assert isinstance(twin.context, JsonTwin) and twin.context.data is view
    data = msgspec.json.decode(msgspec.json.encode(twin.context.data))
    assert data["latest"][0]["modality"] == "asserted" and data["latest"][0]["voice"]["publication"] is True
