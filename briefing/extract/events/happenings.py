"""What happened, before it becomes an event: the word that tells it, who, to whom, and whose word it is."""

from __future__ import annotations

from msgspec import Struct

from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.voice import Voice
from briefing.extract.text.words import Span, Token
from briefing.types.digest import ClaimKind, EventType


class Parts(Struct, frozen=True):
    """Who takes part in what a word tells, to whom it is done, and where."""

    doing: tuple[str, ...]
    done_to: tuple[str, ...]
    place: str


class Happening(Struct, frozen=True, kw_only=True):
    """One event found. `told` is the verb or noun that tells it, `span` the words to show for it.

    `claim` is the kind of claim that the event makes when it is a speech act, with the words that hold it.
    """

    told: Token
    span: Span
    type: EventType
    mode: str = ""
    rule: str = ""
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str = ""
    via: tuple[str, ...] = ()
    """Through whom or what it is done: 'through Qatar'."""
    count: int | None = None
    """How many such events are told as one: 'two air strikes'."""
    voice: Voice
    claim: ClaimKind | None = None
    content: Span | None = None
    by: str = ""
    """The printed words of who makes the claim, where nobody of the cast does."""
    speech: bool = False
    """Whether the event is made by saying it ('we will withdraw'), so that it has the time of its statement."""
    deaths: int | None = None
    injured: int | None = None
    turned: bool = False
    """Whether it is done to the subject of its verb: 'FACES charges', 'CAME UNDER fire'."""


class Incident(Struct, frozen=True, kw_only=True):
    """Something that is no act between parties: a disaster, an appointment. `kind` is free."""

    told: Token
    span: Span
    kind: str
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str = ""
    voice: Voice
    deaths: int | None = None
    injured: int | None = None


class Claimed(Struct, frozen=True):
    """A claim that none of the events found makes: its kind, its words, by whom, to whom, whose word it is, and the
    saying it stands in."""

    kind: ClaimKind
    content: Span
    by: str
    voice: Voice
    saying: Saying | None = None
    to: tuple[str, ...] = ()
    act: bool = True
    """Whether it is done by saying so; who only says that something is not so, and blames nobody, does nothing."""
