"""Claims made by saying something that is no event: warnings, denials of one's own deeds, and expectations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from briefing.extract.actors import Actors
from briefing.extract.cues import act
from briefing.extract.grammar import auxiliaries, is_negated, subjects
from briefing.extract.happenings import Happening
from briefing.extract.sayings import Saying
from briefing.extract.spans import clause_span, trimmed
from briefing.extract.speechacts import is_own, main_clauses
from briefing.extract.tellings import within
from briefing.extract.verbs import base
from briefing.extract.vocabulary import word_set
from briefing.extract.voice import Voice, Voices
from briefing.types.digest import ClaimKind

_PAST = frozenset({"was", "were", "had", "has", "have", "did"})


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim that no event makes: its kind, its words, by whom, whose word it is, and the saying it stands in."""

    kind: ClaimKind
    content: Span
    by: str
    voice: Voice
    saying: Saying


def find_claims(
    doc: Doc, sayings: Sequence[Saying], actors: Actors, voices: Voices, told: Sequence[Happening]
) -> tuple[Claimed, ...]:
    """The claims in sayings that none of the happenings `told` makes already, in text order."""
    spent = {h.told.i for h in told if h.claim is not None}
    found: list[Claimed] = []
    for saying in sayings:
        if not actors.kind(saying.speaker) or saying.verb < 0:
            continue
        kind = _hoped(doc[saying.verb])
        if kind is not None and not any(saying.covers(i) or i == saying.verb for i in spent):
            content = trimmed(doc[saying.pieces[0][0] : saying.pieces[0][1]])
            found.append(Claimed(kind, content, saying.speaker, voices.of(doc[saying.verb]), saying))
            continue
        if saying.recorded:
            found += _own(doc, saying, actors, voices, spent)
    return tuple(sorted(found, key=lambda c: c.content.start))


def _hoped(cue: Token) -> ClaimKind | None:
    """The kind of claim that a word of warning or hoping introduces."""
    kind = act(cue)
    if kind == "warning":
        return "warning"
    return "expectation" if kind == "expectation" else None


def _own(doc: Doc, saying: Saying, actors: Actors, voices: Voices, spent: set[int]) -> Iterator[Claimed]:
    """What a speaker says of himself or his side: 'it was not involved' denies, 'we are hopeful that' expects."""
    for clause in main_clauses(doc, saying):
        who = subjects(clause)
        kind = _kind(clause)
        if kind is None or clause.i in spent or voices.saying(clause) is not saying:
            continue
        if who and is_own(actors.of(who), who, saying, actors):
            content = within(clause_span(clause), clause, saying)
            yield Claimed(kind, content, saying.speaker, voices.of(doc[saying.verb]), saying)


def _kind(clause: Token) -> ClaimKind | None:
    if clause.lower_ in word_set("events", "hopeful"):
        return None if is_negated(clause) else "expectation"
    if is_negated(clause) and clause.lower_ in word_set("events", "blamed"):
        return "denial"
    done = clause.pos_ == "VERB" and base(clause) not in word_set("events", "unsaid")
    return "denial" if done and is_negated(clause) and _is_past(clause) else None


def _is_past(clause: Token) -> bool:
    return clause.tag_ in ("VBD", "VBN") or bool(_PAST & set(auxiliaries(clause)))
