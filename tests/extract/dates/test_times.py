"""When a clause says that something happened."""

from __future__ import annotations

import pytest
from spacy import tokens
from spacy.language import Language
from spacy.vocab import Vocab

from briefing.extract.dates.times import Times
from briefing.extract.text.parsed import plain
from briefing.extract.text.reading import TimeMention
from briefing.extract.text.words import Doc
from tests.extract.prose import date_of, digest

WORDS = ["In", "late", "May", "Holm", "met", "Lind"]
MAY = TimeMention(1, 3, "late May", "2023-05-21~/2023-05-31~", "month")


def tree(heads: list[int], deps: list[str]) -> Doc:
    """The sentence with a tree: `heads` are token indices."""
    return plain(tokens.Doc(Vocab(), words=WORDS, heads=heads, deps=deps))


@pytest.mark.parametrize(("heads", "deps"), [
    ([2, 2, 4, 4, 4, 4], ["case", "amod", "obl", "nsubj", "ROOT", "obj"]),
    ([2, 2, 3, 4, 4, 4], ["case", "amod", "compound", "nsubj", "ROOT", "obj"]),
    ([2, 2, 2, 4, 4, 4], ["case", "amod", "ROOT", "nsubj", "ROOT", "obj"]),
], ids=["as it should be", "joined to the name", "parted as a sentence"])
def test_a_time_that_opens_the_sentence_dates_its_clause(heads: list[int], deps: list[str]) -> None:
    """Wherever the tree hangs a time that opens the sentence, it is the time of the main clause."""
    doc = tree(heads, deps)
    date = Times(doc, (MAY,)).of(doc[4])
    assert date is not None and date.edtf == MAY.edtf


def test_a_time_inside_a_name_further_on_dates_nothing() -> None:
    """A month that stands with a noun behind the verb is not when the clause happened."""
    words = ["Holm", "praised", "the", "late", "May", "report"]
    deps = ["nsubj", "ROOT", "det", "amod", "compound", "obj"]
    doc = plain(tokens.Doc(Vocab(), words=words, heads=[1, 1, 5, 4, 5, 1], deps=deps))
    assert Times(doc, (TimeMention(3, 5, "late May", "2023-05-21~/2023-05-31~", "month"),)).of(doc[1]) is None


def test_a_time_before_after_is_that_of_the_clause_around(nlp: Language) -> None:
    """In 'were held last year after Peru said that' nothing was said last year."""
    text = "Guards seized three hikers last year after Peru says they crossed the river."
    (statement,) = digest(nlp, text).statements
    assert statement.date is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The abbey was founded in 1132 and burnt in 1381.", ["1132", "1381"]),
        ("The treaty of 3 March 1878 was revised that July.", ["1878-03-03", "1878-07"]),
        ("The envoy said that May was a bad month.", []),
        ("The raid left 1200 dead in 1300 villages.", []),
        ("It was a Tuesday in late March 2019.", ["2019-03-21~/2019-03-31~"]),
    ],
)
def test_days_of_long_ago_and_days_of_no_week(nlp: Language, text: str, values: list[str]) -> None:
    """Years of the middle ages, 'that July' of the year told last; no counts, no 'said that May', no 'a Tuesday'."""
    assert [d.edtf for d in digest(nlp, text).dates] == values


def test_since_when_something_is_so_has_passed(nlp: Language) -> None:
    """'since the October vote', written in May: of the year before."""
    made = digest(nlp, "Since the October hostilities trade is halted.")
    assert [d.edtf for d in made.dates] == ["2023-10"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The crossing with Chad was closed after an attack on a post in December.", None),
        ("Chad expelled two diplomats after a dispute in 2003.", None),
        ("Chad expelled two diplomats in December after a dispute.", "2023-12"),
        ("Chad signed the accord after talks on Thursday with Kenya.", "2024-05-09"),
    ],
)
def test_the_month_of_what_came_before_is_not_when_it_was_done(nlp: Language, text: str, when: str | None) -> None:
    """What was done after a deed of December has no time of its own; what was done after talks on a day has theirs."""
    event = digest(nlp, f"The harvest was poor. {text}").events[0]
    assert (event.date.edtf if event.date else None) == when


