"""Sides without a name: 'a peace deal with MILITANTS in the north', 'a pact between Chad and TRIBAL ELDERS'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from briefing.extract.agreements.foes import group_of, is_bare
from briefing.extract.agreements.instrument import Instrument
from briefing.extract.agreements.lexicon import is_truce
from briefing.extract.agreements.sides import acting_in, after_and, before_and, is_sponsoring, kind_is_of_foes
from briefing.extract.agreements.signatories import signatories
from briefing.extract.agreements.syntax import behind, governing, is_done_to, own_clauses, signers
from briefing.extract.agreements.told_by import place_of
from briefing.extract.cast.actors import Actors
from briefing.extract.cast.nameless import Nameless
from briefing.extract.cast.names import printed
from briefing.extract.text.grammar import doers, objects, obliques, possessors, premodifiers, subjects
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.tree import clause_of, conjuncts
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Agreement

_WITH = ("between", "with", "among")
_MOST_CLAUSES = 4
_ENDING = frozenset({"end", "halt", "stop"})


def with_nameless(
    instruments: Sequence[Instrument], told: Sequence[Agreement], actors: Actors, nameless: Nameless
) -> tuple[Agreement, ...]:
    """The agreements; those whose two sides are not known by name with the sides that have none."""
    return tuple(_with_sides(i, a, actors, nameless) for i, a in zip(instruments, told, strict=True))


def _with_sides(instrument: Instrument, told: Agreement, actors: Actors, nameless: Nameless) -> Agreement:
    """The agreement with the sides that its own words tell, else the two that it is likely to be between, else with who
    keeps or breaks it or whom the article tells to be the foe."""
    known, heads = instrument.told, [m.head for m in instrument.mentions]
    if told.kind == "resolution" or len(known) > 1 or instrument.unilateral:
        return told
    armed = any(actors.sort(p) == "armed_group" for p in known)
    told_so = (tuple(n for n in _sides(head, actors) if not (armed and is_bare(n))) for head in heads)
    sides = next((s for s in told_so if s), ())
    if len(known) + len(sides) < 2 and not instrument.of_one:
        known = told.parties
        if len(known) > 1:
            return told
        # a treaty of many that somebody breaks is of more than him
        sides = sides or next((s for head in heads if known and (s := tuple(_opposite(head, known, actors)))), ())
        sides = sides or tuple(m.foe for m in instrument.mentions if m.foe is not None)[:1]
    parties = dict.fromkeys((*known, *(p for noun in sides for p in _meant(noun, actors, nameless))))
    return msgspec.structs.replace(told, parties=tuple(parties)) if sides else told


def _meant(noun: Token, actors: Actors, nameless: Nameless) -> tuple[str, ...]:
    met = signatories([noun], actors)
    return met or (group_of(noun, actors) or actors.by_name(nameless.of(noun, _words(noun))),)


def _opposite(head: Token, known: Sequence[str], actors: Actors) -> Iterator[Token]:
    """Who keeps, breaks or leaves a pact with 'the government', or speaks of it as a side: 'REBELS say they will not
    observe a truce', 'a GUERRILLA GROUP says that the government has broken a peace deal'."""
    beside = (*obliques(head, "with"), *behind(head, "with"))
    ruled = any(o.lemma_.lower() in word_set("agreements", "rulers") for o in beside)
    if not (ruled or kind_is_of_foes(head)):
        return
    clause = clause_of(head)
    for _ in range(_MOST_CLAUSES):
        if is_sponsoring(clause) or base(clause) in word_set("agreements", "judging"):
            return
        who = [n for d in doers(clause) for each in conjuncts(d) if (n := _fighter(each)) is not None]
        sides = [n for n in who if not set(signatories([n], actors)) & set(known)]
        if sides:
            yield from sides
        if sides or clause.head == clause:
            return
        clause = clause_of(clause.head)


def _fighter(noun: Token) -> Token | None:
    """The noun, or what it is a group of, if it is for people in arms or a camp of theirs: 'a coalition of rebel
    FACTIONS'."""
    inner = next(iter(obliques(noun, "of")), None)
    if _is_side(noun):
        return noun
    grouped = noun.lemma_.lower() in word_set("agreements", "nameless_heads") and inner is not None
    return inner if grouped and inner is not None and _is_side(inner) else None


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
    if is_done_to(place, verb):
        yield from obliques(verb, "between")  # 'a deal was signed BETWEEN elders and the province'
    for clause in own_clauses(head):
        if not is_sponsoring(clause):
            yield from (*signers(clause), *obliques(clause, *_WITH))
    if base(verb) in _ENDING and head in subjects(verb):
        # 'the accord ended a war between the government and REBELS'
        yield from (b for o in objects(verb) for b in obliques(o, "between"))
    # not 'dissidents, who rejected a peace deal'
    own = is_truce(head) or verb.dep_ != "acl:relcl"
    binding = base(verb) in word_set("agreements", "party_verbs") or (
        own and base(verb) in word_set("agreements", "truce_verbs"))
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
