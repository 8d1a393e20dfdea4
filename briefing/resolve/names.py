"""Whether two personal names may be one person's.

A name is a list of words with weights: rare words identify, common ones ('Ali', 'Kim') hardly do, particles and
titles not at all. Words are paired off by `spelling.similarity`; what is left over on both sides speaks against.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import msgspec
from anyascii import anyascii

from briefing import nicknames
from briefing.resolve import spelling
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
        weights=weights,
        variants={word: frozenset(numbers) for word, numbers in groups.items()},
        groups=variants,
    )


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart. `words` are ASCII, without titles and particles; `latin` is false for other scripts."""

    words: tuple[str, ...]
    generation: int
    latin: bool
    inverted: bool
    """Whether the order of its words tells nothing: printed family name first, or held together by particles."""

    fathers: tuple[tuple[str, str], ...] = ()
    """Pairs of child and father: the words around each 'bin'."""
    led: frozenset[str] = frozenset()
    """The words that stand behind a particle: 'laden' of 'bin Laden'."""

    @property
    def joined(self) -> str:
        """All words as one."""
        return "".join(self.words)


_QUOTED = re.compile(r"[\"“”«»„]([^\"“”«»„]*)[\"“”«»„]|\(([^)]*)\)")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LEET = str.maketrans("013579", "oiestg")


@lru_cache(65536)
def parse(text: str) -> Name:
    """A printed name taken apart; the words are empty where nothing but titles and initials' dots stands."""
    vocabulary = _vocabulary()
    latin = bool(_LATIN.search(text)) or not any(c.isalpha() for c in text)
    text = _QUOTED.sub(" ", text)
    text = re.sub(r"['’‘ʻʼʿʾ`´]s?\b(?=\s|$)", "", text)
    family, comma, given = text.partition(",")
    inverted = bool(comma and given.strip() and spelling.ascii_word(given.strip()) not in vocabulary.generations)
    if inverted:
        text = f"{given} {family}"
    text = re.sub(r"(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ][a-zà-ÿ]{2})", " ", text) if " " not in text.strip() else text
    if _HAN.search(text):
        text = _syllables(text)
    words = [_unleet(spelling.ascii_word(w)) for w in re.split(r"[\s\-‐‑–—.·・‧_/]+", re.sub(r"['’‘ʻʼʿʾ`´]", "", text))]
    words = [w for w in words if w]
    words = [letter for w in words for letter in (w if _are_initials(w, text) else (w,))]
    while len(words) > 1 and words[0] in vocabulary.titles:
        words.pop(0)
    generation = 0
    while len(words) > 1 and (words[-1] in vocabulary.endings or words[-1] in vocabulary.generations):
        generation = vocabulary.generations.get(words.pop(), generation)
    significant = _significant(words)
    inverted = inverted or len(significant) < len(words)
    return Name(significant, generation, latin, inverted, _fathers(words), _led(words))


def _led(words: list[str]) -> frozenset[str]:
    """The words that stand behind a particle."""
    particles = _vocabulary().particles
    return frozenset(word for before, word in pairwise(words) if before in particles and word not in particles)


def _fathers(words: list[str]) -> tuple[tuple[str, str], ...]:
    """The words before and after each word that says 'son of' or 'daughter of'."""
    filial = _vocabulary().filial
    return tuple((words[i - 1], words[i + 1]) for i in range(1, len(words) - 1) if words[i] in filial)


def _syllables(text: str) -> str:
    """Chinese characters as separate syllables, the two of a given name joined: 'Xi Jinping'."""
    parts = re.split(r"[\s·・‧]+", text.strip())
    if len(parts) > 1:
        return " ".join(anyascii(part) for part in parts)
    found = re.findall(r"[A-Z][a-z]*|[^A-Z\s]+", anyascii(text))
    return f"{found[0]} {''.join(found[1:])}" if len(found) > 1 else "".join(found)


