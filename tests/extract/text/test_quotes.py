"""Quotation marks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English

from briefing.extract.text.parsed import plain
from briefing.extract.text.quotes import is_nickname, paragraphs, quotations


def quoted(text: str) -> list[list[str]]:
    """The quoted stretches of a text, by quotation."""
    return [[text[a:b] for a, b in q.parts] for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said, "We go." Then they left.', [["We go."]]),
        ("“We go,” she said. “They stay.”", [["We go,"], ["They stay."]]),
        ("a “joint security” pact", [["joint security"]]),
        ("``unhindered access'' for all", [["unhindered access"]]),
        ("“nested “inner” words,” he said", [["nested “inner” words,"]]),
        ("Mali’s ‘we will never, ever agree,’ he said", [["we will never, ever agree,"]]),
        ("«Nous partons», dit-il", [["Nous partons"]]),
        ("the workers’ union and Chad’s coast", []),
        ("the ‘so-called’ plan", []),
        ('a 6" pipe and nothing else', []),
        ('"He called it a “rant,” a fit," she said', [["He called it a “rant,” a fit,"]]),
        ('"The paper says so. “It is over,” he said.', [["It is over,"]]),
    ],
)
def test_marks_of_all_kinds(text: str, expected: list[list[str]]) -> None:
    """Curly, straight, typewriter and angled marks; apostrophes and words in inverted commas are none."""
    assert quoted(text) == expected


def test_a_quotation_runs_on_into_the_next_paragraph() -> None:
    """A paragraph left open runs on where the next one opens with a mark; it is one quotation of two parts."""
    text = "“First part.\n\n“Second part,” he said."
    assert quoted(text) == [["First part.", "Second part,"]]


def test_a_lost_closing_mark_costs_one_sentence_only() -> None:
    """Where nothing closes a quotation and no paragraph continues it, it ends with its sentence."""
    assert quoted("“We never agreed. Then the meeting ended.\n\nNobody spoke.") == [["We never agreed."]]


def test_a_lost_opening_mark_is_taken_from_the_paragraph_start() -> None:
    """A closing mark that nothing opened closes a quotation that began with the paragraph."""
    assert quoted("We are ready,” said the envoy.") == [["We are ready,"]]


@given(st.text(alphabet="ab .,\n\"“”‘’'«»`", max_size=60))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    """Whatever the marks, quotations lie inside the text, in order, and do not overlap."""
    found = quotations(text)
    for q in found:
        assert 0 <= q.opened <= q.start < q.end <= q.closed <= len(text)
    assert all(a.closed <= b.opened for a, b in pairwise(found))


@given(st.text(alphabet="ab \n", max_size=40))
def test_paragraphs_hold_every_word(text: str) -> None:
    """Paragraphs are in order and hold all that is not blank."""
    assert "".join(text[a:b] for a, b in paragraphs(text)).split() == text.split() or "\n" in text
    assert "".join("".join(text[a:b].split()) for a, b in paragraphs(text)) == "".join(text.split())


def test_blanks_between_marks_are_no_nickname() -> None:
    """Marks with nothing but a blank between them are quoted, and call nobody anything."""
    text = "Mr “ ” Amber came."
    parsed = plain(English()(text))
    assert not any(is_nickname(parsed, quotation) for quotation in quotations(text))
