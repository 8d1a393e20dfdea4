"""The sides after which an instrument is named: 'the CHAD-PERU Treaty', 'the EU-CHAD Partnership Agreement'."""

from __future__ import annotations

from briefing import countries
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import premodifiers
from briefing.extract.text.vocabulary import vocabulary
from briefing.extract.text.words import Token

_LEAGUES = frozenset({"igo", "joint_body"})
_LINKS = frozenset({"-", "\u2013", "\u2014", "/"})


def sides_in_name(head: Token, actors: Actors) -> tuple[str, ...]:
    """Two or more countries, or a country or league and the league tied to it, in an instrument's name; else nobody:
    'the ASEAN Charter' is no pact with ASEAN."""
    met = dict.fromkeys(side for t in premodifiers(head) if (side := _side(t, actors)))
    return tuple(met) if len(met) > 1 else ()


def _side(word: Token, actors: Actors) -> str:
    """The country or league that a word inside a name stands for; also where the name as a whole was taken for a
    body."""
    met = "".join(actors.one(word)[:1])
    if met:
        return met if countries.is_code(met) or (actors.sort(met) in _LEAGUES and _is_tied(word, actors)) else ""
    prefixes: dict[str, str] = vocabulary("agreements")["prefixes"]
    if word.lower_ in prefixes:
        return prefixes[word.lower_]
    hit = countries.lookup(word.text) if word.text[:1].isupper() else None
    return hit.code if hit is not None and hit.form in ("name", "demonym") else ""


def _is_tied(word: Token, actors: Actors) -> bool:
    """Whether a dash ties the name that a word is in to what stands beside it: 'EU-CHAD', 'CHAD-EU'."""
    mention = actors.mention(word)
    if mention is None:
        return False
    edges = (*word.doc[max(0, mention.start - 1) : mention.start], *word.doc[mention.end - 1 : mention.end + 1])
    return any(t.text in _LINKS for t in edges)
