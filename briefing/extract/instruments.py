"""Where a text names an instrument: 'a security deal with Iraq', 'the treaty', 'the Vienna Convention'."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from briefing.extract.actors import Actors
from briefing.extract.grammar import (
    agents,
    children,
    clause_of,
    is_negated,
    modifying_clauses,
    obliques,
    possessors,
    premodifiers,
    preposition,
    undergoers,
)
from briefing.extract.parties import is_sponsoring, parties_of, sides_of
from briefing.extract.reading import Reading
from briefing.extract.spans import noun_phrase, trimmed
from briefing.extract.verbs import base, hyphened
from briefing.extract.vocabulary import vocabulary, word_set

_INDEFINITE = frozenset({"a", "an", "another", "some", "any", "one"})


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where an instrument is named."""

    head: Token
    span: Span
    kind: str
    parties: tuple[str, ...]
    bound: bool
    """Whether its own words tell a party, not only the clause that it stands in."""
    definite: bool
    indefinite: bool
    proper: bool
    marked: bool
    """Whether a clause of its own tells which one is meant ('a deal that aims to ...', 'the pact signed by ...')."""
    made: bool
    """Whether a clause of its own tells that it came about ('an accord signed in July')."""
    described: frozenset[str]
    """The words before the head that tell which one is meant."""

    @property
    def bare(self) -> bool:
        """Whether it tells nothing but that it is an instrument: 'the deal'."""
        return not (self.bound or self.described or self.marked or self.proper)


def find_namings(reading: Reading, actors: Actors) -> tuple[Naming, ...]:
    """The namings in the body, in text order."""
    found = (_naming(token, actors) for token in reading.doc[reading.body :])
    return tuple(n for n in found if n is not None)


def _naming(head: Token, actors: Actors) -> Naming | None:
    if head.pos_ not in ("NOUN", "PROPN"):
        return None
    heads = vocabulary("agreements")["heads"]
    lemma = head.lemma_.lower() if head.lemma_.lower() in heads else head.lower_
    stem = hyphened(head)
    lemma = f"{stem}-{lemma}" if f"{stem}-{lemma}" in heads else lemma
    plural = head.lower_.rstrip("s") if head.pos_ == "PROPN" else lemma
    lemma = lemma if lemma in heads else plural
    if lemma not in heads or head.dep_ in ("compound", "amod", "flat"):
        return None
    before = [t for t in premodifiers(head) if t.is_alpha or "-" in t.text]
    numbered = any(c.like_num and c.i == head.i + 1 for c in head.children)
    beside = any(t.pos_ == "PROPN" for t in before) or numbered
    proper = head.pos_ == "PROPN" and beside and head.text[:1].isupper()
    articles = {c.lower_ for c in children(head, "det")}
    if (head.tag_ == "NNS" and not proper) or articles & {"no", "neither", "any", "every"}:
        return None
    words = {t.lower_ for t in before}
    if lemma == "convention" and not _is_treaty(head, actors):
        return None
    if words & word_set("agreements", "not_instruments"):
        return None
    if lemma in word_set("agreements", "named_only") and not (proper or "joint" in words or _is_resolved(head)):
        return None
    if not (articles or proper or possessors(head)) and _is_missed(head):
        return None
    clauses = modifying_clauses(head)
    owners = possessors(head)
    kind = (
        heads[lemma] or _kind(" ".join(t.lower_ for t in before)) or _kind(" ".join(t.lower_ for t in _content(head)))
    )
    kind = kind or ("cooperation" if "friendship" in words else "")
    parties = parties_of(head, clauses, actors, proper)
    if parties and not proper and all(actors.kind(p) == "person" for p in parties):
        return None
    named = {t.lower_ for t in before if actors.mention(t) is None}
    described = frozenset(named - word_set("agreements", "unspecific") - {lemma, stem})
    definite = bool(articles & {"the", "this", "that"}) or bool(owners)
    naming = Naming(
        head=head,
        span=_span(head, clauses),
        kind=kind,
        parties=parties,
        bound=bool(sides_of(head, actors)),
        definite=definite,
        indefinite=bool(articles & _INDEFINITE),
        proper=proper,
        marked=any(head.doc[c.left_edge.i - 1].text != "," and not is_sponsoring(c) for c in clauses),
        made=not definite and any(base(c) in _making() for c in clauses),
        described=described,
    )
    if naming.bare and not definite and len(parties) < 2 and not (heads[lemma] and _is_made(head)):
        return None
    return naming


