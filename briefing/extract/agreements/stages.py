"""Of which time an instrument is and how far it is: what tells two of the same sides apart."""

from __future__ import annotations

from briefing.extract.agreements.instrument import Instrument, Mention, years
from briefing.extract.agreements.lexicon import AHEAD, MADE, is_year
from briefing.extract.agreements.status_cues import status_cues
from briefing.extract.agreements.syntax import own_clauses
from briefing.extract.agreements.when import since_year
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import agents, doers, premodifiers, undergoers
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set

_OVER = frozenset({"terminated", "withdrawn"})


def are_of_other_times(mention: Mention, known: Instrument) -> bool:
    """Whether the years by which both are called differ, or one is called the first and the other a new one: 'a REVISED
    agreement', 'a FIRST accord'."""
    mine, theirs = years(mention), {y for n in known.mentions for y in years(n)}
    if mine and theirs and not mine & theirs:
        return True
    then = set() if mention.proper or not mention.indefinite else years_around(mention)
    if then and not then & {y for n in known.mentions for y in (*years(n), *years_around(n))}:
        return True  # 'signed a truce. They had broken A TRUCE in April 1995'
    since = since_year(mention.head) if mention.definite and not mention.proper else None
    if since is not None and known.first.indefinite and MADE & stages_told(known) and not any(
        since.text in (*years(n), *years_around(n)) for n in known.mentions
    ):
        return True  # 'signed an accord ... THE TRADE AGREEMENT in force SINCE 2009'
    early, late = word_set("agreements", "early"), word_set("agreements", "late")
    said, told_so = _stage_words(mention), {w for n in known.mentions for w in _stage_words(n)}
    return bool((said & early and told_so & late) or (said & late and told_so & early))


def is_replaced(mention: Mention, known: Instrument) -> bool:
    """Whether one takes the place of the other, or one is called new and the other by its year."""
    if any(_is_in_place_of(n, mention) or _is_in_place_of(mention, n) for n in known.mentions):
        return True
    named = known.name if mention.proper else None
    return named is not None and _is_newer(mention, named) != _is_newer(named, mention)


def _is_in_place_of(new: Mention, old: Mention) -> bool:
    """Whether one takes the place of the other: 'THE AGREEMENT replaces the 1991 treaty', 'A DEAL to replace it'."""
    verb = clause_of(old.head)
    if base(verb) not in ("replace", "supersede"):
        return False
    taken = old.head in undergoers(verb)
    return taken and new.head in (*doers(verb), *agents(verb), *((verb.head,) if verb.dep_ == "acl" else ()))


def _is_newer(one: Mention, other: Mention) -> bool:
    """Whether one is called new and the other by its year: 'the NEW Harbour Treaty', 'the 1991 Harbour Treaty'."""
    new = any(t.lower_ == "new" and t.text != "New" for t in premodifiers(one.head))
    return new and bool(years(other) - years(one))


def is_other(mention: Mention, known: Instrument) -> bool:
    """Whether one is still to come and the other is over or long made: 'a truce expired; the plan would include A
    CEASEFIRE', 'signed a treaty; are negotiating A TRADE PACT'."""
    if not mention.indefinite or mention.proper:
        return False
    mine, theirs = stages_of(mention), stages_told(known)
    if _OVER & mine:
        return bool(AHEAD & theirs) and not (MADE | _OVER) & theirs
    if not AHEAD & mine or MADE & mine:
        return False
    if known.name is not None and years(known.name):
        return True  # 'the 1991 Harbour Treaty ... are to draft A PACT'
    if known.kind == "resolution" and known.name is not None and "draft" not in mention.described:
        return True  # 'ignored Resolution 12. Some want A RESOLUTION on sanctions'
    return bool(_OVER & theirs) or ("under_negotiation" in mine and bool(MADE & theirs) and not AHEAD & theirs)


def years_around(mention: Mention) -> set[str]:
    """The years that its clause or those of its own tell."""
    around = (clause_of(mention.head), *own_clauses(mention.head))
    told = (o for c in around for o in children(c, "obl", "obl:unmarked"))
    return {t.text for o in told for t in (o, *children(o, "nmod:unmarked")) if is_year(t)}


def _stage_words(mention: Mention) -> set[str]:
    return {t.lower_ for t in premodifiers(mention.head)}


def stages_of(mention: Mention) -> set[str]:
    """What its words tell of how far it is; of what would be, that it is proposed."""
    ahead = mention.indefinite and set(auxiliaries(clause_of(mention.head))) & {"would", "will", "could"}
    steps = [(status, by.tag_ in ("VB", "VBG")) for status, by in status_cues(mention)]
    if ahead and not any(status in MADE and not still for status, still in steps):
        return {"proposed"}
    return {"under_negotiation" if still and status in MADE else status for status, still in steps}


def stages_told(known: Instrument) -> set[str]:
    """What all that is told of an instrument tells of how far it is."""
    return {stage for m in known.mentions for stage in stages_of(m)}
