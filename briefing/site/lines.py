"""Facts as readable lines: who did what to whom, when, on whose word, with the sentence that says so.

No prose is made here: names, fixed words and the article's own text are put side by side.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Literal
from urllib.parse import quote, urlsplit

from briefing.site import dates
from briefing.site.catalogue import Catalogue, Told
from briefing.site.held import held
from briefing.site.phrases import joined, phrase, together
from briefing.site.prose import Mark, Prose, quoted, squeeze
from briefing.site.words import Words, outlet
from briefing.types.digest import Attribution, Claim, Correction, Digest, Event, Evidence, Incident, Statement
from briefing.types.parts import CorrectionLine, FactLine, Line, Link, Sentence, Source, Voice
from briefing.types.resolution import Ref

FRAGMENT_WORDS = 5
"""Words at each end of a quotation that lead a browser to it."""


class Lines:
    """Makes the line of each fact, and each source, once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._words = catalogue.words
        self._made: dict[tuple[str, str], FactLine] = {}
        self._marks: dict[str, list[Mark]] = {}
        self._shown: dict[str, frozenset[int]] = {}
        self._sources: dict[tuple[str, str, tuple[Evidence, ...]], Source] = {}

    def line(self, told: Told) -> FactLine:
        """The fact as a line."""
        key = (told.article, told.fact.id)
        if key not in self._made:
            self._made[key] = self._line(told)
        return self._made[key]

    def lines(self, facts: Iterable[Told]) -> tuple[FactLine, ...]:
        """Facts as lines, in the order given."""
        return tuple(map(self.line, facts))

    def happenings(self, facts: Iterable[Told]) -> tuple[Told, ...]:
        """The facts with each event once: of several accounts the first stands, and links to the others."""
        seen: set[str] = set()
        kept = []
        for told in facts:
            if told.event not in seen:
                kept.append(told)
            if told.event:
                seen.add(told.event)
        return tuple(kept)

    def anchor(self, article: str, id: str) -> str:
        """The permanent address of something that a digest says."""
        return f"{self.catalogue.article_path(article)}#f-{id}"

    def marks(self, article: str) -> list[Mark]:
        """The evidence of everything that an article says: facts, posts, agreements and what becomes of them."""
        if article not in self._marks:
            prose = self.catalogue.sentences_of(article)
            self._marks[article] = [Mark(piece.start, piece.end, id)
                                    for id, evidence in _said(self.catalogue.digests[article])
                                    for piece in evidence if prose and prose.holds(piece)]
        return self._marks[article]

    def _is_published(self, article: str, prose: Prose, evidence: tuple[Evidence, ...]) -> bool:
        """Whether the sentences of some evidence may stand on the site."""
        mode = self.catalogue.config.article_text
        if mode != "excerpts":
            return mode == "full"
        if article not in self._shown:
            self._shown[article] = frozenset(number for mark in self.marks(article)
                                             for number in prose.covering(mark.start, mark.end))
        shown = self._shown[article]
        return all(number in shown for piece in evidence for number in prose.covering(piece.start, piece.end))

    def source(self, article: str, id: str, evidence: tuple[Evidence, ...]) -> Source:
        """Where something comes from: the article, its publisher and, as far as it is published, the sentence."""
        key = (article, id, evidence)
        if key not in self._sources:
            self._sources[key] = self._source(article, id, evidence)
        return self._sources[key]

    def _source(self, article: str, id: str, evidence: tuple[Evidence, ...]) -> Source:
        info = self.catalogue.digests[article].article
        prose, page = self.catalogue.sentences_of(article), self.catalogue.article_path(article)
        sentences: tuple[Sentence, ...] = ()
        if prose is None:
            sentences = quoted(id, evidence) if self.catalogue.config.article_text != "none" else ()
        elif self._is_published(article, prose, evidence):
            sentences = prose.sentences(id, evidence)
        anchor = next((sentence.id for sentence in sentences if sentence.id), f"f-{id}" if id else "")
        return Source(
            article=self.catalogue.links[article],
            publisher=outlet(info),
            published=self._words.date(info.published.edtf, info.published.text),
            url=fragment_url(info.url, evidence if self.catalogue.config.article_text != "none" else ()),
            path=f"{page}#{anchor}" if anchor else page,
            sentences=sentences,
        )

    def voice(self, article: str, attribution: Attribution | None, reported_by: str = "") -> Voice:
        """Whose word something is; the publication's own where nobody is named."""
        said = attribution or Attribution()
        source, outer = said.source or said.reported_by or reported_by, said.reported_by or reported_by
        if not source:
            info = self.catalogue.digests[article].article
            name = outlet(info) or info.title or article
            return Voice(publication=True, name=(Link(name, self.catalogue.article_path(article), "article"),),
                         key=f"publication:{name}")
        by = () if outer in ("", source) else (self.catalogue.member(article, outer),)
        who = self.catalogue.member(article, source)
        return Voice(publication=False, name=(who,), reported_by=by, cue=said.cue, hedge=said.hedge,
                     key=f"source:{who.path or who.text}")

    def _line(self, told: Told) -> FactLine:
        fact, vocabulary = told.fact, self._words
        aux = fact.aux if isinstance(fact, Event) else ()
        date = None if isinstance(fact, Claim) else vocabulary.date_of(fact.date)
        reporter = fact.reported_by if isinstance(fact, Statement) else ""
        place = fact.place if isinstance(fact, Event | Incident) else ""
        kind, mode, label = _kind(fact, vocabulary)
        post, past = held(self.catalogue, told)
        return FactLine(
            id=fact.id,
            anchor=self.anchor(told.article, fact.id),
            section=told.section,
            type=kind,
            mode=mode,
            label=label,
            words=self._participants(told.article, fact),
            modality=fact.modality,
            # What somebody denies is his denial: that already says how sure.
            modality_words="" if _is_denial(fact) else vocabulary.modality(fact.modality, aux),
            aux=aux,
            hedge=fact.hedge,
            voice=self.voice(told.article, fact.attribution, reporter),
            date=date or vocabulary.date(told.edtf),
            place=self.catalogue.member(told.article, place) if place else None,
            figures=_figures(fact, vocabulary),
            content=self._content(fact),
            post=post,
            post_past=past,
            source=self.source(told.article, fact.id, fact.evidence),
            related=self._related(told),
            confidence=fact.confidence,
            rule=fact.rule,
            review=fact.review or self._as_a_whole(told.article),
            note=fact.note,
            corrections=self._corrections(told.article, fact.id, label),
        )

    def _as_a_whole(self, article: str) -> Literal["machine", "reviewed"]:
        """The state of what has no mark of its own: that of the digest."""
        return "reviewed" if self.catalogue.digests[article].review else "machine"

    def _corrections(self, article: str, id: str, label: str) -> tuple[CorrectionLine, ...]:
        """The notes on a fact, newest first."""
        about = Link(label, self.anchor(article, id), "fact")
        found = (corrected(entry, about, self.catalogue.links[article], self._words)
                 for entry in self.catalogue.digests[article].corrections if entry.of == id)
        return tuple(sorted(found, key=lambda line: (dates.newest(line.date.edtf), line.id)))

    def _participants(self, article: str, fact: Event | Incident | Statement | Claim) -> Line:
        """' by A and B to C, via D', with links: what follows the word for the fact."""
        def members(names: Iterable[str]) -> tuple[Link, ...]:
            found = dict.fromkeys(self.catalogue.member(article, name) for name in names if name)
            return tuple(link for link in found if link.text)

        if isinstance(fact, Statement):
            return self._phrase((fact.form,), members([fact.speaker, *fact.joint]), members(fact.addressee))
        if isinstance(fact, Claim):
            return self._phrase((fact.kind,), members([fact.by, *fact.joint]), members(fact.to))
        actors, recipients = members(fact.actors), members(fact.recipients)
        if isinstance(fact, Incident):
            return self._phrase((fact.kind,), actors, recipients)
        via, agreement = members(fact.via), bool(fact.agreement)
        mutual = together(fact.type, agreement, actors)
        line = self._phrase((fact.type, fact.mode, agreement), actors, recipients, mutual)
        return (*line, Link(", via " if line else " via "), *joined(via, self._words.say("and"))) if via else line

    def _phrase(self, kind: tuple[str] | tuple[str, str, bool], first: tuple[Link, ...], second: tuple[Link, ...],
                together: bool = False) -> Line:
        return phrase(self._words.phrase(*kind), first, second, together, self._words.say("and"))

    def _content(self, fact: Event | Incident | Statement | Claim) -> str:
        """What is said or asked. Words of an article appear only where its text may be published."""
        if self.catalogue.config.article_text == "none":
            return ""
        if isinstance(fact, Claim):
            return squeeze(fact.content)
        if isinstance(fact, Statement):
            return " … ".join(squeeze(piece.exact) for piece in fact.evidence)
        return ""

    def _related(self, told: Told) -> tuple[Link, ...]:
        """What else tells of it: the event's page, the agreement, the statement that a claim is made in."""
        found: list[Link | None] = []
        if told.event:
            count = len(self.catalogue.events[told.event].accounts)
            found.append(Link(self._words.say("account", count), self.catalogue.links[told.event].path, "event"))
        fact = told.fact
        if isinstance(fact, Event) and fact.agreement:
            found.append(self.catalogue.member(told.article, fact.agreement))
        if isinstance(fact, Claim):
            for id in (fact.statement, fact.event):
                other = self.catalogue.facts.get(Ref(told.article, id))
                label = _kind(other, self._words)[2] if other else ""
                found.append(Link(label, self.anchor(told.article, id), "fact") if label else None)
        if isinstance(fact, Statement):
            found.extend(self.catalogue.member(told.article, about) for about in fact.about
                         if self.catalogue.resolve(told.article, about))
        return tuple(dict.fromkeys(link for link in found if link and link.path))


