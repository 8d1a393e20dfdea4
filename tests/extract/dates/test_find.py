"""Time expressions are found and resolved against the publication date, or keep their words."""

from __future__ import annotations

import re

import pytest
from spacy import tokens
from spacy.lang.en import English
from spacy.vocab import create_vocab

from briefing.extract.dates.find import date_mentions, find_dates
from briefing.extract.text.parsed import plain
from briefing.extract.text.reading import Reading
from briefing.types.article import Article, Block, Published

VOCAB = create_vocab("en", English.Defaults)
TAGS = {"met": "VBD", "meet": "VB", "said": "VBD", "will": "MD", "may": "MD", "scheduled": "VBN", "May": "NNP",
        "resolutions": "NNS"}


def told(text: str, published: str = "", verb: str = "met") -> Reading:
    """A reading of one clause whose words all hang on its verb."""
    words = re.findall(r"\w+(?:[-.’']\w+)*\.?(?= ?[\d,])|\w+(?:[-’']\w+)*|[^\w\s]", text)
    at, spaces = 0, []
    for word in words:
        at = text.index(word, at) + len(word)
        spaces.append(text[at : at + 1] == " ")
    root = words.index(verb)
    deps = ["ROOT" if i == root else "aux" if w in ("will", "was") else "obl:unmarked" for i, w in enumerate(words)]
    tags = [TAGS.get(w, "NN") for w in words]
    doc = plain(tokens.Doc(VOCAB, words=words, spaces=spaces, heads=[root] * len(words), deps=deps, tags=tags,
              pos=["VERB" if t in ("VBD", "VB", "VBN") else "NOUN" for t in tags]))  # fmt: skip
    basis = "front-matter" if published else "unknown"
    article = Article(id="a", file="a.txt", text=text, sha256="", published=Published(edtf=published, basis=basis))
    return Reading(article=article, doc=doc, offsets=tuple(range(len(text))))


