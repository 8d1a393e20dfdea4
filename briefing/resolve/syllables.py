"""Chinese and Korean words in their several romanisations.

Chinese: pinyin is turned into Wade-Giles (without its apostrophes), by the rules of that system. Korean: what the
Revised and the McCune-Reischauer romanisation and common usage write for one sound is evened out.
"""

from __future__ import annotations

import re
from functools import lru_cache

_FINALS = re.findall(
    r"\w+",
    "a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un uo v ve",
)
_INITIALS = re.findall(r"\w*", "b p m f d t n l g k h j q x zh ch sh r z c s y w")
_SYLLABLE = re.compile(r"(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.+)")

_RETROFLEX = frozenset(("zh", "ch", "sh", "r", "z", "c", "s"))
_PALATAL = frozenset("jqx")
_VELAR = frozenset("gkh")
_WADE = {"b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "z": "ts", "c": "ts", "r": "j"}
_WADE_FINALS = {"ong": "ung", "iong": "iung", "ian": "ien", "ie": "ieh", "ue": "ueh", "v": "u", "ve": "ueh"}
_WHOLE = {"zi": "tzu", "ci": "tzu", "si": "ssu", "you": "yu", "yan": "yen", "ye": "yeh", "yong": "yung", "gui": "kuei",
          "kui": "kuei", "er": "erh"}
_TAIWAN = (("^ing(?=.)", "ying"), ("jeou", "chiu"), ("^lee$", "li"))
"""Spellings of one's own that are usual in Taiwan."""


def _valid(initial: str, final: str) -> bool:
    """Whether pinyin knows a syllable."""
    if initial in _RETROFLEX:
        return final == "i" or (final[0] not in "iv" and final != "ue")
    if initial in _PALATAL:
        return final[0] == "i" or final in ("u", "ue", "uan", "un")
    if initial in _VELAR:
        return final[0] not in "iv" and final not in ("ue", "o")
    if initial == "y":
        return final in ("a", "an", "ang", "ao", "e", "i", "in", "ing", "o", "ong", "ou", "u", "uan", "ue", "un")
    if initial == "w":
        return final in ("a", "ai", "an", "ang", "ei", "en", "eng", "o", "u")
    if not initial:
        return final in ("a", "ai", "an", "ang", "ao", "e", "ei", "en", "er", "o", "ou")
    return final not in ("ua", "uai", "uang", "ong" if initial in "bpmf" else "", "er")


_PINYIN = frozenset(i + f for i in _INITIALS for f in _FINALS if _valid(i, f))


@lru_cache(65536)
def pinyin(word: str) -> tuple[str, ...]:
    """The pinyin syllables of a word in small letters, '' for none: ('jin', 'ping'). Of several cuts the first with the
    longest syllables."""
    if not word:
        return ()
    for width in range(min(6, len(word)), 0, -1):
        rest = pinyin(word[width:])
        if word[:width] in _PINYIN and (rest or width == len(word)):
            return (word[:width], *rest)
    return ()


def wade(syllables: tuple[str, ...]) -> str:
    """Pinyin syllables in Wade-Giles, without apostrophes and hyphens."""
    return "".join(_wade(s) for s in syllables)


def _wade(syllable: str) -> str:
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    match = _SYLLABLE.fullmatch(syllable)
    initial, final = match.groups() if match else ("", syllable)
    told = _WADE_FINALS.get(final, final)
    if initial in ("zh", "ch", "sh", "r") and final == "i":
        told = "ih"
    elif (final == "uo" and initial not in ("g", "k", "h", "sh")) or (final == "e" and initial in _VELAR):
        told = "o"
    return _WADE.get(initial, initial) + told


@lru_cache(65536)
def same_chinese(a: str, b: str) -> bool:
    """Whether one word is the pinyin of the other, in Wade-Giles: 'xiaoping' and 'hsiaoping'."""
    found = pinyin(a)
    for old, new in _TAIWAN:
        b = re.sub(old, new, b)
    return bool(found) and wade(found) == b


_PLAIN = (("wh", "hw"), ("ck", "k"), (r"(?<=[aeiou])h(?=n|$)", ""))
_KOREAN = (
    (r"^(?:lee|yi|rhee|rie|ri)$", "li"), (r"^(?:roh|noh|no|ro)$", "no"), (r"^(?:lim|rim|im|yim)$", "im"),
    (r"^park$", "pak"), *_PLAIN, ("ch", "j"), ("kk", "k"), ("tt", "t"), ("pp", "p"), ("woo|wu", "u"), ("oo", "u"),
    ("yeo|yu|you|yo", "Y"), ("eui|ui|uy", "I"), ("ae|ai|oe|oi", "E"), ("eo|eu|ou|u|o", "O"), ("ee|ie|i", "I"),
    ("g", "k"), ("d", "t"), ("b", "p"), ("sh", "s"), ("r", "l"), (r"(.)\1", r"\1"),
)  # fmt: skip
"""What is written for one sound; a capital is a vowel that no later rule touches."""


@lru_cache(65536)
def korean(word: str) -> str:
    """What the romanisations of one Korean word share: 'geunhye' and 'kunhye' are one."""
    for old, new in _KOREAN:
        word = re.sub(old, new, word)
    return word


_EASTERN = re.compile(
    r"(?:(?:kk|tt|pp|ss|ch|sh|hs|ts|tz|zh|[bcdfghjklmnpqrstwxyz])?"
    r"(?:[iuwy]?(?:eou|eui|ae|ai|ao|eo|eu|ei|ou|oo|ee|oe|ieh?|ui|ue|[aeiou]))(?:ng|[nmklptgh](?![aeiou]))?){1,2}"
)


@lru_cache(65536)
def is_eastern(word: str) -> bool:
    """Whether a word can be one or two Chinese or Korean syllables."""
    plain = word
    for old, new in _PLAIN:
        plain = re.sub(old, new, plain)
    return len(pinyin(word)) in (1, 2) or bool(_EASTERN.fullmatch(plain))


def is_pinyin(family: str, given: str) -> bool:
    """Whether both parts of a name are spelt as pinyin has it."""
    return len(pinyin(family)) == 1 and bool(pinyin(given))
