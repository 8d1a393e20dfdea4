"""One disaster, accident or death told in several sentences: 'a fire has killed ten ... The fire destroyed a house'."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefing.extract.events.happenings import Incident
from briefing.extract.events.mishaps import causes_of
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.types.digest import Date

_THE = frozenset({"the", "this", "that"})
_DONE = frozenset({"asserted", "reported"})


def once(
    found: Sequence[Incident], dates: Sequence[Date | None]
) -> tuple[tuple[Incident, ...], list[Date | None]]:
    """The incidents with their dates, each once, with what a later telling adds to the first."""
    kept: list[tuple[Incident, Date | None]] = []
    for again, day in zip(found, dates, strict=True):
        alike = (i for i, (first, then) in enumerate(kept) if _is_same(first, again) and _may_be(then, day))
        first = next(alike, None)
        if first is None:
            kept.append((again, day))
        else:
            before, then = kept[first]
            kept[first] = (_both(before, again), then or day)
    return tuple(i for i, _ in kept), [d for _, d in kept]


def _may_be(first: Date | None, again: Date | None) -> bool:
    return first is None or again is None or first.edtf.strip("~") == again.edtf.strip("~")


def _is_same(first: Incident, again: Incident) -> bool:
    """Whether a second telling is of him who died, or names the cause of the first as known: 'THE FIRE'."""
    if first.kind != again.kind or not {first.voice.modality, again.voice.modality} <= _DONE:
        return False
    pairs = ((first.place, again.place), (first.deaths, again.deaths), (first.injured, again.injured))
    if any(a and b and a != b for a, b in pairs):
        return False
    if again.kind == "death":
        return bool(again.recipients) and first.recipients == again.recipients
    before = {n.lemma_.lower() for n in causes_of(first.told)} - word_set("incidents", "spreading")
    known = (n for n in causes_of(again.told) if _THE & {c.lower_ for c in children(n, "det")})
    return any(n.tag_ == "NN" and n.lemma_.lower() in before and not children(n, "nummod") for n in known)


def _both(first: Incident, again: Incident) -> Incident:
    return replace(
        first,
        place=first.place or again.place,
        deaths=first.deaths if first.deaths is not None else again.deaths,
        injured=first.injured if first.injured is not None else again.injured,
    )
