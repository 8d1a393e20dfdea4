"""The front of the site: what is new, search, changes, corrections."""

from __future__ import annotations

from collections import defaultdict

from briefing.site import dates, head
from briefing.site.assembly import Desk
from briefing.site.words import Words
from briefing.types.pages import Change, ChangesPage, HomePage, NotFoundPage, SearchPage
from briefing.types.parts import ActorLine, AgreementLine, FactLine, Link, Reason, Tally

NEWEST_ARTICLES = 8
NEWEST_AGREEMENTS = 6
BUSIEST_ACTORS = 10
NEWEST_EVENTS = 10
LEAD_FACTS = 3
COUNTRIES = 12
FAR_BEHIND = 8
"""A country with so many times fewer facts than the first is not on the front page's map."""
CHANGES = 100
"""Articles on the page of changes."""


def home_page(desk: Desk) -> HomePage:
    """`/`."""
    catalogue = desk.catalogue
    config, words = catalogue.config, catalogue.words
    busiest = _most_named(desk)
    dated = [told for told in desk.events(catalogue.told) if told.edtf and told.sides]
    return head.cited(HomePage(
        meta=head.meta(config.title, "/", "home", config.description or
                       words.say("about-home", articles=words.say("article", len(catalogue.digests))),
                       schema="WebSite", feed=config.feeds.enabled,
                       publisher={"@type": "Organization", "name": config.publisher} if config.publisher else None),
        articles=tuple(desk.article_lines.values())[:NEWEST_ARTICLES],
        lead=_lead(desk),
        agreements=desk.agreements(catalogue.agreements.values())[:NEWEST_AGREEMENTS],
        actors=_busiest(desk),
        timeline=desk.lines.lines(dated[:NEWEST_EVENTS]),
        counts=counts(desk),
        codes=busiest,
        countries=tuple(catalogue.links[code] for code in busiest),
    ))


def search_page(desk: Desk) -> SearchPage:
    """`/search/`: without scripts, the ways in."""
    words = desk.catalogue.words
    return SearchPage(
        meta=head.meta(words.say("search"), "/search/", "search", words.say("search-about"),
                       schema="SearchResultsPage", twin=False, noindex=True),
        crumbs=head.crumbs(words), counts=counts(desk))


def counts(desk: Desk) -> tuple[Tally, ...]:
    """How much there is of everything, with the index of each, in the order of menus."""
    catalogue = desk.catalogue
    numbers = {
        "articles": len(catalogue.digests), "actors": len(catalogue.actors), "countries": len(catalogue.countries),
        "relations": len(catalogue.pairs), "agreements": len(catalogue.agreements), "events": len(catalogue.events),
        "offices": len(catalogue.offices), "timeline": len(desk.months),
    }
    return tuple(Tally(link=head.section(catalogue.words, of), count=number) for of, number in numbers.items())


def changes_page(desk: Desk, moved: tuple[Reason, ...]) -> ChangesPage:
    """`/changes/`: what each article brought, by publication date."""
    catalogue = desk.catalogue
    dated = {id for id, digest in catalogue.digests.items() if dates.valid(digest.article.published.edtf)}
    new: defaultdict[str, list[Link]] = defaultdict(list)
    for entity, articles in catalogue.articles_of.items():
        if entity in catalogue.links:
            # the last one in the order of lists is the oldest; an undated one only where no other is dated
            first = next((id for id in reversed(articles) if id in dated), articles[-1])
            new[first].append(catalogue.links[entity])
    told: defaultdict[str, list[AgreementLine]] = defaultdict(list)
    for agreement in catalogue.agreements.values():
        for article, local in desk.standings.accounts(agreement):
            if local.status:
                told[article].append(desk.standings.line(agreement))
    changes = (Change(article=line, new=tuple(sorted(new[id], key=lambda link: (link.kind, link.text, link.path))),
                      statuses=tuple(sorted(told[id], key=lambda agreement: agreement.link.path)))
               for id, line in list(desk.article_lines.items())[:CHANGES])
    return ChangesPage(
        meta=head.meta(catalogue.words.sections["changes"], "/changes/", "changes",
                       catalogue.words.say("about-changes"), twin=False),
        crumbs=head.crumbs(catalogue.words), changes=tuple(changes), moved=moved)


def not_found_page(words: Words) -> NotFoundPage:
    """`/404.html`."""
    ways = (*head.crumbs(words), Link(words.say("search"), "/search/", "page"),
            *(head.section(words, of) for of in head.SECTIONS))
    return NotFoundPage(meta=head.meta(words.say("missing"), "/404.html", "missing", "", twin=False, noindex=True),
                        ways=ways)


def _lead(desk: Desk) -> tuple[FactLine, ...]:
    """The key facts of the newest article, or its first facts where none were chosen."""
    newest = next(iter(desk.catalogue.digests.values()), None)
    if newest is None:
        return ()
    told = {one.fact.id: one for one in desk.catalogue.told if one.article == newest.article.id}
    chosen = [told[id] for id in newest.key_facts if id in told]
    return desk.lines.lines((chosen or list(told.values()))[:LEAD_FACTS])


def _most_named(desk: Desk) -> tuple[str, ...]:
    """Codes of the countries with most facts, those far behind the first left out."""
    counted = {code: len(desk.catalogue.facts_of.get(code, ())) for code in desk.catalogue.countries}
    ranked = sorted((code for code, count in counted.items() if count), key=lambda code: (-counted[code], code))
    return tuple(code for code in ranked[:COUNTRIES] if counted[code] * FAR_BEHIND >= counted[ranked[0]])


def _busiest(desk: Desk) -> tuple[ActorLine, ...]:
    """The actors with most facts."""
    ranked = sorted(desk.catalogue.actors.values(),
                    key=lambda actor: (-len(desk.catalogue.facts_of.get(actor.id, ())), actor.name, actor.id))
    return tuple(map(desk.actor, ranked[:BUSIEST_ACTORS]))
