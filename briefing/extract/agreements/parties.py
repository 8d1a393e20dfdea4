"""Who is bound by an instrument, as its own sentence tells: the sides of a pact, lender and borrower, the council."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice

from briefing import countries
from briefing.extract.agreements.collective import are_unknown
from briefing.extract.agreements.factuality import is_neared
from briefing.extract.agreements.lexicon import is_truce
from briefing.extract.agreements.meetings import of_meeting
from briefing.extract.agreements.sides import (
    acting_in,
    is_full,
    is_sponsoring,
    kind_is_of_foes,
    makers,
    named_sides,
    of_several,
    sides_of,
)
from briefing.extract.agreements.signatories import entities, on_behalf, signatories
from briefing.extract.agreements.syntax import behind, governing, is_put_name_to, own_clauses, signers, talks_on
from briefing.extract.agreements.told_by import changing, place_of
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import (
    doers,
    indirect_objects,
    is_passive,
    is_relative_word,
    objects,
    obliques,
    possessors,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import children, clause_of, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


def bound_by(head: Token, lemma: str, actors: Actors, proper: bool) -> tuple[str, ...]:
    """Who is bound by an instrument of any form."""
    if lemma in word_set("agreements", "loans"):
        return _lending(head, actors)
    if lemma == "regime":
        return _imposing(head, actors)
    told = parties_of(head, actors, proper)
    if len(told) < 2 and is_neared(head):
        near = signatories(actors.together(subjects(clause_of(head))), actors)
        return near if len(near) > 1 else told  # 'A AND B are close to a deal'
    return told


@remembered
def parties_of(head: Token, actors: Actors, proper: bool) -> tuple[str, ...]:
    """Who is bound: 'between A and B', 'A-B', 'with X' and whoever makes it with X.

    Its own words come first; where they do not tell both sides, its clauses, what is done to it, the talks or signing
    that it is of; where those tell nobody, whatever else in its sentence may.
    """
    place = place_of(head)
    sides = named_sides(head, actors) if proper else [*sides_of(head, actors)]
    if place != head:
        sides += sides_of(place, actors)
    if is_full(head):
        return _fit(head, sides, actors)
    clauses = tuple(dict.fromkeys((*own_clauses(head), *own_clauses(place))))
    for clause in clauses:
        sides += () if is_sponsoring(clause) else _told_by(clause, head, actors)
    sides = _with_makers(head, place, sides, actors)
    bodies = {s for s in sides if actors.kind(s) != "person"}
    sides += _done_under(clauses, actors) if len(bodies) < 2 else []
    sides = _with_met(head, governing(place), sides, actors)
    sides = _with_talking(head, talks_on(place), sides, actors)
    sides = _with_signing(place, sides, actors)
    met = of_meeting(head, actors) if len(set(sides)) < 2 else []
    sides = met if set(sides) <= set(met) and met else sides
    sides = sides or next((found for rule in _LAST_RESORTS if (found := rule(head, actors))), [])
    return _fit(head, _three_of(head, sides, actors), actors)


def _told_by(clause: Token, head: Token, actors: Actors) -> list[str]:
    """The parties that a clause of its own tells: 'signed by A', 'that A signed'."""
    binding = base(clause) in _binding()
    by = actors.together(signers(clause)) if binding else ()
    sides = [*sides_of(clause, actors, bound=binding), *signatories(by, actors)]
    binds = base(clause) in word_set("agreements", "party_verbs")
    if (binds and not is_passive(clause) and clause.tag_ != "VBG") or is_put_name_to(head, clause):
        sides += signatories(acting_in(clause, actors), actors)
    return sides


def _done_under(clauses: Sequence[Token], actors: Actors) -> list[str]:
    """The parties that what is done under an instrument tells: 'under which A sells to B'."""
    led = [(c, w) for c in clauses for w in children(c, "obl") if preposition(w) in ("under", "in")]
    under = [c for c, w in led if is_relative_word(w)]
    inside = (t for c in under for t in c.subtree if t.i > c.i and preposition(t) in ("with", "to"))
    doing = (s for c in under for s in subjects(c))
    return of_several(actors.of((*doing, *inside), places=True), actors)


def _with_makers(head: Token, place: Token, sides: list[str], actors: Actors) -> list[str]:
    """The sides, before them who makes it, who takes part in it, whose neighbour it is made with."""
    within = governing(place)
    if len(set(sides)) < 2 or (_beside(head) and not obliques(head, "between")):
        sides = [*makers(place, within, actors), *sides]
    if len(set(sides)) < 2 and place.head.lemma_.lower() in word_set("agreements", "taking_part"):
        taking = (*possessors(place.head), *acting_in(clause_of(place.head), actors))
        sides = [*on_behalf(actors.of(taking), actors), *sides]
    theirs = (o for o in _beside(head) if o.lemma_.lower() in _neighbours() or entities([o], actors))
    if any(p.lower_ in ("its", "their") for o in theirs for p in possessors(o)):
        sides = [*signatories(acting_in(within, actors), actors), *sides]
    return sides


def _with_met(head: Token, within: Token, sides: list[str], actors: Actors) -> list[str]:
    """The one side, with it whom it meets: 'held talks WITH B and signed', 'met B and signed', 'A signed a pact with
    IT'."""
    if len(set(sides)) == 1 and within.dep_ == "conj":
        meeting = within.head
        held = [o for o in objects(meeting) if o.lemma_.lower() in word_set("agreements", "talks")]
        guests = [x for o in (meeting, *held) for x in obliques(o, "with")] if held else []
        guests += objects(meeting) if base(meeting) == "meet" else []
        sides = [*sides, *signatories(guests, actors)]
    if len(set(sides)) == 1 and any(o.lower_ == "it" for o in _beside(head)):
        met = (m for t in reversed(head.doc[head.sent.start : head.i]) if (m := actors.mention(t)) is not None)
        others = (m.entity for m in met if m.kind in ("country", "organisation") and m.entity not in sides)
        sides = [*sides, *islice(others, 1)]
    return sides


