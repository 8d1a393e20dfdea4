"""What a digest itself shows of how sure each of its facts is: signs, each a few words that an editor understands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.countries import is_code
from briefing.edtf import DAY
from briefing.types.digest import (
    Agreement,
    Claim,
    Date,
    Digest,
    Entity,
    Event,
    Evidence,
    Fact,
    Incident,
    Person,
    Statement,
)

Rated = Entity | Fact

_FEW, _MANY = 25, 200
"""Characters of evidence that are few or many."""
_BEGINNING, _BEHIND = 150, 600
"""Where the beginning of an article ends, and where its background begins, in characters."""
_NEAR = 200


@dataclass(slots=True)
class Signs:
    """The signs of a digest's facts; what is told of them together is looked up once."""

    digest: Digest
    _named: Mapping[str, Sequence[Evidence]] = field(init=False)
    _people: frozenset[str] = field(init=False)
    _unnamed: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        told = self.digest
        entities = (*told.people, *told.organisations, *told.places, *told.agreements)
        self._named = {
            **{country.code: country.evidence for country in told.countries},
            **{person.id: person.evidence for person in told.unnamed_people},
            **{entity.id: entity.evidence for entity in entities},
        }
        self._people = frozenset(person.id for person in told.people)
        self._unnamed = frozenset(person.id for person in told.unnamed_people)

    def of(self, fact: Rated) -> frozenset[str]:
        """The signs of one fact of the digest."""
        return frozenset((f"rule {fact.rule}", *_lengths(fact), *self._told(fact)))

    def _told(self, fact: Rated) -> Iterator[str]:
        if isinstance(fact, Fact):
            yield from _voice(fact)
        if isinstance(fact, Event):
            yield from self._event(fact)
        elif isinstance(fact, Incident):
            yield f"kind {fact.kind}"
            yield from self._done(fact)
        elif isinstance(fact, Statement):
            yield f"form {fact.form}"
            yield f"cue {fact.cue.rpartition(' ')[2].lower()}"
            yield from self._members("speaker", (fact.speaker, *fact.joint), fact)
            yield from _day(fact.date, fact)
        elif isinstance(fact, Claim):
            yield f"kind {fact.kind}"
            yield from self._members("doer", (fact.by, *fact.joint), fact)
            yield from self._members("recipient", fact.to, fact)
        elif isinstance(fact, Agreement):
            yield from (f"kind {fact.kind}", f"status {fact.status}", f"parties {min(len(fact.parties), 3)}")
            yield from _day(fact.date, fact)
        elif isinstance(fact, Entity):
            yield from _entity(fact)

    def _event(self, event: Event) -> Iterator[str]:
        yield f"type {event.type}" + (f"/{event.mode}" if event.mode else "")
        yield from (f"aux {aux}" for aux in event.aux)
        yield from self._done(event)
        at = event.evidence[0].start if event.evidence else 0
        before = [e for e in self.digest.events if e.id != event.id and e.type == event.type
                  and e.evidence and e.evidence[0].start <= at]
        if before:
            yield from ("one of its type before it", f"one of type {event.type} before it")
            if any(set(e.actors) & set(event.actors) for e in before):
                yield "the same doer before it"
            if any(at - e.evidence[-1].end < _NEAR for e in before):
                yield "one of its type close before it"
        if any(_holds(e, event) for e in self.digest.events if e.id != event.id):
            yield "inside another's words"
        if any(claim.event == event.id for claim in self.digest.claims):
            yield "claimed"

    def _done(self, fact: Event | Incident) -> Iterator[str]:
        yield from self._members("doer", fact.actors, fact)
        yield from self._members("recipient", fact.recipients, fact)
        yield from _day(fact.date, fact)
        if fact.place:
            yield "a place"
            if not self._is_here(fact.place, fact):
                yield "place named elsewhere"
        yield from (f"{what} counted" for what in ("deaths", "injured") if getattr(fact, what) is not None)

    def _members(self, part: str, members: Sequence[str], fact: Fact) -> Iterator[str]:
        """Who stands in a part of a fact, and how they are told."""
        members = [member for member in members if member]
        if not members:
            yield f"no {part}"
        if len(members) > 1:
            yield f"several {part}s"
        for member in members:
            yield f"{part} {self._sort(member)}"
            if member in self._named and not self._is_here(member, fact):
                yield f"{part} named elsewhere"

    def _sort(self, member: str) -> str:
        """How somebody stands in a digest: under an id, by a country's code, as 'public', or by printed words only."""
        if member in self._people:
            return "a person"
        if member in self._unnamed:
            return "without a name"
        if is_code(member):
            return "a country"
        return "a body" if member in self._named else "the public" if member == "public" else "by printed words"

    def _is_here(self, member: str, fact: Fact) -> bool:
        """Whether a fact's own words name one of the digest."""
        spans = [(piece.start, piece.end) for piece in fact.evidence]
        return any(start <= named.start < end for named in self._named.get(member, ()) for start, end in spans)


def _lengths(fact: Rated) -> Iterator[str]:
    if not fact.evidence:
        return
    first = fact.evidence[0]
    if not isinstance(fact, Entity):
        length = len(first.exact)
        yield from ["few words"] * (length < _FEW) + ["many words"] * (length > _MANY)
        yield from ["words in pieces"] * (len(fact.evidence) > 1)
    yield from ["at the beginning"] * (first.start < _BEGINNING) + ["far behind"] * (first.start > _BEHIND)


def _voice(fact: Fact) -> Iterator[str]:
    yield f"modality {fact.modality}"
    if fact.attribution is not None:
        yield "on somebody's word"
    if fact.hedge:
        yield "hedged"


def _day(date: Date | None, fact: Rated) -> Iterator[str]:
    if date is None:
        yield "no day"
    elif not date.edtf:
        yield "day unresolved"
    elif not date.text:
        yield "day guessed" if date.edtf.endswith("~") else "day of its occasion"
    elif any(date.text in piece.exact for piece in fact.evidence):
        yield "day in its words"
    else:
        yield "day named elsewhere"
    if date is not None and 0 < len(date.edtf.rstrip("~")) != DAY:
        yield "no single day"


def _entity(entity: Entity) -> Iterator[str]:
    yield f"kind {entity.kind}" if entity.kind else "no kind"
    yield "country" if entity.country else "no country"
    if len(entity.evidence) > 1:
        yield "named again"
    yield from _name(entity.name)
    if isinstance(entity, Person):
        yield from _posts(entity)


def _name(name: str) -> Iterator[str]:
    words = name.split()
    yield from ["one word"] * (len(words) == 1) + ["a long name"] * (len(words) > 4)
    yield from ["of in its name"] * ("of" in words)


def _posts(person: Person) -> Iterator[str]:
    yield f"posts {min(len(person.roles), 2)}"
    for role in person.roles:
        yield from ["post in a body"] * bool(role.org) + ["post of a country"] * bool(role.country)
        yield from ["post of another country"] * (role.country not in ("", person.country))
        yield from ["a past or future post"] * (role.status != "current")
        yield from ["a post, but no country"] * (not person.country)
        yield from ["a long title"] * (len(role.title.split()) > 3)


def _holds(other: Event, event: Event) -> bool:
    """Whether the words of another event hold those of this one."""
    return bool(other.evidence and event.evidence) and (
        other.evidence[0].start <= event.evidence[0].start and event.evidence[0].end <= other.evidence[0].end)
