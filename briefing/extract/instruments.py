"""Where a text names an instrument: 'a security deal with Iraq', 'the treaty', 'the Vienna Convention'."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from briefing.extract.actors import Actors
from briefing.extract.cues import act
from briefing.extract.grammar import (
    agents,
    children,
    clause_of,
    doers,
    indirect_objects,
    is_clause,
    is_negated,
    is_passive,
    markers,
    modifying_clauses,
    objects,
    obliques,
    possessors,
    premodifiers,
    preposition,
    undergoers,
)
from briefing.extract.reading import Reading
from briefing.extract.spans import noun_phrase, trimmed
from briefing.extract.verbs import base, hyphened
from briefing.extract.vocabulary import vocabulary, word_set

_INDEFINITE = frozenset({"a", "an", "another", "some", "any", "one"})
_SIDES = ("between", "among", "with", "by", "of")
_PARTY_VERBS = frozenset(
    {
        "sign",
        "ink",
        "reach",
        "strike",
        "conclude",
        "make",
        "draft",
        "negotiate",
        "suspend",
        "ratify",
        "initial",
        "seal",
        "agree",
        "have",
        "violate",
        "break",
        "quit",
        "abandon",
        "implement",
        "adopt",
        "pass",
        "issue",
        "extend",
        "renew",
        "prolong",
        "enter",
        "honour",
        "honor",
        "observe",
    }
)


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
    parties = _parties(head, clauses, actors, proper)
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
        bound=bool(_sides(head, actors)),
        definite=definite,
        indefinite=bool(articles & _INDEFINITE),
        proper=proper,
        marked=any(head.doc[c.left_edge.i - 1].text != "," and not _sponsors(c) for c in clauses),
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


def _parties(head: Token, clauses: tuple[Token, ...], actors: Actors, proper: bool) -> tuple[str, ...]:
    """Who is bound: 'between A and B', 'A-B', 'with X' and whoever makes it with X."""
    sides = _named_sides(head, actors) if proper else _sides(head, actors)
    for clause in clauses:
        if _sponsors(clause):
            continue
        sides += [*_sides(clause, actors), *_states(actors.of(agents(clause)), actors)]
        if base(clause) in _PARTY_VERBS and not is_passive(clause) and clause.tag_ != "VBG":
            sides += _states(actors.of(doers(clause), places=True), actors)
    governing = clause_of(head)
    is_object = head in undergoers(governing) or (head.dep_ == "obj" and is_clause(governing))
    if len(set(sides)) < 2 and is_object and base(governing) in _PARTY_VERBS:
        if not is_passive(governing):
            who = (*_asking(governing), *_meant(governing, actors))
            sides = [*_states(actors.of(who, places=True), actors), *sides]
        sides += _sides(governing, actors)
    if len(set(sides)) < 2 and head.head.lemma_.lower() in word_set("agreements", "taking_part"):
        sides = [*_states(actors.of(doers(clause_of(head.head))), actors), *sides]
    if not sides:
        sides += _states(actors.of(t for t in head.subtree if t.i > head.i and actors.is_pair(t)), actors)
    if not sides and head.lemma_.lower() in ("ceasefire", "truce", "armistice", "cease-fire"):
        fought = [o for u in (governing, *undergoers(governing)) for o in obliques(u, "on", "against")]
        sides += _states(actors.of((*doers(governing), *fought)), actors)
    bodies = [s for s in sides if actors.kind(s) != "person"]
    return tuple(dict.fromkeys(bodies or sides))


def _named_sides(head: Token, actors: Actors) -> list[str]:
    """The parties of an instrument with a name: 'the Iran-Iraq Treaty' names two, 'the Vienna Protocol' none."""
    before = [t for t in premodifiers(head) if actors.kind("".join(actors.one(t)[:1])) == "country"]
    outside = _states(actors.of((*obliques(head, *_SIDES), *possessors(head)), places=True), actors)
    inside = _states(actors.of(before), actors)
    return [*(inside if len(inside) > 1 else ()), *outside]


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


def _meant(governing: Token, actors: Actors) -> tuple[Token, ...]:
    """Who makes it; 'they' in what somebody is asked or said to do is he ('asked B whether they had signed')."""
    who = doers(governing)
    if not any(d.lower_ in ("they", "it") for d in who) or actors.of(who):
        return who
    for above in governing.ancestors:
        for named in ((*objects(above), *indirect_objects(above)), doers(above)):
            if is_clause(above) and actors.of(named):
                return named
    return who


def _asking(governing: Token) -> tuple[Token, ...]:
    """Who asks that an instrument be kept, and so is bound by it, too: A in 'A called on B to implement the deal'."""
    above = governing.head
    asked = act(above) in ("request", "demand") or (above.lemma_.lower() == "call" and obliques(above, "on", "upon"))
    return doers(above) if "to" in markers(governing) and asked else ()


def _sides(noun: Token, actors: Actors) -> list[str]:
    near = [o for n in obliques(noun, *_SIDES) for o in (n, *_ruled(n))]
    if noun.pos_ in ("NOUN", "PROPN"):
        near += [*possessors(noun), *premodifiers(noun)]
    return list(_states(actors.of(sorted(near, key=lambda t: t.i), places=True), actors))


def _ruled(noun: Token) -> tuple[Token, ...]:
    """The land that a noun calls a region or republic: 'the breakaway region OF Kadra'."""
    return obliques(noun, "of") if noun.lemma_.lower() in word_set("agreements", "lands") else ()


def _states(entities: tuple[str, ...], actors: Actors) -> tuple[str, ...]:
    """A person or government signs for the country, a region's authorities for the region; cities sign nothing."""
    found: list[str] = []
    for entity in entities:
        if actors.kind(entity) == "person":
            found.append(actors.country(entity) or entity)
        elif actors.kind(entity) != "place":
            found.append((actors.sort(entity) == "government" and actors.country(entity)) or entity)
        elif actors.sort(entity) in ("region", "territory", "province"):
            found.append(actors.authority(entity) or entity)
    return tuple(dict.fromkeys(found))


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
    return actors.of(a for c in modifying_clauses(naming.head) if _sponsors(c) for a in agents(c))


def _sponsors(clause: Token) -> bool:
    return base(clause) in word_set("agreements", "sponsoring")


def _span(head: Token, clauses: tuple[Token, ...]) -> Span:
    """The words that name it, with what tells which one."""
    span = phrase(head)
    if span.end < noun_phrase(head).end:
        return span
    end = max([span.end, *(c.right_edge.i + 1 for c in clauses if c.i - head.i <= 6)])
    return trimmed(head.doc[span.start : end])
