"""Offices that somebody held when what is told of him happened: 'X, then the minister', 'X, who as minister signed'."""

from __future__ import annotations

import re

from briefing.extract.cast.scene import Scene
from briefing.extract.text.words import Doc

_YEAR = re.compile(r"(?:19|20)\d\d")
_TIMES = (("at", "the", "time"), ("at", "that", "time"))
_PAST = frozenset({"VBD"})


def is_bygone(scene: Scene, first: int, last: int) -> bool:
    """Whether the words around an office set after a name (tokens first..last) say that it was held once."""
    doc = scene.doc
    before = doc[first - 1].lower_
    if doc[last].lower_ == "until" or before in ("then", "previously", "formerly", "once") or was(scene, first):
        return True
    if any(_is_time(doc, i) for i in (last, last - 3, first - 3)):
        return True
    return before == "as" and doc[first - 2].lower_ == "who" and doc[last].tag_ in _PAST


def was(scene: Scene, first: int) -> bool:
    """Whether a phrase follows 'who was' or 'had been'."""
    before = [t.lower_ for t in scene.doc[max(0, first - 3):first] if t.lower_ not in ("a", "the", "an")]
    return before[-2:] in (["who", "was"], ["had", "been"])


def opened_once(doc: Doc, first: int, last: int) -> bool:
    """Whether a sentence that tells of a year begins with an office: 'As minister, X signed it in 2011'."""
    told = doc[last : doc[last].sent.end]
    opened = doc[first - 1].lower_ == "as" and doc[first - 1].is_sent_start
    return opened and any(t.tag_ == "CD" and _YEAR.fullmatch(t.text) for t in told)


def behind_time(doc: Doc, place: int) -> int:
    """The token at which an office begins behind a time in the past: 'X, at the time [minister of Peru]'."""
    return place + 3 * _is_time(doc, place)


def _is_time(doc: Doc, place: int) -> bool:
    """Whether a time in the past begins at a token: 'at the time'."""
    return place >= 0 and doc[place].lower_ == "at" and tuple(t.lower_ for t in doc[place : place + 3]) in _TIMES
