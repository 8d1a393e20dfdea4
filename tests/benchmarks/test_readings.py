"""What editors read is kept by hashes of lines, and compared with what the program writes now."""

from __future__ import annotations

from itertools import pairwise

import pytest

from benchmarks import readings
from benchmarks.readings import Reading, Verdict
from tests.benchmarks.test_reports import SENTENCES

UNREAD = readings.unread(SENTENCES, (), 2)
FIRST, SECOND = sorted(UNREAD)


def number(asked: str, beginning: str) -> str:
    """The number of the one line that begins so."""
    [line] = [row for row in asked.splitlines() if row.partition(" ")[2].startswith(beginning)]
    return line.partition(" ")[0]


@pytest.fixture(scope="module")
def known() -> tuple[Reading, ...]:
    """Both reports read: the arrest is called wrong by its date."""
    [asked] = [text for text in readings.asked(SENTENCES, UNREAD) if "Kenyan police" in text]
    return readings.taken(SENTENCES, UNREAD, f"{number(asked, 'event COERCE/arrest')}\tD\tlast week")


def test_what_is_asked_shows_sentences_and_numbered_lines() -> None:
    """All that an editor needs to judge."""
    [asked] = readings.asked(SENTENCES, [SECOND])
    assert asked.startswith("== published 2006-03-15\nKenyan police have arrested")
    assert number(asked, "place Mombasa") == "4.1"


def test_facts_alone_are_asked_and_taken() -> None:
    """No names, countries, times: they keep no verdict either, and the numbers stay those of the whole."""
    [asked] = readings.asked(SENTENCES, [SECOND], readings.FACTS)
    assert "place Mombasa" not in asked and "event COERCE/arrest" in asked
    named = f"{number(asked, 'event COERCE/arrest')}\tD\tlast week"
    [taken] = readings.taken(SENTENCES, [SECOND], named, readings.FACTS)
    told = [row for row in asked.splitlines() if row.startswith("4.")]
    assert len(taken.verdicts) == len(told)
    assert [verdict.codes for verdict in taken.verdicts.values() if verdict.codes] == ["D"]


def test_what_no_editor_names_is_right(known: tuple[Reading, ...]) -> None:
    """Every line of a report that was asked for has a verdict."""
    verdicts = [verdict for reading in known for verdict in reading.verdicts.values()]
    assert len(verdicts) > 10
    assert [verdict for verdict in verdicts if verdict.codes] == [Verdict("D", "last week")]


def test_a_verdict_on_a_line_that_was_not_asked_for_is_refused() -> None:
    """A slip of the pen would leave a wrong line among the right ones."""
    with pytest.raises(ValueError, match=r"the number 4\.99"):
        readings.taken(SENTENCES, [SECOND], "4.99\tD\tlast week")


def test_written_readings_are_read_again(known: tuple[Reading, ...]) -> None:
    """In the order of the sentences."""
    assert tuple(readings.readings(readings.written(known))) == tuple(sorted(known))


def test_a_wrong_line_that_stands_is_shown(known: tuple[Reading, ...]) -> None:
    """With the report's sentences, for these codes only."""
    [shown] = readings.still_wrong(SENTENCES, known, "AD")
    assert SENTENCES[4] in shown and "D: last week" in shown
    assert list(readings.still_wrong(SENTENCES, known, "A")) == []


def test_lines_that_changed_are_counted(known: tuple[Reading, ...]) -> None:
    """They are nobody's verdict any more."""
    other = [Reading(report, {"0" * 10: Verdict("A"), **verdicts}) for report, verdicts in known]
    assert "changed or gone since: 2 that were wrong, 0 that were right" in readings.table(SENTENCES, other)
    [events] = [row.split() for row in readings.table(SENTENCES, known) if row.startswith("event")]
    assert int(events[1]) > int(events[2]) == 1


def test_what_was_read_is_not_asked_again(known: tuple[Reading, ...]) -> None:
    """Only reports of which no sentence was read."""
    with pytest.raises(ValueError, match="ample"):
        readings.unread(SENTENCES, known, 1)


def test_the_kept_readings_are_of_reports_that_do_not_overlap() -> None:
    """The file that the program comes with."""
    kept = list(readings.readings(readings.FILE.read_text("utf-8")))
    ends = [(reading.report.first, reading.report.end) for reading in kept]
    assert len(kept) > 500 and ends == sorted(ends)
    assert all(end <= first for (_, end), (first, _) in pairwise(ends))
