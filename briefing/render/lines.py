"""Lines of words, links and dates as HTML: the smallest parts, of which a page holds hundreds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from markupsafe import Markup, escape

from briefing.types.parts import DateView, FactLine, Lane, Link, Period


class Lines:
    """Writes the links of one page; `url` leads from it to a site path."""

    def __init__(self, url: Callable[[str], str]) -> None:
        self._url = url

    def piece(self, link: Link) -> Markup:
        """A link, or its text alone where it leads nowhere."""
        text = escape(link.text)
        return Markup(f'<a href="{escape(self._url(link.path))}">{text}</a>') if link.path else text

    def line(self, pieces: Iterable[Link]) -> Markup:
        """The pieces of a line, which carry their own spaces."""
        return Markup("".join(map(self.piece, pieces)))

    def listed(self, links: Iterable[Link]) -> Markup:
        """Links with commas between them."""
        return Markup(", ".join(map(self.piece, links)))


def plain(pieces: Iterable[Link]) -> str:
    """The words of a line without its links; not escaped, templates escape it."""
    return "".join(piece.text for piece in pieces)


def when(date: DateView | None) -> Markup:
    """A date in words, nothing for None; only an exact day is machine-readable, for a fuzzy one is no day."""
    if date is None:
        return Markup()
    words = escape(date.words)
    return Markup(f'<time datetime="{escape(date.iso)}">{words}</time>') if date.iso and not date.fuzzy else words


def beyond(periods: tuple[Period, ...], shown: Sequence[FactLine]) -> tuple[Period, ...]:
    """The timeline, or nothing where it holds only facts that stand above it already."""
    return periods if unseen(tuple(fact for period in periods for fact in period.lines), shown) else ()


def unseen(lines: tuple[FactLine, ...], shown: Sequence[FactLine]) -> tuple[FactLine, ...]:
    """The facts, or nothing where all of them stand above already: a short page says each thing once."""
    above = {fact.anchor for fact in shown}
    return lines if any(fact.anchor not in above for fact in lines) else ()


def chosen(lines: tuple[FactLine, ...], *below: Sequence[FactLine]) -> tuple[FactLine, ...]:
    """A choice of facts to stand above the lists that it is chosen from, or nothing on a page so short that most of it
    would only be said twice."""
    every = {fact.anchor for facts in below for fact in facts}
    return () if len(every) <= 2 * len(lines) and all(fact.anchor in every for fact in lines) else lines


HEADLINES = 3
"""Tellers named in the head of an agreement's page."""


def newest(lanes: Sequence[Lane]) -> tuple[Lane, ...]:
    """The tellers whose last word is newest, at most HEADLINES: of words of one day none is the last."""
    def told(lane: Lane) -> str:
        step = lane.steps[-1]
        day = step.date if step.date and step.date.iso else step.source.published
        return day.iso if day else ""

    return tuple(sorted(lanes, key=told, reverse=True)[:HEADLINES])
