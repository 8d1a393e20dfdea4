"""The indexes: every article, actor, country, relation, agreement, event, office and month in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from anyascii import anyascii
from msgspec.structs import replace

from briefing import urls
from briefing.languages import initial
from briefing.site import dates, head
from briefing.site.assembly import Desk
from briefing.site.catalogue import relation_path
from briefing.site.country import relation_title
from briefing.site.lines import text_of
from briefing.site.naming import event_kind
from briefing.site.words import Words
from briefing.types.pages import IndexFilter, IndexGroup, IndexItem, IndexPage
from briefing.types.parts import AgreementLine, DateView, Line, Link
from briefing.types.resolution import Actor, Office

Named = TypeVar("Named", Actor, Office)
Order = Callable[[IndexItem], str]
"""Heading that an entry stands under."""
Choices = Mapping[str, Sequence[str]]
"""By name of a filter, what an entry falls under."""
CHOICES = 60
"""Of each filter: the most frequent ones."""
_NO_CHOICES: Choices = {}


def index_pages(desk: Desk) -> list[IndexPage]:
    """All indexes, in the order of menus; each exists even where it is empty."""
    return [make(desk) for make in (_articles, _actors, _countries, _relations, _agreements, _events, _offices,
                                    _timeline)]


def _articles(desk: Desk) -> IndexPage:
    choices = desk.catalogue.words.choices
    made = [(IndexItem(link=line.link, words=_words(Link(line.publisher), *line.about), count=line.facts,
                       date=line.published),
             {"publisher": [line.publisher or choices["no-publisher"]]}) for line in desk.article_lines.values()]
    return _page(desk, "articles", made, _year(desk.catalogue.words))


def _actors(desk: Desk) -> IndexPage:
    choices, made = desk.catalogue.words.choices, []
    for actor in _by_name(desk.catalogue.actors.values()):
        line = desk.actor(actor)
        item = IndexItem(link=line.link, names=line.names, count=line.facts, date=line.latest,
                         words=_words(Link(line.post or line.kind_words), *filter(None, [line.country])))
        roles = dict.fromkeys(role.title.casefold() for role in actor.roles if role.office)
        made.append((item, {"country": [line.country.text if line.country else choices["no-country"]],
                            "kind": [line.kind_words],
                            "role": [initial(role) for role in roles]}))
    return _page(desk, "actors", made, _letter)


def _countries(desk: Desk) -> IndexPage:
    made = [(IndexItem(link=desk.catalogue.links[code], count=len(desk.catalogue.facts_of.get(code, ())),
                       words=_words(Link(desk.catalogue.words.say("actor", len(desk.actors_of.get(code, ()))))),
                       date=desk.catalogue.words.date(desk.newest(desk.catalogue.facts_of.get(code, ())))), _NO_CHOICES)
            for code in desk.catalogue.countries]
    return _page(desk, "countries", made, _letter)


def _relations(desk: Desk) -> IndexPage:
    made = []
    for pair, facts in desk.catalogue.pairs.items():
        a, b = (desk.catalogue.links[code] for code in pair)
        item = IndexItem(link=Link(relation_title(a, b), relation_path(*pair), "relation"), count=len(facts),
                         date=desk.catalogue.words.date(desk.newest(facts)))
        made.append((item, {"country": [a.text, b.text]}))
    made.sort(key=lambda one: (-one[0].count, one[0].link.text))
    return _page(desk, "relations", made, lambda item: "")


def _agreements(desk: Desk) -> IndexPage:
    words, made = desk.catalogue.words, []
    for line in desk.agreements(desk.catalogue.agreements.values()):
        said = _words(Link(line.kind_words), *line.parties, Link(_standing(words, line)))
        item = IndexItem(link=line.link, words=said,
                         date=_standing_date(line))
        status = initial(line.standing.status_words) if line.standing else words.choices["no-word"]
        made.append((item, {"kind": [line.kind_words], "party": [party.text for party in line.parties],
                            "latest-word": [status]}))
    return _page(desk, "agreements", made, _year(desk.catalogue.words))


def _events(desk: Desk) -> IndexPage:
    events = sorted(desk.catalogue.events.values(), key=lambda event: (dates.newest(event.date), event.name, event.id))
    words, made = desk.catalogue.words, []
    for event in events:
        kind = event_kind(words, event, desk.catalogue.digests)
        item = IndexItem(link=desk.catalogue.links[event.id], count=len(event.accounts), date=words.date(event.date),
                         words=_words(Link(kind)))
        made.append((item, {"kind": [kind]}))
    return _page(desk, "events", made, _year(desk.catalogue.words))


def _offices(desk: Desk) -> IndexPage:
    choices, made = desk.catalogue.words.choices, []
    for office in _by_name(desk.catalogue.offices.values()):
        country = desk.catalogue.link(office.country)
        holders = dict.fromkeys(desk.catalogue.links[tenure.actor] for tenure in office.tenures
                                if tenure.actor in desk.catalogue.links)
        item = IndexItem(link=desk.catalogue.links[office.id], words=_words(*holders), count=len(holders))
        made.append((item, {"country": [country.text if country else choices["no-country"]]}))
    return _page(desk, "offices", made, _letter)


def _timeline(desk: Desk) -> IndexPage:
    def whole(year: int) -> IndexItem:
        of_months = sum(len(facts) for month, facts in desk.months.items() if month[0] == year)
        return IndexItem(link=Link(desk.catalogue.words.say("whole-year", year=str(year)), urls.year(year), "month"),
                         count=len(desk.years[year]) + of_months)

    groups = {year: [whole(year)] for year in reversed(desk.years)}
    for (year, month), facts in reversed(desk.months.items()):
        groups[year].append(IndexItem(link=desk.month_link(year, month), count=len(facts)))
    return _paged(desk, "timeline", [IndexGroup(title=str(year), anchor=f"y-{year}", items=tuple(items))
                                    for year, items in groups.items()])


def _page(desk: Desk, of: str, made: Sequence[tuple[IndexItem, Choices]], heading: Order) -> IndexPage:
    """An index of entries under headings, both in the order in which they come, with filters for their choices."""
    filters = list(_filters(desk, (choices for _, choices in made)))
    marks = {(each.name, words): mark for each in filters for mark, words, _ in each.choices}
    groups: dict[str, list[IndexItem]] = {}
    for item, choices in made:
        under = [marks[title, value] for title, values in choices.items() for value in dict.fromkeys(values)
                 if (title, value) in marks]
        groups.setdefault(heading(item), []).append(replace(item, marks=tuple(under)))
    return _paged(desk, of, [IndexGroup(title=title, anchor=f"g-{urls.slug(title, 'other')}",
                                               items=tuple(entries)) for title, entries in groups.items()], filters)


def _paged(desk: Desk, of: str, groups: Iterable[IndexGroup], filters: Iterable[IndexFilter] = ()) -> IndexPage:
    groups, words = tuple(groups), desk.catalogue.words
    title = words.sections[of]
    return head.cited(IndexPage(
        meta=head.meta(title, f"/{of}/", "index", words.indexes[of], schema="CollectionPage"),
        crumbs=head.crumbs(words), of=of, title=title, total=sum(len(group.items) for group in groups),
        groups=groups, filters=tuple(filters)))


def _filters(desk: Desk, made: Iterable[Choices]) -> Iterator[IndexFilter]:
    """A filter for each kind of choice that tells entries apart; the choices by name, rare ones left out of many."""
    counts: dict[str, Counter[str]] = {}
    for choices in made:
        for title, values in choices.items():
            counts.setdefault(title, Counter()).update(dict.fromkeys(values, 1))
    for name, counted in counts.items():
        kept = dict(sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:CHOICES])
        if len(kept) > 1:
            yield IndexFilter(name=name, title=desk.catalogue.words.choices[name], choices=tuple(
                (f"{name}-{number}", words, kept[words]) for number, words in enumerate(sorted(kept), start=1)))


def _letter(item: IndexItem) -> str:
    first = anyascii(item.link.text).strip()[:1].upper()
    return first if first.isalpha() else "#"


def _year(words: Words) -> Order:
    return lambda item: item.date.iso[:4] if item.date and item.date.iso else words.say("undated")


def _by_name(entities: Iterable[Named]) -> list[Named]:
    return sorted(entities, key=lambda entity: (anyascii(entity.name).casefold(), entity.name, entity.id))


def _words(*links: Link) -> Line:
    """'Newspaper · Iran · Iraq' out of what is not empty."""
    line: list[Link] = []
    for link in links:
        if link.text:
            line += [Link(" · "), link] if line else [link]
    return tuple(line)


def _standing(words: Words, line: AgreementLine) -> str:
    """'signed (reported), according to X'."""
    if not (line.standing and line.voice):
        return ""
    sure = f" ({line.standing.modality_words})" if line.standing.modality_words else ""
    return f"{line.standing.status_words}{sure}, {words.say('according', name=text_of(line.voice.name))}"


def _standing_date(line: AgreementLine) -> DateView | None:
    if line.standing is None:
        return None
    return line.standing.date if line.standing.date and line.standing.date.iso else line.standing.source.published
