"""The other side of an instrument 'with X': whoever speaks or acts there, or the one it is with elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing import countries
from briefing.extract.agreements.agreed import agreed
from briefing.extract.agreements.around import behind, clauses, is_done_to, is_put_name_to, signers, talks_on
from briefing.extract.agreements.foes import at_home
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.parties import is_sponsoring
from briefing.extract.agreements.standin import standing_in
from briefing.extract.agreements.together import FOES, is_worldwide, likely, mentions_in, together
from briefing.extract.agreements.topic import about
from briefing.extract.agreements.whom import named, states
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import (
    doers,
    indirect_objects,
    markers,
    objects,
    obliques,
    possessors,
    premodifiers,
    subjects,
)
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import sentence_before
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_SIDES = frozenset({"armed_group", "military", "party", "political_organisation"})
_OBLIGING = frozenset({"oblige", "bind", "commit", "require"})
_MOST_CLAUSES = 4
_NEAR = 60
"""How many tokens back an instrument is that another is like."""


def completed(namings: Sequence[Naming], reading: Reading, actors: Actors) -> tuple[Naming, ...]:
    """The namings, those 'with X' that tell nobody else completed where the text tells who it must be."""
    done = list(namings)
    for at, naming in enumerate(namings):
        if is_worldwide(naming) and len(naming.parties) < 3:
            done[at] = replace(naming, parties=())
            continue
        full = _completed(_of_several(naming, done[:at], actors), done, actors)
        done[at] = agreed(full, done[:at], actors)
        if len(done[at].parties) < 2 and naming.kind != "resolution":
            guess = likely(done[at], done[:at], actors) or at_home(done[at], actors)
            done[at] = replace(done[at], likely=guess, about=() if guess else about(done[at], reading, actors))
    return tuple(done)


def _of_several(naming: Naming, earlier: Sequence[Naming], actors: Actors) -> Naming:
    """The naming with those for parties who make it as 'the two sides', where its own words tell no other."""
    if naming.bound:
        return naming
    acting = clauses(naming.head)
    governing = clause_of(naming.head)
    if is_done_to(naming.head, governing) or is_put_name_to(naming.head, governing):
        acting = (*acting, governing)
    bound = objects(governing) if base(governing) in _OBLIGING and naming.head in subjects(governing) else ()
    who = (*bound, *(d for c in acting if not is_sponsoring(c) for d in (*doers(c), *signers(c))))
    meant = next((m for d in who if (m := together(d, earlier, actors))), ())
    return replace(naming, parties=meant) if meant else naming


def _completed(naming: Naming, namings: Sequence[Naming], actors: Actors) -> Naming:
    if naming.kind in FOES and len(naming.parties) < 2 and not naming.proper and _is_theirs(naming):
        pair = next((n.parties for n in namings if n.head.i < naming.head.i and _is_pair_with(n, naming)), ())
        if pair:
            return replace(naming, parties=pair)
    again = _is_theirs(naming, standing_in(naming.head)) or _is_followed(naming, namings)
    if not naming.parties and not naming.proper and again:
        before = (n for n in reversed(namings) if 0 < naming.head.i - n.head.i < _NEAR and len(n.parties) > 1)
        return replace(naming, parties=next((n.parties for n in before), ()))
    if len(naming.parties) != 1:
        return naming
    (known,) = naming.parties
    if actors.sort(known) in _SIDES and _is_unnamed(naming):
        home = actors.country(known)
        if home and actors.sort(known) == "military":
            return replace(naming, parties=(home,))  # 'the military government'
        return replace(naming, parties=(home, known)) if home else naming
    if naming.full:
        return naming
    if naming.proper and not _is_with(naming, known, actors):
        return naming
    judged = naming.definite and base(clause_of(naming.head)) in word_set("agreements", "judging")
    if judged or not (_is_with(naming, known, actors) or _is_lent(naming, known, actors)):
        return naming
    other = _acting(naming, known, actors) or _beside(naming, known, namings, actors)
    return replace(naming, parties=(other, known)) if other else naming


def _is_theirs(naming: Naming, place: Token | None = None) -> bool:
    """Whether its words refer to those told before: 'an earlier truce', 'the bilateral ceasefire', 'two EARLIER deals,
    a pact and an accord'."""
    words = premodifiers(place) if place is not None else tuple(naming.span)
    again = word_set("agreements", "again") if place is None else frozenset()
    return any(t.lower_ in word_set("agreements", "theirs") | again for t in words)


