"""What two are told to have agreed before it is called 'the deal': 'A and B agreed to free prisoners. THE DEAL ...'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.nouns import kind_of
from briefing.extract.agreements.together import together
from briefing.extract.agreements.whom import named, states
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.grammar import doers, markers, obliques
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import children, clauses
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_BACK = 2
"""How many sentences before its own tell what 'the deal' is."""


def agreed(naming: Naming, earlier: Sequence[Naming], actors: Actors) -> Naming:
    """The naming; a bare 'the deal' behind two who agreed to do something, with these for parties and what they agreed
    for kind, where no instrument was named since."""
    general = naming.head.lemma_.lower() in word_set("agreements", "general")
    if not (general and naming.bare and naming.definite and not naming.called and len(naming.parties) < 2):
        return naming
    for verb in _agreeing(naming.head):
        if any(n.head.i >= verb.sent.start for n in earlier):
            return naming
        sides = _sides(verb, earlier, actors)
        if any(set(n.parties) == set(sides) for n in earlier):
            return naming  # 'signed an accord. They agreed to meet. THE DEAL': the accord
        if len(sides) > 1:
            kind = kind_of(" ".join(t.lower_ for t in verb.subtree if t.i > verb.i))
            return replace(naming, agreed=verb, kind=naming.kind or kind, parties=sides)
    return naming


def _agreeing(head: Token) -> Iterator[Token]:
    """The clauses just before that tell what was agreed, the nearest first."""
    for sentence in sentences_back(head, _BACK):
        for clause in reversed(tuple(clauses(sentence))):
            done = clause.tag_ in ("VBD", "VBN") and not set(auxiliaries(clause)) - {"has", "have", "had"}
            what = children(clause, "xcomp", "ccomp") or obliques(clause, "on")
            what = what or tuple(c for c in children(clause, "advcl") if "on" in markers(c))
            if base(clause) == "agree" and clause.i < head.i and done and what and not is_negated(clause):
                yield clause


def _sides(verb: Token, earlier: Sequence[Naming], actors: Actors) -> tuple[str, ...]:
    who = (*actors.together(doers(verb)), *obliques(verb, "with"))
    return next((m for d in who if (m := together(d, earlier, actors))), ()) or states(named(who, actors), actors)
