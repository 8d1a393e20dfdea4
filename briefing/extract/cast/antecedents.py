"""Whom 'it' and 'they' mean as who does something: a country or body, or several people.

Looked at are the subjects of the clauses around, the innermost first, and then that of the sentence before; the first
that agrees in number decides, and one that is nobody of the article leaves the pronoun unresolved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.extract.cast.scene import is_head
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import (
    indirect_objects,
    is_passive,
    objects,
    obliques,
    own_subjects,
    possessors,
    subjects,
)
from briefing.extract.text.quotes import quoted
from briefing.extract.text.spans import sentence_before
from briefing.extract.text.tree import children, clause_of, is_clause, is_subject, outer_clause
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_ADJECTIVES = frozenset({"JJ", "JJR", "JJS", "VBN", "NN", "RB"})
_PLURAL = frozenset({"NNS", "NNPS"})
_FARTHEST = 4
"""How many pronouns in a row may stand for one another."""


class Antecedents:
    """The meaning of 'it' and 'they'; `one` tells whom a noun means, `kind` what somebody is."""

    def __init__(self, one: Callable[[Token], tuple[str, ...]], kind: Callable[[str], str]) -> None:
        self._one = one
        self._kind = kind

    def of(self, pronoun: Token, depth: int = 0) -> tuple[str, ...]:
        """The ids of whom a pronoun means that is a subject of its clause; () where the text does not say."""
        if not is_thing(pronoun) or depth > _FARTHEST or pronoun.i in quoted(pronoun.doc) or _is_empty(pronoun):
            return ()
        if told_of_things(clause_of(pronoun)):
            return ()
        for doing in _before(pronoun):
            if doing == (pronoun,):
                continue
            if pronoun.lower_ == "they" and any(p.lower_ == "their" for d in doing for p in possessors(d)):
                return ()  # 'their lawyer said they denied it': those whom he speaks for
            meant = self._agreeing(doing, pronoun.lower_ == "they", depth)
            if meant is not None:
                return meant
        return ()

    def _agreeing(self, doing: tuple[Token, ...], many: bool, depth: int) -> tuple[str, ...] | None:
        """Whom some subjects mean, () where that is nobody known, None where they do not agree with the pronoun."""
        first = doing[0]
        if len(doing) == 1 and first.tag_ in ("PRP", "WP", "WDT", "DT", "EX"):
            same = first.lower_ == ("they" if many else "it")
            return (self.of(first, depth + 1) or ()) if same and not _is_empty(first) else None
        if first.lower_ in word_set("actors", "crowds"):  # 'hundreds of Chadians': not their state
            return () if many else None
        if many and len(doing) == 1 and first.lemma_.lower() in word_set("actors", "encounters"):
            return tuple(dict.fromkeys(x for o in obliques(first, "between", "among") for x in self._one(o)))
        met = [self._one(s) for s in doing]
        every = tuple(dict.fromkeys(x for m in met for x in m))
        kinds = {"person" if self._kind(x) == "person" else "body" for x in every}
        if many:
            beside = self._two_people(first) if len(doing) == 1 and kinds == {"person"} else ()
            if beside:
                return beside
            if len(doing) == 1 and first.tag_ not in _PLURAL and len(every) < 2:
                armed = first.tag_ == "NNP" and every and self._kind(every[0]) == "organisation"
                return every if armed and first.lower_.endswith("s") else None
            alike = len(kinds) == 1 or len(doing) > 1  # 'Berg and the council': those who do one thing together
            whole = all(met) and alike and "" not in {self._kind(x) for x in every}
            return every if whole else ()
        if len(doing) > 1 or first.tag_ in _PLURAL:
            return every if len(every) == 1 and kinds == {"body"} and first.tag_ == "NNPS" else None
        if kinds == {"person"} or is_head(first):
            return None
        return every if len(every) == 1 and self._kind(every[0]) in ("country", "organisation") else ()

    def _two_people(self, subject: Token) -> tuple[str, ...]:
        """The two people of a subject that a parse takes for one: '[X and his counterpart Y] spoke'."""
        phrase = subject.subtree
        told = (x for t in phrase if t.tag_ == "NNP" for x in self._one(t) if self._kind(x) == "person")
        people = tuple(dict.fromkeys(told))
        return people if len(people) == 2 and any(t.lower_ == "and" for t in phrase) else ()


def is_thing(token: Token) -> bool:
    """Whether a token is 'it' or 'they' as the subject of a clause."""
    return token.lower_ in ("it", "they") and token.tag_ == "PRP" and is_subject(token)


def told_of_things(clause: Token) -> bool:
    """Whether a deed rather than somebody is what 'it' means: 'called for action against piracy, saying it threatens
    deliveries'."""
    harmful = clause.lemma_.lower() in word_set("actors", "harmful") and not children(clause, "xcomp")
    it = any(s.lower_ == "it" for s in own_subjects(clause))
    return harmful and it and not is_negated(clause) and clause.head != clause and bool(act(clause.head))


def _is_empty(pronoun: Token) -> bool:
    """Whether 'it' means nothing but what its clause goes on to say: 'it is clear that', 'it took days to'."""
    if pronoun.lower_ != "it":
        return False
    head = pronoun.head
    told = children(head, "csubj", "csubj:pass", "expl") or (
        children(head, "cop", "aux:pass") and children(head, "ccomp", "xcomp", "advcl", "acl")
    )
    return pronoun.dep_ == "expl" or (bool(told) and head.tag_ in _ADJECTIVES)


def _before(pronoun: Token) -> Iterator[tuple[Token, ...]]:
    """The subjects that a pronoun may take up, the nearest first, and of 'beat two men after THEY fled' the objects;
    what is done to 'it' is told of who says so alone."""
    clause = clause_of(pronoun)
    outer = outer_clause(clause)
    while outer is not None:
        asked = outer.dep_ == "xcomp" and bool(objects(outer.head) or indirect_objects(outer.head))
        # 'urged Oslo to end a plan which it called mad'
        doing = () if asked else tuple(s for s in subjects(outer) if s.i < pronoun.i)
        if doing and (act(outer) or not is_passive(clause)):
            yield doing
            if clause.dep_ == "advcl" and clause.head == outer and own_subjects(outer) and pronoun.lower_ == "they":
                yield from ((o,) for o in objects(outer) if o.tag_ in _PLURAL and o.i < pronoun.i)
        outer = outer_clause(outer)
    before = sentence_before(pronoun)
    if before is not None and not is_passive(clause):
        root = before.root
        beside = [c for c in children(root, "conj") if is_clause(c) and own_subjects(c)]
        if beside and not act(clause):  # 'Peru agreed, but Chile refused. It ...'
            return
        told = next((c for c in reversed([root, *beside]) if act(c)), root) if beside else root
        for said in (told, *children(told, "ccomp")):
            doing = own_subjects(said)
            if doing:
                yield doing
