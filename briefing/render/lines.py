"""Lines of words, links and dates as HTML: the smallest parts, of which a page holds hundreds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from markupsafe import Markup, escape

from briefing.languages import ENGLISH, spoken
from briefing.types.parts import DateView, FactLine, Lane, Link, Period, Source


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


def when(date: DateView | None, language: str = ENGLISH) -> Markup:
    """A date in words, nothing for None; only an exact day is machine-readable, for a fuzzy one is no day. On a site
    in another `language` the words of an article, which are all there is of a time that is not resolved, are marked as
    English."""
    if date is None:
        return Markup()
    words = escape(date.words)
    if not date.edtf and spoken(language) != ENGLISH:
        return Markup(f'<span lang="{ENGLISH}">{words}</span>')
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


GIST = 220
"""Letters of an article's own words that stand in a line."""


def gist(fact: FactLine) -> str:
    """The words of the article that say a fact, where these are not shown as its content: what the label is short for.
    Not escaped, templates escape it; nothing where the text of articles may not be published."""
    if fact.content:
        return ""
    said: list[str] = []
    for sentence in fact.source.sentences:
        marked = [fact.id in segment.facts for segment in sentence.segments]
        for before, is_said, segment in zip([False, *marked], marked, sentence.segments, strict=False):
            if is_said and before:
                said[-1] += segment.text
            elif is_said:
                said.append(segment.text)
    words = " … ".join(piece.strip() for piece in said)
    return words if len(words) <= GIST else f"{words[:GIST].rsplit(' ', 1)[0].rstrip(',;:')} …"


def but(words: Sequence[Link], path: str) -> tuple[Link, ...]:
    """What follows a label on the page of whom it names first: ' by A to B' is ' to B' on the page of A."""
    alone = len(words) == 2 or (len(words) > 2 and words[2].text not in (", ", " and "))
    return tuple(words[2:] if alone and words[1].path == path else words)


def tellers(sources: Sequence[Source]) -> tuple[str, ...]:
    """Who tells something: the publishers, or how an article without one is called, each once."""
    return tuple(dict.fromkeys(source.publisher or f"“{source.article.text}”" for source in sources))


HEADLINES = 3
"""Tellers named in the head of an agreement's page."""


def newest(lanes: Sequence[Lane]) -> tuple[Lane, ...]:
    """The tellers whose last word is newest, at most HEADLINES: of words of one day none is the last."""
    def told(lane: Lane) -> str:
        step = lane.steps[-1]
        day = step.date if step.date and step.date.iso else step.source.published
        return day.iso if day else ""

    return tuple(sorted(lanes, key=told, reverse=True)[:HEADLINES])
