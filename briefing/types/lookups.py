"""What is read wrong again and again, put right once for all articles: `content/lookups.yaml`."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefing.types.digest import OrganisationKind, PlaceKind

Kind = Literal["person", "organisation", "place", "agreement"]


class Lookup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every entry may say of itself: by whom, when and why."""

    who: str = ""
    when: str = ""
    why: str = ""


class Never(Lookup, frozen=True, kw_only=True):
    """A name that is never a thing of this kind, as printed."""

    name: str
    kind: Kind = msgspec.field(name="is")


class TitleMeans(Lookup, frozen=True, kw_only=True):
    """The title of a post, as printed, and the title to show for it."""

    title: str
    means: str


class IsPerson(Lookup, frozen=True, kw_only=True):
    """A name that is a person's."""

    name: str
    country: str = ""


class IsOrganisation(Lookup, frozen=True, kw_only=True):
    """A name that is an organisation's: of this kind, of this country, where given."""

    name: str
    kind: OrganisationKind | Literal[""] = ""
    country: str = ""


class IsPlace(Lookup, frozen=True, kw_only=True):
    """A name that is a place's: of this kind, in this country, where given."""

    name: str
    kind: PlaceKind | Literal[""] = ""
    country: str = ""


class Lookups(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All entries, in file order."""

    never: tuple[Never, ...] = ()
    titles: tuple[TitleMeans, ...] = ()
    people: tuple[IsPerson, ...] = ()
    organisations: tuple[IsOrganisation, ...] = ()
    places: tuple[IsPlace, ...] = ()


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """An entry that decided something: in which article, of which entity, in which line of the file, in words."""

    article: str
    id: str
    line: int
    words: str