def _beside(head: Token) -> tuple[Token, ...]:
    return (*obliques(head, "with"), *behind(head, "with"))


def _with_talking(head: Token, talks: Token | None, sides: list[str], actors: Actors) -> list[str]:
    """The sides, before them who holds the talks that it is to come out of."""
    if talks is None or len(set(sides)) > 1:
        return sides
    talking = () if obliques(talks, "between") else signatories(acting_in(clause_of(talks), actors), actors)
    with_whom = sides_of(clause_of(talks), actors) if talks.dep_ == "obj" else []
    # 'Norwegian PROPOSALS for a truce': who mediates proposes
    offered = talks.lemma_.lower() == "proposal" and kind_is_of_foes(head)
    return [*talking, *(() if offered else sides_of(talks, actors)), *with_whom, *sides]


def _with_signing(place: Token, sides: list[str], actors: Actors) -> list[str]:
    """The sides; where they are fewer than two, those whose signing it is or who witness or plan it together."""
    if len(set(sides)) > 1 or place.head.lemma_.lower() not in word_set("agreements", "signings"):
        return sides
    around = clause_of(place.head)
    whose = sides or [s for s in signatories(possessors(place.head), actors) if actors.kind(s) != "person"]
    apart = base(around) in word_set("agreements", "judging") or (base(around) != "witness" and is_sponsoring(around))
    if len(set(whose)) > 1 or apart:
        return whose
    acting = on_behalf(entities(acting_in(around, actors), actors), actors)
    together = len(acting) > 1 or any(actors.sort(a) == "igo" for a in acting)
    return list(acting) if together else whose


def _of_row(head: Token, actors: Actors) -> list[str]:
    """Those of the first in its row: 'a pact between A and B and A TREATY'."""
    row = head.dep_ == "conj" and head.head.pos_ == "NOUN"
    return list(parties_of(first_conjunct(head), actors, proper=False)) if row else []


def _of_changing(head: Token, actors: Actors) -> list[str]:
    """Those of the protocol that changes it."""
    changed_by = changing(head)
    return list(parties_of(changed_by, actors, proper=False)) if changed_by is not None else []


def _of_pair(head: Token, actors: Actors) -> list[str]:
    """Those of a pair among the words behind it: 'a deal on A-B trade'."""
    pairs = (t for t in head.subtree if t.i > head.i and actors.is_pair(t) and not are_unknown(t, actors))
    return list(on_behalf(actors.of(pairs), actors))


