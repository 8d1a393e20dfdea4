"""The two after which a pact is named, where one is a league of states: 'the EU-CHAD Association Agreement'. The
pipeline sees a body's name in them, or but one of the two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from briefing import countries
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_LINKS = frozenset({"-", "\u2013", "\u2014", "/"})
_LONGEST = 3
"""Words of one side, at most."""
_BETWEEN = 5
"""Words between the second side and the noun for a pact, at most."""


def with_sides_of_pacts(doc: Doc, names: Iterable[Name]) -> list[Name]:
    """The names in text order, with both sides of each pact that is named after a league and whom it is with, and
    without what was taken for one body."""
    listed = list(names)
    for one, other in _sides(doc):
        apart = [n for n in listed if n.end <= one.start or n.start >= other.end]
        listed = sorted((*apart, one, other), key=lambda n: n.start)
    return listed


def _sides(doc: Doc) -> Iterator[tuple[Name, Name]]:
    for link in doc:
        if link.text in _LINKS and link.i and link.i + 1 < len(doc) and doc[link.i + 1].text[:1].isupper():
            ends = (_side(doc, start, link.i) for start in range(max(0, link.i - _LONGEST), link.i))
            one = next((side for side in ends if side is not None), None)
            firsts = range(min(len(doc), link.i + 1 + _LONGEST), link.i + 1, -1) if one is not None else ()
            other = next((side for end in firsts if (side := _side(doc, link.i + 1, end)) is not None), None)
            if one is not None and other is not None and "ORG" in (one.label, other.label) and _is_pact(doc, other.end):
                yield one, other


def _side(doc: Doc, start: int, end: int) -> Name | None:
    """The league of states or country that a stretch names; None for anything else."""
    text = printed(doc[start:end])
    entry = known(text) if text[:1].isupper() else None
    if entry is not None and entry[1]["kind"] == "igo":
        return Name(start, end, "ORG", text)
    hit = countries.lookup(text) if text[:1].isupper() else None
    return Name(start, end, "GPE", text) if hit is not None and hit.form == "name" else None


def _is_pact(doc: Doc, start: int) -> bool:
    """Whether a noun for a pact ends the phrase that goes on at a place: '[EU-Chad] free trade AGREEMENT'."""
    after: Iterable[Token] = takewhile(lambda t: t.is_alpha and t.pos_ != "VERB", doc.words[start : start + _BETWEEN])
    return any(t.lower_ in word_set("agreements", "two_sided") for t in after)
