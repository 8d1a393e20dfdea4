"""What a time stands beside: the noun that it tells apart, the deed that it dates, words of what it lies before."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extract.dates.values import Tense
from briefing.extract.text.clauses import is_future
from briefing.extract.text.grammar import preposition
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token

_INSIDE = frozenset({"compound", "nmod:poss", "amod", "nummod", "nmod:desc"})
"""How a time hangs on a noun that it only tells apart: "Monday's debate"."""
_LOOK = 20
"""How many tokens before a time 'ahead of' may stand."""
_BEHIND = frozenset({"after", "following", "since", "over"})
"""What something to come stands behind."""
_PLACED: dict[str, Tense] = {"ahead": "future", "advance": "future", "wake": "past", "aftermath": "past"}


def is_inside(time: Token) -> bool:
    """Whether a time stands before a noun that it only tells apart: "Monday's debate", 'the May 3rd debate'."""
    return time.dep_ in _INSIDE or (time.dep_ == "nmod:unmarked" and time.i < time.head.i)


def is_term(time: Token) -> bool:
    """'set a December 31 DEADLINE', which is to come; not one that has passed or may have: 'missed', 'extended the May
    31 deadline'."""
    term, over = time.head, word_set("calendar", "term_over")
    if preposition(term) in ("by", "before", "after", "since", "past", "beyond", "following", "despite"):
        return False  # 'had not left by the May 31 deadline'
    return is_inside(time) and term.lemma_ in word_set("calendar", "terms") and term.head.lemma_ not in over


def is_of_what_befell(span: Span) -> bool:
    """'an inquiry into the February ASSASSINATION', 'to leave after an ATTACK late Friday', 'is investigating the CRASH
    of a plane on Friday'; not 'will stand trial for MURDER on Friday'."""
    befallen, here = word_set("calendar", "befallen"), span.root
    before = [t for t in span.doc[max(0, span.start - 2) : span.start] if t.lower_ != "on"]
    behind = bool(before) and before[-1].pos_ == "NOUN" and before[-1].lemma_.lower() in befallen
    if behind and preposition(before[-1]) not in _BEHIND:
        behind = not any(is_future(c) or c.lower_ in word_set("calendar", "forward") for c in _above(before[-1]))
    clause = here.head
    looked_into = clause.tag_ == "VBG" and any(o.lemma_.lower() in befallen for o in children(clause, "obj"))
    return behind or looked_into or (is_inside(here) and here.head.lemma_.lower() in befallen)


def _above(noun: Token) -> Iterator[Token]:
    """The words that a noun hangs on, up to the verb of its sentence."""
    while noun.head != noun:
        noun = noun.head
        yield noun


def lies(span: Span) -> Tense | None:
    """Where what is dated lies by its words: 'ahead of a summit on Friday', 'in the wake of the raid on Friday'."""
    for index in range(span.start - 1, max(1, span.start - _LOOK), -1):
        token, before = span.doc[index], span.doc[index - 1].lower_
        if token.lower_ == "of" and before in _PLACED:
            return _PLACED[before]
        if token.lower_ == "to" and before == "prior":
            return "future"
        if token.text in (",", ".", ";", ":") or token.pos_ == "VERB":
            return None
    return None
