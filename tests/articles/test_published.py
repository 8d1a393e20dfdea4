"""The publication date wherever a page prints it."""

from __future__ import annotations

import pytest

from briefing.articles import read_article

HEADLINE = "Oman and Chile to reopen two ports"
BODY = """The foreign ministers of Oman and Chile held talks in Muscat on Thursday, the first in a year, officials said.

After the meeting they signed a joint statement under which both countries will reopen a port next month.

"We want good relations with all neighbours," the Omani minister told reporters in the capital.
"""


def published(*parts: str) -> tuple[str, str]:
    """The publication date of an article of these parts, and its headline."""
    article = read_article("content/articles/a.txt", "\n\n".join(parts).encode())
    assert sum(block.kind == "body" for block in article.blocks) == 3
    return article.published.edtf, article.title


@pytest.mark.parametrize("line", [
    "www.harbour.example 2031-03-06 21:35:05",
    "Coastnet 2031-03-06 22:40:18",
    "Source: Coast Wire| 2031-03-06 22:40:18|Editor: mym",
    "March, 06, 2031 - 13:12 Politics",
    "Politics  March, 06, 2031 - 13:12",
    "Ada Byrne   |06.03.2031 - Update : 07.03.2031",
    "Harbour Online , Thursday 6 Mar 2031",
    "March 6, 2031 Be the first to comment",
    "6 March 2031 Peace and Security",
    "March 6, 20311:12 PM GMT+2Updated 2 years ago",
    "World News March 6, 2031 / 11:12 AM / 5 years ago",
    "Published March 6, 2031Updated March 8, 2031",
    "03/06/2031March 6, 2031",
    "Coast Wire Published March 6, 2031 Updated March 7, 2031 10:20am",
    "March 06, 2031 09:12 pm | Updated March 07, 2031 12:12 am IST - MUSCAT",
    "HARBOUR NEWS - Mar 6, 2031 - 13:12 | World, All",
    "Politics Materials 6 March 2031 13:12 (UTC +04:00)",
    "06/March/2031 01:12 PM",
    "Posted on March 6, 2031 by admin",
    "World | Thursday, March 6, 2031 | Vol. 12 No. 4",
])
def test_a_line_above_the_text_may_hold_anything_beside_the_day(line: str) -> None:
    """Outlets, sections, clocks, editors, no blank between: the day is the article's all the same."""
    assert published(HEADLINE, line, BODY) == ("2031-03-06", HEADLINE)
    assert published(line, HEADLINE, BODY) == ("2031-03-06", HEADLINE)


@pytest.mark.parametrize("line", [
    "All News 13:12 March 6, 2031",
    "From the Region, Thursday, March 6, 2031",
    "The Harbour Online 6 Mar 2031",
    "Posted by admin on Mar 6, 2031 in News",
])
def test_a_day_set_off_from_small_words_before_it_is_the_articles(line: str) -> None:
    """A section or outlet may be called by small words; they lead up to no day if the last before it is none."""
    assert published(HEADLINE, line, BODY)[0] == "2031-03-06"


@pytest.mark.parametrize("line", [
    "Two years after the pact of 6 March 2029",
    "How the pact of 6 March 2029 fared",
    "All that was left of Thursday 6 March 2029",
    "What the ministers of both countries had agreed on in Muscat before the talks of 6 March 2029",
])
def test_a_line_that_leads_up_to_a_day_tells_of_it(line: str) -> None:
    """Small words before a day are those of a headline, and the day is what it speaks of."""
    assert published(HEADLINE, line, BODY)[0] == ""


def test_the_only_line_above_the_text_is_its_headline() -> None:
    """A day in it is no reason to leave an article without one."""
    assert published("Harbour talks: 6 March 2031 in pictures", BODY)[1] == "Harbour talks: 6 March 2031 in pictures"


def test_words_before_a_rule_lead_up_to_no_day() -> None:
    """Between an author's and a section's rules stands a day, whatever words the masthead has."""
    line = "Ada Byrne, The Harbour Post, Muscat | Sat, 03/08/2031 9:48 AM | World"
    assert published(HEADLINE, line, BODY)[0] == "2031-03-08"


@pytest.mark.parametrize("line", [
    "by Harbour Daily with Wire MUSCAT 6 March 2031 - 7:06 pm GMT+4",
    "ADA BYRNE NEW DELHI MARCH 06, 2031 22:51 IST",
])
def test_a_time_of_day_behind_a_day_is_of_publication(line: str) -> None:
    """Whatever small words stand before: no headline tells the minute."""
    assert published(HEADLINE, line, BODY)[0] == "2031-03-06"


def test_a_line_of_origin_and_a_dateline_win() -> None:
    """What a line with words of any kind says gives way to what lines of origin say for certain."""
    loose = "Posted on 9 March 2031 by admin"
    assert published(HEADLINE, loose, "Published: 6 March 2031", BODY)[0] == "2031-03-06"
    assert published(HEADLINE, loose, "MUSCAT, 6 March 2031 - " + BODY)[0] == "2031-03-06"


@pytest.mark.parametrize(("foot", "day"), [
    ("Muscat\nMarch 06, 2031", "2031-03-06"),
    ("6 March 2031, 13:12", "2031-03-06"),
    ("Related stories\n\nPort pact signed\n\n6 March 2031", ""),
])
def test_a_day_right_under_the_text(foot: str, day: str) -> None:
    """News releases end with place and day; what stands further down is of other stories."""
    assert published(HEADLINE, BODY, foot)[0] == day


@pytest.mark.parametrize(("line", "day"), [
    ("Last updated: 06/03/2031 - 10:23", "2031-03-06"),  # a Thursday; the third of June is a Tuesday
    ("Harbour.net 06-03-2031", "2031-03-06"),
    ("04/03/2031", "2031-04-03"),
    ("11/04/2031", "2031-04-11"),  # a Friday: told on the morrow
    ("07/03/2031", ""),  # a Friday, or the third of July, a Thursday
    ("05/03/2031", ""),  # a Wednesday, or the third of May, a Saturday
])
def test_the_weekday_of_the_lead_tells_day_from_month(line: str, day: str) -> None:
    """Of two readings the one whose weekday, or whose eve, the lead names; none where that is both or neither."""
    assert published(HEADLINE, line, BODY)[0] == day
