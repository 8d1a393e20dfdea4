"""Who is who across articles: mentions (what one article names) joined into entities (what the site has pages for)."""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

ActorKind = Literal["person", "organisation", "armed_group"]
Judgement = Literal["same", "different", "unsure"]


class Ref(NamedTuple):
    """A thing in one digest: article id and the id local to that digest (entity id or fact id)."""

    article: str
    id: str


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of the values below: immutable."""


class Spelling(Record, frozen=True, kw_only=True):
    """A printed form of a name and the articles that print it (sorted ids)."""

    text: str
    articles: tuple[str, ...]


class RoleHeld(Record, frozen=True, kw_only=True):
    """An actor in a post, as one article has it. `seen` is the EDTF publication date, empty where it is unknown."""

    ref: Ref
    index: int
    """Which of the person's roles in that digest."""
    title: str
    org: str = ""
    """Actor id of the organisation, empty where the text names none."""
    country: str = ""
    status: str = "current"
    seen: str = ""
    office: str = ""
    """Office id, empty where the post is too vague to be an office of its own ('official')."""


class Decision(Record, frozen=True, kw_only=True):
    """Why mentions stand together or apart: an editor's judgement or the scorer's named features."""

    judgement: Judgement
    left: str
    right: str
    who: str = "machine"
    when: str = ""
    why: str = ""


class Notice(Record, frozen=True, kw_only=True):
    """An editor's decision on one entity or article, for its page: what was done to `id`, by whom, when and why."""

    id: str
    what: Literal["renamed", "retired", "split"]
    who: str = ""
    when: str = ""
    why: str = ""


class Actor(Record, frozen=True, kw_only=True):
    """A person, organisation or armed group with one page."""

    id: str
    kind: ActorKind
    name: str
    country: str = ""
    organisation_kind: str = ""
    description: str = ""
    spellings: tuple[Spelling, ...] = ()
    mentions: tuple[Ref, ...] = ()
    roles: tuple[RoleHeld, ...] = ()
    parent: str = ""
    same_as: tuple[str, ...] = ()
    """External identifiers (Wikidata URLs), given by editors."""
    decisions: tuple[Decision, ...] = ()
    hidden: bool = False


class Tenure(Record, frozen=True, kw_only=True):
    """A holder of an office. `first_seen`, `last_seen`: EDTF publication dates of dated articles, empty when none is
    dated; `undated` articles name the holder too but cannot be placed in time."""

    actor: str
    status: str = "current"
    first_seen: str = ""
    last_seen: str = ""
    roles: tuple[RoleHeld, ...] = ()
    undated: tuple[str, ...] = ()


class Office(Record, frozen=True, kw_only=True):
    """A post and who held it: dated holders in order of time, then those whose time is unknown."""

    id: str
    name: str
    """'Secretary of the Supreme National Security Council (Iran)'."""
    title: str
    org: str = ""
    country: str = ""
    tenures: tuple[Tenure, ...] = ()


class MaybeSame(Record, frozen=True, kw_only=True):
    """Another entity that may be the same, and the reason for the doubt in words."""

    id: str
    reason: str


class AgreementEntity(Record, frozen=True, kw_only=True):
    """An instrument with one page; its members' accounts of it stay in the digests."""

    id: str
    name: str
    kind: str = ""
    parties: tuple[str, ...] = ()
    """Actor ids and country codes."""
    sponsors: tuple[str, ...] = ()
    """Who brought it about, as `parties`."""
    names: tuple[Spelling, ...] = ()
    description: str = ""
    same_as: tuple[str, ...] = ()
    mentions: tuple[Ref, ...] = ()
    maybe_same: tuple[MaybeSame, ...] = ()
    decisions: tuple[Decision, ...] = ()


class EventEntity(Record, frozen=True, kw_only=True):
    """One happening, told by one or more articles (`accounts`, each a fact of a digest)."""

    id: str
    name: str
    type: str
    date: str = ""
    accounts: tuple[Ref, ...] = ()
    decisions: tuple[Decision, ...] = ()


class Resolution(Record, frozen=True, kw_only=True):
    """Everything resolved. `links` leads from a digest's entity to the entity with a page; codes lead to themselves."""

    actors: tuple[Actor, ...] = ()
    offices: tuple[Office, ...] = ()
    agreements: tuple[AgreementEntity, ...] = ()
    events: tuple[EventEntity, ...] = ()
    countries: tuple[str, ...] = ()
    links: dict[Ref, str] = {}
    proposals: tuple[Decision, ...] = ()
    """Joins or splits that are not certain: for the editor to decide."""
    notices: tuple[Notice, ...] = ()
    """Renamings, splits and retirements, for the pages that they concern."""
