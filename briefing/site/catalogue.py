"""Everything the pages draw on, indexed once: facts by whom they concern, articles by whom they name, links.

One pass over the digests builds the lists; every list is already in its order (newest first), so that a page takes
what it needs without searching.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from anyascii import anyascii

from briefing import countries, urls
from briefing.config import Config
from briefing.site import dates
from briefing.site.naming import event_name
from briefing.site.prose import Prose
from briefing.site.words import Words, words
from briefing.types.article import Article
from briefing.types.digest import Claim, Digest, Event, Incident, Statement
from briefing.types.lock import Lock
from briefing.types.parts import Link, Section
from briefing.types.resolution import Actor, AgreementEntity, EventEntity, Office, Ref, Resolution, RoleHeld

AnyFact = Event | Incident | Statement | Claim
Members = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as one article tells it, with entity ids in place of the article's own.

    `by` acts, speaks or asks, `to` is acted on, spoken to or asked, `about` is concerned otherwise. `by_states` and
    `to_states` are the countries themselves or those that the actors act for. `edtf` is empty where no date is known.
    """

    article: str
    section: Section
    fact: AnyFact
    by: tuple[str, ...]
    to: tuple[str, ...]
    about: tuple[str, ...]
    by_states: tuple[str, ...]
    to_states: tuple[str, ...]
    edtf: str
    sources: tuple[str, ...]
    """On whose word it stands, where it is not the publication's own."""
    place: dates.Order
    """Where it stands in time: its date or, where that does not say from when, that of its article."""
    order: tuple[object, ...]
    event: str = ""
    """The event entity whose account this is."""

    @property
    def sides(self) -> tuple[str, ...]:
        """Everybody who takes part."""
        return tuple(dict.fromkeys(self.by + self.to))

    @property
    def states(self) -> tuple[str, ...]:
        """The countries that take part."""
        return tuple(dict.fromkeys(self.by_states + self.to_states))


