"""The words that name an instrument: its noun phrase, and with the clause that tells which one is meant."""

from __future__ import annotations

from briefing.extract.agreements.nouns import is_day
from briefing.extract.agreements.standin import packed_in
from briefing.extract.text.grammar import obliques
from briefing.extract.text.spans import noun_phrase, trimmed
from briefing.extract.text.tree import children
from briefing.extract.text.words import Span, Token


def phrase(head: Token) -> Span:
    """The noun phrase of an instrument, without a time that the tree hangs on it: 'a pact [on Monday]'."""
    outer = packed_in(head) or (head.head if is_compound(head) else head)
    span = noun_phrase(outer)
    dated = [c.left_edge.i for c in children(head, "nmod", "nmod:unmarked", "obl") if c.i > head.i and is_day(c)]
    among = [t.i + 2 for t in span if t.i < head.i and t.lower_ == "among"]  # 'among them A PACT'
    linked = [t.i + 1 for t in span if t.i < head.i and t.dep_ == "cop"]  # 'also on the agenda IS the compact'
    found = trimmed(head.doc[max([span.start, *among, *linked]) : min([span.end, *dated])])
    bracket = any(t.text == "(" for t in found) and head.doc[found.end : found.end + 1].text == ")"
    return head.doc[found.start : found.end + 1] if bracket else found


def named_span(head: Token, around: tuple[Token, ...]) -> Span:
    """The words that name it, with what tells which one."""
    span = phrase(head)
    if span.end < noun_phrase(head).end:
        return span
    # 'an agreement mediated', whatever the parse makes of what stands behind, is called 'an agreement'
    end = max([span.end, *(_end(c) for c in around if c.i - head.i <= 6 and c.right_edge != c)])
    return trimmed(head.doc[span.start : end])


def _end(clause: Token) -> int:
    """Where a clause ends, without another that the parse hangs on it: 'inked in May [, and as X pushes]'."""
    others = [c.left_edge.i for c in children(clause, "conj", "parataxis") if children(c, "nsubj", "nsubj:pass")]
    others += [c.left_edge.i for c in children(clause, "advcl") if c.i > clause.i]
    return min([clause.right_edge.i + 1, *others])


def is_compound(head: Token) -> bool:
    """Whether it is 'the cessation of hostilities AGREEMENT', which the parse takes for a cessation, or the like."""
    outer = head.head.lemma_.lower() in ("cessation", "status") and head in obliques(head.head, "of")
    return outer and not any(t.tag_ in ("DT", "PRP$") for t in head.doc[head.head.i + 1 : head.i])
