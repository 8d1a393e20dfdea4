"""People of a state who speak or act together without a name: 'Spanish officials', 'Israeli troops'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from msgspec.structs import replace

from briefing import countries
from briefing.extract.cast.actors import Actors
from briefing.extract.cast.generic import people_of, with_article
from briefing.extract.cast.holders import holders_of
from briefing.extract.cast.joining import is_all, is_plain_army
from briefing.extract.cast.names import distinct, evidence, printed
from briefing.extract.cast.scene import is_backed
from briefing.extract.text.grammar import premodifiers
from briefing.extract.text.ids import Ids
from briefing.extract.text.reading import Cast, Reading
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import Organisation, OrganisationKind

_Key: TypeAlias = tuple[str, str]
"""A country, or the id of a body of many, and what its people are called: 'officials'."""
_FORCES = "forces"

RULE = "unnamed-group"
"""The rule of an organisation that is such a group."""


@dataclass(slots=True)
class _Group:
    """A group by what it is called, with its mentions; `kind` is that of an organisation."""

    name: str
    kind: OrganisationKind
    country: str
    parent: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)


def with_groups(reading: Reading, cast: Cast, actors: Actors) -> Cast:
    """The cast with the groups of a country, or of a body of many, that a text tells of, as organisations; its `groups`
    say which nouns mean them. 'Israeli and Palestinian officials' are two, 'the officials' those told of before, and
    the troops of a country are its army or armed forces, which is also 'the military' where no other is told of.
    'The leaders of Japan and South Korea' are those whom the text names, where it names one of each."""
    found: dict[_Key, _Group] = {}
    meant: dict[int, list[_Key | str]] = {}
    for noun in _nouns(reading):
        who = actors.one(noun)
        if noun.lower_ in word_set("actors", "armies"):
            armies = {key for key, group in found.items() if group.kind == "military"} | {*_armies(cast)}
            if armies:
                meant[noun.i] = list(armies) if len(armies) == 1 else []
        elif noun.tag_ == "NNS" and (holders := holders_of(noun, who, cast)):
            meant[noun.i] = list(holders)
        elif noun.lower_ in word_set("actors", "unnamed_groups", "staff", "forces", "missions"):
            keys = [_key(cast, noun, member, actors) for member in who]
            if keys != list(who):
                meant[noun.i] = keys
            for key in keys:
                if not isinstance(key, str):
                    _add(found.setdefault(key, _new(*key, noun, actors)), noun, actors)
    ids = Ids(e.id for listed in (cast.people, cast.unnamed_people, cast.organisations, cast.places) for e in listed)
    named = {key: ids.give(group, group.name, group.country) for key, group in found.items()}
    groups = tuple(_record(reading, named[key], group) for key, group in found.items())
    return replace(
        cast,
        organisations=(*cast.organisations, *groups),
        groups={i: distinct(w if isinstance(w, str) else named[w] for w in who) for i, who in meant.items()},
    )


def _nouns(reading: Reading) -> Iterator[Token]:
    """The nouns that may mean such a group or the holders of an office: in the plural, 'delegation', and 'the military'
    by itself."""
    missions = word_set("actors", "missions")
    forms = word_set("actors", "unnamed_groups", "staff", "forces", "offices_of_several") | missions
    armies = word_set("actors", "armies")
    for noun in reading.doc[reading.body :]:
        if noun.lower_ in forms:
            # 'U.S.-led forces' are of many, and whose 'Peruvian backed government forces' are is not said
            led = any(t.lower_ == "led" or is_backed(reading.doc, t.i) for t in premodifiers(noun))
            if (noun.tag_ == "NNS" or noun.lower_ in missions) and not led:
                yield noun
        elif noun.lower_ in armies and [c.lower_ for c in noun.lefts] == ["the"]:
            yield noun


def _key(cast: Cast, noun: Token, owner: str, actors: Actors) -> _Key | str:
    """Which group of a country or of a body of many a noun means: its own, or the id of the army that the text names
    otherwise; of anything else it means just that."""
    if not countries.is_code(owner):
        staff = noun.lower_ in word_set("actors", "staff") and actors.sort(owner) in word_set("actors", "staffed")
        return (owner, noun.lower_) if staff else owner
    if noun.lower_ not in word_set("actors", "unnamed_groups", "forces", "missions"):
        return owner  # 'the foreign ministers of Chad and Mali' act for them
    armed = noun.lower_ in word_set("actors", "forces")
    guards = noun.i > 0 and noun.nbor(-1).lower_ in word_set("actors", "guards")  # 'security forces' are no army
    if armed and not guards:
        return next(_armies(cast, owner), (owner, _FORCES))
    return owner, f"{noun.nbor(-1).lower_} {noun.lower_}" if guards else noun.lower_


def _armies(cast: Cast, code: str = "") -> Iterator[str]:
    """The ids of a country's army or armed forces that a text names; without a country, of all."""
    for body in cast.organisations:
        whole = is_all(body.name) or is_plain_army(body.name)
        if body.kind == "military" and whole and body.country and code in ("", body.country):
            yield body.id


def _new(owner: str, called: str, noun: Token, actors: Actors) -> _Group:
    if not countries.is_code(owner):
        return _Group(f"{_body_beside(noun, owner, actors)} {called}", "collective", actors.country(owner), owner)
    if called == _FORCES:
        return _Group(f"Armed Forces of {with_article(countries.name(owner))}", "military", owner)
    return _Group(f"{people_of(owner)} {called}", "collective", owner)


def _body_beside(noun: Token, owner: str, actors: Actors) -> str:
    """A body as its name is printed beside those who are of it: 'Chadian Foreign Ministry' officials."""
    met = (actors.mention(t) for t in noun_phrase(noun))
    body = next((m for m in met if m is not None and m.entity == owner), None)
    own_name = actors.sort(owner) == "igo" or body is None
    return actors.name(owner) if own_name or body is None else printed(noun.doc[body.start : body.end])


def _add(group: _Group, noun: Token, actors: Actors) -> None:
    """Add a mention; the words of one without a country's name ('the officials') are no name of the group."""
    phrase = noun_phrase(noun)
    group.spans.append((phrase.start, phrase.end))
    if any(actors.mention(token) is not None for token in phrase):
        group.variants.append(_bare(phrase))


def _bare(phrase: Span) -> str:
    """The words of a phrase without its article."""
    return printed(phrase).removeprefix("the ").removeprefix("The ")


def _record(reading: Reading, identity: str, group: _Group) -> Organisation:
    return Organisation(
        id=identity,
        name=group.name,
        variants=distinct(group.variants) or (_bare(reading.doc[slice(*group.spans[0])]),),
        kind=group.kind,
        country=group.country,
        parent=group.parent,
        rule=RULE,
        evidence=evidence(reading, group.spans),
    )
