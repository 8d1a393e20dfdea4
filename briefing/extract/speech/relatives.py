"""Who or what a relative word before a cue goes on from, whatever the tree says."""

from __future__ import annotations

from briefing.extract.cast.scene import is_head
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_NEAR = 8


def document_before(relative: Token) -> Token | None:
    """'in its readout of the call, which said': the document that a relative word goes on from."""
    for token in reversed(relative.doc[max(relative.sent.start, relative.i - _NEAR) : relative.i]):
        if token.tag_.startswith("VB"):
            return None
        if token.tag_ in ("NN", "NNS") and token.lemma_.lower() in word_set("speech", "documents"):
            return token
    return None


def somebody_before(relative: Token) -> Token | None:
    """'the chair of the panel set up under a resolution, who said': the last word before it that means a person."""
    named = relative.doc[max(relative.sent.start, relative.i - 2 * _NEAR) : relative.i]
    nearest = next((t for t in reversed(named) if t.tag_.startswith("NN") or t.like_num), None)
    if nearest is None or nearest.ent_type_ == "PERSON" or not nearest.like_num:
        return None
    return next((t for t in reversed(named) if t.ent_type_ == "PERSON" or is_head(t)), None)
