"""The confidence of facts: every fact has one, made of its signs and their measured weights."""

from __future__ import annotations

import pytest

from briefing.extract.confidence import KINDS, USUAL, confidence, doubts, rated
from briefing.extract.text.vocabulary import vocabulary
from briefing.types.digest import ArticleInfo, Digest, Event, Evidence, Person, Statement

WEIGHTS = {USUAL: 1.0, "no doer": -1.0, "claimed": 2.0}
DIGEST = Digest(
    article=ArticleInfo(id="a"),
    people=(Person(id="p", name="Ama Mensah", rule="named"),),
    events=(
        Event(id="e", type="AID", rule="never-heard-of", evidence=(Evidence("sent grain to the towns", 0, 23),)),
        Event(id="f", type="AID", actors=("p",), rule="never-heard-of", evidence=(Evidence("Ama Mensah", 40, 50),)),
    ),
    statements=(Statement(id="s", form="direct", rule="quotation", confidence=0.1),),
)


@pytest.mark.parametrize(
    ("signs", "expected"),
    [((), 0.73), (("no doer",), 0.5), (("claimed", "no doer"), 0.88), (("new",), 0.73), (("claimed",) * 4, 0.99)],
)
def test_the_weights_of_the_signs_add_up(signs: tuple[str, ...], expected: float) -> None:
    """To the logarithm of odds; what was never seen says nothing; nothing is certain."""
    assert confidence(WEIGHTS, signs) == expected


def test_every_fact_gets_one() -> None:
    """Whatever its rule; nothing else changes."""
    done = rated(DIGEST)
    assert all(0 < fact.confidence < 1 for fact in (*done.people, *done.events, *done.statements) if fact.confidence)
    assert done.statements[0].confidence != 0.1
    assert done.people[0].name == "Ama Mensah"
    assert rated(done) == done


def test_a_deed_by_nobody_is_less_sure() -> None:
    """As reports that editors have read have shown."""
    nobody, somebody = rated(DIGEST).events
    assert nobody.confidence and somebody.confidence and nobody.confidence < somebody.confidence


def test_an_editor_hears_what_speaks_against_a_fact() -> None:
    """The gravest first, and nothing that is said of the other."""
    against = doubts(DIGEST, "events", DIGEST.events[0])
    weights = vocabulary("confidence")["event"]
    assert "no doer" in against
    assert [weights[sign] for sign in against] == sorted(weights[sign] for sign in against)
    assert "no doer" not in doubts(DIGEST, "events", DIGEST.events[1])


def test_the_table_is_whole() -> None:
    """Each kind has an entry for facts without any sign, and knows signs."""
    table = vocabulary("confidence")
    assert set(table) == set(KINDS)
    assert all(USUAL in weights and len(weights) > 10 for weights in table.values())