def _are_initials(word: str, text: str) -> bool:
    """Whether a word is two initials written as one: the 'JC' of 'JC Juncker'."""
    return len(word) == 2 and word.upper() in text and not text.isupper() and word not in _vocabulary().particles


def _unleet(word: str) -> str:
    """A word in which digits stand for letters, as a word: '1g0r' is 'igor'."""
    return word.translate(_LEET) if any(c.isdigit() for c in word) and any(c.isalpha() for c in word) else word


def _significant(words: list[str]) -> tuple[str, ...]:
    """The words without particles; 'abd al-aziz', 'abdul aziz' and 'abdelaziz' made one."""
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
    return tuple(kept) if kept else tuple(words)


def _bound_stem(word: str) -> str:
    """'abdulaziz' and 'abdurrahman' without the joining syllable: 'abdaziz', 'abdrahman'."""
    return re.sub(r"abd[aeou]?(?:l(?=[a-z]{3})|(?=([rsntdz])\1)[rsntdz])", "abd", word)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a comparison of two names found."""

    score: float
    """0 to 1; from 0.5 on they may be one."""
    pairs: int
    """Words, initials apart, that found a counterpart."""
    rare: bool
    """Whether a word that few people bear is among them."""
    familiar: bool
    """Whether they are at least two words that, together, not many bear."""
    weakest: float
    """The least similar pair of words."""
    extra: int
    """Words that only one of the names has."""
    initials: bool
    """Whether those are initials only."""
    conflict: bool
    """Whether each name has words that the other cannot have."""


NOTHING = Comparison(
    score=0.0, pairs=0, rare=False, familiar=False, weakest=0.0, extra=0, initials=False, conflict=True
)


def weight(word: str) -> float:
    """How much a word identifies: 1 a rare one, 0.55 a common one, 0.35 one that proves nothing, 0.25 an initial."""
    return 0.25 if len(word) == 1 else _vocabulary().weights.get(word, 1.0)


def _word_similarity(a: str, b: str, scripts: bool) -> float:
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return 0.85 if a[0] == b[0] else 0.0
    variants = _vocabulary().variants
    none: frozenset[int] = frozenset()
    if variants.get(a, none) & variants.get(b, none):
        return 0.97
    if scripts:
        return max(spelling.across_scripts(x, y) for x in _forms(a) for y in _forms(b))
    found = spelling.similarity(a, b)
    weights = _vocabulary().weights
    return 0.0 if found < 0.9 and a in weights and b in weights else found


def _forms(word: str) -> tuple[str, ...]:
    """A word and its other spellings."""
    vocabulary = _vocabulary()
    groups = sorted(vocabulary.variants.get(word, ()))
    return (word, *(other for number in groups for other in vocabulary.groups[number]))


def _joined(words: tuple[str, ...], others: tuple[str, ...], scripts: bool) -> tuple[str, ...]:
    """`words` with neighbours written as one where the other name has them so ('patr ushev', 'jong un')."""
    result, i = [], 0
    while i < len(words):
        pair = words[i] + words[i + 1] if i + 1 < len(words) and min(len(words[i]), len(words[i + 1])) > 1 else ""
        alone = max((_word_similarity(words[i], o, scripts) for o in others if len(o) > 1), default=0.0)
        if pair and alone < 0.95 and any(_word_similarity(pair, o, scripts) >= 0.9 for o in others if len(o) > 4):
            result.append(pair)
            i += 2
        else:
            result.append(words[i])
            i += 1
    return tuple(result)


@lru_cache(262144)
def compare(a: str, b: str) -> Comparison:
    """What two printed names have in common. Symmetric."""
    if a > b:
        return compare(b, a)
    left, right = parse(a), parse(b)
    generations = {left.generation, right.generation} - {0}
    fathered = set(left.fathers) & {(child, father) for father, child in right.fathers}
    if not left.words or not right.words or len(generations) > 1 or fathered:
        return NOTHING
    scripts = not (left.latin and right.latin)
    ours = _joined(left.words, right.words, scripts)
    theirs = _joined(right.words, ours, scripts)
    if left.joined == right.joined:
        theirs = ours
    return _align(ours, theirs, scripts, left.inverted or right.inverted)


def _align(ours: tuple[str, ...], theirs: tuple[str, ...], scripts: bool, inverted: bool) -> Comparison:
    """Pairs words off, the most similar first, and weighs what is paired against what is left over."""
    candidates = sorted(
        (-_word_similarity(x, y, scripts), -weight(x) - weight(y), abs(i - j), i, j)
        for i, x in enumerate(ours)
        for j, y in enumerate(theirs)
        if _word_similarity(x, y, scripts) >= 0.6
    )
    taken: dict[int, int] = {}
    for *_, i, j in candidates:
        if i not in taken and j not in taken.values():
            taken[i] = j
    matched, weakest, pairs, rare = 0.0, 1.0, 0, False
    for i, j in taken.items():
        x, y = ours[i], theirs[j]
        sim = _word_similarity(x, y, scripts)
        value = min(weight(x), weight(y))
        matched += value * sim**2
        if len(x) > 1 and len(y) > 1:
            weakest, pairs, rare = min(weakest, sim), pairs + 1, rare or value >= 1.0
    spare_left = [w for i, w in enumerate(ours) if i not in taken]
    spare_right = [w for j, w in enumerate(theirs) if j not in taken.values()]
    if not (spare_left and spare_right):  # a word said twice by mistake
        spare_left = [w for w in spare_left if w not in theirs]
        spare_right = [w for w in spare_right if w not in ours]
    if not pairs:
        return NOTHING
    lost = sorted((sum(map(weight, spare_left)), sum(map(weight, spare_right))))
    conflict = lost[0] > 0 or _other_initials(ours, theirs)
    if conflict:
        lost[0] = max(lost[0], 1.0)
    slack = sum(min(weight(ours[i]), weight(theirs[j])) for i, j in taken.items()) - matched
    score = matched / (matched + 1.5 * slack + 2.5 * lost[0] + 0.12 * lost[1])
    if _swapped(ours, theirs, taken) and not inverted:
        score *= 0.45
    spare = spare_left + spare_right
    return Comparison(
        score=score,
        pairs=pairs,
        rare=rare,
        familiar=pairs > 1 and matched >= 1.05,
        weakest=weakest,
        extra=len(spare),
        initials=bool(spare) and all(len(w) == 1 for w in spare),
        conflict=conflict,
    )


def _other_initials(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether both names have middle initials, and not the same: 'G. W.' is not 'G. H. W.'."""
    left, right = ([w for w in words[1:] if len(w) == 1] for words in (ours, theirs))
    return bool(left) and bool(right) and left != right


def _swapped(ours: tuple[str, ...], theirs: tuple[str, ...], taken: dict[int, int]) -> bool:
    """Whether two given names stand in the other order: 'Hans Friedrich' is not 'Friedrich Hans'."""
    known = _vocabulary().weights
    return len(ours) == len(theirs) == 2 and taken == {0: 1, 1: 0} and all(w in known for w in ours + theirs)


def family_name(word: str, full: str, country: str) -> bool:
    """Whether a single-word name may be the family name of a full one: its last word, or its first in the countries
    (codes) where that is usual. Who is called 'bin Laden' has 'bin' in the full name, too."""
    single, words = parse(word), parse(full).words
    ends = (words[-1], words[0]) if country in _vocabulary().family_first else (words[-1],)
    led = parse(full).led
    return any(spelling.similarity(single.words[0], end) >= 0.9 and (not single.led or end in led) for end in ends)


def is_common_family(word: str) -> bool:
    """Whether many families bear a single-word name, so that alone it hardly says who is meant."""
    return parse(word).words[0] in _vocabulary().families


def same_name(a: str, b: str) -> float:
    """How likely it is that two printed names are one person's, 0 to 1; 0.5 and above counts as yes."""
    return compare(a, b).score
