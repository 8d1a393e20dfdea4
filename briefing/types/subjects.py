"""Pages about somebody or something: articles, actors, offices, countries, relations, agreements, events."""

from __future__ import annotations

from briefing.types.parts import (
    ActorLine,
    AgreementLine,
    ArticleLine,
    DateView,
    FactLine,
    Lane,
    Line,
    Link,
    Paragraph,
    Part,
    Period,
    PostLine,
    Reason,
    Source,
    SpellingLine,
    Tally,
    Tie,
    View,
)


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


class ArchivePage(View, frozen=True, kw_only=True):
    """`/actors/<slug>/<yyyy>/` and the like, below the pages of actors, countries, relations and agreements that
    cannot hold all: everything on `subject` in a stretch of time, newest first. `facts` are in short, without their
    sentences; `total` counts those on `narrower` pages too. `previous` is older, `next` newer."""

    subject: Link
    title: str
    total: int
    narrower: tuple[Tally, ...]
    facts: tuple[FactLine, ...]
    articles: tuple[ArticleLine, ...]
    previous: Link | None
    next: Link | None


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
    sponsors: tuple[Link, ...] = ()
    """Who brought it about: brokers, the council of a resolution."""
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