def corrected(entry: Correction, about: Link, article: Link, words: Words) -> CorrectionLine:
    """A note as pages show it. Its id comes from what it says: a feed tells it once."""
    key = "\0".join((article.path, entry.of, entry.kind, entry.date, entry.text))
    return CorrectionLine(id=f"c-{hashlib.blake2b(key.encode(), digest_size=4).hexdigest()}", kind=entry.kind,
                          kind_words=words.corrections[entry.kind],
                          date=words.date(entry.date) or dates.unresolved(entry.date), text=entry.text, about=about,
                          article=article)


def text_of(line: Line) -> str:
    """A line without its links."""
    return "".join(piece.text for piece in line)


def in_words(line: FactLine, words: Words) -> str:
    """A fact in one line of plain text, with how sure and on whose word: for feeds and descriptions."""
    who = "" if line.voice.publication else words.say("according", name=text_of(line.voice.name))
    sure = ", ".join(filter(None, (line.modality_words, who)))
    hedged = f" ({sure})" if sure else ""
    what = f": {line.content}" if line.content else ""
    where = f", {line.place.text}" if line.place else ""
    when = f", {line.date.words}" if line.date else ""
    return f"{line.label}{text_of(line.words)}{where}{when}{hedged}{what}"


def web_address(url: str) -> str:
    """The address where it is one of the web, otherwise nothing: articles say what they like."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.hostname else ""


def fragment_url(url: str, evidence: tuple[Evidence, ...]) -> str:
    """The publisher's page, scrolled to the evidence (https://wicg.github.io/scroll-to-text-fragment/)."""
    address = web_address(url)
    if not address or not evidence:
        return address
    said = squeeze(evidence[0].exact).strip().split(" ")
    if len(said) <= 2 * FRAGMENT_WORDS:
        ends = [" ".join(said)]
    else:
        ends = [" ".join(said[:FRAGMENT_WORDS]), " ".join(said[-FRAGMENT_WORDS:])]
    directive = ",".join(quote(end, safe="").replace("-", "%2D") for end in ends)
    return f"{address.partition('#')[0]}#:~:text={directive}"


