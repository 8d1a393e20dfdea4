"""Printed dates become EDTF, and what could be two days becomes none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.printed_dates import date_in_url, find_dates
from briefing.edtf import is_valid


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("July 4, 2031", "2031-07-04"),
        ("4 July 2031", "2031-07-04"),
        ("Tue, 4th of July, 2031", "2031-07-04"),
        ("Sept. 9, 2031", "2031-09-09"),
        ("Nov. 14 , 2031", "2031-11-14"),
        ("2031-07-04T23:30:00-05:00", "2031-07-04"),
        ("2031/7/4", "2031-07-04"),
        ("04.07.2031", "2031-07-04"),
        ("13/07/2031", "2031-07-13"),
        ("07/13/2031", "2031-07-13"),
        ("05/05/2031", "2031-05-05"),
        ("4-Jul-2031", "2031-07-04"),
        ("July 2031", "2031-07"),
        ("04/07/2031", ""),
        ("Fri, 04/07/2031", "2031-07-04"),  # the seventh of April is a Monday
        ("Monday 04/07/2031", "2031-04-07"),
        ("Sat, 04/07/2031", ""),
        ("March 3", ""),
        ("31 February 2031", ""),
    ],
)
def test_forms_of_one_date(line: str, edtf: str) -> None:
    """Names, numbers and ISO; two ways round, no year and no such day have no value."""
    assert [date.edtf for date in find_dates(line)] == [edtf]


@pytest.mark.parametrize("line", ["in 2031", "version 1.2.3", "+44 20 2031 4000", "maybe 2031", "the 4 augurs"])
def test_other_numbers_are_no_dates(line: str) -> None:
    """A year alone, versions and telephone numbers."""
    assert list(find_dates(line)) == []


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://news.example/2031/07/04/a-visit", "2031-07-04"),
        ("https://news.example/world/2031/jul/04/a-visit", "2031-07-04"),
        ("https://news.example/20310704/a-visit", "2031-07-04"),
        ("https://news.example/2031-07-04-a-visit.html", "2031-07-04"),
        ("https://news.example/2031/07/a-visit", "2031-07"),
        ("https://news.example/article/3/117834/", ""),
        ("https://news.example/2031/99/a-visit", ""),
        ("https://news.example/a-visit?date=2031/07/04", ""),
        ("https://2031/07/04", ""),
    ],
)
def test_dates_in_addresses(url: str, edtf: str) -> None:
    """Only the path counts, and only what is a day or a month."""
    assert date_in_url(url) == edtf


@given(st.text(alphabet="0123456789-/. ,:TZJulyMar45th", max_size=30))
def test_every_value_is_edtf(line: str) -> None:
    """Whatever looks like a date has a valid value or none, and stands where it says."""
    for date in find_dates(line):
        assert line[date.start : date.end] == date.text
        assert not date.edtf or is_valid(date.edtf)
    assert not date_in_url(f"https://x.example/{line}") or is_valid(date_in_url(f"https://x.example/{line}"))
