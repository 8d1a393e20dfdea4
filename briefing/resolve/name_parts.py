"""Personal names taken apart: words without titles and particles, and what the rest says.

The words of the lists (`data/names.yaml`) have weights: rare words identify, common ones ('Ali', 'Kim') hardly do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import msgspec

from briefing import nicknames
from briefing.resolve import scripts, spelling
from briefing.resolve.vocabulary import load


class _Words(msgspec.Struct, frozen=True):
    """`data/names.yaml`."""

    titles: str
    endings: str
    generations: dict[str, int]
    particles: str
    filial: str
    bound: str
    family_first: str
    ubiquitous: str
    common: str
    families: str
    eastern: dict[str, str]
    variants: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    titles: frozenset[str]
    endings: frozenset[str]
    generations: dict[str, int]
    particles: frozenset[str]
    filial: frozenset[str]
    bound: frozenset[str]
    family_first: frozenset[str]
    families: frozenset[str]
    eastern: dict[str, frozenset[str]]
    weights: dict[str, float]
    variants: dict[str, frozenset[int]]
    groups: tuple[tuple[str, ...], ...]


@cache
def _vocabulary() -> _Vocabulary:
    raw = load("names.yaml", _Words)
    variants = (*raw.variants, *nicknames.groups())
    groups: dict[str, set[int]] = {}
    for number, group in enumerate(variants):
        for word in group:
            groups.setdefault(word, set()).add(number)
    weights = dict.fromkeys(raw.common.split(), 0.55) | dict.fromkeys(raw.ubiquitous.split(), 0.35)
    return _Vocabulary(
        titles=frozenset(raw.titles.split()),
        endings=frozenset(raw.endings.split()),
        generations=raw.generations,
        particles=frozenset(raw.particles.split()),
        filial=frozenset(raw.filial.split()),
        bound=frozenset(raw.bound.split()),
        family_first=frozenset(raw.family_first.split()),
        families=frozenset(raw.families.split()) | set(weights),
        eastern={language: frozenset(names.split()) for language, names in raw.eastern.items()},
        weights=weights,
        variants={word: frozenset(numbers) for word, numbers in groups.items()},
        groups=variants,
    )


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart. `words` are ASCII, without titles and particles."""

    words: tuple[str, ...]
    generation: int
    script: scripts.Script
    inverted: bool
    """Whether the order of its words tells nothing: printed family name first, or held together by particles."""

    fathers: tuple[tuple[str, str], ...] = ()
    """Pairs of child and father: the words around each 'bin'."""
    led: frozenset[str] = frozenset()
    """The words that stand behind a particle: 'laden' of 'bin Laden'."""
    descent: tuple[str, ...] = ()
    """The words behind the first 'bin', which are the father's name."""

    @property
    def joined(self) -> str:
        """All words as one."""
        return "".join(self.words)


_QUOTED = re.compile(r"[\"“”«»„]([^\"“”«»„]*)[\"“”«»„]|\(([^)]*)\)")
_LEET = str.maketrans("013579", "oiestg")


@lru_cache(65536)
def parse(text: str) -> Name:
    """A printed name taken apart; the words are empty where nothing but titles and initials' dots stands."""
    return _parse(text, scripts.readings(text)[0], glued=False)


@lru_cache(65536)
def readings(text: str) -> tuple[Name, ...]:
    """A printed name in each way that it may be read: as another language's, or its particles as a part of the word
    behind them ('Vandermeer'). The first is that of `parse`."""
    plain = [_parse(text, latin, glued=False) for latin in scripts.readings(text)]
    glued = [_parse(text, latin, glued=True) for latin in scripts.readings(text)]
    return tuple(dict.fromkeys((*plain, *glued)))


def _parse(printed: str, text: str, glued: bool) -> Name:
    vocabulary = _vocabulary()
    text = _QUOTED.sub(" ", text)
    text = re.sub(r"['’‘ʻʼʿʾ`´]s?\b(?=\s|$)", "", text)
    family, comma, given = text.partition(",")
    inverted = bool(comma and given.strip() and spelling.ascii_word(given.strip()) not in vocabulary.generations)
    if inverted:
        text = f"{given} {family}"
    text = re.sub(r"\b(El|Al)(?=[A-Z][a-z])", r"\1 ", text)
    text = re.sub(r"(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ][a-zà-ÿ]{2})", " ", text) if " " not in text.strip() else text
    words = [_unleet(spelling.ascii_word(w)) for w in re.split(r"[\s\-‐‑–—.·・‧_/]+", re.sub(r"['’‘ʻʼʿʾ`´]", "", text))]
    words = [w for w in words if w]
    words = [letter for w in words for letter in (w if _are_initials(w, text) else (w,))]
    while len(words) > 1 and words[0] in vocabulary.titles and words[1] not in vocabulary.filial:
        words.pop(0)
    generation = 0
    while len(words) > 1 and (words[-1] in vocabulary.endings or words[-1] in vocabulary.generations):
        generation = vocabulary.generations.get(words.pop(), generation)
    significant = tuple(map(_bound_stem, _glued(words))) if glued else _significant(words)
    inverted = inverted or len(significant) < len(words)
    return Name(
        significant, generation, scripts.script(printed), inverted, _fathers(words), _led(words), _descent(words)
    )


