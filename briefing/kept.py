"""Values already worked out, kept in `.briefing/` for the next run: parsing is slow, decoding JSON is not.

An entry is good for one input and one state of the program's own source. The folder may be deleted at any time.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from briefing.files import write

T = TypeVar("T")

_PACKAGE = Path(__file__).parent


def kept(path: Path, key: bytes, kind: type[T], make: Callable[[], T]) -> T:
    """The value in the entry at `path`, if it was made under the same key; else what `make` gives, which is kept.

    What `make` raises is raised, and nothing is kept.
    """
    try:
        entry = path.read_bytes()
        if entry.startswith(key):
            return msgspec.json.decode(memoryview(entry)[len(key) :], type=kind)
    except (OSError, msgspec.DecodeError):
        pass  # absent, unreadable or of another shape: made anew
    value = make()
    with suppress(OSError):  # a folder that cannot be written, or a full disk: slower next time, nothing worse
        write(path, key + msgspec.json.encode(value))
    return value


def key_of(source: str, *inputs: bytes) -> bytes:
    """The key for an entry: changes with the inputs and with the source that `source_of` speaks for."""
    digest = sha256(source.encode())
    for data in inputs:
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()


@cache
def source_of(*rooms: str) -> str:
    """Hex digits over the code and vocabularies of rooms ('articles') and modules ('edtf.py') of this package."""
    digest = sha256()
    for room in rooms:
        path = _PACKAGE / room
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.suffix in (".py", ".yaml", ".tsv"):
                digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