@dataclass(frozen=True)
class Catalogue:
    """The publication, ready for pages. Digests without an article keep their facts and lose their sentences."""

    config: Config
    articles: dict[str, Article]
    digests: dict[str, Digest]
    """In the order of lists: newest first, undated last, then by id."""
    resolution: Resolution
    lock: Lock
    prose: dict[str, Prose] = field(default_factory=dict)

    @cached_property
    def words(self) -> Words:
        """The words of the site's language."""
        return words(self.config.language)

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actors with a page, by id."""
        return {actor.id: actor for actor in self.resolution.actors if not actor.hidden}

    @cached_property
    def offices(self) -> dict[str, Office]:
        """Offices by id."""
        return {office.id: office for office in self.resolution.offices}

    @cached_property
    def agreements(self) -> dict[str, AgreementEntity]:
        """Agreements by id."""
        return {agreement.id: agreement for agreement in self.resolution.agreements}

    @cached_property
    def events(self) -> dict[str, EventEntity]:
        """Events with a page of their own, by id."""
        return {event.id: event for event in self.resolution.events}

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """Codes of countries with a page, by name."""
        codes = {code for code in self.resolution.countries if countries.is_code(code)}
        return tuple(sorted(codes, key=lambda code: (anyascii(self.words.country(code)), code)))

    @cached_property
    def links(self) -> dict[str, Link]:
        """Every page of an entity or article, by id."""
        found = {code: Link(self.words.country(code), self.lock.path(code), "country") for code in self.countries}
        for kind, entities in (("actor", self.actors), ("office", self.offices), ("agreement", self.agreements),
                               ("event", self.events)):
            for id, entity in entities.items():
                found[id] = Link(self._name(entity), self.lock.path(id), kind)
        for id, digest in self.digests.items():
            found[id] = Link(digest.article.title or id, self.article_path(id), "article")
        return found

    def _name(self, entity: Actor | Office | AgreementEntity | EventEntity) -> str:
        """The name that an entity has; events, which have none in the texts, are named in the site's language."""
        if not isinstance(entity, EventEntity) or entity.id in self.renamed:
            return entity.name
        return event_name(self.words, entity, self.digests, self._called)

    def _called(self, article: str, member: str) -> str:
        """A member of a digest's fact by name."""
        target = self.resolution.links.get(Ref(article, member), member)
        actor = self.actors.get(target)
        return actor.name if actor else self.local_names[article].get(member) or self.country_name(member) or \
            self.words.groups.get(member) or member

    @cached_property
    def renamed(self) -> frozenset[str]:
        """Ids of entities that editors gave a name."""
        return frozenset(notice.id for notice in self.resolution.notices if notice.what == "renamed")

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Every fact, newest first; undated facts by the date of their article, after the dated ones of that day."""
        accounts = {ref: event.id for event in self.events.values() for ref in event.accounts}
        facts = (told for rank, digest in enumerate(self.digests.values())
                 for told in self._told(rank, digest, accounts))
        return tuple(sorted(facts, key=lambda told: told.order))

    @cached_property
    def facts(self) -> dict[Ref, AnyFact]:
        """Facts by article and id."""
        return {Ref(told.article, told.fact.id): told.fact for told in self.told}

    @cached_property
    def word_of(self) -> dict[str, list[Told]]:
        """Facts by the actor or country on whose word alone they stand, those that it takes part in left out."""
        index: defaultdict[str, list[Told]] = defaultdict(list)
        for told in self.told:
            for id in told.sources:
                if id not in told.sides:
                    index[id].append(told)
        return index

    @cached_property
    def facts_of(self) -> dict[str, list[Told]]:
        """Facts by every entity and country that they concern."""
        index: defaultdict[str, list[Told]] = defaultdict(list)
        for told in self.told:
            for id in dict.fromkeys(told.by + told.to + told.about + told.states):
                index[id].append(told)
        return index

    @cached_property
    def pairs(self) -> dict[tuple[str, str], list[Told]]:
        """Facts by pair of countries that take part in them, and pairs that share an agreement only."""
        index: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
        for told in self.told:
            for pair in pairs_of(told.states):
                index[pair].append(told)
        for agreement in self.agreements.values():
            for pair in pairs_of(self.states_of(agreement.parties)):
                index.setdefault(pair, [])
        known = set(self.countries)
        return {pair: facts for pair, facts in sorted(index.items()) if known.issuperset(pair)}

    @cached_property
    def articles_of(self) -> dict[str, tuple[str, ...]]:
        """Ids of the articles that name an entity or country, in the order of lists."""
        named: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for id, digest in self.digests.items():
            for sections in (digest.people, digest.organisations, digest.agreements):
                for entity in sections:
                    target = self.resolution.links.get(Ref(id, entity.id))
                    if target:
                        named[target][id] = None
            for country in digest.countries:
                named[country.code][id] = None
        return {entity: tuple(ids) for entity, ids in named.items()}

    def resolve(self, article: str, member: str) -> str:
        """The entity or country that a member of a digest's fact means; empty for free words, hidden actors and people
        without a name, whatever else of the site bears the same id."""
        target = self.resolution.links.get(Ref(article, member), "")
        if not target and member not in self.local_names.get(article, ()):
            target = member
        return target if target in self.links else ""

    def article_path(self, id: str) -> str:
        """The site path of an article."""
        return self.lock.path(f"article:{id}")

    def link(self, id: str) -> Link | None:
        """The link to an entity, country or article, if it has a page."""
        return self.links.get(id)

    def member(self, article: str, member: str) -> Link:
        """A member of a fact as a link or, where it has no page, as words."""
        found = self.links.get(self.resolve(article, member))
        return found or Link(self.local_names[article].get(member) or self.country_name(member)
                             or self.words.groups.get(member) or member)

    def country_name(self, code: str) -> str:
        """The country's name, empty for anything that is no code."""
        return self.words.country(code) if countries.is_code(code) else ""

    @cached_property
    def local_names(self) -> dict[str, dict[str, str]]:
        """By article, from the digest's own ids to names, for what has no page: places, unnamed people."""
        return {id: {**{entity.id: entity.name for section in (d.people, d.organisations, d.places, d.agreements)
                        for entity in section},
                     **{person.id: person.title for person in d.unnamed_people}}
                for id, d in self.digests.items()}

    @cached_property
    def acts_for(self) -> dict[str, str]:
        """The country that an actor acts for: bodies of a state, and people who hold a post of a state."""
        return {actor.id: actor.country for actor in self.actors.values()
                if actor.country and (actor.organisation_kind in self.words.state_bodies
                                      or (actor.kind == "person" and any(map(self._is_of_state, actor.roles))))}

    def _is_of_state(self, role: RoleHeld) -> bool:
        """Whether a post is one of a state, not of a party, an outlet or the opposition."""
        body = self.actors.get(role.org)
        if body and body.organisation_kind and body.organisation_kind not in self.words.state_bodies:
            return False
        return bool(role.country or role.office) and self.words.unofficial.isdisjoint(role.title.lower().split())

    def states_of(self, members: Iterable[str]) -> tuple[str, ...]:
        """The countries among entity ids and behind them."""
        codes = (id if countries.is_code(id) else self.acts_for.get(id, "") for id in members)
        return tuple(dict.fromkeys(code for code in codes if code))

    def sentences_of(self, article: str) -> Prose | None:
        """The article's text in sentences, made once; None where the article itself is gone."""
        if article not in self.prose and article in self.articles:
            self.prose[article] = Prose(self.articles[article])
        return self.prose.get(article)

    def _told(self, rank: int, digest: Digest, accounts: dict[Ref, str]) -> Iterator[Told]:
        """The facts of one digest."""
        article, published = digest.article.id, digest.article.published.edtf
        occasions = {event.id: event.date for event in digest.events}
        occasions |= {incident.id: incident.date for incident in digest.incidents}
        occasions |= {statement.id: statement.date for statement in digest.statements}
        for section, fact, by, to, about in _facts(digest):
            date = occasions.get(fact.id) if not isinstance(fact, Claim) else \
                occasions.get(fact.event) or occasions.get(fact.statement)
            edtf = date.edtf if date and dates.valid(date.edtf) else ""
            said = fact.attribution
            sides = [tuple(filter(None, (self.resolve(article, member) for member in members)))
                     for members in (by, to, about, (said.source, said.reported_by) if said else ())]
            stands = edtf if dates.begins(edtf) else published if dates.valid(published) else edtf
            place = dates.newest(stands)
            start = min((piece.start for piece in fact.evidence), default=0)
            yield Told(article, section, fact, sides[0], sides[1], sides[2], self._states(article, by),
                       self._states(article, to), edtf, sides[3], place,
                       (place, stands != edtf, rank, start, fact.id),
                       accounts.get(Ref(article, fact.id), ""))

    def _states(self, article: str, members: tuple[str, ...]) -> tuple[str, ...]:
        """The countries among and behind members of a fact."""
        links = self.resolution.links
        return self.states_of(links.get(Ref(article, member), member) for member in members)


