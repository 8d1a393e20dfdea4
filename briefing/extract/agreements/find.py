"""Agreements: the instruments of an article, each once, with parties and standing.

Namings meet where the text itself identifies them: 'the deal' means the only one it can mean. Two full descriptions
of one kind between the same parties that nothing identifies stay two, each marked as perhaps the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.extract.agreements.instruments import phrase, sponsors
from briefing.extract.agreements.latest import latest
from briefing.extract.agreements.names import distinct_ids, names, subject
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.standing import standings
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.speech.voice import Voices
from briefing.extract.text.grammar import is_negated, obliques, preposition, subjects
from briefing.extract.text.reading import Cast, Reading
from briefing.extract.text.tree import clause_of
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Agreement, Evidence

_LONGEST_FORM = 16
_NEAR = 50
"""How many tokens back the instrument named last is still what is spoken of."""
_SAME_SENTENCE = 30
_BRACKET = 16
"""How many tokens a name may take up before the letters in brackets that stand for it."""


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
        fitting = (n.likely for n in self.namings if set(self.told) < set(n.likely))
        return self.told if len(self.told) > 1 else max(fitting, key=len, default=self.told)


def group(namings: Sequence[Naming]) -> tuple[Instrument, ...]:
    """The instruments that namings mean, in text order; what may mean several is left out."""
    found: list[Instrument] = []
    for naming in namings:
        beside = next((f for f in found if _is_beside(naming, f)), None)
        if beside is not None:
            beside.namings.append(naming)
            continue
        if naming.bare and naming.definite:
            meant = _anaphor(naming, found)
            if meant is not None:
                meant.namings.append(naming)
                continue
            if len(naming.parties) < 2 and not (naming.kind == "ceasefire" and naming.head.lemma_.lower() != "deal"):
                continue
        elif not (naming.parties or naming.kind or naming.proper or naming.made) or _is_dated(naming):
            meant = None if naming.tied else _anaphor(naming, found)
            if meant is not None and naming.head.i - meant.last < _SAME_SENTENCE:
                meant.namings.append(naming)
                continue
            if not (naming.parties or naming.kind or naming.proper or naming.made):
                continue
        alike = [k for k, known in enumerate(found) if _compatible(naming, known)]
        fitting = [k for k in reversed(alike) if _identified(naming, found[k])]
        fitting.sort(key=lambda k: not _called_alike(naming, found[k]))
        same = fitting[0] if fitting else None
        if same is not None:
            found[same].namings.append(naming)
            continue
        new = Instrument([naming])
        for k in alike:
            if naming.parties and found[k].told and not _told_apart(naming):
                new.doubted.append(k)
                found[k].doubted.append(len(found))
        found.append(new)
    return tuple(found)


def _is_dated(naming: Naming) -> bool:
    """Whether nothing but a year describes what is taken as known: 'the 2018 deal'."""
    told = naming.described - _years(naming)
    return naming.definite and bool(naming.described) and not (told or naming.bound or naming.proper or naming.kind)


def _is_beside(naming: Naming, known: Instrument) -> bool:
    """Whether a naming is set beside one of an instrument: 'the Basra pact, an accord that ...', 'known as the ...'."""
    doc, start = naming.head.doc, naming.span.start
    if naming.indefinite and not naming.parties and preposition(naming.head) == "under":
        # 'a truce took effect UNDER A DEAL'
        verb = clause_of(naming.head)
        return any(n.head in subjects(verb) for n in known.namings) and naming.head in obliques(verb, "under")
    if start > 0 and doc[start - 1].text == "(" and 0 < start - known.last < _BRACKET:
        return naming.proper
    between = (doc[end:start] for end in {known.last + 1, known.namings[-1].span.end})
    called = word_set("agreements", "called")
    return any(0 < len(words) < 5 and all(t.lower_ in called for t in words) for words in between)


def parties(instruments: Sequence[Instrument]) -> dict[int, tuple[str, ...]]:
    """For each token that names an instrument, who is party to it."""
    return {n.head.i: instrument.parties for instrument in instruments for n in instrument.namings}


def agreements(
    reading: Reading, instruments: Sequence[Instrument], cast: Cast, actors: Actors, voices: Voices, times: Times
) -> tuple[Agreement, ...]:
    """The instruments as entities of the digest, with what is told of their standing."""
    called = names([(i.namings, i.parties) for i in instruments], cast, actors)
    ids = distinct_ids(called)
    found: list[Agreement] = []
    for at, instrument in enumerate(instruments):
        history = standings(reading, instrument.namings, instrument.parties, actors, voices, times)
        first = instrument.namings[0]
        found.append(
            Agreement(
                id=ids[at],
                name=called[at],
                variants=_variants(instrument),
                kind=instrument.kind or "other",  # type: ignore[arg-type]
                parties=instrument.parties,
                sponsors=tuple(dict.fromkeys(s for n in instrument.namings for s in sponsors(n, actors))),
                subject=subject(first),
                status=latest(history, instrument.parties, actors),
                status_history=tuple(s.change for s in history),
                ambiguous_with=tuple(ids[k] for k in sorted(set(instrument.doubted))),
                rule="agreement-named" if first.proper else "agreement-described",
                evidence=_evidence(reading, instrument.namings),
            )
        )
    return tuple(found)


def _called_alike(naming: Naming, known: Instrument) -> bool:
    """Whether an instrument is called by the same word somewhere: 'agreement', 'deal'."""
    return any(n.head.lemma_.lower() == naming.head.lemma_.lower() for n in known.namings)


def _anaphor(naming: Naming, found: Sequence[Instrument]) -> Instrument | None:
    """The only instrument that 'the deal' can mean; of several the only one called so, or the one named just before."""
    near = sorted((f for f in found if _may_be(naming, f)), key=lambda f: f.last)
    near = near[:-1] if _told_apart(naming) else near
    if naming.head.pos_ == "PRON":
        last = max(found, key=lambda f: (_is_topic(f, naming.head), f.last), default=None)
        return last if last is not None and naming.head.i - last.last < _NEAR else None
    if len(near) < 2:
        return near[0] if near else None
    called = [f for f in near if _called_alike(naming, f)]
    last = max(near, key=lambda f: f.last)
    if len(called) == 1 and (last is called[0] or naming.head.i - last.last > _SAME_SENTENCE):
        return called[0]
    last = last if len(called) == 1 else max(called or near, key=lambda f: f.last)
    return last if naming.head.i - last.last < _NEAR else None


def _is_topic(known: Instrument, pronoun: Token) -> bool:
    """Whether an instrument is the subject of a pronoun's sentence, or of the one before."""
    first = pronoun.sent.start
    start = pronoun.doc[first - 1].sent.start if first > 0 else 0
    return any(start <= n.head.i < pronoun.i and n.head.dep_ in ("nsubj", "nsubj:pass") for n in known.namings)


