"""Links and dates as HTML."""

from __future__ import annotations

from briefing.render.lines import Lines, plain, when
from briefing.types.parts import Link

from . import samples

LINES = Lines(lambda path: f"..{path}")


def test_text_and_address_are_escaped() -> None:
    """Neither can end the attribute or start an element."""
    assert LINES.piece(Link("A & <b>", '/x/"y')) == '<a href="../x/&#34;y">A &amp; &lt;b&gt;</a>'
    assert LINES.piece(Link("<i>")) == "&lt;i&gt;"


def test_pieces_join_as_they_are_and_lists_get_commas() -> None:
    """A line carries its own spaces."""
    pieces = (Link("Mira", "/m/"), Link(" and "), Link("Dorin"))
    assert LINES.line(pieces) == '<a href="../m/">Mira</a> and Dorin' and plain(pieces) == "Mira and Dorin"
    assert LINES.listed(pieces[::2]) == '<a href="../m/">Mira</a>, Dorin'


def test_only_an_exact_day_is_machine_readable() -> None:
    """A fuzzy date keeps its words and claims no day; no date is nothing."""
    assert when(samples.DAY) == '<time datetime="2031-03-02">2 March 2031</time>'
    assert when(samples.FUZZY) == "late February 2031" and when(samples.UNRESOLVED) == "on Tuesday" and when(None) == ""
