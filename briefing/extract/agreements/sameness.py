"""Whether a naming means an instrument: what speaks against, what for."""

from __future__ import annotations

from itertools import takewhile

from briefing.extract.agreements.again import AHEAD, is_named, is_spelt_out, is_told_again
from briefing.extract.agreements.known import (
    MADE,
    Instrument,
    are_about_others,
    called_alike,
    stages,
    told_apart,
    years,
)
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.standin import listed_under
from briefing.extract.text.grammar import premodifiers, preposition
from briefing.extract.text.tree import children, conjuncts, first_conjunct
from briefing.extract.text.vocabulary import vocabulary, word_set

_OVER = frozenset({"terminated", "withdrawn"})


def compatible(naming: Naming, known: Instrument) -> bool:
    """Whether nothing speaks against two being one: kind and parties agree as far as both are told."""
    named = next((n for n in known.namings if n.proper), None)
    if naming.proper and named is not None:
        return _same_name(naming, named)
    if naming.kind and known.kind and naming.kind != known.kind:
        return False
    if named is None and not naming.proper and (naming.head.tag_ == "NNS") != (known.namings[0].head.tag_ == "NNS"):
        return False
    if are_of_other_times(naming, known):
        return False
    if is_listed(naming, known):
        return False
    mine, theirs = set(naming.parties), set(known.told)
    if naming.beyond and len(theirs) > 1:
        return False
    guess = next((set(n.likely) for n in known.namings if n.likely), set())
    if naming.bound and len(mine) > 1 and not theirs and guess and not guess <= mine:
        return False
    return mine <= theirs or theirs <= mine


def are_of_other_times(naming: Naming, known: Instrument) -> bool:
    """Whether the years by which both are called differ, or one is called the first and the other a new one: 'a REVISED
    agreement', 'a FIRST accord'."""
    mine, theirs = years(naming), {y for n in known.namings for y in years(n)}
    if mine and theirs and not mine & theirs:
        return True
    early, late = word_set("agreements", "early"), word_set("agreements", "late")
    said, told_so = _stage_words(naming), {w for n in known.namings for w in _stage_words(n)}
    return bool((said & early and told_so & late) or (said & late and told_so & early))


def _stage_words(naming: Naming) -> set[str]:
    return {t.lower_ for t in premodifiers(naming.head)}


def is_listed(naming: Naming, known: Instrument) -> bool:
    """Whether an instrument is named side by side with a known one, or in what is told of that: 'the water treaty AND
    THE FISHERIES DEAL', 'a declaration on how to keep THE TRUCE'."""
    first = first_conjunct(naming.head)
    if is_side_by_side(naming, known):
        return True
    above = tuple(naming.head.ancestors) if naming.head.dep_ != "appos" else ()
    return any(first_conjunct(n.head) == first or n.head in above for n in known.namings)


def is_side_by_side(naming: Naming, known: Instrument) -> bool:
    """Whether two stand in one list: 'signed A PACT, AN ACCORD and a protocol', 'among them A PACT and AN ACCORD'."""
    many, head = listed_under(naming.head), naming.head
    if many is not None:
        return any(listed_under(n.head) == many for n in known.namings)
    if head.dep_ == "appos" and naming.indefinite and any(n.head == head.head and not n.proper for n in known.namings):
        return are_about_others(naming, known.namings[-1])
    members = conjuncts(first_conjunct(head))
    joined = any(children(m, "cc") for m in members)
    return head.dep_ == "conj" and joined and naming.indefinite and any(n.head in members for n in known.namings)


def _same_name(one: Naming, other: Naming) -> bool:
    """Whether two names may mean one: 'Resolution 2254' and 'Security Council Resolution 2254', not 2249."""
    first, second = _name_words(one), _name_words(other)
    for letters, name in ((one, second), (other, first)):
        spelt: list[str] = vocabulary("agreements")["spelt"].get(letters.head.text, [])
        if spelt and name.issuperset(spelt):
            return True
    told = bool(first - {one.head.lemma_.lower()}) and bool(second - {other.head.lemma_.lower()})
    return told and (first <= second or second <= first)


def _name_words(naming: Naming) -> set[str]:
    """The words of a name that tell it from others: capitals, the number, and the head where it is no general one."""
    general = word_set("agreements", "general")
    # 'the Taif agreement, [which ended Lebanon's war]'
    told = takewhile(lambda t: t.i <= naming.head.i or not (t.is_punct or t.tag_ in ("WDT", "VBN")), naming.span)
    words = {t.lower_ for t in told if t.text[:1].isupper() or t.text[:1].isdigit()}
    words -= {t.lower_ for t in naming.span if t.dep_ == "det"}
    lemma = naming.head.lemma_.lower()
    return (words | {lemma}) - general if lemma in general else words | {lemma}


