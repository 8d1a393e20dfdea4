"""From articles, digests and who is who to pages: plain typed contexts, cross-linked in both directions.

`pages` is the whole stage. Nothing is rendered here and nothing is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.config import Config
from briefing.errors import BriefingError, Problem
from briefing.site import editorial, export, front, head, indexes, machine, moved
from briefing.site.actor import actor_page
from briefing.site.agreement import agreement_page
from briefing.site.archive import Archive
from briefing.site.article import Articles
from briefing.site.assembly import Desk
from briefing.site.cards import cards
from briefing.site.catalogue import Told, catalogue
from briefing.site.corrections import Corrections
from briefing.site.country import country_page, relation_page
from briefing.site.editorial import Editorial, Notes, read_editorials
from briefing.site.event import event_page
from briefing.site.head import fingerprint
from briefing.site.office import office_page
from briefing.site.timeline import month_pages, year_pages
from briefing.site.words import Words
from briefing.types.article import Article
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.types.machine import Binary, Text
from briefing.types.pages import MarkdownPage, Page, RedirectPage, TombstonePage
from briefing.types.parts import ArticleLine, Note, View
from briefing.types.resolution import Resolution
from briefing.types.subjects import ActorPage, AgreementPage, CountryPage, OfficePage

_BEARS_NOTES = (ActorPage, AgreementPage, CountryPage, OfficePage, RedirectPage, TombstonePage)
"""Pages that editors' notes may stand on; one on an address that moved or ended waits or goes along."""

__all__ = ["Desk", "Editorial", "desk", "fingerprint", "pages", "read_editorials"]


def desk(config: Config, articles: Iterable[Article], digests: Iterable[Digest], resolution: Resolution,
         lock: Lock) -> Desk:
    """Everything indexed, for `pages` and for exports (`briefing.site.export.tables`)."""
    return Desk(catalogue(config, articles, digests, resolution, lock))


def pages(desk: Desk, editorials: Iterable[Editorial] = ()) -> tuple[Page, ...]:
    """Every file of the site but the theme's own, sorted by path.

    Raises BriefingError where a note stands on no page or two pages want one address.
    """
    editorials = tuple(editorials)
    corrections, archive, words = Corrections(desk), Archive(desk), desk.catalogue.words
    feeds: list[Page] = list(corrections.feed())
    views: list[View] = [corrections.page()]
    for view, articles, facts in _views(desk, Notes(editorials, dict(desk.catalogue.lock.redirects()))):
        feed = machine.feed(desk, view, articles, facts)
        if feed:
            feeds.append(feed)
        views.append(corrections.on(view if feed else head.without_feed(view)))
        views += archive.pages(view)
    views += editorial.pages(desk.catalogue.config, editorials, front.counts(desk))
    tables = export.tables(desk)
    downloads = list(_downloads(tables))
    views.append(_data_page(words, tables))
    views += moved.redirect_pages(desk)
    upward = list(moved.upward_pages(desk, {view.meta.path: view.meta.title for view in views}))
    views += upward
    ended = list(moved.tombstone_pages(desk, {view.meta.path for view in views}))
    views += ended
    if not any(feed.path == head.FEED for feed in feeds):
        views = list(map(head.without_site_feed, views))
    maps = machine.sitemaps(views)
    config = desk.catalogue.config
    lock = desk.catalogue.lock
    found = [*(head.page(view.meta.path, view) for view in views), *machine.twins(views), *feeds, *downloads, *maps,
             machine.names(desk), machine.robots(config, maps),
             *moved.lists(config, lock, upward, (view.meta.path for view in ended))]
    found += moved.twins(found, lock)
    found += cards(views, words) if config.theme.cards else ()
    bare = {view.meta.path for view in views if not isinstance(view, _BEARS_NOTES)}
    problems = [*editorial.check_notes(editorials, {view.meta.path for view in views}, bare), *_clashes(found)]
    if problems:
        raise BriefingError(problems)
    return tuple(sorted(found, key=lambda page: page.path))


def _views(desk: Desk, notes: Notes) -> Iterator[tuple[View, Iterable[ArticleLine], Iterable[Told]]]:
    """Every page made from facts, with the articles and facts that its feed is made of."""
    catalogue, nothing = desk.catalogue, ((), ())
    home = front.home_page(desk)
    yield home, desk.article_lines.values(), catalogue.told
    articles = Articles(desk)
    for digest in catalogue.digests.values():
        yield articles.page(digest), *nothing
    for actor in catalogue.actors.values():
        person = actor_page(desk, actor, notes)
        yield person, person.articles, catalogue.facts_of.get(actor.id, ())
    for office in catalogue.offices.values():
        yield office_page(desk, office, notes), *nothing
    for code in catalogue.countries:
        country = country_page(desk, code, notes)
        yield country, country.articles, catalogue.facts_of.get(code, ())
    for pair, facts in catalogue.pairs.items():
        relation = relation_page(desk, pair)
        yield relation, relation.articles, facts
    for agreement in catalogue.agreements.values():
        instrument = agreement_page(desk, agreement, notes)
        yield instrument, instrument.articles, catalogue.facts_of.get(agreement.id, ())
    for event in catalogue.events.values():
        yield event_page(desk, event), *nothing
    for view in (*month_pages(desk), *year_pages(desk), *indexes.index_pages(desk), front.search_page(desk),
                 front.changes_page(desk, moved.moved(desk)), front.not_found_page(catalogue.words)):
        yield view, *nothing


def _downloads(tables: Iterable[export.Table]) -> Iterator[Page]:
    """The tables in every format under /data/."""
    for format in export.FORMATS:
        for name, data in export.files(tables, format).items():
            content = Binary(body=data) if format == "sqlite" else Text(body=data.decode())
            yield head.page(f"/data/{name}", content)


def _data_page(words: Words, tables: Iterable[export.Table]) -> MarkdownPage:
    """`/data/`: what can be downloaded."""
    said = words.downloads
    rows = [f"| {said[table.name]} | {len(table.rows):,} | [{table.name}.csv](/data/{table.name}.csv) "
            f"[{table.name}.jsonl](/data/{table.name}.jsonl) |" for table in tables]
    body = "\n".join([said["lead"], "", said["head"], "|---|--:|---|", *rows, "",
                      said["database"].format(path=f"/data/{export.DATABASE}")])
    distribution = [{"@type": "DataDownload", "contentUrl": f"/data/{table.name}.csv", "encodingFormat": "text/csv"}
                    for table in tables]
    return head.cited(MarkdownPage(
        meta=head.meta(words.sections["data"], "/data/", "page", said["lead"].strip(), schema="Dataset", twin=False,
                       distribution=distribution),
        crumbs=head.crumbs(words), title=words.sections["data"], body=Note(markdown=body, file="")))


def _clashes(pages: Iterable[Page]) -> list[Problem]:
    """A problem for every address that two pages want, naming both."""
    seen: dict[str, Page] = {}
    problems = []
    for page in pages:
        other = seen.setdefault(page.path, page)
        if other is not page:
            message = f"two pages want the address {page.path}: {_told(other)} and {_told(page)}"
            problems.append(Problem("content", message=message, hint="give one of them another name"))
    return problems


def _told(page: Page) -> str:
    """A page in words, for a message."""
    context = page.context
    return f"the {context.meta.kind} page '{context.meta.title}'" if isinstance(context, View) else "a file"
