"""What a digest shows of how sure its facts are."""

from __future__ import annotations

import pytest

from briefing.extract.signs import Signs
from briefing.types.digest import (
    ArticleInfo,
    Attribution,
    Claim,
    Country,
    Date,
    Digest,
    Event,
    Evidence,
    Organisation,
    Person,
    Role,
    Statement,
    UnnamedPerson,
)

TEXT = (
    "Peru's army killed four rebels in Puno on Monday, General Ana Low said. "
    "She said soldiers killed four rebels. Gunmen have threatened to hit back."
)


def words(exact: str, after: str = "") -> tuple[Evidence, ...]:
    """Where the text says so, the first time behind other words."""
    start = TEXT.index(exact, TEXT.index(after))
    return (Evidence(exact, start, start + len(exact)),)


DIGEST = Digest(
    article=ArticleInfo(id="a"),
    people=(Person(id="low", name="Ana Low", evidence=words("Ana Low"), roles=(Role(title="general"),)),),
    unnamed_people=(UnnamedPerson(id="gunmen", title="gunmen", evidence=words("Gunmen")),),
    organisations=(Organisation(id="army", name="army", kind="military", country="PE", evidence=words("army")),),
    countries=(Country(code="PE", name="Peru", evidence=words("Peru")),),
    events=(
        Event(id="one", type="ASSAULT", actors=("army",), deaths=4, date=Date(text="on Monday", edtf="2024-05-13"),
              evidence=words("Peru's army killed four rebels in Puno on Monday")),
        Event(id="two", type="ASSAULT", actors=("army",), modality="reported", attribution=Attribution(source="low"),
              evidence=words("soldiers killed four rebels", "She"), date=Date(edtf="2024-05-14~")),
        Event(id="hit", type="THREATEN", actors=("gunmen",), evidence=words("Gunmen have threatened to hit back")),
        Event(id="part", type="ASSAULT", mode="firearms", evidence=words("hit back")),
    ),
    statements=(Statement(id="said", form="indirect", speaker="low", cue="Low said", evidence=words("killed four")),),
    claims=(Claim(id="threat", kind="threat", by="a spokesman", event="hit", evidence=words("to hit back")),),
)
SIGNS = Signs(DIGEST)


@pytest.mark.parametrize(
    ("at", "shown", "not_shown"),
    [
        (0, {"type ASSAULT", "doer a body", "no recipient", "day in its words", "deaths counted", "at the beginning"},
         {"no doer", "doer named elsewhere", "one of its type before it", "few words", "on somebody's word"}),
        (1, {"modality reported", "on somebody's word", "doer named elsewhere", "day guessed"},
         {"day in its words", "deaths counted"}),
        (1, {"one of its type before it", "one of type ASSAULT before it", "one of its type close before it",
             "the same doer before it"}, {"inside another's words"}),
        (2, {"doer without a name", "no day", "claimed"}, {"one of its type before it", "doer named elsewhere"}),
        (3, {"no doer", "type ASSAULT/firearms", "few words", "inside another's words"}, {"the same doer before it"}),
    ],
)
def test_signs_of_events(at: int, shown: set[str], not_shown: set[str]) -> None:
    """Who does it and where that is told, whose word it is, when it was, what was told before."""
    signs = SIGNS.of(DIGEST.events[at])
    assert shown <= signs
    assert not not_shown & signs


def test_a_part_of_a_month_that_is_printed_is_not_guessed() -> None:
    """'late May' is as sure as the words."""
    date = Date(text="late May", edtf="2024-05-21~/2024-05-31~")
    told = Event(id="e", type="AID", date=date, evidence=(Evidence("sent grain in late May", 0, 22),))
    signs = Signs(Digest(article=ArticleInfo(id="a"), events=(told,))).of(told)
    assert {"day in its words", "no single day"} <= signs and "day guessed" not in signs


def test_signs_of_what_is_said() -> None:
    """By whom, with which verb."""
    said = SIGNS.of(DIGEST.statements[0])
    assert {"form indirect", "cue said", "speaker a person", "speaker named elsewhere"} <= said
    assert {"kind threat", "doer by printed words", "no recipient"} <= SIGNS.of(DIGEST.claims[0])


def test_signs_of_names() -> None:
    """Kind and country, posts."""
    assert {"no country", "posts 1", "a post, but no country"} <= SIGNS.of(DIGEST.people[0])
    body = SIGNS.of(DIGEST.organisations[0])
    assert {"kind military", "country", "one word"} <= body and "no country" not in body


def test_a_fact_without_evidence_has_signs() -> None:
    """An editor may have written it by hand."""
    bare = Digest(article=ArticleInfo(id="a"), events=(Event(id="e", type="AID"), Event(id="f", type="AID")))
    assert all("no doer" in Signs(bare).of(event) for event in bare.events)
