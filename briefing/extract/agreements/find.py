"""Agreements: the instruments of an article, each once, with parties and standing.

Namings meet where the text itself identifies them: 'the deal' means the only one it can mean. Two full descriptions
of one kind between the same parties that nothing identifies stay two, each marked as perhaps the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.agreements.again import AHEAD, is_told_made
from briefing.extract.agreements.implied import implied
from briefing.extract.agreements.instruments import phrase, sponsors
from briefing.extract.agreements.known import MADE, NEAR, Instrument, called_alike, stages, told_apart, years
from briefing.extract.agreements.latest import latest
from briefing.extract.agreements.names import distinct_ids, names, subject
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.nouns import is_month
from briefing.extract.agreements.parties import mediating
from briefing.extract.agreements.sameness import (
    are_of_other_times,
    compatible,
    identified,
    is_by_the_way,
    is_close,
    is_listed,
    is_side_by_side,
)
from briefing.extract.agreements.standing import standings
from briefing.extract.agreements.telling import told
from briefing.extract.agreements.there import is_there
from briefing.extract.agreements.together import FOES
from briefing.extract.agreements.when import made_on, since_year
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.speech.voice import Voices
from briefing.extract.text.grammar import (
    auxiliaries,
    is_negated,
    objects,
    obliques,
    premodifiers,
    preposition,
    subjects,
)
from briefing.extract.text.reading import Cast, Reading
from briefing.extract.text.spans import from_sentence_before
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Agreement, Evidence

_LONGEST_FORM = 16
_BINDING = frozenset({"agreement", "deal", "accord", "pact", "treaty"})
"""Words that no resolution is called by."""
_THINKABLE = frozenset({"must", "should", "can", "could", "may", "might"})
"""Modals of what need not come about: 'must strike A DEAL' does not tell of one."""
_SAME_SENTENCE = 30
_START = 80
"""How many tokens the headline and the lead take up together, where the topic of an article is named."""
_BRACKET = 16
"""How many tokens a name may take up before the letters in brackets that stand for it."""


def group(namings: Sequence[Naming]) -> tuple[Instrument, ...]:
    """The instruments that namings mean, in text order; what may mean several is left out."""
    found: list[Instrument] = []
    for naming in namings:
        beside = next((f for f in found if _is_beside(naming, f)), None)
        if beside is None and naming.called:
            beside = _last(naming, found)
        if beside is not None:
            beside.namings.append(naming)
            continue
        if naming.called and naming.definite:
            continue
        if naming.agreed is not None:
            found.append(Instrument([naming]))
            continue
        if naming.bare and naming.definite and naming.head.tag_ == "NNS" and _anaphor(naming, found) is None:
            continue
        if naming.bare and naming.definite:
            meant = _anaphor(naming, found)
            if meant is not None:
                meant.namings.append(naming)
                continue
            signed = any(status in MADE and not is_negated(by) for status, by in told(naming))
            signed = signed and naming.head.lemma_.lower() in word_set("agreements", "general")
            known = len(naming.parties) > 1 or signed or (naming.kind == "resolution" and bool(naming.parties))
            if not known and not (naming.kind == "ceasefire" and naming.head.lemma_.lower() != "deal"):
                continue
        elif not (naming.parties or naming.kind or naming.proper or naming.made) or _is_dated(naming):
            fresh = naming.tied or (naming.indefinite and bool(years(naming) or subject(naming)))
            fresh = fresh or (naming.marked and naming.definite and not is_told_made(naming))
            dated_behind = naming.indefinite and since_year(naming.head) is not None
            fresh = fresh or dated_behind or (naming.indefinite and _is_replaced(naming.head))
            meant = None if fresh else _anaphor(naming, found)
            dated = meant is not None and any(_has_words(n, _times(naming)) for n in meant.namings)
            near = _START if is_told_made(naming) and len(found) == 1 else _SAME_SENTENCE
            if meant is not None and (dated or naming.head.i - meant.last < near):
                meant.namings.append(naming)
                continue
            known = naming.definite and bool(naming.described or naming.marked)
            known = known or (naming.indefinite and bool(subject(naming) or naming.likely))
            known = known or (naming.abroad and naming.marked) or dated_behind
            known = known and (any(told(naming)) or ((naming.definite or naming.abroad) and is_there(naming.head)))
            if not (naming.parties or naming.kind or naming.proper or naming.made or known):
                continue
        alike = [k for k, known in enumerate(found) if compatible(naming, known)]
        fitting = [k for k in reversed(alike) if identified(naming, found[k])]
        named_by_sides = naming.definite and not naming.described
        fitting.sort(key=lambda k: (not called_alike(naming, found[k]), -len(found[k].namings) * named_by_sides))
        same = fitting[0] if fitting else None
        if same is not None:
            found[same].namings.append(naming)
            continue
        new = Instrument([naming])
        for k in alike:
            if naming.parties and found[k].told and _is_doubtful(naming, found[k]):
                new.doubted.append(k)
                found[k].doubted.append(len(found))
        found.append(new)
    return _telling(found)


def _is_replaced(head: Token) -> bool:
    """Whether it is what another changes or takes the place of: 'it replaces A MEMORANDUM'."""
    verb = clause_of(head)
    return base(verb) in word_set("agreements", "changing") and head in objects(verb)


def _telling(found: Sequence[Instrument]) -> tuple[Instrument, ...]:
    """Those of which more is told than that there may be one: a name, two sides, how it stands, when it was made."""
    kept = [k for k, instrument in enumerate(found) if _is_telling(instrument)]
    at = {k: now for now, k in enumerate(kept)}
    for k in kept:
        found[k].doubted = [at[d] for d in found[k].doubted if d in at]
    return tuple(found[k] for k in kept)


def _is_telling(instrument: Instrument) -> bool:
    told_of = instrument.namings
    if len(instrument.parties) > 1 or any(n.proper or n.kind == "resolution" for n in told_of):
        return True
    if any(not _THINKABLE & set(auxiliaries(by)) for n in told_of for _, by in told(n)):
        return True
    if instrument.parties and any(n.definite and n.tied for n in told_of):
        return True
    if any((n.kind in FOES or (n.marked and (n.definite or n.abroad))) and is_there(n.head) for n in told_of):
        return True
    return any(years(n) or n.made or n.full or any(mediating(t) for t in premodifiers(n.head)) for n in told_of)


def _is_doubtful(naming: Naming, known: Instrument) -> bool:
    """Whether two between the same parties may be one: of one kind or called by one word, and not told apart."""
    mine, theirs = set(naming.parties), set(known.told)
    if len(mine) > 1 and len(theirs) > 1 and mine != theirs:
        return False
    alike = naming.kind == known.kind if naming.kind and known.kind else called_alike(naming, known)
    other = naming.described and all(n.described and not n.described & naming.described for n in known.namings)
    now, then = stages(naming), {s for n in known.namings for s in stages(n)}
    other = other or any(a & MADE and b and b <= AHEAD for a, b in ((now, then), (then, now)))
    return alike and not other and not (told_apart(naming) or any(told_apart(n) for n in known.namings))


def _is_dated(naming: Naming) -> bool:
    """Whether nothing but a year describes what is taken as known: 'the 2018 deal'."""
    told = naming.described - _times(naming)
    return naming.definite and bool(naming.described) and not (told or naming.bound or naming.proper or naming.kind)


def _times(naming: Naming) -> set[str]:
    """The years and months by which it is called: 'the JANUARY memorandum'."""
    return years(naming) | {w for w in naming.described if is_month(w)}


def _has_words(naming: Naming, words: set[str]) -> bool:
    """Whether the words of a naming have all these among them."""
    return bool(words) and words <= {t.lower_ for t in naming.span}


def _is_beside(naming: Naming, known: Instrument) -> bool:
    """Whether a naming is set beside one of an instrument: 'the Basra pact, an accord that ...', 'known as the ...'."""
    doc, start = naming.head.doc, naming.span.start
    if is_side_by_side(naming, known):
        return False
    if naming.indefinite and not naming.parties and preposition(naming.head) == "under":
        # 'a truce took effect UNDER A DEAL'
        verb = clause_of(naming.head)
        return any(n.head in subjects(verb) for n in known.namings) and naming.head in obliques(verb, "under")
    if start > 0 and doc[start - 1].text == "(" and 0 < start - known.last < _BRACKET:
        return naming.proper
    set_beside = naming.head.dep_ == "appos" or known.namings[-1].proper
    apart = not set_beside or bool(children(naming.head, "conj"))
    if apart and naming.definite and naming.described - years(naming) and not naming.proper:
        return False  # 'the currency swap, the water treaty': one beside the other
    between = (doc[end:start] for end in {known.last + 1, known.namings[-1].span.end})
    called = word_set("agreements", "called")
    return any(0 < len(words) < 5 and all(t.lower_ in called for t in words) for words in between)


def parties(instruments: Sequence[Instrument]) -> dict[int, tuple[str, ...]]:
    """For each token that names an instrument, who is party to it."""
    found: dict[int, tuple[str, ...]] = {}
    for instrument in instruments:
        for naming in instrument.namings:
            # one noun may name several: 'treaties with A and B'
            known = found.get(naming.head.i, ())
            found[naming.head.i] = tuple(dict.fromkeys((*known, *instrument.parties)))
    return found


def agreements(
    reading: Reading, instruments: Sequence[Instrument], cast: Cast, actors: Actors, voices: Voices, times: Times
) -> tuple[Agreement, ...]:
    """The instruments as entities of the digest, with what is told of their standing."""
    called = names([(i.namings, i.parties) for i in instruments], cast, actors)
    ids = distinct_ids(called)
    found: list[Agreement] = []
    for at, instrument in enumerate(instruments):
        history = standings(reading, instrument.namings, instrument.parties, actors, voices, times)
        status = latest(history, instrument.parties, actors)
        if status is None and (known := implied(reading, instrument.namings)) is not None:
            status, history = known.change.status, (*history, known)
        first, changes = instrument.namings[0], tuple(s.change for s in history)
        found.append(
            Agreement(
                id=ids[at],
                name=called[at],
                variants=_variants(instrument),
                kind=instrument.kind or "other",  # type: ignore[arg-type]
                parties=instrument.parties,
                sponsors=tuple(dict.fromkeys(s for n in instrument.namings for s in sponsors(n, actors))),
                subject=subject(first),
                status=status,
                status_history=changes,
                date=made_on(instrument.namings, changes, times, reading.article.published.edtf),
                ambiguous_with=tuple(ids[k] for k in sorted(set(instrument.doubted))),
                rule="agreement-named" if first.proper else "agreement-described",
                evidence=_evidence(reading, instrument.namings),
            )
        )
    return tuple(found)


def _anaphor(naming: Naming, found: Sequence[Instrument]) -> Instrument | None:
    """The only instrument that 'the deal' can mean; of several the only one called so, or the one named just before."""
    near = sorted((f for f in found if _may_be(naming, f)), key=lambda f: f.last)
    near = near[:-1] if told_apart(naming) else near
    near = [f for f in near if not are_of_other_times(naming, f)]
    dated = [f for f in near if any(_has_words(n, _times(naming)) for n in f.namings)]
    if len(dated) == 1:
        return dated[0]
    if naming.head.pos_ == "PRON":
        last = _last(naming, found)
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
    if not here and topic in told_of and _first(topic) < _START:
        return topic
    near = told_of or near
    called = [f for f in called if f in near]
    last = max(near, key=lambda f: f.last)
    by_name = len(called) == 1 and called[0].namings[0].proper and naming.head.i - called[0].last < NEAR
    if by_name or (len(called) == 1 and (last is called[0] or naming.head.i - last.last > _SAME_SENTENCE)):
        return called[0]
    last = last if len(called) == 1 else max(called or near, key=lambda f: f.last)
    return last if naming.head.i - last.last < NEAR else None


def _first(known: Instrument) -> int:
    """Where an instrument is named first."""
    return known.namings[0].head.i


def _last(naming: Naming, found: Sequence[Instrument]) -> Instrument | None:
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
