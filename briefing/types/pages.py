"""Pages: the contract between assembly and templates. One struct a kind; `TEMPLATES` names its template.

A page's bytes depend on its template and its context alone: an unchanged fingerprint means an unchanged page.
"""

from __future__ import annotations

import msgspec

from briefing.types.machine import AtomFeed, Binary, Card, JsonTwin, Sitemap, Text
from briefing.types.parts import (
    ActorLine,
    AgreementLine,
    ArticleLine,
    CorrectionLine,
    DateView,
    FactLine,
    Line,
    Link,
    Note,
    Part,
    Period,
    Reason,
    Tally,
    View,
)
from briefing.types.subjects import (
    ActorPage,
    AgreementPage,
    ArchivePage,
    ArticlePage,
    CountryPage,
    EventPage,
    OfficePage,
    RelationPage,
)


class HomePage(View, frozen=True, kw_only=True):
    """`/`: what is new. `counts`: articles, actors ... with links to their indexes."""

    articles: tuple[ArticleLine, ...]
    lead: tuple[FactLine, ...] = ()
    """The key facts of the first article."""
    agreements: tuple[AgreementLine, ...]
    actors: tuple[ActorLine, ...]
    timeline: tuple[FactLine, ...]
    counts: tuple[Tally, ...]
    codes: tuple[str, ...] = ()
    """Codes of the countries that are most in the news, and"""
    countries: tuple[Link, ...] = ()
    """their links, in the same order."""


class MonthPage(View, frozen=True, kw_only=True):
    """`/timeline/<yyyy>/<mm>/`, and its days where it is too full."""

    title: str
    days: tuple[Period, ...]
    narrower: tuple[Tally, ...] = ()
    """Days and further parts with pages of their own, where one page cannot hold all; newest first."""
    previous: Link | None
    next: Link | None


class YearPage(View, frozen=True, kw_only=True):
    """`/timeline/<yyyy>/`: its months, and what is dated no closer than to the year."""

    title: str
    months: tuple[Tally, ...]
    wide: tuple[FactLine, ...]
    narrower: tuple[Tally, ...] = ()
    """Further parts of it, where one page cannot hold all."""
    previous: Link | None
    next: Link | None


class IndexItem(Part, frozen=True, kw_only=True):
    """One entry of an index. `words`: what else to say; `names`: other spellings; `marks`: the choices of the page's
    filters that it falls under."""

    link: Link
    words: Line = ()
    names: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    count: int = 0
    date: DateView | None = None


class IndexGroup(Part, frozen=True, kw_only=True):
    """Entries under a heading; `anchor` is the heading's element id."""

    title: str
    anchor: str
    items: tuple[IndexItem, ...]


class IndexFilter(Part, frozen=True, kw_only=True):
    """A way to narrow an index, without scripts: choices as (mark, words, entries), by name. The filter's words are the
    string 'filter.<name>'."""

    name: str
    title: str
    choices: tuple[tuple[str, str, int], ...]


class IndexPage(View, frozen=True, kw_only=True):
    """`/articles/`, `/actors/`, `/offices/`, `/countries/`, `/relations/`, `/agreements/`, `/events/`,
    `/timeline/`. `of` is the plural ('actors'). `groups`: the entries in order; `filters`: ways to narrow them."""

    of: str
    title: str
    total: int
    groups: tuple[IndexGroup, ...]
    filters: tuple[IndexFilter, ...] = ()


class SearchPage(View, frozen=True, kw_only=True):
    """`/search/`: works without script as a list of ways in."""

    counts: tuple[Tally, ...]


class Change(Part, frozen=True, kw_only=True):
    """What one article brought: pages that it is the first to feed, agreements whose status it tells."""

    article: ArticleLine
    new: tuple[Link, ...]
    statuses: tuple[AgreementLine, ...]


class ChangesPage(View, frozen=True, kw_only=True):
    """`/changes/`: articles by publication date, newest first, undated last; `moved`: addresses that lead
    elsewhere now."""

    changes: tuple[Change, ...]
    moved: tuple[Reason, ...]


class CorrectionsPage(View, frozen=True, kw_only=True):
    """`/corrections/`: editors' notes on what was changed, newest first; facts that an editor changed or annotated,
    facts removed, in article order."""

    entries: tuple[CorrectionLine, ...] = ()
    facts: tuple[FactLine, ...]
    removed: tuple[Reason, ...]


class Quality(Part, frozen=True, kw_only=True):
    """How good facts of a kind are, in percent: how many of those found are right, of those there are found."""

    kind: str
    precision: float
    recall: float


class MarkdownPage(View, frozen=True, kw_only=True):
    """`/about/`, `/method/` and other editorial pages."""

    title: str
    body: Note
    figures: tuple[Tally, ...] = ()
    quality: tuple[Quality, ...] = ()
    """Only on the page that tells how facts are made."""


class NotFoundPage(View, frozen=True, kw_only=True):
    """`/404.html`."""

    ways: tuple[Link, ...]


class RedirectPage(View, frozen=True, kw_only=True):
    """An address that leads elsewhere now; keeps the #fragment."""

    target: Link


class TombstonePage(View, frozen=True, kw_only=True):
    """An address whose subject is gone (`choices` empty) or was split (`choices`: where to go)."""

    name: str
    reason: str
    choices: tuple[Link, ...]


Context = View | AtomFeed | Sitemap | JsonTwin | Text | Binary | Card

TEMPLATES: dict[type, str] = {
    HomePage: "home.html", ArticlePage: "article.html", ActorPage: "actor.html", OfficePage: "office.html",
    CountryPage: "country.html", RelationPage: "relation.html", AgreementPage: "agreement.html",
    EventPage: "event.html", ArchivePage: "archive.html", MonthPage: "month.html", YearPage: "year.html",
    IndexPage: "index.html", SearchPage: "search.html", ChangesPage: "changes.html",
    CorrectionsPage: "corrections.html",
    MarkdownPage: "markdown.html",
    NotFoundPage: "404.html", RedirectPage: "redirect.html", TombstonePage: "tombstone.html",
    AtomFeed: "feed.xml", Sitemap: "sitemap.xml",
}
"""Template of each kind; a kind that is not here is written as it is."""


class Page(msgspec.Struct, frozen=True):
    """One file of the site. A `path` with a trailing slash is a folder's index.html."""

    path: str
    template: str
    context: Context
