"""Bodies of the United Nations, and courts in The Hague, that are called by what they do: 'the U.N. nuclear agency'."""

from __future__ import annotations

from functools import cache

from briefing.extract.cast.generic import POSSESSIVE, Generic
from briefing.extract.cast.names import printed
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc

_UNION, _COURT = "United Nations", "The Hague"
_OWNERS = {"U.N.": _UNION, "UN": _UNION, "Nations": _UNION, "Hague": _COURT}
_REACH = 5
"""Tokens between whose a body is and the noun that says what it is, at most."""


def nouns() -> frozenset[str]:
    """The nouns that say what such a body is."""
    return frozenset(noun for of in (_UNION, _COURT) for noun in _tasks()[of])


@cache
def _tasks() -> dict[str, dict[str, dict[str, str]]]:
    """Whose such a body is, the noun that says what it is, a word before that ('-' for none), and its name."""
    fields: dict[str, list[str]] = vocabulary("meant")["fields"]
    by_field = {word: of[0] for word, of in fields.items()}
    agencies = dict.fromkeys(word_set("organisations", "agency_nouns"), by_field)
    listed: dict[str, dict[str, dict[str, str]]] = vocabulary("organisations")["agencies"]
    return {**listed, _UNION: {**agencies, **listed[_UNION]}}


def agency(doc: Doc, place: int) -> list[Generic]:
    """The body that the noun at a token names beside the United Nations or The Hague: 'the U.N. refugee agency', "the
    U.N.'s nuclear watchdog", 'the Hague war crimes tribunal'."""
    owner = _owner(doc, place)
    if owner < 0:
        return []
    of = _tasks()[_OWNERS[doc[owner].text]].get(doc[place].lower_, {})
    words = [t.lower_ for t in doc[owner + 1 : place] if t.text not in POSSESSIVE]
    start = owner - (doc[owner].text == "Nations" or doc[owner - 1 : owner + 1].text == "The Hague")
    definite = doc[start - 1].lower_ not in ("a", "an")  # 'a U.N. court' may be any
    name = next((of[w] for w in words or ["-"] if w in of and (words or definite)), "")
    return [Generic(start, place + 1, printed(doc[start : place + 1]), name, "igo", "")] if name else []


def _owner(doc: Doc, place: int) -> int:
    """The last token of the United Nations or The Hague before the words in small letters that stand before a noun; -1
    where there is none."""
    at = place - 1
    while at > max(place - _REACH, 0) and (doc[at].text.islower() or doc[at].text in POSSESSIVE):
        at -= 1
    united = doc[at].text != "Nations" or doc[at - 1].text == "United"
    return at if at > 0 and doc[at].text in _OWNERS and united else -1