def found(text: str, published: str = "", verb: str = "met") -> list[tuple[str, str]]:
    """Printed words and values of the expressions of a clause."""
    return [(t.text, t.edtf) for t in find_dates(told(text, published, verb))]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on 4 March 2019 .", "4 March 2019", "2019-03-04"),
        ("They met in the last three months of 2022 .", "the last three months of 2022", "2022-10/2022-12"),
        ("They met in the first ten months of 2023 .", "the first ten months of 2023", "2023-01/2023-10"),
        ("They met on March 4, 2019 .", "March 4, 2019", "2019-03-04"),
        ("They met on Sept. 4 , 2019 .", "Sept. 4 , 2019", "2019-09-04"),
        ("They met on 2019-03-04 .", "2019-03-04", "2019-03-04"),
        ("They met in March 2019 .", "March 2019", "2019-03"),
        ("They met in late March 2019 .", "late March 2019", "2019-03-21~/2019-03-31~"),
        ("They met in 2019 .", "2019", "2019"),
        ("They met in mid-2019 .", "mid-2019", "2019-05~/2019-08~"),
        ("They met at the end-2019 fair .", "end-2019", "2019-12-31~"),
        ("They met in the fifth century BC .", "the fifth century BC", "-04XX"),
        ("They met in the 1990s .", "the 1990s", "199X"),
        ("They met in the summer of 2019 .", "the summer of 2019", "2019-22"),
        ("They met in the second quarter of 2019 .", "the second quarter of 2019", "2019-04/2019-06"),
        ("They met between May 2018 and April 2019 .", "between May 2018 and April 2019", "2018-05/2019-04"),
        ("They met on March 4-6, 2019 .", "March 4-6, 2019", "2019-03-04/2019-03-06"),
        ("They met on 4.3.2019 .", "4.3.2019", "2019-03-04"),
        ("They met in the second week of March 2019 .", "the second week of March 2019", "2019-03-08/2019-03-14"),
        ("They met in the last week of March 2019 .", "the last week of March 2019", "2019-03-25/2019-03-31"),
        ("They met at the end of 2019 .", "the end of 2019", "2019-12-31~"),
        ("They met at Christmas 2019 .", "Christmas 2019", "2019-12-25"),
        ("They met on Good Friday 2024 .", "Good Friday 2024", "2024-03-29"),
    ],
)
def test_absolute_expressions_need_no_anchor(text: str, words: str, value: str) -> None:
    """What names its own year has its value in an article without a date, too."""
    assert found(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on Monday .", "Monday", "2024-03-04"),
        ("They met on Wednesday .", "Wednesday", "2024-03-06"),
        ("They met last Wednesday .", "last Wednesday", "2024-02-28"),
        ("They met late Monday afternoon .", "late Monday afternoon", "2024-03-04"),
        ("They met yesterday .", "yesterday", "2024-03-05"),
        ("They met in late February .", "late February", "2024-02-21~/2024-02-29~"),
        ("They met in June .", "June", "2023-06"),
        ("They met in March .", "March", "2024-03"),
        ("They met on June 5 .", "June 5", "2023-06-05"),
        ("They met after the June fifth Lima bombings .", "June fifth", "2023-06-05"),
        ("They met last year .", "last year", "2023"),
        ("They met last month .", "last month", "2024-02"),
        ("They met last week .", "last week", "2024-02-26/2024-03-03"),
        ("They met four years ago .", "four years ago", "2020~"),
        ("They met nearly three weeks ago .", "nearly three weeks ago", "2024-02-14~"),
        ("They met two days ago .", "two days ago", "2024-03-04"),
        ("They met several years ago .", "several years ago", ""),
        ("They met earlier this month .", "earlier this month", "2024-03"),
        ("They met earlier this week .", "earlier this week", "2024-03-04/2024-03-05"),
        ("They met overnight .", "overnight", "2024-03-05/2024-03-06"),
        ("They met overnight Monday .", "overnight Monday", "2024-03-04"),
        ("They met at the end of the year .", "the end of the year", "2024-12-31~"),
        ("They met on Monday and Tuesday .", "Monday and Tuesday", "2024-03-04/2024-03-05"),
        ("They met on March 10 last year .", "March 10 last year", "2023-03-10"),
        ("They met on 10 January of this year .", "10 January of this year", "2024-01-10"),
        ("They met in the first two months of this year .", "the first two months of this year", "2024-01/2024-02"),
        ("They met in the last two weeks of February .", "the last two weeks of February", "2024-02-16/2024-02-29"),
    ],
)
def test_relative_expressions_count_from_publication(text: str, words: str, value: str) -> None:
    """A relative expression of the past is resolved against the publication date, Wednesday 6 March 2024."""
    assert found(text, "2024-03-06") == [(words, value)]
    assert found(text) == [(words, "")]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They will meet on Friday .", "Friday", "2024-03-08"),
        ("They will meet on Monday and Tuesday .", "Monday and Tuesday", "2024-03-11/2024-03-12"),
        ("They will meet in June .", "June", "2024-06"),
        ("They will meet on January 5 .", "January 5", "2025-01-05"),
        ("They will meet next week .", "next week", "2024-03-11/2024-03-17"),
        ("They will meet later this week .", "later this week", "2024-03-07/2024-03-10"),
    ],
)
def test_a_clause_that_looks_forward_dates_forward(text: str, words: str, value: str) -> None:
    """After 'will' a weekday, month or day without a year is the next one."""
    assert found(text, "2024-03-06", verb="meet") == [(words, value)]


def test_a_day_is_of_the_year_said_right_before_it() -> None:
    """'last year on May 3' is no May 3 of this year."""
    assert ("January 5", "2023-01-05") in found("They met last year on January 5 .", "2024-03-06")


def test_on_a_sunday_this_week_is_the_one_that_begins() -> None:
    """Of what is to come; what was is of the week that ends."""
    assert found("They will meet this week .", "2024-03-10", verb="meet") == [("this week", "2024-03-10/2024-03-16")]
    assert found("They met this week .", "2024-03-10") == [("this week", "2024-03-04/2024-03-10")]


@pytest.mark.parametrize("text", [
    "They met 2019 people .", "They may have met .", "They met April Jones .", "They met at 1900 Main Street .",
    "They met with 1,200 troops .", "They met the Sun newspaper .", "They met in 1200 villages .",
    "They met on the Friday before the storm .", "They met over resolutions 1701, 1559 and 1680 .",
])  # fmt: skip
def test_lookalikes_are_no_times(text: str) -> None:
    """Counts, modal 'may' and names are not taken for times."""
    assert found(text, "2024-03-06") == []


