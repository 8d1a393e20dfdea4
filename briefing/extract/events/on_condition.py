"""Whether a claim holds only on a condition: what is promised, threatened or refused if others do something first."""

from __future__ import annotations

from briefing.extract.events.wordings import is_inverted, is_refused_for_now
from briefing.extract.text.grammar import possessors
from briefing.extract.text.suppositions import prerequisite
from briefing.extract.text.words import Span, Token
from briefing.types.digest import ClaimKind, Modality

_HANGING: frozenset[ClaimKind] = frozenset({"commitment", "offer", "threat", "rejection", "warning"})
"""What somebody may claim on a condition."""
_HEADS = frozenset({"VERB", "ADJ", "NOUN", "AUX"})
"""The words that a condition may hang on."""
_OR_ELSE = frozenset({"if", "unless", "otherwise"})


def on_condition(kind: ClaimKind, held: Modality, content: Span, told: Token) -> Modality:
    """How far a claim holds that a clause `told` makes and that by its own words is `held`: conditional where any of
    its words hangs on what others must do first ('vowed to keep striking unless they LEAVE')."""
    if kind not in _HANGING or held not in ("asserted", "reported"):
        return held
    if kind == "threat" and any(t.lower_ in _OR_ELSE or is_inverted(t) for t in told.sent):
        return "conditional"
    heads = (told, *(t for t in content if t.pos_ in _HEADS and not _is_aside(t, told)))
    hangs = any(prerequisite(t) is not None or (kind == "rejection" and is_refused_for_now(t)) for t in heads)
    return "conditional" if hangs else held


def _is_aside(word: Token, told: Token) -> bool:
    """Whether a word stands in a relative clause of a claim, or in what another said: 'vowed to free all WHO FIGHT if
    asked', "will protest CHAD'S threat TO ATTACK if they leave"."""
    while word not in (told, word.head):
        if word.dep_ == "acl:relcl" or (word.dep_ == "acl" and any(p.tag_ != "PRP$" for p in possessors(word.head))):
            return True
        word = word.head
    return False
