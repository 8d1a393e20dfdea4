"""A digest as YAML that an editor reads in two minutes, and in which a diff shows what changed and nothing else.

Key order is fixed: what a record is comes first, whose word it is and its evidence last. Empty keys are not
written, but whose word a thing is (`modality`) and what is left open (`basis: unknown`) always is. Leaf maps stand
on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec
import yaml

from briefing.types.article import Dateline, Published
from briefing.types.digest import (
    Attribution,
    Correction,
    Date,
    Digest,
    Evidence,
    Extractor,
    Proposal,
    Rejected,
)

_FIRST = ("schema", "id", "code", "section", "type", "mode", "kind", "name", "title")
_LAST = ("modality", "hedge", "attribution", "confidence", "rule", "review", "note", "evidence")
_ALWAYS = frozenset({"schema", "language", "published", "basis", "modality", "status", "form"})
_LEAVES = (Attribution, Correction, Date, Dateline, Evidence, Extractor, Proposal, Published, Rejected)

_LINE_WIDTH = 120

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_UNPRINTABLE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]|[\t]")
_NUMBER_LIKE = re.compile(r"[-+.~]?\d[\d:._eExXoOtTzZ+\-~/ %?]*|[-+.~=<].*|\.\.")
_WORD_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers


def dump(digest: Digest) -> str:
    """The digest as YAML text; `load` reads back an equal digest."""
    return "".join(f"{line}\n" for line in _record(digest))


def _record(record: msgspec.Struct) -> Iterator[str]:
    """A record's keys and values, one or more lines each."""
    for key, value in written(record):
        yield from entry(key, value)


def entry(key: str, value: object) -> Iterator[str]:
    """A key with its value, one or more lines."""
    if _is_leaf(value):
        yield f"{key}: {flow(value)}"
    elif isinstance(value, msgspec.Struct):
        yield f"{key}:"
        yield from (f"  {line}" for line in _record(value))
    elif isinstance(value, tuple):
        yield from _list(key, value)
    else:
        yield f"{key}: {scalar(value)}"


def _list(key: str, items: tuple[object, ...]) -> Iterator[str]:
    """A list: records below one another, words beside one another where they fit on a line."""
    if all(isinstance(item, str) for item in items):
        line = f"{key}: [{', '.join(scalar(item, inline=True) for item in items)}]"
        if len(line) <= _LINE_WIDTH:
            yield line
            return
    yield f"{key}:"
    yield from (f"  {line}" for item in items for line in list_item(item))


def list_item(item: object) -> Iterator[str]:
    """An item of a list, behind its dash."""
    lines = [flow(item)] if _is_leaf(item) or not isinstance(item, msgspec.Struct) else list(_record(item))
    yield f"- {lines[0]}"
    yield from (f"  {line}" for line in lines[1:])


def _is_leaf(value: object) -> bool:
    """Whether a value stands on one line."""
    return isinstance(value, _LEAVES)


def flow(value: object, inline: bool = False) -> str:
    """A value on one line; `inline` for a place within brackets."""
    if isinstance(value, msgspec.Struct):
        return "{" + ", ".join(f"{key}: {flow(part, inline=True)}" for key, part in written(value)) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(flow(item, inline=True) for item in value) + "]"
    return scalar(value, inline)


def written(record: msgspec.Struct) -> Iterator[tuple[str, object]]:
    """Keys with values that are written, in order."""
    for key, default in _keys(type(record)):
        value = getattr(record, key)
        if value is not None and (key in _ALWAYS or value != default):
            yield key, value


@cache
def _keys(kind: type[msgspec.Struct]) -> tuple[tuple[str, object], ...]:
    """The keys of a kind of record in the order in which they are written, with their defaults."""
    fields = {field.name: field.default for field in msgspec.structs.fields(kind)}
    first = [key for key in _FIRST if key in fields]
    last = [key for key in _LAST if key in fields and "evidence" in fields]
    middle = [key for key in fields if key not in (*first, *last)]
    return tuple((key, fields[key]) for key in (*first, *middle, *last))


def scalar(value: object, inline: bool = False) -> str:
    """A number or text as YAML; `inline` for a place within brackets, where more must be quoted."""
    if not isinstance(value, str):
        return str(value)
    if _is_plain(value, inline):
        return value
    if _UNPRINTABLE.search(value) or "'" in value:
        return '"' + re.sub(r'[\\"]|' + _UNPRINTABLE.pattern, _escape, value) + '"'
    return f"'{value}'"


def _escape(match: re.Match[str]) -> str:
    """A character that quotes alone cannot hold."""
    char = match.group()
    return _ESCAPES.get(char) or f"\\u{ord(char):04x}"


def _is_plain(text: str, inline: bool) -> bool:
    """Whether text can stand without quotes, and every YAML reader, of whatever version, takes it for text."""
    if not text or text != text.strip() or not (text[0].isalnum() or text[0] in "‘’“”(£€$/"):
        return False
    if _UNPRINTABLE.search(text) or ": " in text or " #" in text or text.endswith(":"):
        return False
    if inline and any(char in text for char in ",[]{}:?"):
        return False
    if _NUMBER_LIKE.fullmatch(text):
        return False
    return not any(pattern.match(text) for _, pattern in _WORD_RESOLVERS.get(text[0], ()))
