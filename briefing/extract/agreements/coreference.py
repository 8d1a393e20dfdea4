"""Which mentions mean one instrument: 'the deal' means the only one it can mean."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.agreements.factuality import is_failed, is_neared, is_presupposed, is_striven_for
from briefing.extract.agreements.identity import (
    is_compatible,
    is_identified,
    is_listed,
    is_side_by_side,
    is_told_made,
    told_apart,
)
from briefing.extract.agreements.instrument import NEAR, Instrument, Mention, called_alike, years
from briefing.extract.agreements.lexicon import AHEAD, FOES, MADE, is_month, is_truce
from briefing.extract.agreements.sides import mediating
from briefing.extract.agreements.stages import are_of_other_times, stages_of, stages_told
from briefing.extract.agreements.status_cues import status_cues
from briefing.extract.agreements.subject import subject
from briefing.extract.agreements.syntax import is_put_name_to, talks_on
from briefing.extract.agreements.when import since_year
from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.grammar import objects, obliques, premodifiers, preposition, subjects
from briefing.extract.text.spans import from_sentence_before
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_THINKABLE = frozenset({"must", "should", "can", "could", "may", "might"})
"""Modals of what need not come about: 'must strike A DEAL' does not tell of one."""
_BRACKET = 16
"""How many tokens a name may take up before the letters in brackets that stand for it."""
_SAME_SENTENCE = 30
"""How many tokens back is about as far as a sentence."""
_START = 80
"""How many tokens the headline and the lead take up together, where the topic of an article is named."""
_BINDING = frozenset({"agreement", "deal", "accord", "pact", "treaty"})
"""Words that no resolution is called by."""


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
        beside = _last_mentioned(mention, found)
    if beside is not None or (mention.called and mention.definite) or mention.agreed is not None:
        return beside
    if mention.bare and mention.definite:
        return _antecedent(mention, found)
    if not _is_thin(mention) or _is_fresh(mention):
        return None
    meant = _antecedent(mention, found)
    dated = meant is not None and any(_has_words(n, _times_called(mention)) for n in meant.mentions)
    near = _START if is_told_made(mention) and len(found) == 1 else _SAME_SENTENCE
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
    """Whether a mention that refers to none before tells enough to be that of an instrument."""
    if mention.agreed is not None:
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
    told = mention.described - _times_called(mention)
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
    return any(0 < len(words) < 5 and all(t.lower_ in called for t in words) for words in between)


def _antecedent(mention: Mention, found: Sequence[Instrument]) -> Instrument | None:
    """The only instrument that 'the deal' can mean; of several the only one called so, or the one named just before."""
    near = sorted((f for f in found if _may_be(mention, f)), key=lambda f: f.last)
    near = near[:-1] if told_apart(mention) else near
    near = [f for f in near if not are_of_other_times(mention, f)]
    dated = [f for f in near if any(_has_words(n, _times_called(mention)) for n in f.mentions)]
    if len(dated) == 1:
        return dated[0]
    if mention.head.pos_ == "PRON":
        last = _last_mentioned(mention, found)
        apart = last is not None and last.mentions[-1].head.sent != mention.head.sent
        return None if apart and base(mention.head.head) in word_set("agreements", "left_alone") else last
    if len(near) < 2:
        return near[0] if near else None
    plain = [f for f in near if not f.first.proper or f.first.general]
    if plain and mention.lemma == "deal":
        near = plain  # hardly anybody calls a convention 'the deal'
    called = [f for f in near if called_alike(mention, f)]
    if called and not mention.general:
        return max(called, key=lambda f: f.last)
    told_of = [f for f in near if not _is_by_the_way(f)]
    here = [f for f in told_of if _is_close(mention, f)]
    topic = min(found, key=_first)
    if not here and topic in told_of and _first(topic) < _START:
        return topic
    near = told_of or near
    called = [f for f in called if f in near]
    last = max(near, key=lambda f: f.last)
    by_name = len(called) == 1 and called[0].first.proper and mention.head.i - called[0].last < NEAR
    if by_name or (len(called) == 1 and (last is called[0] or mention.head.i - last.last > _SAME_SENTENCE)):
        return called[0]
    last = last if len(called) == 1 else max(called or near, key=lambda f: f.last)
    return last if mention.head.i - last.last < NEAR else None


def _first(known: Instrument) -> int:
    """Where an instrument is named first."""
    return known.first.head.i


def _last_mentioned(mention: Mention, found: Sequence[Instrument]) -> Instrument | None:
    """The instrument that is spoken of just before a mention."""
    last = max(found, key=lambda f: (_is_topic(f, mention.head), f.last), default=None)
    alone = mention.called and len(found) == 1
    return last if last is not None and (alone or mention.head.i - last.last < NEAR) else None


def _is_topic(known: Instrument, pronoun: Token) -> bool:
    """Whether an instrument is the subject of a pronoun's sentence, or of the one before."""
    start = from_sentence_before(pronoun)
    return any(start <= n.head.i < pronoun.i and n.head.dep_ in ("nsubj", "nsubj:pass") for n in known.mentions)


