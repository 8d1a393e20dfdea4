"""Who or what a word before a cue goes on from, whatever the tree says; and what may speak at all."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extract.cast.scene import is_head
from briefing.extract.text.grammar import obliques, premodifiers
from briefing.extract.text.speaking_on import tellers
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_NEAR = 8
_FAR = 160
_FEW = 2
"""How many paragraphs before 'the report' one may be told of that is the same."""


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


def earlier_mentions(document: Token) -> Iterator[Token]:
    """'a joint statement', 'its statement' for 'the statement' behind it, wherever they stand, the nearest first; then
    what else is called so, 'a press release'. Of 'the report' only 'a report' near it: there are many of others."""
    lemma, public = document.lemma_.lower(), word_set("speech", "public_papers")
    signed = lemma in word_set("speech", "signed")
    called = public | {lemma} if lemma in public else {lemma}
    doc, told, breaks = document.doc, [], 0
    for token in reversed(doc[0 if signed else max(0, document.i - _FAR) : document.i]):
        breaks += token.is_space and "\n" in token.text
        if breaks > _FEW and not signed:
            break
        if token.tag_ == "NN" and token.lemma_.lower() in called:
            told += [token] if (_is_brought_up(token) if signed else _is_new(token)) else []
            if not signed:
                break
    yield from sorted(told, key=lambda t: t.lemma_.lower() != lemma)


def _is_new(document: Token) -> bool:
    """'a statement', 'the joint statement'."""
    return bool({c.lower_ for c in children(document, "det", "amod")} & {"a", "an", "joint"})


def _is_brought_up(document: Token) -> bool:
    """'a statement', 'its statement', 'foreign ministry statement', and not 'the statement' once more."""
    return _is_new(document) or not {c.lower_ for c in children(document, "det")} & {"the", "this", "that", "no", "any"}


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
