"""Digests already parsed, kept in `.briefing/`: parsing YAML takes twenty times as long as decoding JSON.

An entry is good for one file with exactly these bytes. The folder may be deleted at any time.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import msgspec

from briefing import __version__
from briefing.files import write
from briefing.types.digest import Digest

_decode = msgspec.json.Decoder(Digest).decode


def cached(folder: Path, name: str, text: bytes, load: Callable[[], Digest]) -> Digest:
    """The digest that `load` makes of the file `name` with these bytes, kept in `folder` for the next time."""
    mark = sha256(__version__.encode() + b"\0" + text).digest()
    path = folder / f"{name}.json"
    try:
        kept = path.read_bytes()
        if kept.startswith(mark):
            return _decode(memoryview(kept)[len(mark) :])
    except (OSError, msgspec.DecodeError):
        pass  # absent, unreadable or of another version: made anew
    digest = load()
    write(path, mark + msgspec.json.encode(digest))
    return digest
