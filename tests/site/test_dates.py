"""Dates as pages show and sort them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.site import dates
from briefing.site.words import words
from briefing.types.digest import Date


def test_a_day_is_shown_in_words_and_for_machines() -> None:
    """An exact day has one ISO day and is not fuzzy."""
    shown = dates.view("2021-03-03")
    assert shown and (shown.words, shown.iso, shown.last) == ("3 March 2021", "2021-03-03", "2021-03-03")
    assert not shown.fuzzy


def test_a_span_is_fuzzy_and_keeps_the_printed_words() -> None:
    """'late May' keeps what the article said beside the resolved words."""
    shown = words().date_of(Date(text="late May", edtf="2023-05-21~/2023-05-31~"))
    assert shown and shown.fuzzy and shown.printed == "late May" and shown.words == "late May 2023"


def test_an_unresolved_time_keeps_its_words_only() -> None:
    """No EDTF value, no ISO day."""
    shown = words().date_of(Date(text="last Monday"))
    assert shown and shown.words == "last Monday" and not shown.edtf and not shown.iso
    assert words().date_of(None) is None and dates.view("") is None


def test_what_is_no_edtf_value_counts_as_unresolved() -> None:
    """A broken value never stops a build."""
    assert dates.view("soonish") is None
    assert dates.newest("soonish") == dates.UNDATED
    assert dates.months("soonish") == ()


def test_newest_first_puts_the_undated_last_and_oldest_first_does_too() -> None:
    """Unknown time is never new and never old."""
    values = ["2021-03-03", "", "2023-05", "2019~"]
    assert sorted(values, key=dates.newest) == ["2023-05", "2021-03-03", "2019~", ""]
    assert sorted(values, key=dates.oldest) == ["2019~", "2021-03-03", "2023-05", ""]
    assert dates.latest(values) == "2023-05" and dates.latest([]) == ""


@pytest.mark.parametrize(("edtf", "months"), [
    ("2023-05-21~/2023-05-31~", ((2023, 5),)),
    ("2023-12-30/2024-01-02", ((2023, 12), (2024, 1))),
    ("2019~", ()),
    ("../2023-07-04", ((2023, 7),)),
])
def test_a_date_stands_in_the_months_that_it_may_mean(edtf: str, months: tuple[tuple[int, int], ...]) -> None:
    """A short span in all of its months, a wide one in none, an open one where it ends."""
    assert dates.months(edtf) == months


def test_a_date_too_wide_for_a_month_is_known_as_such() -> None:
    """A year is, a fortnight is not."""
    assert dates.is_wide("2019~") and not dates.is_wide("2023-12-30/2024-01-02")
    assert dates.year("2019~") == 2019 and dates.year("2019-11/2020-09") == 2019 and dates.year("2023-05") is None


def test_a_date_without_a_beginning_is_known_as_such() -> None:
    """'Before 4 July' says no from when."""
    assert dates.begins("2021-03-03") and dates.begins("2021~") and dates.begins("2021-03-03/..")
    assert not dates.begins("../2021-03-03") and not dates.begins("") and not dates.begins("soon")


def test_the_stamp_of_an_unknown_date_is_the_epoch() -> None:
    """No date is made up for feeds."""
    assert dates.stamp("2021-03-03") == "2021-03-03T00:00:00Z"
    assert dates.stamp("") == ""


def test_a_stamp_is_midnight_where_the_publication_is() -> None:
    """A feed reader in that zone shows the day of publication, winter and summer."""
    assert dates.stamp("2021-03-03", "Asia/Baghdad") == "2021-03-03T00:00:00+03:00"
    assert dates.stamp("2021-01-05", "America/New_York") == "2021-01-05T00:00:00-05:00"
    assert dates.stamp("2021-07", "America/New_York") == "2021-07-01T00:00:00-04:00"


@pytest.mark.parametrize(("left", "right", "verdict"), [
    ("2021-03-03", "2021-03-03", "same"), ("2021-03-03", "2021-03", "compatible"), ("2021-03-03", "", "compatible"),
    ("2021-03-03", "2021-03-09", "different"), ("2021-03-01~/2021-03-10~", "2021-03-12", "compatible"),
])
def test_dates_agree_where_they_can_mean_the_same_day(left: str, right: str, verdict: str) -> None:
    """Approximate ends may be off by a few days; an unknown date contradicts nothing."""
    assert dates.agree(left, right) == verdict == dates.agree(right, left)


@given(st.dates(), st.dates())
def test_order_is_that_of_time(one: object, other: object) -> None:
    """For exact days, newest first is the reverse of time."""
    left, right = f"{one:%Y-%m-%d}".zfill(10), f"{other:%Y-%m-%d}".zfill(10)
    if left != right:
        assert (dates.newest(left) < dates.newest(right)) == (left > right)
