"""Names as the pipeline found them, without what does not belong to them, and the ways to compare them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from briefing import countries
from briefing.countries import fold
from briefing.extract.text.reading import Reading
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Span
from briefing.types.digest import Evidence

_OPENERS = frozenset({"the", "a", "an", "this", "that", "“", "\"", "‘", "'", "(", "-", "–", ",", "’"})
_CLOSERS = frozenset({"'s", "’s", "'", "’", "”", "\"", ")", ",", ".", "-", "–", ":", ";"})
_PARTICLE = re.compile(r"^(?:al|el|ul|ad|as|ash|at|az|an|ar|il)[- ](?=\w)")


_COUNTED = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several"})
"""Number words that stand before what they count and begin no body's name."""


_SHORTENED = frozenset({"Ma", "Md", "Mohd", "Ph"})
"""First names that are often cut by a full stop: 'Ma. Elena X'."""


_INITIALS = 4
"""Letters of a body's initials, at most; a longer word in capitals may be a surname."""


class Name(Struct, frozen=True):
    """Tokens start..end (end exclusive) that name something, with the pipeline's label."""

    start: int
    end: int
    label: str
    text: str


def names(doc: Doc) -> tuple[Name, ...]:
    """The pipeline's entities in text order, without articles, quote marks and possessive endings at their ends."""
    found, words = [], doc.words
    for entity in doc.ents:
        start, end = entity.start, entity.end
        while start < end and (words[start].lower_ in _OPENERS or words[start].is_space):
            start += 1
        while end > start and (words[end - 1].lower_ in _CLOSERS or words[end - 1].is_space):
            if words[end - 1].text == "." or (doc[end - 1].text == ")" and "(" in doc[start:end].text):
                break
            end -= 1
        if entity.label_ == "ORG":
            start = next((i + 1 for i in range(start, end - 1) if doc[i].lower_ == "based"), start)
            start += end - start > 1 and doc[start].tag_ == "CD" and doc[start].lower_ in _COUNTED
            end = _untitled(doc, start, end)
            if _is_secretary(doc, start, end) and countries.lookup(doc[start].text) is not None:
                found.append(Name(start, start + 1, "NORP", doc[start].text))
            torn = ")" in doc[start:end].text and "(" not in doc[start:end].text
            if torn or any(of(doc, start, end) for of in (_is_secretary, _is_portfolio, _is_in_title)):
                continue
        if entity.label_ == "PERSON" and start and _begins_before(doc, start, end):
            start -= 1
        if entity.label_ == "PERSON" and doc[end].is_title and end + 2 < len(doc) and _goes_on(doc, end + 1):
            end += 1  # 'Ban' of 'Ban Ki-moon'
        while entity.label_ == "PERSON" and end + 1 < len(doc) and _goes_on(doc, end):
            end += 2
        if start < end and not (end - start == 1 and doc[start].lower_ in _weekdays()):
            text = printed(doc[start:end]).strip("-–")
            label = "PERSON" if _rules(doc, end, entity, text) else entity.label_
            found.append(Name(start, end, "ORG" if _is_body(doc, start, end, label) else label, text))
    return tuple(_joined(doc, found))


def _untitled(doc: Doc, start: int, end: int) -> int:
    """The end of a body's name without a title that runs on from it: 'U.N.' of 'U.N. Secretary-General'."""
    heads = word_set("roles", "heads")
    if doc[start].lower_ == "office":
        return end  # 'Office of the High Commissioner'
    cut = end
    while cut > start and (doc[cut - 1].lower_ in heads or (doc[cut - 1].text == "-" and cut < end)):
        cut -= 1
    return end if cut == start or doc[cut - 1].lower_ in ("of", "the", "for") else cut


def _is_secretary(doc: Doc, start: int, end: int) -> bool:
    """Whether a name is the beginning of a post: 'Chief Cabinet' of 'Chief Cabinet Secretary'."""
    chief = any(t.lower_ in ("chief", "cabinet", "principal", "permanent") for t in doc.words[start:end])
    return chief and end < len(doc) and doc[end].lower_ == "secretary"


def _is_portfolio(doc: Doc, start: int, end: int) -> bool:
    """Whether a name says what a minister is for: 'Minister of [State for Trade]', 'Minister for Trade, [Maritime
    Affairs and Energy]'."""
    first = start
    listed = any(t.lower_ in ("and", "&") for t in doc.words[start - 1:end]) if start else False
    while listed and first > 1 and (doc[first - 1].is_title or doc[first - 1].lower_ in ("and", "&", ",", "the")):
        first -= 1
    return first > 1 and doc[first - 1].lower_ in ("of", "for") and doc[first - 2].lower_ in ("minister", "ministers")


