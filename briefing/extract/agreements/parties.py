"""Who is bound by an instrument, as its own sentence tells: the sides of a pact, lender and borrower, the council."""

from __future__ import annotations

from briefing import countries
from briefing.extract.agreements.factuality import is_neared
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
from briefing.extract.agreements.syntax import (
    behind,
    changing,
    governing,
    is_put_name_to,
    own_clauses,
    place_of,
    signers,
    talks_on,
)
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
from briefing.extract.text.tree import children, clause_of, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_NEAR = 60
"""How many tokens back the council is named of which a resolution is."""


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


def parties_of(head: Token, actors: Actors, proper: bool) -> tuple[str, ...]:
    """Who is bound: 'between A and B', 'A-B', 'with X' and whoever makes it with X."""
    sides = named_sides(head, actors) if proper else sides_of(head, actors)
    place = place_of(head)
    if place != head:
        sides += sides_of(place, actors)
    between = is_full(head)
    for clause in dict.fromkeys((*own_clauses(head), *own_clauses(place))):
        if is_sponsoring(clause) or between:
            continue
        if any(preposition(w) in ("under", "in") for w in children(clause, "obl") if is_relative_word(w)):
            others = (t for t in clause.subtree if t.i > clause.i and preposition(t) in ("with", "to"))
            sides += of_several(actors.of((*subjects(clause), *others), places=True), actors)
        binding = base(clause) in _binding()
        by = actors.together(signers(clause)) if binding else ()
        sides += [*sides_of(clause, actors, bound=binding), *signatories(by, actors)]
        binds = base(clause) in word_set("agreements", "party_verbs")
        if (binds and not is_passive(clause) and clause.tag_ != "VBG") or is_put_name_to(head, clause):
            sides += signatories(acting_in(clause, actors), actors)
    if between:
        return _fit(head, sides, actors)
    within = governing(place)
    if len(set(sides)) < 2 or (obliques(head, "with") and not obliques(head, "between")):
        sides = [*makers(place, within, actors), *sides]
    if len(set(sides)) < 2 and place.head.lemma_.lower() in word_set("agreements", "taking_part"):
        taking = (*possessors(place.head), *acting_in(clause_of(place.head), actors))
        sides = [*on_behalf(actors.of(taking), actors), *sides]
    beside = (*obliques(head, "with"), *behind(head, "with"))
    theirs = (o for o in beside if o.lemma_.lower() in _neighbours() or entities([o], actors))
    if any(p.lower_ in ("its", "their") for o in theirs for p in possessors(o)):
        sides = [*signatories(acting_in(within, actors), actors), *sides]
    if len(set(sides)) == 1 and within.dep_ == "conj":
        # 'held talks WITH B and signed', 'met B and signed'
        meeting = within.head
        held = [o for o in objects(meeting) if o.lemma_.lower() in word_set("agreements", "talks")]
        guests = [x for o in (meeting, *held) for x in obliques(o, "with")] if held else []
        guests += objects(meeting) if base(meeting) == "meet" else []
        sides += signatories(guests, actors)
    if len(set(sides)) == 1 and any(o.lower_ == "it" for o in beside):
        met = (m for t in reversed(head.doc[head.sent.start : head.i]) if (m := actors.mention(t)) is not None)
        sides += [m.entity for m in met if m.kind in ("country", "organisation") and m.entity not in sides][:1]
    talks = talks_on(place)
    if len(set(sides)) < 2 and talks is not None:
        talking = () if obliques(talks, "between") else entities(acting_in(clause_of(talks), actors), actors)
        with_whom = sides_of(clause_of(talks), actors) if talks.dep_ == "obj" else []
        # 'Norwegian PROPOSALS for a truce': who mediates proposes
        offered = talks.lemma_.lower() == "proposal" and kind_is_of_foes(head)
        sides = [*on_behalf(talking, actors), *(() if offered else sides_of(talks, actors)), *with_whom, *sides]
    witnessed = place.head.lemma_.lower() in word_set("agreements", "signings")
    around = clause_of(place.head)
    if not sides and witnessed:
        sides = [s for s in signatories(possessors(place.head), actors) if actors.kind(s) != "person"]
    witnessed = witnessed and base(around) not in word_set("agreements", "judging")
    if len(set(sides)) < 2 and witnessed and (base(around) == "witness" or not is_sponsoring(around)):
        # who witness, plan or put off the signing of an accord together are its sides
        sides = of_several(entities(acting_in(around, actors), actors), actors) or sides
    if not sides and head.dep_ == "conj" and head.head.pos_ == "NOUN":
        first = first_conjunct(head)
        sides = list(parties_of(first, actors, proper=False))
    changed_by = changing(head)
    if not sides and changed_by is not None:
        sides = list(parties_of(changed_by, actors, proper=False))
    if not sides:
        sides += on_behalf(actors.of(t for t in head.subtree if t.i > head.i and actors.is_pair(t)), actors)
    joint = preposition(head) in ("in", "according to") and any(t.lower_ == "joint" for t in premodifiers(head))
    if not sides and joint:
        # 'A and B agreed NOT TO use force, according to a joint declaration'
        sides = of_several(entities(actors.together(doers(within)), actors), actors)
    if not sides:
        inner = (t for t in head.subtree if t.i > head.i and preposition(t) == "between")
        sides += signatories(inner, actors)
    if not sides and head.lemma_.lower() in ("ceasefire", "truce", "armistice", "cease-fire"):
        fought = [o for u in (within, *undergoers(within)) for o in obliques(u, "on", "against") if o != head]
        acting = doers(within) if fought or base(within) in word_set("agreements", "truce_verbs") else ()
        sides += on_behalf(actors.of((*acting, *fought)), actors)
    if len(set(sides)) < 3 and any(t.lower_ in word_set("agreements", "of_three") for t in premodifiers(head)):
        lands = dict.fromkeys(m.entity for t in head.doc[: head.i] if (m := actors.mention(t)) and m.kind == "country")
        sides = list(lands) if len(lands) == 3 else sides
    return _fit(head, sides, actors)


def _fit(head: Token, sides: list[str], actors: Actors) -> tuple[str, ...]:
    """The sides that can be bound by an instrument of its kind, each once."""
    sides = [s for s in sides if actors.sort(s) not in ("legislature", "media")]
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


def _neighbours() -> frozenset[str]:
    """The nouns of those with whom somebody has an instrument: 'its NEIGHBOUR', 'their former PARTNERS'."""
    return frozenset().union(*(word_set("agreements", g) for g in ("several", "pairs", "holders", "lands", "partners")))


def _binding() -> frozenset[str]:
    """The verbs that, in the passive, are done by who is bound: 'SIGNED by', not 'criticised by'."""
    groups = ("party_verbs", "deeds", "done_to", "truce_verbs", "offering")
    return frozenset().union(*(word_set("agreements", g) for g in groups)) - {"announce"}


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


def adopting(head: Token, actors: Actors) -> tuple[str, ...]:
    """The council of which a resolution is: one in its own words, else, where no number tells it from others, the one
    named last."""
    own = [p for p in actors.of((*premodifiers(head), *obliques(head, "of"))) if actors.kind(p) == "organisation"]
    done = clause_of(head)
    passed = any(base(c) in ("adopt", "pass", "approve") for c in own_clauses(head))
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
