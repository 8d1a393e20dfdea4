"""Names in other scripts as Latin words, in each way they may be read.

Letters come from anyascii. On top of it: Arabic articles go, Hebrew vav is half a vowel, Chinese characters are cut
into family and given name and read as Chinese and, where `data/readings.yaml` knows them, as Japanese or Korean.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import msgspec
from anyascii import anyascii

from briefing.resolve.vocabulary import load

Script = Literal["latin", "vowelled", "bare"]
"""Latin, or read letter by letter into it; with vowels, spelt by other rules; without vowels or with added ones."""


class _Japanese(msgspec.Struct, frozen=True):
    families: dict[str, str]
    given: dict[str, str]


class _Readings(msgspec.Struct, frozen=True):
    """`data/readings.yaml`."""

    japanese: _Japanese
    korean: dict[str, str]


@cache
def _known() -> _Readings:
    return load("readings.yaml", _Readings)


_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_HAN = re.compile(r"[\u3400-\u9fff々]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_VOWELLED = re.compile(r"[\u0370-\u052f]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_HEBREW = re.compile(r"[\u0590-\u05ff]")
_DOTS = re.compile(r"[\s·・‧]+")
_DOT = re.compile(r"[·・‧]")
"""What parts the words of a foreign name in Chinese characters."""
_VOWELS = {"I": "Lee", "O": "Oh", "U": "Woo"}
"""Korean family names of one letter as everybody writes them."""
_PERSIAN = str.maketrans("ظذض", "ززز")
"""Letters that Persian speaks as z."""
_HARD = {"פ": "p", "ב": "b", "כ": "k"}
"""Hebrew letters that are stops where they begin a word."""
_KATAKANA = (("chi", "ti"), ("ji", "di"), ("tsu", "tu"), ("shi", "si"))


def script(text: str) -> Script:
    """How the words of a name come to be Latin; a name with a Latin letter counts as Latin."""
    if _LATIN.search(text) or not any(c.isalpha() for c in text):
        return "latin"
    if _VOWELLED.search(text):
        return "vowelled"
    at_home = (_HAN.search(text) and not _DOT.search(text)) or _HANGUL.search(text)
    return "latin" if at_home and not _KANA.search(text) else "bare"


def readings(text: str) -> tuple[str, ...]:
    """A name in Latin letters, in each way that it may be read; one in Latin letters stands as it is."""
    if _HAN.search(text):
        found = (_chinese(text), *_japanese(text), *_korean(text))
        return tuple(dict.fromkeys(found))
    if _HANGUL.search(text):
        family, _, given = _capitals_parted(text).partition(" ")
        return (f"{_VOWELS.get(family, family)} {given}",)
    if _KANA.search(text):
        plain = " ".join(anyascii(part) for part in _DOTS.split(text.strip())).lower()
        western = plain
        for old, new in _KATAKANA:
            western = western.replace(old, new)
        return tuple(dict.fromkeys((plain, western)))
    if _ARABIC.search(text):
        persian = text.translate(_PERSIAN)
        return tuple(dict.fromkeys(_arabic(written) for written in (text, persian, persian.replace("و", "v"))))
    if _HEBREW.search(text):
        return (" ".join(_HARD.get(w[0], w[0]) + w[1:].replace("ו", "w") for w in text.replace("א", "a").split()),)
    return (text,)


def _arabic(text: str) -> str:
    """Arabic letters with the article cut off and alif as a vowel: 'bshar asd' for 'Bashar al-Assad'."""
    words = []
    for word in text.replace("\u200c", "").split():
        bare = word[2:] if word.startswith("ال") and len(word) > 4 and word != "الله" else word
        words.append("abd" if bare == "عبد" else re.sub("[اأإآ]", "a", bare).replace("ة", ""))
    return " ".join(words)


def _chinese(text: str) -> str:
    """Chinese characters in pinyin, family name first; a name with dots is a foreign one, part by part."""
    parts = _DOTS.split(text.strip())
    return " ".join(anyascii(part) for part in parts) if len(parts) > 1 else _capitals_parted(text)


def _capitals_parted(text: str) -> str:
    """Syllables as family name and given name: 'Xi Jinping' for one character and two."""
    parts = _DOTS.split(text.strip())
    if len(parts) > 1:
        return " ".join(anyascii(part).lower().capitalize() for part in parts)
    found = re.findall(r"[A-Z][a-z]*|[^A-Z\s]+", anyascii(text))
    return f"{found[0]} {''.join(found[1:]).lower()}" if len(found) > 1 else "".join(found)


def _japanese(text: str) -> list[str]:
    """The readings of a Japanese name whose family and given name are both known."""
    known = _known().japanese
    whole = _DOTS.sub("", text.strip())
    found = []
    for cut in range(1, len(whole)):
        family, given = known.families.get(whole[:cut]), known.given.get(whole[cut:])
        if family and given:
            found += [f"{one} {other}" for one in family.split("/") for other in given.split("/")]
    return found


def _korean(text: str) -> list[str]:
    """The Korean reading of a name all of whose characters are known."""
    known = _known().korean
    whole = _DOTS.sub("", text.strip())
    syllables = [known.get(character, "") for character in whole]
    return [f"{syllables[0]} {''.join(syllables[1:])}"] if len(whole) in (2, 3) and all(syllables) else []
