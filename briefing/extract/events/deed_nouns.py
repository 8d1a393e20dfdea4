"""Deeds told by a noun with a date of its own, or with who did it and to whom: 'the closure of the border on May 3',
"Chad's recognition of Peru"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import keys, word_set_class
from briefing.extract.events.settings import has_been
from briefing.extract.events.sites import place_among
from briefing.extract.events.victims import victims
from briefing.extract.speech.voice import Voices
from briefing.extract.text.clauses import is_future
from briefing.extract.text.grammar import obliques, possessors, premodifiers
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.vocabulary import vocabulary
from briefing.extract.text.words import Token
from briefing.types.digest import EventType


class _Deed(Struct, frozen=True):
    """A deed told by a noun: to what it is done (empty: to anybody named), and which event that makes."""

    of: frozenset[str]
    type: EventType
    mode: str


def _is_dated(noun: Token, whom: Sequence[Token], times: Times) -> bool:
    """Whether a noun has a time of its own, none of a clause that says more of it: 'of X, who led a coup in 2002'."""
    below = [c.left_edge.i for n in (noun, *whom) for c in children(n, "acl", "acl:relcl", "appos")]
    end = min([noun.right_edge.i + 3, *below])
    return times.of_noun(noun) is not None and times.beginning(noun.left_edge.i, end) is not None


@cache
def _deeds() -> dict[str, tuple[_Deed, ...]]:
    table: dict[str, list[_Deed]] = defaultdict(list)
    for raw in vocabulary("events")["deed_nouns"]:
        of = raw["of"]
        of = frozenset(() if of == "any" else of if isinstance(of, list) else word_set_class(of))
        for noun in raw["nouns"]:
            table[noun].append(_Deed(of, raw["type"], raw.get("mode", "")))
    return {noun: tuple(deeds) for noun, deeds in table.items()}


def deed_of(noun: Token, actors: Actors, voices: Voices, times: Times, *, past: bool) -> Happening | None:
    """The happening that a noun tells, with who did it, to whom and where; None with no date unless both are named."""
    deeds = _deeds().get(noun.lemma_.lower())
    if deeds is None or noun.tag_ not in ("NN", "NNS"):
        return None
    whom = obliques(noun, "of")
    if not whom or (not past and (is_future(clause_of(noun)) or not has_been(noun))):
        return None
    named = actors.of(whom, places=True) or actors.of(t for n in whom for t in premodifiers(n))
    deed = next((d for d in deeds if (any(keys(n) & d.of for n in whom) if d.of else named)), None)
    if deed is None:
        return None
    doing = actors.of((*possessors(noun), *obliques(noun, "by")))
    if _is_dated(noun, whom, times):
        doing = doing or actors.of(premodifiers(noun))  # 'the KENYAN invasion of Chad in May'
    elif not (doing and set(named) - set(doing)):
        return None
    where = place_among((o for n in (noun, *whom) for o in obliques(n, "in", "at", "near")), actors)
    where = where or next((x for x in named if actors.kind(x) == "place"), "")
    voice = voices.of(noun).done() if past else voices.of(noun)
    if voice.modality not in ("asserted", "reported"):
        return None
    dead = next((n for t in whom if (n := victims(t))), None) if deed.type == "ASSAULT" and not deed.mode else None
    return Happening(
        told=noun,
        span=noun_phrase(noun),
        type=deed.type,
        mode=deed.mode,
        rule=f"noun-{deed.type.lower()}",
        actors=doing,
        recipients=tuple(x for x in named if x not in doing and actors.kind(x) != "place"),
        place=where,
        voice=voice,
        deaths=dead,
    )