def _content(head: Token) -> list[Token]:
    """The words after a head that tell its kind: 'deal [to receive air defense systems]', 'memorandum on [borders]'."""
    after = [*modifying_clauses(head), *obliques(head, "on", "for", "of", "regarding", "over", "to")]
    after += [c for c in children(clause_of(head), "advcl", "xcomp") if c.i > head.i] if head.dep_ == "obj" else []
    return [t for c in after for t in c.subtree if t.i - head.i < 16]


@cache
def _kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((kind, tuple(f" {w} " for w in words)) for kind, words in vocabulary("agreements")["kinds"].items())


def _kind(words: str) -> str:
    padded = f" {words.replace('-', ' - ')} {words} "
    return next((kind for kind, marks in _kinds() if any(m in padded for m in marks)), "")


def _is_treaty(head: Token, actors: Actors) -> bool:
    """Whether a convention is an instrument and no congress: one on or against something, or called by a place."""
    about = obliques(head, "on", "against", "for", "relating to", "concerning")
    return bool(about) or any((m := actors.mention(t)) and m.kind in ("place", "country") for t in premodifiers(head))


def _is_made(head: Token) -> bool:
    """Whether the clause tells that an instrument came about or was dealt with, not that it is wished for."""
    clauses = (clause_of(head), *modifying_clauses(head))
    return any(base(c) in _making() | word_set("agreements", "resolving") for c in clauses)


@cache
def _making() -> frozenset[str]:
    """The verbs that tell of an instrument that there is."""
    statuses: dict[str, list[str]] = vocabulary("agreements")["statuses"]
    return frozenset(v for s, verbs in statuses.items() if s not in ("proposed", "under_negotiation") for v in verbs)


def _is_missed(head: Token) -> bool:
    """'failed to reach agreement': none is there."""
    verb = clause_of(head)
    return base(verb.head) == "fail" or is_negated(verb) or preposition(head) == "without"


def _is_resolved(head: Token) -> bool:
    """Whether a resolution is of a council: 'adopted a resolution', 'a draft resolution'."""
    words = {t.lower_ for t in premodifiers(head)}
    verb = clause_of(head)
    done = base(verb) in word_set("agreements", "resolving") and head in undergoers(verb)
    return head.lemma_.lower() == "resolution" and (done or bool(words & {"draft", "council", "assembly"}))


def phrase(head: Token) -> Span:
    """The noun phrase of an instrument, without a time that the tree hangs on it: 'a pact [on Monday]'."""
    span = noun_phrase(head)
    dated = [c.left_edge.i for c in children(head, "nmod", "nmod:unmarked", "obl") if c.i > head.i and _is_day(c)]
    return trimmed(head.doc[span.start : min([span.end, *dated])])


def _is_day(token: Token) -> bool:
    days = (w for group in ("weekdays", "months") for words in vocabulary("calendar")[group].values() for w in words)
    return token.lower_ in {w.lower() for w in days} and preposition(token) in ("on", "in", "")


def sponsors(naming: Naming, actors: Actors) -> tuple[str, ...]:
    """Who is told to have brought the parties together: X in 'brokered by X'."""
    return actors.of(a for c in modifying_clauses(naming.head) if is_sponsoring(c) for a in agents(c))


def _span(head: Token, clauses: tuple[Token, ...]) -> Span:
    """The words that name it, with what tells which one."""
    span = phrase(head)
    if span.end < noun_phrase(head).end:
        return span
    end = max([span.end, *(c.right_edge.i + 1 for c in clauses if c.i - head.i <= 6)])
    return trimmed(head.doc[span.start : end])
