"""How alike two words of names are, whatever the spelling, romanisation or script.

The method: words are brought to ASCII, spelling rules of romanisation are applied (`data/spelling.yaml`), and what
then differs is judged by its consonants, its vowels and, last, as a typing error (optimal string alignment distance,
from RapidFuzz). Words from scripts that write no vowels are compared by their consonants alone.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import groupby

import msgspec
from anyascii import anyascii
from rapidfuzz.distance import OSA

from briefing.resolve.vocabulary import load

_VOWELS = frozenset("aeiou")


class _Rules(msgspec.Struct, frozen=True):
    """`data/spelling.yaml`."""

    rewrite: tuple[tuple[str, str], ...]
    vowels: tuple[str, ...]
    classes: tuple[str, ...]


@cache
def _rules() -> tuple[tuple[tuple[re.Pattern[str], str], ...], frozenset[tuple[str, str]], dict[int, str]]:
    """Rewrites, pairs of like vowels (both ways), consonant classes as a translation table."""
    raw = load("spelling.yaml", _Rules)
    pairs = [tuple(pair.split()) for pair in raw.vowels]
    return (
        tuple((re.compile(old), new) for old, new in raw.rewrite),
        frozenset(p for a, b in pairs for p in ((a, b), (b, a))),
        {ord(letter): group[0] for group in raw.classes for letter in group},
    )


def ascii_text(text: str) -> str:
    """A text in lower-case ASCII."""
    return anyascii(text).lower()


def ascii_word(word: str) -> str:
    """A word in lower-case ASCII letters and digits: 'Erdoğan' is 'erdogan'."""
    return re.sub(r"[^a-z0-9]", "", anyascii(word).lower())


@lru_cache(65536)
def key(word: str) -> str:
    """What is left of an ASCII word when romanisations are evened out: 'qadhafi' and 'kadafy' are one."""
    for pattern, replacement in _rules()[0]:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(65536)
def skeleton(word: str) -> str:
    """The consonants of an ASCII word's key, without the half-vowels w and y and without h, but for a first letter."""
    bare = key(word)
    found = bare[:1].strip("aeiou") + "".join(c for c in bare[1:] if c not in _VOWELS and c not in "wy")
    return found[:1] + found[1:].replace("h", "")


@lru_cache(65536)
def coarse(word: str) -> str:
    """The skeleton with letters that scripts mix up made one: for words across scripts only."""
    return re.sub(r"(.)\1+", r"\1", skeleton(word).translate(_rules()[2]))


def _vowel_groups(word: str) -> tuple[str, ...]:
    return tuple("".join(run) for vowel, run in groupby(word, lambda c: c in _VOWELS) if vowel)


def _like_vowels(a: str, b: str) -> bool:
    """Whether two keys have the same number of vowel groups, each a possible spelling of the other's."""
    left, right = _vowel_groups(a), _vowel_groups(b)
    alike = _rules()[1]
    return len(left) == len(right) and all(x == y or (x, y) in alike for x, y in zip(left, right, strict=True))


@lru_cache(262144)
def similarity(a: str, b: str) -> float:
    """How sure it is that two ASCII words are one, 0 to 1.

    1 for the same word, 0.95 for spellings of one sound, 0.9 for like vowels (0.85 in short words), less for what may
    be a typing error; 0 for different words, such as short ones that differ in their vowels.
    """
    if a == b:
        return 1.0
    if a > b:
        return similarity(b, a)
    if not a or not b or a[0].isdigit() != b[0].isdigit():
        return 0.0
    if ("ch" in a) != ("ch" in b):  # what the French write for sh
        return max(_similarity(a, b), _similarity(a.replace("ch", "sh"), b.replace("ch", "sh")) - 0.02)
    return _similarity(a, b)


def _similarity(a: str, b: str) -> float:
    short, long = key(a), key(b)
    if short == long or key(a.replace("gh", "q")) == key(b.replace("gh", "q")):
        return 0.95
    consonants = skeleton(a)
    if len(consonants) >= 2 and consonants == skeleton(b):
        if _like_vowels(short, long):
            return 0.9 if len(consonants) > 2 else 0.85
        plain = len(consonants) < 4 and max(len(short), len(long)) <= 6
        if plain and len(_vowel_groups(short)) == len(_vowel_groups(long)):
            return 0.0
    return max(typo(a, b), typo(short, long) - 0.05)


def typo(a: str, b: str) -> float:
    """How sure it is that one word is the other with a slip of the hand."""
    length = min(len(a), len(b))
    distance = OSA.distance(a, b)
    if length < 4 or distance > (1 if length < 6 else 2 if length < 10 else 3):
        return 0.0
    if distance > 1 and a[0] != b[0]:
        return 0.0
    return max(0.0, 1.0 - 1.25 * distance / length - 0.02)


@lru_cache(65536)
def across_scripts(a: str, b: str) -> float:
    """How sure it is that two ASCII words, one of them brought over from another script, are one."""
    plain = similarity(a, b)
    left, right = coarse(a), coarse(b)
    if plain >= 0.9 or not left or not right:
        return plain
    if left == right:
        return 0.9 if len(left) > 1 else 0.7
    length = min(len(left), len(right))
    return max(plain, 0.75) if length >= 4 and OSA.distance(left, right) == 1 else plain


@lru_cache(65536)
def across_vowelled(a: str, b: str) -> float:
    """The same where the other script writes its vowels: as many must be heard in both words."""
    plain = similarity(a, b)
    if plain >= 0.9 or len(_vowel_groups(key(a))) != len(_vowel_groups(key(b))):
        return plain
    return max(plain, across_scripts(a, b))
