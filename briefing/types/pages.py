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
    Cite,
    CorrectionLine,
    DateView,
    FactLine,
    Lane,
    Line,
    Link,
    Meta,
    Note,
    Paragraph,
    Part,
    Period,
    PostLine,
    Reason,
    Source,
    SpellingLine,
    Tally,
    Tie,
)


class View(Part, frozen=True, kw_only=True):
    """Base of every HTML page. `crumbs`: from the home page to the parent, this page not among them."""

    meta: Meta
    crumbs: tuple[Link, ...] = ()
    cite: Cite | None = None
    notes: tuple[Note, ...] = ()
    """Editors' notes that stand on top of an actor, country, office or agreement."""
    corrections: tuple[CorrectionLine, ...] = ()
    """What was corrected in it, apart from the notes that stand beside a fact."""
    omitted: int = 0
    """Facts left out of lists that got too long; all of them stand on their article pages and in /data/."""


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


class CastLine(Part, frozen=True, kw_only=True):
    """Somebody or something that an article names. `anchor` is '/articles/x/#f-<id>' of this very line."""

    id: str
    anchor: str
    link: Link
    name: str
    variants: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    kind: str = ""
    kind_words: str = ""
    country: Link | None = None
    posts: tuple[PostLine, ...] = ()
    source: Source | None = None


class AgreementAccount(Part, frozen=True, kw_only=True):
    """What one article says of one agreement."""

    id: str
    anchor: str
    link: Link
    names: tuple[str, ...]
    kind_words: str
    parties: tuple[Link, ...]
    subject: str
    lanes: tuple[Lane, ...]
    maybe_same: tuple[Reason, ...]
    source: Source


class Mention(Part, frozen=True, kw_only=True):
    """A time expression of an article."""

    date: DateView
    source: Source


class ArticlePage(View, frozen=True, kw_only=True):
    """`/articles/<slug>/`: the digest of one article. Every digest id stands here as an element with id
    'f-<id>' (facts, cast, agreements), every sentence as 's-<n>'."""

    id: str
    title: str
    language: str
    publisher: str
    url: str
    byline: str
    wire: str
    dateline: str
    published: DateView | None
    basis_words: str
    """Where the date was found, or that none is printed."""
    key_facts: tuple[FactLine, ...]
    """Also in the sections below: only there with their anchor."""
    events: tuple[FactLine, ...]
    incidents: tuple[FactLine, ...]
    statements: tuple[FactLine, ...]
    claims: tuple[FactLine, ...]
    agreements: tuple[AgreementAccount, ...]
    people: tuple[CastLine, ...]
    unnamed: tuple[CastLine, ...]
    organisations: tuple[CastLine, ...]
    countries: tuple[CastLine, ...]
    places: tuple[CastLine, ...]
    dates: tuple[Mention, ...]
    text_mode: str
    """full, excerpts or none."""
    text: tuple[Paragraph, ...]
    sha256: str
    extractor: str
    related: tuple[Reason, ...]
    """Other articles that share actors, agreements or events, with the reason."""


class ActorPage(View, frozen=True, kw_only=True):
    """`/actors/<slug>/`."""

    id: str
    name: str
    kind: str
    kind_words: str
    country: Link | None
    description: str
    lead_posts: tuple[PostLine, ...]
    """The post or posts it was last seen in: who this is."""
    latest: tuple[FactLine, ...]
    """The newest facts, at most five: what is new."""
    spellings: tuple[SpellingLine, ...]
    posts: tuple[PostLine, ...]
    parent: Link | None
    members: tuple[PostLine, ...]
    """People in posts of this organisation."""
    parts: tuple[Link, ...]
    """Organisations that are part of it."""
    timeline: tuple[Period, ...]
    statements_by: tuple[FactLine, ...]
    statements_about: tuple[FactLine, ...]
    on_its_word: tuple[FactLine, ...] = ()
    """What others did, known on its word."""
    meetings: tuple[Tally, ...]
    ties: tuple[Tie, ...] = ()
    """Meetings between those whom it met: with `meetings`, who met whom."""
    demands_made: tuple[FactLine, ...]
    demands_received: tuple[FactLine, ...]
    agreements: tuple[AgreementLine, ...]
    deals_with: tuple[Tally, ...]
    """Countries and actors of the same facts."""
    articles: tuple[ArticleLine, ...]
    same_as: tuple[str, ...]
    """External identifiers, http or https."""
    decisions: tuple[str, ...]
    """Why mentions stand together or apart, in words."""
    maybe_same: tuple[Reason, ...]
    related: tuple[Reason, ...] = ()
    """Other actors to look at, with the reason."""


