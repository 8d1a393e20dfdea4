"""Whether a mention and an instrument are one: what speaks against, what for."""

from __future__ import annotations

from itertools import takewhile

from briefing.extract.agreements.instrument import NEAR, Instrument, Mention, called_alike, years
from briefing.extract.agreements.lexicon import AHEAD, MADE, making_verbs
from briefing.extract.agreements.stages import are_of_other_times, is_other, is_replaced, stages_of, stages_told
from briefing.extract.agreements.subject import subject
from briefing.extract.agreements.syntax import own_clauses
from briefing.extract.agreements.told_by import listed_under, place_of
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.grammar import obliques, premodifiers, preposition
from briefing.extract.text.tree import children, clause_of, conjuncts, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set


def is_compatible(mention: Mention, known: Instrument) -> bool:
    """Whether nothing speaks against two being one: kind and parties agree as far as both are told."""
    named = known.name
    if is_replaced(mention, known):
        return False
    if mention.proper and named is not None:
        return _is_called_so(mention, known)
    if mention.kind and known.kind and mention.kind != known.kind:
        return False
    if (mention.kind == "ceasefire") and known.first.lemma in word_set("agreements", "when_signed"):
        return False
    if named is None and not mention.proper and (mention.head.tag_ == "NNS") != (known.first.head.tag_ == "NNS"):
        return False
    if are_of_other_times(mention, known):
        return False
    if is_listed(mention, known):
        return False
    mine, theirs = set(mention.parties), set(known.told)
    if (mention.unilateral and len(theirs) > 1) or (known.of_one and len(mine) > 1):
        return False
    if mention.beyond and len(theirs) > 1:
        return False
    guess = next((set(n.likely) for n in known.mentions if n.likely), set())
    if mention.bound and len(mine) > 1 and not theirs and guess and not guess <= mine:
        return False
    return mine <= theirs or theirs <= mine


def is_listed(mention: Mention, known: Instrument) -> bool:
    """Whether an instrument is named side by side with a known one, or in what is told of that: 'the water treaty AND
    THE FISHERIES DEAL', 'a declaration on how to keep THE TRUCE'."""
    first = first_conjunct(mention.head)
    if is_side_by_side(mention, known):
        return True
    above = tuple(mention.head.ancestors) if mention.head.dep_ != "appos" else ()
    return any(first_conjunct(n.head) == first or n.head in above for n in known.mentions)


def is_side_by_side(mention: Mention, known: Instrument) -> bool:
    """Whether two stand in one list: 'signed A PACT, AN ACCORD and a protocol', 'among them A PACT and AN ACCORD'."""
    many, head = listed_under(mention.head), mention.head
    if many is not None:
        return any(listed_under(n.head) == many for n in known.mentions)
    beside = head.dep_ == "appos" and mention.indefinite
    if beside and any(n.head == head.head and not n.proper for n in known.mentions):
        return are_about_others(mention, known.mentions[-1])
    members = conjuncts(first_conjunct(head))
    joined = any(children(m, "cc") for m in members)
    return head.dep_ == "conj" and joined and mention.indefinite and any(n.head in members for n in known.mentions)


def _is_called_so(mention: Mention, known: Instrument) -> bool:
    """Whether one of the names of an instrument is meant: 'the Kade Treaty, better known as THE LAMU TREATY'."""
    return any(_same_name(mention, n) for n in known.mentions if n.proper)


def _same_name(one: Mention, other: Mention) -> bool:
    """Whether two names may mean one: 'Resolution 2254' and 'Security Council Resolution 2254', not 2249."""
    first, second = _name_words(one), _name_words(other)
    if one.head.text == other.head.text and one.head.text in vocabulary("agreements")["names"]:
        return True  # 'NAFTA'
    spelt: dict[str, list[str]] = vocabulary("agreements")["spelt"]
    for letters, name in ((one, second), (other, first)):
        # 'the NPT', 'the NPT treaty'
        found = next((spelt[t.text] for t in letters.span if t.i <= letters.head.i and t.text in spelt), [])
        if found and name.issuperset(found):
            return True
    told = bool(first - {one.lemma}) and bool(second - {other.lemma})
    return told and (first <= second or second <= first)


