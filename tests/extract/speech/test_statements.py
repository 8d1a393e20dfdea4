"""Statements: direct, mixed and indirect speech, with its speaker."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.extract.dates.times import Times
from briefing.extract.facts import Ids
from briefing.extract.speech.statements import statements
from briefing.extract.text.reading import Reading, TimeMention
from tests.extract.prose import digest
from tests.extract.sayings import cast, content, said

SIDE_BY_SIDE = """
Okafor NNP 2 nsubj PERSON
said|say VBD 0 root
on IN 4 case
Friday NNP 2 obl
that IN 7 mark
talks NNS 7 nsubj
failed VBD 2 ccomp
_. . 2 punct
"""

INSERTED = """
The DT 2 det
talks NNS 3 nsubj
failed VBD 0 root
_, , 6 punct
Okafor NNP 6 nsubj PERSON
said|say VBD 3 parataxis
_, , 6 punct
but CC 10 cc
nobody NN 10 nsubj
left VBD 3 conj
the DT 12 det
room NN 10 obj
_. . 3 punct
"""

QUOTED = """
“ `` 3 punct
We PRP 3 nsubj
agree VBP 0 root
with IN 5 case
Lima NNP 3 obl
_, , 7 punct
_” '' 3 punct
Okafor NNP 9 nsubj PERSON
told|tell VBD 3 parataxis
reporters NNS 9 iobj
_. . 3 punct
"""

REPORTED = """
Media NNS 2 nsubj
reported|report VBD 0 root
that IN 5 mark
Okafor NNP 5 nsubj PERSON
said|say VBD 2 ccomp
talks NNS 7 nsubj
failed VBD 5 ccomp
_. . 2 punct
"""

ACCORDING = """
Talks NNS 2 nsubj
failed VBD 0 root
_, , 6 punct
according VBG 6 case
to IN 4 fixed
Okafor NNP 2 obl PERSON
_. . 2 punct
"""

SPLIT = """
“ `` 3 punct
We PRP 3 nsubj
agree VBP 0 root
_, , 7 punct
_” '' 3 punct
Okafor NNP 7 nsubj PERSON
said|say VBD 3 parataxis
_, , 7 punct
but CC 13 cc
“ `` 13 punct
not RB 13 advmod
very RB 13 advmod
gladly RB 3 conj
_” '' 13 punct
_. . 3 punct
"""

SHORT = """
“ `` 2 punct
Never RB 0 root
_, , 6 punct
_” '' 2 punct
Okafor NNP 6 nsubj PERSON
said|say VBD 2 parataxis
_. . 2 punct
"""

GOING_ON = """
Okafor NNP 2 nsubj PERSON
said|say VBD 0 root
talks NNS 4 nsubj
failed|fail VBD 2 ccomp
and CC 6 cc
warned|warn VBD 4 conj
that IN 9 mark
trade NN 9 nsubj
stopped|stop VBD 6 ccomp
_. . 2 punct
"""


GONE_ON = """
Talks NNS 4 nsubj
“ `` 4 punct
just RB 4 advmod
failed|fail VBD 0 root
_, , 8 punct
_” '' 4 punct
Okafor NNP 8 nsubj PERSON
said|say VBD 4 parataxis
_. . 4 punct

