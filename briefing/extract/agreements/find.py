"""Agreements: the instruments of an article, each once, with parties and standing.

Namings meet where the text itself identifies them: 'the deal' means the only one it can mean. Two full descriptions
of one kind between the same parties that nothing identifies stay two, each marked as perhaps the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.agreements.again import AHEAD, is_told_made
from briefing.extract.agreements.anaphora import SAME_SENTENCE, START, anaphor, has_words, last_told, times_called
from briefing.extract.agreements.implied import implied
from briefing.extract.agreements.instruments import sponsors
from briefing.extract.agreements.known import MADE, Instrument, called_alike, stages, told_apart, years
from briefing.extract.agreements.latest import latest
from briefing.extract.agreements.made import is_neared
from briefing.extract.agreements.names import distinct_ids, names, subject
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.parties import mediating
from briefing.extract.agreements.phrases import phrase
from briefing.extract.agreements.sameness import (
    compatible,
    identified,
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
from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.grammar import objects, obliques, premodifiers, preposition, subjects
from briefing.extract.text.reading import Cast, Reading
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Agreement, Evidence

_LONGEST_FORM = 16
_THINKABLE = frozenset({"must", "should", "can", "could", "may", "might"})
"""Modals of what need not come about: 'must strike A DEAL' does not tell of one."""
_BRACKET = 16
"""How many tokens a name may take up before the letters in brackets that stand for it."""


def group(namings: Sequence[Naming]) -> tuple[Instrument, ...]:
    """The instruments that namings mean, in text order; what may mean several is left out."""
    found: list[Instrument] = []
    for naming in namings:
        beside = next((f for f in found if _is_beside(naming, f)), None)
        if beside is None and naming.called:
            beside = last_told(naming, found)
        if beside is not None:
            beside.namings.append(naming)
            continue
        if naming.called and naming.definite:
            continue
        if naming.agreed is not None:
            found.append(Instrument([naming]))
            continue
        if naming.bare and naming.definite and naming.head.tag_ == "NNS" and anaphor(naming, found) is None:
            continue
        if naming.bare and naming.definite:
            meant = anaphor(naming, found)
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
            meant = None if fresh else anaphor(naming, found)
            dated = meant is not None and any(has_words(n, times_called(naming)) for n in meant.namings)
            near = START if is_told_made(naming) and len(found) == 1 else SAME_SENTENCE
            if meant is not None and (dated or naming.head.i - meant.last < near):
                meant.namings.append(naming)
                continue
            known = naming.definite and bool(naming.described or naming.marked)
            known = known or (naming.indefinite and bool(subject(naming) or naming.likely))
            known = known or (naming.abroad and naming.marked) or dated_behind
            taken = (naming.definite or naming.abroad) and is_there(naming.head)
            known = known and (taken or any(told(naming)) or is_neared(naming.head))
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
    if any(is_neared(n.head) for n in told_of):
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
    told = naming.described - times_called(naming)
    return naming.definite and bool(naming.described) and not (told or naming.bound or naming.proper or naming.kind)


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