def _name_words(mention: Mention) -> set[str]:
    """The words of a name that tell it from others: capitals, the number, and the head where it is no general one."""
    general = word_set("agreements", "general")
    # 'the Taif agreement, [which ended Lebanon's war]'
    told = takewhile(lambda t: t.i <= mention.head.i or not (t.is_punct or t.tag_ in ("WDT", "VBN")), mention.span)
    words = {t.lower_ for t in told if t.text[:1].isupper() or t.text[:1].isdigit()}
    words -= {t.lower_ for t in mention.span if t.dep_ == "det"}
    lemma = mention.lemma
    return (words | {lemma}) - general if lemma in general else words | {lemma}


def is_identified(mention: Mention, known: Instrument) -> bool:
    """Whether the text says that a mention means a known instrument."""
    if told_apart(mention) or is_other(mention, known):
        return False
    first = known.first
    named = known.name
    if mention.proper and named is not None:
        return _is_called_so(mention, known)
    if _is_as_old(mention, known):
        return True
    if mention.indefinite and years(mention) - years(first):
        return False
    if _is_told_again(mention, known):
        return True
    if mention.indefinite and first.indefinite and mention.parties and not (
        known.told or called_alike(mention, known) or mention.described & first.described
    ):
        return False  # 'a draft treaty on patrols ... A signed A SECURITY PACT with B'
    if mention.indefinite and mention.lemma in word_set("agreements", "named_only"):
        return called_alike(mention, known) and _shares(mention, known)
    if mention.marked and not any(
        mention.described and n.described == mention.described and n.marked and n.span.text == mention.span.text
        for n in known.mentions
    ):
        return any(n.marked for n in known.mentions) and not mention.definite and _shares(mention, known)
    if (mention.proper and _is_named(mention, known)) or _is_spelt_out(mention, known):
        return True
    if mention.proper and not first.definite and not (set(mention.parties) & set(known.told)):
        return False
    if mention.proper and not (first.definite or called_alike(mention, known) or mention.parties == known.told):
        return False
    if mention.indefinite and not (mention.kind or mention.described or called_alike(mention, known)):
        return False
    apart = bool(mention.described and first.described) and not mention.described & first.described
    if (mention.indefinite and are_about_others(mention, first)) or (apart and (mention.indefinite or mention.proper)):
        return False
    if mention.indefinite and (first.definite or years(mention) - years(first)):
        return False
    return _shares(mention, known)


def _is_as_old(mention: Mention, known: Instrument) -> bool:
    """Whether of a truce between the same one mention tells the year and another how old it is: 'breaches of A 2002
    TRUCE ... the THREE-YEAR-OLD truce'."""
    mine = set(mention.parties or mention.likely)
    same = mention.kind == known.kind == "ceasefire" and bool(mine) and mine == set(known.parties)
    dated = [bool(years(n)) for n in (mention, *known.mentions)]
    aged = ["year" in {t.lower_ for t in n.span} for n in (mention, *known.mentions)]
    return same and ((dated[0] and any(aged[1:])) or (aged[0] and any(dated[1:])))


def _shares(mention: Mention, known: Instrument) -> bool:
    same_kind = mention.kind == known.kind != "" or bool(mention.described & known.first.described)
    mine, theirs = set(mention.parties), set(known.told)
    if len(mine) > 1 and mine == theirs and mention.definite and _is_told_in(mention.described, known):
        return True
    nested = bool(mine & theirs) and (mine <= theirs or theirs <= mine)
    if mention.indefinite:
        reached = stages_told(known)
        nested = len(mine) > 1 and mine == theirs and bool(stages_of(mention) & reached)
        same_kind = same_kind and not (mention.made and theirs and not mine & theirs)
    return same_kind or (nested and not mention.kind and not mention.described)


def _is_told_in(words: frozenset[str], known: Instrument) -> bool:
    """Whether the sentence that names an instrument first has these words: 'a pact on surveys ... the SURVEY pact'."""
    first = known.first.head.sent if words else ()
    return words <= {w for t in first for w in (t.lower_, t.lemma_.lower())}


