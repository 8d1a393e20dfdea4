"""Events told by verbs, by nouns, and by what is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.find import find_events
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nominal import find_nominal
from briefing.extract.events.speechacts import find_speech_acts
from briefing.extract.speech.statements import find_sayings
from briefing.extract.speech.voice import Voices
from briefing.extract.text.reading import Cast, Mention, Reading, TimeMention
from briefing.types.digest import Country, Person, Place

CODES = {"Mali": "ML", "Chad": "TD", "Niger": "NE"}

MET = """
Okafor NNP 2 nsubj
met|meet VBD 0 root
Diallo NNP 2 obj
in IN 5 case
Lima NNP 2 obl
_. . 2 punct
"""
VISITED = """
Okafor NNP 2 nsubj
visited|visit VBD 0 root
Chad NNP 2 obj
_. . 2 punct
"""
STRUCK = """
Mali NNP 2 nsubj
launched|launch VBD 0 root
an DT 4 det
airstrike NN 2 obj
on IN 6 case
Chad NNP 4 nmod
_. . 2 punct
"""
PASSIVE = """
Chad NNP 3 nsubj:pass
was VBD 3 aux:pass
attacked|attack VBN 0 root
by IN 5 case
Mali NNP 3 obl:agent
_. . 3 punct
"""
AGREED = """
Mali NNP 2 nsubj
agreed|agree VBD 0 root
to TO 4 mark
meet VB 2 xcomp
Chad NNP 4 obj
_. . 2 punct
"""
DENIED = """
Mali NNP 4 nsubj
did VBD 4 aux
not RB 4 advmod
attack VB 0 root
Chad NNP 4 obj
_. . 4 punct
"""
PURPOSE = """
Okafor NNP 2 nsubj
visited|visit VBD 0 root
Chad NNP 2 obj
to TO 5 mark
attack VB 2 advcl
Niger NNP 5 obj
_. . 2 punct
"""
MUST = """
Mali NNP 2 nsubj
said|say VBD 0 root
Chad NNP 5 nsubj
must MD 5 aux
leave VB 2 ccomp
Niger NNP 5 obj
_. . 2 punct
"""
WILL = """
Mali NNP 2 nsubj
said|say VBD 0 root
Mali NNP 5 nsubj
will MD 5 aux
withdraw VB 2 ccomp
its PRP$ 7 nmod:poss
troops|troop NNS 5 obj
_. . 2 punct
"""
SUMMIT = """
Envoys NNS 2 nsubj
await VBP 0 root
a DT 4 det
summit NN 2 obj
between IN 6 case
Mali NNP 4 nmod
and CC 8 cc
Chad NNP 6 conj
on IN 10 case
Friday NNP 4 nmod
_. . 2 punct
"""


def scene(reading: Reading) -> tuple[Actors, Voices, Times, tuple[Happening, ...]]:
    """The lookups of a tree drawn by hand, and all its events."""
    doc = reading.doc
    mentions = [Mention(t.i, t.i + 1, CODES[t.text], "country", "name") for t in doc if t.text in CODES]
    mentions += [Mention(t.i, t.i + 1, t.text.lower(), "person", "name") for t in doc if t.text in ("Okafor", "Diallo")]
    mentions += [Mention(t.i, t.i + 1, "lima", "place", "name") for t in doc if t.text == "Lima"]
    cast = Cast(
        people=(Person(id="okafor", name="Okafor"), Person(id="diallo", name="Diallo")),
        countries=tuple(Country(code=c, name=n) for n, c in CODES.items()),
        places=(Place(id="lima", name="Lima", kind="city", country="PE"),),
        mentions=tuple(sorted(mentions, key=lambda m: m.start)),
    )
    sayings = find_sayings(reading, Actors(reading, cast))
    voices = Voices(sayings)
    actors = Actors(reading, cast, voices.speakers())
    days = (TimeMention(t.i, t.i + 1, t.text, "2024-03-01", "weekday") for t in doc if t.text == "Friday")
    times = Times(doc, tuple(days))
    said = find_speech_acts(doc, sayings, actors, voices)
    verbal = find_events(reading, actors, voices, times, {}, said)
    return actors, voices, times, (*said, *verbal, *find_nominal(reading, actors, voices, times, verbal))


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (MET, ("CONSULT", "", ("okafor", "diallo"), ())),
        (VISITED, ("CONSULT", "visit", ("okafor",), ("TD",))),
        (STRUCK, ("ASSAULT", "aerial", ("ML",), ("TD",))),
        (PASSIVE, ("ASSAULT", "", ("ML",), ("TD",))),
        (SUMMIT, ("CONSULT", "", ("ML", "TD"), ())),
    ],
)
def test_who_does_what_to_whom(reading: Callable[..., Reading], tree: str, expected: tuple[object, ...]) -> None:
    """Type, mode, actors and recipients come from the verb (or noun) and its grammar."""
    (event,) = scene(reading(tree))[3]
    assert (event.type, event.mode, event.actors, event.recipients) == expected


def test_where_people_meet_is_the_place(reading: Callable[..., Reading]) -> None:
    """'in Lima' is the place of a meeting."""
    (event,) = scene(reading(MET))[3]
    assert event.place == "lima"


def test_what_is_agreed_to_is_no_second_event(reading: Callable[..., Reading]) -> None:
    """'agreed to meet' is one AGREE, not also a meeting."""
    assert [e.type for e in scene(reading(AGREED))[3]] == ["AGREE"]


def test_what_did_not_happen_is_told_as_denied(reading: Callable[..., Reading]) -> None:
    """A negated deed is told as one that was not done."""
    (event,) = scene(reading(DENIED))[3]
    assert (event.type, event.voice.modality) == ("ASSAULT", "denied")


def test_what_a_visit_is_for_has_not_happened(reading: Callable[..., Reading]) -> None:
    """A purpose clause tells of no event."""
    assert [e.type for e in scene(reading(PURPOSE))[3]] == ["CONSULT"]


def test_must_is_a_demand_of_the_speaker(reading: Callable[..., Reading]) -> None:
    """'A said B must leave': A demands it of B, by saying so."""
    (event,) = scene(reading(MUST))[3]
    assert (event.type, event.claim, event.actors, event.recipients) == ("REQUEST", "demand", ("ML",), ("TD",))
    assert (event.voice.modality, event.speech) == ("asserted", True)


def test_will_is_a_promise_of_the_speaker(reading: Callable[..., Reading]) -> None:
    """'A said A will withdraw its troops': a promise by A; the withdrawal has not happened."""
    assert [e.type for e in scene(reading(WILL))[3]] == ["AGREE"]
