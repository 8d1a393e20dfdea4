"""Where a line or a page of the site comes from: article, sentence, rule, permalink, decision."""

from __future__ import annotations

from collections.abc import Iterator

from briefing import urls
from briefing.build import Plan, Update
from briefing.config import Config
from briefing.errors import BriefingError, Problem
from briefing.extract.explain import explain as explain_rule
from briefing.fit import did_you_mean
from briefing.types.article import Article
from briefing.types.digest import Digest, Evidence, Fact
from briefing.types.lock import Entry
from briefing.types.resolution import Ref

SECTIONS = ("events", "incidents", "statements", "claims")


def explain(config: Config, update: Update, plan: Plan, what: str) -> Iterator[str]:
    """Lines of text on `what`: an address of the site (with or without '#f-…'), or the id of a fact.

    Raises BriefingError where there is no such page or fact.
    """
    path, _, fragment = urls.within(what, config.base_url).partition("#")
    if not path.startswith("/") and not what.startswith("http"):
        yield from _facts(update, path)
        return
    path = "/" + path.strip("/") + "/" if path.strip("/") else "/"
    entry = next((entry for entry in plan.lock.entries if entry.path == path), None)
    if fragment.startswith("f-") and entry and entry.kind == "article":
        yield from _facts(update, fragment.removeprefix("f-"), entry.id.removeprefix("article:"))
    elif entry:
        yield from _entry(update, plan, entry)
    elif any(page.path == path for page in plan.pages):
        yield f"{path} is an overview, made from all digests; it has no identity of its own."
    else:
        known = [page.path for page in plan.pages if page.path.endswith("/")]
        raise BriefingError(Problem(what, message="no page stands at this address", hint=did_you_mean(path, known)))


def _facts(update: Update, fact_id: str, article_id: str = "") -> Iterator[str]:
    """The facts of this id, in one article or in any: ids are local to an article."""
    found = False
    for article, digest in _pairs(update):
        if article_id and digest.article.id != article_id:
            continue
        for section in SECTIONS:
            facts: tuple[Fact, ...] = getattr(digest, section)
            for fact in (fact for fact in facts if fact.id == fact_id):
                found = True
                yield from _fact(article, digest, section, fact)
    if not found:
        raise BriefingError(Problem(fact_id, message="no digest has a fact of this id",
                                    hint="give an id from a digest, or an address of the site"))


def _fact(article: Article, digest: Digest, section: str, fact: Fact) -> Iterator[str]:
    yield f"{fact.id} ({section.removesuffix('s')}) in content/digests/{digest.article.id}.yaml"
    yield f"  article: {digest.article.title} ({article.file})"
    for piece in fact.evidence:
        yield f"  evidence: {article.file}, line {_line(article, piece)}: {piece.exact}"
    yield f"  modality: {fact.modality}" + (f", on the word of {_source(fact)}" if _source(fact) else "")
    if fact.rule:
        certainty = "" if fact.confidence is None else f" Confidence {fact.confidence:.2f}."
        yield f"  rule: {fact.rule}. {explain_rule(fact.rule)}{certainty}"
    made = digest.extractor
    yield f"  made by: {made.program}, rules {made.rules}, model {made.model}"
    yield f"  review: {fact.review or 'untouched'}" + (f"; note: {fact.note}" if fact.note else "")


def _source(fact: Fact) -> str:
    said = fact.attribution
    return " via ".join(filter(None, (said.source, said.reported_by))) if said else ""


def _line(article: Article, piece: Evidence) -> int:
    """The line of the stored text on which a piece begins, from 1."""
    return article.text.count("\n", 0, piece.start) + 1


def _entry(update: Update, plan: Plan, entry: Entry) -> Iterator[str]:
    yield f"{entry.path} is {entry.kind} '{entry.id}', in content/permalinks.lock as {entry.status}"
    if entry.status == "redirect":
        yield f"  leads to {plan.lock.path(entry.id)}"
    for ref in sorted(_mentions(plan, entry.id)):
        yield f"  {ref.article}: {_named(update, ref)}"
    for decision in _decisions(plan, entry.id):
        yield f"  {decision}"


def _mentions(plan: Plan, entity: str) -> Iterator[Ref]:
    """What articles name that stands on this page."""
    for ref, linked in plan.desk.catalogue.resolution.links.items():
        if linked == entity:
            yield ref


def _named(update: Update, ref: Ref) -> str:
    for _, digest in _pairs(update):
        if digest.article.id == ref.article:
            named = (*digest.people, *digest.organisations, *digest.agreements)
            return next((f"{entity.name} ({ref.id})" for entity in named if entity.id == ref.id), ref.id)
    return ref.id


def _decisions(plan: Plan, entity: str) -> Iterator[str]:
    resolution = plan.desk.catalogue.resolution
    made = [decision for actor in resolution.actors if actor.id == entity for decision in actor.decisions]
    made += [decision for known in resolution.agreements if known.id == entity for decision in known.decisions]
    for decision in made:
        pair, when = f"{decision.left} and {decision.right}", f" on {decision.when}" if decision.when else ""
        yield f"{decision.judgement}: {pair}, by {decision.who}{when}: {decision.why}"


def _pairs(update: Update) -> Iterator[tuple[Article, Digest]]:
    articles = {article.id: article for article in update.articles}
    for digest in update.digests:
        yield articles[digest.article.id], digest
