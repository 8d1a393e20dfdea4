"""Reports are cut out of running sentences where another subject begins."""

from __future__ import annotations

from benchmarks.reports import Report, published, reports

SENTENCES = (
    "The foreign minister of Latvia, Ada Amber, has met fishermen from Riga to hear their worries.",
    "Ms. Amber told them that the quotas for cod would stay as they are.",
    "She said the talks in Brussels had been long.",
    "Latvia joined the union in 2004 with nine other states.",
    "Kenyan police have arrested five men in Mombasa on suspicion of smuggling ivory to Asia.",
    "The men were found with forty tusks.",
    "A court in Mombasa will hear them on Friday.",
    "Kenya has lost half of its elephants.",
)


def test_a_report_begins_with_other_names() -> None:
    """Not where a sentence points back or shares a name with those before it."""
    assert list(reports(SENTENCES)) == [Report(0, 4, "2004-03-17"), Report(4, 8, "2006-03-15")]


def test_what_is_too_short_is_no_report() -> None:
    """Three sentences are not read."""
    assert list(reports(SENTENCES[:3])) == []


def test_a_report_is_published_in_the_last_year_it_prints() -> None:
    """On a Wednesday of mid-March, so that weekdays have a value."""
    assert published("Between 1998 and 2003 it rained.") == "2003-03-19"
    assert published("It rained.") == "2006-03-15"
