"""Which mentions mean one instrument: 'the deal' means the only one it can mean."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing.extract.agreements.antecedent import (
    SAME_SENTENCE,
    START,
    antecedent,
    is_of_its_time,
    last_mentioned,
    times_called,
)
from briefing.extract.agreements.factuality import is_neared, is_presupposed, is_striven_for
from briefing.extract.agreements.identity import (
    is_compatible,
    is_identified,
    is_side_by_side,
    is_told_made,
    told_apart,
)
from briefing.extract.agreements.instrument import INDEFINITE, Instrument, Mention, called_alike, years
from briefing.extract.agreements.lexicon import AHEAD, FOES, MADE, is_truce
from briefing.extract.agreements.sides import mediating
from briefing.extract.agreements.stages import stages_of, stages_told
from briefing.extract.agreements.status_cues import status_cues
from briefing.extract.agreements.subject import subject
from briefing.extract.agreements.syntax import is_put_name_to, talks_on
from briefing.extract.agreements.told_by import place_of
from briefing.extract.agreements.when import since_year
from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.grammar import objects, obliques, premodifiers, preposition, subjects
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_THINKABLE = frozenset({"must", "should", "can", "could", "may", "might"})
"""Modals of what need not come about: 'must strike A DEAL' does not tell of one."""
_BRACKET = 16
"""How many tokens a name may take up before the letters in brackets that stand for it."""


def resolve(mentions: Sequence[Mention]) -> tuple[Instrument, ...]:
    """The instruments that mentions mean, in text order; what may mean several is left out."""
    found: list[Instrument] = []
    for mention in mentions:
        meant = _referred_to(mention, found)
        if meant is None and not _can_stand_alone(mention):
            continue
        if meant is None and mention.agreed is None:
            meant = _same(mention, found)
        if meant is not None:
            meant.mentions.append(mention)
        else:
            found.append(_introduced(mention, found))
    return _worth_telling(found)


def _referred_to(mention: Mention, found: Sequence[Instrument]) -> Instrument | None:
    """The instrument that a mention is set beside, calls something or refers back to: 'the pact, an accord that ...',
    'called it a treaty', 'the deal'."""
    beside = next((f for f in found if _is_beside(mention, f)), None)
    if beside is None and mention.called:
        beside = last_mentioned(mention, found)
    if beside is not None or (mention.called and mention.definite) or mention.agreed is not None:
        return beside
    if mention.bare and mention.definite:
        return antecedent(mention, found)
    if not _is_thin(mention) or _is_fresh(mention):
        return None
    meant = antecedent(mention, found)
    dated = meant is not None and is_of_its_time(meant, mention)
    near = START if is_told_made(mention) and len(found) == 1 else SAME_SENTENCE
    return meant if meant is not None and (dated or mention.head.i - meant.last < near) else None


def _is_thin(mention: Mention) -> bool:
    """Whether its words tell neither parties nor kind nor name, nor that it was made; or nothing but its year."""
    return not _tells_which(mention) or _is_dated(mention)


def _tells_which(mention: Mention) -> bool:
    return bool(mention.parties or mention.kind or mention.proper or mention.made)


def _is_fresh(mention: Mention) -> bool:
    """Whether what tells little is no instrument mentioned before: 'a deal with them', 'a deal on grain'."""
    if mention.tied or (mention.marked and mention.definite and not is_told_made(mention)):
        return True
    return mention.indefinite and (
        bool(years(mention) or subject(mention)) or since_year(mention.head) is not None or _is_replaced(mention.head))


def _can_stand_alone(mention: Mention) -> bool:
    """Whether a mention that refers to none before tells enough to be that of an instrument; 'it' alone never does."""
    if mention.head.pos_ == "PRON":
        return False
    if mention.agreed is not None or _is_other_version(mention):
        return True
    if mention.called and mention.definite:
        return False
    if mention.bare and mention.definite and not subject(mention):
        if mention.head.tag_ == "NNS":
            return False
        signed = mention.general and any(s in MADE and not is_negated(by) for s, by in status_cues(mention))
        signed = signed or is_put_name_to(mention.head, clause_of(mention.head))
        known = len(mention.parties) > 1 or signed or (mention.kind == "resolution" and bool(mention.parties))
        return known or (mention.kind == "ceasefire" and mention.lemma != "deal")
    return _tells_which(mention) or _is_taken_as_known(mention)


def _is_other_version(mention: Mention) -> bool:
    """Whether it is told of by a version of it that is not the one spoken of: 'rejected AN EARLIER VERSION of the
    pact'."""
    place = place_of(mention.head)
    new = {c.lower_ for c in children(place, "det")} & INDEFINITE
    return place != mention.head and bool(new) and told_apart(mention)


def _is_taken_as_known(mention: Mention) -> bool:
    """Whether what tells little is told of as one that there is, and something of it is told, too."""
    known = mention.definite and bool(mention.described or mention.marked)
    known = known or (mention.indefinite and bool(subject(mention) or mention.likely))
    known = known or (bool(mention.described) and talks_on(mention.head) is not None)  # 'talks on a TAX treaty'
    known = known or (mention.abroad and mention.marked)
    between = mention.tied and bool(mention.described)  # 'a decades-old aviation deal BETWEEN THE NATIONS'
    if not (known or between or (mention.indefinite and since_year(mention.head) is not None)):
        return False
    taken = (mention.definite or mention.abroad or between) and is_presupposed(mention.head)
    return taken or any(status_cues(mention)) or is_neared(mention.head)


