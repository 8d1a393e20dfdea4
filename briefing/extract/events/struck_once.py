"""One disaster, accident or death told in several sentences: 'a fire has killed ten ... The fire destroyed a house'."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from briefing.extract.events.happenings import Incident
from briefing.extract.events.mishaps import befallen, causes_of, words_of
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import either, vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Date

_THE = frozenset({"the", "this", "that"})
_FAR = 4
"""How many sentences behind the first telling another may stand."""
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
    sentences = again.told.doc.sentence_at(again.told.i) - first.told.doc.sentence_at(first.told.i)
    if not 0 < sentences <= _FAR:
        return False
    before = {c for n in (*befallen(first.told), *causes_of(first.told)) for c in _classes(n)}
    before |= words_of("accident", "causes") if first.kind == "accident" else frozenset()
    return any(_is_known(n) and _classes(n) & before for n in (*causes_of(again.told), *befallen(again.told)))


def _is_known(noun: Token) -> bool:
    """'THE 6.1-magnitude quake', 'STORM BELA', no other one: 'the second quake', 'the floods'."""
    told = bool(_THE & {c.lower_ for c in children(noun, "det")}) or noun.pos_ == "PROPN"
    apart = either(word_set("events", "another", "ranked"), word_set("incidents", "spreading"))
    return told and noun.tag_ in ("NN", "NNP") and not {t.lower_ for t in (*noun.lefts, noun)} & apart


def _classes(noun: Token) -> frozenset[str]:
    """What a noun may be called again: 'quake' for an earthquake, 'vessel' for a ferry, 'typhoon' for a storm."""
    words = frozenset({noun.lemma_.lower(), *(c.lower_ for c in children(noun, "compound", "nmod:desc"))})
    return words | frozenset(w for group in _alike() if group & words for w in group)


@cache
def _alike() -> tuple[frozenset[str], ...]:
    return tuple(map(frozenset, vocabulary("incidents")["alike"]))


def _both(first: Incident, again: Incident) -> Incident:
    return replace(
        first,
        place=first.place or again.place,
        deaths=first.deaths if first.deaths is not None else again.deaths,
        injured=first.injured if first.injured is not None else again.injured,
    )
