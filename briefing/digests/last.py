"""What the machine wrote last time, kept beside a digest: the base of the next merge, and the text it was made from.

Compact, but one record and one line of the article to a line of the file: a diff shows what changed.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from briefing.types.digest import Digest, Rejected


class Last(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The last machine output. `text` is the article as it was read, empty where that is not known; `asked` are
    machine values that stand against an editor's and were seen (`proposing.known`); `kept` is what the machine once
    said and the digest still had, for an editor's sake: gone from there, an editor has deleted it."""

    digest: Digest
    text: str = ""
    asked: tuple[str, ...] = ()
    kept: tuple[Rejected, ...] = ()


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How it lies on disk: the text in lines."""

    digest: Digest
    text: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    kept: tuple[Rejected, ...] = ()


def decode(data: bytes) -> Last | None:
    """The last machine output in a file, also of the older form without a text; None where it cannot be read."""
    try:
        file = msgspec.json.decode(data, type=_File)
    except msgspec.DecodeError:
        try:
            return Last(digest=msgspec.json.decode(data, type=Digest))
        except msgspec.DecodeError:
            return None
    return Last(digest=file.digest, text="".join(file.text), asked=file.asked, kept=file.kept)


def encode(last: Last) -> bytes:
    """The file for a last machine output."""
    lines = (json(line) for line in last.text.splitlines(keepends=True))
    parts = [_list("asked", map(json, sorted(last.asked))), _list("kept", map(json, last.kept)),
             _list("text", lines), '"digest":{\n' + _digest(last) + "}"]
    return ("{" + ",\n".join(parts) + "}\n").encode()


def json(value: object) -> str:
    """A value as compact JSON."""
    return msgspec.json.encode(value).decode()


def _digest(last: Last) -> str:
    """The keys of the digest, lists of records one a line."""
    return ",\n".join(_list(key, map(json, value)) if value and isinstance(value, list) and isinstance(value[0], dict)
                      else f'"{key}":{json(value)}' for key, value in msgspec.to_builtins(last.digest).items())


def _list(key: str, items: Iterator[str]) -> str:
    inner = ",\n".join(items)
    return f'"{key}":[\n{inner}]' if inner else f'"{key}":[]'
