"""Who owns up to an attack that nobody is told to have made: 'for which the Front CLAIMED RESPONSIBILITY'."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import names_event
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.grammar import doers, markers, obliques, undergoers
from briefing.extract.text.tree import children, clauses, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.words import Token

_REACH = 2
"""How many sentences behind an attack somebody owns up to it."""
_TAKEN_UP = frozenset({"the", "that", "this", "these", "those", "both"})


def owned(
    happenings: Sequence[Happening], actors: Actors, has_doer: Callable[[Happening], bool]
) -> tuple[Happening, ...]:
    """The happenings; attacks of nobody are those of who claims responsibility for them right behind. `has_doer` tells
    whether people without a name are told to have done it: 'GUNMEN killed two, and the Front claimed it'."""
    attacks = [h for h in happenings if h.type == "ASSAULT"]
    open_to = [h for h in attacks if not (h.actors or has_doer(h) or _is_aside(h.told))]
    if not open_to:
        return tuple(happenings)
    owners: dict[int, tuple[str, ...]] = {}
    for sentence, attack in {h.told.sent.start: h for h in attacks}.items():
        found = next((who for c in _claims(attack, attacks) if (who := actors.of(doers(c)))), ())
        owners[sentence] = found
    return tuple(replace(h, actors=owners[h.told.sent.start]) if h in open_to else h for h in happenings)


def _is_aside(told: Token) -> bool:
    """Whether an attack only tells who somebody is: 'his brother, WHO WAS KILLED in May'."""
    return first_conjunct(told).dep_ == "acl:relcl"


def _claims(attack: Happening, attacks: Sequence[Happening]) -> list[Token]:
    """The clauses in the sentence of an attack and the next two, up to another attack, that claim it."""
    doc, first = attack.told.doc, attack.told.sent
    end = first.end
    for _ in range(_REACH):
        end = doc[end].sent.end if end < len(doc) else end
    end = min([end, *(h.told.sent.start for h in attacks if h.told.i >= first.end)])
    return [c for c in clauses(doc[first.start : end]) if c.i > attack.told.i and _is_of_what_was_told(c)]


def _is_of_what_was_told(claim: Token) -> bool:
    """'claimed responsibility', 'for the attack', 'for which': for no attack that is told of only here."""
    taken = [n for n in undergoers(claim) if n.lower_ == "responsibility"] if base(claim) == "claim" else []
    if not taken or is_negated(claim):
        return False
    below = (c for n in (claim, *taken) for c in children(n, "advcl", "acl"))
    what = [o for n in (claim, *taken) for o in obliques(n, "for")]
    return all(n.i < claim.i or _is_taken_up(n) for n in what) and not any("for" in markers(c) for c in below)


def _is_taken_up(noun: Token) -> bool:
    """'the attack', 'it'; but not 'the attack on the port' or "Monday's attack"."""
    the = noun.tag_ in ("PRP", "DT") or _TAKEN_UP & {c.lower_ for c in children(noun, "det")}
    named = noun.tag_ in ("PRP", "DT") or names_event(noun, "ASSAULT")
    return bool(the) and named and not obliques(noun, "on", "in", "at")