def catalogue(config: Config, articles: Iterable[Article], digests: Iterable[Digest], resolution: Resolution,
              lock: Lock) -> Catalogue:
    """The catalogue of a publication; the order of articles and digests does not matter."""
    ordered = sorted(digests, key=lambda d: (dates.newest(d.article.published.edtf), d.article.id))
    return Catalogue(config, {article.id: article for article in articles},
                     {digest.article.id: digest for digest in ordered}, resolution, lock)


def pairs_of(codes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every pair of different codes, sorted."""
    ordered = sorted(set(codes))
    return ((a, b) for i, a in enumerate(ordered) for b in ordered[i + 1:])


def relation_path(a: str, b: str) -> str:
    """The site path of the relation of two countries."""
    return urls.relation(countries.slug(a), countries.slug(b))


def _facts(digest: Digest) -> Iterator[tuple[Section, AnyFact, Members, Members, Members]]:
    """Section, fact, and its members as the digest names them: by whom, to whom, otherwise concerned."""
    for event in digest.events:
        yield "event", event, event.actors, event.recipients, (*event.via, *filter(None, [event.agreement]))
    for incident in digest.incidents:
        yield "incident", incident, incident.actors, incident.recipients, ()
    for statement in digest.statements:
        about = (*statement.about, *filter(None, [statement.reported_by]))
        yield "statement", statement, (statement.speaker, *statement.joint), statement.addressee, about
    agreement_of = {event.id: event.agreement for event in digest.events}
    for claim in digest.claims:
        about = tuple(filter(None, [agreement_of.get(claim.event, "")]))
        yield "claim", claim, (claim.by, *claim.joint), claim.to, about
