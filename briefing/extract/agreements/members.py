"""The league of states for whose members somebody acts."""

from __future__ import annotations

from itertools import islice

from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import obliques, premodifiers
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_LEAGUES = frozenset({"igo", "joint_body"})


def of_members(noun: Token, actors: Actors) -> tuple[str, ...]:
    """The league that its members are or for whose members somebody acts: 'ministers of ASEAN COUNTRIES', 'MEMBERS of
    ASEAN', 'the seven MEMBER states' of the one named last."""
    named = (o for o in (noun, *obliques(noun, "of", "from")) if o.lemma_.lower() in word_set("agreements", "states"))
    members = [o for o in named if o.tag_ == "NNS" and actors.mention(o) is None]
    whose = tuple(
        b
        for o in members
        for b in actors.of((*premodifiers(o), *(obliques(o, "of") if o.lemma_.lower() == "member" else ())))
        if actors.sort(b) in _LEAGUES
    )
    own = any("member" in {o.lemma_.lower(), *(t.lower_ for t in premodifiers(o))} for o in members)
    return whose or (_league_before(noun, actors) if own else ())


def _league_before(noun: Token, actors: Actors) -> tuple[str, ...]:
    """The league of states named last before a word."""
    met = (m.entity for t in reversed(noun.doc[: noun.i]) if (m := actors.mention(t)) is not None)
    return tuple(islice((e for e in met if actors.kind(e) == "organisation" and actors.sort(e) in (*_LEAGUES, "")), 1))
