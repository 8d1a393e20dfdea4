"""What a time stands beside: the noun that it tells apart, the deed that it dates, words of what it lies before."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.edtf import YEAR
from briefing.extract.dates.values import Tense
from briefing.extract.text.clauses import auxiliaries, is_future
from briefing.extract.text.grammar import markers, preposition
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token

_INSIDE = frozenset({"compound", "nmod:poss", "amod", "nummod", "nmod:desc"})
"""How a time hangs on a noun that it only tells apart: "Monday's debate"."""
_LOOK = 20
"""How many tokens before a time 'ahead of' may stand."""
_BEHIND = frozenset({"after", "following", "since", "over"})
"""What something to come stands behind."""
_BY = frozenset({"by", "before", "until", "till", "prior to"})
"""What the term of something to be done stands behind."""
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


def is_to_be_done(span: Span) -> bool:
    """Whether a time is the term of what is agreed on, asked or ordered: 'met, agreeing to leave BY THE END OF MAY',
    'signed a pact on opening it BEFORE JUNE', 'set a deadline OF MAY 3'; not 'fell before June', 'had agreed to'."""
    time, doc = span.root, span.doc
    if time.head.lemma_ in word_set("calendar", "terms") and preposition(time) == "of":
        return not {time.head.head.lemma_} & word_set("calendar", "term_over")
    latest = [t.lower_ for t in doc[max(0, span.start - 2) : span.start]] == ["later", "than"]
    if not (latest or preposition(time) in _BY) or _tells_a_year(span):
        return False
    intends = (t for t in doc[time.head.i : time.i] if t.tag_ in ("VBZ", "VBP"))
    meant = next((t for t in intends if t.lemma_ in word_set("calendar", "intending")), None)
    if meant is not None and "," not in {t.text for t in doc[meant.i : time.i]}:
        return True  # 'signed a pact under which Chad UNDERTAKES to leave by May 3', wherever a parse hangs it
    is_content, is_named, below = False, False, time
    for above in _above(time):
        means = above.lemma_ in word_set("calendar", "intending")
        if above.tag_ in ("VBD", "VBN") and not (above.tag_ == "VBN" and auxiliaries(above)[-1:] == ("be",)):
            told = auxiliaries(above) in ((), ("has",), ("have",)) and above.dep_ not in ("acl", "acl:relcl")
            return means and told and above.tag_ == "VBD" and is_named
        if above.tag_ == "VBG" and means and not {"after", "before", "since", "by"} & set(markers(above)):
            return is_content or below.dep_ != "obl" or latest
        if above.pos_ == "NOUN" and is_content and above.lemma_.lower() in word_set("calendar", "intended"):
            over = above.head.lemma_ in word_set("calendar", "term_over")
            return not over and "had" not in auxiliaries(clause_of(above))
        is_named |= _is_what_of(above, time)
        bare = above.tag_ == "VB" and bool(auxiliaries(above) or markers(above))
        is_content |= bare or is_named or auxiliaries(above)[-1:] == ("be",)
        below = above
    return False


def _is_what_of(word: Token, time: Token) -> bool:
    """Whether a word before a time says what is agreed on or asked for: 'on REOPENING the border', 'for a VOTE'."""
    return word.i < time.i and bool({preposition(word), *markers(word)} & {"on", "for", "to", "of"})


def _tells_a_year(span: Span) -> bool:
    """Whether a sentence tells of a year before a time: 'in 2019 they agreed to leave by the end of May'."""
    return any(t.text.isdecimal() and len(t.text) == YEAR for t in span.doc[span.sent.start : span.start])
