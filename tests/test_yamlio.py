"""YAML is read as text, safely, with the place of everything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BriefingError
from briefing.yamlio import read


def refusal(text: str) -> str:
    """The message with which a text is refused."""
    with pytest.raises(BriefingError) as caught:
        read("x.yaml", text)
    return str(caught.value)


def test_scalars_stay_what_they_look_like() -> None:
    """Zeros in front, a date, Norway and a yes are text."""
    tree = read("x.yaml", "a: 007\nb: NO\nc: 2023-07-04\nd: yes\ne: 1.50\n")
    assert tree.value == {"a": "007", "b": "NO", "c": "2023-07-04", "d": "yes", "e": "1.50"}


def test_a_key_without_value_counts_as_not_written() -> None:
    """Nothing, ~ and null are no value; the same in quotes is text."""
    assert read("x.yaml", "a:\nb: ~\nc: null\nd: 'null'\ne: ''\n").value == {"d": "null", "e": ""}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\n\tb: 2\n", "x.yaml:2:1: a tab used as indentation"),
        ("a: &x [1]\nb: *x\n", "x.yaml:1:4: an anchor ('&x') is not allowed"),
        ("a: *x\n", "x.yaml:1:4: an alias ('*x') is not allowed"),
        ("a: 1\nb: 2\na: 3\n", "x.yaml:3:1: the key 'a' stands here a second time"),
        ("a:\na: 3\n", "x.yaml:2:1: the key 'a' stands here a second time"),
        ("a: b: c\n", "put quotes around a value that contains ': '"),
        ("a: !!python/name:os.system x\n", "x.yaml:1:4: a tag"),
        ("a: 1\n---\nb: 2\n", "x.yaml:2:1: a second document"),
        ("[" * 5000, "nested more than"),
        ("a: x\x00y", "control characters"),
        ("? [a]\n: b\n", "x.yaml:1:3: a key must be plain text"),
    ],
)
def test_what_is_dangerous_or_broken_is_refused_with_its_place(text: str, said: str) -> None:
    """The message names file, line, column and what to do."""
    assert said in refusal(text)


def test_a_line_of_front_matter_is_counted_in_the_file() -> None:
    """The first line of the document can be another than the first of the file."""
    with pytest.raises(BriefingError, match=r"x\.md:3:1: the key"):
        read("x.md", "a: 1\na: 2\n", first_line=2)


def test_positions_of_values_and_keys() -> None:
    """A path leads to the line and column of its value or key; a missing one to the nearest part."""
    tree = read("x.yaml", "events:\n- id: one\n  type: CONSULT\n")
    assert tree.position(("events", 0, "type")) == (3, 9)
    assert tree.position(("events", 0, "type"), key=True) == (3, 3)
    assert tree.position(("events", 0, "missing")) == (2, 3)
    assert read("x.yaml", "").position(("a",)) == (1, 1)


@given(st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from("\t\n:-[]{}&*!|>'\"%@`,? ")))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text brings the reader down."""
    try:
        read("x.yaml", text)
    except BriefingError as error:
        assert error.problems[0].message
