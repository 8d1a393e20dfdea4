"""The council that adopts a resolution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.extract.agreements.signatories import mentions_in
from briefing.extract.agreements.syntax import own_clauses
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import doers, obliques, premodifiers
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_NEAR = 60
"""How many tokens back the council is named of which a resolution is."""


def adopting(head: Token, bound: Sequence[str], actors: Actors) -> tuple[str, ...]:
    """The council of which a resolution is: one of those `bound` by its own words, who adopts it, the one named last
    where no number tells it from others, else the only one that the text names."""
    beside = (p for p in actors.of(obliques(head, "at", "in", "before", "from")) if is_council(p, actors))
    named = (*actors.of((*premodifiers(head), *obliques(head, "of"))), *beside, *bound)
    own = [p for p in named if actors.kind(p) == "organisation"]
    if own:
        # 'the Assembly adopted a U.N. resolution': the league is no second
        leagues = [o for o in own if any(c != o and actors.name(c).startswith(actors.name(o)) for c in own)]
        return tuple(dict.fromkeys(_organ(o, head, actors) for o in own if o not in leagues))
    done = clause_of(head)
    passed = any(base(c) in ("adopt", "pass", "approve") for c in own_clauses(head))
    passing = passed or base(done) in word_set("agreements", "resolving", "debating")
    by = [d for d in doers(done) if d != head] if passing else []
    acting = tuple(o for o in actors.of(by) if is_council(o, actors))
    return acting or _last_named(head, by, actors) or _only_one(head, by, actors)


def _organ(body: str, head: Token, actors: Actors) -> str:
    """The council that alone a text names of a league whose resolution it tells of: the 'U.N. Security Council' where
    'the U.N. resolution' is spoken of; else the league."""
    name = actors.name(body)
    organs = {c for c in _councils(head, actors) if c != body and actors.name(c).startswith(name)}
    return organs.pop() if len(organs) == 1 else body


def _last_named(head: Token, by: Sequence[Token], actors: Actors) -> tuple[str, ...]:
    """The council named just before 'the resolution' or one that 'the council' adopts."""
    the = head.text.islower() and any(c.lower_ == "the" for c in head.children)
    if not (the or any(d.lemma_.lower() in word_set("agreements", "councils") for d in by)):
        return ()
    near = head.doc[max(0, head.i - _NEAR) : head.i]
    met = (m.entity for t in reversed(near) if (m := actors.mention(t)) is not None)
    return tuple(o for o in met if _is_of_states(o, actors))[:1]


def _only_one(head: Token, by: Sequence[Token], actors: Actors) -> tuple[str, ...]:
    """The only council that a text names, where nobody else is told to adopt it."""
    others = (d for d in by if not actors.of([d]) or any(actors.kind(a) == "organisation" for a in actors.of([d])))
    councils = dict.fromkeys(_councils(head, actors))
    return tuple(councils) if len(councils) == 1 and not any(others) else ()


def _councils(head: Token, actors: Actors) -> Iterator[str]:
    return (m.entity for m in mentions_in(head.doc, actors) if _is_of_states(m.entity, actors))


def _is_of_states(entity: str, actors: Actors) -> bool:
    """Whether a body is a council or parliament of many states: 'the European Parliament'."""
    chamber = "parliament" in actors.name(entity).lower().split() or actors.sort(entity) == "legislature"
    if chamber:
        return not actors.country(entity)
    return actors.sort(entity) == "igo" and _is_called_council(entity, actors)


def is_council(entity: str, actors: Actors) -> bool:
    """Whether a body is one of those whose resolutions bind states."""
    of_many = _is_of_states(entity, actors) or actors.sort(entity) in ("igo", "joint_body")
    return of_many or _is_called_council(entity, actors)


def _is_called_council(entity: str, actors: Actors) -> bool:
    return bool(set(actors.name(entity).lower().split()) & word_set("agreements", "councils"))
