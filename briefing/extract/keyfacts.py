"""The three to seven facts that a reader needs first, by a stated measure.

A fact counts for more the earlier it stands, the more of the headline's words it has, the more the article turns on who
takes part, and by its kind; for less where it is long past, has no doer, is not sure to happen, or is less surely read
right than the article's other facts of its kind. The best is taken first, and each further one for less the more it is
like one taken before (maximal marginal relevance, Carbonell and Goldstein 1998). The order shown is that of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from statistics import fmean
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from briefing.types.digest import Agreement, Event, Evidence, Fact, Incident, Statement

F = TypeVar("F", Event, Incident, Statement, Agreement)

_MOST, _FEWEST = 7, 3
_ENOUGH, _LEAST = 0.45, 0.2
"""What a fact must reach beyond the first three, and what it must reach at all: an article may have no key fact."""
_EARLY, _HEADLINE, _CENTRAL, _ALIKE, _UNSURE = 0.35, 0.5, 0.25, 0.6, 1.0
_KIND = {
    "ASSAULT": 0.35, "AGREE": 0.3, "THREATEN": 0.3, "SANCTION": 0.3, "RETREAT": 0.3, "MOBILIZE": 0.3, "CONSULT": 0.25,
    "SUPPORT": 0.25, "REQUEST": 0.25, "REJECT": 0.25, "CONCEDE": 0.25, "COERCE": 0.25, "incident": 0.25, "ACCUSE": 0.2,
    "PROTEST": 0.2, "AID": 0.2, "COOPERATE": 0.2, "statement": 0.1, "agreement": 0.15,
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{2,}")
_STEM = 5
"""Letters by which a word of the headline is known again: 'visits', 'visited'."""
_BRIEF = 60
"""Letters below which a statement hardly says enough to stand for itself."""


class _Told(Struct, frozen=True):
    """A fact as it is weighed: its kind, who takes part, its words, what it is worth alone."""

    id: str
    kind: str
    members: frozenset[str]
    piece: Evidence
    worth: float
    agreement: str = ""


def key_facts(
    length: int,
    events: Iterable[Event],
    statements: Iterable[Statement],
    agreements: Iterable[Agreement],
    incidents: Iterable[Incident] = (),
    title: str = "",
) -> tuple[str, ...]:
    """The ids of an article's key facts in text order, at most seven.

    `length` is that of the stored text in characters, `title` the headline, '' where there is none.
    """
    told = [*_weighed(events, _event), *_weighed(incidents, _incident)]
    told += [*_weighed(statements, _statement), *_weighed(agreements, _agreement)]
    weight = Counter(member for fact in told for member in fact.members)
    most, headline = max(weight.values(), default=1), _stems(title)

    def worth(fact: _Told) -> float:
        early = 1 - fact.piece.start / max(1, length)
        named = len(headline & _stems(fact.piece.exact)) / len(headline) if headline else 0.0
        central = max((weight[member] / most for member in fact.members), default=0.0)
        return fact.worth + _EARLY * early + _HEADLINE * named + _CENTRAL * central

    left = [(fact, worth(fact), 0.0) for fact in told]
    chosen: list[_Told] = []
    while left and len(chosen) < _MOST:
        weighed = ((fact, value - _ALIKE * again) for fact, value, again in left)
        best, value = min(weighed, key=lambda one: (-one[1], one[0].piece.start, one[0].id))
        if value < (_ENOUGH if len(chosen) >= _FEWEST else _LEAST):
            break
        chosen.append(best)
        apart = (one for one in left if not _overlap(one[0], best))
        left = [(fact, value, max(again, _likeness(fact, best))) for fact, value, again in apart]
    return tuple(fact.id for fact in sorted(chosen, key=lambda fact: (fact.piece.start, fact.id)))


def _weighed(facts: Iterable[F], weigh: Callable[[F], _Told]) -> Iterator[_Told]:
    """Facts of one kind with their worth: less for one that is less surely read right than they are on average."""
    facts = tuple(facts)
    sure = [fact.confidence for fact in facts if fact.confidence is not None]
    usual = fmean(sure) if sure else 0.0
    for fact in facts:
        told, doubt = weigh(fact), 0.0 if fact.confidence is None else max(0.0, usual - fact.confidence)
        yield replace(told, worth=told.worth - _UNSURE * doubt)


def _event(event: Event) -> _Told:
    """A deed: for more with its dead counted or its day known, for less where long past or nobody does it."""
    worth = _KIND.get(event.type, 0.2) + 0.15 * bool(event.deaths) + 0.1 * (event.date is not None)
    worth -= 0.2 * ("historical" in event.aux) + 0.2 * (not event.actors) + _doubt(event)
    return _Told(event.id, event.type, frozenset({*event.actors, *event.recipients}), event.evidence[0], worth,
                 event.agreement)


def _incident(incident: Incident) -> _Told:
    worth = _KIND["incident"] + 0.15 * bool(incident.deaths) - _doubt(incident)
    members = frozenset({*incident.actors, *incident.recipients})
    return _Told(incident.id, "incident", members, incident.evidence[0], worth)


def _statement(statement: Statement) -> _Told:
    """What somebody says: for more in his own words, for less where nobody is known to speak or little is said."""
    worth = _KIND["statement"] + 0.1 * (statement.form != "indirect") - 0.15 * (not statement.speaker)
    worth -= 0.15 * (sum(len(piece.exact) for piece in statement.evidence) < _BRIEF) + _doubt(statement)
    return _Told(statement.id, "statement", frozenset({statement.speaker} - {""}), statement.evidence[0], worth)


def _agreement(agreement: Agreement) -> _Told:
    """An instrument: for more where the text says how it stands, and between whom."""
    # a status that no words but the instrument's own name tell is no news
    news = any(e not in agreement.evidence for change in agreement.status_history for e in change.evidence)
    worth = _KIND["agreement"] + 0.2 * news + 0.1 * (len(agreement.parties) > 1)
    return _Told(agreement.id, "agreement", frozenset(agreement.parties), agreement.evidence[0], worth, agreement.id)


def _doubt(fact: Fact) -> float:
    """What is denied, possible, or only tried comes after what happened, was reported or is to come."""
    return 0.0 if fact.modality in ("asserted", "reported") else 0.05 if fact.modality == "planned" else 0.15


def _stems(text: str) -> frozenset[str]:
    """The beginnings of a text's words that say something, in small letters."""
    return frozenset([word[:_STEM].lower() for word in _WORD.findall(text) if len(word) > 3 or word[0].isupper()])


def _overlap(one: _Told, other: _Told) -> bool:
    """Whether two facts share words of the text."""
    return one.piece.start < other.piece.end and other.piece.start < one.piece.end


def _likeness(one: _Told, other: _Told) -> float:
    """How much a fact says again what another said, 0 to 1: the same kind of thing by the same, the same instrument."""
    if one.agreement and one.agreement == other.agreement:
        return 0.4
    if one.kind != other.kind:
        return 0.0
    shared = len(one.members & other.members) / max(1, min(len(one.members), len(other.members)))
    return 0.2 + 0.8 * shared
