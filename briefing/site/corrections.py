"""Notes for readers on what was changed after it was published: beside the fact, at /corrections/ and in its feed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeVar

import msgspec

from briefing.site import dates, head, machine
from briefing.site.assembly import Desk
from briefing.site.lines import corrected
from briefing.types.digest import Correction
from briefing.types.machine import AtomEntry, AtomFeed
from briefing.types.pages import CorrectionsPage, Page
from briefing.types.parts import CorrectionLine, Link, Reason, View
from briefing.types.resolution import Ref

PATH = "/corrections/"

V = TypeVar("V", bound=View)


class Corrections:
    """All notes, newest first, and the pages that each stands on."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._on: defaultdict[str, list[CorrectionLine]] = defaultdict(list)
        found = []
        for article, digest in desk.catalogue.digests.items():
            for entry in digest.corrections:
                line, pages = self._line(article, entry)
                found.append(line)
                for page in pages:
                    self._on[page].append(line)
        found += self._retired()
        self.lines = tuple(sorted(found, key=_order))

    def page(self) -> CorrectionsPage:
        """`/corrections/`: the notes; facts that an editor changed or annotated; of facts removed, the kind and the
        article only."""
        catalogue, words = self._desk.catalogue, self._desk.catalogue.words
        edited = (told for told in catalogue.told if told.fact.review == "edited" or told.fact.note)
        removed = (Reason(link=catalogue.links[id], reason=words.sections[rejected.section])
                   for id, digest in catalogue.digests.items() for rejected in digest.rejected)
        return CorrectionsPage(
            meta=head.meta(words.sections["corrections"], PATH, "corrections", words.say("about-corrections"),
                           feed=any(self.feed()), twin=False),
            crumbs=head.crumbs(words), entries=self.lines, facts=self._desk.lines.lines(edited), removed=tuple(removed))

    def feed(self) -> Iterator[Page]:
        """`/corrections/feed.xml`, where the site has feeds. Before the first note its time is that of the newest
        article; where no time is known there is no feed, for Atom wants one."""
        config = self._desk.catalogue.config
        title = f"{config.title}: {self._desk.catalogue.words.sections['corrections']}"
        entries = tuple(AtomEntry(path=f"{PATH}#{line.id}", title=f"{line.kind_words}: {line.about.text}",
                                  updated=dates.stamp(line.date.edtf, config.time_zone), summary=line.text,
                                  author=config.publisher)
                        for line in self.lines[:config.feeds.entries])
        updated = max((entry.updated for entry in entries), default=machine.newest(self._desk))
        if not config.feeds.enabled or not updated:
            return
        yield head.page(f"{PATH}feed.xml", AtomFeed(path=f"{PATH}feed.xml", page=PATH, entries=entries,
                                                    title=title, updated=updated))

    def on(self, view: V) -> V:
        """The page with the notes that concern it, apart from those that stand beside a fact."""
        lines = tuple(sorted(self._on.get(view.meta.path, ()), key=_order))
        if not lines:
            return view
        date = view.cite.date if view.cite else None
        return head.cited(msgspec.structs.replace(view, corrections=lines, cite=None), date)

    def _line(self, article: str, entry: Correction) -> tuple[CorrectionLine, tuple[str, ...]]:
        """A note and the paths of the pages to show it on."""
        catalogue = self._desk.catalogue
        about = catalogue.links[article]
        pages: tuple[str, ...] = (about.path,)
        if entry.of and Ref(article, entry.of) in catalogue.facts:
            told = next(told for told in catalogue.told if (told.article, told.fact.id) == (article, entry.of))
            about = Link(self._desk.lines.line(told).label, self._desk.lines.anchor(article, entry.of), "fact")
            pages = ()
        elif entry.of and (entity := catalogue.link(catalogue.resolution.links.get(Ref(article, entry.of), ""))):
            about, pages = entity, (entity.path, *pages)
        return corrected(entry, about, catalogue.links[article], catalogue.words), pages

    def _retired(self) -> Iterator[CorrectionLine]:
        """Articles that were taken down."""
        for notice in self._desk.catalogue.resolution.notices:
            path = self._desk.catalogue.lock.by_id.get(notice.id)
            if notice.what == "retired" and notice.id.startswith("article:") and path and dates.valid(notice.when):
                why = notice.why or self._desk.catalogue.words.say("taken-down")
                entry = Correction(kind="retraction", date=notice.when, text=why)
                link = Link(notice.id.removeprefix("article:"), path.path, "article")
                yield corrected(entry, link, link, self._desk.catalogue.words)


def _order(line: CorrectionLine) -> tuple[object, ...]:
    return dates.newest(line.date.edtf), line.article.path, line.about.path, line.id
