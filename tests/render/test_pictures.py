"""Geometry of pictures."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pictures import MAX_MONTHS, bars, beyond, unseen
from briefing.types.parts import Link, Period, Tally
from briefing.urls import month

from . import samples


def tally(year: int, number: int, count: int) -> Tally:
    """A month with some facts."""
    return Tally(link=Link(f"{year}-{number}", month(year, number)), count=count)


def test_months_without_facts_are_gaps_not_left_out() -> None:
    """Time runs evenly: an empty month is a bar of no height."""
    drawn = bars([tally(2030, 11, 1), tally(2031, 2, 4)])
    assert [(bar.month, bar.height) for bar in drawn] == [
        ("2030-11", 25), ("2030-12", 0), ("2031-01", 0), ("2031-02", 100)]
    assert [bar.year for bar in drawn] == [True, False, True, False]


def test_nothing_to_draw() -> None:
    """No tally, or one that is no month, gives no bars."""
    assert bars([]) == bars([Tally(link=Link("Date unknown"), count=3)]) == ()


MONTHS = st.builds(tally, st.integers(1800, 2100), st.integers(1, 12), st.integers(1, 9))


@given(st.lists(MONTHS, min_size=1, max_size=9))
def test_bars_fit_the_frame(tallies: list[Tally]) -> None:
    """Never more bars than fit, never higher than the frame, and every fact can be seen."""
    drawn = bars(tallies)
    assert 1 <= len(drawn) <= MAX_MONTHS and all(0 <= bar.height <= 100 for bar in drawn)
    assert all((bar.height > 0) == (bar.tally is not None) for bar in drawn)


def test_a_short_page_says_each_thing_once() -> None:
    """A timeline or list whose facts all stand above it is left out; with one more fact it stands whole."""
    known, more = samples.fact("a"), samples.fact("b")
    assert unseen((known,), [known, more]) == () and unseen((known, more), [known]) == (known, more)
    period = Period(link=Link("March 2031"), lines=(known, more))
    assert beyond((period,), [known, more]) == () and beyond((period,), [known]) == (period,)
