"""Who or what a word before a cue goes on from, whatever the tree says; and what may speak at all."""

from __future__ import annotations

from briefing.extract.cast.scene import is_head
from briefing.extract.text.grammar import obliques, premodifiers
from briefing.extract.text.speaking_on import tellers
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_NEAR = 8
_FAR = 160


def document_before(relative: Token) -> Token | None:
    """'in its readout of the call, which said': the document that a relative word goes on from."""
    for token in reversed(relative.doc[max(relative.sent.start, relative.i - _NEAR) : relative.i]):
        if token.tag_.startswith("VB"):
            return None
        if token.tag_ in ("NN", "NNS") and token.lemma_.lower() in word_set("speech", "documents"):
            return token
    return None


def somebody_before(relative: Token, meant: Token) -> Token | None:
    """'the chair of the panel set up under a resolution, who said': the last word before it that means a person, where
    what the tree has it mean is none ('at odds with Ruiz, who said')."""
    named = relative.doc[max(relative.sent.start, relative.i - 2 * _NEAR) : relative.i]
    nearest = next((t for t in reversed(named) if t.tag_.startswith("NN") or t.like_num), None)
    if nearest is not None and nearest.ent_type_ == "PERSON" and is_thing(meant):
        return nearest
    if nearest is None or nearest.ent_type_ == "PERSON" or not nearest.like_num:
        return None
    return next((t for t in reversed(named) if t.ent_type_ == "PERSON" or is_head(t)), None)


def first_mention(document: Token) -> Token | None:
    """'a joint statement' for 'the statement' behind it, in the same or one of the two paragraphs before."""
    breaks = 0
    for token in reversed(document.doc[max(0, document.i - _FAR) : document.i]):
        breaks += token.is_space and "\n" in token.text
        if breaks > 2:
            return None
        if token.lemma_ == document.lemma_ and token.tag_ == "NN":
            told = {c.lower_ for c in children(token, "det", "amod")}
            return token if told & {"a", "an", "joint"} else None
    return None


def is_thing(noun: Token) -> bool:
    """Whether a common noun is a thing, nobody and no text that tells something: 'the worn wheels'."""
    if noun.tag_ not in ("NN", "NNS") or is_head(noun):
        return False
    return noun.lemma_.lower() not in tellers()


def is_evidence(noun: Token) -> bool:
    """'the tests', 'this': what shows something without a word, if nobody made it who is told."""
    shows = noun.lower_ in ("that", "this") or noun.lemma_.lower() in word_set("attitudes", "evidence")
    made = any(t.pos_ == "PROPN" for t in premodifiers(noun))  # 'a Herald analysis'
    return shows and not made and not obliques(noun, "by", "from")