def _may_be(mention: Mention, known: Instrument) -> bool:
    """Whether neither kind nor parties speak against a bare mention's meaning an instrument."""
    if mention.kind and mention.kind != known.kind and (
        known.kind or any(n.described and not n.proper for n in known.mentions)
    ):
        return False
    lemma = mention.lemma
    if not known.first.proper and (mention.head.tag_ == "NNS") != (known.first.head.tag_ == "NNS"):
        return False  # 'the accords' are several
    if mention.beyond and len(known.told) > 1:
        return False
    if known.kind == "resolution" and mention.kind == "" and lemma in _BINDING:
        return False
    paper = known.first.proper or known.first.lemma in word_set("agreements", "when_signed")
    if mention.kind == "ceasefire" and not known.kind and paper:
        return False
    if is_listed(mention, known) or (known.first.head.lower_ == "regime") != (lemma == "regime"):
        return False
    if lemma in word_set("agreements", "documents"):
        between = mention.head.doc[known.last + 1 : mention.head.i]
        if len(between) > 2 * NEAR or any(t.lemma_.lower() in word_set("agreements", "other_papers") for t in between):
            return False
    if lemma in word_set("agreements", "named_only") and not mention.proper and not called_alike(mention, known):
        return False
    if mention.bare and len(mention.parties) == 1 and not _is_sides_deed(mention.head):
        return True  # 'A has yet to comment on THE DEAL'
    return not mention.parties or len(known.told) < 2 or bool(set(mention.parties) & set(known.told))


def _is_sides_deed(head: Token) -> bool:
    """Whether its clause tells what only a side of an instrument does to it: 'A quit THE DEAL', not 'declined to sign
    it'."""
    verb = clause_of(head)
    return base(verb) in word_set("agreements", "party_verbs", "leaving", "keeping") and not is_failed(verb)


def _times_called(mention: Mention) -> set[str]:
    """The years and months by which it is called: 'the JANUARY memorandum'."""
    return years(mention) | {w for w in mention.described if is_month(w)}


def _has_words(mention: Mention, words: set[str]) -> bool:
    """Whether the words of a mention have all these among them."""
    return bool(words) and words <= {t.lower_ for t in mention.span}


def _is_by_the_way(known: Instrument) -> bool:
    """Whether an instrument is named once, only to tell when or in contrast to what another came about: 'ten years
    after A FIRST ACCORD'."""
    first = known.first.head
    return len(known.mentions) == 1 and preposition(first) in word_set("agreements", "beside_the_point")


def _is_close(mention: Mention, known: Instrument) -> bool:
    """Whether an instrument is spoken of in the same paragraph or in the sentence just before."""
    here, there = mention.head.sent, known.mentions[-1].head.sent
    between = here.doc[known.last : mention.head.i]
    return there.end == here.start or not any(t.is_space and "\n" in t.text for t in between)