def _may_be(naming: Naming, known: Instrument) -> bool:
    """Whether neither kind nor parties speak against a bare naming's meaning an instrument."""
    if naming.kind and naming.kind != known.kind and (known.kind or any(n.described for n in known.namings)):
        return False
    lemma = naming.head.lemma_.lower()
    if lemma in word_set("agreements", "documents") and naming.head.i - known.last > _NEAR:
        return False
    if lemma in word_set("agreements", "named_only") and not naming.proper and not _called_alike(naming, known):
        return False
    return not naming.parties or len(known.told) < 2 or bool(set(naming.parties) & set(known.told))


def _compatible(naming: Naming, known: Instrument) -> bool:
    """Whether nothing speaks against two being one: kind and parties agree as far as both are told."""
    named = next((n for n in known.namings if n.proper), None)
    if naming.proper and named is not None:
        return _same_name(naming, named)
    if naming.kind and known.kind and naming.kind != known.kind:
        return False
    if (naming.head.lower_ == "regime") != (known.namings[0].head.lower_ == "regime"):
        return False
    mine, theirs = set(naming.parties), set(known.told)
    return mine <= theirs or theirs <= mine


def _is_next(naming: Naming, known: Instrument) -> bool:
    """Whether a name begins the sentence after 'an accord': 'signed an accord. The Basra Agreement provides ...'."""
    head, near = naming.head, naming.head.i - known.last < _NEAR
    plain = head.lemma_.lower() in word_set("agreements", "general") and not naming.parties
    return near and plain and bool(naming.span[0].is_sent_start) and known.namings[-1].indefinite


