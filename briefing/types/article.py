"""An article as read: its stored text, what is known of its origin, and which parts are furniture."""

from __future__ import annotations

from typing import Literal

import msgspec

Basis = Literal["front-matter", "explicit", "dateline", "url", "unknown"]
"""Where a publication date was found: given by an editor, printed in the text, in the dateline, in the URL, nowhere."""

BlockKind = Literal["headline", "byline", "date", "body", "furniture"]


class Published(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """The publication date: the words it was found in, its EDTF value, and where it was found."""

    text: str = ""
    edtf: str = ""
    basis: Basis = "unknown"


class Dateline(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """The dateline as printed ('BAGHDAD (AP)') and the place it names, as printed ('BAGHDAD')."""

    text: str = ""
    place: str = ""


class Block(msgspec.Struct, frozen=True):
    """A paragraph-like stretch of the stored text.

    `start` and `end` are character offsets, end exclusive. `runs` are the stretches inside it that are prose,
    without markup ('[', '](http://...)', '**'), in order and not overlapping; for plain text one run.
    """

    kind: BlockKind
    start: int
    end: int
    runs: tuple[tuple[int, int], ...]


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One source article. `text` is the stored text in which every offset of its digest counts."""

    id: str
    file: str
    """Path relative to the publication's root, with forward slashes."""
    text: str
    sha256: str
    """Hex digest of the UTF-8 stored text."""
    id_given: bool = False
    """Whether front matter names the id; otherwise it comes from the file's name."""
    title: str = ""
    language: str = "en"
    publisher: str = ""
    url: str = ""
    byline: str = ""
    wire: str = ""
    """News agency, lower case: 'ap', 'reuters', 'afp', 'irna'."""
    published: Published = Published()
    dateline: Dateline | None = None
    opening: int = 0
    """How many characters, white space evened out, the dateline takes of the first paragraph, with its dash."""
    blocks: tuple[Block, ...] = ()
    """In text order; together they cover every non-blank character of the text."""