def identified(naming: Naming, known: Instrument) -> bool:
    """Whether the text says that a naming means a known instrument."""
    if told_apart(naming) or _is_other(naming, known):
        return False
    first = known.namings[0]
    named = next((n for n in known.namings if n.proper), None)
    if naming.proper and named is not None:
        return _same_name(naming, named)
    if naming.indefinite and years(naming) - years(first):
        return False
    if is_told_again(naming, known):
        return True
    if naming.indefinite and first.indefinite and naming.parties and not (
        known.told or called_alike(naming, known) or naming.described & first.described
    ):
        return False  # 'a draft treaty on patrols ... A signed A SECURITY PACT with B'
    if naming.indefinite and naming.head.lemma_.lower() in word_set("agreements", "named_only"):
        return called_alike(naming, known) and _shares(naming, known)
    if naming.marked and not any(
        naming.described and n.described == naming.described and n.marked and n.span.text == naming.span.text
        for n in known.namings
    ):
        return any(n.marked for n in known.namings) and not naming.definite and _shares(naming, known)
    if (naming.proper and is_named(naming, known)) or is_spelt_out(naming, known):
        return True
    if naming.proper and not first.definite and not (set(naming.parties) & set(known.told)):
        return False
    if naming.proper and not (first.definite or called_alike(naming, known) or naming.parties == known.told):
        return False
    if naming.indefinite and not (naming.kind or naming.described or called_alike(naming, known)):
        return False
    apart = bool(naming.described and first.described) and not naming.described & first.described
    if (naming.indefinite and are_about_others(naming, first)) or (apart and (naming.indefinite or naming.proper)):
        return False
    if naming.indefinite and (first.definite or years(naming) - years(first)):
        return False
    return _shares(naming, known)


def _is_other(naming: Naming, known: Instrument) -> bool:
    """Whether one is still to come and the other is over or long made: 'a truce expired; the plan would include A
    CEASEFIRE', 'signed a treaty; are negotiating A TRADE PACT'."""
    if not naming.indefinite or naming.proper:
        return False
    mine, theirs = stages(naming), {s for n in known.namings for s in stages(n)}
    if _OVER & mine:
        return bool(AHEAD & theirs) and not (MADE | _OVER) & theirs
    if not AHEAD & mine or MADE & mine:
        return False
    return bool(_OVER & theirs) or ("under_negotiation" in mine and bool(MADE & theirs) and not AHEAD & theirs)


def _shares(naming: Naming, known: Instrument) -> bool:
    same_kind = naming.kind == known.kind != "" or bool(naming.described & known.namings[0].described)
    mine, theirs = set(naming.parties), set(known.told)
    if len(mine) > 1 and mine == theirs and naming.definite and _is_told_in(naming.described, known):
        return True
    nested = bool(mine & theirs) and (mine <= theirs or theirs <= mine)
    if naming.indefinite:
        reached = {s for n in known.namings for s in stages(n)}
        nested = len(mine) > 1 and mine == theirs and bool(stages(naming) & reached)
        same_kind = same_kind and not (naming.made and theirs and not mine & theirs)
    return same_kind or (nested and not naming.kind and not naming.described)


def _is_told_in(words: frozenset[str], known: Instrument) -> bool:
    """Whether the sentence that names an instrument first has these words: 'a pact on surveys ... the SURVEY pact'."""
    first = known.namings[0].head.sent if words else ()
    return words <= {w for t in first for w in (t.lower_, t.lemma_.lower())}


def is_by_the_way(known: Instrument) -> bool:
    """Whether an instrument is named once, only to tell when or in contrast to what another came about: 'ten years
    after A FIRST ACCORD'."""
    first = known.namings[0].head
    return len(known.namings) == 1 and preposition(first) in word_set("agreements", "beside_the_point")


def is_close(naming: Naming, known: Instrument) -> bool:
    """Whether an instrument is spoken of in the same paragraph or in the sentence just before."""
    here, there = naming.head.sent, known.namings[-1].head.sent
    between = here.doc[known.last : naming.head.i]
    return there.end == here.start or not any(t.is_space and "\n" in t.text for t in between)
