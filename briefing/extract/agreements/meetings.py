"""Who is bound by what several meet for or work at: 'A and B will meet to sign a pact', 'A met B to discuss a deal'."""

from __future__ import annotations

from briefing.extract.agreements.signatories import signatories
from briefing.extract.agreements.syntax import governing, is_done_to
from briefing.extract.agreements.told_by import place_of
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.grammar import doers, markers, objects, obliques
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


def of_meeting(head: Token, actors: Actors) -> list[str]:
    """Those who meet, talk or work to make an instrument, or discuss one that there is not yet; a league of states also
    where it does so alone."""
    place = place_of(head)
    verb = governing(place)
    settling = base(verb) in word_set("agreements", "party_verbs", "working_out")
    new = any(c.lower_ in ("a", "an") for c in children(head, "det"))
    if not (settling or (new and base(verb) in word_set("agreements", "debating"))) or not is_done_to(place, verb):
        return []
    working = [w for w in _working(verb, actors) if not _are_told_before(w)]
    found = [s for s in signatories(working, actors) if actors.kind(s) != "person"]
    alone = len(found) == 1 and actors.sort(found[0]) == "igo"
    return found if len(found) > 1 or alone else []


def _working(verb: Token, actors: Actors) -> tuple[Token, ...]:
    """Who does a thing by itself or to the end of another: 'A MEETS B to discuss it', 'A and B MEET in an effort to
    reach it'."""
    if is_negated(verb):
        return ()
    around = clause_of(verb.head)
    if not ("to" in markers(verb) and verb.dep_ in ("advcl", "acl")):
        return actors.together(doers(verb))
    return actors.together(gathered(around)) if base(around) in word_set("agreements", "gathering") else ()


def _are_told_before(noun: Token) -> bool:
    """Whether a noun means some told of before: 'the TWO leaders', 'officials from BOTH sides'."""
    around = (noun, *obliques(noun, "of", "from"))
    return any(c.lower_ in ("both", "two", "three") for n in around for c in children(n, "det", "nummod", "det:predet"))


def gathered(clause: Token) -> tuple[Token, ...]:
    """Who does something with whom: A and B in 'A meets B', 'A works with B'."""
    met = objects(clause) if base(clause) == "meet" else ()
    return (*doers(clause), *met, *obliques(clause, "with"))
