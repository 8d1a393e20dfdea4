"""Names that are nobody's: what the pipeline took for a person or a body and is a law, a storm, a sort of arms, an
operation, an office or a sum of money.
"""

from __future__ import annotations

import re
from functools import cache

from briefing import countries
from briefing.countries import fold
from briefing.extract.cast.names import Name
from briefing.extract.cast.organisation_kinds import kind_shown, known
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc

_PRONOUNS = frozenset({"he", "she", "his", "her", "him", "it", "its", "they", "their", "we", "our", "i", "my", "you"})
_SUM = re.compile(
    r"[A-Z]{1,3}\$\d[\d.,]*\w*|[A-Z][A-Za-z]{0,3}\d[\d.,]*(?:m|mn|bn|tn|cr)|[A-Z][a-z]{0,2}\d{1,3}(?:,\d{3})+"
)
"""Sums of money in one word: 'Rs40bn', 'US$3m', 'Ksh2,500'."""


def is_none(doc: Doc, name: Name) -> bool:
    """Whether a name is no person and no body, but a law, a storm, a room, a feast or a word in capitals."""
    ship = word_set("sifting", "ships")
    if _SUM.fullmatch(name.text):
        return True
    if name.text.split()[0] in ship or (name.start > 0 and doc[name.start - 1].text in ship) or _is_model(doc, name):
        return True
    if name.label == "PERSON":
        none = name.text.lower() in _PRONOUNS or not any(c.isalpha() for c in name.text)
        return none or fold(name.text) in _folded("no_people")
    if name.text.endswith(" District") and doc[name.end : name.end + 1].text in ("Judge", "Attorney"):
        return True
    if name.label != "ORG":
        return False
    after = doc[name.end] if name.end < len(doc) else None
    named = after is not None and after.is_title and after.lower_ in word_set("sifting", "works")
    work = named and known(name.text) is None
    work = work or (after is not None and after.lower_ in word_set("sifting", "undertakings") and not _is_own(name))
    work = work or name.text.split()[0].lower() in word_set("sifting", "storms") or _is_code(doc, name)
    work = work or (is_post(name) and countries.lookup(name.text.split()[0]) is None)
    return work or (fold(name.text) in _folded("no_bodies") and countries.lookup(name.text) is None)


def _is_code(doc: Doc, name: Name) -> bool:
    """Whether a name is only that of an operation: 'code-named X', 'dubbed X'."""
    before = doc[max(0, name.start - 1) : name.start].text.lower()
    coded = before == "named" and doc[max(0, name.start - 3)].lower_ == "code"
    return (coded or before in ("dubbed", "codenamed", "code-named")) and not _is_own(name)


def _is_own(name: Name) -> bool:
    """Whether a name is a country's or a known body's, or shows the kind of a body."""
    return bool(kind_shown(name.text)) or known(name.text) is not None or countries.lookup(name.text) is not None


def _is_model(doc: Doc, name: Name) -> bool:
    """Whether a name of one word is that of a sort of arms: 'Falcon drones', not 'Peru drones'."""
    at = name.end + (doc[name.end : name.end + 1].text in word_set("sifting", "before_arms"))
    after = doc[at] if at < len(doc) else None
    if after is None or after.lower_ not in word_set("sifting", "arms") or _is_own(name):
        return False
    single = " " not in name.text or any(c.isdigit() for c in name.text)
    return single and (doc[name.start - 1].lower_ != "the" or after.tag_ == "NN")


def is_post(name: Name) -> bool:
    """Whether a name is an office: 'U.S. Undersecretary of State'."""
    words = name.text.split()
    at = next((n for n, word in enumerate(words) if countries.lookup(word) is None), len(words))
    return words[at + 1 : at + 2] in (["of"], ["for"]) and words[at].lower() in word_set("roles", "heads")


@cache
def _folded(group: str) -> frozenset[str]:
    return frozenset(fold(word) for word in word_set("sifting", group))
