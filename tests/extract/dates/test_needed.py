"""A rule is passed over only where it would match nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.extract.dates.needed import words_of
from briefing.extract.dates.patterns import fitting, needs, patterns

CORPUS = Path(__file__).parents[1] / "data" / "news_times.txt"


def test_every_rule_names_words_that_it_needs() -> None:
    """None is tried on every sentence."""
    assert not [name for (name, _), (words, _) in zip(patterns(), needs(), strict=True) if not words]


def test_where_a_rule_matches_it_is_tried() -> None:
    """In a thousand sentences full of times, no match is lost for want of a word."""
    lines = [re.sub(r"\[([^|\]]*)\|[^\]]+\]", r"\1", line) for line in CORPUS.read_text("utf-8").splitlines()]
    lost = {
        (name, found.group())
        for line in lines
        for (name, pattern), words in zip(patterns(), needs(), strict=True)
        if not all(not any_of or any_of & words_of(line) for any_of in words) and (found := pattern.search(line))
    }
    assert len(lines) > 500 and not lost


@pytest.mark.parametrize(("sentence", "rules"), [
    ("The ministers met the envoys at the border.", set()),
    ("They landed by midafternoon.", {"clock-part"}),
    ("Both sides will meet in the coming days.", {"vague-future", "vague-past", "duration"}),
], ids=["no word of time", "a part of the day", "what is to come"])  # fmt: skip
def test_a_sentence_is_tried_by_what_it_holds(sentence: str, rules: set[str]) -> None:
    """The words of a sentence tell which rules are tried on it."""
    assert {name for name, _ in fitting(sentence)} == rules
