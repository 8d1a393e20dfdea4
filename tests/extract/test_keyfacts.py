"""Which facts come first."""

from __future__ import annotations

from briefing.extract.keyfacts import key_facts
from briefing.types.digest import Date, Event, Evidence, Statement


def event(name: str, start: int, **fields: object) -> Event:
    """An event with ten characters of evidence."""
    evidence = (Evidence(exact="x" * 10, start=start, end=start + 10),)
    return Event(id=name, type="ASSAULT", actors=("FR",), recipients=("DE",), evidence=evidence, **fields)  # type: ignore[arg-type]


def test_between_three_and_seven_in_text_order() -> None:
    """Many facts give at most seven, in the order of the text; few give all."""
    many = [event(f"e{i}", i * 20, date=Date(edtf="2024")) for i in range(12)]
    chosen = key_facts(400, reversed(many), (), ())
    assert 3 <= len(chosen) <= 7
    assert list(chosen) == sorted(chosen, key=lambda e: int(e[1:]))
    assert key_facts(400, many[:2], (), ()) == ("e0", "e1")
    assert key_facts(400, (), (), ()) == ()


def test_the_same_words_are_not_told_twice() -> None:
    """A statement and an event on the same words do not both come first."""
    told = event("e", 0, date=Date(edtf="2024"))
    said = Statement(id="s", speaker="FR", form="direct", evidence=told.evidence)
    assert key_facts(100, [told], [said], ()) == ("e",)


def test_a_sure_fact_goes_before_a_planned_one() -> None:
    """Of two alike, what happened goes before what is planned."""
    facts = [event("plan", 0, modality="planned"), *(event(f"e{i}", 20 + i * 20) for i in range(7))]
    assert "plan" not in key_facts(4000, facts, (), ())
