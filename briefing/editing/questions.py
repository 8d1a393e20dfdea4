"""What is open for an editor: may two be one, are these really one, does a reviewed fact hold, whose value stands.

Each question carries the evidence on both sides, so that it can be answered where it is asked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import msgspec

from briefing import countries
from briefing.digests.references import key as key_of
from briefing.editing.decisions import Desk
from briefing.extract.confidence import doubts
from briefing.types.digest import Date, Digest, Entity, Fact, Proposal
from briefing.types.resolution import Actor, AgreementEntity, Decision, Ref

Kind = Literal["merge", "split", "stale", "value", "doubt"]
FACTS = ("events", "incidents", "statements", "claims")
ENTITIES = ("people", "organisations", "places", "agreements")
_SHOWN = ("mode", "actors", "recipients", "place", "date", "deaths", "injured", "speaker", "joint", "addressee", "by",
          "to", "content", "parties", "status", "modality", "country")
"""The fields by which a doubtful fact is judged."""
SENTENCES = 3
"""Sentences shown for one side."""
ANSWERS: dict[Kind, tuple[str, ...]] = {
    "merge": ("same", "different", "unsure"),
    "split": ("different", "same", "unsure"),
    "stale": ("reviewed",),
    "value": ("machine", "mine"),
    "doubt": ("reviewed",),
}
"""What may be answered: first what accepts the proposal, then what rejects it."""


class Quote(msgspec.Struct, frozen=True):
    """A sentence, the article that it stands in, and that article's date (EDTF)."""

    article: str
    text: str
    date: str = ""


class Side(msgspec.Struct, frozen=True, omit_defaults=True):
    """One side of a question: an entity, or a value of a fact."""

    id: str
    name: str
    path: str = ""
    kind: str = ""
    country: str = ""
    spellings: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    articles: int = 0
    quotes: tuple[Quote, ...] = ()