def _is_followed(naming: Naming, namings: Sequence[Naming]) -> bool:
    """Whether one named before takes its place: 'THE CONTRACT replaces a 2016 agreement'."""
    verb = clause_of(naming.head)
    follows = base(verb) in word_set("agreements", "changing") and naming.head in objects(verb)
    return follows and any(n.head in subjects(verb) for n in namings)


def _is_pair_with(known: Naming, naming: Naming) -> bool:
    """Whether two are told to be bound by a peace or truce, and none but them can be meant again."""
    told = set(naming.parties) if naming.bound else set()
    return len(known.parties) == 2 and known.kind in FOES and told <= set(known.parties)


def _is_with(naming: Naming, known: str, actors: Actors) -> bool:
    """Whether the one side that its words tell is the one it is with: 'a pact with X', 'the accord signed with X'."""
    head = naming.head
    around = (head, *clauses(head), *(t for t in (talks_on(head),) if t is not None))
    others = (*behind(head, "with", "between"), *(o for word in around for o in obliques(word, "with")))
    return known in states(named((t for o in others for t in o.subtree), actors), actors)


def _is_lent(naming: Naming, known: str, actors: Actors) -> bool:
    """Whether a league of states lends by it: 'an IMF stand-by agreement'."""
    return naming.kind == "aid" and actors.sort(known) == "igo"


def _beside(naming: Naming, known: str, namings: Sequence[Naming], actors: Actors) -> str:
    """The one other country that the sentence tells of, but for those of other instruments; where it tells of none, who
    alone acts in the one before; not of a truce, which others speak of as often."""
    verb = clause_of(naming.head)
    if naming.kind in FOES or (is_done_to(naming.head, verb) and doers(verb)):
        return ""  # whoever makes it is not known
    others = {p for n in namings if n.head.sent == naming.head.sent and n.head != naming.head for p in n.parties}
    # nor who says or does what is around it: that was looked at before
    others |= set(actors.of(d for c in naming.head.ancestors for d in doers(c)))
    lands = dict.fromkeys(m.entity for m in mentions_in(naming.head.sent, actors) if m.kind == "country" and (
        m.form == "name" and m.entity != known and m.entity not in others))
    if not lands:
        before = sentence_before(naming.head)
        acting = states(named(doers(clause_of(before.root)), actors), actors) if before is not None else ()
        lands = dict.fromkeys(s for s in acting if s != known and countries.is_code(s))
    return next(iter(lands)) if len(lands) == 1 else ""


def _is_unnamed(naming: Naming) -> bool:
    """Whether 'the government' that no name tells is the other side: 'the government and the rebels signed a truce'."""
    around = (*(d for c in (clause_of(naming.head), *clauses(naming.head)) for d in doers(c)),
              *obliques(naming.head, "between", "with"))
    return any(t.lower_ in ("government", "army", "military", "junta", "forces", "troops") for t in around)


def _is_his(clause: Token) -> bool:
    """Whether a clause tells what those do of whom the clause around tells: 'said that HE hoped to sign it'."""
    return all(d.pos_ == "PRON" for d in doers(clause)) or clause.dep_ == "xcomp"


def _acting(naming: Naming, known: str, actors: Actors) -> str:
    """Who does or says what the clauses around it tell; of a truce, who acts in the innermost."""
    clause = inner = clause_of(naming.head)
    for _ in range(_MOST_CLAUSES):
        who = doers(clause)
        if inner != clause and naming.kind in FOES and not _is_his(inner):
            break
        # "Chad's CABINET approved a pact with Niger"
        chambers = (d for d in who if d.lemma_.lower() in word_set("agreements", "chambers"))
        who = (*who, *(p for d in chambers for p in possessors(d)))
        acting = () if is_sponsoring(clause) else states(actors.of(who), actors)
        able = [s for s in acting if s != known and actors.kind(s) != "person" and actors.sort(s) != "media"]
        if able:
            return able[0]
        if clause.head == clause:
            break
        if not {"if", "unless"}.isdisjoint(markers(clause)):
            break  # 'C threatened attacks unless the pact with B is scrapped'
        inner, clause = clause, clause_of(clause.head)
        told = (*objects(clause), *indirect_objects(clause))
        if inner.dep_ == "ccomp" and any(t.lemma_.lower() not in word_set("agreements", "listeners") for t in told):
            break  # 'C reminded A that its pact with B stands'
    return ""
