"""The page of an agreement: its names, what it is said to contain, and where it stands on whose word."""

from __future__ import annotations

from briefing.languages import initial
from briefing.site import head
from briefing.site.actor import addresses
from briefing.site.assembly import Desk
from briefing.site.decisions import decisions
from briefing.site.editorial import Notes
from briefing.site.lines import text_of
from briefing.site.prose import squeeze
from briefing.site.shelf import Shelf
from briefing.site.words import Words
from briefing.types.digest import Agreement
from briefing.types.parts import AgreementLine, Reason
from briefing.types.resolution import AgreementEntity
from briefing.types.subjects import AgreementPage, Term


def agreement_page(desk: Desk, agreement: AgreementEntity, notes: Notes) -> AgreementPage:
    """The page of one agreement."""
    catalogue = desk.catalogue
    line = desk.standings.line(agreement)
    facts = catalogue.facts_of.get(agreement.id, [])
    accounts = desk.standings.accounts(agreement)
    shelf = Shelf(desk, line.link.path, timeline=facts, claims=(told for told in facts if told.section == "claim"))
    return head.cited(AgreementPage(
        meta=head.meta(agreement.name, line.link.path, "agreement", describe(catalogue.words, line),
                       schema="CreativeWork", feed=catalogue.config.feeds.enabled,
                       alternateName=[name.text for name in agreement.names if name.text != agreement.name],
                       about=[{"@type": "Thing", "name": party.text, "url": party.path} for party in line.parties]),
        crumbs=head.crumbs(catalogue.words, "agreements"),
        notes=notes.on(line.link.path),
        id=agreement.id,
        name=agreement.name,
        kind=agreement.kind,
        kind_words=line.kind_words,
        parties=line.parties,
        sponsors=desk.standings.parties(agreement.sponsors),
        standing=line,
        names=desk.spellings(agreement.names, agreement.name),
        terms=_terms(desk, accounts),
        lanes=desk.standings.lanes(accounts),
        maybe_same=tuple(Reason(link=catalogue.links[other.id], reason=other.reason)
                         for other in agreement.maybe_same if other.id in catalogue.links),
        claims=shelf.lines("claims"),
        timeline=shelf.timeline(),
        accounts=tuple(desk.lines.source(article, local.id, local.evidence[:1]) for article, local in accounts),
        articles=desk.articles_naming(agreement.id),
        decisions=decisions(desk, agreement.id, len(agreement.names), agreement.decisions),
        description=agreement.description,
        same_as=tuple(addresses(agreement.same_as)),
        omitted=shelf.omitted,
        archive=shelf.archive,
    ))


def describe(words: Words, line: AgreementLine) -> str:
    """An agreement in plain words: 'Security agreement, Iran and Iraq. Drafted, according to Ali Larijani.'"""
    parties = f" {words.say('and')} ".join(party.text for party in line.parties)
    what = ", ".join(filter(None, (line.kind_words, parties)))
    if not (line.standing and line.voice):
        return f"{what}."
    sure = f" ({line.standing.modality_words})" if line.standing.modality_words else ""
    told = words.say("according", name=text_of(line.voice.name))
    return f"{what}. {initial(line.standing.status_words)}{sure}, {told}."


def _terms(desk: Desk, accounts: list[tuple[str, Agreement]]) -> tuple[Term, ...]:
    """What it is said to contain, each wording once with the first article that has it."""
    terms: dict[str, Term] = {}
    for article, local in accounts:
        if local.subject:
            source = desk.lines.source(article, local.id, local.evidence[:1])
            terms.setdefault(local.subject.casefold(), Term(words=squeeze(local.subject), source=source))
    return tuple(terms.values())
