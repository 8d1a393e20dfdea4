"""Geometry of pictures."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pictures import MAX_FOLDS, MAX_MONTHS, MAX_TICKS, MIN_WIDTH, bars, classed, strip, terms
from briefing.types.parts import DateView, FactLine, Link, Period, PostLine, Tally
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
    assert drawn[0].tally and drawn[-1].tally and max(bar.height for bar in drawn) == 100


def test_a_chart_of_more_than_ten_years_begins_with_a_fact() -> None:
    """Where the first of the months that fit is empty, the chart begins at the first one with facts, told below it."""
    drawn = bars([tally(1999, 1, 40), tally(2022, 9, 1), tally(2031, 2, 4)])
    assert [bar.month for bar in drawn if bar.tally] == ["2022-09", "2031-02"]
    assert (drawn[0].month, drawn[0].start, drawn[-1].height) == ("2022-09", 0, 100)


def dated(id: str, first: str, last: str = "", **changes: Any) -> FactLine:
    """A fact of a day, or of a span that is not exact."""
    view = DateView(words=first, edtf=first, iso=first, last=last or first, fuzzy=bool(last))
    return samples.fact(id, date=view, **changes)


def test_strip_has_a_row_for_each_voice_and_draws_fuzzy_dates_wide() -> None:
    """Exact days have the width of a day, fuzzy ones that of all they may mean; the undated are left out."""
    told = {"voice": samples.TOLD, "modality": "reported"}
    lines = (dated("a", "2031-01-01"), dated("b", "2031-01-01"),
             *(dated(id, "2031-02-01", "2031-02-14", **told) for id in "cgh"),
             samples.fact("d", date=None), samples.fact("e", date=samples.UNRESOLVED))
    drawn = strip([Period(link=Link("2031"), lines=lines)])
    assert drawn is not None and [row for row, _ in drawn.rows] == ["own", "told"]
    own, other = (marks for _, marks in drawn.rows)
    assert [(mark.start, mark.count, mark.fuzzy) for mark in own] == [(0, 2, False)]
    assert [(mark.start, mark.width, mark.fuzzy) for mark in other] == [(50, 25, True)]
    assert drawn.ticks == ((0, "January 2031"), (50, "February 2031"))


def test_one_far_date_does_not_press_the_others_together() -> None:
    """A long time without dates is folded: what lies on its far side keeps its place and is named."""
    days = ("1979-02-01", *(f"2031-{number:02d}-10" for number in range(1, 12)))
    drawn = strip([Period(link=Link("x"), lines=tuple(dated(day, day) for day in days))])
    assert drawn is not None and len(drawn.folds) == 1
    marks = [mark.start for _, row in drawn.rows for mark in row]
    assert marks[0] < 1 and max(marks) - marks[1] > 70 and drawn.folds[0][0] < marks[1]
    assert [words for _, words in drawn.ticks][:2] == ["February 1979", "January 2031"]


def holder(name: str, first: str, last: str, status: str = "current") -> PostLine:
    """A holder of an office between two dated articles."""
    view = {day: DateView(words=day, edtf=day, iso=day, last=day) for day in (first, last)}
    return PostLine(title="secretary", actor=Link(name, "/actors/x/"), status=status, seen=view[first],
                    last_seen=view[last])


def test_terms_of_office_follow_each_other() -> None:
    """A bar goes from the first to the last dated article; a single holder or undated ones are not drawn."""
    drawn = terms([holder("A", "2031-01-01", "2031-06-30", "former"), holder("B", "2031-07-01", "2031-12-31")])
    assert drawn is not None
    assert [(bar.name, bar.start, bar.width, bar.status) for bar in drawn.bars] == [
        ("A", 0, 50, "former"), ("B", 50, 50, "current")]
    undated = PostLine(title="secretary", actor=Link("C", "/actors/c/"))
    assert terms([holder("A", "2031-01-01", "2031-06-30"), undated]) is None


def test_strip_reaches_to_the_end_of_the_calendar() -> None:
    """A date of the last month that there is does not stop a build."""
    lines = tuple(dated(day, day) for day in ("9999-12-30", "9999-12-31", "9999-11-30", "9999-11-29", "9998-01-01"))
    assert strip([Period(link=Link("x"), lines=lines)]) is not None


def test_strip_of_many_years_has_few_ticks() -> None:
    """A century gets as many words under it as can be read."""
    lines = tuple(dated(str(year), f"{year}-06-15") for year in range(1930, 2031))
    drawn = strip([Period(link=Link("x"), lines=lines)])
    assert drawn is not None and [words for _, words in drawn.ticks] == ["1931", "1951", "1971", "1991", "2011"]


def test_little_is_not_drawn() -> None:
    """Four dates, or all in one month, are read faster than a picture."""
    few = tuple(dated(str(year), f"{year}-01-01") for year in range(2031, 2035))
    near = tuple(dated(str(day), f"2031-01-{day}") for day in range(10, 20))
    assert strip([Period(link=Link("x"), lines=few)]) is None and strip([Period(link=Link("x"), lines=near)]) is None


DAYS = st.dates(date(1600, 1, 1), date(2200, 1, 1))


@given(st.lists(st.tuples(DAYS, st.integers(0, 4000)), max_size=8))
def test_strip_stays_in_its_frame(spans: list[tuple[date, int]]) -> None:
    """No mark and no tick leaves the picture."""
    lines = tuple(dated(str(number), day.isoformat(), (day + timedelta(days)).isoformat())
                  for number, (day, days) in enumerate(spans))
    if drawn := strip([Period(link=Link("x"), lines=lines)]):
        marks = [mark for _, row in drawn.rows for mark in row]
        assert all(mark.start >= 0 and mark.start + mark.width <= 100 + MIN_WIDTH and mark.width > 0 for mark in marks)
        assert len(drawn.ticks) <= MAX_TICKS + 1 + MAX_FOLDS and all(0 <= place < 100 for place, _ in drawn.ticks)


@pytest.mark.parametrize(("modality", "aux", "own", "drawn"), [
    ("asserted", (), True, "own"), ("asserted", (), False, "told"), ("reported", (), True, "told"),
    ("asserted", ("historical",), True, "own"), ("asserted", ("future",), True, "ahead"),
    ("planned", (), False, "ahead"), ("reported", ("future",), False, "ahead"),
    ("denied", (), False, "against"), ("asserted", ("negation",), True, "against"),
])
def test_whose_word_is_drawn(modality: str, aux: tuple[str, ...], own: bool, drawn: str) -> None:
    """Only the publication's own assertion of what was done is drawn as such."""
    assert classed(modality, aux, own) == drawn
