"""Whom a promise, a threat or a hope is made to where no object of the verb says so."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.countries import is_code
from briefing.extract.cast.actors import Actors
from briefing.extract.events.complements import complement_verbs
from briefing.extract.events.recipients import is_own_group
from briefing.extract.speech.sayings import Saying
from briefing.extract.text.clauses import infinitives
from briefing.extract.text.grammar import is_passive, obliques, own_subjects, subjects, undergoers
from briefing.extract.text.suppositions import supposition
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.words import Token
from briefing.types.digest import EventType

_TOWARDS = ("to", "with", "for", "from", "on", "against")
_TURNED_TO = frozenset({"warn", "tell", "threaten", "promise", "assure", "reassure", "vow", "pledge"})


def concerned(clause: Token, kind: EventType, by: tuple[str, ...], actors: Actors) -> tuple[str, ...]:
    """Who a promise or threat is made to by what it says: who gets what is promised ('release them TO CHAD'), who can
    keep what is threatened from being done ('unless CHAD withdraws')."""
    asks_nobody = kind in ("REQUEST", "THREATEN") and not obliques(clause, "on", "upon", "to", "with")
    if asks_nobody and clause.dep_ == "conj" and not own_subjects(clause):
        # 'summoned Chad's envoy and demanded their release'
        before = undergoers(clause.head)
        # of a company that is fined its country is asked nothing
        public = (x for x in actors.of(before) if actors.sort(x) not in ("company", "ngo", "media"))
        met = (*public, *(x for n in before for x in actors.in_phrase(n)))
        found = tuple(dict.fromkeys(c for x in met if (c := actors.country(x) or x) not in by))
        sides = {actors.country(b) for b in by}
        found = tuple(x for x in found if is_code(x) and x not in sides)
        if found:
            return found[:1]
    if kind not in ("AGREE", "THREATEN"):
        return ()
    deeds = (*complement_verbs(clause), *infinitives(clause))
    choices: list[tuple[Token, ...]] = []
    if kind == "THREATEN":
        told = (supposition(v) for v in (clause, *deeds))
        # 'unless they withdraw', but not 'unless they are freed'
        hanging = (t for t in told if t is not None and not is_passive(t) and not _is_done_instead(t))
        choices.append(tuple(s for t in hanging for s in subjects(t)))
    else:
        helped = (c for v in deeds if base(v) in ("help", "let", "allow") for c in children(v, "ccomp", "xcomp"))
        choices.append(tuple(s for c in helped for s in subjects(c)))
        choices.append(tuple(o for v in deeds for t in (v, *undergoers(v)) for o in obliques(t, *_TOWARDS)))
    for nouns in choices:
        own = {*by, *(actors.country(b) for b in by)}  # who warns that he will strike if attacked threatens another
        meant = (x for x in dict.fromkeys(actors.of(nouns)) if x not in own and actors.kind(x) != "place")
        found = tuple(x for x in meant if not is_own_group(x, by, actors))
        if found:
            return found
    return ()


def _is_done_instead(supposed: Token) -> bool:
    """'if Congo fails to do SO': who threatens does to others what Congo could do to them."""
    return any(a.lower_ == "so" for d in infinitives(supposed) for a in children(d, "advmod"))


def spoken_to(saying: Saying, by: Sequence[str], actors: Actors) -> tuple[str, ...]:
    """To whom a threat or promise was said where it was said to somebody: 'warned CHAD that it would pay'."""
    if saying.verb < 0 or not saying.source or not saying.addressee:
        return ()
    return tuple(a for a in saying.addressee if actors.kind(a) and a not in by and actors.sort(a) != "media")


def is_turned_to(verb: Token) -> bool:
    """Whether a verb of saying turns to those whom a threat or promise is for: 'warned', not 'announced'."""
    return base(verb) in _TURNED_TO