def _is_told_again(mention: Mention, known: Instrument) -> bool:
    """Whether a description tells again of what was made or planned before."""
    ways = (_is_reworded, _is_restated, _is_same_plan, _is_made_before)
    return any(tells_again(mention, known) for tells_again in ways)


def _is_named(mention: Mention, known: Instrument) -> bool:
    """Whether a name is that of what was told of before without one."""
    return any(f(mention, known) for f in (_is_next, _is_name_of, _is_name_of_kind, _is_made_at, _is_called_in))


def _is_soon(mention: Mention, last: Mention) -> bool:
    """Whether it stands in a later sentence, but not far behind."""
    return mention.head.sent != last.head.sent and mention.head.i - last.head.i < NEAR


def _is_next(mention: Mention, known: Instrument) -> bool:
    """Whether a name begins the sentence after 'an accord': 'signed an accord. The Basra Agreement provides ...'."""
    head, near = mention.head, mention.head.i - known.last < NEAR
    plain = mention.general and not mention.parties
    plain = plain or (called_alike(mention, known) and not known.told)
    plain = plain or base(clause_of(head)) in word_set("agreements", "providing")
    opens = bool(mention.span[0].is_sent_start) and known.mentions[-1].indefinite
    return near and plain and opens and not told_apart(known.mentions[-1])


def is_told_made(mention: Mention) -> bool:
    """Whether a clause of its own tells that what has no other name came about: 'the deal REACHED in May'."""
    plain = mention.marked and mention.general
    return plain and any(base(c) in making_verbs() for c in own_clauses(mention.head))


def _is_made_before(mention: Mention, known: Instrument) -> bool:
    """Whether 'the deal reached last week' tells nothing that keeps it from being the one spoken of just before."""
    plain = mention.definite and not (mention.bound or mention.proper or mention.described)
    near = mention.head.i - known.last < 2 * NEAR and set(mention.parties) <= set(known.told)
    return plain and near and is_told_made(mention) and known.first.indefinite


def _is_reworded(mention: Mention, known: Instrument) -> bool:
    """Whether a word that tells little but that two are bound tells again of what the two are about to make: 'hope to
    sign an accord. The two reached AN AGREEMENT IN PRINCIPLE', 'the last to have A BILATERAL PACT with A'."""
    head, mine = mention.head, set(mention.parties)
    if not (mention.indefinite and mention.general and len(mine) > 1 and mine == set(known.told)):
        return False
    start = any(o.lemma_.lower() in ("principle", "outline") for o in obliques(head, "in"))
    both = "bilateral" in {t.lower_ for t in premodifiers(head)} and not mention.marked
    return (start or both) and head.i - known.last < 3 * NEAR and not years(mention)


def _is_restated(mention: Mention, known: Instrument) -> bool:
    """Whether a later sentence tells again, in more words, what the same sides have made: 'A and B signed an agreement.
    A's minister signed A MEMORANDUM with B's envoy on Friday', 'signed several deals. They signed ACCORDS on oil'."""
    first, last, sides = known.first, known.mentions[-1], set(mention.parties)
    new = mention.indefinite or (mention.head.tag_ == "NNS" and not mention.definite)
    if not (new and first.general and len(sides) > 1 and sides == set(known.told)) or mention.proper:
        return False
    near = _is_soon(mention, last)
    mine, theirs = stages_of(mention), stages_told(known)
    made = mine & theirs & {*MADE, "reported"}
    if mention.general and not first.described and mine & MADE and theirs == {"under_negotiation"}:
        return mention.head.i - last.head.i < 2 * NEAR  # 'are negotiating AN ACCORD. They finalised A PACT on Friday'
    again = {t.lower_ for t in mention.head.sent} & {"also", "meanwhile", "separately"}
    return near and bool(made) and not again and not are_about_others(mention, first)


def _is_same_plan(mention: Mention, known: Instrument) -> bool:
    """Whether both are still to come, and neither kind nor parties nor subject tell them apart: 'the proposed defence
    pact between A and B ... A NEW A-B DEFENCE DEAL could be in the making', 'hopes for A DEAL'."""
    mine, theirs = set(mention.parties), set(known.told)
    ahead = {*AHEAD, "drafted", "stalled"}
    if not mention.indefinite or mention.proper or not all(stages_of(n) <= ahead for n in (mention, *known.mentions)):
        return False
    if mention.kind and mention.kind == known.kind and len(mine) > 1 and mine == theirs:
        return True
    wished = bool(stages_of(mention) and AHEAD & stages_told(known)) and known.name is None
    plain = mention.described <= known.first.described
    return wished and plain and mine <= theirs and not are_about_others(mention, known.first)


