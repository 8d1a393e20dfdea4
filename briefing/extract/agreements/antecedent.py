"""Which instrument known so far 'the deal', 'it' or 'the earlier accord' refers back to."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.agreements.factuality import is_failed
from briefing.extract.agreements.identity import is_listed, told_apart
from briefing.extract.agreements.instrument import NEAR, Instrument, Mention, called_alike, years
from briefing.extract.agreements.lexicon import is_month
from briefing.extract.agreements.stages import are_of_other_times, is_other, years_around
from briefing.extract.text.grammar import premodifiers, preposition
from briefing.extract.text.spans import from_sentence_before
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

SAME_SENTENCE = 30
"""How many tokens back is about as far as a sentence."""
START = 80
"""How many tokens the headline and the lead take up together, where the topic of an article is named."""
_BINDING = frozenset({"agreement", "deal", "accord", "pact", "treaty"})
"""Words that no resolution is called by."""


def antecedent(mention: Mention, found: Sequence[Instrument]) -> Instrument | None:
    """The only instrument that 'the deal' can mean; of several the only one called so, or the one named just before."""
    near = sorted((f for f in found if _may_be(mention, f) and not is_other(mention, f)), key=lambda f: f.last)
    near = _others(mention, near, found) if told_apart(mention) else near
    if "new" in {t.lower_ for t in premodifiers(mention.head)}:
        near = [f for f in near if f.first.indefinite] or near  # 'THE NEW TREATY' is not the one that it replaces
    near = [f for f in near if not are_of_other_times(mention, f)]
    dated = [f for f in near if is_of_its_time(f, mention)]
    if len(dated) == 1:
        return dated[0]
    if mention.head.pos_ == "PRON":
        last = last_mentioned(mention, found)
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
    if not here and topic in told_of and _first(topic) < START:
        return topic
    near = told_of or near
    called = [f for f in called if f in near]
    last = max(near, key=lambda f: f.last)
    by_name = len(called) == 1 and called[0].first.proper and mention.head.i - called[0].last < NEAR
    if by_name or (len(called) == 1 and (last is called[0] or mention.head.i - last.last > SAME_SENTENCE)):
        return called[0]
    last = last if len(called) == 1 else max(called or near, key=lambda f: f.last)
    return last if mention.head.i - last.last < NEAR else None


def _others(mention: Mention, near: list[Instrument], found: Sequence[Instrument]) -> list[Instrument]:
    """Those that 'the earlier deal' may be: what was told of just now beside what the article is about, else all but
    that."""
    older = {t.lower_ for t in premodifiers(mention.head)} & word_set("agreements", "early")
    last = near[-1] if near else None
    beside = last is not None and last.last >= mention.head.sent.start  # 'the pact replaces the earlier deal'
    if last is None or not older or beside or last.first is found[0].first or not _is_close(mention, last):
        return near[:-1]
    return [last]


def _first(known: Instrument) -> int:
    """Where an instrument is named first."""
    return known.first.head.i


def last_mentioned(mention: Mention, found: Sequence[Instrument]) -> Instrument | None:
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
    if mention.kind and not mention.hinted and mention.kind != known.kind and (
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


def times_called(mention: Mention) -> set[str]:
    """The years and months by which it is called: 'the JANUARY memorandum'."""
    return years(mention) | {w for w in mention.described if is_month(w)}


def is_of_its_time(known: Instrument, mention: Mention) -> bool:
    """Whether a known one is told to be of the time by which a mention calls it: 'which they signed in March 2015 ...
    THE 2015 ACCORD'."""
    told = bool(years(mention)) and any(years(mention) <= years_around(n) for n in known.mentions if n.proper)
    return told or any(_has_words(n, times_called(mention)) for n in known.mentions)


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
