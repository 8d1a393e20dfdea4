"""What all that is told of an agreement's standing comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from briefing import edtf
from briefing.extract.cast.actors import Actors
from briefing.extract.text.vocabulary import word_set
from briefing.types.digest import AgreementStatus, StatusChange

MAKING: tuple[AgreementStatus, ...] = ("proposed", "under_negotiation", "drafted", "initialled", "signed", "ratified")
"""The stages of making an instrument, in their order."""
_FIRM = frozenset({"in_force", "holding", "suspended", "withdrawn", "terminated", "violated"})
"""The standings of what has been made."""


FORWARD: dict[str, AgreementStatus] = {
    "signed": "under_negotiation",
    "ratified": "signed",
    "initialled": "drafted",
    "drafted": "proposed",
}
"""What holds of an instrument of which a step is still to be done."""
UNDONE = frozenset({"planned", "attempted", "uncertain", "conditional"})
"""How far a step holds that is still to be done."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is told of an instrument's standing, and whether a verb tells it, not only a word like 'under'."""

    change: StatusChange
    told: bool


def latest(history: Sequence[Standing], parties: Sequence[str], actors: Actors) -> AgreementStatus | None:
    """The last standing in the publication's voice, else the last that somebody bound by it or known tells.

    What only the media or unnamed voices tell of a deal is 'reported', whatever they say of it.
    """
    half = _is_half_ratified(history)
    if any(s.change.status == "reported" for s in history) and not any(s.change.status == "signed" for s in history):
        # agreed, and still to be approved: whether it has been signed is not told
        history = [s for s in history if s.change.status != "ratified" or s.change.modality not in UNDONE]
    history = [_at(s, "signed") if half and s.change.status == "ratified" else _now(s) for s in history]
    own = [s for s in history if s.change.attribution is None and s.change.modality == "asserted"]
    own = [s for s in own if s.change.status != "reported"]
    changed = [s for s in own if s.change.status != "in_force" or s.told]
    if changed or own:
        return _furthest(changed or own)
    others = [s for s in history if s.change.status != "contested" and s.change.modality != "alleged"]
    others = [s for s in others if s.change.status != "violated" or _may_judge(s.change, parties, actors)]
    if not others:
        return "contested" if any(s.change.status == "contested" for s in history) else None
    known = [s for s in others if not _is_third(s.change, parties, actors)]
    if _is_disputed(known):
        return "contested"
    moved = [s for s in known if s.change.status != "in_force" or s.told]
    return _furthest(moved or known) if known else "reported"


def _is_half_ratified(history: Sequence[Standing]) -> bool:
    """Whether one has ratified it and, as is told thereafter, another has not: 'has yet to be approved by Mali'."""
    steps = [s.change for s in history if s.change.status == "ratified"]
    return any(s.modality not in UNDONE for s in steps[:-1]) and bool(steps) and steps[-1].modality in UNDONE


def _now(step: Standing) -> Standing:
    """A step with what it comes to for now: whoever is still to sign negotiates."""
    if step.change.modality not in UNDONE:
        return step
    return _at(step, FORWARD.get(step.change.status, step.change.status))


def _at(step: Standing, status: AgreementStatus) -> Standing:
    """A step with another standing."""
    return Standing(msgspec.structs.replace(step.change, status=status), told=step.told)


def _is_disputed(told: Sequence[Standing]) -> bool:
    """Whether one says that it is over and another that it holds."""
    over = {s.change.attribution for s in told if s.change.status in ("terminated", "withdrawn", "suspended")}
    holds = {s.change.attribution for s in told if s.change.status in ("in_force", "holding") and s.told}
    return bool(over and holds) and over != holds


def _furthest(steps: Sequence[Standing]) -> AgreementStatus:
    """The last standing told; but what is told late of how an instrument was made takes back no later stage of it, and
    nothing that happened to it once made, unless its date is later."""
    last = steps[-1]
    if last.change.status not in MAKING:
        return last.change.status
    firm = (s for s in reversed(steps) if s.change.status in _FIRM and (s.told or s.change.status == "violated"))
    done = next(firm, None)
    if done is not None and not _is_after(last.change, done.change):
        return done.change.status
    return max((s.change.status for s in steps if s.change.status in MAKING), key=MAKING.index)


def _is_after(later: StatusChange, earlier: StatusChange) -> bool:
    """Whether both are dated, the one after the other."""
    if not (later.date and earlier.date and later.date.edtf and earlier.date.edtf):
        return False
    return edtf.bounds(later.date.edtf)[0] > edtf.bounds(earlier.date.edtf)[1]


def _may_judge(change: StatusChange, parties: Sequence[str], actors: Actors) -> bool:
    """Whether who says that it is broken is a body above the sides; a side or another state accuses."""
    source = change.attribution.source if change.attribution else ""
    bodies = [source, *actors.bodies(source)]
    return not set(bodies) & set(parties) and any(actors.sort(b) in ("igo", "joint_body", "court") for b in bodies)


def _is_third(change: StatusChange, parties: Sequence[str], actors: Actors) -> bool:
    """Whether a source is neither bound nor known: the media, 'sources', 'diplomats'; hearsay of what is still to come
    is as good as any."""
    if change.status in ("proposed", "under_negotiation"):
        return False
    if change.attribution is None and change.modality in UNDONE:
        return False
    source = change.attribution.source if change.attribution else ""
    kind = actors.kind(source)
    if kind == "":
        words = source.lower()
        bound = any(name in words for p in parties if (name := actors.name(p).lower()))
        return not bound and (not source or bool(set(words.split()) & word_set("agreements", "hearsay")))
    return kind == "organisation" and actors.sort(source) in ("media", "collective")
