"""Several instruments that one noun means: 'signed three ACCORDS on trade', 'has TREATIES with A and B'."""

from __future__ import annotations

from dataclasses import replace

from briefing.extract.agreements.around import is_done_to
from briefing.extract.agreements.heads import called
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.nouns import is_of_council
from briefing.extract.agreements.parties import parties_of
from briefing.extract.agreements.standin import listed_under
from briefing.extract.agreements.whom import named, states
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.grammar import doers, obliques
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


def are_made(head: Token, actors: Actors) -> bool:
    """Whether several at once are told to have been made by two: 'A and B signed three ACCORDS on trade', 'A has trade
    AGREEMENTS with B and C', 'Iran ignores U.N. RESOLUTIONS'; not where each has a name of its own in a list."""
    if is_of_council(head, actors):
        return True
    verb = clause_of(head)
    binding = base(verb) in word_set("agreements", "party_verbs", "truce_verbs") and is_done_to(head, verb)
    behind = head.doc[head.i + 1 : head.sent.end]
    opened = any(t.lower_ in word_set("agreements", "listing") for t in behind)
    named_each = any(called(t)[0] and (opened or listed_under(t) == head) for t in behind)
    if not binding or is_negated(verb) or named_each:
        return False
    foes = called(head)[1] == "ceasefire"
    told = foes or obliques(head, "with") or obliques(verb, "with") or children(head, "nummod")
    if not told:
        return False
    by = states(named(actors.together(doers(verb)), actors), actors) if foes else ()
    both = any(d.lemma_.lower() in word_set("agreements", "several") and d.tag_ == "NNS" for d in doers(verb))
    return both or len(by) > 1 or len(parties_of(head, actors, proper=False)) > 1


def apart(naming: Naming, actors: Actors) -> tuple[Naming, ...]:
    """The namings that one of several makes, one for each with whom there is one: 'A has treaties WITH B, C AND D'."""
    verb = clause_of(naming.head)
    partners = obliques(naming.head, "with") or (obliques(verb, "with") if is_done_to(naming.head, verb) else ())
    partners = partners if naming.head.tag_ == "NNS" and not naming.proper else ()
    others = states(named(partners, actors), actors)
    alone = [p for p in naming.parties if p not in others]
    if len(naming.parties) < 3 or not others or min(len(alone), len(others)) != 1:
        return (naming,)
    return tuple(replace(naming, parties=(one, other)) for one in alone for other in others)
