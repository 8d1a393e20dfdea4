"""Attitudes: what somebody holds, wants or backs without being quoted or told."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.statements import find_sayings
from briefing.extract.speech.voice import Voices
from briefing.extract.text.reading import Cast, Reading
from tests.extract.conftest import Read

BELIEF = """
Villagers NNS 2 nsubj
believe|believe VBP 0 root
that IN 6 mark
the DT 5 det
mill NN 6 nsubj
closed|close VBD 2 ccomp
in IN 8 case
spring NN 6 obl
_. . 2 punct
"""

WISH = """
The DT 2 det
council NN 3 nsubj
wants|want VBZ 0 root
to TO 5 mark
drain|drain VB 3 xcomp
the DT 7 det
marsh NN 5 obj
_. . 3 punct
"""

BACKING = """
Two CD 2 nummod
unions|union NNS 3 nsubj
favour|favour VBP 0 root
the DT 6 det
harbour NN 6 compound
levy NN 3 obj
_. . 3 punct
"""

HELD_TO_BE = """
The DT 2 det
levy NN 4 nsubj:pass
was VBD 4 aux:pass
described|describe VBN 0 root
by IN 6 case
fishermen NNS 4 obl:agent
as IN 9 case
a DT 9 det
burden NN 4 obl
_. . 4 punct
"""

APPEAL = """
Mayors|mayor NNS 2 nsubj
called|call VBD 0 root
on IN 4 case
farmers NNS 2 obl
to TO 6 mark
save|save VB 2 advcl
water NN 6 obj
_. . 2 punct
"""

NOUN = """
Her PRP$ 2 nmod:poss
fear NN 7 nsubj
that IN 5 mark
rivers NNS 5 nsubj
flood|flood VBP 2 acl
was VBD 7 cop
plain JJ 0 root
_. . 7 punct
"""

POLL = """
A DT 2 det
survey NN 3 nsubj
showed|show VBD 0 root
a DT 6 det
clear JJ 6 amod
lead NN 3 obj
_. . 3 punct
"""

IN_A_REPORT = """
Okafor NNP 2 nsubj PERSON
said|say VBD 0 root
that IN 5 mark
villagers NNS 5 nsubj
believe|believe VBP 2 ccomp
the DT 7 det
mill NN 8 nsubj
closed|close VBD 5 ccomp
_. . 2 punct
"""


def held(reading: Reading) -> list[tuple[str, str, tuple[str, ...]]]:
    """What the attitudes of a reading hold, by which rule, and whose they are."""
    made = (s for s in sayings(reading) if s.rule.startswith("attitude"))
    return [(" ".join(reading.doc[a:b].text.split()), s.rule, s.speakers) for s in made for a, b in s.pieces]


def sayings(reading: Reading) -> tuple[Saying, ...]:
    """All sayings of a reading that names nobody."""
    return find_sayings(reading, Actors(reading, Cast()))


def test_a_belief_is_a_clause_of_the_believer(reading: Read) -> None:
    """'Villagers believe that ...' gives the clause, and what happens in it is their word."""
    told = reading(BELIEF)
    assert held(told) == [("the mill closed in spring", "attitude-clause", ("Villagers",))]
    voice = Voices(sayings(told)).of(told.doc[5])
    assert voice.attribution is not None
    assert (voice.modality, voice.attribution.source, voice.attribution.cue) == ("reported", "Villagers", "believe")


def test_a_wish_holds_an_infinitive_and_lends_no_voice(reading: Read) -> None:
    """'wants to drain' says what is wanted; the deed is not on anybody's word."""
    told = reading(WISH)
    assert held(told) == [("to drain the marsh", "attitude", ("The council",))]
    assert Voices(sayings(told)).saying(told.doc[4]) is None


def test_backing_holds_their_object(reading: Read) -> None:
    """'favour the harbour levy' holds the levy."""
    assert held(reading(BACKING)) == [("the harbour levy", "attitude", ("Two unions",))]


def test_a_passive_holds_its_subject_and_what_it_is_held_to_be(reading: Read) -> None:
    """Of 'the levy was described by fishermen as a burden' the whole is held by the fishermen."""
    assert held(reading(HELD_TO_BE)) == [
        ("The levy was described by fishermen as a burden", "attitude", ("fishermen",))
    ]


def test_an_appeal_holds_who_is_called_on_and_to_what(reading: Read) -> None:
    """'called on farmers to save water' holds both."""
    assert held(reading(APPEAL)) == [("farmers to save water", "attitude", ("Mayors",))]


def test_a_noun_holds_its_clause_for_its_owner(reading: Read) -> None:
    """'Her fear that rivers flood' is hers."""
    assert [(text, rule) for text, rule, _ in held(reading(NOUN))] == [("rivers flood", "attitude-clause")]


def test_a_document_shows_its_object(reading: Read) -> None:
    """A survey shows something, where a man who shows something only points at it."""
    assert held(reading(POLL)) == [("a clear lead", "attitude", ("A survey",))]
    assert held(reading(POLL.replace("survey NN", "guide NN"))) == []


def test_an_attitude_inside_a_report_is_left_to_the_report(reading: Read) -> None:
    """Of 'X said that villagers believe ...' only what X said counts."""
    told = reading(IN_A_REPORT)
    assert held(told) == []
    assert [s.rule for s in sayings(told)] == ["said-clause"]
