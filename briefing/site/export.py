"""Everything as tables: JSON Lines, CSV and SQLite, the same rows in each.

Dates are EDTF, members of a fact stand in `participants`, and a row never says more than its page: modality and voice
stand beside every fact, and words of an article only where `article_text` publishes them.
"""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

import msgspec

from briefing.site.assembly import Desk
from briefing.site.corrections import Corrections
from briefing.site.lines import text_of
from briefing.types.digest import Event
from briefing.types.parts import FactLine

Format = Literal["jsonl", "csv", "sqlite"]
FORMATS: tuple[Format, ...] = ("jsonl", "csv", "sqlite")
DATABASE = "briefing.sqlite"

Cell = str | int | float | None
Row = tuple[Cell, ...]


class Table(NamedTuple):
    """A table: name, what a row is, columns, rows in a fixed order."""

    name: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def tables(desk: Desk) -> tuple[Table, ...]:
    """The publication as tables."""
    return tuple(Table(name, about, tuple(columns.split()), tuple(rows(desk)))
                 for name, about, columns, rows in _TABLES)


def files(tables: Iterable[Table], format: Format) -> dict[str, bytes]:
    """The tables as files: name to bytes."""
    if format == "sqlite":
        return {DATABASE: _sqlite(tables)}
    write = _csv if format == "csv" else _jsonl
    return {f"{table.name}.{format}": write(table) for table in tables}


def _jsonl(table: Table) -> bytes:
    """One JSON object a line; what is not known is left out."""
    rows = ({name: cell for name, cell in zip(table.columns, row, strict=True) if cell not in ("", None)}
            for row in table.rows)
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)


def _csv(table: Table) -> bytes:
    """RFC 4180 in UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows(tuple(map(_harmless, row)) for row in table.rows)
    return out.getvalue().encode()


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _sqlite(tables: Iterable[Table]) -> bytes:
    """One database; the same rows give the same bytes."""
    with sqlite3.connect(":memory:") as database:
        for table in tables:
            columns = ", ".join(f'"{name}"' for name in table.columns)
            database.execute(f'CREATE TABLE "{table.name}" ({columns})')
            marks = ", ".join("?" * len(table.columns))
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', table.rows)
        database.commit()
        return database.serialize()


def _articles(desk: Desk) -> Iterator[Row]:
    for id, digest in desk.catalogue.digests.items():
        info = digest.article
        yield (id, desk.catalogue.article_path(id), info.title, info.publisher, info.published.edtf,
               info.published.basis, info.url, info.byline, info.wire, info.language, info.sha256)


def _facts(desk: Desk) -> Iterator[Row]:
    for told in desk.catalogue.told:
        line = desk.lines.line(told)
        agreement = told.fact.agreement if isinstance(told.fact, Event) else ""
        yield (told.article, line.id, line.anchor, line.section, line.type, line.mode, line.label, line.modality,
               " ".join(line.aux), line.hedge, int(line.voice.publication), text_of(line.voice.name),
               text_of(line.voice.reported_by), told.edtf, line.date.printed if line.date else "",
               line.place.text if line.place else "", line.content, desk.catalogue.resolve(told.article, agreement),
               told.event, _number(told.fact, "deaths"), _number(told.fact, "injured"), line.confidence,
               line.rule, line.review, line.note, line.source.url, _sentence(line))


def _participants(desk: Desk) -> Iterator[Row]:
    for told in desk.catalogue.told:
        for role, ids in (("by", told.by), ("to", told.to), ("about", told.about)):
            for id in ids:
                link = desk.catalogue.links[id]
                yield told.article, told.fact.id, role, id, link.kind, link.text


def _actors(desk: Desk) -> Iterator[Row]:
    for actor in sorted(desk.catalogue.actors.values(), key=lambda actor: actor.id):
        yield (actor.id, desk.catalogue.links[actor.id].path, actor.name, actor.kind, actor.organisation_kind,
               actor.country, desk.posts.lead_words(actor), actor.parent)


def _spellings(desk: Desk) -> Iterator[Row]:
    for actor in sorted(desk.catalogue.actors.values(), key=lambda actor: actor.id):
        for spelling in actor.spellings:
            yield from ((actor.id, spelling.text, article) for article in spelling.articles)


def _posts(desk: Desk) -> Iterator[Row]:
    for actor in sorted(desk.catalogue.actors.values(), key=lambda actor: actor.id):
        for role in actor.roles:
            yield (actor.id, role.title, role.office, role.org, role.country, role.status, role.seen,
                   role.ref.article)


def _agreements(desk: Desk) -> Iterator[Row]:
    for agreement in sorted(desk.catalogue.agreements.values(), key=lambda agreement: agreement.id):
        yield (agreement.id, desk.catalogue.links[agreement.id].path, agreement.name, agreement.kind,
               " ".join(agreement.parties), " ".join(other.id for other in agreement.maybe_same))


def _statuses(desk: Desk) -> Iterator[Row]:
    for agreement in sorted(desk.catalogue.agreements.values(), key=lambda agreement: agreement.id):
        for word in desk.standings.words(desk.standings.accounts(agreement)):
            step, voice = word.step, word.voice
            yield (agreement.id, step.status, step.modality, int(voice.publication), text_of(voice.name),
                   text_of(voice.reported_by), step.date.edtf if step.date else "",
                   step.source.published.edtf if step.source.published else "", step.anchor)


def _corrections(desk: Desk) -> Iterator[Row]:
    for line in Corrections(desk).lines:
        yield line.kind, line.date.edtf, line.about.text, line.about.path, line.article.path, line.text


def _countries(desk: Desk) -> Iterator[Row]:
    for code in desk.catalogue.countries:
        link = desk.catalogue.links[code]
        yield code, link.path, link.text


def _number(fact: object, name: str) -> int | None:
    number = getattr(fact, name, None)
    return number if isinstance(number, int) else None


def _sentence(line: FactLine) -> str:
    """The sentence that says so, as far as it is published."""
    return " ".join("".join(segment.text for segment in sentence.segments) for sentence in line.source.sentences)


_TABLES: tuple[tuple[str, str, str, Callable[[Desk], Iterator[Row]]], ...] = (
    ("articles", "Articles", "id path title publisher published basis url byline wire language sha256", _articles),
    ("facts", "Events, incidents, statements and claims, each as one article tells it",
     "article id path section type mode label modality aux hedge publication_voice voice reported_by date date_words "
     "place content agreement event deaths injured confidence rule review note url sentence", _facts),
    ("participants", "Who takes part in a fact, and what else it concerns",
     "article fact role entity kind name", _participants),
    ("actors", "People, organisations and armed groups",
     "id path name kind organisation_kind country post parent", _actors),
    ("spellings", "Printed forms of actors' names", "actor spelling article", _spellings),
    ("posts", "Actors in posts, as articles have it", "actor title office organisation country status seen article",
     _posts),
    ("agreements", "Agreements", "id path name kind parties maybe_same", _agreements),
    ("statuses", "Every word on where an agreement stands",
     "agreement status modality publication_voice voice reported_by date published path", _statuses),
    ("corrections", "Corrections, clarifications and retractions", "kind date about path article text", _corrections),
    ("countries", "Countries", "code path name", _countries),
)