def _is_name_of(naming: Naming, known: Instrument) -> bool:
    """Whether a later sentence tells the name of what the same sides made: 'A and B signed a pact. The ministers of A
    and B signed the Harbour Agreement'."""
    last = known.namings[-1]
    same = len(naming.parties) > 1 and set(naming.parties) == set(known.told)
    near = last.head.sent != naming.head.sent and naming.head.i - last.head.i < _NEAR
    return same and near and naming.definite and last.indefinite and not last.kind and not last.described


def _same_name(one: Naming, other: Naming) -> bool:
    """Whether two names may mean one: 'Resolution 2254' and 'Security Council Resolution 2254', not 2249."""
    first, second = _name_words(one), _name_words(other)
    told = bool(first - {one.head.lemma_.lower()}) and bool(second - {other.head.lemma_.lower()})
    return told and (first <= second or second <= first)


def _name_words(naming: Naming) -> set[str]:
    """The words of a name that tell it from others: capitals, the number, and the head where it is no general one."""
    general = word_set("agreements", "general")
    words = {t.lower_ for t in naming.span if t.text[:1].isupper() or t.text[:1].isdigit()}
    lemma = naming.head.lemma_.lower()
    return (words | {lemma}) - general if lemma in general else words | {lemma}


def _identified(naming: Naming, known: Instrument) -> bool:
    """Whether the text says that a naming means a known instrument."""
    if _told_apart(naming):
        return False
    first = known.namings[0]
    named = next((n for n in known.namings if n.proper), None)
    if naming.proper and named is not None:
        return _same_name(naming, named)
    if naming.marked and not any(
        naming.described and n.described == naming.described and n.marked and n.span.text == naming.span.text
        for n in known.namings
    ):
        return any(n.marked for n in known.namings) and not naming.definite and _shares(naming, known)
    if naming.proper and (_is_next(naming, known) or _is_name_of(naming, known)):
        return True
    if naming.proper and not first.definite and not (set(naming.parties) & set(known.told)):
        return False
    if naming.proper and not (first.definite or _called_alike(naming, known) or naming.parties == known.told):
        return False
    if naming.indefinite and not (naming.kind or naming.described or _called_alike(naming, known)):
        return False
    if naming.indefinite and (first.definite or _years(naming) - _years(first)):
        return False
    return _shares(naming, known)


def _years(naming: Naming) -> set[str]:
    return {w for w in naming.described if w.isdecimal()}


def _shares(naming: Naming, known: Instrument) -> bool:
    same_kind = naming.kind == known.kind != "" or bool(naming.described & known.namings[0].described)
    mine, theirs = set(naming.parties), set(known.told)
    if len(mine) > 1 and mine == theirs and naming.definite and not naming.described:
        return True
    nested = bool(mine & theirs) and (mine <= theirs or theirs <= mine)
    return same_kind or (nested and not naming.kind and not naming.described)


def _told_apart(naming: Naming) -> bool:
    words = {t.lower_ for t in naming.span}
    return bool(words & word_set("agreements", "other")) or (is_negated(naming.head) and "such" not in words)


def _evidence(reading: Reading, namings: Sequence[Naming]) -> tuple[Evidence, ...]:
    return tuple(reading.evidence(n.span) for n in namings if n.head.pos_ != "PRON")


def _variants(instrument: Instrument) -> tuple[str, ...]:
    """The printed forms: the noun phrase, and with the clause that tells which one is meant where that is short."""
    forms: list[str] = []
    for naming in instrument.namings:
        spans = (phrase(naming.head), naming.span)
        if not naming.bare:
            forms += [" ".join(s.text.split()) for s in spans if len(s) <= _LONGEST_FORM]
    return tuple(dict.fromkeys(forms))
