"""The pages of countries and of the relations between two of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from briefing.site import dates, head
from briefing.site.assembly import Desk
from briefing.site.catalogue import Told, relation_path
from briefing.site.editorial import Notes
from briefing.site.shelf import Shelf
from briefing.types.digest import Event
from briefing.types.parts import ArticleLine, Link, Tally
from briefing.types.resolution import Actor
from briefing.types.subjects import ActorGroup, CountryPage, RelationPage

GROUPS = (
    ("officials", lambda actor, official: actor.kind == "person" and official),
    ("people", lambda actor, official: actor.kind == "person"),
    ("bodies", lambda actor, official: actor.kind == "organisation" and official),
    ("armed", lambda actor, official: actor.kind == "armed_group"),
    ("others", lambda actor, official: True),
)
"""Headings of a country's actors, as they are called in the words; each actor stands under the first that fits."""


def country_page(desk: Desk, code: str, notes: Notes) -> CountryPage:
    """The page of one country."""
    catalogue = desk.catalogue
    link, facts = catalogue.links[code], catalogue.facts_of.get(code, [])
    articles = desk.articles_naming(code)
    demands, words = desk.demands(facts), catalogue.words
    shelf = Shelf(desk, link.path, timeline=facts, demands_made=(told for told in demands if code in told.by_states),
                  demands_received=(told for told in demands if code in told.to_states))
    return head.cited(CountryPage(
        meta=head.meta(link.text, link.path, "country",
                       words.say("about-country", name=link.text, facts=words.say("fact", len(facts)),
                                 articles=words.say("article", len(articles)),
                                 actors=words.say("actor", len(desk.actors_of.get(code, ())))),
                       schema="Country", feed=catalogue.config.feeds.enabled, identifier=code),
        crumbs=head.crumbs(words, "countries"),
        notes=notes.on(link.path),
        code=code,
        name=link.text,
        latest=desk.latest(facts),
        speakers=_speakers(desk, code, facts),
        actors=_groups(desk, desk.actors_of.get(code, ())),
        offices=desk.offices_of.get(code, ()),
        agreements=desk.agreements(desk.agreements_of.get(code, ())),
        demands_made=shelf.lines("demands_made"),
        demands_received=shelf.lines("demands_received"),
        timeline=shelf.timeline(),
        activity=_activity(desk, facts),
        relations=relations(desk, code),
        articles=articles,
        omitted=shelf.omitted,
        archive=shelf.archive,
    ))


def relation_page(desk: Desk, pair: tuple[str, str]) -> RelationPage:
    """The page of two countries that share facts or agreements."""
    catalogue = desk.catalogue
    a, b = (catalogue.links[code] for code in pair)
    facts = catalogue.pairs[pair]
    path, title = relation_path(*pair), relation_title(a, b)
    demands, words = desk.demands(facts), catalogue.words
    both = [agreement for agreement in desk.agreements_of.get(pair[0], ())
            if agreement in desk.agreements_of.get(pair[1], ())]
    shelf = Shelf(
        desk, path, timeline=facts, demands_a=_from_to(demands, *pair), demands_b=_from_to(demands, pair[1], pair[0]),
        meetings=(told for told in desk.events(facts) if isinstance(told.fact, Event) and told.fact.type == "CONSULT"))
    return head.cited(RelationPage(
        meta=head.meta(title, path, "relation",
                       words.say("about-relation", a=a.text, b=b.text, facts=words.say("fact", len(facts)),
                                 agreements=words.say("agreement", len(both))), feed=catalogue.config.feeds.enabled,
                       about=[{"@type": "Country", "name": link.text, "url": link.path} for link in (a, b)]),
        crumbs=head.crumbs(words, "relations"),
        codes=pair,
        a=a,
        b=b,
        latest=desk.latest(facts),
        agreements=desk.agreements(both),
        meetings=shelf.lines("meetings"),
        demands_a=shelf.lines("demands_a"),
        demands_b=shelf.lines("demands_b"),
        timeline=shelf.timeline(),
        articles=articles_telling(desk, facts, (agreement.id for agreement in both)),
        omitted=shelf.omitted,
        archive=shelf.archive,
    ))


def relations(desk: Desk, code: str) -> tuple[Tally, ...]:
    """The relations of a country, the one with most facts first."""
    found = []
    for pair in desk.pairs_of.get(code, ()):
        other = desk.catalogue.links[pair[1] if pair[0] == code else pair[0]]
        facts = desk.catalogue.pairs[pair]
        found.append(Tally(link=Link(other.text, relation_path(*pair), "relation"), count=len(facts),
                           latest=desk.catalogue.words.date(desk.newest(facts))))
    return tuple(sorted(found, key=lambda tally: (-tally.count, tally.link.text)))


def relation_title(a: Link, b: Link) -> str:
    """'Iran – Iraq'."""
    return f"{a.text} – {b.text}"


def articles_telling(desk: Desk, facts: Iterable[Told], entities: Iterable[str] = ()) -> tuple[ArticleLine, ...]:
    """The articles that some facts come from or that name some entities, in the order of lists."""
    ids = {told.article for told in facts}
    ids.update(id for entity in entities for id in desk.catalogue.articles_of.get(entity, ()))
    return desk.articles(sorted(ids, key=desk.rank.__getitem__))


def _from_to(demands: Iterable[Told], by: str, to: str) -> Iterable[Told]:
    return (told for told in demands if by in told.by_states and to in told.to_states)


def _speakers(desk: Desk, code: str, facts: list[Told]) -> tuple[Tally, ...]:
    """Who speaks for it: its officials and bodies by number of statements and claims."""
    groups: defaultdict[str, list[Told]] = defaultdict(list)
    for told in facts:
        if told.section == "statement":
            for id in told.by:
                if desk.catalogue.acts_for.get(id) == code:
                    groups[id].append(told)
    return desk.tallies(groups)


def _groups(desk: Desk, actors: Iterable[Actor]) -> tuple[ActorGroup, ...]:
    groups: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        official = actor.id in desk.catalogue.acts_for
        title = next(title for title, fits in GROUPS if fits(actor, official))
        groups[title].append(actor)
    called = desk.catalogue.words.groups_of_actors
    return tuple(ActorGroup(title=called[title], actors=tuple(map(desk.actor, groups[title])))
                 for title, _ in GROUPS if title in groups)


def _activity(desk: Desk, facts: list[Told]) -> tuple[Tally, ...]:
    """Dated events, incidents and statements by month, oldest first."""
    counts = Counter(dates.months(told.edtf)[0] for told in desk.lines.happenings(facts)
                     if told.section != "claim" and dates.months(told.edtf))
    return tuple(Tally(link=desk.month_link(*month), count=counts[month]) for month in sorted(counts))
