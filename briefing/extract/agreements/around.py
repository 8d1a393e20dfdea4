"""The clauses around the noun that names an instrument, also where the parse hangs them a noun too low."""

from __future__ import annotations

from briefing.extract.text.grammar import (
    agents,
    is_negated,
    is_passive,
    is_relative_word,
    modifying_clauses,
    obliques,
    subjects,
    undergoers,
)
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


def clauses(head: Token) -> tuple[Token, ...]:
    """The clauses that say more of it: its own, and those that tell of a noun inside its phrase what is done to nothing
    but an instrument ('the declaration of principles THAT THEY SIGNED')."""
    own = modifying_clauses(head)
    inner = (t for t in head.subtree if t.i > head.i and t.dep_ in ("nmod", "conj") and t.pos_ in ("NOUN", "PROPN"))
    deeds = word_set("agreements", "deeds")
    low = (c for t in inner for c in children(t, "acl", "acl:relcl") if base(c) in deeds and not _has_object(c))
    after = head.doc[head.i + 1 : head.i + 2] if head.dep_ == "compound" else ()
    broken = (t for t in after if t == head.head and t.tag_ == "VBN")
    return tuple(sorted({*own, *low, *broken}, key=lambda c: c.i))


def _has_object(clause: Token) -> bool:
    return any(not is_relative_word(o) for o in children(clause, "obj"))


def is_done_to(head: Token, clause: Token) -> bool:
    """Whether an instrument is what something is done to; of a relative clause also where it has no other object."""
    if head in undergoers(clause):
        return True
    low = clause in clauses(head) and clause not in modifying_clauses(head)
    gap = clause.dep_ == "acl:relcl" and clause.head == head and bool(children(clause, "obl:unmarked"))
    return (low or gap) and not is_passive(clause) and head not in subjects(clause) and not _has_object(clause)


def signers(clause: Token) -> tuple[Token, ...]:
    """Who does in a passive, and for whom: 'signed BY the minister', 'signed on behalf OF Peru'."""
    if is_negated(clause):
        return ()
    by = obliques(clause, "by") if is_passive(clause) else ()
    behalf = (o for b in obliques(clause, "on") if b.lower_ == "behalf" for o in obliques(b, "of"))
    return tuple(dict.fromkeys((*behalf, *agents(clause), *by)))
