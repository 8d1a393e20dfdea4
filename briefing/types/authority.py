"""Editors' decisions: `judgements.yaml`, `names.yaml` and `retired.yaml` in `content/authority/`."""

from __future__ import annotations

import msgspec

from briefing.types.resolution import Judgement


class Ruling(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whether two things are one: each an entity id ('actor:ali-larijani') or a mention ('article#local id').

    `keep` is the id whose address survives a 'same', where that is not to be the oldest. With `choice` the entity on
    the right of a 'different' is split: its address becomes a page that leads to each of its parts.
    """

    judgement: Judgement
    left: str
    right: str
    who: str
    when: str
    why: str
    keep: str = ""
    choice: bool = False


class Naming(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How an entity is shown: canonical name, further names it goes by, a line of description, external ids (URLs, or
    Wikidata's 'Q42'), the last part of its address, and whether its page is left out. Who said so, when and why."""

    id: str
    name: str = ""
    slug: str = ""
    aliases: tuple[str, ...] = ()
    description: str = ""
    same_as: tuple[str, ...] = ()
    hidden: bool = False
    who: str = ""
    when: str = ""
    why: str = ""


class Retirement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is taken down, by id: an entity's page, or an article ('article:may-talks') with all that it tells."""

    id: str
    who: str
    when: str
    why: str


class Authority(msgspec.Struct, frozen=True, kw_only=True):
    """All decisions, in file order; empty where the folder is missing."""

    rulings: tuple[Ruling, ...] = ()
    namings: tuple[Naming, ...] = ()
    retirements: tuple[Retirement, ...] = ()
