"""People of a state who speak or act together without a name: 'Spanish officials', 'Israeli troops'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from briefing import countries
from briefing.extract.cast.actors import Actors
from briefing.extract.cast.generic import with_article
from briefing.extract.cast.joining import is_all
from briefing.extract.cast.names import distinct, evidence, printed
from briefing.extract.text.ids import Ids
from briefing.extract.text.reading import Cast, Reading
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Agreement, Claim, Event, Incident, Organisation, OrganisationKind, Statement

Fact: TypeAlias = Agreement | Event | Incident | Statement | Claim

RULE = "unnamed-group"
"""The rule of an organisation that is such a group."""


@dataclass(slots=True)
class _Group:
    """A group by what it is called, with its mentions; `kind` is that of an organisation."""

    name: str
    kind: OrganisationKind
    country: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)


def with_groups(reading: Reading, cast: Cast, actors: Actors) -> Cast:
    """The cast with the groups of a country that a text tells of, as organisations; its `groups` say which nouns mean
    them. 'Israeli and Palestinian officials' are two, 'the officials' those told of before, and the troops of a country
    are its army or armed forces."""
    found: dict[tuple[str, str], _Group] = {}
    meant: dict[int, list[tuple[str, str] | str]] = {}
    for noun in _nouns(reading):
        codes = actors.one(noun)
        if not codes or any(actors.kind(code) != "country" for code in codes):
            continue
        armed = noun.lower_ in word_set("actors", "forces") and not _is_guard(noun)
        for code in codes:
            army = _army(cast, code) if armed else ""
            meant.setdefault(noun.i, []).append(army or (code, "forces" if armed else _called(noun)))
            if not army:
                group = found.setdefault((code, "forces" if armed else _called(noun)), _new(noun, code, armed))
                _add(group, noun, actors)
    ids = Ids(e.id for listed in (cast.people, cast.unnamed_people, cast.organisations, cast.places) for e in listed)
    named = {key: ids.give(group, group.name, group.country) for key, group in found.items()}
    groups = tuple(_record(reading, named[key], group) for key, group in found.items())
    return replace(
        cast,
        organisations=(*cast.organisations, *groups),
        groups={i: distinct(w if isinstance(w, str) else named[w] for w in who) for i, who in meant.items()},
    )


def acting(organisations: Iterable[Organisation], facts: Iterable[Fact]) -> tuple[Organisation, ...]:
    """The organisations without the groups that no fact tells of: which neither speak nor act nor are spoken to."""
    told = {member for fact in facts for member in _members(fact)}
    return tuple(o for o in organisations if o.rule != RULE or o.id in told)


def _nouns(reading: Reading) -> Iterator[Token]:
    """The nouns in the plural that may mean such a group."""
    forms = word_set("actors", "unnamed_groups", "forces")
    return (token for token in reading.doc[reading.body :] if token.lower_ in forms and token.tag_ == "NNS")


def _is_guard(noun: Token) -> bool:
    """Whether forces are no army: 'security forces'."""
    return noun.i > 0 and noun.nbor(-1).lower_ in word_set("actors", "guards")


def _called(noun: Token) -> str:
    """What a group is, in the words that tell it from others of its country: 'officials', 'security forces'."""
    return f"{noun.nbor(-1).lower_} {noun.lower_}" if _is_guard(noun) else noun.lower_


def _army(cast: Cast, code: str) -> str:
    """The id of a country's army or armed forces, if the text names them otherwise."""
    armies = (o for o in cast.organisations if o.kind == "military" and o.country == code)
    return next((o.id for o in armies if is_all(o.name) or o.name.startswith(("Army of ", "Armed Forces of "))), "")


def _new(noun: Token, code: str, armed: bool) -> _Group:
    country = countries.name(code)
    if armed:
        return _Group(f"Armed Forces of {with_article(country)}", "military", code)
    people = next((d for d in countries.demonyms(code) if not d.endswith("er")), country)
    return _Group(f"{people} {_called(noun)}", "collective", code)


def _add(group: _Group, noun: Token, actors: Actors) -> None:
    """Add a mention; the words of one without a country's name ('the officials') are no name of the group."""
    phrase = noun_phrase(noun)
    group.spans.append((phrase.start, phrase.end))
    if any(actors.mention(token) is not None for token in phrase):
        group.variants.append(printed(phrase).removeprefix("the ").removeprefix("The "))


def _record(reading: Reading, identity: str, group: _Group) -> Organisation:
    return Organisation(
        id=identity,
        name=group.name,
        variants=distinct(group.variants),
        kind=group.kind,
        country=group.country,
        rule=RULE,
        evidence=evidence(reading, group.spans),
    )


def _members(fact: Fact) -> Iterator[str]:
    """All who have a part in a fact, or on whose word it stands."""
    words = (h.attribution for h in fact.status_history) if isinstance(fact, Agreement) else (fact.attribution,)
    for word in filter(None, words):
        yield from (word.source, word.reported_by)
    if isinstance(fact, Event | Incident):
        yield from (*fact.actors, *fact.recipients)
    elif isinstance(fact, Statement):
        yield from (fact.speaker, fact.reported_by, *fact.joint, *fact.addressee)
    elif isinstance(fact, Claim):
        yield from (fact.by, *fact.joint, *fact.to)
