"""Whether two personal names may be one person's.

A name is a list of words with weights (`name_parts`): rare words identify, common ones hardly do. Words are paired off
by `spelling.similarity`, those of Chinese and Korean names by their syllables; what is left over on both sides speaks
against.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal

from rapidfuzz.distance import OSA

from briefing.resolve import spelling, syllables
from briefing.resolve.name_parts import (
    Name,
    are_forms,
    eastern_family,
    forms,
    is_common,
    parse,
    puts_family_first,
    readings,
    weight,
)

Mode = Literal["plain", "vowelled", "bare", "korean", "chinese", "wade"]
"""How words are compared: both Latin; one of a script with, or without, vowels; both Korean, or Chinese, of which one
may be in Wade-Giles."""


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


def _word_similarity(a: str, b: str, mode: Mode) -> float:
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return 0.85 if a[0] == b[0] else 0.0
    if are_forms(a, b):
        return 0.97
    if mode in ("bare", "vowelled"):
        across = spelling.across_scripts if mode == "bare" else spelling.across_vowelled
        return max(across(x, y) for x in forms(a) for y in forms(b))
    if mode in ("korean", "wade", "chinese"):
        return _eastern_similarity(a, b, mode)
    found = spelling.similarity(a, b)
    return 0.0 if found < 0.9 and is_common(a) and is_common(b) else found


def _eastern_similarity(a: str, b: str, mode: Mode) -> float:
    """How alike two words of Chinese or Korean names are: vowels tell people apart in them, so that only romanisations
    of the same syllables count, and a letter left out of longer words or put in."""
    if mode == "korean" and syllables.korean(a) == syllables.korean(b):
        return 0.95
    told = mode == "wade" or min(len(syllables.pinyin(a)), len(syllables.pinyin(b))) > 1
    if mode != "korean" and told and (syllables.same_chinese(a, b) or syllables.same_chinese(b, a)):
        return 0.95
    slip = min(len(a), len(b)) > 5 and len(a) != len(b) and OSA.distance(a, b) == 1
    return spelling.typo(a, b) if slip else 0.0


def _joined(words: tuple[str, ...], others: tuple[str, ...], mode: Mode) -> tuple[str, ...]:
    """`words` with neighbours written as one where the other name has them so ('patr ushev', 'jong un')."""
    result, i = [], 0
    while i < len(words):
        pair = words[i] + words[i + 1] if i + 1 < len(words) and min(len(words[i]), len(words[i + 1])) > 1 else ""
        whole = [o for o in others if len(o) > 1]
        alone = max((_word_similarity(w, o, mode) for w in words[i:i + 2] for o in whole), default=0.0) if pair else 1.0
        if pair and alone < 0.9 and any(_word_similarity(pair, o, mode) >= 0.9 for o in others if len(o) > 4):
            result.append(pair)
            i += 2
        else:
            result.append(words[i])
            i += 1
    return tuple(result)


@lru_cache(262144)
def compare(a: str, b: str) -> Comparison:
    """What two printed names have in common, in whichever of their readings they have most. Symmetric."""
    if a > b:
        return compare(b, a)
    left, right = readings(a), readings(b)
    best = _compare(left[0], right[0])
    others = list(product(left, right))[1:] if best.score < 0.5 else []
    return max([best, *(_compare(x, y) for x, y in others)], key=lambda found: found.score)


def _compare(left: Name, right: Name) -> Comparison:
    generations = {left.generation, right.generation} - {0}
    fathered = set(left.fathers) & {(child, father) for father, child in right.fathers}
    if not left.words or not right.words or len(generations) > 1 or fathered:
        return NOTHING
    if _is_father(left, right) or _is_father(right, left):
        return NOTHING
    mode: Mode = "plain"
    if left.script != right.script or left.script == "bare":
        mode = "bare" if "bare" in (left.script, right.script) else "vowelled"
    ours = _joined(left.words, right.words, mode)
    theirs = _joined(right.words, ours, mode)
    if left.joined == right.joined:
        theirs = ours
    found = _align(ours, theirs, mode, left.inverted or right.inverted)
    return _eastern(left.words, right.words, found) if mode == "plain" else found


def _is_father(name: Name, other: Name) -> bool:
    """Whether one name is, word for word, that of the other's father: 'Khalid al-Rashid', 'Hamad bin Khalid al-Rashid'.

    A single word may be the family's, and so may 'bin Laden'.
    """
    return len(name.words) > 1 and name.words == other.descent[: len(name.words)] and name.words[0] not in name.led


def _eastern(ours: tuple[str, ...], theirs: tuple[str, ...], found: Comparison) -> Comparison:
    """What two Chinese or Korean names have in common; `found` is what else was found, where they are not."""
    results = []
    for left, right in product(_family_and_given(ours), _family_and_given(theirs)):
        languages = eastern_family(left[0]) & eastern_family(right[0])
        if "korean" in languages:
            results.append(_align(left, right, "korean", True))
        if "chinese" in languages:
            mode: Mode = "chinese" if syllables.is_pinyin(*left) and syllables.is_pinyin(*right) else "wade"
            results.append(_align(left, right, mode, True))
    return max(results, key=lambda result: result.score, default=found)


def _family_and_given(words: tuple[str, ...]) -> list[tuple[str, str]]:
    """The family name and the syllables of the given name as one word, family name first or last; none for names that
    are not built so."""
    cuts = ((words[0], "".join(words[1:])), (words[-1], "".join(words[:-1])))
    built = len(words) in (2, 3)
    return [cut for cut in cuts if built and eastern_family(cut[0]) and syllables.is_eastern(cut[1])]


def _align(ours: tuple[str, ...], theirs: tuple[str, ...], mode: Mode, inverted: bool) -> Comparison:
    """Pairs words off, the most similar first, and weighs what is paired against what is left over."""
    candidates = sorted(
        (-_word_similarity(x, y, mode), -weight(x) - weight(y), abs(i - j), i, j)
        for i, x in enumerate(ours)
        for j, y in enumerate(theirs)
        if _word_similarity(x, y, mode) >= 0.6
    )
    taken: dict[int, int] = {}
    for *_, i, j in candidates:
        if i not in taken and j not in taken.values():
            taken[i] = j
    matched, weakest, pairs, rare = 0.0, 1.0, 0, False
    for i, j in taken.items():
        x, y = ours[i], theirs[j]
        sim = _word_similarity(x, y, mode)
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
    return len(ours) == len(theirs) == 2 and taken == {0: 1, 1: 0} and all(map(is_common, ours + theirs))


def family_name(word: str, full: str, country: str) -> bool:
    """Whether a single-word name may be the family name of a full one: its last word, or its first in the countries
    (codes) where that is usual. Who is called 'bin Laden' has 'bin' in the full name, too; 'Salman' alone is not 'bin
    Salman'."""
    single, words = parse(word), parse(full).words
    ends: tuple[str, ...] = (words[-1], words[0]) if puts_family_first(country) else (words[-1],)
    led, descent = parse(full).led, parse(full).descent
    ends = tuple(end for end in ends if (end in led if single.led else end != (descent or ("",))[0]))
    return any(spelling.similarity(single.words[0], end) >= 0.9 for end in ends)


def same_name(a: str, b: str) -> float:
    """How likely it is that two printed names are one person's, 0 to 1; 0.5 and above counts as yes."""
    return compare(a, b).score
