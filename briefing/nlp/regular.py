"""Regular verbs by spelling: the base of a form ('looted' is of 'loot', 'condoned' of 'condone'), the forms of a base;
and the base of a plural.

What the spelling leaves open ('shelled', 'fading'), a list of known words decides: which of the bases that can have
this form is one. Rules after the spelling of English inflection (Huddleston and Pullum 2002, ch. 18), as far as they
hold on treebanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

TAGS = frozenset(("VBD", "VBN", "VBG"))

_ENDING = re.compile(r"(?:ed|ing)$")
_VOWEL = re.compile(r"[aeiouy]")
_VOWELS = "aeiou"
_ONE = re.compile(r"^(?:[^aeiouy]*|[^aeiou]*qu|y)[aeiouy][^aeiouywx]$")
"""One syllable with a short spelling, 'fad': its consonant would be doubled, so that the base has an e."""

_SHORT = re.compile(r"^(?:[^aeiouy]+|[^aeiouy]*qu)[aeiouy][^aeiouy]+$")
_LONG = re.compile(r"(?:oo|oa|ai|ou|ee|au|ie|ea)[dlnmk]$")
"""No e ever stands behind these."""

_PLAIN = re.compile(
    r"(?:(?:oo|oa|ai|ou|ee|au|ie|ea(?!t))[tprf]|[lrnscpfmxkw][tdpkmn]|[^aeiou]k|[cs]h|x|w|icit|credit|nsor)$"
)
"""A long vowel or several consonants: hardly ever an e."""

_MUTE = re.compile(
    r"(?:[aeiouy][vz]|[bcdfgkpstz]l|[^e]dit|[dpr]on|nton|ven|[cp]ed|(?:pl|gn|st|sc)or"
    r"|(?<![aeiou])(?:[aou]d|in|un|[aiou]k|[aou]t|[ou]l|[iou]b|um|[aiou]c|[aeiou]g|[iu]r))$"
)
"""Spellings of longer verbs with an e: 'deplor', 'undertak', 'toppl'."""


def doubles(verb: str) -> bool:
    """Whether a verb is sure to double its last letter: 'tap' ('tapped', while 'taped' is of 'tape')."""
    return _ONE.match(verb) is not None


def base(word: str, guess: str, known: Set[str]) -> str:
    """The base of the verb whose form `word` is; `guess`, where neither the spelling nor the `known` words tell."""
    front, hyphen, last = word.lower().rpartition("-")
    stem = _ENDING.sub("", last)
    if stem == last or len(stem) < 2 or not _VOWEL.search(stem):
        return guess
    found = _base(stem, guess.rpartition("-")[2], known)
    return front + hyphen + found


def _base(stem: str, guess: str, known: Set[str]) -> str:
    if _ONE.match(stem):
        return stem + "e"
    if stem[-1] == stem[-2] and stem[-1] in "bdfglmnprtz":
        return _undoubled(stem, guess, known)
    if stem.endswith("ck") and stem not in known and stem[:-1] in known:
        return stem[:-1]  # 'panicked'
    if _LONG.search(stem):
        return stem
    if guess in known or (stem.endswith("s") and guess.endswith("e")):
        return guess
    for candidate in (stem, stem + "e"):
        if candidate in known:
            return candidate
    if _PLAIN.search(stem):
        return stem
    return stem + "e" if _MUTE.search(stem) else guess


def singular(word: str, guess: str, known: Set[str]) -> str:
    """The noun whose plural `word` is; `guess`, unless only another spelling of it is known ('viruses' of 'virus')."""
    small = word.lower()
    if guess.lower() in known or not small.endswith("s"):
        return guess
    noun = small[: -2 if small.endswith("uses") else -1]
    return noun if noun in known else guess


def _undoubled(stem: str, guess: str, known: Set[str]) -> str:
    """The base of a stem that ends in a doubled letter: 'shell', but 'expel', 'rob', but 'err'."""
    if stem[-1] in "lf" and _SHORT.match(stem):
        return stem
    if len(stem) > 3 and (stem[:-1] in known or (stem[-1] in "bgmnpt" and _SHORT.match(stem))):
        return stem[:-1]
    if stem in known:
        return stem
    return stem[:-1] if stem.endswith(("ell", "ull")) or _SHORT.match(stem) else guess


def forms(verb: str) -> Iterator[str]:
    """The regular forms: 'plans', 'planned', 'planning'; both spellings where a consonant may double."""
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
        return
    yield f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    if verb.endswith("e"):
        yield from (f"{verb}d", f"{verb[:-1]}ing")
        return
    if not doubles(verb):
        yield from (f"{verb}ed", f"{verb}ing")
    if verb[-1] not in f"{_VOWELS}wxy":
        yield from (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")
