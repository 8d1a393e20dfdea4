"""Long lists in stretches of time: a page by year, by month or by day where one would get too long.

What a stretch holds depends on the dates of its facts alone, and numbered parts are counted from the oldest: an
address keeps what it has when something newer comes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import takewhile

from briefing.site import dates
from briefing.site.catalogue import Told, relation_path
from briefing.site.lines import Lines

FACTS = 90
"""Facts in short that one page holds."""
ARTICLES = 60
"""Articles that one page holds."""
TOLD = 60
"""Facts with their sentences that one page of the timeline holds."""
HELD = 24
"""Facts that the page of a subject holds in all its lists together."""
SHOWN = 30
"""Articles that the page of a subject lists."""

When = tuple[int, ...]
"""A day, a month or a year, as numbers; empty for no date."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time: where its page stands, what stands on it (newest first), and the narrower stretches and
    further parts that have pages of their own, newest first."""

    path: str
    when: When
    part: int
    facts: tuple[Told, ...]
    articles: tuple[str, ...]
    narrower: tuple[Stretch, ...] = ()

    @property
    def count(self) -> int:
        """Facts on its page and on those below it."""
        return len(self.facts) + sum(each.count for each in self.narrower)

    def walk(self) -> Iterator[Stretch]:
        """All of it, the newest first, itself after what is narrower."""
        for each in self.narrower:
            yield from each.walk()
        yield self


@dataclass(frozen=True, slots=True)
class _Dated:
    facts: tuple[tuple[When, Told], ...]
    articles: tuple[tuple[When, str], ...]


class Archives:
    """Of every subject that has more facts or articles than its page shows: all of them, in stretches."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._catalogue = lines.catalogue
        self._published: dict[str, When] = {}

    @cached_property
    def by_path(self) -> dict[str, tuple[Stretch, ...]]:
        """Stretches by the path of their subject's page, newest first, the undated last."""
        found = {}
        for path, every, articles in self._subjects():
            if len(every) > HELD or len(articles) > SHOWN:
                facts = self._lines.happenings(every)
                if len(facts) > HELD or len(articles) > SHOWN:
                    found[path] = self._archive(path, facts, articles)
        return found

    def _subjects(self) -> Iterator[tuple[str, Sequence[Told], Sequence[str]]]:
        """Path, facts and articles of everything with an archive."""
        catalogue, nothing = self._catalogue, tuple[Told, ...]()
        for id in (*catalogue.actors, *catalogue.countries, *catalogue.agreements):
            facts, on_word = catalogue.facts_of.get(id, nothing), catalogue.word_of.get(id, nothing)
            yield catalogue.links[id].path, _merged(facts, on_word), catalogue.articles_of.get(id, ())
        for pair, facts in catalogue.pairs.items():
            yield relation_path(*pair), facts, tuple(dict.fromkeys(told.article for told in facts))

    def _archive(self, path: str, facts: Iterable[Told], articles: Iterable[str]) -> tuple[Stretch, ...]:
        dated = _Dated(tuple((_when(told.place), told) for told in facts),
                       tuple((self._when_published(id), id) for id in articles))
        years = _below(dated, 0)
        made = [_stretch(f"{path}{year[0]:04d}/", year, years[year], FACTS) for year in sorted(years, reverse=True)]
        undated = _at(dated, ())
        if undated.facts or undated.articles:
            made.append(_stretch(f"{path}undated/", (), undated, FACTS))
        return tuple(made)

    def _when_published(self, article: str) -> When:
        if article not in self._published:
            edtf = self._catalogue.digests[article].article.published.edtf
            self._published[article] = _when(dates.newest(edtf))
        return self._published[article]


def month(path: str, when: When, facts: Iterable[Told]) -> Stretch:
    """A month or a year of the timeline, which stands at `path` with these facts, divided where they are too many."""
    dated = tuple((_within(_when(dates.newest(told.edtf)), when), told) for told in facts)
    return _stretch(path, when, _Dated(dated, ()), TOLD)


def fair(lengths: Iterable[int], room: int) -> int:
    """The longest that each list may be so that all together fit: short ones whole, long ones alike.

    ([3, 50, 100], 43) is 20. At least 1.
    """
    waiting = sorted(lengths)
    longest = waiting[-1] if waiting else 0
    while waiting and waiting[0] * len(waiting) <= room:
        room -= waiting.pop(0)
    return max(1, room // len(waiting) if waiting else longest)


def _stretch(path: str, when: When, dated: _Dated, limit: int) -> Stretch:
    if len(dated.facts) <= limit and len(dated.articles) <= ARTICLES:
        return _page(path, when, 1, dated)
    below = _below(dated, len(when)) if when else {}
    own = _at(dated, when)
    parts = list(_parts(path, when, own, limit))
    narrower = [_stretch(f"{path}{at[-1]:02d}/", at, below[at], limit) for at in sorted(below, reverse=True)]
    first = parts.pop(0)
    return Stretch(first.path, when, 1, first.facts, first.articles, (*narrower, *reversed(parts)))


def _parts(path: str, when: When, own: _Dated, limit: int) -> Iterator[Stretch]:
    """What no closer date divides, in parts from the oldest."""
    facts, articles = own.facts[::-1], own.articles[::-1]
    number = max(-(-len(facts) // limit), -(-len(articles) // ARTICLES), 1)
    for part in range(number):
        yield _page(f"{path}part-{part + 1}/" if part else path, when, part + 1,
                    _Dated(facts[part * limit:(part + 1) * limit][::-1],
                           articles[part * ARTICLES:(part + 1) * ARTICLES][::-1]))


def _page(path: str, when: When, part: int, dated: _Dated) -> Stretch:
    return Stretch(path, when, part, tuple(told for _, told in dated.facts), tuple(id for _, id in dated.articles))


def _below(dated: _Dated, depth: int) -> dict[When, _Dated]:
    """What has a closer date than `depth` numbers, by one number more."""
    facts: defaultdict[When, list[tuple[When, Told]]] = defaultdict(list)
    articles: defaultdict[When, list[tuple[When, str]]] = defaultdict(list)
    for when, told in dated.facts:
        if len(when) > depth:
            facts[when[:depth + 1]].append((when, told))
    for when, id in dated.articles:
        if len(when) > depth:
            articles[when[:depth + 1]].append((when, id))
    return {at: _Dated(tuple(facts[at]), tuple(articles[at])) for at in dict.fromkeys((*facts, *articles))}


def _at(dated: _Dated, when: When) -> _Dated:
    """What is dated no closer than this."""
    return _Dated(tuple(each for each in dated.facts if each[0] == when),
                  tuple(each for each in dated.articles if each[0] == when))


def _merged(facts: Sequence[Told], more: Sequence[Told]) -> Sequence[Told]:
    """Two lists in order as one, each fact once."""
    if not more:
        return facts
    every = {(told.article, told.fact.id): told for told in (*facts, *more)}
    return sorted(every.values(), key=lambda told: told.order)


@lru_cache(maxsize=65536)
def _when(order: dates.Order) -> When:
    """The day, month or year that a date in the order of lists stands for; of a wider one the year it begins in."""
    missing, first, last = order
    if missing:
        return ()
    begin, end = date.fromordinal(-first), date.fromordinal(-last)
    pairs = zip((begin.year, begin.month, begin.day), (end.year, end.month, end.day), strict=True)
    return tuple(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)) or (begin.year,)


def _within(when: When, around: When) -> When:
    """A date inside a month, or the month for what only may lie in it; in a year nothing is dated any closer."""
    return when if len(around) > 1 and when[:len(around)] == around else around
