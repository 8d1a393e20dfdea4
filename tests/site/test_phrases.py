"""Phrases of who did what to whom."""

from __future__ import annotations

import pytest

from briefing.site.lines import text_of
from briefing.site.phrases import joined, phrase
from briefing.site.words import Phrase, words
from briefing.types.parts import Link

A, B, C = Link("A", "/a/"), Link("B"), Link("C")
VISIT, TALKS = Phrase(to="to"), Phrase(by="involving", to="and", between="between")


def test_sides_are_joined_like_a_sentence() -> None:
    """Commas, and a word before the last."""
    assert text_of(joined((A, B, C))) == "A, B and C" and joined(()) == ()


@pytest.mark.parametrize(("first", "second", "said"), [
    ((A,), (B, C), " by A to B and C"), ((A,), (), " by A"), ((), (B,), " to B"), ((), (), "")])
def test_the_side_that_is_not_known_takes_its_word_along(first: tuple[Link, ...], second: tuple[Link, ...],
                                                         said: str) -> None:
    """'Visit by A' has no 'to'."""
    assert text_of(phrase(VISIT, first, second)) == said


def test_sides_that_do_it_together_stand_between() -> None:
    """Whichever side they are on; one alone has nobody to stand between."""
    assert text_of(phrase(TALKS, (A, B), (), together=True)) == " between A and B"
    assert text_of(phrase(TALKS, (A,), (B, A), together=True)) == " between A and B"
    assert text_of(phrase(TALKS, (A,), (), together=True)) == " involving A"


def test_a_language_without_phrases_gets_arrows() -> None:
    """They are right in any grammar; an attack of A does not read as one on A."""
    assert text_of(phrase(None, (A, B), (C,))) == ": A and B → C"
    assert text_of(phrase(None, (A,), ())) == ": A →" and text_of(phrase(None, (), (B,))) == ": → B"
    assert text_of(phrase(None, (A, B), (), together=True)) == ": A and B" and phrase(None, (), ()) == ()


def test_the_words_choose_the_phrase_as_they_choose_the_label() -> None:
    """By mode, by an agreement, by type; what has no phrase keeps an arrow to its second side."""
    known = words()
    assert known.phrase("CONSULT", "visit") == Phrase(to="to")
    assert known.phrase("SUPPORT", "", True) == Phrase(to="with") and known.phrase("SUPPORT") == Phrase(to="for")
    assert text_of(phrase(known.phrase("explosion"), (A,), (B,))) == " by A → B"
    assert set(known.phrases) <= {*known.events, *known.claims, *known.statements}