def _same(mention: Mention, found: Sequence[Instrument]) -> Instrument | None:
    """The instrument mentioned last that a full description is told to mean, first one that is called so."""
    fitting = [f for f in reversed(found) if is_compatible(mention, f) and is_identified(mention, f)]
    by_sides = mention.definite and not mention.described
    best = sorted(fitting, key=lambda f: (not called_alike(mention, f), -len(f.mentions) * by_sides))
    return best[0] if best else None


def _introduced(mention: Mention, found: Sequence[Instrument]) -> Instrument:
    """A new instrument, it and each that it may also be in doubt."""
    new = Instrument([mention])
    for at, known in enumerate(found if mention.parties and mention.agreed is None else ()):
        if known.told and _is_doubtful(mention, known) and is_compatible(mention, known):
            new.doubted.append(at)
            known.doubted.append(len(found))
    return new


def _is_replaced(head: Token) -> bool:
    """Whether it is what another changes or takes the place of: 'it replaces A MEMORANDUM'."""
    verb = clause_of(head)
    return base(verb) in word_set("agreements", "changing") and head in objects(verb)


def _worth_telling(found: Sequence[Instrument]) -> tuple[Instrument, ...]:
    """Those of which more is told than that there may be one: a name, two sides, how it stands, when it was made."""
    kept = [k for k, instrument in enumerate(found) if _is_telling(instrument)]
    at = {k: now for now, k in enumerate(kept)}
    for k in kept:
        found[k].doubted = [at[d] for d in found[k].doubted if d in at]
    return tuple(found[k] for k in kept)


def _is_telling(instrument: Instrument) -> bool:
    told_of = instrument.mentions
    if len(instrument.parties) > 1 or any(n.proper or n.kind == "resolution" for n in told_of):
        return True
    if any(is_neared(n.head) or n.lemma in word_set("agreements", "plans_for_peace", "league_papers") for n in told_of):
        return True
    worldwide = word_set("agreements", "worldwide")
    if any(n.kind and n.described & worldwide and is_striven_for(n.head) for n in told_of):
        return True  # 'progress toward A GLOBAL TRADE PACT'
    if any(not _THINKABLE & set(auxiliaries(by)) for n in told_of for _, by in status_cues(n)):
        return True
    if instrument.parties and any(n.definite and n.tied for n in told_of):
        return True
    if any(is_truce(n.head) or ((n.kind in FOES or _is_told_apart(n)) and is_presupposed(n.head)) for n in told_of):
        return True
    return any(years(n) or n.made or n.full or any(mediating(t) for t in premodifiers(n.head)) for n in told_of)


def _is_told_apart(mention: Mention) -> bool:
    """Whether a clause of its own tells which one it is, and it is known, of a kind or between two countries."""
    return mention.marked and (mention.definite or mention.abroad or mention.kind != "")


def _is_doubtful(mention: Mention, known: Instrument) -> bool:
    """Whether two between the same parties may be one: of one kind or called by one word, and not told apart."""
    mine, theirs = set(mention.parties), set(known.told)
    if len(mine) > 1 and len(theirs) > 1 and mine != theirs:
        return False
    alike = mention.kind == known.kind if mention.kind and known.kind else called_alike(mention, known)
    other = mention.described and all(n.described and not n.described & mention.described for n in known.mentions)
    now, then = stages_of(mention), stages_told(known)
    other = other or any(a & MADE and b and b <= AHEAD for a, b in ((now, then), (then, now)))
    return alike and not other and not (told_apart(mention) or any(told_apart(n) for n in known.mentions))


def _is_dated(mention: Mention) -> bool:
    """Whether nothing but a year describes what is taken as known: 'the 2018 deal'."""
    told = mention.described - times_called(mention)
    more = told or mention.bound or mention.proper or mention.kind
    return mention.definite and bool(mention.described) and not more


def _is_beside(mention: Mention, known: Instrument) -> bool:
    """Whether a mention is set beside one of an instrument: 'the Basra pact, an accord that ...', 'known as ...'."""
    doc, start = mention.head.doc, mention.span.start
    if is_side_by_side(mention, known):
        return False
    if mention.indefinite and not mention.parties and preposition(mention.head) == "under":
        # 'a truce took effect UNDER A DEAL'
        verb = clause_of(mention.head)
        return any(n.head in subjects(verb) for n in known.mentions) and mention.head in obliques(verb, "under")
    if start > 0 and doc[start - 1].text == "(" and 0 < start - known.last < _BRACKET:
        return mention.proper
    set_beside = mention.head.dep_ == "appos" or known.mentions[-1].proper
    apart = not set_beside or bool(children(mention.head, "conj"))
    if apart and mention.definite and mention.described - years(mention) and not mention.proper:
        return False  # 'the currency swap, the water treaty': one beside the other
    between = (doc[end:start] for end in {known.last + 1, known.mentions[-1].span.end})
    called = word_set("agreements", "called")
    if any(0 < len(words) < 6 and all(t.lower_ in called for t in words) for words in between):
        return True
    naming = [t.lower_ for t in takewhile(lambda t: t.lower_ in called, reversed(list(doc[max(0, start - 6) : start])))]
    last = known.mentions[-1].span
    # 'the Treaty of Kade, also CALLED the Lamu Pact'
    return last.start < start - len(naming) <= last.end and bool(word_set("actors", "called") & set(naming))
