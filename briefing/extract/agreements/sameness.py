"""An instrument, and whether a naming means it: what speaks against, what for."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

from briefing.extract.agreements.around import clauses
from briefing.extract.agreements.made import making
from briefing.extract.agreements.names import subject
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.standin import listed_under
from briefing.extract.agreements.telling import told
from briefing.extract.text.grammar import auxiliaries, is_negated, premodifiers, preposition
from briefing.extract.text.tree import children, clause_of, conjuncts, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set

NEAR = 50
"""How many tokens back the instrument named last is still what is spoken of."""

_AHEAD = frozenset({"proposed", "under_negotiation"})
_MADE = frozenset({"initialled", "signed", "ratified"})
_OVER = frozenset({"terminated", "withdrawn"})


@dataclass(slots=True)
class Instrument:
    """The namings that mean one instrument, and the ids of those it may also be."""

    namings: list[Naming]
    doubted: list[int] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The token where it was last named."""
        return self.namings[-1].head.i

    @property
    def kind(self) -> str:
        """The first kind that a naming tells."""
        return next((n.kind for n in self.namings if n.kind), "")

    @property
    def told(self) -> tuple[str, ...]:
        """The longest list of parties that a naming tells; where each tells one at most, all these."""
        longest = max((n.parties for n in self.namings), key=len)
        return longest if len(longest) > 1 else tuple(dict.fromkeys(p for n in self.namings for p in n.parties))

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties told; where those are fewer than two, the ones between whom it is likely to be."""
        if self.kind == "resolution":
            return self.told
        fitting = (n.likely for n in self.namings if set(self.told) < set(n.likely))
        return self.told if len(self.told) > 1 else max(fitting, key=len, default=self.told)


def called_alike(naming: Naming, known: Instrument) -> bool:
    """Whether an instrument is called by the same word somewhere: 'agreement', 'deal'."""
    return any(n.head.lemma_.lower() == naming.head.lemma_.lower() for n in known.namings)


def compatible(naming: Naming, known: Instrument) -> bool:
    """Whether nothing speaks against two being one: kind and parties agree as far as both are told."""
    named = next((n for n in known.namings if n.proper), None)
    if naming.proper and named is not None:
        return _same_name(naming, named)
    if naming.kind and known.kind and naming.kind != known.kind:
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
        return _are_about_others(naming, known.namings[-1])
    members = conjuncts(first_conjunct(head))
    joined = any(children(m, "cc") for m in members)
    return head.dep_ == "conj" and joined and naming.indefinite and any(n.head in members for n in known.namings)


def _is_next(naming: Naming, known: Instrument) -> bool:
    """Whether a name begins the sentence after 'an accord': 'signed an accord. The Basra Agreement provides ...'."""
    head, near = naming.head, naming.head.i - known.last < NEAR
    plain = head.lemma_.lower() in word_set("agreements", "general") and not naming.parties
    plain = plain or (called_alike(naming, known) and not known.told)
    plain = plain or base(clause_of(head)) in word_set("agreements", "providing")
    opens = bool(naming.span[0].is_sent_start) and known.namings[-1].indefinite
    return near and plain and opens and not told_apart(known.namings[-1])


def _is_restated(naming: Naming, known: Instrument) -> bool:
    """Whether a later sentence tells again, in more words, what the same sides have made: 'A and B signed an agreement.
    A's minister signed A MEMORANDUM with B's envoy on Friday'."""
    first, last = known.namings[0], known.namings[-1]
    mine, plain = set(naming.parties), first.head.lemma_.lower() in word_set("agreements", "general")
    if not (naming.indefinite and plain and len(mine) > 1 and mine == set(known.told)) or naming.proper:
        return False
    near = last.head.sent != naming.head.sent and naming.head.i - last.head.i < NEAR
    made = _stages(naming) & {s for n in known.namings for s in _stages(n)} & {*_MADE, "reported"}
    again = {t.lower_ for t in naming.head.sent} & {"also", "meanwhile", "separately"}
    return near and bool(made) and not again and not _are_about_others(naming, first)


