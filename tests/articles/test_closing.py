"""Short sentences at the end of an article, and lines of furniture as short."""

from __future__ import annotations

import pytest

from briefing.articles import read_article

TEXT = """Ministers sign border accord after talks

Oct. 15, 2018

The foreign ministers of Chad and Niger signed a border accord on Monday after two days of talks, officials said.

Kenya and the African Union said they would not take part in the talks on the border of the two.

"""


def last_kind(line: str) -> str:
    """The kind of the last paragraph of the article with such a last line."""
    return read_article("content/articles/talks.txt", f"{TEXT}{line}\n".encode()).blocks[-1].kind


@pytest.mark.parametrize(
    "line",
    ["Kenya denies the charge.", "He declined to comment.", "Chad did not respond.", "Niger has denied this.",
     "No one was hurt."],
)
def test_a_short_sentence_at_the_end_is_prose(line: str) -> None:
    """It goes on with those told of before."""
    assert last_kind(line) == "body"


@pytest.mark.parametrize(
    "line",
    ["Read more here.", "All rights reserved.", "Follow us on Twitter.", "Share this article.",
     "Copyright 2018 Reuters.",
     "Editing by Ann Lee.", "Ada Byrne contributed reporting.", "Sign up today.", "More to follow.",
     "Chad, Niger, talks.",
     "Reuters contributed to this report.", "The article was updated."],
)
def test_a_line_as_short_is_furniture(line: str) -> None:
    """Nobody told of before does anything there."""
    assert last_kind(line) == "furniture"


def test_a_short_sentence_behind_furniture_is_none_of_the_article() -> None:
    """Only what stands right behind the prose goes on with it."""
    assert last_kind("Read more here.\n\nChad denied it.") == "furniture"