class OfficePage(View, frozen=True, kw_only=True):
    """`/offices/<slug>/`: dated holders in order of time, then `unknown`, those whose time is not known."""

    id: str
    name: str
    title: str
    org: Link | None
    country: Link | None
    holders: tuple[PostLine, ...]
    unknown: tuple[PostLine, ...]


class ActorGroup(Part, frozen=True, kw_only=True):
    """Actors under a heading ('Government', 'Armed groups')."""

    title: str
    actors: tuple[ActorLine, ...]


class CountryPage(View, frozen=True, kw_only=True):
    """`/countries/<slug>/`."""

    code: str
    name: str
    latest: tuple[FactLine, ...]
    speakers: tuple[Tally, ...]
    """Who speaks for it, and how often."""
    actors: tuple[ActorGroup, ...]
    offices: tuple[Link, ...]
    agreements: tuple[AgreementLine, ...]
    demands_made: tuple[FactLine, ...]
    demands_received: tuple[FactLine, ...]
    timeline: tuple[Period, ...]
    activity: tuple[Tally, ...]
    """Dated facts by month, oldest first, months without facts left out."""
    relations: tuple[Tally, ...]
    articles: tuple[ArticleLine, ...]


class RelationPage(View, frozen=True, kw_only=True):
    """`/relations/<a>-<b>/`: two countries that share facts. `codes`: theirs, in the same order."""

    codes: tuple[str, ...] = ()
    a: Link
    b: Link
    latest: tuple[FactLine, ...]
    agreements: tuple[AgreementLine, ...]
    meetings: tuple[FactLine, ...]
    demands_a: tuple[FactLine, ...]
    """What a demands of b."""
    demands_b: tuple[FactLine, ...]
    timeline: tuple[Period, ...]
    articles: tuple[ArticleLine, ...]


class Term(Part, frozen=True, kw_only=True):
    """What an agreement is said to contain."""

    words: str
    source: Source


class AgreementPage(View, frozen=True, kw_only=True):
    """`/agreements/<slug>/`: status over time in one lane per teller."""

    id: str
    name: str
    kind: str
    kind_words: str
    parties: tuple[Link, ...]
    standing: AgreementLine
    names: tuple[SpellingLine, ...]
    terms: tuple[Term, ...]
    lanes: tuple[Lane, ...]
    maybe_same: tuple[Reason, ...]
    claims: tuple[FactLine, ...]
    timeline: tuple[Period, ...]
    accounts: tuple[Source, ...]
    articles: tuple[ArticleLine, ...]
    decisions: tuple[str, ...]
    description: str = ""
    """A line that editors gave it."""
    same_as: tuple[str, ...] = ()
    """External identifiers, http or https."""


class Comparison(Part, frozen=True, kw_only=True):
    """One aspect of an event, account by account; `differ`: the accounts do not agree."""

    label: str
    values: tuple[Line, ...]
    differ: bool


class EventPage(View, frozen=True, kw_only=True):
    """`/events/<slug>/`: accounts side by side; `comparison` rows have one value for each account."""

    id: str
    name: str
    type: str
    label: str
    date: DateView | None
    participants: tuple[Link, ...]
    accounts: tuple[FactLine, ...]
    comparison: tuple[Comparison, ...]
    articles: tuple[ArticleLine, ...]
    decisions: tuple[str, ...] = ()
    """Why the accounts are of one event, in words."""


class MonthPage(View, frozen=True, kw_only=True):
    """`/timeline/<yyyy>/<mm>/`."""

    title: str
    days: tuple[Period, ...]
    previous: Link | None
    next: Link | None


class YearPage(View, frozen=True, kw_only=True):
    """`/timeline/<yyyy>/`: its months, and what is dated no closer than to the year."""

    title: str
    months: tuple[Tally, ...]
    wide: tuple[FactLine, ...]
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
    EventPage: "event.html", MonthPage: "month.html", YearPage: "year.html", IndexPage: "index.html",
    SearchPage: "search.html", ChangesPage: "changes.html", CorrectionsPage: "corrections.html",
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