def test_the_next_day_counts_from_the_day_told_before() -> None:
    """'The following day' is resolved against the story, not against publication."""
    got = found("They met on 4 March 2019 and the following day and two days later .", "2024-03-06")
    assert [value for _, value in got] == ["2019-03-04", "2019-03-05", "2019-03-07"]


def test_a_month_alone_gives_no_weekday() -> None:
    """Where publication is known to the month only, months resolve and days do not."""
    assert found("They met in January and on Monday .", "2024-03") == [("January", "2024-01"), ("Monday", "")]


def test_printed_publication_date_is_among_the_digest_dates() -> None:
    """A date line outside of the prose is listed first, with its place in the stored text."""
    text = "6 March 2024\n\nThey met on Monday ."
    prose = told("They met on Monday .", "2024-03-06")
    article = Article(
        id="a", file="a.txt", text=text, sha256="",
        published=Published(text="6 March 2024", edtf="2024-03-06", basis="explicit"),
        blocks=(Block("date", 0, 12, ((0, 12),)), Block("body", 14, len(text), ((14, len(text)),))),
    )  # fmt: skip
    reading = Reading(article=article, doc=prose.doc, offsets=tuple(range(14, len(text))))
    mentions = date_mentions(reading, find_dates(reading))
    assert [(m.text, m.edtf, m.evidence[0].exact) for m in mentions] == [
        ("6 March 2024", "2024-03-06", "6 March 2024"),
        ("Monday", "2024-03-04", "Monday"),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on 4 March 2019 and the following week and the next month .",
         ["2019-03-04", "2019-03-11/2019-03-17", "2019-04"]),
        ("They met in 2010 and the following year and two years later .", ["2010", "2011", "2013~"]),
        ("They met on 4 March 2019 and later that year and on May 1 .", ["2019-03-04", "2019", "2019-05-01"]),
        ("They met at the weekend and this past weekend .", ["2024-03-02/2024-03-03", "2024-03-02/2024-03-03"]),
        ("They met in the middle of the week .", ["2024-03-07~"]),
        ("They met in the '80s and the nineties .", ["198X", "199X"]),
        ("They met about sales in the third quarter and the last quarter of 2012 .",
         ["2023-07/2023-09", "2012-10/2012-12"]),
        ("They met on 22/03/2013 and 03/04/2013 .", ["2013-03-22", ""]),
        ("They met on 06/03/2024 and 03.04.2013 .", ["2024-03-06", "2013-04-03"]),
        ("They met once observers were there by April 1 .", ["2024-04-01"]),
        ("They met on June 1 .", ["2023-06-01"]),
        ("They met in June 2018 and May 2019 .", ["2018-06", "2019-05"]),
        ("They met between June 2018 and May 2019 and in June and July 2020 .", ["2018-06/2019-05", "2020-06/2020-07"]),
        ("They met on 3 June and 5 July 2019 .", ["2019-06-03/2019-07-05"]),
        ("They met on June 3 and June 5 .", ["2023-06-03", "2023-06-05"]),
        ("They met on the 4th .", ["2024-03-04"]),
        ("They met on the 15th .", ["2024-02-15"]),
        ("They met on 12 Rabi al-Awwal 1445 and in 410 AD .", ["2023-09-27~", "0410"]),
        ("They met a fortnight ago and by year’s end .", ["2024-02-21~", "2024-12-31~"]),
        ("They met at Easter 2024 and on Eid al-Fitr 2013 .", ["2024-03-31", "2013-08-08~/2013-08-10~"]),
        ("They met during Ramadan .", ["2023-03-23~/2023-04-21~"]),
        ("They met at Christmas .", ["2023-12-25"]),
        ("They met on 4 March 2019 at 8 p.m. on Tuesday .", ["2019-03-04", "2024-03-05"]),
    ],
)  # fmt: skip
def test_narratives_and_calendars(text: str, values: list[str]) -> None:
    """What is told before anchors what follows; weekends, decades, quarters and feasts have their days."""
    assert [value for _, value in found(text, "2024-03-06")] == values