class Question(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something to be answered. `id` stays the same while the question does; `why` is what made the program ask."""

    id: str
    kind: Kind
    why: str
    left: Side
    right: Side | None = None
    file: str = ""
    """The digest that a fact or value stands in."""
    article: str = ""
    fact: str = ""
    """The id of the fact or entity in that digest; empty for the digest as a whole."""
    proposal: Proposal | None = None

    @property
    def answers(self) -> tuple[str, ...]:
        """What may be answered."""
        return ANSWERS[self.kind]


def questions(desk: Desk, below: float = 0.0) -> tuple[Question, ...]:
    """Everything that is open: identity first, then values and facts in the order of articles; at last the facts that
    nobody has looked at whose confidence is below a limit, the least sure first.
    """
    evidence = _Evidence(desk)
    found = [evidence.identity(proposal) for proposal in desk.plan.desk.catalogue.resolution.proposals]
    unique = {question.id: question for question in found if question is not None}
    digests = sorted(desk.update.digests, key=lambda digest: digest.article.id)
    for digest in digests:
        unique.update({question.id: question for question in _of_digest(desk, digest, evidence)})
    unsure = [found for digest in digests for found in _unsure(desk, digest, evidence, below)]
    return (*unique.values(), *(question for _, question in sorted(unsure, key=lambda one: one[0])))


class _Evidence:
    """Looks up what is known of a side."""

    def __init__(self, desk: Desk) -> None:
        self.catalogue = desk.plan.desk.catalogue
        resolution = self.catalogue.resolution
        self.lock, self.links = desk.plan.lock, resolution.links
        self.actors = {actor.id: actor for actor in resolution.actors}
        self.agreements = {agreement.id: agreement for agreement in resolution.agreements}

    def identity(self, proposal: Decision) -> Question | None:
        """A proposed join or split; None where a side stands for nothing any more, or both for one already."""
        kind: Kind = "split" if proposal.judgement == "different" else "merge"
        left, right = (self.links.get(_ref(side), "") if "#" in side else side
                       for side in (proposal.left, proposal.right))
        if not left or not right or (left == right) != (kind == "split"):
            return None
        if kind == "split":
            sides = (self.mention(proposal.left), self.entity(right))
        else:
            one, other = sorted((left, right))
            sides = (self.entity(one), self.entity(other))
        return Question(id=_id(kind, sides[0].id, sides[1].id), kind=kind, why=proposal.why, left=sides[0],
                        right=sides[1])

    def entity(self, id: str) -> Side:
        """An entity with a page."""
        path = self.lock.path(id) if id in self.lock.by_id else ""
        found: Actor | AgreementEntity | None = self.actors.get(id) or self.agreements.get(id)
        if found is None:
            return Side(id=id, name=id, path=path)
        spellings = found.spellings if isinstance(found, Actor) else found.names
        posts = self.posts(found) if isinstance(found, Actor) else map(self.party, found.parties)
        country = found.country if isinstance(found, Actor) else ""
        return Side(
            id=id, name=found.name, path=path, kind=found.kind.replace("_", " "), country=_country(country),
            spellings=tuple(spelling.text for spelling in spellings), posts=tuple(dict.fromkeys(posts)),
            articles=len({ref.article for ref in found.mentions}), quotes=tuple(self.quotes(found.mentions)),
        )

    def mention(self, key: str) -> Side:
        """What one article names."""
        ref = _ref(key)
        entity = self.named(ref)
        if entity is None:
            return Side(id=key, name=key)
        return Side(id=key, name=entity.name, kind=entity.kind.replace("_", " "), country=_country(entity.country),
                    spellings=entity.variants, articles=1, quotes=tuple(self.quotes([ref])))

    def posts(self, actor: Actor) -> Iterator[str]:
        """Posts in words, as articles have them."""
        for role in actor.roles:
            where = self.actors[role.org].name if role.org in self.actors else _country(role.country)
            yield f"{role.title}, {where}" if where else role.title

    def party(self, id: str) -> str:
        """What a party is called: an actor's name or a country's."""
        return self.actors[id].name if id in self.actors else _country(id)

    def named(self, ref: Ref) -> Entity | None:
        """What a digest says of a mention."""
        digest = self.catalogue.digests.get(ref.article)
        entities: Iterable[Entity] = (one for section in ENTITIES for one in getattr(digest, section, ()))
        return next((one for one in entities if one.id == ref.id), None)

    def quotes(self, refs: Iterable[Ref]) -> Iterator[Quote]:
        """The sentences that name it, one of each article, the first ones."""
        found = 0
        for ref in sorted(refs):
            entity = self.named(ref)
            if entity is not None and entity.evidence and found < SENTENCES:
                found += 1
                piece = entity.evidence[0]
                yield self.quote(ref.article, piece.start, piece.end, piece.exact)

    def quote(self, article: str, start: int, end: int, exact: str) -> Quote:
        """The sentence around a stretch of an article."""
        prose, digest = self.catalogue.sentences_of(article), self.catalogue.digests.get(article)
        date = digest.article.published.edtf if digest else ""
        covering = prose.covering(start, end) if prose else range(0)
        if not prose or not covering:
            return Quote(article, exact, date)
        first, last = prose.spans[covering[0]], prose.spans[covering[-1]]
        text = self.catalogue.articles[article].text[first.start : last.end]
        return Quote(article, " ".join(text.split()), date)


def _of_digest(desk: Desk, digest: Digest, evidence: _Evidence) -> Iterator[Question]:
    """The open questions of one digest: facts whose sentence changed after review, values in dispute."""
    article, file = digest.article.id, _file(desk, digest)
    if getattr(digest, "review", None) == "stale":
        yield Question(id=_id("stale", article, ""), kind="stale", why="the article changed after it was reviewed",
                       left=Side(id=article, name=digest.article.title), file=file, article=article)
    records = {one.id: one for section in (*FACTS, *ENTITIES) for one in getattr(digest, section)}
    for id, record in records.items():
        if record.review in ("stale", "new"):
            why = ("its sentence changed after it was reviewed" if record.review == "stale" else
                   "it was found after the digest was reviewed")
            yield Question(id=_id("stale", article, id), kind="stale", why=why, left=_side(record, article, evidence),
                           file=file, article=article, fact=id)
    for proposal in digest.proposals:
        if getattr(proposal, "answer", ""):
            continue
        named = records.get(proposal.id)
        mine = _mine(digest, proposal)
        left = Side(id=proposal.id, name=mine, kind=f"{proposal.section} {proposal.field}".strip(),
                    quotes=_side(named, article, evidence).quotes if named else ())
        key = f"{article}#{proposal.id}.{proposal.field}"
        yield Question(id=_id("value", key, proposal.value), kind="value",
                       why=f"you wrote {mine}, the program reads {proposal.value}", left=left,
                       right=Side(id=proposal.id, name=proposal.value), file=file, article=article, fact=proposal.id,
                       proposal=proposal)


def _unsure(desk: Desk, digest: Digest, evidence: _Evidence, below: float) -> Iterator[tuple[float, Question]]:
    """The facts of a digest that the program is not sure of and nobody has looked at, with their confidence."""
    if digest.review == "reviewed":
        return
    article, file = digest.article.id, _file(desk, digest)
    named = {one.id: one.name for section in ENTITIES for one in getattr(digest, section)}
    for section in (*FACTS, *ENTITIES):
        for record in getattr(digest, section):
            if record.review is None and record.confidence is not None and record.confidence < below:
                against = ", ".join(doubts(digest, section, record)) or f"as all {section}"
                side = msgspec.structs.replace(_side(record, article, evidence), posts=tuple(_parts(record, named)))
                yield record.confidence, Question(
                    id=_id("doubt", article, record.id), kind="doubt", left=side, file=file, article=article,
                    fact=record.id, why=f"the program gives it {record.confidence:.0%}: {against}")


def _parts(record: Fact | Entity, named: Mapping[str, str]) -> Iterator[str]:
    """What a record says beside its sentence: its fields, ids by names."""
    for field in _SHOWN:
        value = getattr(record, field, None)
        if isinstance(value, Date):
            value = value.edtf
        told = [str(named.get(one, one)) for one in (value if isinstance(value, tuple) else (value,))
                if one not in (None, "")]
        if told:
            yield f"{field.replace('_', ' ')}: {', '.join(told)}"


def _file(desk: Desk, digest: Digest) -> str:
    return (desk.config.digests / f"{digest.article.id}.yaml").relative_to(desk.config.root).as_posix()


def _side(record: Fact | Entity, article: str, evidence: _Evidence) -> Side:
    """A fact or entity of one digest, with its sentences."""
    codes = (str(getattr(record, key, "")) for key in ("type", "kind", "form"))
    name = record.name if isinstance(record, Entity) else next(filter(None, codes), record.id)
    quotes = (evidence.quote(article, piece.start, piece.end, piece.exact) for piece in record.evidence[:SENTENCES])
    return Side(id=record.id, name=name, quotes=tuple(dict.fromkeys(quotes)))


def _mine(digest: Digest, proposal: Proposal) -> str:
    """The value that stands in the digest, in the words of a proposal."""
    if proposal.section == "article":
        record: object = digest.article
    else:
        records = getattr(digest, proposal.section, ())
        record = next((one for one in records if key_of(one) == proposal.id), None)
    for step in proposal.field.split("."):
        record = getattr(record, step, None)
    if record in (None, "", ()):
        return "nothing"
    return record if isinstance(record, str) else msgspec.json.encode(record).decode()


def _country(code: str) -> str:
    return countries.name(code) if countries.is_code(code) else code


def _id(*parts: str) -> str:
    """A short name for a question, made from what it asks."""
    return parts[0][0] + hashlib.sha256("\0".join(parts).encode()).hexdigest()[:7]


def _ref(key: str) -> Ref:
    article, _, local = key.rpartition("#")
    return Ref(article, local)
