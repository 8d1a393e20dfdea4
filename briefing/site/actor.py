"""The page of a person, organisation or armed group."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

from briefing.site import head
from briefing.site.assembly import Desk
from briefing.site.catalogue import Told
from briefing.site.decisions import decisions
from briefing.site.editorial import Notes
from briefing.site.lines import web_address
from briefing.site.posts import post_words
from briefing.site.shelf import Shelf
from briefing.site.words import Words
from briefing.types.digest import Claim, Event, Statement
from briefing.types.parts import Link, Reason, Tally, Tie
from briefing.types.resolution import Actor, AgreementEntity
from briefing.types.subjects import ActorPage

TIED = 11
"""Of those whom an actor met, how many are looked at for meetings among themselves."""
RELATED = 6
SCHEMAS = {"person": "Person", "organisation": "Organization", "armed_group": "Organization"}


def actor_page(desk: Desk, actor: Actor, notes: Notes) -> ActorPage:
    """The page of one actor."""
    catalogue = desk.catalogue
    facts = catalogue.facts_of.get(actor.id, [])
    by = [told for told in facts if actor.id in told.by]
    to = [told for told in facts if actor.id in told.to]
    statements = [told for told in facts if told.section == "statement"]
    articles = desk.articles_naming(actor.id)
    met = _meetings(desk, actor.id, facts)
    line, lead = desk.actor(actor), desk.posts.lead(actor)
    path, country = line.link.path, line.country
    shelf = Shelf(
        desk, path, timeline=(told for told in facts if actor.id in told.sides or actor.id in told.about),
        statements_by=(told for told in statements if actor.id in told.by),
        statements_about=(told for told in statements
                          if actor.id not in told.by and not _only_reports(desk, actor.id, told)),
        on_its_word=(told for told in catalogue.word_of.get(actor.id, ()) if not _is_told_otherwise(told)),
        demands_made=desk.demands(by), demands_received=desk.demands(to))
    spellings = desk.spellings(actor.spellings, actor.name)
    return head.cited(ActorPage(
        meta=head.meta(actor.name, path, "actor", _description(catalogue.words, post_words(lead[0]) if lead else "",
                                                               line.kind_words, country, len(facts), len(articles)),
                       schema=SCHEMAS[actor.kind], feed=catalogue.config.feeds.enabled,
                       alternateName=list(line.names), jobTitle=line.post if actor.kind == "person" else "",
                       sameAs=addresses(actor.same_as)),
        crumbs=head.crumbs(catalogue.words, "actors"),
        notes=notes.on(path),
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        kind_words=line.kind_words,
        country=country,
        description=actor.description,
        lead_posts=lead,
        latest=desk.latest(facts),
        spellings=spellings,
        posts=desk.posts.of_actor(actor),
        parent=catalogue.link(actor.parent),
        members=desk.posts.of_organisation(actor.id),
        parts=desk.parts_of.get(actor.id, ()),
        statements_by=shelf.lines("statements_by"),
        statements_about=shelf.lines("statements_about"),
        on_its_word=shelf.lines("on_its_word"),
        meetings=desk.tallies(met),
        ties=_ties(desk, met),
        demands_made=shelf.lines("demands_made"),
        demands_received=shelf.lines("demands_received"),
        timeline=shelf.timeline(),
        agreements=desk.agreements(_agreements(desk, actor.id, facts)),
        deals_with=_deals_with(desk, actor.id, facts),
        articles=articles,
        same_as=tuple(addresses(actor.same_as)),
        decisions=decisions(desk, actor.id, len(actor.spellings), actor.decisions),
        maybe_same=desk.doubts_of.get(actor.id, ()),
        related=_related(desk, actor, facts),
        omitted=shelf.omitted,
        archive=shelf.archive,
    ))


def _description(words: Words, post: str, kind: str, country: Link | None, facts: int, articles: int) -> str:
    who = post or " · ".join(filter(None, (kind, country.text if country else "")))
    return words.say("about-actor", who=who, facts=words.say("fact", facts), articles=words.say("article", articles))


def addresses(urls: Iterable[str]) -> list[str]:
    """External ids that are web addresses."""
    return [address for address in map(web_address, urls) if address]


def _only_reports(desk: Desk, id: str, told: Told) -> bool:
    """Whether an actor has to do with a statement only because it passes it on."""
    if not isinstance(told.fact, Statement) or id in told.to:
        return False
    return id not in (desk.catalogue.resolve(told.article, about) for about in told.fact.about)


def _is_told_otherwise(told: Told) -> bool:
    """Whether a claim only repeats the event or statement that it is made in."""
    return isinstance(told.fact, Claim) and bool(told.fact.event or told.fact.statement)


def _meetings(desk: Desk, id: str, facts: list[Told]) -> dict[str, list[Told]]:
    """With whom it met or talked: every other side of its talks."""
    groups: defaultdict[str, list[Told]] = defaultdict(list)
    for told in desk.events(facts):
        if isinstance(told.fact, Event) and told.fact.type == "CONSULT" and id in told.sides:
            for other in told.sides:
                # a visit to a country is no meeting with it
                if other != id and not (told.fact.mode == "visit" and desk.catalogue.links[other].kind == "country"):
                    groups[other].append(told)
    return groups


def _ties(desk: Desk, met: dict[str, list[Told]]) -> tuple[Tie, ...]:
    """Who of those whom it met most also met each other."""
    most = sorted(met, key=lambda id: (-len(met[id]), desk.catalogue.links[id].text, id))[:TIED]
    links = desk.catalogue.links
    return tuple(Tie(a=links[a].path, b=links[b].path, count=len(facts), sure=any(map(desk.is_sure, facts)))
                 for a, b in combinations(sorted(most), 2) if (facts := desk.met.get((a, b))))


def _related(desk: Desk, actor: Actor, facts: list[Told]) -> tuple[Reason, ...]:
    """Who held the same offices, and who takes part in most of the same facts."""
    catalogue = desk.catalogue
    found: dict[str, str] = {}
    for office in dict.fromkeys(role.office for role in actor.roles if role.office in catalogue.offices):
        for tenure in catalogue.offices[office].tenures:
            found.setdefault(tenure.actor, catalogue.words.say("also-named", office=catalogue.links[office].text))
    shared = Counter(id for told in desk.lines.happenings(facts) for id in told.sides if id in catalogue.actors)
    for id, number in sorted(shared.items(), key=lambda item: (-item[1], catalogue.links[item[0]].text, item[0])):
        if number > 1:
            found.setdefault(id, catalogue.words.say("same-facts", number))
    return tuple(Reason(link=catalogue.links[id], reason=reason) for id, reason in found.items()
                 if id != actor.id and id in catalogue.links)[:RELATED]


def _agreements(desk: Desk, id: str, facts: list[Told]) -> list[AgreementEntity]:
    """Agreements that it is a party to or that its facts, or facts on its word, are about."""
    agreements = desk.catalogue.agreements
    ids = [entity.id for entity in desk.agreements_of.get(id, ())]
    ids += [about for told in (*facts, *desk.catalogue.word_of.get(id, ())) for about in told.about]
    return [agreements[one] for one in dict.fromkeys(ids) if one in agreements]


def _deals_with(desk: Desk, id: str, facts: list[Told]) -> tuple[Tally, ...]:
    """Countries of the facts that it takes part in, its own left out."""
    own = desk.catalogue.actors[id].country
    groups: defaultdict[str, list[Told]] = defaultdict(list)
    for told in desk.lines.happenings(facts):
        if id in told.sides:
            for code in told.states:
                if code != own and code in desk.catalogue.links:
                    groups[code].append(told)
    return desk.tallies(groups)
