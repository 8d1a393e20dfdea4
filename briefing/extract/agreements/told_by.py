"""Which noun stands for an instrument in its clause: the one whose examples it is listed among, its terms or text, the
package that it is one of."""

from __future__ import annotations

from briefing.extract.agreements.lexicon import lexical_entry, names_instrument
from briefing.extract.text.grammar import copular_subject, objects, obliques, preposition, subjects
from briefing.extract.text.memory import remembered
from briefing.extract.text.spans import sentence_before
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_BEFORE = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "nmod:unmarked"})


@remembered
def place_of(head: Token) -> Token:
    """The noun by whose place in the clause it is told what is done to an instrument: the one whose examples it is
    listed among, its terms or text; else its own."""
    many = listed_under(head)
    if many is not None:
        return place_of(many)
    above = head.head
    if is_compound(head):
        return above
    parts = word_set("agreements", "wording", "bundles")
    if head.dep_ == "appos" and above.lemma_.lower() in word_set("agreements", "documents", "papers"):
        return above  # 'a third DOCUMENT, a protocol on fish, was initialled'
    if preposition(head) == "of" and above.i < head.i and above.lemma_.lower() in parts:
        return above
    # 'a SERIES of trade and border DEALS', taken for a series and deals
    bundle = head.dep_ == "conj" and above.lemma_.lower() in word_set("agreements", "bundles")
    return above if bundle and above.nbor().lower_ == "of" else head


def is_compound(head: Token) -> bool:
    """Whether it is 'the cessation of hostilities AGREEMENT', which the parse takes for a cessation, or the like."""
    outer = head.head.lemma_.lower() in ("cessation", "status") and head in obliques(head.head, "of")
    return outer and not any(t.tag_ in ("DT", "PRP$") for t in head.doc[head.head.i + 1 : head.i])


def packed_in(head: Token) -> Token | None:
    """The noun that makes one of several: 'the PACKAGE of agreements'."""
    above = head.head
    packed = head.tag_ == "NNS" and preposition(head) == "of" and above.i < head.i
    return above if packed and above.tag_ == "NN" and above.lemma_.lower() in word_set("agreements", "units") else None


@remembered
def listed_under(head: Token) -> Token | None:
    """The plural noun that a list with this instrument in it spells out: 'signed six DOCUMENTS, including a pact and an
    accord', 'two DEALS, an accord and a pact, remain in force'."""
    first = _first(head)
    if first.dep_ == "appos":
        # 'two pacts between A and B, AN ACCORD and ...': set beside B in the parse
        above = (first.head, *(a for a in first.head.ancestors if first.head.dep_ in ("nmod", "conj")))
        many = next((a for a in above if _is_many(a)), None)
        if many is not None:
            return many
    if first.dep_ == "acl:relcl" and _is_many(first.head) and any(t.lower_ == "among" for t in first.subtree):
        return first.head  # 'among which are'
    if _is_many(first):
        return None
    start = min([first.i, *(c.left_edge.i for c in children(first, *_BEFORE))])
    opener = head.doc[start - 1] if start > first.sent.start else None
    if opener is not None and opener.lower_ in word_set("agreements", "listing"):
        return next((t for t in reversed(head.doc[head.sent.start : opener.i]) if _is_many(t)), None)
    verb = clause_of(first)
    if base(verb) in word_set("agreements", "including") and first in objects(verb):
        before = sentence_before(first)
        if before is not None and any(s.lower_ in ("these", "they") for s in subjects(verb)):
            return next((t for t in reversed(before) if _is_many(t)), None)
        return next((s for s in subjects(verb) if _is_many(s)), None)
    among = (o for o in obliques(verb, "among") if first in subjects(verb))
    copular = verb if preposition(verb) == "among" and copular_subject(verb) == first else None
    return next((o for o in (*among, *((copular,) if copular is not None else ())) if _is_many(o)), None)


def _first(head: Token) -> Token:
    """The first of the instruments that stand side by side, also where the parse hangs one on what the one before it is
    about: 'an accord on BANANAS and a trade PACT'."""
    here = head
    while here.dep_ in ("conj", "appos") and here.head.i < here.i and not _is_many(here.head):
        above = here.head
        if not names_instrument(above):
            above = next((a for a in above.ancestors if a.i < here.i and names_instrument(a)), above)
        if not names_instrument(above) or above.sent != head.sent or _is_many(above):
            break
        here = above
    return here


def _is_many(noun: Token) -> bool:
    """Whether a noun means several instruments."""
    return noun.tag_ == "NNS" and (
        names_instrument(noun) or noun.lemma_.lower() in word_set("agreements", "papers"))


def changing(head: Token) -> Token | None:
    """The instrument that changes or completes this one: 'a PROTOCOL amending an accord', 'a PROTOCOL to a treaty'."""
    clause = head.head
    if clause.dep_ == "acl" and clause.tag_ == "VBG" and base(clause) in word_set("agreements", "changing"):
        above = clause.head
    elif preposition(head) == "to":
        before = head.doc[max(0, head.left_edge.i - 1)]
        above = head.head if lexical_entry(head.head)[0] else before
    else:
        return None
    return above if above.i < head.i and names_instrument(above) else None
