"""Who has a part in facts: those whom none tells of are left out, words for people without a name become ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias, TypeVar

import msgspec

from briefing.extract.cast.unnamed_groups import RULE
from briefing.types.digest import (
    Agreement,
    Attribution,
    Claim,
    Event,
    Incident,
    Organisation,
    Statement,
)

Fact: TypeAlias = Agreement | Event | Incident | Statement | Claim
_F = TypeVar("_F", Agreement, Event, Incident, Statement, Claim)
_ONE = ("speaker", "reported_by", "by")
_SEVERAL = ("joint", "addressee", "actors", "recipients", "to")


def members(facts: Iterable[Fact]) -> frozenset[str]:
    """All who have a part in facts, or on whose word they stand."""
    return frozenset(member for fact in facts for member in _members(fact))


def acting(organisations: Iterable[Organisation], told: frozenset[str]) -> tuple[Organisation, ...]:
    """The organisations without the groups that are not `told` of: which neither speak nor act nor are spoken to."""
    return tuple(o for o in organisations if o.rule != RULE or o.id in told)


def known_by(facts: Iterable[_F], ids: Mapping[str, str]) -> tuple[_F, ...]:
    """Facts with ids in place of the words for who has a part in them."""
    return tuple(_known_by(fact, ids) for fact in facts) if ids else tuple(facts)


def _known_by(fact: _F, ids: Mapping[str, str]) -> _F:
    fields = set(fact.__struct_fields__)
    changed: dict[str, object] = {f: ids[w] for f in _ONE if f in fields and (w := getattr(fact, f)) in ids}
    for several in fields.intersection(_SEVERAL):
        who: tuple[str, ...] = getattr(fact, several)
        if any(w in ids for w in who):
            changed[several] = tuple(dict.fromkeys(ids.get(w, w) for w in who))
    if isinstance(fact, Agreement):
        changed["status_history"] = tuple(
            msgspec.structs.replace(h, attribution=_word_of(h.attribution, ids)) for h in fact.status_history
        )
    elif fact.attribution is not None:
        changed["attribution"] = _word_of(fact.attribution, ids)
    return msgspec.structs.replace(fact, **changed) if changed else fact


def _word_of(attribution: Attribution | None, ids: Mapping[str, str]) -> Attribution | None:
    if attribution is None:
        return None
    source, outer = attribution.source, attribution.reported_by
    return msgspec.structs.replace(attribution, source=ids.get(source, source), reported_by=ids.get(outer, outer))


def _members(fact: Fact) -> Iterator[str]:
    words = (h.attribution for h in fact.status_history) if isinstance(fact, Agreement) else (fact.attribution,)
    for word in filter(None, words):
        yield from (word.source, word.reported_by)
    if isinstance(fact, Agreement):
        yield from (*fact.parties, *fact.sponsors)
    elif isinstance(fact, Event | Incident):
        yield from (*fact.actors, *fact.recipients)
    elif isinstance(fact, Statement):
        yield from (fact.speaker, fact.reported_by, *fact.joint, *fact.addressee)
    elif isinstance(fact, Claim):
        yield from (fact.by, *fact.joint, *fact.to)
