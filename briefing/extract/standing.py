"""How an agreement stands: each thing told of it, on whose word, and what that comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from briefing.extract.actors import Actors
from briefing.extract.grammar import (
    auxiliaries,
    children,
    clause_of,
    is_negated,
    is_passive,
    modifying_clauses,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.instruments import Naming
from briefing.extract.reading import Reading
from briefing.extract.spans import clause_span
from briefing.extract.times import Times
from briefing.extract.verbs import base
from briefing.extract.vocabulary import vocabulary, word_set
from briefing.extract.voice import Voice, Voices
from briefing.types.digest import AgreementStatus, StatusChange

_FORWARD: dict[str, AgreementStatus] = {
    "signed": "under_negotiation",
    "reported": "under_negotiation",
    "ratified": "signed",
    "drafted": "proposed",
}
_UNDONE = frozenset({"planned", "attempted", "uncertain", "conditional"})
_THIRD = frozenset({"media", "collective", ""})
_MAKING: tuple[AgreementStatus, ...] = ("proposed", "under_negotiation", "drafted", "initialled", "signed", "ratified")
"""The stages of making an instrument, in their order."""


@cache
def _words(group: str) -> dict[str, AgreementStatus]:
    table: dict[AgreementStatus, list[str]] = vocabulary("agreements")[group]
    return {word: status for status, words in table.items() for word in words}


def standings(
    reading: Reading, namings: Sequence[Naming], parties: Sequence[str], actors: Actors, voices: Voices, times: Times
) -> tuple[StatusChange, ...]:
    """What the text tells of an instrument's standing, in text order."""
    found: list[StatusChange] = []
    for naming in namings:
        told = _told(naming)
        if told is None:
            continue
        status, by = told
        voice = voices.of(by)
        if is_negated(by) and voice.saying is not None:
            status, voice = "contested", Voice(voice.attribution, "reported", saying=voice.saying)
        elif status in _MAKING and _is_failed(by):
            status, voice = "stalled", replace(voice, modality="reported" if voice.attribution else "asserted")
        elif voice.modality in _UNDONE:
            if status in ("in_force", "violated"):
                if base(by) not in ("adopt", "pass"):
                    continue
                status = "proposed"
            status = _FORWARD.get(status, status)
        elif voice.modality in ("denied", "hypothetical"):
            continue
        if any(s.status == status and s.attribution == voice.attribution for s in found):
            continue
        found.append(
            StatusChange(
                status=status,
                date=times.of(by) or (times.of_noun(naming.head) if _is_beside(naming.head, by) else None),
                attribution=voice.attribution,
                modality=voice.modality,
                evidence=(reading.evidence(clause_span(by, trailing=False) if by.i != naming.head.i else naming.span),),
            )
        )
    return tuple(found)


def _is_beside(head: Token, by: Token) -> bool:
    """Whether a time that stands with an instrument is that of the word which tells its standing."""
    return not any(c.i < by.i and c != by for c in modifying_clauses(head))


def latest(history: Sequence[StatusChange], parties: Sequence[str], actors: Actors) -> AgreementStatus | None:
    """The last standing in the publication's voice, else the last that somebody bound by it or known tells.

    What only the media or unnamed voices tell of a deal is 'reported', whatever they say of it.
    """
    own = [s for s in history if s.attribution is None and s.modality == "asserted" and s.status != "reported"]
    changed = [s for s in own if s.status != "in_force"]
    if changed or own:
        return _furthest(changed or own)
    told = [s for s in history if s.status != "contested" and s.modality != "alleged"]
    if not told:
        return None
    known = [s for s in told if not _is_third(s, actors)]
    return _furthest(known) if known else "reported"


def _is_failed(clause: Token) -> bool:
    """'failed to conclude'."""
    return base(clause.head) == "fail" and clause.head != clause


def _parts() -> frozenset[str]:
    return word_set("agreements", "taking_part")


def _furthest(steps: Sequence[StatusChange]) -> AgreementStatus:
    """The last standing told; but what is told late of how an instrument was made takes back no later stage of it."""
    last = steps[-1].status
    if last not in _MAKING:
        return last
    return max((s.status for s in steps if s.status in _MAKING), key=_MAKING.index)


def _is_third(change: StatusChange, actors: Actors) -> bool:
    source = change.attribution.source if change.attribution else ""
    if actors.kind(source) in ("person", "country"):
        return False
    return actors.sort(source) in _THIRD


def _told(naming: Naming) -> tuple[AgreementStatus, Token] | None:
    """The standing that the words around a naming tell, and the word that tells it."""
    head = naming.head
    for clause in modifying_clauses(head):
        status = _words("statuses").get(base(clause))
        if status is not None and (is_passive(clause) or clause.tag_ == "VBN"):
            return status, clause
    for adjective in children(head, "amod"):
        status = _words("status_adjectives").get(adjective.lower_)
        if status is not None:
            return status, head
    governor = head.head
    if preposition(head) == "on" and governor.lower_ == "based":
        return "in_force", governor
    if preposition(head) in ("of", "with") and governor.lemma_.lower() in _words("status_nouns"):
        return _words("status_nouns")[governor.lemma_.lower()], clause_of(governor)
    if preposition(head) in ("in", "of", "with", "to", "under") and governor.lemma_.lower() in _parts():
        status = _words("statuses").get(base(clause_of(governor)))
        if status is not None and governor in undergoers(clause_of(governor)):
            return status, clause_of(governor)
    reduced = clause_of(head)
    if reduced.tag_ == "VBN" and is_passive(reduced) and not auxiliaries(reduced) and preposition(head):
        status = _words("statuses").get(base(reduced))
        if status is not None and head.i < reduced.i:
            return status, reduced
    status = _words("status_prepositions").get(preposition(head))
    if status is not None:
        return status, clause_of(head)
    clause = clause_of(head)
    status = _words("statuses").get(base(clause))
    if status is None:
        return None
    if any(t.i == head.i for t in undergoers(clause)):
        return status, clause
    active_subject = any(t.i == head.i for t in subjects(clause)) and not is_passive(clause)
    if active_subject and (status in ("holding", "stalled") or base(clause) in ("expire", "lapse")):
        return status, clause
    return (status, clause) if preposition(head) == "from" and status == "withdrawn" else None
