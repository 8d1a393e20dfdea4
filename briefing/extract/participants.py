"""Who takes part in an event, and where: from the grammar of its clause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from spacy.tokens import Token

from briefing.extract.actors import Actors
from briefing.extract.cues import act
from briefing.extract.frames import Frame
from briefing.extract.grammar import (
    doers,
    indirect_objects,
    infinitives,
    obliques,
    outer_clause,
    preposition,
    undergoers,
)

_WHERE = ("in", "at", "near", "outside", "inside", "across", "on", "to", "into", "of", "")
_AGAINST = ("against", "on", "at", "toward", "towards", "with", "to", "from", "for", "over")


def actors_of(clause: Token, rule: Frame, actors: Actors, bound: Mapping[int, tuple[str, ...]]) -> tuple[str, ...]:
    """Who does it; in a mutual event, both sides ('X met Y', 'X signed a deal with Y').

    `bound` tells for the token that names an agreement who is party to it.
    """
    found = actors.of(doers(clause))
    if not rule.mutual:
        return found
    partners = obliques(clause, "with", "between", "among", "and")
    across = [] if rule.object else undergoers(clause)
    inside = [x for t in undergoers(clause) for x in actors.in_phrase(t)] if rule.object else []
    everyone = tuple(dict.fromkeys((*found, *actors.of((*across, *partners)), *inside)))
    return everyone if len(everyone) > 1 else next((bound[t.i] for t in undergoers(clause) if t.i in bound), everyone)


def recipients_of(clause: Token, rule: Frame, actors: Actors, doing: tuple[str, ...]) -> tuple[str, ...]:
    """To whom it is done: the noun after the rule's prepositions, the object, or whom the object concerns."""
    if rule.mutual:
        return ()
    if rule.place:
        return _countries((*undergoers(clause),), actors)
    if rule.mode == "visit":
        towards = rule.to or ("to", "in")
        inside = [o for n in undergoers(clause) for o in obliques(n, *towards)]
        return _countries((*obliques(clause, *towards), *inside), actors)
    choices: list[Iterable[str]] = []
    if rule.to:
        choices.append(actors.of(obliques(clause, *rule.to)))
    nouns = undergoers(clause)
    choices += [actors.of(indirect_objects(clause)), actors.of(nouns)]
    if not rule.to:
        choices.append(actors.of(obliques(clause, *_AGAINST)))
    choices.append(actors.of(o for n in nouns for o in obliques(n, *(rule.to or _AGAINST))))
    choices.append(x for n in nouns for x in actors.in_phrase(n))
    if act(clause) != "denial":
        choices.append(actors.of(_addressed(clause)))
    if rule.with_:
        choices.append(x for o in obliques(clause) for x in actors.in_phrase(o))
    if rule.type == "ASSAULT":
        choices.append(_countries(obliques(clause, "at", "on", "toward", "towards"), actors))
        choices.append(actors.of(t for c in infinitives(clause) for t in undergoers(c)))
    for choice in choices:
        found = tuple(x for x in dict.fromkeys(choice) if x not in doing)
        if found:
            return found
    return ()


def place_of(clause: Token, actors: Actors) -> str:
    """Where: the nearest place named in the clause, or in the clause that governs it."""
    here: Token | None = clause
    for _ in range(2):
        if here is None:
            return ""
        nouns = [*obliques(here), *undergoers(here), *(o for n in undergoers(here) for o in obliques(n, "in", "at"))]
        for noun in nouns:
            mention = actors.mention(noun)
            if mention is not None and mention.kind == "place" and preposition(noun) in _WHERE:
                return mention.entity
        here = outer_clause(here) if here.dep_ == "xcomp" else None
    return ""


def _countries(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """The countries of places that somebody goes to; a body or person visited stays itself."""
    met = (entity for noun in nouns for entity in actors.one(noun))
    found = ((actors.country(e) or e) if actors.kind(e) == "place" else e for e in met)
    return tuple(dict.fromkeys(e for e in found if actors.kind(e) != "place"))


def _addressed(clause: Token) -> tuple[Token, ...]:
    """Who shall do what is asked for: the subject of the clause ('demanded that X stop', 'for X to stop')."""
    below = [c for c in clause.children if c.dep_ in ("ccomp", "xcomp", "advcl")] + list(infinitives(clause))
    return tuple(d for c in below for d in doers(c))
