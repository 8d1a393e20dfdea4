"""Statements: direct, mixed and indirect speech, with its speaker."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from briefing.extract.actors import Actors
from briefing.extract.facts import Ids
from briefing.extract.reading import Cast, Mention, Reading, TimeMention
from briefing.extract.sayings import Saying
from briefing.extract.statements import find_sayings, statements
from briefing.extract.times import Times
from briefing.types.digest import Organisation, Person

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


def cast(doc: Doc) -> Cast:
    """The people and bodies of the trees."""
    people = (Person(id="okafor", name="Okafor"),)
    media = (Organisation(id="media", name="Media", kind="media"),)
    mentions = [Mention(t.i, t.i + 1, "okafor", "person", "name") for t in doc if t.text == "Okafor"]
    mentions += [Mention(t.i, t.i + 1, "media", "organisation", "description") for t in doc if t.text == "Media"]
    return Cast(people=people, organisations=media, mentions=tuple(sorted(mentions, key=lambda m: m.start)))


def said(reading: Reading) -> tuple[Saying, ...]:
    """What is said in a tree."""
    return find_sayings(reading, Actors(reading, cast(reading.doc)))


def content(reading: Reading, saying: Saying) -> list[str]:
    """The words of a saying."""
    return [reading.doc[a:b].text for a, b in saying.pieces]


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