def _is_same_plan(naming: Naming, known: Instrument) -> bool:
    """Whether both are still to come, of one kind and between the same two: 'the proposed defence pact between A and B
    ... A NEW A-B DEFENCE DEAL could be in the making'."""
    mine = set(naming.parties)
    if not (naming.indefinite and naming.kind and naming.kind == known.kind and len(mine) > 1) or naming.proper:
        return False
    ahead = {*_AHEAD, "stalled"}
    return mine == set(known.told) and all(_stages(n) <= ahead for n in (naming, *known.namings))


def is_told_made(naming: Naming) -> bool:
    """Whether a clause of its own tells that what has no other name came about: 'the deal REACHED in May'."""
    plain = naming.marked and naming.head.lemma_.lower() in word_set("agreements", "general")
    return plain and any(base(c) in making() for c in clauses(naming.head))


def _is_made_before(naming: Naming, known: Instrument) -> bool:
    """Whether 'the deal reached last week' tells nothing that keeps it from being the one spoken of just before."""
    plain = naming.definite and not (naming.bound or naming.proper or naming.described)
    near = naming.head.i - known.last < 2 * NEAR and set(naming.parties) <= set(known.told)
    return plain and near and is_told_made(naming) and known.namings[0].indefinite


def _is_spelt_out(naming: Naming, known: Instrument) -> bool:
    """Whether the next sentence says which one it is: 'revoked an accord that let troops in. THE STATUS OF FORCES
    AGREEMENT had been imposed'."""
    last = known.namings[-1]
    plain = last.indefinite and not (last.kind or last.described) and last.head.lemma_.lower() in (
        word_set("agreements", "general"))
    near = naming.head.sent != last.head.sent and naming.head.i - last.head.i < NEAR
    return plain and near and naming.definite and bool(naming.kind) and not (naming.parties or naming.proper)


def _is_name_of(naming: Naming, known: Instrument) -> bool:
    """Whether a later sentence tells the name of what the same sides made: 'A and B signed a pact. The ministers of A
    and B signed the Harbour Agreement'."""
    last = known.namings[-1]
    same = len(naming.parties) > 1 and set(naming.parties) == set(known.told)
    near = last.head.sent != naming.head.sent and naming.head.i - last.head.i < NEAR
    fits = naming.kind in ("", last.kind) or not last.kind
    return same and near and fits and naming.definite and last.indefinite and not last.described


def _is_made_at(naming: Naming, known: Instrument) -> bool:
    """Whether it is called by the place where a known one was made: 'a truce signed in Doha. The DOHA agreement'."""
    words = [t for t in naming.span if t.i < naming.head.i and t.text[:1].isupper() and not t.is_sent_start]
    if len(words) != 1 or naming.head.lemma_.lower() not in word_set("agreements", "general"):
        return False
    told = (t for n in known.namings for t in n.head.sent if t.text == words[0].text)
    return any(preposition(t) in ("in", "at") for t in told)


def _is_called_in(naming: Naming, known: Instrument) -> bool:
    """Whether the words of its name tell what a known one is about: 'the 2012 agreement on the Lake Dera waterway ...
    The LAKE DERA agreement'."""
    words = {t.text for t in naming.span if t.i < naming.head.i and t.text[:1].isupper() and t.dep_ != "det"}
    told = (n for n in known.namings if n.definite and not n.proper and n.head.lemma_ == naming.head.lemma_)
    return bool(words) and any(words <= {t.text for t in n.span} for n in told)


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
    if _is_restated(naming, known) or _is_same_plan(naming, known):
        return True
    if naming.indefinite and naming.head.lemma_.lower() in word_set("agreements", "named_only"):
        return called_alike(naming, known) and _shares(naming, known)
    if _is_made_before(naming, known):
        return True
    if naming.marked and not any(
        naming.described and n.described == naming.described and n.marked and n.span.text == naming.span.text
        for n in known.namings
    ):
        return any(n.marked for n in known.namings) and not naming.definite and _shares(naming, known)
    if naming.proper and (_is_next(naming, known) or _is_name_of(naming, known)):
        return True
    if naming.proper and (_is_made_at(naming, known) or _is_called_in(naming, known)):
        return True
    if _is_spelt_out(naming, known):
        return True
    if naming.proper and not first.definite and not (set(naming.parties) & set(known.told)):
        return False
    if naming.proper and not (first.definite or called_alike(naming, known) or naming.parties == known.told):
        return False
    if naming.indefinite and not (naming.kind or naming.described or called_alike(naming, known)):
        return False
    apart = bool(naming.described and first.described) and not naming.described & first.described
    if (naming.indefinite and _are_about_others(naming, first)) or (apart and (naming.indefinite or naming.proper)):
        return False
    if naming.indefinite and (first.definite or years(naming) - years(first)):
        return False
    return _shares(naming, known)


