"""Claims as events: who blames, asks, promises, threatens, refuses or denies does it by saying so."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.events.affairs import affairs
from briefing.extract.events.happenings import Claimed, Happening
from briefing.extract.events.on_condition import on_condition
from briefing.extract.events.ordinary import is_usual
from briefing.types.digest import ClaimKind, EventType

_EVENTS: dict[ClaimKind, EventType] = {
    "accusation": "ACCUSE",
    "denial": "REJECT",
    "rejection": "REJECT",
    "demand": "REQUEST",
    "request": "REQUEST",
    "threat": "THREATEN",
    "commitment": "AGREE",
    "offer": "AGREE",
    "praise": "SUPPORT",
}
_HELD = frozenset({"asserted", "reported", "alleged", "uncertain"})
"""How far somebody must be told to claim something."""


def uttered(
    claims: Sequence[Claimed], told: Sequence[Happening], actors: Actors
) -> tuple[tuple[Happening, ...], tuple[Claimed, ...]]:
    """The events that making the claims is where none of the happenings `told` does so, and the claims that are none:
    warnings, expectations, what is told already or as a habit, and what is no affair of states."""
    acts = [c for c in claims if c.kind in _EVENTS and c.act and c.voice.modality in _HELD and not deed_of(c, told)]
    acts = [c for c in acts if not _is_usual(c)]
    made = [(c, _happening(c, _EVENTS[c.kind], actors)) for c in acts]
    public = affairs([h for _, h in made], actors)
    done = [c for c, h in made if h in public]
    return public, tuple(c for c in claims if c not in done)


def _is_usual(claimed: Claimed) -> bool:
    """'OFTEN demands that they go': claimed as a habit, by the verb that claims it or that says so."""
    saying = claimed.saying or claimed.voice.saying
    cue = claimed.content.doc[saying.verb] if saying is not None and saying.verb >= 0 else claimed.content.root
    return is_usual(cue)


def deed_of(claimed: Claimed, told: Sequence[Happening]) -> Happening | None:
    """The one of the happenings `told` by which a claim is made already: told by its clause ('said it WILL SEND
    troops'), by its verb of saying ('RULED that it was a crime'), or of the same kind and speaker in the sentence
    ('CONDEMNED the raid, calling it a crime')."""
    if claimed.kind not in _EVENTS:
        return None
    root, kind = claimed.content.root, _EVENTS[claimed.kind]
    words = (root.i, claimed.saying.verb if claimed.saying is not None else root.i)
    near = [h for h in told if h.told.sent == root.sent or h.span.start <= root.i < h.span.end]
    kin = (h for h in near if h.type == kind and (claimed.by in (*h.actors, h.by) or h.told == root.head))
    return next((h for h in near if h.told.i in words), None) or next(kin, None)


def _happening(claimed: Claimed, kind: EventType, actors: Actors) -> Happening:
    """The event of a claim; a threat on a condition is made all the same, a promise on one is conditional."""
    saying, voice = claimed.saying, claimed.voice
    if kind == "AGREE":
        held = on_condition(claimed.kind, voice.modality, claimed.content, claimed.content.root)
        voice = replace(voice, modality=held)
    speakers = saying.speakers if saying is not None and saying.speaker == claimed.by else (claimed.by,)
    known = tuple(s for s in speakers if actors.kind(s))
    return Happening(
        told=claimed.content.root,
        span=claimed.content,
        type=kind,
        rule=f"speech-{claimed.kind}",
        actors=known,
        recipients=tuple(t for t in claimed.to if actors.kind(t)),
        voice=replace(voice, saying=voice.saying or saying),
        claim=claimed.kind,
        content=claimed.content,
        by="" if known else claimed.by,
        speech=saying is not None,
    )
