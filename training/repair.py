"""Silver annotation mended by class: names cut in pieces, posts inside names, persons called places.

`clean` lets the corpus outvote itself; what it gets wrong most of the time needs a rule. The words are in
data/silver.yaml, the names of countries, cities, nations and bodies in the other lists.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from training.lexicon import is_city, is_country, is_nation, phrases, place_label
from training.sentence import Sentence, Span

PERSON_SHARE = 0.8
"""Of a word's uses as a name, how many must be in persons for all to become so: more zeal teaches the network that
whatever it does not know is a person."""
WHERE = frozenset({"in", "at", "near", "from", "outside", "across", "around"})
"""Behind these a word called a place stays one."""
LINKS = frozenset({"of", "for", "on", "to", "against"})
PARTICIPLES = frozenset({"led", "based", "backed", "run", "sponsored", "occupied", "controlled", "owned", "born"})

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """How often each word stands in a person's name and in any other name."""

    person: Counter[str]
    other: Counter[str]

    def is_person(self, word: str, least: int = 4) -> bool:
        """Whether the word nearly always names a person."""
        mine = self.person[word]
        return mine >= least and mine >= PERSON_SHARE * (mine + self.other[word])


def repair(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The same sentences with mended entities; words and order stay.

    Twice, because a person found the first time is evidence for the second.
    """
    return _round(_round(sentences))


def _round(sentences: Sequence[Sentence]) -> list[Sentence]:
    listed = [_with(sentence, _listed(sentence.words, sentence.entities or ())) for sentence in sentences]
    evidence = _evidence(listed)
    mended = []
    for sentence in listed:
        words, spans = sentence.words, list(sentence.entities or ())
        spans = [part for span in spans for part in _apart(words, span)]
        spans = [part for span in spans for part in _without_offices(words, span, evidence)]
        spans = _one_body(words, _one_person(words, spans, evidence))
        spans = [named for span in spans if (named := _kind(words, span, evidence))]
        mended.append(_with(sentence, spans))
    return mended


def _with(sentence: Sentence, spans: Iterable[Span]) -> Sentence:
    return sentence.with_entities(spans)


def _evidence(sentences: Iterable[Sentence]) -> Evidence:
    person: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for sentence in sentences:
        for start, end, label in sentence.entities or ():
            (person if label == "PERSON" else other).update(w for w in sentence.words[start:end] if _capital(w))
    return Evidence(person, other)


def _capital(word: str) -> bool:
    return any(letter.isupper() for letter in word)


@cache
def _lists() -> dict[str, list[tuple[Words, str]]]:
    """Names of several words whose label is known, by their first word, the longest first."""
    found: defaultdict[str, list[tuple[Words, str]]] = defaultdict(list)
    for file, key, label in (
        ("places", "countries", "GPE"),
        ("places", "cities", "GPE"),
        ("places", "nations", "NORP"),
        ("places", "regions", "LOC"),
        ("organisations", "known", "ORG"),
    ):
        for name in phrases(file, key):
            if " " in name:
                words = tuple(name.split())
                found[words[0]].append((words, label))
    return {first: sorted(names, key=lambda n: (-len(n[0]), n)) for first, names in found.items()}


def _listed(words: Words, spans: Sequence[Span]) -> list[Span]:
    """Names that the lists know stand as one, where no annotated name is longer or overlaps at an edge."""
    found: list[Span] = []
    place = 0
    while place < len(words):
        for name, label in _lists().get(words[place], ()):
            end = place + len(name)
            if words[place:end] == name and all(
                (place <= a and b <= end) or b <= place or end <= a for a, b, _ in spans
            ):
                found.append((place, end, label))
                place = end - 1
                break
        place += 1
    return [*(s for s in spans if not any(a <= s[0] and s[1] <= b for a, b, _ in found)), *found]


def _apart(words: Words, span: Span) -> list[Span]:
    """'India and Pakistan' is two names, and so are 'NATO-led Assistance Force' and 'Iran's Health Ministry'."""
    start, end, label = span
    for place in range(start + 1, end - 1):
        left, right = (start, place), (place + 1, end)
        if words[place] == "and" and _known(words, *left) and _known(words, *right):
            return [(*left, _known(words, *left)), (*right, _known(words, *right))]
        if words[place] == "'s" and _known(words, *left):
            return [(*left, _known(words, *left)), (*right, label)]
        if words[place] == "-" and words[place + 1] in PARTICIPLES:
            tail = [(place + 2, end, label)] if place + 2 < end else []
            return [(*left, _known(words, *left) or label), *tail]
    return [span]


def _known(words: Words, start: int, end: int) -> str:
    """The label that the lists give to these words, '' where they don't know them."""
    text = " ".join(words[start:end])
    if text in phrases("organisations", "known"):
        return "ORG"
    if is_nation(text):
        return "NORP"
    if is_country(text) or is_city(text) or text in phrases("places", "regions"):
        return place_label(words[start:end])
    return ""


def _without_offices(words: Words, span: Span, evidence: Evidence) -> list[Span]:
    """'U.N. Secretary-General' is the U.N.; 'State Colin Powell' is a person; 'Minister of [Defense]' is a post."""
    start, end, label = span
    if label not in ("ORG", "GPE", "LOC"):
        return [span]
    offices, titles = phrases("silver", "offices"), phrases("titles", "titles")
    text = " ".join(words[start:end])
    if text in phrases("silver", "subjects"):
        return _department(words, span)
    if "Office" in words[start:end] or text in phrases("organisations", "known"):
        return [span]
    for place in range(end - 2, start - 1, -1):
        tail = words[place + 1 : end]
        if words[place] in offices or words[place].lower().strip(".") in titles:
            if (
                evidence.person[tail[-1]] > 1
                and not _known(words, place + 1, end)
                and all(map(_capital, tail))
                and not _has_head(tail)
            ):
                return [*_holder(words, (start, place, label)), (place + 1, end, "PERSON")]
            break
    general = end - start > 1 and words[end - 1] == "General" and words[end - 2] in ("Secretary", "Attorney", "-")
    if (words[end - 1] in offices and words[end - 2 : end - 1] != ("-",)) or general or text == "General":
        return _holder(words, (start, end - 1 - general, label))
    return [span]


def _holder(words: Words, span: Span) -> list[Span]:
    """The body or country that the words of a post begin with, if the lists or the annotation know it."""
    start, end, label = span
    for stop in range(end, start, -1):
        if label := _known(words, start, stop):
            return [(start, stop, label)]
        if stop < end and words[stop - 1] in phrases("silver", "heads"):
            return [(start, stop, "ORG")]
    return [span] if label != "ORG" and start < end else []


def _department(words: Words, span: Span) -> list[Span]:
    """A subject is a department where 'Department of' stands in front, and part of a post elsewhere."""
    start, end, _ = span
    before = words[max(0, start - 2) : start]
    if len(before) == 2 and before[1] == "of" and before[0] in phrases("silver", "heads"):
        return [(start - 2, end, "ORG")]
    if (before[-1:] == ("of",) and _capital(before[0])) or words[end : end + 1] in (("Secretary",), ("Minister",)):
        return []
    return [span]


def _has_head(words: Sequence[str]) -> bool:
    return not phrases("silver", "heads").isdisjoint(words)


def _one_person(words: Words, spans: Sequence[Span], evidence: Evidence) -> list[Span]:
    """'Barack/ORG Obama/PERSON' is one person; so is a person's name that goes on in a word with '-'."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and merged[-1][1] == span[0] and "PERSON" in (merged[-1][2], span[2]):
            first, second = merged[-1], span
            other = first if second[2] == "PERSON" else second
            part = words[other[0] : other[1]]
            # beside a person a strange word is part of the name, unless it says what it is
            if (
                other[2] in ("ORG", "GPE", "PERSON")
                and len(part) <= 2
                and not _known(words, other[0], other[1])
                and not _has_head(part)
                and not any(w in phrases("silver", "offices") or w.lower() in phrases("titles", "titles") for w in part)
                and all(map(_capital, part))
                and (evidence.person[part[-1]] or other == second)
            ):
                merged[-1] = (first[0], second[1], "PERSON")
                continue
        merged.append(span)
    return merged


def _one_body(words: Words, spans: Sequence[Span]) -> list[Span]:
    """'Forces of/ORG Colombia/GPE', 'Committee of the/O Red Cross/ORG', 'United/ORG Iraqi/NORP Alliance/ORG'."""
    merged: list[Span] = []
    for span in sorted(spans):
        start, end, label = span
        start = _leftwards(words, span, merged[-1][1] if merged else 0)
        while merged:
            a, b, kind = merged[-1]
            gap = [w for w in words[b:start] if w != "the"]
            if kind != "ORG" or len(words[b:start]) > 2:
                break
            ends = words[b - 1]
            open_end = ends in LINKS and not gap and label in ("ORG", "GPE", "LOC", "NORP")
            body = ends in phrases("silver", "heads")
            linked = (
                body
                and len(gap) == 1
                and (
                    (gap[0] in LINKS and label == "ORG" and not _known(words, start, end))
                    or (gap[0] in LINKS and words[start - 1] == "the" and label == "ORG")
                    or (gap[0] == "of" and start == b + 1 and label in ("GPE", "LOC"))
                )
            )
            if not (open_end or linked):
                break
            start, label = a, "ORG"
            merged.pop()
        if len(merged) > 1 and label == "ORG" and words[end - 1] in phrases("silver", "heads"):
            (a, b, kind), (c, d, middle) = merged[-2:]
            if kind == "ORG" and middle == "NORP" and b == c and d == start:
                start = a
                del merged[-2:]
        merged.append((start, end, label))
    return merged


def _leftwards(words: Words, span: Span, limit: int) -> int:
    """'International Olympic [Committee]': a bare head takes the capitalised words in front of it along."""
    start, end, label = span
    if label != "ORG" or end - start > 1 or words[start] not in phrases("silver", "heads"):
        return start
    place = start
    while place > max(limit, 1) and words[place - 1][:1].isupper() and words[place - 1].isalpha():
        place -= 1
    return place


def _kind(words: Words, span: Span, evidence: Evidence) -> Span | None:
    """The label that the words ask for; None for what is no name."""
    start, end, label = span
    name = words[start:end]
    text = " ".join(name)
    if text in phrases("silver", "nothing"):
        return None
    if text in phrases("silver", "happenings") or (
        label == "ORG" and name[-1] in phrases("silver", "events") and not _has_head(name)
    ):
        return start, end, "MISC"
    where = label in ("GPE", "LOC") and start > 0 and words[start - 1].lower() in WHERE
    if label in ("ORG", "GPE", "LOC", "MISC") and not (where or _known(words, start, end) or _has_head(name)):
        capital = [w for w in name if w.isalpha() or "-" in w]
        if capital and all(_capital(w) and evidence.is_person(w) for w in capital) and len(capital) == len(name):
            return start, end, "PERSON"
    if label == "PERSON" and (known := _known(words, start, end)):
        return start, end, known
    return span
