"""Instruments that words tie to one another are between the same parties: 'the accord IMPLEMENTS the 1990 treaty'."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefing.extract.agreements.identity import told_apart
from briefing.extract.agreements.instrument import Instrument, Mention
from briefing.extract.agreements.lexicon import FOES
from briefing.extract.agreements.likely import is_worldwide
from briefing.extract.agreements.syntax import own_clauses
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.grammar import doers, objects, obliques, possessors, subjects
from briefing.extract.text.tree import clause_of, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_PAIR = 2
"""So many stay the same; of a pact of many others may have joined what it took the place of."""


def with_ties(instruments: Sequence[Instrument]) -> tuple[Instrument, ...]:
    """The instruments; each whose parties nothing tells is likely to be between those of one that it is tied to."""
    for instrument in instruments:
        if not _is_open(instrument):
            continue
        for at, mention in enumerate(instrument.mentions):
            tied = next((o for o in instruments if o is not instrument and _are_tied(mention, o)), None)
            tied = tied or _older_of(mention, instrument, instruments)
            if tied is not None and len(tied.parties) == _PAIR:
                instrument.mentions[at] = replace(mention, likely=tied.parties)
                break
    _of_one_war(instruments)
    return tuple(instruments)


def _of_one_war(instruments: Sequence[Instrument]) -> None:
    """Gives those of which nobody or one side is told to the two between whom every truce and peace of the article is:
    'the government and the Front signed a peace accord ... TWO EARLIER PACTS failed'."""
    bound = [i for i in instruments if len(i.parties) > 1]
    pairs = {frozenset(i.parties) for i in bound}
    kinds = {i.kind for i in bound if i.kind}
    if len(pairs) != 1 or len(pair := pairs.pop()) != _PAIR or not kinds or not kinds <= set(FOES):
        return
    for instrument in instruments:
        others = any(m.tied or m.full or is_worldwide(m) for m in instrument.mentions)
        theirs = instrument.kind in FOES and set(instrument.parties) < pair
        if theirs and not (instrument.of_one or others):
            instrument.mentions[0] = replace(instrument.mentions[0], likely=bound[0].parties)


def _is_open(instrument: Instrument) -> bool:
    """Whether an instrument that may be of two has no party yet, and its words name nobody whom it is with."""
    apart = instrument.kind == "resolution" or instrument.of_one
    return not (apart or instrument.parties or any(m.tied or m.full or is_worldwide(m) for m in instrument.mentions))


def _are_tied(mention: Mention, other: Instrument) -> bool:
    """Whether a mention stands beside one of the other so that one changes, completes or is listed with the other."""
    head, heads = mention.head, {m.head for m in other.mentions}
    if not heads.isdisjoint(obliques(head, "to")):
        return True  # 'a protocol TO the treaty'
    first = first_conjunct(head)
    if first != head and first in heads:
        # 'the treaty and ITS 2011 Protocol', 'to revive the treaty and the accord'
        makers = (d for c in own_clauses(head) for d in doers(c))
        return any(p.lower_ == "its" for p in possessors(head)) or not any(makers)
    verbs = (clause_of(head), *own_clauses(head), *(c for h in heads for c in own_clauses(h)))
    return any(_changes(verb, head, heads) for verb in verbs)


def _changes(verb: Token, head: Token, heads: set[Token]) -> bool:
    """Whether a verb tells that one changes or carries out the other: 'the accord IMPLEMENTS the 1990 treaty', 'a
    protocol AMENDING the treaty'."""
    if base(verb) not in word_set("agreements", "changing") or is_negated(verb):
        return False
    doing, done = {*subjects(verb), verb.head}, set(objects(verb))
    return (head in doing and not heads.isdisjoint(done)) or (head in done and not heads.isdisjoint(doing))


def _older_of(mention: Mention, own: Instrument, instruments: Sequence[Instrument]) -> Instrument | None:
    """The instrument spoken of before of which a mention is one more: 'talks under ANOTHER PACT, the 1987 accord'."""
    beside = mention.head.head if mention.head.dep_ == "appos" else mention.head
    apart = word_set("agreements", "other") & {c.lower_ for c in beside.children}
    if not (apart or told_apart(mention)):
        return None
    before = [(m.head.i, o) for o in instruments if o is not own for m in o.mentions if m.head.i < mention.head.i]
    last = max(before, key=lambda b: b[0], default=(0, None))[1]
    kinds = {"peace" if k in FOES else k for k in (own.kind, last.kind if last is not None else "") if k}
    return last if len(kinds) < 2 else None
