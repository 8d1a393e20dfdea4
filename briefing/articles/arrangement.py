"""What each paragraph of an article is, and what the page says of its origin.

The order of questions: which paragraphs are furniture by what they say; where the prose begins and ends; which lines
around it hold date, byline, outlet; which line is the headline. What is left outside the prose and has no sentence in
it is furniture by where it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from briefing.articles.closing import is_closing
from briefing.articles.datelines import Opening, read_opening
from briefing.articles.header import Header, copyright_holder, read_dated, read_header, without_outlet
from briefing.articles.language import function_words
from briefing.articles.parts import Part, ends_sentence, trimmed
from briefing.articles.published import published_on
from briefing.articles.vocabulary import evened, glued_edges, is_caption, is_furniture
from briefing.types.article import Block, BlockKind, Dateline, Published


class Arrangement(msgspec.Struct, frozen=True, kw_only=True):
    """The blocks of a text, and what stands in it about its origin; empty what does not."""

    blocks: tuple[Block, ...]
    title: str = ""
    byline: str = ""
    publisher: str = ""
    wire: str = ""
    url: str = ""
    published: Published = Published()
    dateline: Dateline | None = None
    opening: int = 0
    """How many characters the dateline takes of the first paragraph."""


@dataclass(slots=True)
class _Line:
    """A part with what is found out about it."""

    part: Part
    prose: str
    kind: BlockKind | None = None
    header: Header | None = None


def arrange(text: str, parts: Sequence[Part], edited: bool, title: str = "", url: str = "") -> Arrangement:
    """The parts of a text as blocks, with headline, byline, outlet, dateline and publication date where printed.

    `edited` is for Markdown, where somebody chose what stands in the file: only what the word lists name is furniture.
    `title` and `url` are known beforehand (front matter, a page's own metadata), or empty.
    """
    lines = [_Line(part, part.prose(text), part.kind) for part in _unglued(text, parts)]
    for line in lines:
        if line.kind is None and _is_named_furniture(line.prose):
            line.kind = "furniture"
    first, last = _prose_span(lines, edited)
    _mark_headers(lines, first, last)
    _mark_dated(lines[:first], title)
    headline = _headline(lines, first, title, url)
    _mark_rest(lines, first, last, headline, edited)
    opening = _opening(lines)
    found, outlet = without_outlet(headline.prose) if headline else ("", Header())
    origin = _origin(lines)
    address = url or _printed_address(lines, first, last, found)
    lead = next((line.prose for line in lines if line.kind == "body"), "")
    blocks = tuple(Block(line.kind or "body", line.part.start, line.part.end, line.part.runs) for line in lines)
    return Arrangement(
        blocks=blocks,
        title=found,
        byline=origin.byline,
        publisher=origin.publisher or outlet.publisher,
        wire=(opening.wire if opening else "") or origin.wire or outlet.wire,
        url=address,
        published=published_on(origin, opening, address, found, [line.prose for line in lines[last + 1 :]], lead),
        dateline=opening.dateline if opening else Dateline(origin.place, origin.place) if origin.place else None,
        opening=opening.length if opening and opening == read_opening(lead) else 0,
    )


def _unglued(text: str, parts: Sequence[Part]) -> list[Part]:
    """The parts, with furniture that a page ran into a paragraph as parts of its own."""
    found: list[Part] = []
    for part in parts:
        if part.kind is not None or len(part.runs) != 1:
            found.append(part)
            continue
        (begin, end), = part.runs
        start, stop = glued_edges(text[begin:end])
        if start == 0 and stop == end - begin:
            found.append(part)
            continue
        pieces = (
            trimmed(text, part.start, begin + start, "furniture"),
            trimmed(text, begin + start, begin + stop),
            trimmed(text, begin + stop, part.end, "furniture"),
        )
        found.extend(piece for piece in pieces if piece.runs)
    return found


def _is_named_furniture(prose: str) -> bool:
    """Whether a line is furniture by what it says: listed, a caption, or without a word and no date."""
    has_words = re.search(r"[^\W\d_]{2}", prose) is not None
    return is_furniture(prose) or is_caption(prose) or not (has_words or read_header(prose))


def _is_prose(line: str) -> bool:
    """Whether a line is running text: it ends as a sentence does, or is long and has the small words of sentences."""
    words = line.split()
    if len(words) >= 6 and ends_sentence(line) and not line.endswith(":") and not _looks_like_headline(line):
        return True
    return len(words) >= 20 and function_words(line) >= 0.15


def _looks_like_headline(line: str) -> bool:
    """Whether a line that ends in a question or exclamation mark is short enough for a headline."""
    return re.search(r"[?!][\"'’”]*$", line) is not None and len(line.split()) <= 16 and not re.search(r"[.!?] ", line)


def _prose_span(lines: list[_Line], edited: bool) -> tuple[int, int]:
    """Indices of the first and last paragraphs of running text; past the end and -1 where there is none."""
    prose = [
        index
        for index, line in enumerate(lines)
        if line.kind is None and read_header(line.prose) is None and (_is_prose(line.prose) or edited)
    ]
    if len(prose) > 1 and prose[0] == 0 and _is_bare_dateline(lines[1].prose):
        prose = prose[1:]  # a headline that is a sentence, above 'OSLO, Sept. 8, 2016'
    if not prose:  # nothing but short lines: take what there is for the text
        prose = [index for index, line in enumerate(lines) if line.kind is None and len(line.prose.split()) >= 4][1:]
    if not prose:
        return len(lines), -1
    last, told = prose[-1], [lines[index].prose for index in prose]
    while last + 1 < len(lines) and lines[last + 1].kind is None and is_closing(lines[last + 1].prose, told):
        last += 1
    return prose[0], last


_STANDFIRST = 45


def _mark_headers(lines: list[_Line], first: int, last: int) -> None:
    """Finds the lines with date, byline and outlet: above the text, under a standfirst, and labelled ones below it."""
    top = first
    is_dated = any(line.kind is None and read_header(line.prose) for line in lines[:first])
    if first < len(lines) and not is_dated and len(lines[first].prose.split()) <= _STANDFIRST:
        top = min(first + 4, last)
    for index, line in enumerate(lines):
        if index > top and index <= last:
            continue
        if line.kind not in (None, "furniture"):
            continue
        header = read_header(line.prose)
        if line.kind == "furniture":
            line.header = copyright_holder(line.prose) or (header if header and header.label else None)
            continue
        if header is None or index == first or (index > last >= 0 and header.date and not header.label):
            continue
        if header.place and (not header.byline or first == 1):
            continue  # a dateline, which is read with the prose; or all the headline there is
        line.header = header
        line.kind = "date" if header.date and not header.byline else "byline"


def _mark_dated(above: list[_Line], title: str) -> None:
    """Finds the lines above the text that tell a day among other things, where there is another line for a headline."""
    unread = [line for line in above if line.kind is None and not _is_bare_dateline(line.prose)]
    read = [(line, read_dated(line.prose)) for line in unread]
    is_titled = bool(title) or any(line.kind == "headline" for line in above)
    is_titled = is_titled or any(header is None and len(line.prose.split()) > 2 for line, header in read)
    for line, header in read:
        if header is not None and is_titled:
            line.kind, line.header = "date", header


def _headline(lines: list[_Line], first: int, title: str, url: str) -> _Line | None:
    """The line that is the headline: a known one, the format's own, or the likeliest above the text."""
    marked = next((line for line in lines if line.kind == "headline"), None)
    if marked is not None:
        return marked
    above = [line for line in lines[: max(first, 0)] if line.kind is None and not _is_bare_dateline(line.prose)]
    if known := next((line for line in above if title and _same(line.prose, title)), None):
        return known
    again = Counter(evened(line.prose) for line in lines)
    scored = [(_headline_score(line.prose, again, url), -index) for index, line in enumerate(above)]
    best = max(scored, default=(0.0, 0))
    return above[-best[1]] if best[0] > 0 else None


_BULLETS = frozenset("*-–—•·●▪‣◦")


def _headline_score(line: str, again: Counter[str], url: str) -> float:
    """How much a line above the text looks like its headline; nothing or less: not at all, as a point of a list."""
    words = line.split()
    if len(words) < 3 or len(words) > 30 or len(line) < 12 or words[0] in _BULLETS:
        return 0
    small = any(word.islower() for word in words)
    repeated, asks = again[evened(line)] > 1, line.endswith(":")
    return 1 + min(len(words), 12) / 4 + 2 * repeated + 4 * _share_in(url, line) + small - 3 * asks


def _share_in(url: str, line: str) -> float:
    """The share of a line's longer words that stand in an address, as headlines do in theirs."""
    slug = re.sub(r"[^a-z0-9]+", "-", url.lower())
    words = re.findall(r"[a-z]{4,}", evened(line))
    return sum(f"-{word}" in slug for word in words) / len(words) if words and url else 0.0


def _mark_rest(lines: list[_Line], first: int, last: int, headline: _Line | None, edited: bool) -> None:
    """Settles what is still open: headline, body, and furniture by where it stands."""
    if headline is not None:
        headline.kind = "headline"
    place = lines.index(headline) if headline is not None else -1
    for index, line in enumerate(lines):
        if line.kind is not None:
            continue
        is_inside = first <= index <= last
        if headline is not None and index != place and _same(line.prose, headline.prose):
            line.kind = "furniture"
        elif is_inside or (index > last and _is_prose(line.prose)) or edited or _is_bare_dateline(line.prose):
            line.kind = "body"
        elif place >= 0 and index == place + 1 and len(line.prose.split()) >= 6 and function_words(line.prose) >= 0.15:
            line.kind = "headline"
        else:
            line.kind = "furniture"


def _is_bare_dateline(prose: str) -> bool:
    """Whether a line is nothing but a dateline."""
    opening = read_opening(prose)
    return opening is not None and opening.length >= len(prose.rstrip(" ."))


def _same(one: str, two: str) -> bool:
    """Whether two lines are the same headline, marks apart."""
    return re.sub(r"\W+", "", evened(one)) == re.sub(r"\W+", "", evened(two))


def _opening(lines: list[_Line]) -> Opening | None:
    """The dateline: of the first paragraph, or of the second under a standfirst."""
    body = [line for line in lines if line.kind == "body"]
    for line in body[:2]:
        opening = read_opening(line.prose)
        if opening is not None:
            return opening
    return None


def _origin(lines: list[_Line]) -> Header:
    """All that the lines around the text say, the first word on each matter; copyright notices last."""
    found = Header()
    for is_notice in (False, True):
        for line in lines:
            said = line.header
            if said is None or (line.kind == "furniture" and not said.date) != is_notice:
                continue
            is_better = not found.edtf or found.label == "later" != said.label
            if said.date and is_better and (said.edtf or not found.date):
                found = replace(found, date=said.date, edtf=said.edtf, label=said.label)
            found = replace(
                found,
                byline=found.byline or said.byline,
                publisher=found.publisher or said.publisher,
                wire=found.wire or said.wire,
                place=found.place or said.place,
            )
    return found


_ADDRESS = re.compile(
    r"(?:source|url|link|original|originally published(?: at| on)?|permalink)\s*:?\s+(https?://\S+)", re.IGNORECASE
)


def _printed_address(lines: list[_Line], first: int, last: int, title: str) -> str:
    """The article's own address, where a line around the text gives it, or is made of the headline."""
    for index, line in enumerate(lines):
        if first <= index <= last:
            continue
        if match := _ADDRESS.fullmatch(line.prose):
            return match[1]
        if re.fullmatch(r"https?://\S+", line.prose) and _share_in(line.prose, title) > 0.6:
            return line.prose
    return ""
