"""What extractors work on: the prose of one article, parsed, and the way back to the stored text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field
from spacy.language import Language

from briefing.extract.text.mended import mended
from briefing.extract.text.parsed import plain
from briefing.extract.text.respelled import respelled
from briefing.extract.text.words import Doc, Span, Token
from briefing.types.article import Article
from briefing.types.digest import Country, Evidence, Organisation, Person, Place, UnnamedPerson

MentionKind = Literal["person", "organisation", "country", "place", "unnamed"]
MentionForm = Literal["name", "description", "demonym", "pronoun"]
TimeKind = Literal["date", "time", "duration", "set", "vague"]


class Reading(Struct, frozen=True, eq=False):
    """One article's prose as a parsed Doc. `offsets[i]` is the place in the stored text of the prose character i.

    The Doc holds headline and body blocks, without markup and furniture; `body` is its first token of the body:
    the headline yields names, but no events, statements or claims.
    """

    article: Article
    doc: Doc
    offsets: tuple[int, ...]
    body: int = 0

    def stored(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the stored text of the prose characters start..end (end exclusive, start < end)."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def evidence(self, span: Span | Token) -> Evidence:
        """The verbatim piece of the stored text that a span of the Doc stands for."""
        if isinstance(span, Token):
            return self.evidence_at(span.idx, span.idx + len(span))
        return self.evidence_at(span.start_char, span.end_char)

    def evidence_at(self, start: int, end: int) -> Evidence:
        """The verbatim piece of the stored text of the prose characters start..end."""
        a, b = self.stored(start, end)
        return Evidence(exact=self.article.text[a:b], start=a, end=b)


class Mention(Struct, frozen=True):
    """A stretch of tokens (end exclusive) that means an entity: `entity` is a digest id or a country code.

    `part` is the id of the place that a country's name is part of: 'northern Peru'.
    """

    start: int
    end: int
    entity: str
    kind: MentionKind
    form: MentionForm
    part: str = ""


class TimeMention(Struct, frozen=True):
    """A time expression: tokens (end exclusive), printed words, EDTF value (empty when unresolved), rule.

    `timex` is its TIMEX3 value. Only a `date` is a point in time that a digest holds and a clause can be dated by; the
    others are a time of day alone, a length, a repetition, and what is as vague as 'recently'.
    """

    start: int
    end: int
    text: str
    edtf: str
    rule: str
    kind: TimeKind = "date"
    timex: str = ""


class Cast(Struct, frozen=True):
    """Who and what an article names, and where. `mentions` are in text order and never overlap.

    `groups` are the organisations without a name that a noun means, by its token: 'Israeli and Iraqi officials'.
    """

    people: tuple[Person, ...] = ()
    unnamed_people: tuple[UnnamedPerson, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    countries: tuple[Country, ...] = ()
    places: tuple[Place, ...] = ()
    mentions: tuple[Mention, ...] = ()
    groups: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def at(self, token: int) -> Mention | None:
        """The mention that covers the token at this index, if any."""
        return next((m for m in self.mentions if m.start <= token < m.end), None)

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie inside the tokens start..end (end exclusive), in text order."""
        return tuple(m for m in self.mentions if start <= m.start and m.end <= end)


_NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Characters of no width that web pages leave in words; they are not read."""
_UNEVEN = re.compile(rf"[\s{_NO_WIDTH}]{{2,}}|[^\S ]|[{_NO_WIDTH}]")
"""What is not read as it stands: white space other than single spaces, and characters of no width."""


def read(article: Article, nlp: Language) -> Reading:
    """The article's headline and body as a parsed Doc; furniture, byline and printed date lines are not read.

    White space is evened out, so that hard-wrapped lines parse; a dateline becomes a paragraph of its own, so that it
    does not disturb the first sentence. Every character knows its place in the stored text.
    """
    characters: list[str] = []
    offsets: list[int] = []
    body: int | None = None
    for block in article.blocks:
        if block.kind != "body" and (block.kind != "headline" or body is not None):
            continue
        if characters:
            characters += "\n\n"
            offsets += [offsets[-1]] * 2
        start = len(characters)
        for run in block.runs:
            _copy(article.text, run, characters, offsets)
        if block.kind == "body" and body is None:
            body = start
            _part_dateline(article, start, characters, offsets)
    prose = "".join(characters)
    doc = mended(plain(nlp(respelled(prose)), prose))
    first = len(doc) if body is None else next((t.i for t in doc if t.idx >= body), len(doc))
    return Reading(article=article, doc=doc, offsets=tuple(offsets), body=first)


def _copy(text: str, run: tuple[int, int], characters: list[str], offsets: list[int]) -> None:
    """Add a stretch of the stored text, each run of white space as one space."""
    start, end = run
    if text[start:end][:1] == " " and not (characters and not characters[-1].isspace()):
        start += 1
    for uneven in _UNEVEN.finditer(text, start, end):
        characters += text[start : uneven.start()]
        offsets += range(start, uneven.start())
        start = uneven.end()
        space = next((i for i in range(*uneven.span()) if text[i].isspace()), None)
        if space is not None and characters and not characters[-1].isspace():
            characters.append(" ")
            offsets.append(space)
    characters += text[start:end]
    offsets += range(start, end)


def _part_dateline(article: Article, start: int, characters: list[str], offsets: list[int]) -> None:
    """Break the paragraph that begins at `start` after 'BAGHDAD (AP) —', 'CAIRO, 24 July 2022:', 'MINSK /TASS/.' or a
    date alone, '24 July 2022 -'."""
    cut = start + article.opening
    if start < cut < len(characters):
        characters[cut:cut] = "\n\n"
        offsets[cut:cut] = [offsets[cut - 1]] * 2
