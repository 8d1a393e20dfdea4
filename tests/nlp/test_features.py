"""Word pieces, shapes and windows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.nlp.features import (
    BLANK_LINE,
    CLS,
    LINE_BREAK,
    MAX_PIECES,
    SEP,
    UNKNOWN,
    WINDOW_PIECES,
    Pieces,
    Window,
    shape,
    windows,
)

WORDS = ("river", "##side", "a", "##b", "the", "port", '"', "-", ".", ",")
VOCABULARY = [f"[{i}]" for i in range(200)] + list(WORDS)


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    """A tiny vocabulary."""
    return Pieces(VOCABULARY)


def cut(pieces: Pieces, text: str, limit: int = 128) -> list[list[str]]:
    """The windows of a text whose words stand between spaces; '|' is an empty line, '/' a line break."""
    words = [{"|": "\n\n", "/": "\n"}.get(word, word) for word in text.split(" ")]
    return [[words[i] for i in window.tokens] for window in windows(pieces, words, [True] * len(words), limit)]


def test_longest_piece_first(pieces: Pieces) -> None:
    """A word is cut into the longest pieces known, the later ones marked as continuing."""
    assert pieces.encode("riverside") == (200, 201)


def test_case_and_accents_do_not_matter(pieces: Pieces) -> None:
    """The encoder is uncased."""
    assert pieces.encode("RÍVER") == pieces.encode("river") == (200,)


def test_unknown_word_is_one_piece(pieces: Pieces) -> None:
    """What no pieces make up is the unknown piece, once."""
    assert pieces.encode("zzz") == (UNKNOWN,)


def test_typographic_quotes_and_dashes_are_plain_ones(pieces: Pieces) -> None:
    """Curly quotes and long dashes read as the straight and the short."""
    assert [pieces.encode(mark) for mark in "“”—"] == [(206,), (206,), (207,)]


def test_long_words_are_cut_short(pieces: Pieces) -> None:
    """No word takes more than its share of a window."""
    assert len(pieces.encode("a" + "b" * 50)) == MAX_PIECES


@pytest.mark.parametrize(
    ("one", "other"),
    [("Iran", "iran"), ("IRAN", "Iran"), ("A", "An"), ("F16", "F"), ("2023", "x"), (",", "x"), ("McX", "Mcx")],
)
def test_shapes_differ(one: str, other: str) -> None:
    """Small letters, a capital, capitals, an initial, digits, marks and mixtures are told apart."""
    assert shape(one, False) != shape(other, False)


def test_glued_words_have_shapes_of_their_own() -> None:
    """Whether a space stands in front of a word shows in its shape."""
    assert shape("backed", True) != shape("backed", False)


def test_windows_keep_sentences_whole(pieces: Pieces) -> None:
    """A window ends after a full stop rather than in the middle of the next sentence."""
    assert cut(pieces, "The river . The port . The port", limit=6) == [
        ["The", "river", ".", "The", "port", "."],
        ["The", "port"],
    ]


def test_long_sentences_are_cut_hard(pieces: Pieces) -> None:
    """A sentence longer than a window is cut at the limit."""
    assert [len(window) for window in cut(pieces, " ".join(["the"] * 25), limit=10)] == [10, 10, 5]


def test_a_stop_before_a_small_letter_ends_nothing(pieces: Pieces) -> None:
    """An abbreviation in the middle of a sentence is no place to cut."""
    assert cut(pieces, "The port . the river A", limit=5)[0] == ["The", "port", ".", "the", "river"]


def test_a_stop_glued_to_a_word_begins_a_sentence_at_the_capital_behind_it(pieces: Pieces) -> None:
    """Not at a small letter, nor behind the number that begins a line."""
    words = ["a", "port", ".", "River", ".", "the", "\n", "2", ".", "Port"]
    (window,) = windows(pieces, words, [True, False, True, False, True, False, False, False, True, False])
    assert window.breaks == (0, 3)


def test_breaks_are_markers_not_words(pieces: Pieces) -> None:
    """An empty line is one piece in front of the word that follows, which begins a paragraph."""
    words = ["The", "port", "\n\n", "The", "river"]
    (window,) = windows(pieces, words, [True, False, False, True, False])
    assert window.tokens == (0, 1, 3, 4)
    assert window.breaks == (0, 2)
    assert window.ids.tolist() == [CLS, 204, 205, SEP, 204, 200, SEP]
    assert window.shapes[3] == BLANK_LINE
    assert window.first.tolist() == [0, 1, 2, 4, 5]


def test_a_line_break_is_told_from_an_empty_line(pieces: Pieces) -> None:
    """A wrapped line does not begin a paragraph."""
    (window,) = windows(pieces, ["the", "\n", "port"], [False, False, False])
    assert window.breaks == (0,)
    assert LINE_BREAK in window.shapes


def test_very_long_words_do_not_overrun_the_encoder(pieces: Pieces) -> None:
    """A sentence of words of many pieces is cut before the encoder runs out of places."""
    words = ["a" + "b" * 40] * 300
    found = list(windows(pieces, words, [True] * 300))
    assert max(len(window.ids) for window in found) <= WINDOW_PIECES + 1
    assert sum(len(window.tokens) for window in found) == 300


def test_nothing_to_read_gives_no_window(pieces: Pieces) -> None:
    """No words, or whitespace alone: no call of the encoder."""
    assert list(windows(pieces, [], [])) == []
    assert list(windows(pieces, [" ", "\n\n"], [False, False])) == []


@given(
    st.lists(
        st.sampled_from(["the", "The", ".", '"', "\n", "\n\n", " ", "zzz", "riverside", "a" + "b" * 30]), max_size=400
    )
)
def test_every_word_is_in_exactly_one_window(words: list[str]) -> None:
    """Windows cover the words in order, none twice, whitespace never, and fit the encoder."""
    found: list[Window] = list(windows(Pieces(VOCABULARY), words, [True] * len(words), limit=40))
    places = [place for window in found for place in window.tokens]
    assert places == [i for i, word in enumerate(words) if not word.isspace()]
    for window in found:
        assert len(window.ids) == len(window.shapes) <= WINDOW_PIECES + 1
        assert len(window.first) == len(window.tokens) + 1 <= 41
        assert (np.diff(window.first) > 0).all() and window.first[-1] < len(window.ids)
