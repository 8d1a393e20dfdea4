"""EDTF values are checked, bounded, ordered and said in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import edtf


@pytest.mark.parametrize(
    "text",
    [
        "2023",
        "2023-07",
        "2023-07-04",
        "2023-07-04T22:42",
        "2023-07-04T22:42:10Z",
        "2019~",
        "2019?",
        "2019%",
        "201X",
        "19XX",
        "2023-XX",
        "2023-07-XX",
        "2023-22",
        "../2023-07-04",
        "2023-07-04/..",
        "/2023",
        "2023/",
        "2023-05-21~/2023-05-31~",
        "2024-02-29",
        "-0043",
        "Y17000",
    ],
)
def test_level_one_values_are_valid(text: str) -> None:
    """Every form of level 1 that a digest may hold is accepted."""
    assert edtf.is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "late May",
        "2023-13",
        "2023-02-30",
        "2023-25",
        "2023-7-4",
        "2023-07-04T25:00",
        "../..",
        "/",
        "2024/2023",
        "2023-XX-04",
        "201X-05",
        "2023~~",
        "20231",
        "2023-22-01",
        "1/2/3",
    ],
)
def test_other_texts_are_not(text: str) -> None:
    """Words, impossible days, empty and reversed intervals are refused."""
    assert not edtf.is_valid(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-02~", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-07-04", date(2023, 7, 4), date(2023, 7, 4)),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
        ("2023-22", date(2023, 6, 1), date(2023, 8, 31)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2023-XX", date(2023, 1, 1), date(2023, 12, 31)),
        ("../2023-07", date.min, date(2023, 7, 31)),
        ("2023-07/..", date(2023, 7, 1), date.max),
        ("2023-05-21~/2023-05-31~", date(2023, 5, 21), date(2023, 5, 31)),
    ],
)
def test_bounds_are_the_first_and_last_day(text: str, first: date, last: date) -> None:
    """The bounds of a value are the days that it may mean."""
    assert edtf.bounds(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("2023-07-04", "4 July 2023"),
        ("2023-07", "July 2023"),
        ("2023", "2023"),
        ("2019~", "about 2019"),
        ("2019?", "perhaps 2019"),
        ("2023-05-21~/2023-05-31~", "late May 2023"),
        ("2023-06-21~/2023-06-30~", "late June 2023"),
        ("2023-06-01~/2023-06-10~", "early June 2023"),
        ("2023-06-11~/2023-06-20~", "mid-June 2023"),
        ("2023-01~/2023-04~", "early 2023"),
        ("../2023-07-04", "before 4 July 2023"),
        ("2023-07/..", "since July 2023"),
        ("2023-07-14/2023-07-18", "14–18 July 2023"),
        ("2023-06-28/2023-07-02", "28 June – 2 July 2023"),
        ("2023-04/2023-06", "April–June 2023"),
        ("2005/2006", "2005–2006"),
        ("2005-12/2006-10", "December 2005 – October 2006"),
        ("201X", "the 2010s"),
        ("2023-24", "winter 2023"),
        ("2023-07-04T22:42", "4 July 2023, 22:42"),
        ("-0043", "44 BC"),
        ("2023-06-14~/2023-06-20~", "about 14–20 June 2023"),
        ("2023-07-XX", "July 2023"),
    ],
)
def test_words_for_people(text: str, said: str) -> None:
    """A value reads as a newspaper would print it."""
    assert edtf.words(text) == said


@given(st.dates(), st.sampled_from(["", "~", "?", "%"]))
def test_every_day_is_its_own_bounds(day: date, qualifier: str) -> None:
    """A day of the calendar is valid with any qualifier, is bounded by itself and has words."""
    text = day.isoformat() + qualifier
    assert edtf.bounds(text) == (day, day)
    assert str(day.year) in edtf.words(text)


@given(st.text(max_size=20))
def test_any_text_is_judged_without_an_accident(text: str) -> None:
    """Whatever is asked, the answer is yes or no, and yes means that words and bounds exist."""
    if edtf.is_valid(text):
        first, last = edtf.bounds(text)
        assert first <= last and edtf.words(text)
