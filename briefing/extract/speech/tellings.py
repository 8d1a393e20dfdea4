"""An event inside what somebody says: its words, and how far it holds there."""

from __future__ import annotations

from msgspec.structs import replace

from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.voice import Voice
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.spans import trimmed
from briefing.extract.text.suppositions import prerequisite
from briefing.extract.text.tree import first_conjunct
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token


def within(span: Span, clause: Token, saying: Saying | None) -> Span:
    """The part of a clause's words that lies in the piece of a saying which the clause stands in."""
    if saying is None:
        return span
    piece = next(((a, b) for a, b in saying.pieces if a <= clause.i < b), None)
    return trimmed(span.doc[max(span.start, piece[0]) : min(span.end, piece[1])]) if piece is not None else span


def supposed(clause: Token, span: Span) -> Span:
    """A clause's words with what must be before they hold, where that stands right beside them."""
    told = prerequisite(clause)
    if told is None or told.sent != clause.sent:
        return span
    first, last = told.left_edge.i, told.right_edge.i + 1
    return trimmed(span.doc[min(span.start, first) : max(span.end, last)])


def _is_past(verb: Token) -> bool:
    """Whether a verb of saying is in the past: 'said', 'went on to SAY'."""
    below = verb.tag_ == "VB" and verb.dep_ in ("xcomp", "advcl") and verb.head.tag_ == "VBD"
    return below or verb.tag_ in ("VBD", "VBN", "VBG")


def _is_said_in_past(clause: Token, saying: Saying | None) -> bool:
    """Whether a clause is what somebody said, or what was settled: 'it was AGREED that they would leave'."""
    above = first_conjunct(clause)
    content = above.dep_ in ("ccomp", "csubj", "csubj:pass")
    if content and _is_past(above.head) and above.head.lemma_ in word_set("mood", "settling"):
        return True
    if saying is None or saying.form == "direct" or saying.verb < 0:
        return False
    return _is_past(clause.doc[saying.verb]) or saying.rule == "reported-in-noun"


def backshifted(clause: Token, voice: Voice) -> Voice:
    """'would' after a verb of saying in the past, or a noun of it ('a pledge that it WOULD leave'), is what was said as
    'will': planned, not conditional."""
    shifted = (
        voice.modality == "conditional"
        and _is_said_in_past(clause, voice.saying)
        and "would" in auxiliaries(clause)
        and "have" not in auxiliaries(clause)
        and prerequisite(clause) is None
    )
    return replace(voice, modality="planned") if shifted else voice
