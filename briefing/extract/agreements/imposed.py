"""Instruments that one side makes for another: loans, sanctions, the resolutions of councils."""

from __future__ import annotations

from briefing import countries
from briefing.extract.agreements.around import behind, clauses, signers
from briefing.extract.agreements.whom import states
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import doers, indirect_objects, objects, obliques, possessors, premodifiers
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_NEAR = 60
"""How many tokens back the council is named of which a resolution is."""


def lent(head: Token, actors: Actors) -> tuple[str, ...]:
    """Lender and borrower of a loan: who grants it, and whom it is for; () where it is no affair of states."""
    own = (*possessors(head), *premodifiers(head), *(d for c in clauses(head) for d in (*doers(c), *signers(c))))
    verb = clause_of(head)
    lending = base(verb) in word_set("agreements", "lending") or (
        bool(obliques(head, "with", "from") or behind(head, "with", "from"))
        and base(verb) in word_set("agreements", "party_verbs")
    )
    if not (lending or own):
        return ()
    giving = [*own, *(d for doer in doers(verb) if lending for d in (doer, *possessors(doer)))]
    taking = (*obliques(head, "for", "to", "from", "with"), *obliques(verb, "for", "to", "from", "with"),
              *indirect_objects(verb), *(o for o in objects(verb) if o.i < head.i))
    sides = states(actors.of((*giving, *taking), places=True), actors)
    bound = tuple(s for s in sides if countries.is_code(s) or actors.sort(s) in ("igo", "government_body"))
    return bound if len(bound) > 1 else ()


def imposed(head: Token, actors: Actors) -> tuple[str, ...]:
    """Who imposes sanctions, and on whom."""
    around = clauses(head)
    by = (*possessors(head), *premodifiers(head), *(s for c in around for s in signers(c)))
    on = (o for word in (head, *around) for o in obliques(word, "on", "against"))
    return states(actors.of((*by, *on), places=True), actors)


def adopting(head: Token, actors: Actors) -> tuple[str, ...]:
    """The council of which a resolution is: one in its own words, else, where no number tells it from others, the one
    named last."""
    own = [p for p in actors.of((*premodifiers(head), *obliques(head, "of"))) if actors.kind(p) == "organisation"]
    done = clause_of(head)
    passed = any(base(c) in ("adopt", "pass", "approve") for c in clauses(head))
    by = doers(done) if passed or base(done) in word_set("agreements", "resolving") else ()
    if not own and (acting := tuple(o for o in actors.of(by) if is_council(o, actors))):
        return acting
    known = head.text.islower() and any(c.lower_ == "the" for c in head.children)
    known = known or any(d.lemma_.lower() in word_set("agreements", "councils") for d in by)
    near = head.doc[max(0, head.i - _NEAR) : head.i] if known else ()
    met = (m.entity for t in reversed(near) if (m := actors.mention(t)) is not None)
    councils = (o for o in met if actors.sort(o) == "igo" and _is_called_council(o, actors))
    return tuple(own) or tuple(councils)[:1]


def is_council(entity: str, actors: Actors) -> bool:
    """Whether a body is one of those whose resolutions bind states."""
    return actors.sort(entity) in ("igo", "joint_body") or _is_called_council(entity, actors)


def _is_called_council(entity: str, actors: Actors) -> bool:
    return bool(set(actors.name(entity).lower().split()) & word_set("agreements", "councils"))
