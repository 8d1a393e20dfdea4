"""Resolutions: whether one is of a council or league whose resolutions bind states."""

from __future__ import annotations

from briefing.extract.agreements.syntax import own_clauses
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import possessors, premodifiers, subjects, undergoers
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_BACK = 60
"""How many tokens before its sentence the council is named of which 'the resolution' is."""


def is_of_council(head: Token, actors: Actors) -> bool:
    """Whether words before a resolution tell of which league of states or council it is: 'the IAEA RESOLUTION'."""
    if head.lemma_.lower() != "resolution":
        return False
    before = (*premodifiers(head), *possessors(head))
    met = [m for t in before if (m := actors.mention(t)) is not None and m.kind == "organisation"]
    passed = any(base(c) in word_set("agreements", "resolving") and c.tag_ == "VBN" for c in own_clauses(head))
    near = head.doc[max(0, head.sent.start - _BACK) : head.sent.end]
    return any(actors.sort(m.entity) in ("igo", "joint_body") for m in met) or (
        passed and not met and any(t.text in word_set("agreements", "binding") for t in near))


def is_resolved(head: Token) -> bool:
    """Whether a resolution is of a council: 'the U.N. adopted a resolution', 'a draft Security Council resolution'."""
    words = {t.lower_ for t in premodifiers(head)}
    verb = clause_of(head)
    done = base(verb) in word_set("agreements", "resolving") and head in undergoers(verb)
    done = done or (base(verb) in word_set("agreements", "resolutions_do") and head in subjects(verb))
    if head.lemma_.lower() != "resolution" or not (done or words & {"draft", "drafted", "council", "assembly"}):
        return False
    before = _BACK if any(c.lower_ == "the" for c in head.children) else 0
    near = head.doc[max(0, head.sent.start - before) : head.sent.end]
    return any(t.text in word_set("agreements", "binding") for t in near)
