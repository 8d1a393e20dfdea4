"""What is not so by the words around it: what would be if something else had been, what somebody refrained from."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from briefing.extract.text.clauses import auxiliaries, is_negated, particle
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import is_passive, markers, own_subjects
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_GOVERNED = frozenset({"xcomp", "ccomp", "advcl", "acl", "obj"})
_OF_DEEDS = frozenset({"of", "from", "to", "at"})


def is_unreal(clause: Token) -> bool:
    """Whether a clause tells what would be, had something else been done: 'had he agreed, we would be signing it'."""
    if "would" not in auxiliaries(clause):
        return False
    said = clause.head if clause.dep_ in ("ccomp", "parataxis") else clause
    supposed = (c for c in (*children(clause, "advcl"), *children(said, "advcl")) if "had" in auxiliaries(c))
    return any("if" in markers(c) or next(iter(c.subtree)).lower_ == "had" for c in supposed)


def is_forgone(clause: Token) -> bool:
    """Whether the words around a deed say that it was not done: 'refrained from naming him', 'held off inviting her',
    'instead of leaving', 'on the brink of signing'; so is what it would have said ('avoided saying that they left')."""
    joined = clause.tag_ in ("VBG", "VBN") and not own_subjects(clause) and not _is_left(clause)
    # 'capable of building and FIRING one', 'without being jailed or EXPELLED'
    here = first_conjunct(clause) if joined and first_conjunct(clause).tag_ == clause.tag_ else clause
    while not _is_left(here) and not (here is not clause and is_negated(here) and _follows(here, ("short",))):
        told = here.dep_ in ("xcomp", "ccomp") or (here.dep_ == "advcl" and bool(_OF_DEEDS & set(markers(here))))
        if not told or here.head is here:
            return False
        here = here.head
    return True


def _is_left(deed: Token) -> bool:
    """Whether the words right around one deed say so of it."""
    if deed.i and deed.tag_ in ("VBD", "VBN") and deed.nbor(-1).lower_ in word_set("mood", "nearly"):
        return True
    marks = set(markers(deed))
    joined = {" ".join(t.lower_ for t in (c, *children(c, "fixed"))) for c in children(deed, "cc")}
    if (marks | joined) & word_set("mood", "instead"):  # 'fled rather than BE JAILED', however a parse joins the two
        return True
    head = deed.head
    if deed.dep_ == "acl" and head.lemma_.lower() in word_set("mood", "unreported"):
        return any(c.lower_ == "no" for c in children(head, "det"))
    if deed.dep_ not in _GOVERNED or deed.tag_ not in ("VBG", "VB") or head.i > deed.i:
        return False
    if base(head) in word_set("mood", "forgone") and (deed.tag_ == "VBG" or "to" in marks):
        return True
    if "from" in marks and base(head) in word_set("mood", "kept_from"):
        return True
    held: dict[str, list[str]] = vocabulary("mood")["withheld"]
    if particle(head) in held.get(base(head), ()):
        return True
    return _follows(deed, word_set("mood", "short_of"))


def _follows(deed: Token, words: Collection[str]) -> bool:
    """Whether the word that opens a deed is right behind one of these: 'SHORT of naming him', 'CLOSE to signing'."""
    opening = (m for m in children(deed, "mark", "case") if m.lower_ in _OF_DEEDS and m.i)
    return any(m.nbor(-1).lower_ in words and (m.lower_ != "to" or deed.tag_ == "VBG") for m in opening)


def is_refuted(clause: Token) -> bool:
    """Whether a clause is what others hold and somebody calls untrue: 'scoffed at the suggestion that Oslo SENT it',
    'disputed an account that troops ATTACKED', 'called the report that it FELL a lie'."""
    while clause.dep_ == "xcomp" and clause.head is not clause and "to" in markers(clause):
        clause = clause.head  # 'dismissed speculation that he is ready to QUIT'
    noun = clause.head
    if clause.dep_ not in ("acl", "acl:relcl", "ccomp") or noun.lemma_.lower() not in _notions():
        return False
    told = own_subjects(clause) and noun not in own_subjects(clause) and (
        children(clause, "obj", "cop", "xcomp") or is_passive(clause)
    )
    return bool(told or "that" in markers(clause)) and _is_called_untrue(noun)


def is_told_by_refuted(cue: Token) -> bool:
    """Whether what tells it is itself called untrue: 'denied a report that SAYS he will go', 'reports SAYING so'."""
    return cue.dep_ in ("acl:relcl", "acl") and cue.head.lemma_.lower() in _notions() and _is_called_untrue(cue.head)


def _is_called_untrue(noun: Token) -> bool:
    top = first_conjunct(noun)
    verb = top.head
    if top.dep_ not in ("obj", "obl", "nsubj:pass") or verb.i == top.i or is_negated(verb):
        return False
    if base(verb) in claimed("naming"):
        named = children(verb, "obj", "xcomp", "parataxis", "obl")
        return any(w.lower_ in claimed("untrue") for n in named for w in (n, *n.children))
    if top.dep_ == "obl" and any(o.lemma_.lower() in ("doubt", "scorn", "water") for o in children(verb, "obj")):
        return True
    return base(verb) in word_set("mood", "refuting")


@cache
def _notions() -> frozenset[str]:
    return word_set("mood", "notions") | claimed("charges")


def is_feared(clause: Token) -> bool:
    """Whether somebody only fears, doubts or guesses what a clause with its own tense tells: 'fears that it fell'."""
    if clause.dep_ not in ("ccomp", "acl") or "to" in markers(clause) or clause.head.i > clause.i:
        return False
    if clause.dep_ == "acl" and clause.tag_ in ("VBN", "VBG") and not auxiliaries(clause):
        return False  # 'suspects DETAINED in the raid'
    return bool({clause.head.lower_, base(clause.head)} & word_set("mood", "feared"))