def _descent(words: list[str]) -> tuple[str, ...]:
    """The words behind the first word inside a name that says 'son of' or 'daughter of', without particles."""
    filial = _vocabulary().filial
    first = next((n for n, word in enumerate(words) if n and word in filial), len(words))
    return _significant(words[first + 1 :]) if words[first + 1 :] else ()


def _glued(words: list[str]) -> list[str]:
    """The words with particles as a part of the word behind them: 'van der meer' is 'vandermeer'."""
    result, pending = [], ""
    for word in words:
        pending += word
        if word not in _vocabulary().particles or len(word) == 1:
            result.append(pending)
            pending = ""
    return result + ([pending] if pending else [])


def _led(words: list[str]) -> frozenset[str]:
    """The words that stand behind a particle."""
    particles = _vocabulary().particles
    return frozenset(word for before, word in pairwise(words) if before in particles and word not in particles)


def _fathers(words: list[str]) -> tuple[tuple[str, str], ...]:
    """The words before and after each word that says 'son of' or 'daughter of'."""
    filial = _vocabulary().filial
    return tuple((words[i - 1], words[i + 1]) for i in range(1, len(words) - 1) if words[i] in filial)


def _are_initials(word: str, text: str) -> bool:
    """Whether a word is two initials written as one: the 'JC' of 'JC Juncker'."""
    return len(word) == 2 and word.upper() in text and not text.isupper() and word not in _vocabulary().particles


def _unleet(word: str) -> str:
    """A word in which digits stand for letters, as a word: '1g0r' is 'igor'."""
    return word.translate(_LEET) if any(c.isdigit() for c in word) and any(c.isalpha() for c in word) else word


def _significant(words: list[str]) -> tuple[str, ...]:
    """The words without particles; 'abd al-aziz', 'abdul aziz' and 'abdelaziz' made one. What ends a name of two words
    is no particle ('Zhu De')."""
    vocabulary = _vocabulary()
    kept: list[str] = []
    pending = ""
    for number, word in enumerate(words):
        if word in vocabulary.bound and number + 1 < len(words):
            pending = "abd"
        elif word in vocabulary.particles and len(words) > 1 and len(word) != 1:
            continue
        else:
            kept.append(pending + _bound_stem(word) if pending else _bound_stem(word))
            pending = ""
    ends_in_one = len(words) == 2 and len(kept) == 1 and words[-1] in vocabulary.particles
    return tuple(kept) if kept and not ends_in_one else tuple(words)


def _bound_stem(word: str) -> str:
    """'abdulaziz' and 'abdurrahman' without the joining syllable: 'abdaziz', 'abdrahman'."""
    return re.sub(r"abd[aeou]?(?:l(?=[a-z]{3})|(?=([rsntdz])\1)[rsntdz])", "abd", word)


def weight(word: str) -> float:
    """How much a word identifies: 1 a rare one, 0.55 a common one, 0.35 one that proves nothing, 0.25 an initial."""
    return 0.25 if len(word) == 1 else _vocabulary().weights.get(word, 1.0)


def is_common_family(word: str) -> bool:
    """Whether many families bear a single-word name, so that alone it hardly says who is meant."""
    return parse(word).words[0] in _vocabulary().families


def is_common(word: str) -> bool:
    """Whether a word stands in the lists of common names."""
    return word in _vocabulary().weights


def forms(word: str) -> tuple[str, ...]:
    """A word and its other spellings and short forms."""
    vocabulary = _vocabulary()
    groups = sorted(vocabulary.variants.get(word, ()))
    return (word, *(other for number in groups for other in vocabulary.groups[number]))


def are_forms(a: str, b: str) -> bool:
    """Whether the lists know two words as spellings or short forms of one name."""
    none: frozenset[int] = frozenset()
    variants = _vocabulary().variants
    return bool(variants.get(a, none) & variants.get(b, none))


def puts_family_first(country: str) -> bool:
    """Whether the family name is often printed first in a country (code)."""
    return country in _vocabulary().family_first


def eastern_family(word: str) -> frozenset[str]:
    """The languages ('chinese', 'korean') in which a word is a family name."""
    return frozenset(language for language, names in _vocabulary().eastern.items() if word in names)
