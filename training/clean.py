"""Clean the silver annotation of a large corpus by what it says itself most of the time.

A name that nearly always has one label gets it everywhere; one that is nearly always annotated is annotated
where it was missed; one word that is nearly never a name stops being one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from training.sentence import Sentence, Span

SURE = 0.75
"""Share of a name's annotations that must agree before the others follow."""
OFTEN = 4
"""Annotations a name needs before it is believed."""
CALENDAR = frozenset(
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
)

Name = tuple[str, ...]


def clean(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The same sentences with entities corrected by the majority of the whole."""
    labels: defaultdict[Name, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for start, end, label in sentence.entities or ():
            labels[sentence.words[start:end]][label] += 1
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for name in labels:
        lengths[name[0]].add(len(name))
    missed = Counter(name for sentence in sentences for _, name in _bare(sentence, labels, lengths))
    return [_correct(sentence, labels, lengths, missed) for sentence in sentences]


def _correct(
    sentence: Sentence,
    labels: dict[Name, Counter[str]],
    lengths: dict[str, set[int]],
    missed: Counter[Name],
) -> Sentence:
    words = sentence.words
    spans: list[Span] = []
    for start, end, label in sentence.entities or ():
        name = words[start:end]
        best, count = labels[name].most_common(1)[0]
        total = labels[name].total()
        if len(name) == 1 and total < OFTEN and missed[name] > 3 * total:
            continue
        spans.append((start, end, best if total >= OFTEN and count >= SURE * total else label))
    for start, name in _bare(sentence, labels, lengths):
        best, count = labels[name].most_common(1)[0]
        end = start + len(name)
        alone = not (words[end : end + 1] and words[end][0].isupper()) and not (
            start > 1 and words[start - 1][0].isupper()
        )
        if best != "MISC" and name[0] not in CALENDAR and any(map(str.isupper, name[0])) and alone:
            total = labels[name].total()
            if total > OFTEN and total >= 3 * missed[name]:
                spans.append((start, end, best))
    return sentence.with_entities(spans)


def _bare(sentence: Sentence, labels: dict[Name, Counter[str]], lengths: dict[str, set[int]]) -> list[tuple[int, Name]]:
    """Places where a known name stands without annotation, the longest first."""
    words = sentence.words
    taken = {place for start, end, _ in sentence.entities or () for place in range(start, end)}
    found: list[tuple[int, Name]] = []
    place = 0
    while place < len(words):
        for length in sorted(lengths.get(words[place], ()), reverse=True):
            name = words[place : place + length]
            if name in labels and len(name) == length and not taken & set(range(place, place + length)):
                found.append((place, name))
                place += length - 1
                break
        place += 1
    return found
