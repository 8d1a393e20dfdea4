"""Everything on a subject whose own page cannot hold all of it: a page for each stretch of time, facts in short.

A fact's permanent place is the page of its article, where its sentence stands; these pages lead there.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefing.site import head
from briefing.site.assembly import Desk
from briefing.site.catalogue import Told
from briefing.site.stretches import Stretch
from briefing.site.words import Words
from briefing.types.parts import FactLine, Link, Source, Tally, View
from briefing.types.subjects import ArchivePage


class Archive:
    """Makes the pages of archives."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._brief: dict[tuple[str, str], FactLine] = {}

    def pages(self, view: View) -> Iterator[ArchivePage]:
        """The archive of the subject that a page is about; nothing where the page holds everything."""
        made = self._desk.archives.get(view.meta.path, ())
        subject = Link(view.meta.title, view.meta.path, view.meta.kind)
        every = [stretch for year in made for stretch in year.walk()]
        above = {each.path: stretch for stretch in every for each in stretch.narrower}
        for row in _rows(every):
            for number, stretch in enumerate(row):
                newer, older = (row[at] if 0 <= at < len(row) else None for at in (number - 1, number + 1))
                yield self._page(view, subject, stretch, above, older, newer)

    def _page(self, view: View, subject: Link, stretch: Stretch, above: dict[str, Stretch], older: Stretch | None,
              newer: Stretch | None) -> ArchivePage:
        words = self._desk.catalogue.words
        title = stretch_title(words, stretch)
        crumbs: tuple[Link, ...] = ()
        upper = above.get(stretch.path)
        while upper:
            crumbs = (stretch_link(words, upper), *crumbs)
            upper = above.get(upper.path)
        facts = words.say("fact", stretch.count)
        meta = head.meta(f"{subject.text}, {title}", stretch.path, "archive",
                         words.say("about-archive", name=subject.text, when=title, facts=facts),
                         schema="CollectionPage", isPartOf=subject.path)
        return head.cited(ArchivePage(
            meta=replace(meta, card=view.meta.card),
            crumbs=(*view.crumbs, subject, *crumbs),
            subject=subject,
            title=title,
            total=stretch.count,
            narrower=tallies(words, stretch.narrower),
            facts=tuple(map(self._in_short, stretch.facts)),
            articles=self._desk.articles(stretch.articles),
            previous=stretch_link(words, older) if older else None,
            next=stretch_link(words, newer) if newer else None,
        ))

    def _in_short(self, told: Told) -> FactLine:
        """A fact without its sentence and what else stands beside it at its permanent place."""
        key = (told.article, told.fact.id)
        if key not in self._brief:
            line = self._desk.lines.line(told)
            source = Source(article=line.source.article, publisher=line.source.publisher,
                            published=line.source.published)
            self._brief[key] = replace(line, source=source, related=(), confidence=None, rule="", note="",
                                       corrections=())
        return self._brief[key]


def _rows(every: list[Stretch]) -> Iterator[list[Stretch]]:
    """Pages that a reader turns one after another: those that hold facts, and of the others years and months apart."""
    yield [stretch for stretch in every if stretch.facts or stretch.articles]
    empty = [stretch for stretch in every if not (stretch.facts or stretch.articles)]
    for depth in sorted({len(stretch.when) for stretch in empty}):
        yield [stretch for stretch in empty if len(stretch.when) == depth]


def years(desk: Desk, path: str) -> tuple[Tally, ...]:
    """The years of the archive of the subject at a path, newest first; nothing where it has none."""
    return tallies(desk.catalogue.words, desk.archives.get(path, ()))


def tallies(words: Words, stretches: tuple[Stretch, ...]) -> tuple[Tally, ...]:
    """Stretches as links, each with the number of its facts."""
    return tuple(Tally(link=stretch_link(words, stretch), count=stretch.count) for stretch in stretches)


def stretch_link(words: Words, stretch: Stretch, kind: str = "archive") -> Link:
    """The link to the page of a stretch."""
    return Link(stretch_title(words, stretch), stretch.path, kind)


def stretch_title(words: Words, stretch: Stretch) -> str:
    """'2023', 'July 2023', '4 July 2023', 'July 2023, part 2', 'Date unknown'."""
    year, *closer = stretch.when or (0,)
    shown = words.date("-".join([f"{year:04d}", *(f"{number:02d}" for number in closer)])) if year else None
    name = shown.words if shown else words.say("undated")
    return name if stretch.part == 1 else words.say("part", stretch.part, of=name)
