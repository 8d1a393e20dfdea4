"""Pages for machines: Atom feeds, JSON twins, sitemap and robots.txt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefing import countries, urls
from briefing.config import Config
from briefing.site import dates, head
from briefing.site.assembly import Desk
from briefing.site.catalogue import Told
from briefing.site.lines import in_words
from briefing.types.machine import AtomEntry, AtomFeed, JsonTwin, Sitemap, SitemapUrl, Text
from briefing.types.pages import Page
from briefing.types.parts import ArticleLine, Link, View

SITEMAP_LIMIT = 50_000
"""Addresses that one sitemap may hold (sitemaps.org)."""
SUMMARY_FACTS = 3


def twins(views: Iterable[View]) -> Iterator[Page]:
    """The JSON twins of all pages that have one: the page's context as it is."""
    return (head.page(view.meta.json, JsonTwin(data=view)) for view in views if view.meta.json)


def feed(desk: Desk, view: View, articles: Iterable[ArticleLine], facts: Iterable[Told]) -> Page | None:
    """The feed of a page, where it has one: its newest articles, each with the first facts that concern the page.

    Atom wants a time for every entry and for the feed, and an article without a date has none: it is in no feed. A
    page of such articles alone has no feed.
    """
    if not view.meta.feed:
        return None
    config = desk.catalogue.config
    newest = [line for line in articles if line.published and line.published.iso][:config.feeds.entries]
    if not newest:
        return None
    wanted = {line.link.path for line in newest}
    told: defaultdict[str, list[Told]] = defaultdict(list)
    for fact in facts:
        path = desk.catalogue.links[fact.article].path
        if path in wanted and len(told[path]) < SUMMARY_FACTS:
            told[path].append(fact)
    entries = tuple(_entry(desk, line, told[line.link.path]) for line in newest)
    title = config.title if view.meta.path == "/" else f"{config.title}: {view.meta.title}"
    updated = max(entry.updated for entry in entries)
    return head.page(view.meta.feed, AtomFeed(path=view.meta.feed, page=view.meta.path, title=title, updated=updated,
                                              entries=entries))


def newest(desk: Desk) -> str:
    """The time of the newest article for Atom; empty where none has a date."""
    zone = desk.catalogue.config.time_zone
    dated = (line.published.edtf for line in desk.article_lines.values() if line.published)
    return max((dates.stamp(edtf, zone) for edtf in dated), default="")


def sitemaps(views: Iterable[View]) -> list[Page]:
    """The sitemap of every page that may be indexed; more than one where one cannot hold all."""
    listed = sorted((SitemapUrl(path=view.meta.path, lastmod=head.lastmod(view))
                     for view in views if not view.meta.noindex), key=lambda url: url.path)
    chunks = [listed[start:start + SITEMAP_LIMIT] for start in range(0, len(listed), SITEMAP_LIMIT)] or [[]]
    return [head.page(f"/sitemap{f'-{number}' if number > 1 else ''}.xml", Sitemap(urls=tuple(chunk)))
            for number, chunk in enumerate(chunks, start=1)]


def names(desk: Desk) -> Page:
    """/search/names.json: name, path, kind, other spellings and countries of everything with a page, for finding it by
    name."""
    words = desk.catalogue.words
    catalogue, rows = desk.catalogue, list[tuple[str, str, str, tuple[str, ...], str]]()
    for actor in catalogue.actors.values():
        line = desk.actor(actor)
        country = line.country.text if line.country else ""
        rows.append((actor.name, line.link.path, line.kind_words, line.names, country))
    for code in catalogue.countries:
        link, name = catalogue.links[code], countries.name(code)
        forms = (*([name] if name != link.text else []), *countries.demonyms(code))
        rows.append((*_named(link), words.kind("country"), forms, link.text))
    for agreement in catalogue.agreements.values():
        others = tuple(form.text for form in agreement.names if form.text != agreement.name)
        standing = desk.standings.line(agreement)
        parties = "|".join(party.text for party in standing.parties if party.kind == "country")
        rows.append((*_named(standing.link), standing.kind_words, others, parties))
    for office in catalogue.offices.values():
        state = catalogue.link(office.country)
        rows.append((*_named(catalogue.links[office.id]), words.say("office"), (), state.text if state else ""))
    rows += [(*_named(catalogue.links[event]), words.say("event"), (), "") for event in catalogue.events]
    return head.page("/search/names.json", JsonTwin(data=sorted(rows, key=lambda row: row[1])))


def _named(link: Link) -> tuple[str, str]:
    return link.text, link.path


def robots(config: Config, maps: Iterable[Page]) -> Page:
    """robots.txt: everything is open, and where the sitemaps are."""
    lines = ["User-agent: *", "Allow: /", *(f"Sitemap: {urls.absolute(config.base_url, page.path)}" for page in maps)]
    return head.page("/robots.txt", Text(body="\n".join(lines) + "\n"))


def _entry(desk: Desk, line: ArticleLine, facts: Iterable[Told]) -> AtomEntry:
    summary = "; ".join(in_words(desk.lines.line(told), desk.catalogue.words) for told in facts)
    zone = desk.catalogue.config.time_zone
    return AtomEntry(path=line.link.path, title=line.link.text,
                     updated=dates.stamp(line.published.edtf if line.published else "", zone),
                     summary=head.shorten(summary), author=line.publisher)