def _of_joint(head: Token, actors: Actors) -> list[str]:
    """Who does what a joint paper tells: 'A and B agreed not to use force, according to A JOINT DECLARATION'."""
    joint = preposition(head) in ("in", "according to") and any(t.lower_ == "joint" for t in premodifiers(head))
    within = governing(place_of(head))
    return of_several(entities(actors.together(doers(within)), actors), actors) if joint else []


def _of_inner(head: Token, actors: Actors) -> list[str]:
    """Between whom something inside its phrase is: 'a deal on trade BETWEEN A AND B'."""
    inner = (t for t in head.subtree if t.i > head.i and preposition(t) == "between")
    return list(signatories(inner, actors))


def _of_fight(head: Token, actors: Actors) -> list[str]:
    """Of a truce who keeps, breaks or ends it by what is done to whom."""
    if not is_truce(head):
        return []
    within = governing(place_of(head))
    fought = [o for u in (within, *undergoers(within)) for o in obliques(u, "on", "against") if o != head]
    acting = doers(within) if fought or base(within) in word_set("agreements", "truce_verbs") else ()
    return list(on_behalf(actors.of((*acting, *fought)), actors))


_LAST_RESORTS = (_of_row, _of_changing, _of_pair, _of_joint, _of_inner, _of_fight)
"""What may tell the sides where nothing else does, the surest first."""


def _three_of(head: Token, sides: list[str], actors: Actors) -> list[str]:
    """The sides; of 'a trilateral pact' the three countries named so far."""
    if len(set(sides)) > 2 or not any(t.lower_ in word_set("agreements", "of_three") for t in premodifiers(head)):
        return sides
    lands = dict.fromkeys(m.entity for t in head.doc[: head.i] if (m := actors.mention(t)) and m.kind == "country")
    return list(lands) if len(lands) == 3 else sides


def _fit(head: Token, sides: list[str], actors: Actors) -> tuple[str, ...]:
    """The sides that can be bound by an instrument of its kind, each once."""
    sides = [s for s in sides if actors.sort(s) != "media" and not _is_chamber(s, actors)]
    if kind_is_of_foes(head):
        apart = ("ngo", "company") if is_full(head) else ("ngo", "company", "igo")
        sides = [s for s in sides if actors.sort(s) not in apart]
    else:
        sides = [(actors.sort(s) == "military" and actors.country(s)) or s for s in sides]
    # 'Mali's military government': the army is no side beside its country
    sides = [s for s in sides if not (actors.sort(s) == "military" and actors.country(s) in sides)]
    bodies = [s for s in sides if actors.kind(s) != "person"]
    if len(set(bodies)) < 2 and obliques(head, "between"):
        bodies = sides
    return tuple(dict.fromkeys(bodies))


def _is_chamber(body: str, actors: Actors) -> bool:
    """Whether a body only ratifies what others made: a parliament, also that of a league of states."""
    return actors.sort(body) == "legislature" or "parliament" in actors.name(body).lower().split()


@cache
def _neighbours() -> frozenset[str]:
    """The nouns of those with whom somebody has an instrument: 'its NEIGHBOUR', 'their former PARTNERS'."""
    return frozenset().union(*(word_set("agreements", g) for g in ("several", "pairs", "holders", "lands", "partners")))


@cache
def _binding() -> frozenset[str]:
    """The verbs that, in the passive, are done by who is bound: 'SIGNED by', not 'criticised by'."""
    groups = ("party_verbs", "deeds", "done_to", "truce_verbs", "offering")
    return frozenset().union(*(word_set("agreements", g) for g in groups)) - {"announce", "draft"}


def _lending(head: Token, actors: Actors) -> tuple[str, ...]:
    """Lender and borrower of a loan: who grants it, and whom it is for; () where it is no affair of states."""
    own = (*possessors(head), *premodifiers(head), *(d for c in own_clauses(head) for d in (*doers(c), *signers(c))))
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
    sides = on_behalf(actors.of((*giving, *taking), places=True), actors)
    bound = tuple(s for s in sides if countries.is_code(s) or actors.sort(s) in ("igo", "government_body"))
    return bound if len(bound) > 1 else ()


def _imposing(head: Token, actors: Actors) -> tuple[str, ...]:
    """Who imposes sanctions, and on whom."""
    around = own_clauses(head)
    by = (*possessors(head), *premodifiers(head), *(s for c in around for s in signers(c)))
    on = (o for word in (head, *around) for o in obliques(word, "on", "against"))
    return on_behalf(actors.of((*by, *on), places=True), actors)
