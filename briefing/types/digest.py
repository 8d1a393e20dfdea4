"""The digest: the contract between extraction, editors and the site.

Codes come from closed lists, so that a wrong edit is caught with its line. PLOVER 0.8 for events, EDTF level 1 for
dates, ISO 3166-1 alpha-2 (and XK) for countries, W3C Web Annotation selectors for evidence.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from briefing.types.article import Dateline, Published

SCHEMA = "briefing-digest/1"

Modality = Literal["asserted", "reported", "alleged", "planned", "conditional", "hypothetical", "attempted",
                   "uncertain", "denied", "reversed"]
RoleStatus = Literal["current", "new", "former", "acting", "designate", "deceased"]
OrganisationKind = Literal["government", "ministry", "government_body", "legislature", "subnational_government",
                           "military", "armed_group", "igo", "joint_body", "diplomatic_mission",
                           "monitoring_mission", "political_organisation", "party", "company", "ngo", "media",
                           "collective"]
PlaceKind = Literal["city", "town", "region", "province", "county", "territory", "facility", "border",
                    "border_crossing", "sea"]
AgreementKind = Literal["security", "arms_supply", "ceasefire", "peace", "trade", "energy", "border", "nuclear",
                        "prisoner_exchange", "aid", "cooperation", "resolution", "other"]
AgreementStatus = Literal["proposed", "under_negotiation", "drafted", "reported", "initialled", "signed", "ratified",
                          "in_force", "holding", "stalled", "suspended", "withdrawn", "terminated", "violated",
                          "contested"]
EventType = Literal["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
                    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
EventAux = Literal["historical", "future", "hypothetical", "negation"]
Form = Literal["direct", "mixed", "indirect"]
ClaimKind = Literal["demand", "request", "commitment", "offer", "accusation", "allegation", "threat", "warning",
                    "denial", "rejection", "praise", "expectation"]
Review = Literal["edited", "reviewed", "stale", "new"]
"""'stale': the source sentence changed since; 'new': found after the whole digest was reviewed."""
CorrectionKind = Literal["correction", "clarification", "retraction"]

MODES: dict[str, tuple[str, ...]] = {
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": ("seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold",
               "misinformation", "cyber"),
    "ASSAULT": ("abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
                "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"),
}
"""PLOVER modes by event type; a type that is not a key has none."""


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Base of everything in a digest: immutable, empty keys are not written, unknown keys are refused."""


class Evidence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A piece of the stored text: `text[start:end] == exact`, offsets in characters, end exclusive."""

    exact: str
    start: int
    end: int


class Attribution(Record, frozen=True, kw_only=True):
    """Whose word a fact is. No source means the publication's own voice.

    `source` and `reported_by` are an entity id of this digest, a country code, or the printed words of a source
    that has neither ('observers'). Of 'IRNA reported that Larijani said', Larijani is the source, IRNA reported_by.
    """

    source: str = ""
    reported_by: str = ""
    cue: str = ""
    hedge: str = ""


class Date(Record, frozen=True, kw_only=True):
    """A time: the printed words (empty when taken from the occasion) and its EDTF value (empty when unresolved)."""

    text: str = ""
    edtf: str = ""


class Fact(Record, frozen=True, kw_only=True):
    """What every fact carries. `rule` names what found it; `confidence`, 0 to 1, is how likely an editor finds nothing
    to correct."""

    id: str
    review: Review | None = None
    confidence: float | None = None
    rule: str = ""
    attribution: Attribution | None = None
    modality: Modality = "asserted"
    hedge: str = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()


class Role(Record, frozen=True, kw_only=True):
    """A post: title as printed, organisation id, country code. Times are EDTF, empty where the text does not say."""

    title: str
    org: str = ""
    country: str = ""
    rank: str = ""
    status: RoleStatus = "current"
    since: str = ""
    until: str = ""
    evidence: tuple[Evidence, ...] = ()


class Entity(Record, frozen=True, kw_only=True):
    """Who or what is named: `name` the fullest printed form, `variants` all printed forms, `descriptions` labels."""

    id: str
    name: str
    variants: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    kind: str = ""
    country: str = ""
    countries: tuple[str, ...] = ()
    review: Review | None = None
    confidence: float | None = None
    rule: str = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    """First the fullest naming, then one piece for each other mention, in text order."""


class Person(Entity, frozen=True, kw_only=True):
    """A named person."""

    roles: tuple[Role, ...] = ()


class UnnamedPerson(Record, frozen=True, kw_only=True):
    """A person known only by office ('the commander-in-chief'), or people known only by a noun ('gunmen').

    `variants` are the words that the text has for such people.
    """

    id: str
    title: str
    variants: tuple[str, ...] = ()
    org: str = ""
    country: str = ""
    review: Review | None = None
    note: str = ""
    evidence: tuple[Evidence, ...] = ()


class Organisation(Entity, frozen=True, kw_only=True):
    """A body; `parent` is the id of the organisation that it is part of."""

    kind: OrganisationKind | Literal[""] = ""
    parent: str = ""


class Country(Record, frozen=True, kw_only=True):
    """A country met in the text, with the forms met (names, demonyms, capitals standing for governments)."""

    code: str
    name: str
    variants: tuple[str, ...] = ()
    review: Review | None = None
    note: str = ""
    evidence: tuple[Evidence, ...] = ()


class Place(Entity, frozen=True, kw_only=True):
    """A place that is not a country."""

    kind: PlaceKind | Literal[""] = ""


class StatusChange(Record, frozen=True, kw_only=True):
    """One teller's word on where an agreement stands."""

    status: AgreementStatus
    date: Date | None = None
    attribution: Attribution | None = None
    modality: Modality = "asserted"
    evidence: tuple[Evidence, ...] = ()


