"""TIMEX3 values: from EDTF, of what EDTF cannot write, and over a set of news sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy import tokens
from spacy.lang.en import English
from spacy.language import Language
from spacy.vocab import create_vocab

from briefing import edtf
from briefing.extract.dates import timex
from briefing.extract.dates.find import find_dates
from briefing.extract.text.parsed import plain
from briefing.extract.text.reading import Reading, read
from briefing.types.article import Article, Block, Published

VOCAB = create_vocab("en", English.Defaults)
CORPUS = Path(__file__).parents[1] / "data" / "news_times.txt"
Marked = tuple[int, int, str]


@pytest.mark.parametrize(("written", "value"), [
    ("", ""), ("2013-03-22", "2013-03-22"), ("2013-03", "2013-03"), ("2013", "2013"), ("2010~", "2010"),
    ("2013-03-11/2013-03-17", "2013-W11"), ("2013-03-16/2013-03-17", "2013-W11-WE"), ("2013-01/2013-03", "2013-Q1"),
    ("2013-07/2013-12", "2013-H2"), ("2012-22", "2012-SU"), ("199X", "199"), ("19XX", "19"),
    ("2023-05-21~/2023-05-31~", "2023-05"), ("2013-01~/2013-04~", "2013"), ("2013-03-04/2013-03-06", "2013-03-04"),
    ("../2013-03-22", "2013-03-22"), ("2013-03-22T20:00", "2013-03-22T20:00"), ("2008/2012", "2008"),
])  # fmt: skip
def test_edtf_has_a_timex_value(written: str, value: str) -> None:
    """Weeks, weekends, quarters and halves get their names, parts of a month or year are the whole of it."""
    assert timex.of_edtf(written) == value


@pytest.mark.parametrize(("amount", "unit", "value"), [
    ("3", "Y", "P3Y"), ("2.5", "Y", "P2.5Y"), ("X", "W", "PXW"), ("2", "TH", "PT2H"), ("0.5", "TH", "PT30M"),
    ("0.5", "Y", "P6M"), ("2", "DE", "P2DE"), ("1", "F", "P2W"), ("X", "F", "PXW"),
])  # fmt: skip
def test_lengths_of_time(amount: str, unit: str, value: str) -> None:
    """A count and a unit make a length, half a unit the smaller one."""
    assert timex.length(amount, unit) == value


@given(st.dates())
def test_every_day_is_its_own_value(day: object) -> None:
    """A day looks alike in both notations."""
    assert timex.of_edtf(str(day)) == str(day)


def texts() -> Iterator[tuple[str, str, list[Marked]]]:
    """Day of publication, text, and its marked expressions (start, end, value)."""
    for block in re.split(r"(?m)^== ", CORPUS.read_text("utf-8"))[1:]:
        day, _, body = block.partition("\n")
        text, marked, at = "", [], 0
        for match in re.finditer(r"\[([^|\]]*)\|([^\]]+)\]", body.strip()):
            text += body[at : match.start()]
            marked.append((len(text), len(text) + len(match[1]), match[2]))
            text += match[1]
            at = match.end()
        yield day, text + body[at:], marked


def told(nlp: Language, day: str, text: str, ranges: bool = False) -> list[Marked]:
    """The expressions of a text of one paragraph, with TIMEX3 values."""
    article = Article(
        id="a", file="a.txt", text=text, sha256="", published=Published(edtf=day, basis="front-matter"),
        blocks=(Block("body", 0, len(text), ((0, len(text)),)),),
    )  # fmt: skip
    reading = read(article, nlp)
    return [
        (*reading.stored(reading.doc[t.start].idx, reading.doc[t.end - 1].idx + len(reading.doc[t.end - 1])), t.timex)
        for t in find_dates(reading, ranges)
    ]


def test_the_corpus_is_read_right(nlp: Language) -> None:
    """Of nine hundred expressions nearly all are found, to the letter, and with the right value."""
    wanted = found = alike = right = 0
    for day, text, marked in texts():
        got = told(nlp, day, text)
        wanted, found = wanted + len(marked), found + len(got)
        near = {m: next((g for g in got if g[0] < m[1] and m[0] < g[1]), None) for m in marked}
        alike += sum(g is not None and g[:2] == m[:2] for m, g in near.items())
        right += sum(g is not None and g[2] == m[2] for m, g in near.items())
    assert wanted > 900
    assert 2 * right / (wanted + found) > 0.97
    assert 2 * alike / (wanted + found) > 0.97


@pytest.mark.parametrize(("text", "values"), [
    ("The mill ran for two hours at 17:30 GMT on Monday.", ["PT2H", "2024-03-04T17:30"]),
    ("Holm won 3-2 in the 88th minute.", []),
    ("She came second and waited a second.", []),
    ("Three quarters of the houses are empty.", []),
    ("Read the Marn Daily or watch Radio Today.", []),
    ("As soon as the rain stopped, they left.", []),
    ("They led 9-2 in the third quarter.", []),
    ("She may march in the fall of the empire's memory.", []),
    ("They sat up night after night, and traders sold after hours.", []),
    ("It was her third win in as many years.", []),
    ("The speaker called an emergency session for Friday.", ["2024-03-08"]),
    ("Lawmakers had been due to vote on Sunday, but put it off.", ["2024-03-03"]),
    ("Lawmakers are due to vote on Sunday.", ["2024-03-10"]),
    ("Talks which had been due to open in Lima on Sunday have been called off, Holm said.", ["2024-03-10"]),
    ("The guests arrived on Sunday and left later in the day.", ["2024-03-03", "2024-03-03"]),
    ("The race took 2 hours 18 minutes in a century-old park.", ["PT2H18M", "P1CE"]),
])  # fmt: skip
def test_lookalikes_are_no_lengths_and_no_hours(nlp: Language, text: str, values: list[str]) -> None:
    """Results, ranks, fractions, names, idioms and conjunctions are not taken for times; what is one is."""
    assert [value for *_, value in told(nlp, "2024-03-06", text)] == values


def test_a_range_is_one_expression_or_two(nlp: Language) -> None:
    """A digest has a range whole, TIMEX3 its ends."""
    text = "The council sat from May 2018 to April 2019."
    assert [text[a:b] for a, b, _ in told(nlp, "2024-03-06", text, ranges=True)] == ["from May 2018 to April 2019"]
    assert [value for *_, value in told(nlp, "2024-03-06", text)] == ["2018-05", "2019-04"]


def test_only_points_in_time_reach_the_digest_and_date_a_clause(nlp: Language) -> None:
    """Lengths, repetitions and vague words are left to TIMEX3."""
    text = "For two years the daily talks have now and then met at noon since 2019."
    article = Article(id="a", file="a.txt", text=text, sha256="", published=Published(),
                      blocks=(Block("body", 0, len(text), ((0, len(text)),)),))  # fmt: skip
    kinds = {t.text: t.kind for t in find_dates(read(article, nlp))}
    assert kinds == {"two years": "duration", "daily": "set", "now": "vague", "noon": "time", "2019": "date"}


VALUE = re.compile(r"(?:[\dX]{2,4}(?:-[\dA-Z]+)*(?:T[\dA-Z:]+)?|PT?[\dX.]+[A-Z]+|[A-Z]+_REF)?")
PIECES = """a the this last next past of in on at by for to and from between half two three 20 31 2012 9,999
3,000,000 4.5 '80s 90s 12:30 3/4/2013 day days week weeks month months year years hours minutes century quarter
decade weekend Monday Tue. Tuesdays March May December Jan. winter spring morning night noon midnight dawn a.m.
p.m. GMT o'clock ago later earlier before after daily annual every each twice now soon recently future early late
mid end beginning first fourth 20th - – , . " ( Easter Ramadan Christmas 9/11 overnight tonight yesterday tomorrow
following same previous fiscal long old met will"""


@given(words=st.lists(st.sampled_from(PIECES.split()), min_size=1, max_size=25),
       day=st.sampled_from(["", "2024-02-29", "2024-02", "2024", "0001-01-01", "9998-12-31", "2024-01-01/2024-02-01"]))
def test_whatever_words_of_time_there_are_values_are_valid(words: list[str], day: str) -> None:
    """Any words in any order: expressions are in order, never overlap, and have an EDTF value or none."""
    doc = plain(tokens.Doc(VOCAB, words=words, heads=[0] * len(words), deps=["ROOT", *["dep"] * (len(words) - 1)],
              tags=["NN"] * len(words), pos=["NOUN"] * len(words)))  # fmt: skip
    article = Article(id="a", file="a.txt", text=doc.text, sha256="", published=Published(edtf=day))
    reading = Reading(article=article, doc=doc, offsets=tuple(range(len(doc.text))))
    for ranges in (True, False):
        found = find_dates(reading, ranges)
        assert all(one.end <= other.start for one, other in pairwise(found))
        assert all(not t.edtf or edtf.is_valid(t.edtf) for t in found)
        assert all(not t.edtf or t.kind == "date" for t in found)
        assert all(VALUE.fullmatch(t.timex) for t in found)
