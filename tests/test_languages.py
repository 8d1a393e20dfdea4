"""Dates and countries in the language of a site."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import countries, edtf
from briefing.languages import country_name, date_words


@pytest.mark.parametrize(("value", "said"), [
    ("2023-07-04", "4. Juli 2023"), ("2023-07", "Juli 2023"), ("2023", "2023"), ("2019~", "etwa 2019"),
    ("2023-05-21~/2023-05-31~", "Ende Mai 2023"), ("2023-01~/2023-04~", "Anfang 2023"),
    ("../2023-07-04", "bis 4. Juli 2023"), ("2023-07-04/..", "seit 4. Juli 2023"),
    ("2023-07-04/2023-07-06", "4.–6. Juli 2023"), ("2023-06-30/2023-07-02", "30. Juni – 2. Juli 2023"),
    ("2022-12-30/2023-01-02", "30. Dezember 2022 – 2. Januar 2023"), ("2023-06/2023-08", "Juni–August 2023"),
    ("2019/2021", "2019–2021"), ("201X", "2010er Jahre"), ("2023-24", "Winter 2023"), ("-0043", "44 v. Chr."),
    ("2023-07-04T22:42Z", "4. Juli 2023, 22:42 Uhr"), ("2023-07-04/2023-07-06~", "etwa 4.–6. Juli 2023"),
    ("2023-07?", "vielleicht Juli 2023"), ("", "")])
def test_german_dates(value: str, said: str) -> None:
    """Every form that English has, with its own words and order."""
    assert date_words(value, "de-AT") == said


def test_a_language_without_words_for_dates_has_english_ones() -> None:
    """Half a date in each would be worse."""
    assert date_words("2023-05-21~/2023-05-31~", "cy") == edtf.words("2023-05-21~/2023-05-31~") == "late May 2023"


@given(st.dates(), st.dates(), st.sampled_from(["", "~", "?", "%"]))
def test_every_interval_says_its_years(one: object, other: object, mark: str) -> None:
    """In any language, with any qualifier."""
    first, last = sorted(map(str, (one, other)))
    said = date_words(f"{first}{mark}/{last}{mark}", "de")
    assert str(int(last[:4])) in said and "{" not in said


def test_countries_are_named_in_the_language() -> None:
    """Every one has a name, a known one its own."""
    assert (country_name("IQ", "de"), country_name("IQ", "en-GB")) == ("Irak", countries.name("IQ"))
    assert country_name("IQ", "xx-nonsense") == countries.name("IQ")
    assert all(country_name(code, "de") for code in countries.codes())
