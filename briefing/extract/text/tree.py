"""The parse tree: what hangs on what, which words head clauses, what stands side by side.

The tree is Universal Dependencies v2 over Penn tags. All functions are pure; what they return is in text order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from briefing.extract.text.memory import remembered
from briefing.extract.text.words import Doc, Span, Token

SUBJECT = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer"})
"""The relations of a printed subject to its clause."""
_NO_CLAUSE = frozenset({"aux", "aux:pass", "cop", "amod", "compound", "case", "mark", "advmod", "det", "punct", "cc"})

_NOT_ALONE = frozenset({"only", "just", "merely", "simply", "least"})


def children(token: Token, *relations: str) -> tuple[Token, ...]:
    """The dependents of a token that stand in one of these relations to it (all, if none is named)."""
    below = token.below
    if not relations:
        return tuple(below)
    # A loop, which is asked ten times a token and mostly finds nothing, and no generator.
    found: tuple[Token, ...] = ()
    for child in below:
        if child.dep_ in relations:
            found += (child,)
    return found


def relation(token: Token) -> str:
    """The relation in which a token stands to its head, without subtype: 'nsubj' for 'nsubj:pass'."""
    return token.dep_.partition(":")[0]


def is_subject(token: Token) -> bool:
    """Whether a token is the printed subject of a clause."""
    return token.dep_ in SUBJECT


@remembered
def is_finite(token: Token) -> bool:
    """Whether a clause head is finite: a tensed verb, or one with a tensed auxiliary or copula."""
    return any(t.tag_ in ("VBD", "VBP", "VBZ", "MD") for t in (token, *children(token, "aux", "aux:pass", "cop")))


def is_clause(token: Token) -> bool:
    """Whether a token heads a clause: a verb, or a predicate with a copula or a subject."""
    return token.i in _clause_heads(token.doc)


@remembered
def _clause_heads(doc: Doc) -> dict[int, Token]:
    """The heads of all clauses by their places, in order."""
    return {place: token for place, token in enumerate(doc) if _heads_clause(token)}


@remembered
def _clause_places(doc: Doc) -> list[int]:
    return list(_clause_heads(doc))


def _heads_clause(token: Token) -> bool:
    if token.dep_ in _NO_CLAUSE:
        return False
    return token.pos_ in ("VERB", "AUX") or bool(token.below and children(token, "cop", *SUBJECT))


def clauses(span: Doc | Span) -> tuple[Token, ...]:
    """The heads of all clauses of a stretch of text."""
    if isinstance(span, Doc):
        return tuple(_clause_heads(span).values())
    heads_of_clauses, places = _clause_heads(span.doc), _clause_places(span.doc)
    within = places[bisect_left(places, span.start) : bisect_left(places, span.end)]
    return tuple([heads_of_clauses[place] for place in within])


@remembered
def clause_of(token: Token) -> Token:
    """The head of the innermost clause that a token belongs to; the root of its sentence if there is none."""
    here = token
    while not is_clause(here) and here.head != here:
        here = here.head
    return here


def outer_clause(clause: Token) -> Token | None:
    """The head of the clause that this one depends on, if any."""
    return None if clause.head == clause else clause_of(clause.head)


def is_within(token: Token, ancestor: Token) -> bool:
    """Whether a token lies in the subtree of another, or is it."""
    return token.i == ancestor.i or ancestor.is_ancestor(token)


@remembered
def conjuncts(token: Token) -> tuple[Token, ...]:
    """A token and those coordinated after it: 'Iran' gives Iran, Iraq and Turkey in 'Iran, Iraq and Turkey'."""
    found = [token]
    for member in found:
        found += [c for c in children(member, "conj") if c.i > member.i]
    return tuple(found) if len(found) < 3 else tuple(sorted(found, key=lambda t: t.i))


def is_ruled_out(noun: Token) -> bool:
    """Whether a noun is set against whoever is meant: 'the rebels, rather than CHAD', 'Mali, not CHAD', 'not CHAD but
    Mali'; in 'not only CHAD but Mali' nobody is."""
    if not noun.below:
        return False
    beside = noun.dep_ in ("conj", "appos")
    if beside and any(c.lower_ == "rather" for c in children(noun, "cc")):
        return True
    denied = [c for c in children(noun, "advmod") if c.lower_ == "not" and c.i < noun.i]
    if not denied or denied[0].nbor(1).lower_ in _NOT_ALONE:
        return False
    return beside or any(c.lower_ == "but" for n in children(noun, "conj") for c in children(n, "cc"))


def first_conjunct(token: Token) -> Token:
    """The first member of the coordination that a token stands in; the token itself outside one."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def heads(span: Span) -> Iterator[Token]:
    """The tokens of a span whose head lies outside of it."""
    return (t for t in span if t.head.i < span.start or t.head.i >= span.end or t.head == t)


def coordinated_with(token: Token) -> Token | None:
    """The earlier member of the coordination that a token continues, if any."""
    return token.head if token.dep_ == "conj" else None