@pytest.mark.parametrize(("text", "kind", "when"), [
    ("Peru praised Chad for the pilgrims who were wounded in Lima last month.", "SUPPORT", ""),
    ("Peru thanked the sailors who rescued its fishermen last month.", "SUPPORT", ""),
    ("Peru praised the sailors, who rescued its fishermen, on Monday.", "SUPPORT", "2024-05-13"),
    ("Peru congratulated Chad on the defeat in April of the rebels.", "SUPPORT", ""),
    ("Peru welcomed the release last week of three sailors.", "SUPPORT", ""),
    ("Peru and Chad held talks on Friday of last week.", "CONSULT", "2024-05-10"),
    ("Peru's foreign ministry said Sidi Coulou was released Monday.", "RETREAT", "2024-05-13"),
    ("Minister Ana Quispe signed a memorandum of understanding Monday in Oslo with Norwegian envoy Jon Lind.",
     "SUPPORT", "2024-05-13"),
])  # fmt: skip
def test_a_time_belongs_to_what_it_stands_right_behind(nlp: Language, text: str, kind: str, when: str) -> None:
    """A relative clause without a comma before it, what was said, a noun whose 'of' follows; no name of a paper."""
    assert date_of(nlp, text, kind) == when


@pytest.mark.parametrize(("text", "kind", "when"), [
    ("Rebels in Chad have freed a sailor they caught last month, handing him to Peru.", "RETREAT", ""),
    ("Peru has scolded Chad over a mass arrest last week.", "ACCUSE", ""),
    ("Chad and Peru have agreed to start pulling back their troops on May 10.", "AGREE", ""),
    ("Guards in Lima have killed two men on Monday.", "ASSAULT", "2024-05-13"),
    ("Two guards have been killed in an explosion Monday in Lima.", "ASSAULT", "2024-05-13"),
    ("Two bomb attacks in Lima on Monday have killed two guards.", "ASSAULT", "2024-05-13"),
    ("Peru scolded Chad in Lima on Monday for its raids.", "ACCUSE", "2024-05-13"),
])  # fmt: skip
def test_a_present_perfect_has_no_past_day_of_something_else(nlp: Language, text: str, kind: str, when: str) -> None:
    """Behind another verb or a misfortune, a time is that of these."""
    assert date_of(nlp, text, kind) == when


def test_the_next_day_is_not_that_after_what_went_before(nlp: Language) -> None:
    """'accused it on May 3 after rebels fired on May 1. The following day': of what the sentence itself tells."""
    text = "Ana Solis blamed Chad on May 3 after its troops fired on a town on May 1. The following day it denied that."
    assert [d.edtf for d in digest(nlp, text).dates][-1] == "2024-05-04"


def test_the_same_day_of_what_was_done_is_none_to_come(nlp: Language) -> None:
    """'will end on June 3. The same day they EXPELLED him': the day told before that."""
    text = "Ana Holm met Ali Noor in Kade on Thursday. She said the vote would be on June 3. The same day, Chad {}."
    for told, day in (("expelled two envoys of Kenya", "2024-05-09"), ("will open its border", "2024-06-03")):
        assert [d.edtf for d in digest(nlp, text.format(told)).dates] == ["2024-05-09", "2024-06-03", day]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The treaty, which covers the entire border line with a length of 1,006 km, is to be signed during the state "
         "visit of President of Chad Ali Noor to Kenya on June 12-13, after which it will be submitted to the "
         "parliaments of the two countries for ratification.", "2024-06-12/2024-06-13"),
        ("Kenya signed a pact with Chad on Monday under which Chad undertakes to disarm them by June 3.", "2024-05-13"),
    ],
)
def test_the_time_before_which_belongs_to_what_goes_before(nlp: Language, text: str, when: str) -> None:
    """'on a visit on Friday, AFTER WHICH it goes to parliament'."""
    assert date_of(nlp, text, "SUPPORT") == when
