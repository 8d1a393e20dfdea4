"""What somebody says, told by a noun: 'followed ACCUSATIONS by Chad that rebels had come', 'amid an APPEAL from him'.

Only where something came amid or after it, or began with it: what is denied, rejected or heard is told by its verb.
"""

from __future__ import annotations

from functools import cache

from briefing.extract.cast.actors import Actors
from briefing.extract.events.happenings import Happening
from briefing.extract.speech.voice import Voices
from briefing.extract.text.clauses import auxiliaries, modifying_clauses
from briefing.extract.text.grammar import obliques, own_subjects, preposition
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary
from briefing.extract.text.words import Token
from briefing.types.digest import ClaimKind, EventType

_BESIDE = frozenset({"amid", "amidst", "after", "following", "with"})
_FOLLOWING = frozenset({"follow", "prompt", "echo", "repeat", "bring", "trigger"})
_CLAIMS: dict[EventType, ClaimKind] = {"ACCUSE": "accusation", "REQUEST": "request", "THREATEN": "threat"}


@cache
def _said() -> dict[str, EventType]:
    return {noun: kind for kind, nouns in vocabulary("events")["said_nouns"].items() for noun in nouns}


def said_by(noun: Token, actors: Actors, voices: Voices) -> Happening | None:
    """The act of speech that a noun tells, with who makes it and what it says; None without both."""
    kind = _said().get(noun.lemma_.lower())
    if kind is None or noun.tag_ not in ("NN", "NNS") or not _is_beside(noun):
        return None
    who = actors.of(obliques(noun, "by", "from"))
    # 'follow accusations from him that ...', which a parse hangs on the verb
    below = (*modifying_clauses(noun), *children(clause_of(noun), "ccomp"))
    told = tuple(c for c in below if c.i > noun.i)
    about = obliques(noun, "of", "for", "over", "against")
    voice = voices.of(clause_of(noun))
    if not who or not (told or about) or voice.modality not in ("asserted", "reported"):
        return None
    span = noun_phrase(noun)
    to = actors.of((*about, *(s for c in told for s in own_subjects(c))))
    return Happening(
        told=noun,
        span=span,
        type=kind,
        rule="noun-said",
        actors=who,
        recipients=tuple(x for x in to if x not in who),
        voice=voice,
        claim=_CLAIMS[kind],
        content=span,
    )


def _is_beside(noun: Token) -> bool:
    """Whether something came amid or after what a noun tells, or brought it."""
    clause = clause_of(noun)
    if {"would", "could", "may", "might", "will"} & set(auxiliaries(clause)):
        return False
    if preposition(noun) in _BESIDE:
        return preposition(noun) != "with" or base(clause) in ("begin", "open", "start", "end")
    return noun.dep_ == "obj" and base(clause) in _FOLLOWING
