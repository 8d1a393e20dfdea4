"""Whose a state's body is that is named without its country: 'the Constitutional Court', 'parliament'."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.extract.cast.homeland import is_away
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_POLLED = 3
"""Words between a country and its vote, at most: "Peru's second-round vote"."""


def said_beside(doc: Doc, name: str, start: int, end: int, told: Mapping[int, str]) -> str:
    """The country that the sentence says such a body is of: by the place behind it ('the Constitutional Court in
    Lima'), of one that counts votes by the vote ("the Election Commission counted Peru's vote"); '' where it does not.

    `told` gives the country that a token tells of.
    """
    behind = end + 1 + (doc[end + 1].text == "the")
    if doc[end].text == "in" and behind in told:
        return told[behind]
    if not set(name.lower().split()) & word_set("organisations", "polling"):
        return ""
    sentence = doc[start].sent
    polled = {told[i] for i in range(sentence.start, sentence.end) if i in told and _is_polled(doc, i)}
    return polled.pop() if len(polled) == 1 else ""


def _is_polled(doc: Doc, country: int) -> bool:
    """Whether a country's word stands before a vote: "Peru's run-off", 'the Peruvian presidential election'."""
    behind = [t.lower_ for t in doc[country + 1 : country + 3 + _POLLED]]
    at = next((n for n, word in enumerate(behind) if word in word_set("organisations", "polls")), -1)
    return at >= 0 and not any(not w.isalpha() for w in behind[:at] if w not in ("'s", "’s", "'", "’", "-"))


def of_state(doc: Doc, start: int, home: str, told: Mapping[int, str]) -> str:
    """The country of a state's body that is named without it at a token: the report's home, or in a paragraph about
    another country the only one that its sentence tells of."""
    if start > 0 and doc[start - 1].lower_ == "its":
        before = [i for i in range(doc[start].sent.start, start) if i in told]
        acting = [i for i in before if is_subject(phrase_head(doc[i]))]
        return told[(acting or before)[-1]] if before else ""
    told = {i: code for i, code in told.items() if not _is_well_wisher(doc[min(i, len(doc) - 1)], start)}
    away = not home or is_away(doc, start, told, home)
    return _only_told(doc, start, told, home) if away else home


def _is_well_wisher(token: Token, start: int) -> bool:
    """Whether a word before a body belongs to who greets its country from abroad: '[Peruvian] President X congratulated
    Y after the Electoral Commission ...'."""
    if token.i >= start or token.sent.start != token.doc[start].sent.start:
        return False
    head = phrase_head(token)
    return is_subject(head) and head.head.lemma_.lower() in word_set("organisations", "greetings")


def _only_told(doc: Doc, start: int, told: Mapping[int, str], home: str) -> str:
    """The only country that the words before a token tell of in its sentence; `home` where they tell of none, '' where
    of several."""
    codes = {told[i] for i in range(doc[start].sent.start, start) if i in told}
    return codes.pop() if len(codes) == 1 else "" if codes else home
