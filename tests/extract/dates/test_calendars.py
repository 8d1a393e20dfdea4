"""Days that move through the year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.dates.calendars import easter, islamic, islamic_in, nth_weekday


@pytest.mark.parametrize(("year", "day"), [
    (1961, date(1961, 4, 2)), (2008, date(2008, 3, 23)), (2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)),
])  # fmt: skip
def test_easter(year: int, day: date) -> None:
    """Easter Sundays as the calendar has them."""
    assert easter(year) == day


def test_the_last_and_the_nth_weekday_of_a_month() -> None:
    """The fourth Thursday of November and the last Monday of May."""
    assert nth_weekday(2024, 11, 3, 4) == date(2024, 11, 28)
    assert nth_weekday(2024, 5, 0, -1) == date(2024, 5, 27)


@pytest.mark.parametrize(("year", "month", "day", "expected"), [
    (1, 1, 1, date(622, 7, 19)), (1400, 1, 1, date(1979, 11, 21)), (1445, 1, 1, date(2023, 7, 19)),
    (1445, 9, 1, date(2024, 3, 11)),
])  # fmt: skip
def test_islamic_days(year: int, month: int, day: int, expected: date) -> None:
    """New years and a first of Ramadan, to within the day or two that the moon allows."""
    assert abs(islamic(year, month, day) - expected) <= timedelta(1)


@given(st.integers(700, 2500), st.integers(1, 12), st.integers(1, 29))
def test_an_islamic_day_is_found_in_its_year(year: int, month: int, day: int) -> None:
    """What is found lies in the year asked for, and none is missed but where the year has none."""
    found = islamic_in(year, month, day)
    if found is None:
        assert islamic_in(year - 1, month, day) is not None
    else:
        assert found.year == year
