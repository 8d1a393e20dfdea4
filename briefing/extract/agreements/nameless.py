"""Sides without a name: 'a peace deal with MILITANTS in the north', 'a pact between Chad and TRIBAL ELDERS'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from briefing.extract.agreements.instrument import Instrument
from briefing.extract.agreements.sides import acting_in, after_and, before_and, is_sponsoring
from briefing.extract.agreements.signatories import signatories
from briefing.extract.agreements.syntax import behind, governing, is_done_to, own_clauses, place_of, signers
from briefing.extract.cast.actors import Actors
from briefing.extract.cast.nameless import Nameless
from briefing.extract.cast.names import printed
from briefing.extract.text.grammar import obliques, possessors, premodifiers
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.tree import conjuncts
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Agreement

_WITH = ("between", "with", "among")


def with_nameless(
    instruments: Sequence[Instrument], told: Sequence[Agreement], actors: Actors, nameless: Nameless
) -> tuple[Agreement, ...]:
    """The agreements; those whose two sides are not known by name with the sides that have none."""
    return tuple(_with_sides(i, a, actors, nameless) for i, a in zip(instruments, told, strict=True))


def _with_sides(instrument: Instrument, told: Agreement, actors: Actors, nameless: Nameless) -> Agreement:
    guessed = any(m.likely for m in instrument.mentions)
    known = told.parties if guessed else instrument.told
    if told.kind == "resolution" or len(known) > 1:
        return told
    sides = next((s for m in instrument.mentions if (s := tuple(_sides(m.head, actors)))), ())
    parties = tuple(dict.fromkeys((*known, *(nameless.of(noun, _words(noun)) for noun in sides))))
    return msgspec.structs.replace(told, parties=parties) if sides else told


def _sides(head: Token, actors: Actors) -> Iterator[Token]:
    """The nouns for people or bodies without a name that stand as a side beside an instrument."""
    beside = dict.fromkeys(each for noun in _beside(head, actors) for each in conjuncts(noun))
    return (n for n in beside if _is_side(n) and not signatories([n], actors))


def _beside(head: Token, actors: Actors) -> Iterator[Token]:
    """With whom it is, and who makes or breaks it."""
    place = place_of(head)
    verb = governing(place)
    yield from (*obliques(head, *_WITH), *behind(head, *_WITH))
    yield from (*before_and(head), *after_and(head), *(b for o in obliques(head, *_WITH) for b in before_and(o)))
    for clause in own_clauses(head):
        if not is_sponsoring(clause):
            yield from (*signers(clause), *obliques(clause, *_WITH))
    binding = base(verb) in word_set("agreements", "party_verbs", "truce_verbs")
    if binding and is_done_to(place, verb):
        yield from (*acting_in(verb, actors), *obliques(verb, "with"))


def _is_side(noun: Token) -> bool:
    """Whether a noun is for people who may be bound: 'rebels', 'tribal elders', 'the opposition'; a leader of them."""
    sides = word_set("agreements", "nameless")
    if noun.lemma_.lower() in word_set("agreements", "nameless_heads"):
        return any(sides & {t.lower_, t.lemma_.lower()} for t in premodifiers(noun))
    return bool(sides & {noun.lower_, noun.lemma_.lower()}) and not any(p.pos_ == "PRON" for p in possessors(noun))


def _words(noun: Token) -> str:
    """Its words with where they are, if that is told: 'rebels in the north'."""
    where = next(iter(behind(noun, "in", "from") or obliques(noun, "in", "from")), None)
    return "" if where is None else printed(noun.doc[noun.left_edge.i : noun_phrase(where).end])