“ `` 3 punct
Nobody NN 3 nsubj
came VBD 0 root
to IN 6 case
the DT 6 det
hall NN 3 obl
_. . 3 punct
_” '' 3 punct
"""

ACCUSED = """
Okafor NNP 2 nsubj PERSON
accused|accuse VBD 0 root
guards NNS 2 obj
of IN 6 mark
being VBG 6 cop
thieves|thief NNS 2 ccomp
_. . 2 punct
"""


ADDING = """
Okafor NNP 2 nsubj PERSON
said|say VBD 0 root
he PRP 5 nsubj
was VBD 5 cop
hopeful JJ 2 ccomp
_, , 7 punct
adding|add VBG 5 advcl
that IN 10 mark
rain NN 10 nsubj
came|come VBD 7 ccomp
_. . 2 punct
"""

STORY = """
Okafor NNP 2 nsubj PERSON
tells|tell VBZ 0 root
stories NNS 2 obj
of IN 5 case
farmers NNS 3 nmod
that WDT 7 nsubj
left|leave VBD 5 acl:relcl
_. . 2 punct
"""


INSISTED = """
Okafor NNP 2 nsubj PERSON
insists|insist VBZ 0 root
that IN 6 mark
trade NN 6 nsubj
must MD 6 aux
stop|stop VB 2 ccomp
_. . 2 punct
"""

MOOD = """
Okafor NNP 2 nsubj PERSON
described|describe VBD 0 root
the DT 4 det
mood NN 2 obj
as IN 7 case
“ `` 7 punct
_sour JJ 2 obl
_” '' 7 punct
_. . 2 punct
"""


def test_the_clause_under_a_cue_is_what_was_said(reading: Callable[..., Reading]) -> None:
    """'X said that Y': X said Y, without 'that' and without the time of saying."""
    here = reading(SIDE_BY_SIDE)
    (saying,) = said(here)
    assert content(here, saying) == ["talks failed"]
    assert saying.speakers == ("okafor",)
    assert saying.form == "indirect"


def test_an_inserted_cue_splits_a_statement(reading: Callable[..., Reading]) -> None:
    """'Y, X said, but Z' is one statement of two pieces."""
    here = reading(INSERTED)
    (saying,) = said(here)
    assert content(here, saying) == ["The talks failed", "but nobody left the room"]


def test_a_quotation_has_the_speaker_beside_it(reading: Callable[..., Reading]) -> None:
    """'“...,” X told reporters': direct speech by X, to the press."""
    here = reading(QUOTED)
    (saying,) = said(here)
    assert (saying.form, saying.speakers, saying.addressee) == ("direct", ("okafor",), ("press",))
    assert content(here, saying)[0].startswith("We agree with Lima")


def test_a_report_of_a_report_keeps_both_voices(reading: Callable[..., Reading]) -> None:
    """'Media reported that X said Y': X speaks, the media report it; there is no second statement."""
    here = reading(REPORTED)
    (saying,) = (s for s in said(here) if s.recorded)
    assert (saying.speaker, saying.reported_by) == ("okafor", "media")
    assert content(here, saying) == ["talks failed"]


def test_a_quotation_resumed_behind_its_cue_is_one_statement(reading: Callable[..., Reading]) -> None:
    """'“...,” X said, but “...”' is one statement of two pieces, though the second is no sentence."""
    here = reading(SPLIT)
    (saying,) = said(here)
    assert [c.rstrip(" ,") for c in content(here, saying)] == ["We agree", "not very gladly"]


def test_a_word_with_a_cue_right_behind_it_is_speech(reading: Callable[..., Reading]) -> None:
    """'“Never,” X said' is direct speech, however short."""
    assert [(s.form, s.speakers) for s in said(reading(SHORT))] == [("direct", ("okafor",))]


def test_what_the_speaker_goes_on_to_say_is_a_statement_of_its_own(reading: Callable[..., Reading]) -> None:
    """'X said talks failed and warned that trade stopped': two statements, wherever the tree hangs the second cue."""
    here = reading(GOING_ON)
    assert [content(here, s) for s in said(here)] == [["talks failed"], ["trade stopped"]]


def test_what_is_added_is_a_statement_of_its_own(reading: Callable[..., Reading]) -> None:
    """'said he was hopeful, adding that rain came': two statements of one speaker."""
    here = reading(ADDING)
    assert [content(here, s) for s in said(here)] == [["he was hopeful"], ["rain came"]]
    assert {s.speakers for s in said(here)} == {("okafor",)}


def test_a_story_told_is_no_statement(reading: Callable[..., Reading]) -> None:
    """'tells stories of farmers that left' says nothing in a clause of its own."""
    assert not any(s.recorded for s in said(reading(STORY)))


@pytest.mark.parametrize(("clause", "states"), [("must MD", True), ("should MD", False)])
def test_insisting_that_it_is_so_states_it(reading: Callable[..., Reading], clause: str, states: bool) -> None:
    """'insists that trade must stop' states something; 'insists that trade should stop' asks for it."""
    (saying,) = (s for s in said(reading(INSISTED.replace("must MD", clause))) if s.rule == "said-clause")
    assert saying.recorded is states


def test_what_something_is_called_is_said_of_it(reading: Callable[..., Reading]) -> None:
    """'described the mood as “sour”' has both the mood and the word."""
    here = reading(MOOD)
    assert [(content(here, s), s.form) for s in said(here)] == [(["the mood as “sour”"], "mixed")]


def test_a_quotation_behind_the_sentence_of_its_cue_goes_on_with_it(reading: Callable[..., Reading]) -> None:
    """'Talks “failed,” X said. “Nobody came.”' is one statement in two pieces."""
    here = reading(GONE_ON)
    (saying,) = said(here)
    assert (len(saying.pieces), saying.form, saying.speakers) == (2, "mixed", ("okafor",))


def test_an_accusation_takes_in_what_it_is_of(reading: Callable[..., Reading]) -> None:
    """'accused guards of being thieves': all of it is alleged by the accuser, and is no statement."""
    here = reading(ACCUSED)
    (saying,) = said(here)
    assert (content(here, saying), saying.recorded, saying.alleged) == (["guards of being thieves"], False, True)


def test_according_to_gives_the_sentence_to_its_source(reading: Callable[..., Reading]) -> None:
    """'Y, according to X': X is the source of Y."""
    here = reading(ACCORDING)
    (saying,) = said(here)
    assert (saying.rule, saying.speaker, content(here, saying)) == ("according-to", "okafor", ["Talks failed"])


def test_a_statement_carries_verbatim_evidence_and_its_date(reading: Callable[..., Reading]) -> None:
    """The evidence is the stored text; the time of the cue is the time of speaking."""
    here = reading(SIDE_BY_SIDE)
    when = TimeMention(3, 4, "Friday", "2024-03-01", "weekday")
    ((_, statement),) = statements(here, said(here), cast(here.doc), Times(here.doc, (when,)), Ids())
    (piece,) = statement.evidence
    assert here.article.text[piece.start : piece.end] == piece.exact == "talks failed"
    assert statement.date is not None and (statement.date.text, statement.date.edtf) == ("Friday", "2024-03-01")
    assert statement.cue == "said"


def test_a_schedule_handed_out_tells(nlp: Language) -> None:
    """'According to a schedule' nobody speaks, according to one that a ministry has distributed the ministry does."""
    text = "The ministers will meet on Monday, according to a schedule distributed by the Peruvian Ministry of Trade."
    assert len(digest(nlp, text).statements) == 1
    assert not digest(nlp, "The ministers will meet on Monday, according to schedule.").statements


@pytest.mark.parametrize(
    "text",
    [
        "The state agency quotes a police official on Friday as saying 30 gunmen were in the valley.",
        "The Lima Courier on Friday quoted a police official as saying 30 gunmen were in the valley.",
        "Peruvian media quoted a police official Friday saying 30 gunmen were in the valley.",
        "A police official was quoted on Friday as saying 30 gunmen were in the valley.",
    ],
)
def test_whoever_is_quoted_on_a_day_spoke_on_it(nlp: Language, text: str) -> None:
    """'X quoted Y on Friday as saying': the day of quoting is all that dates what Y said."""
    (statement,) = digest(nlp, text).statements
    assert statement.speaker == "police-official"
    assert statement.date is not None and statement.date.edtf == "2024-05-10"


@pytest.mark.parametrize(
    "text",
    [
        "The report says by Monday afternoon most of the boats had been burned.",
        "Observers said the October vote was fair.",
    ],
)
def test_the_time_of_what_is_said_is_not_that_of_saying_it(nlp: Language, text: str) -> None:
    """'by Monday' nobody says anything, 'the October vote' is a vote."""
    (statement,) = digest(nlp, text).statements
    assert statement.date is None
