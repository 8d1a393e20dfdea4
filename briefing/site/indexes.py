"""The indexes: every article, actor, country, relation, agreement, event, office and month in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from anyascii import anyascii

from briefing import urls
from briefing.site import dates, head
from briefing.site.assembly import Desk
from briefing.site.catalogue import relation_path
from briefing.site.country import relation_title
from briefing.site.lines import text_of
from briefing.site.words import plural, words
from briefing.types.pages import IndexGroup, IndexItem, IndexPage, IndexView
from briefing.types.parts import AgreementLine, DateView, Line, Link
from briefing.types.resolution import Actor, Office

Named = TypeVar("Named", Actor, Office)
Order = Callable[[IndexItem], str]
"""Heading that an entry stands under."""


def index_pages(desk: Desk) -> list[IndexPage]:
    """All indexes, in the order of menus; each exists even where it is empty."""
    return [make(desk) for make in (_articles, _actors, _countries, _relations, _agreements, _events, _offices,
                                    _timeline)]


def _articles(desk: Desk) -> IndexPage:
    items = [IndexItem(link=line.link, words=_words(Link(line.publisher), *line.about), count=line.facts,
                       date=line.published, facets=_facets(line.publisher))
             for line in desk.article_lines.values()]
    return _page("articles", "Every article, newest first.", _grouped(items, _year),
                 [_view("By publisher", items, lambda item: item.facets[0] if item.facets else "Publisher unknown")])


def _actors(desk: Desk) -> IndexPage:
    items, countries, kinds = [], dict[Link, str](), dict[Link, str]()
    for actor in _by_name(desk.catalogue.actors.values()):
        line = desk.actor(actor)
        countries[line.link] = line.country.text if line.country else "No country"
        kinds[line.link] = line.kind_words
        items.append(IndexItem(link=line.link, words=_words(Link(line.post), *filter(None, [line.country])),
                               names=line.names, count=line.facts, date=line.latest,
                               facets=_facets(line.kind_words, countries[line.link])))
    return _page("actors", "People, organisations and armed groups.", _grouped(items, _letter),
                 [_view("By country", items, lambda item: countries[item.link]),
                  _view("By kind", items, lambda item: kinds[item.link])])


def _countries(desk: Desk) -> IndexPage:
    items = [IndexItem(link=desk.catalogue.links[code], count=len(desk.catalogue.facts_of.get(code, ())),
                       words=_words(Link(plural(len(desk.actors_of.get(code, ())), "actor"))),
                       date=dates.view(desk.newest(desk.catalogue.facts_of.get(code, ()))))
             for code in desk.catalogue.countries]
    return _page("countries", "Countries met in the articles.", _grouped(items, _letter))


def _relations(desk: Desk) -> IndexPage:
    items, firsts = [], dict[Link, str]()
    for pair, facts in desk.catalogue.pairs.items():
        a, b = (desk.catalogue.links[code] for code in pair)
        link = Link(relation_title(a, b), relation_path(*pair), "relation")
        firsts[link] = a.text
        items.append(IndexItem(link=link, count=len(facts), date=dates.view(desk.newest(facts))))
    items.sort(key=lambda item: (-item.count, item.link.text))
    return _page("relations", "Pairs of countries that share facts, the busiest first.",
                 [IndexGroup(title="", anchor="all", items=tuple(items))] if items else [],
                 [_view("By country", items, lambda item: firsts[item.link])])


def _agreements(desk: Desk) -> IndexPage:
    items, kinds, standings = [], dict[Link, str](), dict[Link, str]()
    for line in desk.agreements(desk.catalogue.agreements.values()):
        kinds[line.link] = line.kind_words
        standings[line.link] = _standing(line)
        items.append(IndexItem(link=line.link, words=_words(Link(line.kind_words), *line.parties,
                                                            Link(standings[line.link])),
                               facets=_facets(line.kind_words), date=_standing_date(line)))
    return _page("agreements", "Agreements and where they stand, the newest word first.", _grouped(items, _year),
                 [_view("By kind", items, lambda item: kinds[item.link])])


def _events(desk: Desk) -> IndexPage:
    events = sorted(desk.catalogue.events.values(), key=lambda event: (dates.newest(event.date), event.name, event.id))
    items = [IndexItem(link=desk.catalogue.links[event.id], count=len(event.accounts), date=dates.view(event.date),
                       words=_words(Link(words().event(event.type, "")),
                                    Link(plural(len(event.accounts), "account"))))
             for event in events]
    return _page("events", "Events that several articles tell, newest first.", _grouped(items, _year))


def _offices(desk: Desk) -> IndexPage:
    items, countries = [], dict[Link, str]()
    for office in _by_name(desk.catalogue.offices.values()):
        link, country = desk.catalogue.links[office.id], desk.catalogue.link(office.country)
        holders = dict.fromkeys(desk.catalogue.links[tenure.actor] for tenure in office.tenures
                                if tenure.actor in desk.catalogue.links)
        countries[link] = country.text if country else "No country"
        items.append(IndexItem(link=link, words=_words(*holders), count=len(holders)))
    return _page("offices", "Posts and who held them.", _grouped(items, _letter),
                 [_view("By country", items, lambda item: countries[item.link])])


def _timeline(desk: Desk) -> IndexPage:
    groups: dict[int, list[IndexItem]] = {}
    for (year, month), facts in reversed(desk.months.items()):
        groups.setdefault(year, []).append(IndexItem(link=desk.month_link(year, month), count=len(facts)))
    return _page("timeline", "Everything that is dated, month by month.",
                 [IndexGroup(title=str(year), anchor=f"y-{year}", items=tuple(items))
                  for year, items in groups.items()])


def _page(of: str, description: str, groups: list[IndexGroup], views: Iterable[IndexView] = ()) -> IndexPage:
    title = head.SECTIONS[of]
    return head.cited(IndexPage(
        meta=head.meta(title, f"/{of}/", "index", description, schema="CollectionPage"),
        crumbs=head.crumbs(), of=of, title=title, total=sum(len(group.items) for group in groups),
        groups=tuple(groups), views=tuple(view for view in views if len(view.groups) > 1)))


def _grouped(items: Iterable[IndexItem], heading: Order) -> list[IndexGroup]:
    """Entries under headings, both in the order in which they come."""
    groups: dict[str, list[IndexItem]] = {}
    for item in items:
        groups.setdefault(heading(item), []).append(item)
    return [IndexGroup(title=title, anchor=f"g-{urls.slug(title, 'other')}", items=tuple(entries))
            for title, entries in groups.items()]


def _view(title: str, items: Iterable[IndexItem], heading: Order) -> IndexView:
    """Another order: links under headings, the headings by name."""
    groups: defaultdict[str, list[Link]] = defaultdict(list)
    for item in items:
        groups[heading(item)].append(item.link)
    return IndexView(title=title, groups=tuple((name, tuple(groups[name])) for name in sorted(groups)))


def _letter(item: IndexItem) -> str:
    first = anyascii(item.link.text).strip()[:1].upper()
    return first if first.isalpha() else "#"


def _year(item: IndexItem) -> str:
    return item.date.iso[:4] if item.date and item.date.iso else "Date unknown"


def _by_name(entities: Iterable[Named]) -> list[Named]:
    return sorted(entities, key=lambda entity: (anyascii(entity.name).casefold(), entity.name, entity.id))


def _words(*links: Link) -> Line:
    """'Newspaper · Iran · Iraq' out of what is not empty."""
    line: list[Link] = []
    for link in links:
        if link.text:
            line += [Link(" · "), link] if line else [link]
    return tuple(line)


def _facets(*values: str) -> tuple[str, ...]:
    return tuple(value for value in values if value)


def _standing(line: AgreementLine) -> str:
    """'signed (reported), according to X'."""
    if not (line.standing and line.voice):
        return ""
    sure = f" ({line.standing.modality_words})" if line.standing.modality_words else ""
    return f"{line.standing.status_words}{sure}, according to {text_of(line.voice.name)}"


def _standing_date(line: AgreementLine) -> DateView | None:
    if line.standing is None:
        return None
    return line.standing.date if line.standing.date and line.standing.date.iso else line.standing.source.published