class Agreement(Entity, frozen=True, kw_only=True):
    """An instrument between parties. Where the text does not say which one is meant: `ambiguous_with`."""

    kind: AgreementKind | Literal[""] = ""
    parties: tuple[str, ...] = ()
    """Entity ids or country codes."""
    sponsors: tuple[str, ...] = ()
    """Who brings it about without being bound: brokers, mediators, the council that adopts a resolution."""
    subject: str = ""
    status: AgreementStatus | None = None
    """The latest in the publication's voice or, where it has none, on a source's word."""
    status_history: tuple[StatusChange, ...] = ()
    date: Date | None = None
    ambiguous_with: tuple[str, ...] = ()


class Event(Fact, frozen=True, kw_only=True):
    """A happening coded in PLOVER. Members of actors, recipients, via are entity ids, country codes or 'public'."""

    type: EventType
    mode: str = ""
    aux: tuple[EventAux, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    place: str = ""
    date: Date | None = None
    agreement: str = ""
    deaths: int | None = None
    injured: int | None = None
    count: int | None = None


class Incident(Fact, frozen=True, kw_only=True):
    """What PLOVER does not code (an appointment, an accident); `kind` is free."""

    kind: str
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str = ""
    date: Date | None = None
    deaths: int | None = None
    injured: int | None = None


class Statement(Fact, frozen=True, kw_only=True):
    """What somebody said. A statement split by its cue has two pieces of evidence."""

    speaker: str = ""
    """Entity id, country code, or the printed words of the speaker."""
    joint: tuple[str, ...] = ()
    """Who says it together with the speaker: 'Oslo and Bergen reject'."""
    reported_by: str = ""
    addressee: tuple[str, ...] = ()
    medium: str = ""
    form: Form
    cue: str = ""
    date: Date | None = None
    about: tuple[str, ...] = ()


class Claim(Fact, frozen=True, kw_only=True):
    """The content of a speech act: what is asked, promised, alleged, by whom, of whom."""

    kind: ClaimKind
    by: str = ""
    joint: tuple[str, ...] = ()
    """Who claims it together with `by`."""
    to: tuple[str, ...] = ()
    content: str = ""
    event: str = ""
    statement: str = ""


class DateMention(Record, frozen=True, kw_only=True):
    """A time expression met, with its EDTF value, empty where it cannot be resolved."""

    text: str
    edtf: str = ""
    rule: str = ""
    review: Review | None = None
    note: str = ""
    evidence: tuple[Evidence, ...] = ()


class ArticleInfo(Record, frozen=True, kw_only=True):
    """What the digest says of the article itself."""

    id: str
    title: str = ""
    file: str = ""
    sha256: str = ""
    language: str = "en"
    publisher: str = ""
    url: str = ""
    byline: str = ""
    wire: str = ""
    published: Published = Published()
    dateline: Dateline | None = None
    boilerplate: tuple[str, ...] = ()


class Extractor(Record, frozen=True, kw_only=True):
    """The fingerprint that tells whether a digest is current.

    `head` is a hash of what is known of the article beside its text: its front matter may change alone. `wrote` is one
    of all that the program wrote into the file: while it fits, nobody has changed a value.
    """

    program: str = ""
    rules: str = ""
    model: str = ""
    head: str = ""
    wrote: str = ""


class Rejected(Record, frozen=True, kw_only=True):
    """A fact that an editor deleted; the same kind and evidence never comes back."""

    section: str
    id: str
    exact: str = ""


class Proposal(Record, frozen=True, kw_only=True):
    """A machine value that differs from an editor's; `answer` once the editor has kept their own."""

    section: str
    id: str
    field: str = ""
    value: str = ""
    answer: Literal["kept", ""] = ""


class Correction(Record, frozen=True, kw_only=True):
    """A note for readers on a published value that was changed.

    `of` is the id of a fact or entity of this digest, also of one that was deleted; empty: the article as a whole.
    `date` is the day on which it was made, EDTF.
    """

    kind: CorrectionKind
    of: str = ""
    date: str
    text: str


class Digest(Record, frozen=True, kw_only=True):
    """Everything extracted from one article, and what editors made of it."""

    schema: str = SCHEMA
    article: ArticleInfo
    extractor: Extractor = Extractor()
    review: Literal["reviewed", "stale"] | None = None
    """Whether a person has read all of it; a mark on a fact goes before this one."""
    key_facts: tuple[str, ...] = ()
    """Ids of the three to seven facts that a reader needs first."""
    people: tuple[Person, ...] = ()
    unnamed_people: tuple[UnnamedPerson, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    countries: tuple[Country, ...] = ()
    places: tuple[Place, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    events: tuple[Event, ...] = ()
    incidents: tuple[Incident, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    dates: tuple[DateMention, ...] = ()
    corrections: tuple[Correction, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    proposals: tuple[Proposal, ...] = ()
