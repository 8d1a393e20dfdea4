"""Decisions of the right shape that still cannot be: a day that never was, a thing compared with itself, no reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from briefing import edtf, urls
from briefing.errors import Problem
from briefing.fit import in_part
from briefing.types.authority import Naming, Retirement, Ruling
from briefing.yamlio import Tree, Value

_ADDRESS = re.compile(r"https?://[^\s/]+\S*|Q[1-9]\d*")
_NEEDED = ("who", "why")


def slips(tree: Tree, kind: type[msgspec.Struct]) -> Iterator[Problem]:
    """What is wrong in the entries of a file that have the right shape; the others are told elsewhere."""
    first: dict[str, int] = {}
    for index, item in enumerate(tree.value if isinstance(tree.value, list) else ()):
        entry = in_part(item, kind)
        if not isinstance(entry, (Ruling, Naming, Retirement)) or not isinstance(item, dict):
            continue
        if entry.when and not edtf.is_valid(entry.when):
            yield tree.problem((index, "when"), f"'{entry.when}' is not a date", "write it like 2025-08-14")
        if isinstance(entry, Naming):
            yield from _naming(tree, index, entry)
        else:
            yield from _reasons(tree, index, item)
        if isinstance(entry, Ruling) and entry.left and entry.left == entry.right:
            message = f"'{entry.left}' is compared with itself"
            yield tree.problem((index, "right"), message, "name the other one, or delete the entry")
        if not isinstance(entry, Ruling) and entry.id and first.setdefault(entry.id, index) != index:
            line, _ = tree.position((first[entry.id],))
            yield tree.problem((index, "id"), f"'{entry.id}' is also on line {line}", "put both together")


def _reasons(tree: Tree, index: int, entry: dict[str, Value]) -> Iterator[Problem]:
    """Who decided, and why: every page that the decision affects shows it."""
    for key in _NEEDED:
        if isinstance(words := entry.get(key), str) and not words.strip():
            yield tree.problem((index, key), f"'{key}' is empty", "readers see who decided, and why")


def _naming(tree: Tree, index: int, entry: Naming) -> Iterator[Problem]:
    if entry.slug and urls.slug(entry.slug) != entry.slug:
        hint = f"did you mean '{urls.slug(entry.slug)}'?"
        yield tree.problem((index, "slug"), f"'{entry.slug}' cannot be part of an address", hint)
    for at, address in enumerate(entry.same_as):
        if not _ADDRESS.fullmatch(address):
            hint = "write a web address, or an item of Wikidata such as Q42"
            yield tree.problem((index, "same_as", at), f"'{address}' names nothing elsewhere", hint)
