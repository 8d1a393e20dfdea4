"""The publication as tables."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

from briefing.config import Config
from briefing.site import Desk, export
from tests.site.small import make


def test_a_fact_is_never_without_modality_and_voice(small: Desk) -> None:
    """In every row, so that no table can be read as a list of things that happened."""
    rows = [json.loads(row) for row in export.files(export.tables(small), "jsonl")["facts.jsonl"].splitlines()]
    assert len(rows) == 8
    assert all(row["modality"] and row["voice"] for row in rows)
    (signed,) = (row for row in rows if row["id"] == "ev-signed")
    assert (signed["modality"], signed["voice"], signed["publication_voice"]) == ("reported", "Radio Fjord", 0)
    assert signed["agreement"] == "agreement:fishing-accord"
    (met,) = (row for row in rows if row["id"] == "ev-met")
    assert (met["date"], met["event"], met["place"]) == ("2021-03-03", "event:talks-in-bergen", "Bergen")


def test_all_formats_hold_the_same_rows(small: Desk) -> None:
    """CSV and SQLite have what JSON Lines have."""
    tables = export.tables(small)
    texts, lines = export.files(tables, "csv"), export.files(tables, "jsonl")
    database = sqlite3.connect(":memory:")
    database.deserialize(export.files(tables, "sqlite")[export.DATABASE])
    for table in tables:
        rows = list(csv.reader(io.StringIO(texts[f"{table.name}.csv"].decode(), newline="")))
        assert tuple(rows[0]) == table.columns and len(rows) == len(table.rows) + 1
        assert len(lines[f"{table.name}.jsonl"].splitlines()) == len(table.rows)
        assert database.execute(f"SELECT * FROM {table.name}").fetchall() == list(table.rows)
    database.close()


def test_the_same_rows_are_the_same_bytes(config: Config) -> None:
    """All formats, made twice."""
    for format in export.FORMATS:
        assert export.files(export.tables(make(config)), format) == export.files(export.tables(make(config)), format)


def test_a_spreadsheet_takes_no_cell_for_a_formula() -> None:
    """Names come from articles, and articles are hostile."""
    table = export.Table("t", "", ("name", "number"), (("=HYPERLINK(1)", -1), ("@x", None), ("a,b\nc", 2)))
    text = export.files((table,), "csv")["t.csv"].decode()
    assert text == "name,number\r\n'=HYPERLINK(1),-1\r\n'@x,\r\n\"a,b\nc\",2\r\n"


def test_tables_publish_no_more_text_than_pages(config: Config) -> None:
    """With none, no sentence and no statement is in them."""
    data = b"".join(export.files(export.tables(make(config, article_text="none")), "jsonl").values())
    assert b"fair share" not in data and b"met Icelandic envoy" not in data
    full = b"".join(export.files(export.tables(make(config)), "jsonl").values())
    assert b"fair share" in full


def test_every_table_is_documented(small: Desk) -> None:
    """docs/data.md names each table with its columns, in order."""
    text = (Path(__file__).parents[2] / "docs/data.md").read_text("utf-8")
    for table in export.tables(small):
        row = next(line for line in text.splitlines() if line.startswith(f"| `{table.name}` |"))
        assert row.rsplit("|", 2)[1].strip() == ", ".join(table.columns)
