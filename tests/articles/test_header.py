"""Lines that say when, by whom and where an article appeared."""

from __future__ import annotations

import pytest

from briefing.articles.header import Header, copyright_holder, read_header


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("July 4, 2031 - 22:42", Header(date="July 4, 2031 - 22:42", edtf="2031-07-04")),
        ("Posted on Tue, 4 Jul 2031 at 5:33 p.m. EDT", Header(date="4 Jul 2031", edtf="2031-07-04", label="first")),
        ("Updated: 5 May 2031 | Published: 3 May 2031", Header(date="3 May 2031", edtf="2031-05-03", label="first")),
        ("Last updated 3 May 2031 10:15 (GMT+3)", Header(date="3 May 2031", edtf="2031-05-03", label="later")),
        ("March 4, 2031 | 12:00am", Header(date="March 4, 2031", edtf="2031-03-04")),
        ("4 March 2031, 9pm", Header(date="4 March 2031, 9pm", edtf="2031-03-04")),
        ("4 March 2031, 16h42", Header(date="4 March 2031, 16h42", edtf="2031-03-04")),
        ("2 May 2031 · 5 min read", Header(date="2 May 2031", edtf="2031-05-02")),
        ("By Ada Byrne", Header(byline="Ada Byrne")),
        ("BY ADA BYRNE AND LI WEI | Reuters", Header(byline="ADA BYRNE AND LI WEI", wire="reuters")),
        ("By Ada Byrne, Harbour Herald", Header(byline="Ada Byrne", publisher="Harbour Herald")),
        ("By Ada Byrne, The Associated Press", Header(byline="Ada Byrne", wire="ap")),
        ("Ada Byrne, Staff Writer", Header(byline="Ada Byrne")),
        ("By Omar al-Rashid in Geneva", Header(byline="Omar al-Rashid")),
        ("By Ada Byrne July 4, 2031", Header(date="July 4, 2031", edtf="2031-07-04", byline="Ada Byrne")),
        ("By Reuters", Header(wire="reuters")),
        ("By Harbour Herald staff", Header(byline="Harbour Herald staff")),
        ("Harbour Herald, 4 July 2031", Header(date="4 July 2031", edtf="2031-07-04", publisher="Harbour Herald")),
        ("Ada Byrne | Amman | 4 July 2031 | 10:15",
         Header(date="4 July 2031", edtf="2031-07-04", byline="Ada Byrne", place="Amman")),
        ("AMMAN: July 4, 2031 — Our Correspondent",
         Header(date="July 4, 2031", edtf="2031-07-04", byline="Our Correspondent", place="AMMAN")),
        ("Ada Byrne, Amman, 4 July 2031",
         Header(date="4 July 2031", edtf="2031-07-04", byline="Ada Byrne", place="Amman")),
        ("HARBOUR HERALD", Header(publisher="Harbour Herald")),
        ("The Harbour Herald", Header(publisher="The Harbour Herald")),
    ],
)
def test_lines_of_origin(line: str, said: Header) -> None:
    """Dates with labels and times, bylines with outlets, in the forms that pages print."""
    assert read_header(line) == said


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday, the talks had ended.",
        "Talks resume in July 2031",
        "By the lake",
        "Amman, Jordan",
        "Ada Byrne",
        "Region Update, July 4, 2031",
        "The minister said on 4 July 2031 that he would go",
        "Ministers meet in the capital",
        "Most read",
        "",
    ],
)
def test_lines_of_text_are_none(line: str) -> None:
    """Prose and headlines with dates and names in them."""
    assert read_header(line) is None


def test_copyright_notices_name_the_outlet_or_the_agency() -> None:
    """The holder's name without year and the usual words."""
    assert copyright_holder("© 2031 The Harbour Herald. All rights reserved.") == Header(publisher="The Harbour Herald")
    assert copyright_holder("Copyright 2031 The Associated Press. All rights reserved.") == Header(wire="ap")
    assert copyright_holder("All rights reserved.") is None