def _is_spelt_out(mention: Mention, known: Instrument) -> bool:
    """Whether the next sentence says which one it is: 'revoked an accord that let troops in. THE STATUS OF FORCES
    AGREEMENT had been imposed'."""
    last = known.mentions[-1]
    plain = last.indefinite and not (last.kind or last.described) and last.general
    near = _is_soon(mention, last)
    if near and last.indefinite and called_alike(mention, known) and set(known.told) <= set(mention.parties):
        # 'affirmed an old treaty. It said that THE 1928 TREATY settled the matter'
        return mention.definite and bool(years(mention)) and not any(years(n) for n in known.mentions)
    return plain and near and mention.definite and bool(mention.kind) and not (mention.parties or mention.proper)


def _is_name_of(mention: Mention, known: Instrument) -> bool:
    """Whether a later sentence tells the name of what the same sides made: 'A and B signed a pact. The ministers of A
    and B signed the Harbour Agreement'."""
    last = known.mentions[-1]
    same = len(mention.parties) > 1 and set(mention.parties) == set(known.told)
    near = _is_soon(mention, last)
    fits = mention.kind in ("", last.kind) or not last.kind
    return same and near and fits and mention.definite and last.indefinite and not last.described


def _is_name_of_kind(mention: Mention, known: Instrument) -> bool:
    """Whether one of the next sentences names what was told of by its kind and in its words: 'approved an arms
    REDUCTION pact. They voted for the Northern Arms REDUCTION Treaty'."""
    first, last = known.first, known.mentions[-1]
    shared = first.described & {t.lower_ for t in mention.span if t.i < mention.head.i}
    plain = first.indefinite and all(n.bare for n in known.mentions[1:]) and not (years(first) or years(mention))
    own = set(mention.parties) <= set(known.told) or not known.told
    return plain and own and bool(shared) and mention.kind == known.kind != "" and _is_soon(mention, last)


def _is_made_at(mention: Mention, known: Instrument) -> bool:
    """Whether it is called by the place where a known one was made: 'a truce signed in Doha. The DOHA agreement'."""
    words = [t for t in mention.span if t.i < mention.head.i and t.text[:1].isupper() and not t.is_sent_start]
    if len(words) != 1 or not (mention.general or mention.lemma in word_set("agreements", "documents")):
        return False
    told = (t for n in known.mentions for t in n.head.sent if t.text == words[0].text)
    return any(preposition(t) in ("in", "at") for t in told)


def _is_called_in(mention: Mention, known: Instrument) -> bool:
    """Whether the words of its name tell what a known one is about: 'the 2012 agreement on the Lake Dera waterway ...
    The LAKE DERA agreement'."""
    words = {t.text for t in mention.span if t.i < mention.head.i and t.text[:1].isupper() and t.dep_ != "det"}
    told = (n for n in known.mentions if n.definite and not n.proper and n.head.lemma_ == mention.head.lemma_)
    return bool(words) and any(words <= {t.text for t in n.span} for n in told)


def told_apart(mention: Mention) -> bool:
    """Whether its words say that it is not the one named before: 'another pact', 'no accord'."""
    words, many = {t.lower_ for t in mention.span if t.i <= mention.head.i}, listed_under(mention.head)
    above = many if many is not None else place_of(mention.head)  # 'an EARLIER version of the pact'
    words |= {t.lower_ for t in premodifiers(above)} if above != mention.head else set()
    return bool(words & word_set("agreements", "other")) or (is_negated(mention.head) and "such" not in words)


def are_about_others(mention: Mention, first: Mention) -> bool:
    """Whether each tells what it is on or for, and no word of that is the same."""
    one, other = ({w for w in subject(n).lower().split() if len(w) > 3} for n in (mention, first))
    return bool(one and other) and not one & other
