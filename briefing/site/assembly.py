"""The desk: what every page kind is put together from. Makes each list line once and hands it to all pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import combinations

from briefing import urls
from briefing.site import dates
from briefing.site.catalogue import Catalogue, Told, relation_path
from briefing.site.lines import Lines
from briefing.site.periods import month_link
from briefing.site.posts import Posts
from briefing.site.standing import Standings
from briefing.site.stretches import Archives, Stretch, month
from briefing.site.words import outlet
from briefing.types.digest import Claim, Event
from briefing.types.parts import (
    ActorLine,
    AgreementLine,
    ArticleLine,
    FactLine,
    Link,
    Reason,
    SpellingLine,
    Tally,
)
from briefing.types.resolution import Actor, AgreementEntity, Spelling

LATEST = 5
"""Facts under 'what is new'."""
COUNTED = 5
"""Links to the newest of what was counted,"""
DETAILED = 15
"""for so many counts."""
ABOUT = 4
"""Actors and countries named with an article in a list."""


class Desk:
    """The catalogue and the makers of lines over it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.lines = Lines(catalogue)
        self.standings = Standings(self.lines)
        self.posts = Posts(self.lines)
        self._actors: dict[str, ActorLine] = {}

    @cached_property
    def article_lines(self) -> dict[str, ArticleLine]:
        """Every article as a line, in the order of lists."""
        concerned: defaultdict[str, Counter[str]] = defaultdict(Counter)
        facts: Counter[str] = Counter()
        for told in self.catalogue.told:
            facts[told.article] += 1
            concerned[told.article].update(told.sides)
        lines = {}
        for id, digest in self.catalogue.digests.items():
            info = digest.article
            ranked = sorted(concerned[id].items(), key=lambda item: (-item[1], item[0]))
            about = [self.catalogue.links[entity] for entity, _ in ranked[:ABOUT]]
            lines[id] = ArticleLine(link=self.catalogue.links[id], publisher=outlet(info),
                                    published=self.catalogue.words.date(info.published.edtf, info.published.text),
                                    facts=facts[id], about=tuple(about))
        return lines

    @cached_property
    def rank(self) -> dict[str, int]:
        """The place of each article in the order of lists."""
        return {id: rank for rank, id in enumerate(self.catalogue.digests)}

    def articles(self, ids: Iterable[str]) -> tuple[ArticleLine, ...]:
        """Articles as lines, in the order given."""
        return tuple(self.article_lines[id] for id in ids)

    def articles_naming(self, id: str) -> tuple[ArticleLine, ...]:
        """The articles that name an entity or country."""
        return self.articles(self.catalogue.articles_of.get(id, ()))

    def actor(self, actor: Actor) -> ActorLine:
        """An actor in a list."""
        if actor.id not in self._actors:
            facts = self.catalogue.facts_of.get(actor.id, ())
            kind = actor.organisation_kind or actor.kind
            self._actors[actor.id] = ActorLine(
                link=self.catalogue.links[actor.id],
                kind=actor.kind,
                kind_words=self.catalogue.words.kind(kind),
                country=self.catalogue.link(actor.country),
                post=self.posts.lead_words(actor) or actor.description,
                names=tuple(spelling.text for spelling in actor.spellings if spelling.text != actor.name),
                facts=len(facts),
                latest=self.catalogue.words.date(self.newest(facts)),
            )
        return self._actors[actor.id]

    def agreements(self, entities: Iterable[AgreementEntity]) -> tuple[AgreementLine, ...]:
        """Agreements as lines, the newest word first, by name where two are as new."""
        lines = (self.standings.line(entity) for entity in entities)
        return tuple(sorted(lines, key=_agreement_order))

    @cached_property
    def agreements_of(self) -> dict[str, tuple[AgreementEntity, ...]]:
        """Agreements by party, by country behind a party, and by who brought them about."""
        index: defaultdict[str, list[AgreementEntity]] = defaultdict(list)
        for agreement in self.catalogue.agreements.values():
            states = self.catalogue.states_of(agreement.parties)
            for id in dict.fromkeys(agreement.parties + states + agreement.sponsors):
                index[id].append(agreement)
        return {id: tuple(entities) for id, entities in index.items()}

    @cached_property
    def actors_of(self) -> dict[str, tuple[Actor, ...]]:
        """Actors by country, by name."""
        index: defaultdict[str, list[Actor]] = defaultdict(list)
        for actor in sorted(self.catalogue.actors.values(), key=lambda actor: (actor.name.casefold(), actor.id)):
            if actor.country:
                index[actor.country].append(actor)
        return {code: tuple(actors) for code, actors in index.items()}

    @cached_property
    def parts_of(self) -> dict[str, tuple[Link, ...]]:
        """Organisations by the one that they are part of, by name."""
        index: defaultdict[str, list[Link]] = defaultdict(list)
        for actor in sorted(self.catalogue.actors.values(), key=lambda actor: (actor.name.casefold(), actor.id)):
            if actor.parent:
                index[actor.parent].append(self.catalogue.links[actor.id])
        return {id: tuple(links) for id, links in index.items()}

    @cached_property
    def offices_of(self) -> dict[str, tuple[Link, ...]]:
        """Offices by country, by name."""
        index: defaultdict[str, list[Link]] = defaultdict(list)
        for office in sorted(self.catalogue.offices.values(), key=lambda office: (office.name, office.id)):
            index[office.country].append(self.catalogue.links[office.id])
        return {code: tuple(links) for code, links in index.items()}

    @cached_property
    def pairs_of(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Pairs of countries with a relation, by country."""
        index: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for pair in self.catalogue.pairs:
            for code in pair:
                index[code].append(pair)
        return {code: tuple(pairs) for code, pairs in index.items()}

    @cached_property
    def accounts_of(self) -> dict[str, tuple[Told, ...]]:
        """Facts by the event that they tell of."""
        index: defaultdict[str, list[Told]] = defaultdict(list)
        for told in self.catalogue.told:
            if told.event:
                index[told.event].append(told)
        return {id: tuple(facts) for id, facts in index.items()}

    @cached_property
    def met(self) -> dict[tuple[str, str], list[Told]]:
        """Talks and visits by each two who take part in them; a visit to a country is no meeting with it."""
        index: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
        links = self.catalogue.links
        for told in self.events(self.catalogue.told):
            if isinstance(told.fact, Event) and told.fact.type == "CONSULT":
                sides = sorted(id for id in told.sides
                               if told.fact.mode != "visit" or links[id].kind != "country")
                for pair in combinations(sides, 2):
                    index[pair].append(told)
        return index

    @cached_property
    def doubts_of(self) -> dict[str, tuple[Reason, ...]]:
        """Actors that may be the same, by actor, with what speaks for it."""
        index: defaultdict[str, dict[Link, Reason]] = defaultdict(dict)
        links = self.catalogue.links
        for doubt in self.catalogue.resolution.proposals:
            if doubt.left in links and doubt.right in links:
                for one, other in ((doubt.left, doubt.right), (doubt.right, doubt.left)):
                    index[one][links[other]] = Reason(link=links[other], reason=doubt.why)
        return {id: tuple(reasons.values()) for id, reasons in index.items()}

    @cached_property
    def months(self) -> dict[tuple[int, int], tuple[Told, ...]]:
        """Dated events, incidents and statements by year and month, oldest month first."""
        index: defaultdict[tuple[int, int], list[Told]] = defaultdict(list)
        for told in self.lines.happenings(self.catalogue.told):
            if told.section != "claim":
                for month in dates.months(told.edtf):
                    index[month].append(told)
        return {month: tuple(index[month]) for month in sorted(index)}

    @cached_property
    def years(self) -> dict[int, tuple[Told, ...]]:
        """Every year that something is dated in, oldest first, with what is dated no closer than to a year."""
        index: dict[int, list[Told]] = {year: [] for year, _ in self.months}
        for told in self.lines.happenings(self.catalogue.told):
            year = dates.year(told.edtf)
            if year is not None and told.section != "claim":
                index.setdefault(year, []).append(told)
        return {year: tuple(index[year]) for year in sorted(index)}

    @cached_property
    def archives(self) -> dict[str, tuple[Stretch, ...]]:
        """By the path of a page that cannot hold all facts of its subject: all of them in stretches of time."""
        return Archives(self.lines).by_path

    @cached_property
    def timeline(self) -> dict[str, Stretch]:
        """The months and years of the timeline by path, each with what it is divided in."""
        found = [month(self.month_link(*at).path, at, facts) for at, facts in self.months.items()]
        found += [month(urls.year(at), (at,), facts) for at, facts in self.years.items()]
        return {stretch.path: stretch for stretch in found}

    @cached_property
    def views(self) -> tuple[str, ...]:
        """Where relations, stretches of time and archives stand: pages without an entity of their own, which come and
        go with facts."""
        relations = [relation_path(*pair) for pair in self.catalogue.pairs]
        stretches = (*self.timeline.values(), *(each for years in self.archives.values() for each in years))
        return (*relations, *(page.path for stretch in stretches for page in stretch.walk()))

    def month_link(self, year: int, month: int) -> Link:
        """The link to a month of the timeline."""
        return month_link(self.catalogue.words, year, month)

    def newest(self, facts: Sequence[Told]) -> str:
        """The newest date among facts in order, empty where none has one."""
        return next((told.edtf for told in facts if told.edtf), "")

    def events(self, facts: Iterable[Told]) -> tuple[Told, ...]:
        """The events and incidents among facts, each once."""
        return self.lines.happenings(told for told in facts if told.section in ("event", "incident"))

    def latest(self, facts: Iterable[Told]) -> tuple[FactLine, ...]:
        """What is new: the newest facts; claims are left out, since their statement or event says the same."""
        return self.lines.lines(self.lines.happenings(t for t in facts if t.section != "claim")[:LATEST])

    def demands(self, facts: Iterable[Told]) -> tuple[Told, ...]:
        """The claims that ask something of somebody."""
        return tuple(told for told in facts
                     if isinstance(told.fact, Claim) and told.fact.kind in self.catalogue.words.demands)

    def tallies(self, groups: dict[str, list[Told]], note: str = "") -> tuple[Tally, ...]:
        """Facts grouped by entity, the most numerous first."""
        ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), self.catalogue.links[item[0]].text, item[0]))
        return tuple(Tally(link=self.catalogue.links[id], count=len(facts), note=note or self._doubts(facts),
                           latest=self.catalogue.words.date(self.newest(facts)),
                           lines=self.anchors(facts[:COUNTED]) if rank < DETAILED else (),
                           sure=any(map(self.is_sure, facts)))
                     for rank, (id, facts) in enumerate(ranked))

    def is_sure(self, told: Told) -> bool:
        """Whether a publication tells a fact as done, in its own voice."""
        aux = told.fact.aux if isinstance(told.fact, Event) else ()
        done = self.catalogue.words.done(told.fact.modality, aux)
        return told.fact.modality == "asserted" and not told.sources and done

    def _doubts(self, facts: Iterable[Told]) -> str:
        """How many of the facts are not asserted, in words: '1 planned, 2 reported'; 'reported' where all are."""
        counts: Counter[str] = Counter()
        for told in facts:
            aux = told.fact.aux if isinstance(told.fact, Event) else ()
            counts[self.catalogue.words.modality(told.fact.modality, aux)] += 1
        if len(counts) == 1:
            return next(iter(counts))
        return ", ".join(f"{number} {sure}" for sure, number in sorted(counts.items()) if sure)

    def anchors(self, facts: Iterable[Told]) -> tuple[Link, ...]:
        """Links to facts on their article pages, named by label and date."""
        lines = self.lines.lines(facts)
        return tuple(Link(line.label + (f", {line.date.words}" if line.date else ""), line.anchor, "fact")
                     for line in lines)

    def spellings(self, spellings: Iterable[Spelling], name: str) -> tuple[SpellingLine, ...]:
        """Printed forms, the page's own name first, then the one that most articles print."""
        ranked = sorted(spellings, key=lambda form: (form.text != name, -len(form.articles), form.text))
        return tuple(SpellingLine(text=spelling.text, articles=tuple(
            self.catalogue.links[id] for id in sorted(self.rank.keys() & spelling.articles, key=self.rank.__getitem__)))
            for spelling in ranked)


def _agreement_order(line: AgreementLine) -> tuple[object, ...]:
    step = line.standing
    edtf = step.date.edtf if step and step.date and step.date.edtf else ""
    published = step.source.published.edtf if step and step.source.published else ""
    return dates.newest(edtf or published), line.link.text, line.link.path
