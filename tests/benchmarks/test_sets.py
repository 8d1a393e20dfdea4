"""Our own articles with perfect digests are what they say: quotes stand in the texts, whoever is named is listed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.sets import OWN

DIGESTS = sorted(OWN.glob("*.yaml"))


def _facts(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every map within a value."""
    if isinstance(value, Mapping):
        yield value
        value = list(value.values())
    for item in value if isinstance(value, list) else ():
        yield from _facts(item)


@pytest.mark.parametrize("path", DIGESTS, ids=lambda p: p.stem)
def test_quotes_stand_where_they_say(path: Path) -> None:
    """The words of a fact are those of the text between its offsets."""
    digest = yaml.safe_load(path.read_text("utf-8"))
    text = (OWN / digest["article"]["file"]).read_text("utf-8")
    quotes = [f for f in _facts(digest) if "exact" in f]
    assert len(quotes) > 40
    assert [q for q in quotes if text[q["start"] : q["end"]] != q["exact"]] == []


@pytest.mark.parametrize("path", DIGESTS, ids=lambda p: p.stem)
def test_whoever_acts_is_listed(path: Path) -> None:
    """Actors, recipients, parties and speakers are countries by their code, or listed with an id."""
    digest = yaml.safe_load(path.read_text("utf-8"))
    listed = {x["id"] for part in ("people", "organisations", "unnamed_people") for x in digest.get(part) or []}
    told = {
        name
        for part in ("events", "incidents", "agreements", "statements")
        for fact in digest.get(part) or []
        for field in ("actors", "recipients", "parties", "speaker")
        for name in (fact.get(field) if isinstance(fact.get(field), list) else [fact.get(field)])
        if name
    }
    assert {name for name in told - listed if not (len(name) == 2 and name.isupper())} <= {"public"}
