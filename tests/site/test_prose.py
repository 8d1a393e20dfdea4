"""Sentences of stored texts."""

from __future__ import annotations

import hashlib
import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.site.prose import Mark, Prose, squeeze
from briefing.types.article import Article, Block
from briefing.types.digest import Evidence


def prose(text: str, *blocks: Block) -> Prose:
    """The sentences of a text that is one paragraph, if nothing else is said."""
    whole = blocks or (Block("body", 0, len(text), ((0, len(text)),)),)
    return Prose(Article(id="a", file="a.txt", text=text, sha256=hashlib.sha256(text.encode()).hexdigest(),
                         blocks=whole))


def sentences(text: str) -> list[str]:
    """The sentences of a text, as text."""
    return [text[span.start:span.end] for span in prose(text).spans]


def test_sentences_end_at_stops_before_capitals() -> None:
    """Full stops, question marks and closing quotes end sentences."""
    assert sentences("It rained. “Did it?” He left.") == ["It rained.", "“Did it?”", "He left."]


def test_short_forms_do_not_end_sentences() -> None:
    """Titles, initials and letters with stops are no ends."""
    text = "Gen. J. Moss met Dr. Vale of the U.S. Navy at 3 p.m. Friday."
    assert sentences(text) == [text]


def test_furniture_has_no_sentences() -> None:
    """Menus never stand on the site."""
    text = "Menu Home\nIt rained."
    found = prose(text, Block("furniture", 0, 9, ((0, 9),)), Block("body", 10, 20, ((10, 20),)))
    assert [text[span.start:span.end] for span in found.spans] == ["It rained."]


def test_a_fact_gets_the_sentences_that_hold_its_evidence() -> None:
    """Evidence over two sentences gets both, each cut where the mark begins and ends."""
    text = "First. It rained all day. They stayed in. Last."
    start, end = text.index("all day"), text.index(" in. Last")
    first, second = prose(text).sentences("f1", (Evidence(text[start:end], start, end),))
    assert [(s.text, s.facts) for s in first.segments] == [("It rained ", ()), ("all day.", ("f1",))]
    assert [(s.text, s.facts) for s in second.segments] == [("They stayed", ("f1",)), (" in.", ())]
    assert (first.id, second.id) == ("s-2", "s-3")


def test_evidence_that_the_text_lacks_stands_by_itself() -> None:
    """After the text changed, the quotation is still shown, without an anchor."""
    (only,) = prose("Something else.").sentences("f1", (Evidence("it rained", 0, 9),))
    assert only.id == "" and only.segments[0].text == "it rained"


def test_markup_between_runs_is_left_out() -> None:
    """Only prose is shown of a Markdown paragraph."""
    text = "See [the pact](http://x.example) now."
    block = Block("body", 0, len(text), ((0, 4), (5, 13), (32, len(text))))
    (sentence,) = prose(text, block).sentences("f1", (Evidence("the pact", 5, 13),))
    assert [(s.text, s.facts) for s in sentence.segments] == [("See ", ()), ("the pact", ("f1",)), (" now.", ())]


def test_excerpts_show_gaps() -> None:
    """Sentences without a mark are left out, and the reader is told."""
    text = "One is here. Two is here. Three is here."
    found = prose(text).paragraphs([Mark(13, 16, "f1")], everything=False)
    assert [[s.id for s in paragraph.sentences] for paragraph in found] == [["s-2"]] and found[0].gap
    (whole,) = prose(text).paragraphs([], everything=True)
    assert [s.id for s in whole.sentences] == ["s-1", "s-2", "s-3"] and not whole.gap


def test_a_headline_left_out_is_no_gap() -> None:
    """It stands on top of the page anyway."""
    text = "Talks open\nTwo is here."
    found = prose(text, Block("headline", 0, 10, ((0, 10),)), Block("body", 11, 23, ((11, 23),)))
    (only,) = found.paragraphs([Mark(11, 14, "f1")], everything=False)
    assert not only.gap and only.kind == "body"


@given(st.text(alphabet="ab AB.?!\n“”’", max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80))))
def test_cutting_loses_nothing(text: str, marks: list[tuple[int, int]]) -> None:
    """However marks overlap, the segments of all sentences are the text, and a mark's segments are the mark."""
    found = prose(text)
    wanted = [Mark(min(pair), max(pair), f"f{number}") for number, pair in enumerate(marks)]
    for number, span in enumerate(found.spans):
        sentence = found.cut(number, wanted)
        assert squeeze("".join(s.text for s in sentence.segments)) == squeeze(text[span.start:span.end])
        for mark in wanted:
            marked = "".join(s.text for s in sentence.segments if mark.fact in s.facts)
            inside = text[max(mark.start, span.start):max(min(mark.end, span.end), 0)]
            assert squeeze(marked).strip() == squeeze(inside).strip()


@given(st.text(alphabet="a \n\t\u00a0\u2003\x1f", max_size=12))
def test_white_space_is_evened_out(text: str) -> None:
    """Every run of white space, of whatever kind, becomes one space."""
    assert squeeze(text) == re.sub(r"\s+", " ", text)
