"""Whom a plural for an office means: 'the leaders of Japan and South Korea', 'Chadian and Malian foreign ministers'."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import countries
from briefing.extract.text.grammar import premodifiers
from briefing.extract.text.reading import Cast
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_SEVERAL = 2


def holders_of(noun: Token, members: Sequence[str], cast: Cast) -> tuple[str, ...]:
    """The people named in a text who hold the office that a plural tells, one for each of its several countries; who
    is named next without any office may be one. () where a country has none or two, or the plural tells no office of
    several."""
    if noun.lower_ not in word_set("actors", "offices_of_several"):
        return ()
    if len(members) < _SEVERAL or not all(map(countries.is_code, members)):
        return ()
    titles = _titles(noun)
    held = [_holders(member, titles, cast) or _named_next(noun, member, cast) for member in members]
    return tuple(one for (one,) in held) if all(len(people) == 1 for people in held) else ()


def _titles(noun: Token) -> tuple[str, ...]:
    """The offices that a plural may be for: 'president' or 'king' for 'leaders', 'foreign minister' for 'foreign
    ministers' and 'top diplomats'; none for mere 'ministers'."""
    lemma = noun.lemma_.lower()
    if lemma == "diplomat":
        top = any(t.lower_ in ("top", "chief") for t in premodifiers(noun))
        return tuple(vocabulary("actors")["top_diplomats"]) if top else ()
    if lemma != "minister":
        return tuple(vocabulary("actors")["pair_titles"].get(lemma, (lemma,)))
    of = [t.lower_ for t in premodifiers(noun) if t.i == noun.i - 1 and t.lower_ == t.text]
    return tuple(f"{word} {lemma}" for word in of)


def _holders(country: str, titles: Sequence[str], cast: Cast) -> list[str]:
    """Who holds one of these offices in a country today."""
    return [
        person.id
        for person in cast.people
        if any(
            role.country == country
            and role.status in ("current", "new", "acting")
            and any(role.title.lower() == title or role.title.lower().endswith(f" {title}") for title in titles)
            for role in person.roles
        )
    ]


def _named_next(noun: Token, country: str, cast: Cast) -> list[str]:
    """Those of a country who are named in the sentence behind a plural, with no office but that they lead: 'The
    presidents of Peru and Chad met. Peru's Luis Mora and Chadian leader Omar Bakr'."""
    following = noun.doc[noun.sent.end : noun.sent.end + 1]
    if not following:
        return []
    named = {m.entity for m in cast.within(following[0].sent.start, following[0].sent.end) if m.form == "name"}
    return [p.id for p in cast.people if p.id in named and p.country == country and all(
        role.title.lower() == "leader" and not role.org for role in p.roles)]
