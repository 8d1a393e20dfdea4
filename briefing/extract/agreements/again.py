"""Whether a naming tells again of an instrument that was named before: by its name, in more words, or as what has been
reached."""

from __future__ import annotations

from briefing.extract.agreements.around import clauses
from briefing.extract.agreements.known import (
    MADE,
    NEAR,
    Instrument,
    are_about_others,
    called_alike,
    stages,
    told_apart,
    years,
)
from briefing.extract.agreements.made import making
from briefing.extract.agreements.naming import Naming
from briefing.extract.text.grammar import preposition
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set

AHEAD = frozenset({"proposed", "under_negotiation"})


def is_told_again(naming: Naming, known: Instrument) -> bool:
    """Whether a description tells again of what was made or planned before."""
    return _is_restated(naming, known) or _is_same_plan(naming, known) or _is_made_before(naming, known)


def is_named(naming: Naming, known: Instrument) -> bool:
    """Whether a name is that of what was told of before without one."""
    return any(f(naming, known) for f in (_is_next, _is_name_of, _is_made_at, _is_called_in))


def _is_next(naming: Naming, known: Instrument) -> bool:
    """Whether a name begins the sentence after 'an accord': 'signed an accord. The Basra Agreement provides ...'."""
    head, near = naming.head, naming.head.i - known.last < NEAR
    plain = head.lemma_.lower() in word_set("agreements", "general") and not naming.parties
    plain = plain or (called_alike(naming, known) and not known.told)
    plain = plain or base(clause_of(head)) in word_set("agreements", "providing")
    opens = bool(naming.span[0].is_sent_start) and known.namings[-1].indefinite
    return near and plain and opens and not told_apart(known.namings[-1])


def is_told_made(naming: Naming) -> bool:
    """Whether a clause of its own tells that what has no other name came about: 'the deal REACHED in May'."""
    plain = naming.marked and naming.head.lemma_.lower() in word_set("agreements", "general")
    return plain and any(base(c) in making() for c in clauses(naming.head))


def _is_made_before(naming: Naming, known: Instrument) -> bool:
    """Whether 'the deal reached last week' tells nothing that keeps it from being the one spoken of just before."""
    plain = naming.definite and not (naming.bound or naming.proper or naming.described)
    near = naming.head.i - known.last < 2 * NEAR and set(naming.parties) <= set(known.told)
    return plain and near and is_told_made(naming) and known.namings[0].indefinite


def _is_restated(naming: Naming, known: Instrument) -> bool:
    """Whether a later sentence tells again, in more words, what the same sides have made: 'A and B signed an agreement.
    A's minister signed A MEMORANDUM with B's envoy on Friday'."""
    first, last = known.namings[0], known.namings[-1]
    mine, plain = set(naming.parties), first.head.lemma_.lower() in word_set("agreements", "general")
    if not (naming.indefinite and plain and len(mine) > 1 and mine == set(known.told)) or naming.proper:
        return False
    near = last.head.sent != naming.head.sent and naming.head.i - last.head.i < NEAR
    made = stages(naming) & {s for n in known.namings for s in stages(n)} & {*MADE, "reported"}
    again = {t.lower_ for t in naming.head.sent} & {"also", "meanwhile", "separately"}
    return near and bool(made) and not again and not are_about_others(naming, first)


def _is_same_plan(naming: Naming, known: Instrument) -> bool:
    """Whether both are still to come, of one kind and between the same two: 'the proposed defence pact between A and B
    ... A NEW A-B DEFENCE DEAL could be in the making'."""
    mine = set(naming.parties)
    if not (naming.indefinite and naming.kind and naming.kind == known.kind and len(mine) > 1) or naming.proper:
        return False
    ahead = {*AHEAD, "stalled"}
    return mine == set(known.told) and all(stages(n) <= ahead for n in (naming, *known.namings))


def is_spelt_out(naming: Naming, known: Instrument) -> bool:
    """Whether the next sentence says which one it is: 'revoked an accord that let troops in. THE STATUS OF FORCES
    AGREEMENT had been imposed'."""
    last = known.namings[-1]
    plain = last.indefinite and not (last.kind or last.described) and last.head.lemma_.lower() in (
        word_set("agreements", "general"))
    near = naming.head.sent != last.head.sent and naming.head.i - last.head.i < NEAR
    if near and last.indefinite and called_alike(naming, known) and set(known.told) <= set(naming.parties):
        # 'affirmed an old treaty. It said that THE 1928 TREATY settled the matter'
        return naming.definite and bool(years(naming)) and not any(years(n) for n in known.namings)
    return plain and near and naming.definite and bool(naming.kind) and not (naming.parties or naming.proper)


def _is_name_of(naming: Naming, known: Instrument) -> bool:
    """Whether a later sentence tells the name of what the same sides made: 'A and B signed a pact. The ministers of A
    and B signed the Harbour Agreement'."""
    last = known.namings[-1]
    same = len(naming.parties) > 1 and set(naming.parties) == set(known.told)
    near = last.head.sent != naming.head.sent and naming.head.i - last.head.i < NEAR
    fits = naming.kind in ("", last.kind) or not last.kind
    return same and near and fits and naming.definite and last.indefinite and not last.described


def _is_made_at(naming: Naming, known: Instrument) -> bool:
    """Whether it is called by the place where a known one was made: 'a truce signed in Doha. The DOHA agreement'."""
    words = [t for t in naming.span if t.i < naming.head.i and t.text[:1].isupper() and not t.is_sent_start]
    if len(words) != 1 or naming.head.lemma_.lower() not in word_set("agreements", "general"):
        return False
    told = (t for n in known.namings for t in n.head.sent if t.text == words[0].text)
    return any(preposition(t) in ("in", "at") for t in told)


def _is_called_in(naming: Naming, known: Instrument) -> bool:
    """Whether the words of its name tell what a known one is about: 'the 2012 agreement on the Lake Dera waterway ...
    The LAKE DERA agreement'."""
    words = {t.text for t in naming.span if t.i < naming.head.i and t.text[:1].isupper() and t.dep_ != "det"}
    told = (n for n in known.namings if n.definite and not n.proper and n.head.lemma_ == naming.head.lemma_)
    return bool(words) and any(words <= {t.text for t in n.span} for n in told)
