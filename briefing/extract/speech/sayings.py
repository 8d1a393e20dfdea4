"""What is said in a text, before it becomes a statement: content, cue and speaker as stretches of tokens."""

from __future__ import annotations

from msgspec import Struct

from briefing.types.digest import Form

Stretch = tuple[int, int]
"""Tokens from the first to the last, end exclusive."""


class Saying(Struct, frozen=True, kw_only=True):
    """One cue and what it introduces.

    `pieces` are the content without cue and outer quote marks, `of` what they are said of, where that stands before the
    cue ('[vases] that Peru says were stolen'). `verb` is the token of the cue's head, -1 without one.
    `speakers` are entity ids, country codes, or the printed words of one source. `recorded` is false for what lends
    its voice to facts but is no statement of its own ('media reports that ...', 'accused X of ...'). `lends` is false
    where facts in the content are not on the speaker's word either ('discussed the attack', 'supports the treaty').
    `denied` is true of reports that somebody calls untrue: the speakers are those who do, nobody where whoever tells
    of the reports does it. `unsaid` is true of what somebody was only to say ('was due to announce that ...').
    """

    pieces: tuple[Stretch, ...]
    of: Stretch | None = None
    form: Form = "indirect"
    rule: str = ""
    cue: Stretch | None = None
    verb: int = -1
    source: Stretch | None = None
    speakers: tuple[str, ...] = ()
    reported_by: str = ""
    addressee: tuple[str, ...] = ()
    medium: str = ""
    recorded: bool = True
    lends: bool = True
    alleged: bool = False
    denied: bool = False
    unsaid: bool = False

    @property
    def start(self) -> int:
        """The first token of the content."""
        return self.pieces[0][0]

    @property
    def size(self) -> int:
        """How many tokens the content has."""
        return sum(b - a for a, b in self.pieces)

    def covers(self, token: int) -> bool:
        """Whether a token is part of the content."""
        return any(a <= token < b for a, b in self.pieces)

    @property
    def speaker(self) -> str:
        """The speaker as one value: the first of several who speak together."""
        return self.speakers[0] if self.speakers else ""
