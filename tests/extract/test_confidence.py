"""The confidence of facts: every fact has one, and it comes from the measured table."""

from __future__ import annotations

import pytest

from briefing.extract.confidence import KINDS, OTHER, lookup, rated
from briefing.extract.text.vocabulary import vocabulary
from briefing.types.digest import ArticleInfo, Digest, Event, Person, Statement

TABLE = {"event": {"verb": 0.7, "verb-aid": 0.9, "other": 0.5}}


@pytest.mark.parametrize(
    ("kind", "rule", "expected"),
    [("event", "verb-aid", 0.9), ("event", "verb-agree", 0.7), ("event", "noun-aid", 0.5), ("tune", "verb-aid", None)],
)
def test_the_most_special_entry_counts(kind: str, rule: str, expected: float | None) -> None:
    """A rule before its family before its kind."""
    assert lookup(TABLE, kind, rule) == expected


def test_every_fact_gets_one() -> None:
    """Whatever its rule; nothing else changes."""
    digest = Digest(
        article=ArticleInfo(id="a"),
        people=(Person(id="p", name="Ama Mensah", rule="named"),),
        events=(Event(id="e", type="AID", rule="never-heard-of"),),
        statements=(Statement(id="s", form="direct", rule="quotation", confidence=0.1),),
    )
    done = rated(digest)
    table = vocabulary("confidence")
    assert done.events[0].confidence == table["event"][OTHER]
    assert done.statements[0].confidence == table["statement"]["quotation"]
    assert done.people[0].confidence == table["person"]["named"]
    assert done.people[0].name == "Ama Mensah"
    assert rated(done) == done


def test_the_table_is_whole() -> None:
    """Each kind has an entry for rules that have none of their own, and all entries are probabilities."""
    table = vocabulary("confidence")
    assert set(table) == set(KINDS)
    assert all(OTHER in rules and all(0 < value < 1 for value in rules.values()) for rules in table.values())
