"""The front of the site: what is new, search, changes, corrections, and addresses that lead nowhere else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from briefing.site import dates, head
from briefing.site.assembly import Desk
from briefing.site.words import plain, plural
from briefing.types.lock import Entry
from briefing.types.pages import (
    Change,
    ChangesPage,
    CorrectionsPage,
    HomePage,
    NotFoundPage,
    RedirectPage,
    SearchPage,
    TombstonePage,
)
from briefing.types.parts import ActorLine, AgreementLine, Link, Reason, Tally
from briefing.types.resolution import Ref

NEWEST_ARTICLES = 8
NEWEST_AGREEMENTS = 6
BUSIEST_ACTORS = 10
NEWEST_EVENTS = 10
CHANGES = 100
"""Articles on the page of changes."""


def home_page(desk: Desk) -> HomePage:
    """`/`."""
    catalogue = desk.catalogue
    config = catalogue.config
    dated = [told for told in desk.events(catalogue.told) if told.edtf and told.sides]
    return head.cited(HomePage(
        meta=head.meta(config.title, "/", "home", config.description or
                       f"Briefings from {plural(len(catalogue.digests), 'article')}, every line with its source.",
                       schema="WebSite", feed=config.feeds.enabled,
                       publisher={"@type": "Organization", "name": config.publisher} if config.publisher else None),
        articles=tuple(desk.article_lines.values())[:NEWEST_ARTICLES],
        agreements=desk.agreements(catalogue.agreements.values())[:NEWEST_AGREEMENTS],
        actors=_busiest(desk),
        timeline=desk.lines.lines(dated[:NEWEST_EVENTS]),
        counts=counts(desk),
    ))


def search_page(desk: Desk) -> SearchPage:
    """`/search/`: without scripts, the ways in."""
    return SearchPage(
        meta=head.meta("Search", "/search/", "search", "Search everything on this site.", schema="SearchResultsPage",
                       twin=False, noindex=True),
        crumbs=head.crumbs(), counts=counts(desk))


def counts(desk: Desk) -> tuple[Tally, ...]:
    """How much there is of everything, with the index of each, in the order of menus."""
    catalogue = desk.catalogue
    numbers = {
        "articles": len(catalogue.digests), "actors": len(catalogue.actors), "countries": len(catalogue.countries),
        "relations": len(catalogue.pairs), "agreements": len(catalogue.agreements), "events": len(catalogue.events),
        "offices": len(catalogue.offices), "timeline": len(desk.months),
    }
    return tuple(Tally(link=head.section(of), count=number) for of, number in numbers.items())


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
        meta=head.meta("Changes", "/changes/", "changes", "What each article brought, newest first.", twin=False),
        crumbs=head.crumbs(), changes=tuple(changes), moved=moved)


def corrections_page(desk: Desk) -> CorrectionsPage:
    """`/corrections/`: facts that an editor changed or annotated; of facts removed, the kind and the article only."""
    edited = (told for told in desk.catalogue.told if told.fact.review == "edited" or told.fact.note)
    removed = (Reason(link=desk.catalogue.links[id], reason=plain(rejected.section))
               for id, digest in desk.catalogue.digests.items() for rejected in digest.rejected)
    return CorrectionsPage(
        meta=head.meta("Corrections", "/corrections/", "corrections", "Facts that editors changed, and why.",
                       twin=False),
        crumbs=head.crumbs(), facts=desk.lines.lines(edited), removed=tuple(removed))


def not_found_page() -> NotFoundPage:
    """`/404.html`."""
    ways = (head.HOME, Link("Search", "/search/", "page"), *(head.section(of) for of in head.SECTIONS))
    return NotFoundPage(meta=head.meta("Page not found", "/404.html", "missing", "", twin=False, noindex=True),
                        ways=ways)


def redirect_pages(desk: Desk) -> Iterator[RedirectPage]:
    """A page at every address that leads elsewhere now."""
    by_path = {link.path: link for link in desk.catalogue.links.values()}
    for old, new in desk.catalogue.lock.redirects():
        target = by_path.get(new, Link(new, new))
        yield RedirectPage(meta=head.meta(target.text, old, "redirect", "", twin=False, noindex=True), target=target)


def tombstone_pages(desk: Desk, made: set[str]) -> Iterator[TombstonePage]:
    """A page at every address of the lock that has no other: its subject is gone, withdrawn or split."""
    hidden = {actor.id for actor in desk.catalogue.resolution.actors if actor.hidden}
    for entry in desk.catalogue.lock.entries:
        if entry.status != "redirect" and entry.path not in made:
            choices = () if entry.id in hidden else _choices(desk, entry)
            name = "Withdrawn page" if entry.id in hidden else _name(entry)
            reason = ("The editors have withdrawn this page." if entry.id in hidden else
                      "What stood here turned out to be more than one." if len(choices) > 1 else
                      "What stood here stands elsewhere now." if choices else
                      "No article on this site names it any more.")
            yield TombstonePage(meta=head.meta(name, entry.path, "tombstone", reason, twin=False, noindex=True),
                                crumbs=head.crumbs(), name=name, reason=reason, choices=choices)


def moved(desk: Desk) -> tuple[Reason, ...]:
    """Addresses that lead elsewhere, for the page of changes."""
    return tuple(Reason(link=page.target, reason=page.meta.path) for page in redirect_pages(desk))


def _busiest(desk: Desk) -> tuple[ActorLine, ...]:
    """The actors with most facts."""
    ranked = sorted(desk.catalogue.actors.values(),
                    key=lambda actor: (-len(desk.catalogue.facts_of.get(actor.id, ())), actor.name, actor.id))
    return tuple(map(desk.actor, ranked[:BUSIEST_ACTORS]))


def _choices(desk: Desk, entry: Entry) -> tuple[Link, ...]:
    """Where the mentions that once made this page belong now."""
    found: dict[Link, None] = {}
    for anchor in entry.anchors:
        article, _, local = anchor.partition("#")
        link = desk.catalogue.link(desk.catalogue.resolution.links.get(Ref(article, local), ""))
        if link:
            found[link] = None
    return tuple(found)


def _name(entry: Entry) -> str:
    """A name made of the address, the only thing that is left."""
    if entry.kind == "timeline":
        year, month = entry.path.strip("/").split("/")[1:]
        return dates.month_title(int(year), int(month))
    return entry.path.strip("/").rsplit("/", 1)[-1].replace("-", " ").title()
