"""Templates compiled once: Jinja takes longer to compile the theme than to render a small site with it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from briefing.files import write
from briefing.kept import key_of
from briefing.render import theme

_KEY = 32
"""Bytes in front of an entry that vouch for the rest of it."""


class Compiled(BytecodeCache):
    """Compiled templates in a private folder, each good for one source and one state of the code that renders.

    Templates are code of the publication's own, so that reading what they were compiled to trusts nobody further.
    """

    def __init__(self, folder: Path) -> None:
        """`folder` is made when there is something to keep, and may be deleted at any time."""
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket with what is kept; Jinja looks whether it is of this source and this Python."""
        with suppress(OSError):
            entry = self._path(bucket).read_bytes()
            key, compiled = entry[:_KEY], entry[_KEY:]
            if key == _key(compiled):  # else damaged, or made by other code
                bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what the bucket holds; where that cannot be, it is compiled again next time."""
        with suppress(OSError):
            compiled = bucket.bytecode_to_string()
            write(self._path(bucket), _key(compiled) + compiled)

    def _path(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.bin"


def _key(compiled: bytes) -> bytes:
    return key_of(theme.code_hash(), compiled)