def _is_in_title(doc: Doc, start: int, end: int) -> bool:
    """Whether a name ends a title: 'Director of [Public Prosecutions]'."""
    titles = word_set("roles", "whole_titles")
    return any(printed(doc[max(0, start - width):end]).lower() in titles for width in range(4))


def _rules(doc: Doc, end: int, entity: Span, text: str) -> bool:
    """Whether a name is a ruler's, whom the pipeline took for a place: 'the Karim regime'."""
    ruled = end < len(doc) and doc[end].lower_ in ("regime", "administration", "presidency")
    plain = entity.label_ in ("GPE", "LOC") and text.isalpha() and not text.isupper()
    plain = plain or (entity.label_ == "ORG" and text.isalpha() and text.isupper() and len(text) > _INITIALS)
    return ruled and plain and countries.lookup(text) is None


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(w.lower() for words in vocabulary("calendar")["weekdays"].values() for w in words)


def _is_body(doc: Doc, start: int, end: int, label: str) -> bool:
    """Whether a name taken for a person's is a body's: 'the opposition X party', 'the news agency X'."""
    if label != "PERSON":
        return False
    behind = doc[end].lower_ in word_set("organisations", "called_after")
    return behind or (start > 0 and doc[start - 1].lower_ in word_set("organisations", "called_before"))


def agreed(found: Sequence[Name]) -> list[Name]:
    """The names, where one taken for a place or body ends in a person's name of the same text as a person's, too."""
    people = {n.text for n in found if n.label == "PERSON"}
    return [
        Name(n.start, n.end, "PERSON", n.text)
        if n.label != "PERSON" and countries.lookup(n.text) is None and any(n.text.endswith(" " + p) for p in people)
        else n
        for n in found
    ]


def _begins_before(doc: Doc, start: int, end: int) -> bool:
    """Whether a person's name begins a word before, with one that is mostly no name: 'To Lam', 'Baron Waqa'."""
    word, first = doc[start - 1], doc[start]
    if not word.is_title or word.lower_ not in word_set("roles", "also_names"):
        return False
    if word.tag_ != "NNP":  # 'met To Lam', which no headline has
        return start > 1 and doc[start - 2].text.islower()
    return start <= word.head.i < end or (first.dep_ == "flat" and first.head == word)


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether a name goes on after a hyphen in small letters: 'Min-jae', of which the pipeline saw 'Min'."""
    hyphen, rest = doc[end], doc[end + 1]
    glued = hyphen.text == "-" and not doc[end - 1].whitespace_ and not hyphen.whitespace_
    return glued and rest.text.islower() and rest.text not in word_set("sifting", "compounds")


def _joined(doc: Doc, found: list[Name]) -> list[Name]:
    """The names, with two parts of a person's name that stand side by side as one, also where the first looks like a
    people's but for its accent ('Germán')."""
    joined: list[Name] = []
    for name in found:
        last = joined[-1] if joined else None
        if last and last.label == name.label == "PERSON" and last.text in _SHORTENED and name.start == last.end + 1:
            joined[-1] = Name(last.start, name.end, "PERSON", printed(doc[last.start:name.end]))
            continue
        accented = last is not None and last.label == "NORP" and not last.text.isascii() and " " not in last.text
        if last and last.end == name.start and (last.label == name.label == "PERSON" or accented):
            joined[-1] = Name(last.start, name.end, "PERSON", printed(doc[last.start:name.end]))
        else:
            joined.append(name)
    return joined


def printed(span: Span) -> str:
    """A span's words on one line, as printed."""
    return " ".join(span.text.split())


@cache
def key(text: str) -> str:
    """What two spellings of one name share: no case, accents, stops, hyphens; without a leading Arabic article."""
    return _PARTICLE.sub("", fold(text))


@lru_cache(maxsize=1 << 12)
def keys(text: str) -> tuple[str, ...]:
    """The words of a name, each as `key` has it; particles that lead a word ('al-Araji', 'El Sisi') fall away."""
    folded = [part for word in text.split() if (part := key(word.rstrip(",")))]
    kept = [w for w in folded if w not in ("al", "el", "ul")]
    return tuple(kept or folded)


def evidence(
    reading: Reading, spans: Iterable[tuple[int, int]], first: tuple[int, int] | None = None
) -> tuple[Evidence, ...]:
    """One piece for each span of tokens in text order, after the one that shall come first."""
    ordered = sorted(set(spans))
    if first is not None:
        ordered = [first, *(s for s in ordered if s != first)]
    return tuple(reading.evidence(reading.doc[start:end]) for start, end in ordered)


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts in their order, each once."""
    return tuple(dict.fromkeys(texts))