def _are_about_others(naming: Naming, first: Naming) -> bool:
    """Whether each tells what it is on or for, and no word of that is the same."""
    one, other = ({w for w in subject(n).lower().split() if len(w) > 3} for n in (naming, first))
    return bool(one and other) and not one & other


def _is_other(naming: Naming, known: Instrument) -> bool:
    """Whether one is still to come and the other is over or long made: 'a truce expired; the plan would include A
    CEASEFIRE', 'signed a treaty; are negotiating A TRADE PACT'."""
    if not naming.indefinite or naming.proper:
        return False
    mine, theirs = _stages(naming), {s for n in known.namings for s in _stages(n)}
    if _OVER & mine:
        return bool(_AHEAD & theirs) and not (_MADE | _OVER) & theirs
    if not _AHEAD & mine or _MADE & mine:
        return False
    return bool(_OVER & theirs) or ("under_negotiation" in mine and bool(_MADE & theirs) and not _AHEAD & theirs)


def _stages(naming: Naming) -> set[str]:
    """What its words tell of how far it is; of what would be, that it is proposed."""
    ahead = naming.indefinite and set(auxiliaries(clause_of(naming.head))) & {"would", "will", "could"}
    if ahead:
        return {"proposed"}
    steps = ((status, by.tag_ in ("VB", "VBG") and status in _MADE) for status, by in told(naming))
    return {"under_negotiation" if still else status for status, still in steps}


def years(naming: Naming) -> set[str]:
    """The years that tell which one it is."""
    return {w for w in naming.described if w.isdecimal()}


def _shares(naming: Naming, known: Instrument) -> bool:
    same_kind = naming.kind == known.kind != "" or bool(naming.described & known.namings[0].described)
    mine, theirs = set(naming.parties), set(known.told)
    if len(mine) > 1 and mine == theirs and naming.definite and _is_told_in(naming.described, known):
        return True
    nested = bool(mine & theirs) and (mine <= theirs or theirs <= mine)
    if naming.indefinite:
        stages = {s for n in known.namings for s in _stages(n)}
        nested = len(mine) > 1 and mine == theirs and bool(_stages(naming) & stages)
        same_kind = same_kind and not (naming.made and theirs and not mine & theirs)
    return same_kind or (nested and not naming.kind and not naming.described)


def _is_told_in(words: frozenset[str], known: Instrument) -> bool:
    """Whether the sentence that names an instrument first has these words: 'a pact on surveys ... the SURVEY pact'."""
    first = known.namings[0].head.sent if words else ()
    return words <= {w for t in first for w in (t.lower_, t.lemma_.lower())}


def told_apart(naming: Naming) -> bool:
    """Whether its words say that it is not the one named before: 'another pact', 'no accord'."""
    words, many = {t.lower_ for t in naming.span if t.i <= naming.head.i}, listed_under(naming.head)
    words |= {t.lower_ for t in premodifiers(many)} if many is not None else set()
    return bool(words & word_set("agreements", "other")) or (is_negated(naming.head) and "such" not in words)


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
