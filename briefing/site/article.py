"""The page of an article: its digest, fact by fact, and as much of its text as may be published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from briefing.site import dates, head
from briefing.site.assembly import Desk
from briefing.site.catalogue import Told
from briefing.site.lines import in_words, web_address
from briefing.site.words import outlet
from briefing.types.digest import Agreement, Digest, Entity, Person, Role, Statement, UnnamedPerson
from briefing.types.parts import Link, Paragraph, PostLine, Reason
from briefing.types.subjects import AgreementAccount, ArticlePage, CastLine, Mention

RELATED = 6
"""Related articles on a page."""
QUOTED = 10
"""Quotations in the linked data of a page."""
COMMON = 50
"""Something that more articles name says nothing about how two of them are related."""
WEIGHTS = {"event": 40, "agreement": 20, "actor": 10}


class Articles:
    """Makes the pages of articles."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._catalogue = desk.catalogue
        self._words = desk.catalogue.words
        told: defaultdict[str, list[Told]] = defaultdict(list)
        for fact in desk.catalogue.told:
            told[fact.article].append(fact)
        self._told = {id: sorted(facts, key=_text_order) for id, facts in told.items()}
        self._named: defaultdict[str, list[str]] = defaultdict(list)
        for entity, articles in desk.catalogue.articles_of.items():
            if len(articles) <= COMMON and entity in desk.catalogue.links:
                for article in articles:
                    self._named[article].append(entity)
        for event in desk.catalogue.events.values():
            for article in dict.fromkeys(ref.article for ref in event.accounts):
                self._named[article].append(event.id)

    def page(self, digest: Digest) -> ArticlePage:
        """The page of one digest."""
        info, lines = digest.article, self._desk.lines
        facts = self._told.get(info.id, [])
        by_id = {told.fact.id: told for told in facts}
        title = self._catalogue.links[info.id].text
        path = self._catalogue.article_path(info.id)
        words = self._words
        published = words.date(info.published.edtf, info.published.text)
        publisher = outlet(info)
        key_facts = lines.lines(by_id[id] for id in digest.key_facts if id in by_id)
        described = "; ".join(in_words(line, words) for line in key_facts[:2]) or words.say("fact", len(facts))
        return head.cited(ArticlePage(
            meta=head.meta(title, path, "article", described, schema="NewsArticle",
                           published=head.iso(info.published.edtf), headline=title, inLanguage=info.language,
                           datePublished=head.iso(info.published.edtf), isBasedOn=web_address(info.url),
                           sourceOrganization={"@type": "Organization", "name": publisher} if publisher else None,
                           about=self._about(info.id), hasPart=self._quotations(facts)),
            crumbs=head.crumbs(words, "articles"),
            id=info.id,
            title=title,
            language=info.language,
            publisher=publisher,
            url=web_address(info.url),
            byline=info.byline,
            wire=info.wire,
            dateline=info.dateline.text if info.dateline else "",
            published=published,
            basis_words=words.bases[info.published.basis],
            key_facts=key_facts,
            events=lines.lines(told for told in facts if told.section == "event"),
            incidents=lines.lines(told for told in facts if told.section == "incident"),
            statements=lines.lines(told for told in facts if told.section == "statement"),
            claims=lines.lines(told for told in facts if told.section == "claim"),
            agreements=tuple(self._account(info.id, agreement) for agreement in digest.agreements),
            people=tuple(self._cast(info.id, person, "person") for person in digest.people),
            unnamed=tuple(self._unnamed(info.id, person) for person in digest.unnamed_people),
            organisations=tuple(self._cast(info.id, entity, entity.kind or "organisation")
                                for entity in digest.organisations),
            countries=tuple(CastLine(
                id=country.code, anchor=lines.anchor(info.id, country.code),
                link=self._catalogue.member(info.id, country.code),
                name=self._catalogue.country_name(country.code) or country.name,
                variants=country.variants, kind="country", kind_words=words.kind("country"),
                source=lines.source(info.id, country.code, country.evidence[:1])) for country in digest.countries),
            places=tuple(self._cast(info.id, place, place.kind) for place in digest.places),
            dates=tuple(Mention(date=words.date(mention.edtf, mention.text) or dates.unresolved(mention.text),
                                source=lines.source(info.id, "", mention.evidence)) for mention in digest.dates),
            text_mode=self._catalogue.config.article_text,
            text=self._text(info.id),
            sha256=info.sha256,
            extractor=" ".join(filter(None, (digest.extractor.program, digest.extractor.model))),
            related=self._related(info.id),
        ), published)

    def _about(self, article: str) -> list[dict[str, str]]:
        about = self._desk.article_lines[article].about
        return [{"@type": "Thing", "name": link.text, "url": link.path} for link in about]

    def _quotations(self, facts: list[Told]) -> list[dict[str, object]]:
        """What people are quoted with word by word, as far as it may be published, as linked data."""
        found: list[dict[str, object]] = []
        for told in facts:
            line, fact = self._desk.lines.line(told), told.fact
            if isinstance(fact, Statement) and fact.form == "direct" and line.content:
                who = self._catalogue.member(told.article, fact.speaker)
                creator = {"@type": "Thing", "name": who.text} | ({"url": who.path} if who.path else {})
                found.append({"@type": "Quotation", "text": line.content, "url": line.anchor, "creator": creator})
        return found[:QUOTED]

    def _text(self, article: str) -> tuple[Paragraph, ...]:
        mode, prose = self._catalogue.config.article_text, self._catalogue.sentences_of(article)
        if mode == "none" or prose is None:
            return ()
        return prose.paragraphs(self._desk.lines.marks(article), everything=mode == "full")

    def _cast(self, article: str, entity: Entity, kind: str) -> CastLine:
        evidence = entity.evidence[:1]
        return CastLine(
            id=entity.id,
            anchor=self._desk.lines.anchor(article, entity.id),
            link=self._catalogue.member(article, entity.id),
            name=entity.name,
            variants=tuple(form for form in entity.variants if form != entity.name),
            descriptions=entity.descriptions,
            kind=kind,
            kind_words=self._words.kind(kind),
            country=self._country(entity.country),
            posts=tuple(self._post(article, entity.id, role) for role in entity.roles)
            if isinstance(entity, Person) else (),
            source=self._desk.lines.source(article, entity.id, evidence),
        )

    def _unnamed(self, article: str, person: UnnamedPerson) -> CastLine:
        return CastLine(
            id=person.id, anchor=self._desk.lines.anchor(article, person.id), link=Link(person.title),
            name=person.title, variants=tuple(form for form in person.variants if form != person.title),
            kind="unnamed", kind_words=self._words.kind("unnamed"),
            country=self._country(person.country),
            source=self._desk.lines.source(article, person.id, person.evidence))

    def _post(self, article: str, holder: str, role: Role) -> PostLine:
        published = self._catalogue.digests[article].article.published
        return PostLine(
            title=role.title,
            org=self._catalogue.member(article, role.org) if role.org else None,
            country=self._country(role.country),
            status=role.status,
            status_words=self._words.posts[role.status],
            seen=self._words.date(published.edtf),
            last_seen=self._words.date(published.edtf),
            sources=(self._desk.lines.source(article, holder, role.evidence),),
        )

    def _country(self, code: str) -> Link | None:
        if not code:
            return None
        return self._catalogue.link(code) or Link(self._catalogue.country_name(code) or code)

    def _account(self, article: str, agreement: Agreement) -> AgreementAccount:
        others = [Reason(link=self._catalogue.member(article, other),
                         reason=self._words.say("unclear"))
                  for other in agreement.ambiguous_with]
        return AgreementAccount(
            id=agreement.id,
            anchor=self._desk.lines.anchor(article, agreement.id),
            link=self._catalogue.member(article, agreement.id),
            names=tuple(dict.fromkeys(agreement.variants or (agreement.name,))),
            kind_words=self._words.agreements[agreement.kind],
            parties=tuple(self._catalogue.member(article, party) for party in agreement.parties),
            subject=agreement.subject,
            lanes=self._desk.standings.lanes([(article, agreement)]),
            maybe_same=tuple(others),
            source=self._desk.lines.source(article, agreement.id, agreement.evidence[:1]),
        )

    def _related(self, article: str) -> tuple[Reason, ...]:
        """Other articles that share events, agreements and actors; what few articles share counts more."""
        shared: defaultdict[str, list[str]] = defaultdict(list)
        for entity in self._named.get(article, ()):
            for other in self._sharing(entity):
                if other != article:
                    shared[other].append(entity)
        ranked = sorted(shared.items(), key=lambda item: (-sum(map(self._weight, item[1])), item[0]))
        return tuple(Reason(link=self._catalogue.links[other], reason=self._shares(entities))
                     for other, entities in ranked[:RELATED])

    def _shares(self, entities: list[str]) -> str:
        """What two articles share, at most two names; an event's would fill the line."""
        named = sorted((entity for entity in entities if entity not in self._catalogue.events),
                       key=lambda entity: (-self._weight(entity), entity))
        if not named:
            return self._words.say("same-event")
        return self._words.say("shares", names=", ".join(self._catalogue.links[entity].text for entity in named[:2]))

    def _sharing(self, entity: str) -> Iterator[str]:
        event = self._catalogue.events.get(entity)
        yield from dict.fromkeys(ref.article for ref in event.accounts) if event else \
            self._catalogue.articles_of.get(entity, ())

    def _weight(self, entity: str) -> int:
        spread = len(self._catalogue.articles_of.get(entity, ())) or 1
        return WEIGHTS.get(self._catalogue.links[entity].kind, 0) * 100 // spread


def _text_order(told: Told) -> tuple[int, str]:
    return min((piece.start for piece in told.fact.evidence), default=0), told.fact.id
