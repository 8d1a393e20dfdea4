"""What pages are built of: links, dates, voices, facts as lines. Plain data, not escaped: templates escape.

Every `path` is a site path from the root ('/actors/x/', '/articles/y/#f-z'); rendering turns it into a link
relative to the page. Every `url` leads to another host and is http or https.
Wherever a code stands (`modality`, `type`, `status`) its English words stand beside it.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Base of everything in a page's context: immutable, without cycles (so the garbage collector may pass over the
    many of them); JSON twins leave out what has its default value."""


class Link(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A piece of a line: text, and where it leads; with an empty path it is only text.

    `kind`: article, actor, office, country, relation, agreement, event, month, fact, place, index, page, ''.
    """

    text: str
    path: str = ""
    kind: str = ""


Section = Literal["event", "incident", "statement", "claim"]

Line = tuple[Link, ...]
"""A line of words, some of them links; the pieces carry their own spaces."""


class DateView(Part, frozen=True, kw_only=True):
    """A time for people and machines. `words` is what to show; without `edtf` they are the printed words."""

    words: str
    edtf: str = ""
    iso: str = ""
    """First possible day (yyyy-mm-dd), for <time datetime>; empty where unresolved or open at the start."""
    last: str = ""
    """Last possible day; differs from `iso` where the date is a span or not exact."""
    fuzzy: bool = False
    """Approximate or wider than a day."""
    printed: str = ""
    """The words of the article, where they differ from `words`."""


class Segment(Part, frozen=True, kw_only=True):
    """A stretch of source text. `facts`: ids of the facts that it is evidence of; if any, mark it."""

    text: str
    facts: tuple[str, ...] = ()


class Sentence(Part, frozen=True, kw_only=True):
    """A sentence of the article, cut where marks begin and end. `id`: its anchor there ('s-12')."""

    id: str
    segments: tuple[Segment, ...]


class Paragraph(Part, frozen=True, kw_only=True):
    """Sentences of one paragraph. `gap`: text was left out before it."""

    sentences: tuple[Sentence, ...]
    gap: bool = False
    kind: str = "body"


class Voice(Part, frozen=True, kw_only=True):
    """Whose word something is. `publication`: the publication's own voice, else `source` says it.

    'Larijani, reported by IRNA': source and reported_by. `key` tells voices apart (lanes).
    """

    publication: bool
    name: Line
    """In words with links: the publisher, or the source."""
    reported_by: Line = ()
    cue: str = ""
    hedge: str = ""
    key: str = ""


class Source(Part, frozen=True, kw_only=True):
    """Where a line comes from. `sentences` is empty where `article_text` is none."""

    article: Link
    publisher: str = ""
    published: DateView | None = None
    url: str = ""
    """The publisher's page, at the text fragment; empty where it is unknown."""
    path: str = ""
    """The sentence on the article page ('/articles/x/#s-4'), or the fact there where no text is published."""
    sentences: tuple[Sentence, ...] = ()


class CorrectionLine(Part, frozen=True, kw_only=True):
    """A note for readers on what was changed: `about` is the fact, the entity or the article, `id` its anchor."""

    id: str
    kind: Literal["correction", "clarification", "retraction"]
    kind_words: str
    date: DateView
    text: str
    about: Link
    article: Link


class FactLine(Part, frozen=True, kw_only=True):
    """A fact as a readable line. Never show `words` without `modality_words` and `voice`, unless modality is
    asserted and the voice is the publication's."""

    id: str
    anchor: str
    """'/articles/x/#f-<id>': the fact's permanent address."""
    section: Section
    type: str
    """Code: PLOVER type, statement form, claim kind, agreement status."""
    mode: str = ""
    label: str
    """The type in words: 'Visit', 'Demand', 'Statement'."""
    words: Line
    """Who did it to whom, with links, to be read right behind the label: ' by A to B'."""
    modality: str
    modality_words: str = ""
    """'reported', 'planned', 'denied' ...; empty for asserted."""
    aux: tuple[str, ...] = ()
    hedge: str = ""
    voice: Voice
    date: DateView | None = None
    place: Link | None = None
    figures: tuple[str, ...] = ()
    """'3 killed', '12 injured'."""
    content: str = ""
    """What is said or asked, as printed: the evidence of a statement, the content of a claim."""
    post: PostLine | None = None
    """The post that the speaker of a statement held at the time, where it is known, and"""
    post_past: bool = False
    """whether the speaker was last seen in another, which heads the speaker's page."""
    source: Source
    related: tuple[Link, ...] = ()
    """The agreement, the event page with other accounts, the statement of a claim."""
    confidence: float | None = None
    rule: str = ""
    review: Literal["machine", "edited", "reviewed", "stale", "new"] = "machine"
    note: str = ""
    corrections: tuple[CorrectionLine, ...] = ()


class Period(Part, frozen=True, kw_only=True):
    """Lines of one stretch of time; `link` leads to the month, or is only text ('Date unknown')."""

    link: Link
    lines: tuple[FactLine, ...]


class Meta(Part, frozen=True, kw_only=True):
    """What the head of a page says. Paths are site paths; rendering makes them absolute, in `json_ld` too, under
    the keys '@id', 'url', 'item', 'contentUrl' and 'isPartOf' where a value begins with '/'."""

    title: str
    description: str
    path: str
    kind: str
    og_type: str = "website"
    json_ld: dict[str, Any] = {}
    feed: str = ""
    site_feed: str = "/feed.xml"
    """The feed of everything; empty where no article has a date."""
    json: str = ""
    published: str = ""
    """ISO day of the article, where known."""
    card: str = ""
    """The picture to show beside a link to the page: its own, or that of the home page."""
    noindex: bool = False


class Cite(Part, frozen=True, kw_only=True):
    """The 'cite this' box: title, path, and a hash of what the page says; no retrieval date, for there is
    no clock."""

    title: str
    path: str
    content_hash: str
    date: DateView | None = None


class SpellingLine(Part, frozen=True, kw_only=True):
    """A printed form and the articles that print it."""

    text: str
    articles: tuple[Link, ...]


class PostLine(Part, frozen=True, kw_only=True):
    """An actor in a post, as one or more articles have it. `seen` None: the articles are undated."""

    title: str
    actor: Link | None = None
    office: Link | None = None
    org: Link | None = None
    country: Link | None = None
    status: str = "current"
    status_words: str = ""
    seen: DateView | None = None
    last_seen: DateView | None = None
    ended: DateView | None = None
    """The first article after that names the holder as a former one."""
    sources: tuple[Source, ...] = ()
    undated: tuple[Link, ...] = ()
    """Articles without a date that name the holder too."""


class Tally(Part, frozen=True, kw_only=True):
    """Something and how often; `note` says what was counted, `latest` the newest date."""

    link: Link
    count: int
    note: str = ""
    latest: DateView | None = None
    lines: tuple[Link, ...] = ()
    """Links to the newest of what was counted (facts)."""
    sure: bool = True
    """Whether at least one of what was counted is told as done, in a publication's own voice."""


class Tie(Part, frozen=True, kw_only=True):
    """Two of those whom an actor met, who met each other too; `sure`: at least once in a publication's own voice."""

    a: str
    b: str
    count: int
    sure: bool = True


class ArticleLine(Part, frozen=True, kw_only=True):
    """An article in a list. `about`: the actors and countries with most facts in it."""

    link: Link
    publisher: str = ""
    published: DateView | None = None
    facts: int = 0
    about: tuple[Link, ...] = ()


class ActorLine(Part, frozen=True, kw_only=True):
    """An actor in a list, with the post it was last seen in."""

    link: Link
    kind: str
    kind_words: str
    country: Link | None = None
    post: str = ""
    names: tuple[str, ...] = ()
    facts: int = 0
    latest: DateView | None = None


class Step(Part, frozen=True, kw_only=True):
    """One word on where an agreement stands."""

    status: str
    status_words: str
    modality: str
    modality_words: str
    date: DateView | None
    anchor: str
    source: Source


class Lane(Part, frozen=True, kw_only=True):
    """What one teller says about an agreement, in order of time."""

    voice: Voice
    steps: tuple[Step, ...]


class AgreementLine(Part, frozen=True, kw_only=True):
    """An agreement in a list, with the latest word on it. Show `standing` with voice and modality only."""

    link: Link
    kind: str
    kind_words: str
    parties: tuple[Link, ...]
    standing: Step | None
    voice: Voice | None
    doubt: bool = False
    """May be the same as another one."""


class Reason(Part, frozen=True, kw_only=True):
    """A link and why it stands here: a doubt, a related page, a decision."""

    link: Link
    reason: str


class Note(Part, frozen=True, kw_only=True):
    """Editorial Markdown and the file it comes from (for messages about broken links)."""

    markdown: str
    file: str


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
    """Facts left out of lists that got too long, and"""
    archive: tuple[Tally, ...] = ()
    """the years that hold all facts of the page's subject, newest first, each with how many; the undated last."""
