"""Furniture is known by its words, alone or run together, and prose is not taken for it."""

from __future__ import annotations

import pytest

from briefing.articles.vocabulary import glued_edges, is_caption, is_furniture, wire


@pytest.mark.parametrize(
    "line",
    [
        "Leave a Comment",
        "LEAVE A COMMENT",
        "12 Comments",
        "71.2 °\xa0F",
        "Sponsored By:",
        "Full Weather | Burn Info",
        "Leave a CommentClear71.2 °FFull Weather | Burn Info",
        "HOME NEWS WORLD SPORT",
        "10 shares Facebook Twitter",
        "Read more: Talks in the old harbour",
        "RELATED ARTICLE: Talks in the old harbour",
        "Coast Wire writers Ada Byrne in Muscat and Ben Cole in Lima contributed to this report.",
        "Additional reporting by Ada Byrne in Muscat",
        "Note to editors: pictures can be had on request.",
        "We use cookies to make this better.",
        "A A A",
        "Editor’s Picks",
    ],
)
def test_furniture(line: str) -> None:
    """Whatever the case, the quotes and the blanks."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Related talks collapsed on Monday.",
        "The rains contributed to this report of losses being late.",
        "Share prices fell.",
        "The weather was clear.",
        "Comment is free, he said.",
        "Minister signs up to deal",
        "World leaders meet",
        "",
        "Iran",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    """Sentences and headlines that begin with words of the list."""
    assert not is_furniture(line)


def test_captions_end_with_a_credit() -> None:
    """Agency credits at the end make a caption; an agency within a sentence does not."""
    assert is_caption("A ship leaves the port on May 3. (AP Photo/Ada Byrne)")
    assert is_caption("The minister in the harbour [File: Ada Byrne/AFP]")
    assert not is_caption("The minister told AFP that he would stay.")


@pytest.mark.parametrize(
    ("paragraph", "prose"),
    [
        (
            "Share this articleBAKU (AP) — The commission met on Monday for an hour.",
            "BAKU (AP) — The commission met on Monday for an hour.",
        ),
        ("The commission met on Monday for an hour or so.Feedback", "The commission met on Monday for an hour or so."),
        (
            "The commission met on Monday for an hour or so. Leave a Comment",
            "The commission met on Monday for an hour or so.",
        ),
        ("The commission met on Monday for an hour or so. Enditem", "The commission met on Monday for an hour or so."),
        (
            "Feedback from the ministers was good, they said on Monday evening.",
            "Feedback from the ministers was good, they said on Monday evening.",
        ),
    ],
)
def test_glued_furniture_is_cut_off(paragraph: str, prose: str) -> None:
    """Only what cannot belong to the sentence is cut."""
    start, end = glued_edges(paragraph)
    assert paragraph[start:end].strip() == prose


def test_agencies_have_one_short_name() -> None:
    """However they are printed."""
    assert {wire(name) for name in ("AP", "The Associated Press", "associated press")} == {"ap"}
    assert wire("Harbour Herald") == ""