def _said(digest: Digest) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """Ids and evidence of everything that a digest says, apart from naming."""
    for facts in (digest.events, digest.incidents, digest.statements, digest.claims):
        yield from ((fact.id, fact.evidence) for fact in facts)
    for person in digest.people:
        yield from ((person.id, role.evidence) for role in person.roles)
    for agreement in digest.agreements:
        yield agreement.id, agreement.evidence[:1]
        for number, change in enumerate(agreement.status_history, start=1):
            yield f"{agreement.id}-s{number}", change.evidence


def _is_denial(fact: Event | Incident | Statement | Claim) -> bool:
    """Whether a fact is that somebody denies something; a denied event is none of that."""
    return isinstance(fact, Statement) and fact.modality == "denied"


def _kind(fact: Event | Incident | Statement | Claim, vocabulary: Words) -> tuple[str, str, str]:
    """Code, mode and label."""
    if isinstance(fact, Event):
        return fact.type, fact.mode, vocabulary.event(fact.type, fact.mode, bool(fact.agreement))
    if isinstance(fact, Statement):
        return fact.form, "", vocabulary.claims["denial"] if _is_denial(fact) else vocabulary.statements[fact.form]
    if isinstance(fact, Claim):
        return fact.kind, "", vocabulary.claims[fact.kind]
    return fact.kind, "", vocabulary.incident(fact.kind)


def _figures(fact: Event | Incident | Statement | Claim, words: Words) -> tuple[str, ...]:
    """Numbers of people, in words."""
    if not isinstance(fact, Event | Incident):
        return ()
    figures = [words.say("killed", fact.deaths)] if fact.deaths is not None else []
    figures += [words.say("injured", fact.injured)] if fact.injured is not None else []
    if isinstance(fact, Event) and fact.count is not None:
        figures.append(words.say("involved", fact.count))
    return tuple(figures)
