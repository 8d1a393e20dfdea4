"""Which instrument 'the deal', 'the January memorandum' or 'it' means of those named before."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.agreements.known import NEAR, Instrument, called_alike, told_apart, years
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.nouns import is_month
from briefing.extract.agreements.sameness import are_of_other_times, is_by_the_way, is_close, is_listed
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


def anaphor(naming: Naming, found: Sequence[Instrument]) -> Instrument | None:
    """The only instrument that 'the deal' can mean; of several the only one called so, or the one named just before."""
    near = sorted((f for f in found if _may_be(naming, f)), key=lambda f: f.last)
    near = near[:-1] if told_apart(naming) else near
    near = [f for f in near if not are_of_other_times(naming, f)]
    dated = [f for f in near if any(has_words(n, times_called(naming)) for n in f.namings)]
    if len(dated) == 1:
        return dated[0]
    if naming.head.pos_ == "PRON":
        last = last_told(naming, found)
        apart = last is not None and last.namings[-1].head.sent != naming.head.sent
        return None if apart and base(naming.head.head) in word_set("agreements", "left_alone") else last
    if len(near) < 2:
        return near[0] if near else None
    general = word_set("agreements", "general")
    plain = [f for f in near if not f.namings[0].proper or f.namings[0].head.lemma_.lower() in general]
    if plain and naming.head.lemma_.lower() == "deal":
        near = plain  # hardly anybody calls a convention 'the deal'
    called = [f for f in near if called_alike(naming, f)]
    if called and naming.head.lemma_.lower() not in word_set("agreements", "general"):
        return max(called, key=lambda f: f.last)
    told_of = [f for f in near if not is_by_the_way(f)]
    here = [f for f in told_of if is_close(naming, f)]
    topic = min(found, key=_first)
    if not here and topic in told_of and _first(topic) < START:
        return topic
    near = told_of or near
    called = [f for f in called if f in near]
    last = max(near, key=lambda f: f.last)
    by_name = len(called) == 1 and called[0].namings[0].proper and naming.head.i - called[0].last < NEAR
    if by_name or (len(called) == 1 and (last is called[0] or naming.head.i - last.last > SAME_SENTENCE)):
        return called[0]
    last = last if len(called) == 1 else max(called or near, key=lambda f: f.last)
    return last if naming.head.i - last.last < NEAR else None


def _first(known: Instrument) -> int:
    """Where an instrument is named first."""
    return known.namings[0].head.i


def last_told(naming: Naming, found: Sequence[Instrument]) -> Instrument | None:
    """The instrument that is spoken of just before a naming."""
    last = max(found, key=lambda f: (_is_topic(f, naming.head), f.last), default=None)
    alone = naming.called and len(found) == 1
    return last if last is not None and (alone or naming.head.i - last.last < NEAR) else None


def _is_topic(known: Instrument, pronoun: Token) -> bool:
    """Whether an instrument is the subject of a pronoun's sentence, or of the one before."""
    start = from_sentence_before(pronoun)
    return any(start <= n.head.i < pronoun.i and n.head.dep_ in ("nsubj", "nsubj:pass") for n in known.namings)


def _may_be(naming: Naming, known: Instrument) -> bool:
    """Whether neither kind nor parties speak against a bare naming's meaning an instrument."""
    if naming.kind and naming.kind != known.kind and (
        known.kind or any(n.described and not n.proper for n in known.namings)
    ):
        return False
    lemma = naming.head.lemma_.lower()
    if not known.namings[0].proper and (naming.head.tag_ == "NNS") != (known.namings[0].head.tag_ == "NNS"):
        return False  # 'the accords' are several
    if naming.beyond and len(known.told) > 1:
        return False
    if known.kind == "resolution" and naming.kind == "" and lemma in _BINDING:
        return False
    if naming.kind == "ceasefire" and not known.kind and known.namings[0].proper:
        return False
    if is_listed(naming, known) or (known.namings[0].head.lower_ == "regime") != (lemma == "regime"):
        return False
    if lemma in word_set("agreements", "documents"):
        between = naming.head.doc[known.last + 1 : naming.head.i]
        if len(between) > 2 * NEAR or any(t.lemma_.lower() in word_set("agreements", "other_papers") for t in between):
            return False
    if lemma in word_set("agreements", "named_only") and not naming.proper and not called_alike(naming, known):
        return False
    if naming.bare and len(naming.parties) == 1 and not _is_sides_deed(naming.head):
        return True  # 'A has yet to comment on THE DEAL'
    return not naming.parties or len(known.told) < 2 or bool(set(naming.parties) & set(known.told))


def _is_sides_deed(head: Token) -> bool:
    """Whether its clause tells what only a side of an instrument does to it: 'A quit THE DEAL'."""
    return base(clause_of(head)) in word_set("agreements", "party_verbs", "leaving", "keeping")


def times_called(naming: Naming) -> set[str]:
    """The years and months by which it is called: 'the JANUARY memorandum'."""
    return years(naming) | {w for w in naming.described if is_month(w)}


def has_words(naming: Naming, words: set[str]) -> bool:
    """Whether the words of a naming have all these among them."""
    return bool(words) and words <= {t.lower_ for t in naming.span}
