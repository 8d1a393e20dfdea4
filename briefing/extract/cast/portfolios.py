"""Ministers of several things: 'Finance and Planning Minister', 'minister of trade, industry and tourism'."""

from __future__ import annotations

from briefing.extract.cast.scene import Scene
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_LINKS = ("of", "for", "to", "at", "in", "on")
_LONGEST = 16
_PORTFOLIO = 6
"""Tokens from one of several portfolios to the word 'minister', at most."""


def is_portfolio(scene: Scene, index: int, first: int) -> bool:
    """Whether the word before a joint is one of several things that the minister behind it is for: 'Finance' of
    'Finance and Planning Minister'."""
    doc, word = scene.doc, scene.doc[index]
    matters = word_set("roles", "departments") | vocabulary("roles")["portfolios"].keys()
    alike = word.is_title == doc[first].is_title and index not in scene.people
    listed = doc[index - 1].text == "," and doc[index - 2].lower_ in matters
    behind = doc[first + 1 : first + _PORTFOLIO]
    return alike and (word.lower_ in matters or listed) and any(t.lower_ in ("minister", "secretary") for t in behind)


def opening(scene: Scene, first: int) -> int:
    """The first token of a list of things that somebody is a minister of, of which the last begins at a token; that
    token itself where it ends no such list: 'minister of [trade, industry and tourism]'."""
    doc, place = scene.doc, first
    if doc[first - 1].lower_ not in ("and", "&", ","):
        return first
    matters = word_set("roles", "departments")
    while first - place < _LONGEST and doc[place - 1].lower_ not in _LINKS and place - 1 not in scene.people:
        word = doc[place - 1]
        if not (word.text in (",", "&") or word.lower_ in ("and", "the", *matters) or word.is_title):
            return first
        place -= 1
    return place if is_minister(doc[place - 2]) else first


def is_minister(token: Token) -> bool:
    """Whether a word is the head of a post with a portfolio behind it."""
    return token.lower_ in ("minister", "secretary", "commissioner")
