"""Addresses at which no page stands any more: they lead on, offer a choice, or say that nothing is left.

Redirects are pages, which work on any host, and one list in the forms that servers read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from briefing import urls
from briefing.config import Config
from briefing.site import head
from briefing.site.assembly import Desk
from briefing.site.words import Words
from briefing.types.lock import Entry, Lock
from briefing.types.machine import Text
from briefing.types.pages import Page, RedirectPage, TombstonePage
from briefing.types.parts import Link, Reason
from briefing.types.resolution import Notice, Ref

STRETCHES = ("timeline", "archive")
"""Pages of stretches of time: they stand below another page."""


def redirect_pages(desk: Desk) -> Iterator[RedirectPage]:
    """A page at every address that leads elsewhere now."""
    by_path = {link.path: link for link in desk.catalogue.links.values()}
    for old, new in desk.catalogue.lock.redirects():
        yield _redirect(old, by_path.get(new, Link(new, new)))


def upward_pages(desk: Desk, titles: Mapping[str, str]) -> Iterator[RedirectPage]:
    """A page at every address of a stretch of time that nothing is dated to any more: it leads to the page that took
    over, else to the nearest one above. `titles`: those of all pages that stand, by path."""
    lock = desk.catalogue.lock
    redirects = dict(lock.redirects())
    names = {entry.path: _name(entry) for entry in lock.entries if entry.kind not in STRETCHES} | dict(titles)
    for entry in lock.entries:
        if entry.kind in STRETCHES and entry.path not in titles:
            target = next(path for above, below in _above(entry.path)
                          for path in (redirects.get(above, above) + below, redirects.get(above, above))
                          if path in names)
            yield _redirect(entry.path, Link(names[target], target))


def tombstone_pages(desk: Desk, made: set[str]) -> Iterator[TombstonePage]:
    """A page at every address of the lock that has no other: its subject is gone, withdrawn or split."""
    for entry in desk.catalogue.lock.entries:
        if entry.status == "redirect" or entry.path in made:
            continue
        name, reason, choices = _told(desk, entry)
        yield TombstonePage(meta=head.meta(name, entry.path, "tombstone", reason, twin=False, noindex=True),
                            crumbs=head.crumbs(desk.catalogue.words), name=name, reason=reason, choices=choices)


def moved(desk: Desk) -> tuple[Reason, ...]:
    """Addresses that lead elsewhere, for the page of changes."""
    return tuple(Reason(link=page.target, reason=page.meta.path) for page in redirect_pages(desk))


def twins(pages: Iterable[Page], lock: Lock) -> Iterator[Page]:
    """Feeds and JSON twins also at the addresses that lead elsewhere: readers of a feed follow no page."""
    made = {page.path: page for page in pages}
    for old, new in lock.redirects():
        for file in ("feed.xml", "index.json"):
            if f"{new}{file}" in made and f"{old}{file}" not in made:
                there = made[f"{new}{file}"]
                yield Page(f"{old}{file}", there.template, there.context)


def lists(config: Config, lock: Lock, upward: Iterable[RedirectPage], ended: Iterable[str]) -> Iterator[Page]:
    """All redirects as static hosts read them (`_redirects`: from, to, status), as lines for an nginx `map`, and as
    JSON, which also names the addresses that are gone or offer a choice. `upward` are those that last only until
    something is dated there again; `ended`: where pages without a subject stand now. Of both the lock learns after
    this build only."""
    base = config.base_path.rstrip("/")
    pairs = [(base + old, base + new) for old, new in lock.redirects()]
    meanwhile = sorted((base + page.meta.path, base + page.target.path) for page in upward)
    yield _text("/_redirects", "".join([*(f"{old} {new} 301\n" for old, new in pairs),
                                        *(f"{old} {new} 302\n" for old, new in meanwhile)]))
    yield _text("/redirects.map", "".join(f"{old} {new};\n" for old, new in pairs))
    choices = sorted(entry.path for entry in lock.entries if entry.status == "choice")
    gone = sorted(set(ended).difference(choices))
    found = {"redirects": dict(pairs), "meanwhile": dict(meanwhile), "choices": [base + path for path in choices],
             "gone": [base + path for path in gone]}
    yield _text("/redirects.json", json.dumps(found, indent=1) + "\n")


def _redirect(path: str, target: Link) -> RedirectPage:
    return RedirectPage(meta=head.meta(target.text, path, "redirect", "", twin=False, noindex=True), target=target)


def _above(path: str) -> Iterator[tuple[str, str]]:
    """The paths above a path, the nearest first, each with what is left of it: ('/a/b/', 'c/'), ('/a/', 'b/c/')."""
    parts = path.strip("/").split("/")
    for number in range(len(parts) - 1, -1, -1):
        yield "/".join(["", *parts[:number], ""]), "/".join([*parts[number:], ""])


def _text(path: str, body: str) -> Page:
    return head.page(path, Text(body=body))


def _told(desk: Desk, entry: Entry) -> tuple[str, str, tuple[Link, ...]]:
    """What a page without a subject says: its name, the reason, and where to go."""
    words = desk.catalogue.words
    notices = {(notice.id, notice.what): notice for notice in desk.catalogue.resolution.notices}
    retired, split = notices.get((entry.id, "retired")), notices.get((entry.id, "split"))
    if retired:
        return words.say("gone"), words.say("gone-because", because=_because(words, retired)), ()
    if any(actor.hidden for actor in desk.catalogue.resolution.actors if actor.id == entry.id):
        return words.say("gone"), words.say("withdrawn"), ()
    name, choices = _printed(desk, entry), _choices(desk, entry)
    if entry.status == "choice" and split and len(choices) > 1:
        return name, words.say("split-because", because=_because(words, split)), choices
    return name, words.say("split" if len(choices) > 1 else "elsewhere" if choices else "unnamed"), choices


def _because(words: Words, notice: Notice) -> str:
    """' on 1 June 2024, because: why', as far as it is known."""
    day = words.date(notice.when)
    return (words.say("on-day", day=day.words) if day else "") + (
        words.say("because", why=notice.why.rstrip(".")) if notice.why else "")


def _printed(desk: Desk, entry: Entry) -> str:
    """The name that the address was made of, if one of those who stood there still has it."""
    catalogue, slug = desk.catalogue, entry.path.strip("/").rsplit("/", 1)[-1]
    ids = (catalogue.resolution.links.get(Ref(*anchor.split("#", 1)), "") for anchor in entry.anchors if "#" in anchor)
    names = (catalogue.links[id].text for id in ids if id in catalogue.links)
    return next((name for name in names if urls.slug(name) == slug), _name(entry))


def _choices(desk: Desk, entry: Entry) -> tuple[Link, ...]:
    """Where the mentions that once made this page belong now; actors with the post that tells them apart."""
    catalogue, found = desk.catalogue, dict[Link, None]()
    for anchor in entry.anchors:
        article, _, local = anchor.partition("#")
        id = catalogue.resolution.links.get(Ref(article, local), "")
        link = catalogue.link(id)
        if link:
            post = desk.actor(catalogue.actors[id]).post if id in catalogue.actors else ""
            found[Link(f"{link.text}, {post}" if post else link.text, link.path, link.kind)] = None
    return tuple(found)


def _name(entry: Entry) -> str:
    """A name made of the address, the only thing that is left."""
    return entry.path.strip("/").rsplit("/", 1)[-1].replace("-", " ").title()
