"""The three to seven facts that a reader needs first, by a stated measure.

Each event, statement and agreement gets a score: how early it stands, how sure it is, how many of the article's people
and countries take part, what kind it is. The best are taken, no two of them of the same words, at least three where
there are three and at most seven; the order is that of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefing.types.digest import Agreement, Event, Evidence, Statement

_MOST, _FEWEST, _ENOUGH = 7, 3, 0.55
_WEIGHT = {
    "CONSULT": 0.25,
    "AGREE": 0.3,
    "SUPPORT": 0.25,
    "ASSAULT": 0.35,
    "THREATEN": 0.3,
    "REQUEST": 0.25,
    "SANCTION": 0.3,
    "ACCUSE": 0.2,
    "REJECT": 0.25,
    "RETREAT": 0.3,
    "CONCEDE": 0.25,
    "COERCE": 0.25,
    "MOBILIZE": 0.3,
    "PROTEST": 0.2,
    "AID": 0.2,
    "COOPERATE": 0.2,
}


def key_facts(
    length: int, events: Iterable[Event], statements: Iterable[Statement], agreements: Iterable[Agreement]
) -> tuple[str, ...]:
    """The ids of an article's key facts in text order. `length` is that of the stored text in characters."""
    events, statements, agreements = tuple(events), tuple(statements), tuple(agreements)
    weight = Counter(m for e in events for m in (*e.actors, *e.recipients))
    weight.update(s.speaker for s in statements if s.speaker)
    most = max(weight.values(), default=1)
    scored: list[tuple[float, Evidence, str]] = []
    for event in events:
        people = (*event.actors, *event.recipients)
        score = _WEIGHT.get(event.type, 0.2) + 0.2 * (event.date is not None) + _named(people, weight, most)
        scored.append((score - 0.1 * (event.modality not in ("asserted", "reported")), event.evidence[0], event.id))
    for statement in statements:
        score = 0.1 + 0.1 * (statement.form != "indirect") + _named((statement.speaker,), weight, most)
        scored.append((score, statement.evidence[0], statement.id))
    scored += [(_standing(agreement), agreement.evidence[0], agreement.id) for agreement in agreements]
    ranked = sorted(
        ((s + 0.3 * (1 - e.start / max(1, length)), e, i) for s, e, i in scored),
        key=lambda x: (-x[0], x[1].start, x[2]),
    )
    chosen: list[tuple[Evidence, str]] = []
    for score, piece, fact in ranked:
        if len(chosen) >= _MOST or (len(chosen) >= _FEWEST and score < _ENOUGH):
            break
        if not any(piece.start < c.end and c.start < piece.end for c, _ in chosen):
            chosen.append((piece, fact))
    return tuple(fact for _, fact in sorted(chosen, key=lambda c: (c[0].start, c[1])))


def _named(members: Iterable[str], weight: Counter[str], most: int) -> float:
    return 0.3 * max((weight[m] / most for m in members), default=0.0)


def _standing(agreement: Agreement) -> float:
    return 0.3 + 0.15 * bool(agreement.status) + 0.1 * len(agreement.parties[:2])
