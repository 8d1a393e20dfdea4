"""Days and places beside a verb of saying: when and where it was said, and no part of it."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Token

RESUMED = frozenset(
    {"PRP", "PRP$", "DT", "PDT", "NNP", "NNPS", "EX", "JJ", "JJR", "JJS", "NNS", "NN", "CD", "VBG", "``"})
"""Tags of words with which what is said may begin."""
SPANS = frozenset({"hour", "day", "week", "month", "year"})
"""Nouns that tell how long before or after something a thing was said."""
_MEANS = frozenset({"in", "on", "at", "via", "through", "during"})
_BEFORE_DAYS = frozenset({"in", "on", "late", "early", "earlier", "last", "the", "previous"})
_PARTS = frozenset({"morning", "afternoon", "evening", "night", "last", "year"})
_ROUGHLY = frozenset({"at", "about", "around", "more", "up", "over", "nearly", "almost"})
_FEW = 4
_LONG = 8
_WITHIN = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "HYPH", "VBN", "VBG"})
_VERBAL = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_when(token: Token) -> bool:
    """Whether a word tells a day or month: 'Tuesday', 'July', 'yesterday'."""
    return token.lower_.rstrip(".") in _times()


def when_said(doc: Doc, at: int) -> int:
    """Behind a cue the place after the day or month that dates the saying: 'said [in July] he had opened it'."""
    if 0 < at < len(doc) and is_when(doc[at - 1]):
        return _behind_place(doc, at)
    if [t.lower_ for t in doc.words[at : at + 3]] == ["at", "the", "time"]:
        return at + 3 if at + 3 < len(doc) and doc[at + 3].tag_ in RESUMED else at
    end = at
    if at >= len(doc):
        return at
    while end < len(doc) - 1 and doc[end].lower_ in _BEFORE_DAYS and end - at < _FEW:
        end += 1
    spans = doc[end].lemma_.lower() in ("week", "month", "year") and end > at and doc[end - 1].lower_ in _BEFORE_DAYS
    if not (is_when(doc[end]) or spans):
        return _behind_occasion(doc, at)
    if not spans and doc[end - 1].lower_ == "the" and doc[end + 1].tag_ in ("NN", "NNS"):
        return at  # 'said THE OCTOBER VOTE was fair'
    end += 1
    while end < len(doc) - 1 and (doc[end].lower_ in _PARTS or _is_of_date(doc[end])):
        end += 1
    end = _behind_place(doc, end)
    end += end < len(doc) and doc[end].text == ","
    return end if end < len(doc) and (doc[end].tag_ in RESUMED or _counts(doc, end)) else at


def _is_of_date(number: Token) -> bool:
    """'May [9]', but not 'Friday [17]-year-old' nor 'Friday [one] of them'."""
    counts = number.tag_ == "CD" and number.text[0].isdigit()
    return counts and is_when(number.nbor(-1)) and number.nbor().text not in ("-", "–")


def _counts(doc: Doc, at: int) -> bool:
    """'at least four', 'about 30', 'more than 100': words before a number, with which what is said may begin."""
    return doc[at].lower_ in _ROUGHLY and any(t.tag_ == "CD" for t in doc[at + 1 : at + 3])


def _behind_occasion(doc: Doc, at: int) -> int:
    """'said [at talks in Kiev] it was ready': the place before a pronoun with its verb."""
    if doc[at].lower_ not in ("at", "in", "during", "after", "before"):
        return at
    for k in range(at + 2, min(len(doc) - 1, at + _LONG)):
        if doc[k].lower_ in ("he", "she", "it", "they"):
            return k if doc[k - 1].tag_.startswith("NN") and doc[k + 1].tag_ in _VERBAL else at
        if doc[k].tag_ not in _WITHIN and doc[k].tag_ not in ("IN", "POS"):
            return at
    return at


def behind_means(doc: Doc, at: int) -> int:
    """Behind a cue the place after the medium in which a thing was said: 'said [on its website] it does not', 'said [in
    a leaflet on Monday] it would'."""
    if doc[at].lower_ not in _MEANS:
        return at
    inside = takewhile(lambda t: t.tag_ in _WITHIN, doc[at + 1 : at + _LONG])
    means = (t.i + 1 for t in inside if t.lemma_.lower() in word_set("speech", "mediums"))
    end = next((i for i in means if i < len(doc) and doc[i].tag_ not in ("NN", "NNS")), at)
    if end == at:
        return at
    end = when_said(doc, end)
    return end if doc[end].tag_ in RESUMED and any(t.tag_ in _VERBAL for t in doc[end : end + 2 * _LONG]) else at


def _behind_place(doc: Doc, at: int) -> int:
    """The place behind where something was said: 'Thursday [in Kiev] he'."""
    end = at + 1
    if at >= len(doc) or doc[at].lower_ not in ("in", "at"):
        return at
    while end < len(doc) and doc[end].tag_ in ("NNP", "NNPS"):
        end += 1
    return end if end < len(doc) and end > at + 1 and doc[end].tag_ in ("PRP", "DT", "EX") else at


@cache
def _times() -> frozenset[str]:
    named = (*vocabulary("calendar")["weekdays"].values(), *vocabulary("calendar")["months"].values())
    return frozenset(w.lower() for words in named for w in words) - {"may", "mar"} | {"yesterday", "today", "tonight"}
