"""What somebody says, told by a noun: "Chad's REFUSAL to leave", 'a PLEDGE by Chad to go', 'amid an APPEAL from him'.

A noun with who says it and a clause for what he says tells of it wherever it stands, one without such a clause only
where something came amid or after it, or began with it.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.events.happenings import Happening
from briefing.extract.events.undone import is_given_up
from briefing.extract.speech.voice import Voices
from briefing.extract.text.clauses import auxiliaries, modifying_clauses
from briefing.extract.text.grammar import (
    agents,
    doers,
    is_passive,
    markers,
    objects,
    obliques,
    own_subjects,
    possessors,
    premodifiers,
    preposition,
)
from briefing.extract.text.spans import clause_span, noun_phrase
from briefing.extract.text.tree import children, clause_of, is_clause
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import ClaimKind, EventType

_BESIDE = frozenset({"amid", "amidst", "after", "following", "with"})
_FOLLOWING = frozenset({"follow", "prompt", "echo", "repeat", "bring", "trigger"})
_UNSURE = frozenset({"would", "could", "may", "might", "will"})
_UNSAID = frozenset({"no", "any", "possible", "alleged", "future", "new", "another", "further"})
"""Words before a noun of which none is told to have been said: 'no PROMISE by Chad to leave'."""


class _Act(NamedTuple):
    """The event and the claim that a noun makes."""

    type: EventType
    claim: ClaimKind


@cache
def _said() -> dict[str, _Act]:
    table: dict[EventType, dict[ClaimKind, list[str]]] = vocabulary("events")["said_nouns"]
    return {
        noun: _Act(kind, claim) for kind, claims in table.items() for claim, nouns in claims.items() for noun in nouns
    }


def is_word_for(noun: Token, kind: EventType) -> bool:
    """Whether a noun with an article or a possessive sums up what was said before, of some type: 'made THE APPEAL'."""
    act = _said().get(noun.lemma_.lower())
    known = any(c.lower_ in ("the", "this", "that", "these") or c.tag_ == "PRP$" for c in noun.lefts)
    return act is not None and act.type == kind and known and noun.right_edge == noun


def said_by(noun: Token, actors: Actors, voices: Voices) -> Happening | None:
    """The act of speech that a noun tells, with who makes it and what it says; None without both."""
    act = _said().get(noun.lemma_.lower())
    if act is None or noun.tag_ not in ("NN", "NNS") or any(c.lower_ in _UNSAID for c in noun.lefts):
        return None
    if noun.lower_ == "demand" and any(c.lower_ in word_set("events", "of_markets") for c in noun.lefts):
        return None  # "Chad's GROWING demand for steel"
    if _is_wanted(noun):
        return None
    said, beside = _contents(noun, act), _is_beside(noun)
    about = _obliques(noun, "of", "for", "over", "against")
    wanted = act.type == "REQUEST" and any(preposition(o) == "for" for o in about)
    who = actors.of(_obliques(noun, "by", "from")) if beside else ()
    who = who or (_owners(noun, actors) if said or wanted else ())
    voice = voices.of(clause_of(noun))
    if not who or not (said or about):
        return None
    if voice.modality not in ("asserted", "reported"):
        if beside or not possessors(noun):
            return None
        voice = voice.done()  # 'may drop its demand that they leave'
    elif noun in objects(clause_of(noun)) and is_given_up(clause_of(noun)):
        voice = replace(voice, modality="reversed")  # 'has withdrawn its demand that they leave'
    # who calls for somebody to be punished asks nothing of him
    dealt = {s.i for c in said if is_passive(c) for s in own_subjects(c)}
    asked = (d for c in said for d in (agents(c) if is_passive(c) else own_subjects(c)))
    to = actors.of((*(o for o in about if o.i not in dealt), *asked))
    span = _shown(noun, said if said or beside else about)
    return Happening(
        told=noun,
        span=span,
        type=act.type,
        rule="noun-said",
        actors=who,
        recipients=tuple(x for x in to if x not in who),
        voice=voice,
        claim=act.claim,
        content=span,
    )


def _is_wanted(noun: Token) -> bool:
    """'seeks a PLEDGE by Chad to leave', 'waits for a PROMISE from Chad': what somebody only wants is not yet said."""
    verb = clause_of(noun)
    governed = noun in objects(verb) or (noun.head == verb and preposition(noun) in ("for", "on"))
    return governed and base(verb) in word_set("mood", "wanting") and not any(c.tag_ == "PRP$" for c in noun.lefts)


def _owners(noun: Token, actors: Actors) -> tuple[str, ...]:
    """Whose word it is: "Chad's demand", 'a U.S. demand', 'a demand by Chad', 'Chad renewed ITS demand'."""
    owners = possessors(noun)
    again = base(clause_of(noun)) in ("repeat", "renew", "reiterate", "restate")  # 'repeated a threat to close it'
    own = noun.dep_ == "obj" and (again or any(p.tag_ == "PRP$" for p in owners))
    named = actors.of((*owners, *_obliques(noun, "by", "from"))) or actors.of(premodifiers(noun))
    return named or (actors.of(doers(clause_of(noun))) if own else ())


def _obliques(noun: Token, *prepositions: str) -> tuple[Token, ...]:
    """What hangs on a noun with one of these prepositions, on whichever word a parse hangs what stands right behind
    it."""
    behind = (noun.i + 1, noun.right_edge.i + 1)
    beside = (o for o in obliques(clause_of(noun), *prepositions) if o.left_edge.i in behind)
    return (*obliques(noun, *prepositions), *beside)


def _contents(noun: Token, act: _Act) -> tuple[Token, ...]:
    """The clauses for what is said: 'a demand THAT THEY LEAVE', 'a pledge TO LEAVE', 'calls FOR CHAD TO LEAVE'; a
    promise is of what will be."""
    behind = {noun.i + 1, *(o.right_edge.i + 1 for o in _obliques(noun, "by", "from"))}
    astray = (c for c in children(clause_of(noun), "ccomp", "advcl") if c.left_edge.i in behind and c.head != noun)
    below = (c for c in (*modifying_clauses(noun), *astray) if c.i > noun.i)
    said = (c for c in below if {"to", "that", "for"} & set(markers(c)))
    if act.type != "AGREE":
        return tuple(said)
    return tuple(c for c in said if "to" in markers(c) or _UNSURE & set(auxiliaries(c)))


def _shown(noun: Token, said: tuple[Token, ...]) -> Span:
    """The noun's phrase with what is said, by a clause or a noun."""
    phrase = noun_phrase(noun)
    ends = ((clause_span(c) if is_clause(c) else noun_phrase(c)).end for c in said)
    return noun.doc[phrase.start : max(phrase.end, *ends)] if said else phrase


def _is_beside(noun: Token) -> bool:
    """Whether something came amid or after what a noun tells, or brought it."""
    clause = clause_of(noun)
    if _UNSURE & set(auxiliaries(clause)):
        return False
    if preposition(noun) in _BESIDE:
        return preposition(noun) != "with" or base(clause) in ("begin", "open", "start", "end")
    return noun.dep_ == "obj" and base(clause) in _FOLLOWING
