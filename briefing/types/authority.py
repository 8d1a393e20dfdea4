"""Editors' decisions on identity: `content/authority/judgements.yaml` and `names.yaml`."""

from __future__ import annotations

import msgspec

from briefing.types.resolution import Judgement


class Ruling(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whether two things are one: each an entity id ('actor:ali-larijani') or a mention ('article#local id')."""

    judgement: Judgement
    left: str
    right: str
    who: str
    when: str
    why: str


class Naming(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How an entity is shown: canonical name, further names it goes by, a line of description, external ids (URLs),
    and whether its page is left out."""

    id: str
    name: str = ""
    aliases: tuple[str, ...] = ()
    description: str = ""
    same_as: tuple[str, ...] = ()
    hidden: bool = False


class Authority(msgspec.Struct, frozen=True, kw_only=True):
    """All decisions, in file order; empty where the folder is missing."""

    rulings: tuple[Ruling, ...] = ()
    namings: tuple[Naming, ...] = ()
