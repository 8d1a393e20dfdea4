"""Whom the bearer of an office meets, so that the two are of different countries."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_TALKS = 6
"""So many words may stand between 'talks' and with whom: 'talks in Lima on Monday with'."""


def partner(scene: Scene, owner: Mapping[int, Bearer], post: Post) -> Bearer | None:
    """The person with a country who is named last before an office in its sentence."""
    first = scene.doc[post.start].sent.start
    named = (owner[i] for i in range(post.start - 1, first - 1, -1) if i in owner and owner[i].country)
    return next(named, None)


def faces(scene: Scene, owner: Mapping[int, Bearer], post: Post, other: Bearer) -> bool:
    """Whether an office and somebody named before it in the sentence meet, so that they are of two sides."""
    last = next(i for i in range(post.start - 1, -1, -1) if owner.get(i) is other)
    between = scene.doc[last + 1 : post.start]
    met = {t.lemma_.lower() for t in between} & word_set("roles", "meeting")
    talked = any(t.lower_ == "with" and _follows_talks(scene.doc, t) for t in between)
    if not (met or talked) or any(t.lower_ == "that" for t in between):
        return False
    return not any(t.lower_ == "of" for t in between[-2:])


def _follows_talks(doc: Doc, word: Token) -> bool:
    """Whether 'with' says with whom one talks: 'talks with', 'talks in Lima on Monday with'."""
    for i in range(word.i - 1, max(word.sent.start, word.i - _TALKS) - 1, -1):
        if doc[i].lower_ in word_set("roles", "met_with"):
            return True
        if not (doc[i].is_title or doc[i].tag_ in ("IN", "CD", "DT", "HYPH", "POS")):
            return False
    return False
